"""Read a question the way it was meant: other spellings, everyday words, typing mistakes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]{2,}")
# Everybody asks for their own city: the words tell nothing about what is asked.
_HERE = re.compile(
    r"\s+(?:in|for|at|of|within|inside)\s+(?:our|my)\s+(?:own\s+)?"
    r"(?:city|town|town hall|municipality|commune|village)\b",
    re.IGNORECASE,
)
_FEWEST = 2  # words that are left without them
# Shorter words have too many neighbours: "from" is one letter away from "form".
_SHORTEST = 5
_ENDINGS = ("s", "es", "ed", "ing", "ly", "er", "ers")
# Of 100, by the share of letters that need no change: one of five may be another.
_ALIKE = 80.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it is understood.

    ``text`` is what was typed with typing mistakes mended; ``also`` are words that the library
    uses for some of it; ``mended`` pairs what was typed with what was read.
    """

    text: str
    also: tuple[str, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Synonyms:
    """What the library calls things: words that mean the same, and names for their letters."""

    variants: Mapping[str, str] = field(default_factory=dict)
    acronyms: Mapping[str, str] = field(default_factory=dict)


@cache
def load_synonyms(path: Path) -> Synonyms:
    """Read the synonyms of a library; none where there is no such file."""
    if not path.is_file():
        return Synonyms()
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return Synonyms(raw.get("variants", {}), raw.get("acronyms", {}))


def words_of(text: str) -> set[str]:
    """Return the distinct words of a text in lower case, numbers left out."""
    return {match.lower() for match in _WORD.findall(text)}


def read_question(
    text: str,
    *,
    known: Callable[[str], bool],
    vocabulary: Collection[str],
    synonyms: Synonyms,
) -> Reading:
    """Mend typing mistakes and add the library's own words.

    Args:
        text: The question as it was typed.
        known: Says whether a lower-case word is a word at all; known words are never mended.
        vocabulary: The lower-case words of the library, to which mistakes are compared.
        synonyms: What the library calls things, from `load_synonyms`.
    """
    text = _without_here(text)
    variants = synonyms.variants
    mended: list[tuple[str, str]] = []
    also: list[str] = []

    def mend(match: re.Match[str]) -> str:
        word = match.group().lower()
        if word in synonyms.acronyms:
            also.append(match.group())
            return synonyms.acronyms[word]
        if word in variants:
            also.append(variants[word])
            # A word that the model does not have would only blur the meaning of the question.
            return match.group() if known(word) else variants[word]
        if len(word) < _SHORTEST or word in vocabulary or _is_word(word, known):
            return match.group()
        near = _nearest(word, vocabulary, variants)
        if near is None:
            return match.group()
        mended.append((match.group(), near))
        if near in variants:
            also.append(variants[near])
            return variants[near]
        return near

    return Reading(_WORD.sub(mend, text), tuple(also), tuple(mended))


def _without_here(text: str) -> str:
    left = _HERE.sub("", text)
    return left if len(words_of(left)) >= _FEWEST else text


def _is_word(word: str, known: Callable[[str], bool]) -> bool:
    """Say whether a word or what it is a form of is known ("replying" is no slip of "relying")."""
    bases = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return known(word) or any(len(base) >= _SHORTEST - 1 and known(base) for base in bases)


def _nearest(word: str, vocabulary: Collection[str], variants: Mapping[str, str]) -> str | None:
    from rapidfuzz import fuzz, process

    found: list[tuple[str, float]] = []
    for words in (vocabulary, variants.keys()):
        best = process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if best is not None and best[0][0] == word[0]:  # few people mistype the first letter
            found.append((best[0], best[1]))
    return max(found, key=lambda pair: pair[1])[0] if found else None
