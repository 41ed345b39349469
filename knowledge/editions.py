"""Editions of one work: the newer answers, unless the question or the person names the older."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from knowledge.stems import fold

# Stands in the id of a document between the work and its edition; no other id has it.
EDITION_MARK = "--"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\d+")
# What works are, by which a question names them.
_WORKS = frozenset(
    re.findall(
        r"\w+",
        """
        handbook manual guide guidelines report strategy compendium toolkit brief plan study book
        brochure recommendation manuel informe rapport
        """,
    )
)
_EDITIONS = frozenset({"edition", "version", "edicion", "edizione", "edicao"})
_CLOSE = 3  # words between a year and what it belongs to
_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def work_of(document: str) -> str:
    """Return what the ids of all editions of a work have in common."""
    return document.partition(EDITION_MARK)[0]


def _age(document: str) -> tuple[int, int, str]:
    """Return what orders editions: the latest year named, the number of the edition, the words."""
    edition = document.partition(EDITION_MARK)[2].replace("-", " ")
    years = [int(year) for year in _YEAR.findall(edition)]
    others = [int(n) for n in _NUMBER.findall(_YEAR.sub(" ", edition))]
    order = [n for n, word in enumerate(_ORDER, 1) if word in edition.split()]
    return max(years, default=0), max((*others, *order), default=0), edition


@dataclass(frozen=True)
class Editions:
    """The works of which there are several editions, the newest of each last."""

    works: tuple[tuple[tuple[str, int], ...], ...] = field(default=())

    @classmethod
    def of(cls, documents: Iterable[tuple[str, int]]) -> Editions:
        """Group documents, given as pairs of id and key, by their work."""
        works: dict[str, list[tuple[str, int]]] = {}
        for name, key in documents:
            works.setdefault(work_of(name), []).append((name, key))
        several = (sorted(w, key=lambda d: _age(d[0])) for w in works.values() if len(w) > 1)
        return cls(tuple(tuple(work) for work in several))

    def hidden(self, question: str) -> frozenset[int]:
        """Return the keys of the editions that a question does not ask for.

        A question asks for an edition when it names its year close to what the work is ("the
        handbook of 2015", "the edition of 2015"), or all words of its name and its edition.
        """
        words = fold(question).split()
        out: set[int] = set()
        for work in self.works:
            named = [key for name, key in work if _is_named(name, words)]
            out.update(key for _, key in work if key not in (named or [work[-1][1]]))
        return frozenset(out)


def _is_named(document: str, words: Sequence[str]) -> bool:
    work, _, edition = document.partition(EDITION_MARK)
    name, which = set(work.split("-")[1:]), set(edition.split("-"))
    if edition and (name | which) <= set(words):
        return True
    nouns = (name & _WORKS) | _EDITIONS
    years = {year for year in which if _YEAR.fullmatch(year)}
    if not years:
        return bool(edition) and which <= set(words) and bool(which & _EDITIONS)
    # "What happened in 2015?" names no handbook.
    return any(
        word in years and nouns.intersection(words[max(0, at - _CLOSE) : at + _CLOSE + 1])
        for at, word in enumerate(words)
    )
