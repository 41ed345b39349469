"""The formula: from encoded answers to every figure of the Index, for one city or for many.

This is the only place where a score is computed. Area and sub-area scores follow the Index
method (up to 100 points an area, indicators weighted by importance); the means over areas are
this project's own default, since the consolidation formula of the Council of Europe is not
published. All rules are named in the questionnaire.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index_engine.figure import Figure
from index_engine.plan import Encoded, Flags, Floats, Part, Plan
from index_engine.questionnaire import Area, CompositeRule, OverallRule

Counts = NDArray[np.int64]
_FULL = 100.0


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """One figure of many cities: an array with one entry for each city.

    Attributes:
        score: 0 to 100; NaN where nothing is applicable. It is the low end of the range as well.
        high: The score if everything unknown turned out at its best; NaN as above.
        of: How many questions the figure is made of; the other counts add up to it.
    """

    score: Floats
    high: Floats
    answered: Counts
    dont_know: Counts
    empty: Counts
    not_applicable: Counts
    of: int

    def figure(self, city: int) -> Figure:
        """Return the figure of one city, by its position."""
        scored, high = float(self.score[city]), float(self.high[city])
        missing = math.isnan(scored)
        return Figure(
            score=None if missing else scored,
            low=None if missing else scored,
            high=None if missing else high,
            answered=int(self.answered[city]),
            dont_know=int(self.dont_know[city]),
            empty=int(self.empty[city]),
            not_applicable=int(self.not_applicable[city]),
            of=self.of,
        )


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """All figures of many cities, without receipts."""

    core: FigureColumn
    extended: FigureColumn
    areas: Mapping[str, FigureColumn]
    sub_areas: Mapping[str, FigureColumn]


def compute(plan: Plan, encoded: Encoded) -> ScoreTable:
    """Compute every figure of every city."""
    return _Computation(plan, encoded).table()


class _Computation:
    def __init__(self, plan: Plan, encoded: Encoded) -> None:
        self._plan, self._encoded = plan, encoded
        rules = plan.questionnaire.rules
        self._composite = CompositeRule(rules.composite)
        self._shares: dict[tuple[tuple[int, int], ...], FigureColumn] = {}
        unknown = encoded.dont_know | encoded.empty
        best = np.where(unknown, plan.maximum, encoded.points)
        self._earned = plan.weight * encoded.points
        self._attainable = plan.weight * best
        self._maximum = plan.weight * np.where(encoded.not_applicable, 0.0, plan.maximum)

    def table(self) -> ScoreTable:
        rules, areas = self._plan.questionnaire.rules, self._plan.questionnaire.areas
        return ScoreTable(
            core=self._overall(OverallRule(rules.core)),
            extended=self._overall(OverallRule(rules.extended)),
            areas={area.id: self._area(area, core_only=False) for area in areas},
            sub_areas={
                part.id: self._share([self._plan.parts[part.id]], core_only=False)
                for area in areas
                for part in area.sub_areas
            },
        )

    def _overall(self, rule: OverallRule) -> FigureColumn:
        areas = self._plan.questionnaire.areas
        figures = []
        for area in areas:
            if rule.core_only and not area.core:
                continue
            if rule.by_part:
                figures += [self._share([p], core_only=rule.core_only) for p in self._parts(area)]
            else:
                figures.append(self._area(area, core_only=rule.core_only))
        return self._mean(figures)

    def _parts(self, area: Area) -> list[Part]:
        ids = [part.id for part in area.sub_areas] or [area.id]
        return [self._plan.parts[part] for part in ids]

    def _area(self, area: Area, *, core_only: bool) -> FigureColumn:
        parts = self._parts(area)
        if len(parts) == 1 or self._composite is CompositeRule.WEIGHTED_SHARE:
            return self._share(parts, core_only=core_only)
        return self._mean([self._share([part], core_only=core_only) for part in parts])

    def _share(self, parts: Sequence[Part], *, core_only: bool) -> FigureColumn:
        """100 × Σ weighted points / Σ weighted maximum, over the applicable questions."""
        rows = [part.rows(core_only=core_only) for part in parts]
        # Core and all questions are mostly the same, and most parts appear in several figures.
        key = tuple((row.start, row.stop) for row in rows)
        if key not in self._shares:
            self._shares[key] = self._new_share(rows)
        return self._shares[key]

    def _new_share(self, rows: Sequence[slice]) -> FigureColumn:
        maximum = _total(self._maximum, rows)
        applicable = maximum > 0
        # Where nothing applies, the division by 1 is thrown away for NaN.
        divisor = np.where(applicable, maximum, 1.0)

        def share(weighted: Floats) -> Floats:
            return np.where(applicable, _FULL * (_total(weighted, rows) / divisor), np.nan)

        encoded = self._encoded
        of = sum(row.stop - row.start for row in rows)
        dont_know, empty = _count(encoded.dont_know, rows), _count(encoded.empty, rows)
        not_applicable = _count(encoded.not_applicable, rows)
        return FigureColumn(
            score=share(self._earned),
            high=share(self._attainable),
            answered=of - dont_know - empty - not_applicable,
            dont_know=dont_know,
            empty=empty,
            not_applicable=not_applicable,
            of=of,
        )

    def _mean(self, figures: Sequence[FigureColumn]) -> FigureColumn:
        """The mean of the figures that have a score; none has one where nothing applies."""
        nothing = np.zeros(self._encoded.points.shape[1], dtype=np.int64)
        return FigureColumn(
            score=_mean_of([figure.score for figure in figures], nothing),
            high=_mean_of([figure.high for figure in figures], nothing),
            answered=sum((figure.answered for figure in figures), nothing),
            dont_know=sum((figure.dont_know for figure in figures), nothing),
            empty=sum((figure.empty for figure in figures), nothing),
            not_applicable=sum((figure.not_applicable for figure in figures), nothing),
            of=sum(figure.of for figure in figures),
        )


def _total(values: Floats, rows: Iterable[slice]) -> Floats:
    total = np.zeros(values.shape[1])
    for row in rows:
        total += np.add.reduce(values[row], axis=0)
    return total


def _count(flags: Flags, rows: Iterable[slice]) -> Counts:
    total = np.zeros(flags.shape[1], dtype=np.int64)
    for row in rows:
        total += np.add.reduce(flags[row], axis=0, dtype=np.int64)
    return total


def _mean_of(scores: Sequence[Floats], nothing: Counts) -> Floats:
    total, count = np.zeros(len(nothing)), nothing.copy()
    for score in scores:
        present = ~np.isnan(score)
        total += np.where(present, score, 0.0)
        count += present
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
