"""Which cities and countries of the library a question names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.lexical import fold


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
            return city in self.cities
        return country in self.countries


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names of places, folded to lower case without accents, and how they are spelt."""

    cities: dict[str, str]
    countries: dict[str, str]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str | None, str | None]]) -> Gazetteer:
        """Collect the places of pairs of city and country."""
        cities: dict[str, str] = {}
        countries: dict[str, str] = {}
        for city, country in pairs:
            if city:
                cities[fold(city)] = city
            if country:
                countries[fold(country)] = country
        return cls(cities, countries)

    def named_in(self, text: str) -> Places:
        """Find the places that a text names as whole words."""
        padded = f" {fold(text)} "
        return Places(
            frozenset(name for key, name in self.cities.items() if f" {key} " in padded),
            frozenset(name for key, name in self.countries.items() if f" {key} " in padded),
        )
