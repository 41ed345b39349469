"""Questions in other languages than the library's: read word by word with a small glossary.

The bundled model knows English alone. A question in a language that has a glossary is turned into
the library's own words, which say its subject though they make no sentence. Names and words that
look alike in both languages stay as they are. A multilingual model needs none of this.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.stems import fold, is_little

LANGUAGE = "en"  # of the shipped library
_CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)
_LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"
_SOUNDS = "a b v h g d e ye zh z y i i i k l m n o p r s t u f kh ts ch sh shch yu ya"
_LATIN = str.maketrans({**dict(zip(_LETTERS, _SOUNDS.split(), strict=True)), "ь": ""})
# Of 100: how much a word must look like one of the library to be taken for it.
_ALIKE = 80.0
# From here on it is rather one of the library's own, mistyped.
_SLIP = 88.0
_SHORTEST = 5
_LONGEST = 200  # words; nobody's question has more of them that matter
# The share of a question's words that a glossary must hold for the question to be in its language.
_HELD = 0.5
# The share of a language's words that only a model of that language has as one piece. The bundled
# model has at most 0.28 of them, of French.
_READ = 0.5


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words of one language and what the library says for them, all folded."""

    language: str
    little: frozenset[str]
    whole: Mapping[str, str]
    beginnings: Mapping[str, str]

    def meaning(self, word: str) -> str | None:
        """Return the library's words for a folded word, or None."""
        found = self.whole.get(word)
        lengths = range(len(word), 1, -1)
        return found or next((m for n in lengths if (m := self.beginnings.get(word[:n]))), None)

    def is_read_by(self, knows: Callable[[str], bool]) -> bool:
        """Say whether a model reads this language, which then needs no glossary."""
        return sum(map(knows, self.whole)) > _READ * len(self.whole)

    def holds(self, word: str) -> bool:
        """Say whether a folded word is one of this language."""
        return word in self.little or self.meaning(word) is not None


@cache
def load_glossaries(folder: Path) -> tuple[Glossary, ...]:
    """Read the glossaries of a library, one file a language; none where there is no folder."""
    return tuple(_read(path) for path in sorted(folder.glob("*.toml")))


def _read(path: Path) -> Glossary:
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for meaning, forms in raw["words"].items():
        for form in forms.split():
            kind = beginnings if form.endswith("*") else whole
            kind.setdefault(fold(form.replace("_", " ")), meaning)
    return Glossary(path.stem, frozenset(fold(raw["little_words"]).split()), whole, beginnings)


def in_our_words(
    text: str,
    glossaries: Collection[Glossary],
    ours: Collection[str],
    vocabulary: Collection[str],
) -> str | None:
    """Turn a question into the library's words; None where it is in no known other language.

    Args:
        text: The question as it was typed.
        glossaries: The languages that are known beside the library's own.
        ours: Lower-case words that speak for the library's own language.
        vocabulary: The lower-case words of the library, among which names are looked up.
    """
    words = fold(text).split()[:_LONGEST]
    if all(is_little(word) or word in ours for word in words):
        return None  # as nearly every question is: no glossary could hold more of its words
    glossary = max(glossaries, key=lambda one: _held(words, one), default=None)
    if glossary is None or not _is_in(words, glossary, ours):
        return None
    if all(is_little(word) or word in ours or _is_slip(word, vocabulary) for word in words):
        return None  # mistyped, not foreign
    found = (_like(word.translate(_LATIN), vocabulary) for word in _turned(words, glossary))
    return " ".join(found)


def _held(words: Collection[str], glossary: Glossary) -> int:
    return sum(glossary.holds(word) for word in words)


def _is_in(words: Collection[str], glossary: Glossary, ours: Collection[str]) -> bool:
    if any(_CYRILLIC.search(word) for word in words):
        return True
    held = _held(words, glossary)
    own = sum(is_little(word) or word in ours for word in words)
    if not any(glossary.meaning(word) for word in words):
        return False
    sure = not own or any(word in glossary.little for word in words)
    return sure and held > own and held >= _HELD * len(words)


def _turned(words: list[str], glossary: Glossary) -> Iterator[str]:
    """Yield the meanings of words and pairs of words, and the words that have none."""
    pairs = zip(words, [*words[1:], ""], strict=True)
    for word, following in pairs:
        if pair := glossary.whole.get(f"{word} {following}"):
            next(pairs)
            yield pair
        elif meaning := glossary.meaning(word):
            yield meaning
        elif word not in glossary.little:
            yield word


def _is_slip(word: str, vocabulary: Collection[str]) -> bool:
    from rapidfuzz import fuzz, process

    if len(word) < _SHORTEST:
        return False
    return process.extractOne(word, vocabulary, scorer=fuzz.ratio, score_cutoff=_SLIP) is not None


def _like(word: str, vocabulary: Collection[str]) -> str:
    """Return the word of the library that a word looks like, or the word itself."""
    from rapidfuzz import fuzz, process

    if len(word) < _SHORTEST or " " in word or word in vocabulary:
        return word
    best = process.extractOne(word, vocabulary, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return best[0] if best else word
