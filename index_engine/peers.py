"""Similar cities: groups by population, foreign-born residents and country, and a place in them.

The Index is a collective self-assessment and no league table: a group is described by its mean
and spread first, and never at all when it is too small to hide a single city.
"""

from __future__ import annotations

import statistics
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from index_engine.answers import City
from index_engine.questionnaire import Bands
from index_engine.scoring import Scorecard, whole_percent

MINIMUM = 5
"""The fewest other cities of which figures are shown, unless the caller says otherwise."""
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Peer:
    """A published result: whole or decimal per cents, 0 to 100; None or absent if unpublished."""

    city: City
    year: int | None
    core: float | None
    extended: float | None
    areas: Mapping[str, float] = field(default_factory=dict)


class GroupKind(StrEnum):
    """By what cities are alike."""

    ALL = "all"
    POPULATION = "population"
    FOREIGN_BORN_SHARE = "foreign_born_share"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class PeerGroup:
    """The cities that share a band or a country with one city.

    Attributes:
        low: The lower limit of the band, itself inside; None without one.
        high: The upper limit of the band, itself outside; None without one.
    """

    kind: GroupKind
    low: float | None = None
    high: float | None = None
    country: str | None = None

    @property
    def title(self) -> str:
        """The group in English; another language builds its own from the other fields."""
        if self.kind is GroupKind.ALL:
            return "All cities"
        if self.kind is GroupKind.COUNTRY:
            return f"Cities in {self.country}"
        unit = " inhabitants"
        if self.kind is GroupKind.FOREIGN_BORN_SHARE:
            unit = " % foreign-born residents"
        low, high = (None if limit is None else _spaced(limit) for limit in (self.low, self.high))
        if low and high:
            return f"{low} to {high}{unit}"
        return f"Under {high}{unit}" if high else f"{low} or more{unit}"


def _spaced(number: float) -> str:
    # A no-break space between thousands is read the same way in every country.
    digits = f"{number:,.0f}" if number == int(number) else f"{number:,}"
    return digits.replace(",", "\N{NO-BREAK SPACE}")


@dataclass(frozen=True, slots=True)
class PeerFigure:
    """One figure of a city among those of its group.

    Attributes:
        own: The city's own score.
        members: How many other cities published this figure.
        mean, median, low, high: Of the other cities.
        rank: 1 + how many of them are higher, in whole per cents: ties share a rank.
        of: How many cities are ranked, this one included.
    """

    own: float
    members: int
    mean: float
    median: float
    low: float
    high: float
    rank: int
    of: int


@dataclass(frozen=True, slots=True)
class PeerComparison:
    """A city beside one group.

    Attributes:
        members: How many other cities are in the group.
        core, extended, areas: None where fewer than the minimum published the figure, or where
            the city itself has no score.
    """

    group: PeerGroup
    members: int
    core: PeerFigure | None
    extended: PeerFigure | None
    areas: Mapping[str, PeerFigure | None]

    @property
    def title(self) -> str:
        """The group in English."""
        return self.group.title


def compare_peers(
    scorecard: Scorecard, peers: Iterable[Peer], *, bands: Bands, minimum: int = MINIMUM
) -> tuple[PeerComparison, ...]:
    """Place a city beside all others and beside those like it.

    Args:
        scorecard: The city's own result.
        peers: Published results. Of several from one city the latest counts; the city's own are
            left out.
        bands: The limits between groups; without limits, or where the city does not give its
            figure, there is no such group.
        minimum: The fewest other cities of which a figure may be shown; at least 2.

    Raises:
        ValueError: If `minimum` is below 2, with which a group would show one city's figure.
    """
    if minimum < _LEAST:
        raise ValueError(f"a group of {minimum} would show the figures of a single city")
    own = scorecard.city
    others = _latest(peer for peer in peers if _identity(peer.city) != _identity(own))
    return tuple(
        _comparison(scorecard, group, [peer for peer in others if belongs(peer.city)], minimum)
        for group, belongs in _groups(own, bands)
    )


def _identity(city: City) -> tuple[str, str]:
    return city.name.strip().casefold(), (city.country or "").strip().casefold()


def _latest(peers: Iterable[Peer]) -> list[Peer]:
    latest: dict[tuple[str, str], Peer] = {}
    for peer in peers:
        known = latest.get(_identity(peer.city))
        if known is None or (peer.year or 0) >= (known.year or 0):
            latest[_identity(peer.city)] = peer
    return list(latest.values())


def _groups(own: City, bands: Bands) -> Iterable[tuple[PeerGroup, Callable[[City], bool]]]:
    yield PeerGroup(GroupKind.ALL), lambda _: True
    for kind, limits in (
        (GroupKind.POPULATION, bands.population),
        (GroupKind.FOREIGN_BORN_SHARE, bands.foreign_born_share),
    ):
        value = _measure(own, kind)
        if value is not None and limits:
            group = PeerGroup(kind, *band_of(value, limits))
            yield group, partial(_is_within, group)
    if own.country:
        group = PeerGroup(GroupKind.COUNTRY, country=own.country.strip())
        yield group, partial(_is_in_country, _identity(own)[1])


def _measure(city: City, kind: GroupKind) -> float | None:
    return city.population if kind is GroupKind.POPULATION else city.foreign_born_share


def _is_in_country(country: str, city: City) -> bool:
    return _identity(city)[1] == country


def _is_within(group: PeerGroup, city: City) -> bool:
    value = _measure(city, group.kind)
    if value is None:
        return False
    above = group.low is None or value >= group.low
    return above and (group.high is None or value < group.high)


def band_of(value: float, limits: Sequence[float]) -> tuple[float | None, float | None]:
    """Return the limits around a value; a value on a limit lies above it."""
    place = bisect_right(limits, value)
    low = limits[place - 1] if place else None
    return low, limits[place] if place < len(limits) else None


def _comparison(
    scorecard: Scorecard, group: PeerGroup, members: Sequence[Peer], minimum: int
) -> PeerComparison:
    return PeerComparison(
        group=group,
        members=len(members),
        core=_figure(scorecard.core.score, [peer.core for peer in members], minimum),
        extended=_figure(scorecard.extended.score, [peer.extended for peer in members], minimum),
        areas={
            key: _figure(figure.score, [peer.areas.get(key) for peer in members], minimum)
            for key, figure in scorecard.areas.items()
        },
    )


def _figure(
    own: float | None, published: Iterable[float | None], minimum: int
) -> PeerFigure | None:
    scores = [score for score in published if score is not None]
    if own is None or len(scores) < minimum:
        return None
    # Published results are whole per cents, so ours is rounded before it is ranked.
    higher = sum(whole_percent(score) > whole_percent(own) for score in scores)
    return PeerFigure(
        own=own,
        members=len(scores),
        mean=statistics.fmean(scores),
        median=statistics.median(scores),
        low=min(scores),
        high=max(scores),
        rank=1 + higher,
        of=len(scores) + 1,
    )
