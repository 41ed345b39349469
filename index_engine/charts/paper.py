"""A page of a chart: texts and shapes placed in pixels from the top left, then PNG and SVG.

The object interface of matplotlib is used without pyplot and without its global settings, so
that charts can be drawn in several threads at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from index_engine.charts.lettering import LEADING, face, wrap
from index_engine.typefaces import can_be_bold, printable

if TYPE_CHECKING:
    from matplotlib.artist import Artist

WIDTH = 1080
"""Width of every chart in pixels; a phone shows it about 6 cm wide."""
MARGIN = 40
# Six centimetres for 1080 pixels make 34 pixels just under 2 mm: the least that is easy to read.
TITLE, HEADING, BODY, SMALL = 50, 38, 34, 30

INK, GREY, PALE, WHITE = "#1A1A1A", "#5F6368", "#E6E8EB", "#FFFFFF"
# Okabe and Ito, "Color Universal Design" (2008): told apart by people with any colour vision.
BLUE, ORANGE, GREEN, VERMILLION = "#0072B2", "#E69F00", "#009E73", "#D55E00"

Align = Literal["left", "center", "right"]
Point = tuple[float, float]
Dash = Literal["-", ":"] | tuple[float, tuple[float, ...]]
"""A solid or dotted line, or an offset and the lengths of strokes and gaps."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line looks, and the mark on its points; `thick` 0 leaves the marks alone.

    Colour is never the only difference between two pens of one chart.
    """

    colour: str = INK
    thick: float = 2
    dash: Dash = "-"
    mark: str = ""
    size: float = 18
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How a shape looks; a hatch is drawn in the colour of the edge."""

    fill: str | None = None
    edge: str | None = None
    thick: float = 2
    dash: Dash = "-"
    hatch: str | None = None
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart in three forms that say the same.

    Attributes:
        png: 1080 pixels wide, for a chat on a phone.
        svg: The same drawing for a report; letters are outlines, so that it needs no fonts.
        text: Every figure of the chart in plain text, one to a line.
        title: What the chart shows, in one line without the city's name.
    """

    png: bytes
    svg: bytes
    text: str
    title: str


class Paper:
    """A drawing that grows downwards; `y` is where the next thing goes, in pixels."""

    def __init__(self) -> None:
        self.y = MARGIN / 2
        self._artists: list[Artist] = []

    def write(
        self,
        text: str,
        x: float = MARGIN,
        room: float = WIDTH - 2 * MARGIN,
        *,
        size: float = BODY,
        bold: bool = False,
        colour: str = INK,
        align: Align = "left",
    ) -> None:
        """Write a text at `y`, wrapped to `room` pixels, and move `y` below it."""
        lines = wrap(text, room, size, bold=bold)
        for line in lines:
            self.put(line, x, self.y, size=size, bold=bold, colour=colour, align=align)
            self.y += size * LEADING

    def put(
        self,
        line: str,
        x: float,
        y: float,
        *,
        size: float = BODY,
        bold: bool = False,
        colour: str = INK,
        align: Align = "left",
    ) -> None:
        """Put one line of text with its top at `y`."""
        from matplotlib.text import Text

        # Everything a person wrote is drawn as it is: "$" starts no formula.
        drawn = printable(line)
        text = Text(
            x=x,
            y=y + size * LEADING / 2,
            text=drawn,
            color=colour,
            fontproperties=face(size, bold=bold and can_be_bold(drawn)),
            horizontalalignment=align,
            verticalalignment="center_baseline",
            parse_math=False,
            zorder=5,
        )
        self._artists.append(text)

    def line(self, points: Sequence[Point], pen: Pen) -> None:
        """Draw a line through points, with the pen's mark on each of them."""
        from matplotlib.lines import Line2D

        line = Line2D(
            [x for x, _ in points],
            [y for _, y in points],
            color=pen.colour,
            linewidth=pen.thick,
            linestyle=pen.dash,
            marker=pen.mark or "None",
            markersize=pen.size,
            markerfacecolor=pen.fill or pen.colour,
            markeredgecolor=pen.colour,
            markeredgewidth=4,
            solid_capstyle="butt",
            zorder=3,
        )
        self._artists.append(line)

    def shape(self, points: Sequence[Point], look: Look) -> None:
        """Draw a closed shape."""
        from matplotlib.patches import Polygon

        polygon = Polygon(
            list(points),
            closed=True,
            facecolor=(look.fill, look.opacity) if look.fill else "none",
            edgecolor=look.edge or "none",
            linewidth=look.thick if look.edge else 0,
            linestyle=look.dash,
            hatch=look.hatch,
            zorder=2,
        )
        polygon.set_hatch_linewidth(3)
        self._artists.append(polygon)

    def box(self, corner: Point, wide: float, high: float, look: Look) -> None:
        """Draw a rectangle whose top left is `corner`."""
        x, y = corner
        self.shape([(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)], look)

    def finish(self, title: str, text: str) -> Chart:
        """Return everything drawn so far as a chart."""
        from matplotlib.figure import Figure

        # 72 dots an inch make one point one pixel, so that all sizes above are pixels.
        figure = Figure(figsize=(WIDTH / 72, (self.y + MARGIN) / 72), dpi=72, facecolor=WHITE)
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(self.y + MARGIN, 0))
        axes.set_axis_off()
        for artist in self._artists:
            axes.add_artist(artist)
        png, svg = BytesIO(), BytesIO()
        figure.savefig(png, format="png", metadata={"Title": title, "Software": None})
        figure.savefig(svg, format="svg", metadata={"Title": title, "Date": None})
        return Chart(png.getvalue(), svg.getvalue(), text, title)
