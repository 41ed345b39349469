"""A questionnaire's spreadsheet into the same tree that YAML is read into."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from index_engine.compiling import BANDS, HEADER, RULES
from index_engine.compiling_questions import OPTION_FIELDS, QUESTION_FIELDS
from index_engine.numerals import format_number
from index_engine.tree import Entry, Items, Node, Notebook, Place, Table, Text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

PAIR_SHEETS = {"Questionnaire": HEADER, "Rules": RULES, "Bands": BANDS}
"""Sheets with two columns, a name and a value, and the names they may have."""
ROW_SHEETS = {
    "Areas": ("id", "parent", "title", "core", "about"),
    "Questions": tuple(field for field in QUESTION_FIELDS if field != "options"),
    "Options": ("question", *OPTION_FIELDS),
}
"""Sheets with one entry in each row, and their columns."""
_OPTIONAL = {"Rules", "Bands"}
_LISTS = {"topics"}
_MOST_ROWS, _MOST_COLUMNS = 20_000, 60
_MOST_BYTES = 64 * 1024 * 1024
# What openpyxl lets through from its parts when a file is damaged.
_UNREADABLE = (
    *(OSError, EOFError, zipfile.BadZipFile, zlib.error),
    *(KeyError, ValueError, TypeError, AttributeError, SyntaxError),
)


def open_workbook(data: bytes, source: str, notebook: Notebook) -> Workbook | None:
    """Open an XLSX file with its formulas unevaluated; None, with a note, if it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
        if size > _MOST_BYTES:
            place = Place(source)
            notebook.note(place, "", f"it unpacks to {size} bytes", "Remove pictures and sheets")
            return None
        with warnings.catch_warnings():
            # openpyxl warns of decorations it does not keep; only the values matter here.
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data))
    except _UNREADABLE:
        remedy = "Open it in a spreadsheet program and save it as .xlsx"
        notebook.note(Place(source), "", "it is not an XLSX workbook", remedy)
        return None


def read_xlsx(data: bytes, source: str, notebook: Notebook) -> Table | None:
    """Read a questionnaire's workbook.

    Args:
        data: The file.
        source: Its name, for problems with the file as a whole; others name the sheet.
        notebook: Receives every problem.
    """
    workbook = open_workbook(data, source, notebook)
    if workbook is None:
        return None
    sheets = {sheet.title: sheet for sheet in workbook.worksheets}
    expected = [*PAIR_SHEETS, *ROW_SHEETS]
    for name in sheets:
        if name not in expected:
            remedy = f"Use only these sheets: {', '.join(expected)}"
            notebook.note(Place(source), name, "there is no place for this sheet", remedy)
    for name in expected:
        if name not in sheets and name not in _OPTIONAL:
            notebook.note(Place(source), name, "this sheet is missing", f"Add a sheet {name}")
    return _assembled(sheets, Place(source), notebook)


def _assembled(sheets: Mapping[str, Worksheet], top: Place, notebook: Notebook) -> Table:
    pairs = {
        name: _pairs(sheets[name], notebook) if name in sheets else Table((), top)
        for name in PAIR_SHEETS
    }
    rows = {
        name: _rows(sheets[name], columns, notebook) if name in sheets else []
        for name, columns in ROW_SHEETS.items()
    }
    questions = _with_options(rows["Questions"], rows["Options"], notebook)
    parts: dict[str, Node] = {
        "rules": pairs["Rules"],
        "bands": _split_values(pairs["Bands"]),
        "areas": Items(tuple(rows["Areas"]), Place("Areas")),
        "questions": Items(tuple(questions), Place("Questions")),
    }
    header = pairs["Questionnaire"]
    named = [Entry(Text(key, top), value) for key, value in parts.items()]
    return Table((*header.entries, *named), header.place)


def _with_options(
    questions: Sequence[Table], options: Sequence[Table], notebook: Notebook
) -> list[Table]:
    of: dict[str, list[Table]] = {}
    for row in options:
        question = row.get("question")
        own = Table(tuple(e for e in row.entries if e.key.value != "question"), row.place)
        if isinstance(question, Text):
            of.setdefault(question.value.strip(), []).append(own)
        else:
            notebook.note(row.place, "", "the row names no question", "Fill the column `question`")
    whole = []
    for row in questions:
        key = row.get("id")
        found = of.pop(key.value.strip(), []) if isinstance(key, Text) else []
        place = found[0].place if found else row.place
        entry = Entry(Text("options", place), Items(tuple(found), place))
        whole.append(Table((*row.entries, entry), row.place))
    for name, orphans in of.items():
        for orphan in orphans:
            remedy = "Use an id of the sheet Questions, once there"
            notebook.note(orphan.place, name, "no question of this id is left", remedy)
    return whole


