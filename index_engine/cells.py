"""Text that a spreadsheet shows and never runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_cell(sheet: Worksheet, row: int, column: int, value: str | float | None) -> Cell:
    """Write a value into a cell so that a text is never taken for a formula.

    A text is stored as text whatever it begins with, and marked as quoted, so that it stays
    text when somebody edits the cell. Reading gives back exactly what was written.
    """
    cell = sheet.cell(row, column, value)
    if isinstance(value, str):
        cell.data_type = "s"
        if value.startswith(_RISKY):
            cell.quotePrefix = True
    return cell


def csv_text(value: str) -> str:
    """Return a text for a CSV file: an apostrophe goes before what a program might run."""
    return f"'{value}" if value.startswith(_RISKY) else value
