"""Lines of a page in reading order: columns one after the other, tables row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from knowledge.extract.pdf_lines import Line, around, beside, merged
from knowledge.extract.pdf_tables import rows_of_cells

_GUTTER = 0.6  # of the font size: the least white space between two columns
_SIDE_BY_SIDE = 3  # that many pairs of lines make a gutter
_CELL_WORDS = 4  # fewer words a line than that, on either side, and it is a table
_LEAST_LINES = 2  # on either side of a gutter
_MOST_DEPTH = 4


@dataclass(frozen=True, slots=True)
class _Band:
    """Lines between two places where a line crosses the gutter."""

    lines: list[Line]
    gutter: float

    @property
    def left(self) -> list[Line]:
        return [line for line in self.lines if line.box.right <= self.gutter]

    @property
    def right(self) -> list[Line]:
        return [line for line in self.lines if line.box.left >= self.gutter]


def reading_order(lines: Sequence[Line], depth: int = 0) -> list[Line]:
    """Return lines in the order in which a person reads them, each told its column's edges."""
    gutter = _gutter(lines) if depth < _MOST_DEPTH else None
    if gutter is None:
        return _one_column(lines)
    ordered: list[Line] = []
    plain: list[Line] = []
    found = False
    bands = list(_bands(lines, gutter))
    for band in bands:
        sides = band.left, band.right
        if min(map(len, sides)) < _LEAST_LINES:
            plain += band.lines
            continue
        found = True
        if _is_table(*sides):
            above, rows, below = _table_and_rest(band.lines, *sides)
            ordered += _again([*plain, *above], depth)
            ordered += rows_of_cells(rows)
            plain = below
        else:
            ordered += _again(plain, depth)
            # Only what text across the page follows can be its heading.
            below = _below(*sides) if band is not bands[-1] else []
            ordered += _again([ln for ln in sides[0] if ln not in below], depth)
            ordered += _again(sides[1], depth)
            plain = below
    return ordered + _again(plain, depth) if found else _one_column(lines)


def _again(lines: Sequence[Line], depth: int) -> list[Line]:
    return reading_order(lines, depth + 1) if lines else []


def _one_column(lines: Sequence[Line]) -> list[Line]:
    if not lines:
        return []
    edges = around(line.box for line in lines)
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda ln: ln.box.top):
        if rows and not line.cells and any(beside(line.box, other.box) for other in rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [replace(merged(row), column=(edges.left, edges.right)) for row in rows]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return the x where most pairs of neighbouring lines leave white space, if enough do."""
    gaps = list(_gaps(lines))
    best, votes = None, _SIDE_BY_SIDE - 1
    for left, right in gaps:
        for x in (left + 0.1, right - 0.1):
            count = sum(a < x < b for a, b in gaps)
            if count > votes:
                best, votes = x, count
    if best is None:
        return None
    # The white space that all voters share: its middle keeps clear of both columns.
    shared = [(a, b) for a, b in gaps if a < best < b]
    return (max(a for a, _ in shared) + min(b for _, b in shared)) / 2


def _gaps(lines: Sequence[Line]) -> Iterator[tuple[float, float]]:
    for line in lines:
        if line.cells:
            continue
        nearest = min(
            (
                other.box.left
                for other in lines
                if other.box.left >= line.box.right and beside(line.box, other.box)
            ),
            default=None,
        )
        if nearest is not None and nearest - line.box.right > _GUTTER * line.size:
            yield line.box.right, nearest


def _bands(lines: Sequence[Line], gutter: float) -> Iterator[_Band]:
    """Yield runs of lines beside the gutter, and between them runs of lines that cross it."""
    run: list[Line] = []
    crossing = False
    for line in sorted(lines, key=lambda ln: ln.box.top):
        crosses = line.box.left < gutter < line.box.right
        if run and crosses != crossing:
            yield _Band(run, gutter)
            run = []
        crossing = crosses
        run.append(line)
    if run:
        yield _Band(run, gutter)


def _is_table(left: Sequence[Line], right: Sequence[Line]) -> bool:
    pairs = [(a, b) for a in left for b in right if beside(a.box, b.box)]
    if not pairs:
        return False
    level = sum(abs(a.box.bottom - b.box.bottom) < 0.3 * a.size for a, b in pairs)
    words = min(sum(len(ln.text.split()) for ln in side) / len(side) for side in (left, right))
    return level >= 0.7 * len(pairs) and words < _CELL_WORDS


def _table_and_rest(
    lines: Sequence[Line], left: Sequence[Line], right: Sequence[Line]
) -> tuple[list[Line], list[Line], list[Line]]:
    """Split lines into those above the first row with two cells, the table, and those below."""
    paired = [a for a in left if any(beside(a.box, b.box) for b in right)]
    top = min(line.box.top for line in [*paired, *right])
    floor = max(line.box.bottom for line in [*paired, *right])
    above = [line for line in lines if line.box.bottom <= top]
    below = [
        line for line in lines if line.box.top >= floor and line.box.top - floor > 0.4 * line.size
    ]
    return above, [line for line in lines if line not in above and line not in below], below


def _below(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """Return the lines of the left column that stand, after a gap, under both columns."""
    floor = max(line.box.bottom for line in right)
    ordered = sorted(left, key=lambda line: line.box.top)
    for number, (above, line) in enumerate(pairwise(ordered), start=1):
        if line.box.top >= floor and line.box.top - above.box.bottom > 0.8 * line.size:
            return ordered[number:]
    return []