def _pairs(sheet: Worksheet, notebook: Notebook) -> Table:
    entries: dict[str, Entry] = {}
    for row, texts in _grid(sheet, notebook):
        name, value = texts.get(1), texts.get(2)
        if row == 1 or name is None:
            continue
        if name.value in entries:
            notebook.note(name.place, name.value, "the row appears twice", "Keep one of the two")
        elif value is not None:
            entries[name.value] = Entry(name, value)
    return Table(tuple(entries.values()), Place(sheet.title))


def _rows(sheet: Worksheet, columns: Sequence[str], notebook: Notebook) -> list[Table]:
    header: dict[int, str] = {}
    tables = []
    for row, texts in _grid(sheet, notebook):
        if row == 1:
            header = _header(texts, columns, notebook)
            continue
        entries = [
            Entry(Text(header[column], text.place), _listed(header[column], text))
            for column, text in texts.items()
            if column in header
        ]
        if entries:
            tables.append(Table(tuple(entries), Place(sheet.title, f"row {row}")))
    return tables


def _header(
    texts: Mapping[int, Text], columns: Sequence[str], notebook: Notebook
) -> dict[int, str]:
    header: dict[int, str] = {}
    for column, text in texts.items():
        name = text.value.strip()
        if name not in columns:
            remedy = f"Use these columns: {', '.join(columns)}"
            notebook.note(text.place, name, "there is no such column", remedy)
        elif name in header.values():
            notebook.note(text.place, name, "the column appears twice", "Keep one of the two")
        else:
            header[column] = name
    return header


def _listed(column: str, text: Text) -> Node:
    return _split(text) if column in _LISTS else text


def _split(text: Text) -> Items:
    words = (word.strip() for word in text.value.split(";"))
    return Items(tuple(Text(word, text.place) for word in words if word), text.place)


def _split_values(table: Table) -> Table:
    entries = tuple(
        Entry(entry.key, _split(entry.value) if isinstance(entry.value, Text) else entry.value)
        for entry in table.entries
    )
    return Table(entries, table.place)


def _grid(sheet: Worksheet, notebook: Notebook) -> Iterator[tuple[int, dict[int, Text]]]:
    """Yield every row that has anything in it, as texts by column number."""
    for merged in sheet.merged_cells.ranges:
        place = Place(sheet.title, str(merged))
        notebook.note(place, "", "cells are merged", "Unmerge them and fill each cell")
    if sheet.max_row > _MOST_ROWS or sheet.max_column > _MOST_COLUMNS:
        size = f"{sheet.max_row} × {sheet.max_column}"
        remedy = f"Keep to {_MOST_ROWS} rows and {_MOST_COLUMNS} columns; delete what lies outside"
        notebook.note(Place(sheet.title), size, "the sheet is too large", remedy)
        return
    for number, row in enumerate(sheet.iter_rows(), start=1):
        texts = {}
        for column, cell in enumerate(row, start=1):
            text = cell_text(cell, sheet.title, notebook)
            if text is not None:
                texts[column] = text
        if texts:
            yield number, texts


def cell_text(cell: Cell | MergedCell, sheet: str, notebook: Notebook) -> Text | None:
    """Return what a cell holds as text, None if it is empty; a formula or a date is noted."""
    value: Any = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    place = Place(sheet, cell.coordinate)
    if cell.data_type == "f":
        shown = value if isinstance(value, str) else "={…}"
        notebook.note(place, shown, "the cell holds a formula", "Replace it by its value")
        return Text(shown, place)
    if cell.data_type == "e":
        notebook.note(place, str(value), "the cell holds an error", "Type the value")
    elif cell.data_type == "d":
        remedy = "Format the cell as text and type the value anew"
        notebook.note(place, str(value), "the spreadsheet turned this into a date", remedy)
    if isinstance(value, bool):
        return Text("yes" if value else "no", place)
    if isinstance(value, int | float):
        return Text(format_number(value), place)
    return Text(str(value), place)
