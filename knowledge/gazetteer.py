"""Which cities and countries of the library a question names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from knowledge.stems import fold

_BETWEEN = re.compile(r",? and |, |[-/]")
_NOWHERE = frozenset({"Several", "Member city not named"})


@lru_cache(maxsize=1024)
def places_in(name: str | None) -> frozenset[str]:
    """Return the places that a field names: itself, and each of "Lutsk, Pavlohrad and Lublin"."""
    if name is None or name in _NOWHERE:
        return frozenset()
    return frozenset({name, *(part for part in _BETWEEN.split(name) if part)})


@dataclass(frozen=True, slots=True)
class Places:
    """The places that a question names, as the library spells them."""

    cities: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """True when any place is named."""
        return bool(self.cities or self.countries)

    def holds(self, city: str | None, country: str | None) -> bool:
        """Say whether a practice lies in one of the places; a named city outranks its country."""
        if self.cities:
            return not self.cities.isdisjoint(places_in(city))
        return not self.countries.isdisjoint(places_in(country))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names of places, folded to lower case without accents, and how they are spelt."""

    cities: dict[str, str]
    countries: dict[str, str]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str | None, str | None]]) -> Gazetteer:
        """Collect the places of pairs of city and country."""
        named = list(pairs)
        return cls(
            {fold(part): part for city, _ in named for part in places_in(city)},
            {fold(part): part for _, country in named for part in places_in(country)},
        )

    def named_in(self, text: str) -> Places:
        """Find the places that a text names as whole words."""
        padded = f" {fold(text)} "
        return Places(
            frozenset(name for key, name in self.cities.items() if f" {key} " in padded),
            frozenset(name for key, name in self.countries.items() if f" {key} " in padded),
        )
