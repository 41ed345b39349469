"""Which good practices a person looks at: by topic, country, city and year."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.dialogue.ask.codes import code_of, named
from knowledge.documents import Document
from knowledge.stems import fold

if TYPE_CHECKING:
    from knowledge.library import Library

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
# Beginnings of the periods that are offered, the newest first; the last begins before all.
PERIODS = (2022, 2018, 2014, 1900)


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of practices; None means any.

    ``period`` is the first year of one of `PERIODS`.
    """

    topic: str | None = None
    country: str | None = None
    city: str | None = None
    period: int | None = None

    def chosen(self, practices: Iterable[Document]) -> list[Document]:
        """Return the practices that fit, by country, city and title."""
        found = [p for p in practices if self._fits(p)]
        return sorted(found, key=lambda p: (p.country or "~", p.city or "", p.title))

    def _fits(self, practice: Document) -> bool:
        return (
            (self.topic is None or self.topic in practice.topics)
            and (self.country is None or self.country == practice.country)
            and (self.city is None or self.city == practice.city)
            and (self.period is None or self.period in periods_of(practice))
        )

    def data(self, page: int = 0) -> str:
        """Return the filter as a button carries it."""
        parts = [code_of(p) if p else "" for p in (self.topic, self.country, self.city)]
        return ":".join(["pr", *parts, str(self.period or ""), str(page)])


def read_filter(library: "Library", topic: str, country: str, city: str, period: str) -> Filter:
    """Read the codes of a button.

    Raises:
        StaleError: A topic or place has gone from the library.
    """
    practices = library.practices
    return Filter(
        named(topic, (t.id for t in library.topics)) if topic else None,
        named(country, {p.country for p in practices if p.country}) if country else None,
        named(city, {p.city for p in practices if p.city}) if city else None,
        int(period) if period.isdecimal() else None,
    )


def filter_of_words(library: "Library", words: str) -> Filter:
    """Read a filter from what follows ``/practices``: topics, places and years by name."""
    said = f" {fold(words)} "
    found = Filter()
    for topic in library.topics:
        if f" {fold(topic.id)} " in said or f" {fold(topic.title)} " in said:
            found = replace(found, topic=topic.id)
    for practice in library.practices:
        if practice.country and f" {fold(practice.country)} " in said:
            found = replace(found, country=practice.country)
        if practice.city and f" {fold(practice.city)} " in said:
            found = replace(found, city=practice.city)
    if years := _YEAR.findall(words):
        found = replace(found, period=_period(int(years[0])))
    return found


def periods_of(practice: Document) -> set[int]:
    """Return the periods that a practice names; none where its year is unknown."""
    return {_period(int(year)) for year in _YEAR.findall(practice.year or "")}


def _period(year: int) -> int:
    return next(first for first in PERIODS if year >= first)
