"""The words of a text as the search compares them: folded, or cut to their stems.

Nothing here needs NumPy, so that what only compares words is imported quickly.
"""

from __future__ import annotations

import re
from functools import lru_cache

import tantivy

_LONGEST_TERM = 40
# Words so common in questions that they only cost time.
_STOP: frozenset[str] = frozenset(
    re.findall(
        r"\w+",
        """
        a an and are as at be but by do does for from had has have how i if in into is it its me
        my no not of on or our s so t than that the their them there these they this to us was we
        were what when where which who whom whose why will with you your can could should would
        about any some please tell give want need
        """,
    )
)


@lru_cache(maxsize=1)
def analyzer() -> tantivy.TextAnalyzer:
    """Return what cuts a text into stems: the same for questions and for the index."""
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(_LONGEST_TERM))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )


def terms(text: str) -> list[str]:
    """Return the stems of a text in order: lower case, accents folded."""
    found: list[str] = analyzer().analyze(text)
    return found


def is_little(word: str) -> bool:
    """Say whether a lower-case English word carries no meaning in a question."""
    return word in _STOP


def content_terms(text: str) -> list[str]:
    """Return the distinct stems of a question that carry meaning, in order."""
    kept = [term for word in _words(text) if word not in _STOP for term in _stems(word)]
    return list(dict.fromkeys(kept)) or list(dict.fromkeys(terms(text)))


@lru_cache(maxsize=4096)
def _stems(word: str) -> tuple[str, ...]:
    return tuple(terms(word))


@lru_cache(maxsize=1)
def _folder() -> tantivy.TextAnalyzer:
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .build()
    )


def fold(text: str) -> str:
    """Return the words of a text in lower case, without accents and signs, one space between."""
    return " ".join(_folder().analyze(text))


def _words(text: str) -> list[str]:
    found: list[str] = _folder().analyze(text)
    return found
