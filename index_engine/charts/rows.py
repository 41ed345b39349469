"""Rows with a name at the left and a scale from 0 to 100 at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index_engine.charts.lettering import LEADING, wrap
from index_engine.charts.paper import (
    BLUE,
    BODY,
    GREY,
    INK,
    MARGIN,
    PALE,
    SMALL,
    WHITE,
    WIDTH,
    Look,
    Paper,
    Pen,
    Point,
)
from index_engine.scoring import Figure

_LABEL_ROOM = 430
_GAP = 24
_THICK = 26
LEFT = MARGIN + _LABEL_ROOM + _GAP
RIGHT = WIDTH - MARGIN - 24
_QUARTERS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of one row; `y` is its middle, in pixels."""

    paper: Paper
    y: float

    def at(self, score: float) -> Point:
        """Return the place of a score of 0 to 100."""
        return LEFT + (RIGHT - LEFT) * score / 100, self.y

    def bar(self, low: float, high: float, look: Look) -> None:
        """Draw a bar between two scores."""
        left, _ = self.at(low)
        right, _ = self.at(high)
        self.paper.box((left, self.y - _THICK / 2), right - left, _THICK, look)

    def tick(self, score: float) -> None:
        """Draw an upright mark that reaches below the bar."""
        x, _ = self.at(score)
        self.paper.line([(x, self.y - _THICK / 2), (x, self.y + _THICK / 2 + 8)], Pen(thick=6))

    def marks(self, scores: Sequence[float], pen: Pen) -> None:
        """Draw a line, or marks alone, along the scale."""
        self.paper.line([self.at(score) for score in scores], pen)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its name, its figure in words, and how it is drawn on the scale.

    Attributes:
        draw: Called with the scale; None leaves an empty, dashed scale ("no score").
    """

    label: str
    value: str
    draw: Callable[[Scale], None] | None
    bold: bool = False


SCORE = Look(fill=BLUE, edge=BLUE)
BEST_CASE = Look(fill=WHITE, edge=BLUE, hatch="//")
NO_SCORE = Look(fill=WHITE, edge=GREY, dash=":", thick=4)


def drawn_figure(figure: Figure) -> Callable[[Scale], None] | None:
    """Return how a figure is drawn: a bar to the score, a hatched one on to the best case."""
    if figure.score is None or figure.high is None:
        return None
    score, high = figure.score, figure.high

    def draw(scale: Scale) -> None:
        scale.bar(0, score, SCORE)
        if figure.unknown:
            scale.bar(score, high, BEST_CASE)
            scale.tick(high)

    return draw


def draw_rows(paper: Paper, rows: Sequence[Row]) -> None:
    """Draw rows below each other, and the numbers of the scale under the last of them."""
    paper.y += 14
    for row in rows:
        _draw_row(paper, row)
    for score in _QUARTERS:
        x, _ = Scale(paper, 0).at(score)
        paper.put(str(score), x, paper.y, size=SMALL, colour=GREY, align="center")
    paper.y += SMALL * LEADING + 10


def _draw_row(paper: Paper, row: Row) -> None:
    label = wrap(row.label, _LABEL_ROOM, BODY, bold=row.bold)
    value = wrap(row.value, RIGHT - LEFT, BODY, bold=True)
    beside = len(value) * BODY * LEADING + _THICK + 6
    height = max(len(label) * BODY * LEADING, beside)
    y = paper.y + (height - len(label) * BODY * LEADING) / 2
    for number, line in enumerate(label):
        paper.put(line, MARGIN, y + number * BODY * LEADING, bold=row.bold)
    for number, line in enumerate(value):
        top = paper.y + number * BODY * LEADING
        paper.put(line, LEFT, top, bold=True)
    scale = Scale(paper, paper.y + len(value) * BODY * LEADING + 6 + _THICK / 2)
    if row.draw is None:
        scale.bar(0, 100, NO_SCORE)
    else:
        scale.bar(0, 100, Look(fill=PALE))
        for score in _QUARTERS:
            x, y = scale.at(score)
            paper.line([(x, y + _THICK / 2), (x, y + _THICK / 2 + 6)], Pen(colour=GREY))
        row.draw(scale)
    paper.y += height + 14


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the key under a chart: a small drawing and its meaning."""

    meaning: str
    draw: Callable[[Paper, Point], None]


def draw_key(paper: Paper, keys: Sequence[Key]) -> None:
    """Draw the key: one entry to a line, so that a long meaning has room."""
    sample = 90
    for key in keys:
        key.draw(paper, (MARGIN, paper.y + SMALL * LEADING / 2))
        paper.write(key.meaning, MARGIN + sample + 16, WIDTH - 2 * MARGIN - sample - 16, size=SMALL)
        paper.y += 6


def key_bar(look: Look) -> Callable[[Paper, Point], None]:
    """Return a sample of a bar for the key."""

    def draw(paper: Paper, left: Point) -> None:
        paper.box((left[0], left[1] - _THICK / 2), 90, _THICK, look)

    return draw


def key_line(pen: Pen) -> Callable[[Paper, Point], None]:
    """Return a sample of a line with its mark for the key."""

    def draw(paper: Paper, left: Point) -> None:
        x, y = left
        stops = [(x + 4, y), (x + 45, y), (x + 86, y)]
        for pair in pairwise(stops):
            paper.line(pair, Pen(colour=pen.colour, thick=pen.thick, dash=pen.dash))
        paper.line(stops[1:2], pen)

    return draw


def key_tick() -> Callable[[Paper, Point], None]:
    """Return a sample of the upright mark for the key."""

    def draw(paper: Paper, left: Point) -> None:
        x, y = left[0] + 45, left[1]
        paper.line([(x, y - 20), (x, y + 20)], Pen(colour=INK, thick=6))

    return draw
