"""Order hits by what a question wants beside its subject: a place, examples or a guide."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.documents import Kind
from knowledge.gazetteer import Places
from knowledge.intents import Intent
from knowledge.search import Hit

# What a practice's score gains where it lies in a named place, and where examples are wanted.
_BONUS = {(True, True): 0.20, (True, False): 0.05, (False, True): 0.04, (False, False): -0.03}
# What a practice's score loses where others lie in the place that a question names.
_ELSEWHERE = -0.15


def in_places(hits: Sequence[Hit], places: Places) -> set[int]:
    """Return the keys of the practices that lie in the places that a question names."""
    practices = (hit.row for hit in hits if places and hit.row.kind == Kind.PRACTICE)
    return {row.key for row in practices if places.holds(row.city, row.country)}


def preferred(hits: Sequence[Hit], intent: Intent, places: Places) -> list[Hit]:
    """Order hits by what the question wants: the places that it names, and examples or guides.

    Practices of other places come far behind when there are some of the named ones; only one that
    is about the place itself (help *for* a city) comes first nevertheless.
    """
    here = in_places(hits, places)
    kept = []
    for hit in hits:
        bonus = 0.0
        if hit.row.kind == Kind.PRACTICE:
            away = bool(here) and hit.row.key not in here
            bonus = _ELSEWHERE if away else _BONUS[bool(here), intent is Intent.EXAMPLES]
        kept.append(hit._replace(score=hit.score + bonus) if bonus else hit)
    return sorted(kept, key=lambda hit: hit.score, reverse=True)
