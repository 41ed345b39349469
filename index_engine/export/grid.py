"""Rows of a sheet by the headings of their columns, each cell with its place for problems."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index_engine.tree import Notebook, Place
from index_engine.xlsx_source import cell_text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row with anything in the columns that are read."""

    cells: Mapping[str, Cell | MergedCell]
    sheet: str
    notebook: Notebook

    def text(self, column: str) -> str | None:
        """Return what a cell holds as text, None if it is empty; a formula is noted."""
        found = cell_text(self.cells[column], self.sheet, self.notebook)
        return found.value if found else None

    def date(self, column: str, remedy: str) -> dt.date | None:
        """Return the day in a cell, whether it is a date or a text; anything else is noted."""
        value = self.cells[column].value
        if isinstance(value, dt.datetime):
            return value.date()
        written = self.text(column)
        if written is None:
            return None
        try:
            return dt.date.fromisoformat(written.strip())
        except ValueError:
            self.note(column, "this is not a date", remedy)
            return None

    def note(self, column: str, reason: str, remedy: str) -> None:
        """Remember a problem with a cell."""
        cell = self.cells[column]
        value = "" if cell.value is None else str(cell.value)
        self.notebook.note(Place(self.sheet, cell.coordinate), value, reason, remedy)


def rows_of(sheet: Worksheet, heads: Mapping[str, str], notebook: Notebook) -> list[Row]:
    """Return the rows below the headings that hold anything in these columns.

    Args:
        sheet: Its first row holds the headings.
        heads: The heading of every column to be read, by the column's name.
        notebook: Receives what is wrong: merged cells, a missing heading, too many rows.
    """
    for merged in sheet.merged_cells.ranges:
        place = Place(sheet.title, str(merged))
        notebook.note(place, "", "cells are merged", "Unmerge them and fill each cell")
    if sheet.max_row > _MOST_ROWS:
        remedy = f"Keep to {_MOST_ROWS} rows; delete those below"
        notebook.note(Place(sheet.title), str(sheet.max_row), "there are too many rows", remedy)
        return []
    found = {str(cell.value or "").strip(): number for number, cell in enumerate(sheet[1], start=1)}
    for title in heads.values():
        if title not in found:
            remedy = "Write it into row 1, or start from a new export"
            notebook.note(Place(sheet.title, "row 1"), title, "this heading is missing", remedy)
    if any(title not in found for title in heads.values()):
        return []
    columns = {name: found[title] for name, title in heads.items()}
    rows = []
    for number in range(2, sheet.max_row + 1):
        cells = {name: sheet.cell(number, column) for name, column in columns.items()}
        if any(cell.value is not None for cell in cells.values()):
            rows.append(Row(cells, sheet.title, notebook))
    return rows
