"""How the workbook looks: widths, wrapping, fixed headings, and which cells are to be filled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from index_engine.cells import write_cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_HEAD = PatternFill("solid", fgColor="0072B2")
_FILL_IN = PatternFill("solid", fgColor="FFF7DC")
_THIN = Side(style="thin", color="C4C8CC")
_EDGE = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_WRAPPED = Alignment(wrap_text=True, vertical="top")

_LINE = 15.5

Value = str | float | None


def write_head(sheet: Worksheet, titles: Sequence[str], widths: Sequence[int]) -> None:
    """Write the first row, set the widths of the columns in characters, and fix the row."""
    for column, (title, width) in enumerate(zip(titles, widths, strict=True), start=1):
        cell = write_cell(sheet, 1, column, title)
        cell.font, cell.fill, cell.alignment = Font(bold=True, color="FFFFFF"), _HEAD, _WRAPPED
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = 2 * _LINE
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def write_row(sheet: Worksheet, row: int, values: Sequence[Value]) -> None:
    """Write values, wrapped, in a row high enough; a text is never taken for a formula."""
    lines = 1
    for column, value in enumerate(values, start=1):
        write_cell(sheet, row, column, value).alignment = _WRAPPED
        if isinstance(value, str):
            width = sheet.column_dimensions[get_column_letter(column)].width
            lines = max(lines, sum(1 + int(len(line) / width) for line in value.split("\n")))
    # Not every program finds the height of a row by itself; 409 points are the most there are.
    sheet.row_dimensions[row].height = min(_LINE * lines, 409)


def write_formula(sheet: Worksheet, row: int, column: int, formula: str, form: str) -> None:
    """Write a formula of ours, with the number format in which its value is shown."""
    cell = sheet.cell(row, column, f"={formula}")
    cell.number_format = form


def to_fill_in(cell: Cell | MergedCell) -> None:
    """Mark a cell that a person fills in."""
    cell.fill, cell.border = _FILL_IN, _EDGE
