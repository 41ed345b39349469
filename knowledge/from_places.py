"""Questions for examples from a place: *any example from Norway?*, *what did Bergen do?*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from knowledge.gazetteer import Places
from knowledge.search import Hit
from knowledge.stems import fold

# Words that ask for an example and name no subject.
_ASKING = re.compile(
    r"a|about|an|and|any|anything|are|at|been|best|by|case|cit(?:y|ies)|community|did|does|do|done"
    r"|examples?|experiences?|from|for|give|good|happened|has|have|how|i|in|is|it|know|like|me"
    r"|municipality|of|on|one|or|other|please|practices?|programmes?|projects?|show|some|something"
    r"|stud(?:y|ies)|tell|that|the|there|they|to|towns?|us|was|were|what|which|with|you"
)

# What part of the best score a practice from a place needs, to lead where there is a subject too.
_NEAR = 0.75


def is_bare(text: str, places: Places) -> bool:
    """Say whether a question names a place and no subject: any practice from there answers it."""
    named = {word for name in (*places.cities, *places.countries) for word in fold(name).split()}
    others = (word for word in fold(text).split() if word not in named)
    return bool(places) and all(_ASKING.fullmatch(word) for word in others)


def here_first(hits: Sequence[Hit], here: set[int]) -> list[Hit]:
    """Put the practices of a named place before all else."""
    return sorted(hits, key=lambda hit: hit.row.key not in here)


def led_from_here(hits: Sequence[Hit], here: set[int]) -> list[Hit]:
    """Let the best practice of a named place lead, if it is near what else is asked for.

    What fits the subject best follows it: the place alone must not hide it.
    """
    least = _NEAR * max((hit.score for hit in hits), default=0.0)
    near = (hit.row.key for hit in hits if hit.row.key in here and hit.score >= least)
    leading = next(near, None)
    return sorted(hits, key=lambda hit: hit.row.key != leading)


def absent_country(text: str, practices: frozenset[str]) -> str | None:
    """Return the code of the country that a question names and no practice is from.

    Args:
        text: The question, in English.
        practices: The countries that practices are from, folded.
    """
    padded = f" {fold(text)} "
    for name, code in _countries().items():
        if f" {name} " in padded and name not in practices:
            return code
    return None


@cache
def _countries() -> dict[str, str]:
    """Return the codes of the world's countries by their folded English names."""
    from babel import Locale

    territories = Locale("en").territories
    return {fold(name): code for code, name in territories.items() if code.isalpha()}
