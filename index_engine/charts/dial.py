"""A circle with one spoke for each name, a scale from 0 to 100, and labels that are never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import cos, pi, sin

from index_engine.charts.lettering import LEADING, widest_word, wrap
from index_engine.charts.paper import (
    BODY,
    GREY,
    MARGIN,
    PALE,
    SMALL,
    WHITE,
    WIDTH,
    Align,
    Look,
    Paper,
    Pen,
    Point,
)

_LARGEST, _SMALLEST = 330.0, 225.0
_OUT = 24
_APART = 6
_EDGE = MARGIN / 2
_LINE = BODY * LEADING
# Sine of the angle from the vertical below which a label stands above or below the circle.
_UPRIGHT = 0.2

Scores = Sequence[float | None]


@dataclass(frozen=True, slots=True)
class _Label:
    """A label relative to the centre of the circle: plain lines, then bold ones."""

    plain: list[str]
    bold: list[str]
    x: float
    top: float
    align: Align

    @property
    def bottom(self) -> float:
        return self.top + (len(self.plain) + len(self.bold)) * _LINE


class Dial:
    """A circle on a paper; spokes go clockwise and the first points up.

    Args:
        paper: Where to draw; its `y` is moved below the circle and its labels.
        labels: For each spoke its name and, below it in bold, its figure.
    """

    def __init__(self, paper: Paper, labels: Sequence[tuple[str, str]]) -> None:
        self._paper = paper
        self._angles = [2 * pi * number / len(labels) for number in range(len(labels))]
        self._radius = self._fitting_radius([name for name, _ in labels])
        placed = self._placed(labels)
        highest = min(-self._radius, *(label.top for label in placed))
        lowest = max(self._radius, *(label.bottom for label in placed))
        self._centre = (WIDTH / 2, paper.y + 16 - highest)
        paper.y = self._centre[1] + lowest + 24
        self._draw_scale()
        for label in placed:
            self._write(label)

    def outline(self, scores: Scores, pen: Pen) -> None:
        """Join neighbours that both have a score; a spoke without one leaves a gap."""
        plain = Pen(colour=pen.colour, thick=pen.thick, dash=pen.dash)
        points = [
            None if score is None else self._at(angle, score)
            for angle, score in zip(self._angles, scores, strict=True)
        ]
        for start, end in pairwise([*points, points[0]]):
            if start is not None and end is not None:
                self._paper.line([start, end], plain)
        for point in points:
            if point is not None and pen.mark:
                self._paper.line([point], pen)

    def fill(self, scores: Scores, look: Look) -> None:
        """Fill the wedges between neighbours that both have a score."""
        spokes = list(zip(self._angles, scores, strict=True))
        for (angle, score), (after, other) in pairwise([*spokes, spokes[0]]):
            if score is not None and other is not None:
                wedge = [self._centre, self._at(angle, score), self._at(after, other)]
                self._paper.shape(wedge, look)

    def mark_missing(self, scores: Scores, pen: Pen) -> None:
        """Put a mark half-way out on every spoke without a score."""
        for angle, score in zip(self._angles, scores, strict=True):
            if score is None:
                self._paper.line([self._at(angle, 50)], pen)

    def _at(self, angle: float, score: float) -> Point:
        reach = self._radius * score / 100
        return self._centre[0] + reach * sin(angle), self._centre[1] - reach * cos(angle)

    def _fitting_radius(self, names: list[str]) -> float:
        """Return the largest radius at which no word of a name beside the circle is broken."""
        radius = _LARGEST
        for name, angle in zip(names, self._angles, strict=True):
            side = abs(sin(angle))
            if side > _UPRIGHT:
                room = WIDTH / 2 - _EDGE - widest_word(name, BODY) - 2
                radius = min(radius, room / side - _OUT)
        return max(radius, _SMALLEST)

    def _placed(self, labels: Sequence[tuple[str, str]]) -> list[_Label]:
        """Place every label at its spoke, then move apart those that would touch."""
        spokes = zip(labels, self._angles, strict=True)
        placed = [self._place(*label, angle) for label, angle in spokes]
        rank = {angle: abs(cos(angle)) for angle in self._angles}
        # From the middle of each side outwards, so that a label is only ever moved away from it.
        order = sorted(range(len(placed)), key=lambda number: rank[self._angles[number]])
        settled: list[_Label] = []
        for number in order:
            upper = cos(self._angles[number]) > 0
            label = _moved_clear(placed[number], settled, upper=upper)
            placed[number] = label
            settled.append(label)
        return placed

    def _room_above(self) -> float:
        """Return the room of the label at the top, which is between its two neighbours."""
        step = 2 * pi / len(self._angles)
        if cos(step) < _UPRIGHT:
            return WIDTH / 2
        return 2 * (self._radius + _OUT) * sin(step) - _OUT / 2

    def _place(self, name: str, figure: str, angle: float) -> _Label:
        x, y = (self._radius + _OUT) * sin(angle), -(self._radius + _OUT) * cos(angle)
        upright = abs(sin(angle)) < _UPRIGHT
        room = self._room_above() if upright else WIDTH / 2 - _EDGE - abs(x)
        plain, bold = wrap(name, room, BODY), wrap(figure, room, BODY, bold=True)
        # Above the circle at the top, below it at the bottom, beside it in between.
        top = y - (len(plain) + len(bold)) * _LINE * (1 + cos(angle)) / 2
        return _Label(plain, bold, x, top, "center" if upright else "left" if x > 0 else "right")

    def _draw_scale(self) -> None:
        for score in (100, 75, 50, 25):
            ring = [self._at(angle, score) for angle in self._angles]
            self._paper.shape(ring, Look(fill=WHITE, edge="#C4C8CC", thick=2))
        for angle in self._angles:
            self._paper.line([self._centre, self._at(angle, 100)], Pen(colour=PALE))
        # Half-way between two spokes, where no mark of a score hides the numbers.
        between = pi / len(self._angles)
        for score in (50, 100):
            x, y = self._at(between, score * cos(between))
            self._paper.put(
                str(score), x, y - SMALL * LEADING / 2, size=SMALL, colour=GREY, align="center"
            )

    def _write(self, label: _Label) -> None:
        x, y = self._centre[0] + label.x, self._centre[1] + label.top
        for number, line in enumerate([*label.plain, *label.bold]):
            bold = number >= len(label.plain)
            self._paper.put(line, x, y + number * _LINE, bold=bold, align=label.align)


def _moved_clear(label: _Label, settled: Sequence[_Label], *, upper: bool) -> _Label:
    """Return the label, moved up or down past those of its side that it would touch."""
    top, high = label.top, label.bottom - label.top
    for other in settled:
        if (
            other.align == label.align
            and top < other.bottom + _APART
            and other.top < top + high + _APART
        ):
            top = other.top - _APART - high if upper else other.bottom + _APART
    return replace(label, top=top)
