"""Tables of a page → one line a row, by their ruled lines or by how their cells stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.extract.pdf_glyphs import Box
from knowledge.extract.pdf_lines import Line, around, beside, is_rtl
from knowledge.extract.wording import Joiner

CELL_GAP = " | "
_TOUCH = 3.0  # points: rules that end this near to each other meet
_LEAST_EDGES = 3  # two rows, two columns
_LEAST = 12.0  # points: shorter rules underline a word


def ruled_tables(lines: Sequence[Line], rules: Iterable[Box]) -> list[Line]:
    """Return the lines of a page with those inside ruled grids put together as table rows."""
    remaining = list(lines)
    tables: list[Line] = []
    for grid in _grids([rule for rule in rules if max(_extent(rule)) >= _LEAST]):
        area = around(grid)
        rows = _edges(box.top for box in grid if _is_level(box))
        columns = _edges(box.left for box in grid if not _is_level(box))
        inside = [line for line in remaining if _centre_in(line.box, area)]
        if min(len(rows), len(columns)) < _LEAST_EDGES or not inside:
            continue
        remaining = [line for line in remaining if line not in inside]
        tables += _grid_rows(inside, rows, columns)
    return remaining + tables


def rows_of_cells(lines: Sequence[Line]) -> list[Line]:
    """Return one line a row for cells that stand at the same height.

    A row without a first cell goes on with the row above, where cells are written in two lines.
    """
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda ln: (ln.box.top, ln.box.left)):
        if rows and any(beside(line.box, other.box) for other in rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    starts = _edges((line.box.left for line in lines), 12.0)
    found: list[list[list[Line]]] = []
    for row in rows:
        cells: list[list[Line]] = [[] for _ in starts]
        for line in row:
            cells[_place(line.box.left + 1, [*starts[1:], float("inf")])].append(line)
        if found and not cells[0] and _is_near(found[-1], row):
            for above, cell in zip(found[-1], cells, strict=True):
                above.extend(cell)
        else:
            found.append(cells)
    return [_row(cells) for cells in found]


def _is_near(above: list[list[Line]], row: list[Line]) -> bool:
    floor = max(line.box.bottom for cell in above for line in cell)
    return row[0].box.top - floor < 0.3 * row[0].size


def _extent(box: Box) -> tuple[float, float]:
    return box.right - box.left, box.bottom - box.top


def _is_level(box: Box) -> bool:
    width, height = _extent(box)
    return width >= height


def _centre_in(box: Box, area: Box) -> bool:
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return area.left < x < area.right and area.top < y < area.bottom


def _grids(rules: list[Box]) -> list[list[Box]]:
    """Group rules that touch each other."""
    grids: list[list[Box]] = []
    for rule in rules:
        touching = [grid for grid in grids if any(_touch(rule, other) for other in grid)]
        grids = [grid for grid in grids if grid not in touching]
        grids.append([rule, *(box for grid in touching for box in grid)])
    return grids


def _touch(one: Box, other: Box) -> bool:
    return (
        one.left - _TOUCH <= other.right
        and other.left - _TOUCH <= one.right
        and one.top - _TOUCH <= other.bottom
        and other.top - _TOUCH <= one.bottom
    )


def _edges(values: Iterable[float], tolerance: float = _TOUCH) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > tolerance:
            edges.append(value)
    return edges


def _place(value: float, ends: Sequence[float]) -> int:
    return next((number for number, end in enumerate(ends) if value < end), len(ends) - 1)


def _grid_rows(lines: list[Line], rows: list[float], columns: list[float]) -> list[Line]:
    table: list[list[list[Line]]] = [[[] for _ in pairwise(columns)] for _ in pairwise(rows)]
    for line in lines:
        x, y = (line.box.left + line.box.right) / 2, (line.box.top + line.box.bottom) / 2
        table[_place(y, rows[1:])][_place(x, columns[1:])].append(line)
    return [_row(row) for row in table if any(row)]


def _row(cells: Sequence[Sequence[Line]]) -> Line:
    parts = [line for cell in cells for line in cell]
    joiner = Joiner()
    texts = [
        joiner.join([ln.text for ln in sorted(cell, key=lambda ln: (ln.box.top, ln.box.left))])
        for cell in cells
    ]
    if sum(map(is_rtl, texts)) * 2 > len(texts):
        texts.reverse()
    box = around(part.box for part in parts)
    return replace(
        parts[0],
        text=CELL_GAP.join(text for text in texts if text),
        cells=tuple(texts),
        box=box,
        column=(box.left, box.right),
        glyphs=tuple(glyph for part in parts for glyph in part.glyphs),
    )
