"""Reads the answers of a workbook back, and reports everything that is wrong at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from index_engine.answers import AnswerSheet, City, Evidence
from index_engine.errors import AnswersError
from index_engine.export.answer_rows import read_answers
from index_engine.export.grid import Row, rows_of
from index_engine.export.layout import CITY_FIELDS, EVIDENCE_COLUMNS, Layout
from index_engine.questionnaire import Questionnaire
from index_engine.tree import Notebook, Place
from index_engine.xlsx_source import open_workbook

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

_NUMBER_HELP = "Write a number without a unit"
_DATE_HELP = "Write it like 2026-03-31"
_WHOLE = 100


def read_workbook(
    source: bytes | Path, questionnaire: Questionnaire, *, language: str | None = None
) -> AnswerSheet:
    """Return the answers in a workbook that `write_workbook` made and a person may have edited.

    Only the sheets for the city, the answers and the evidence are read; the scores are not.
    Answers are recognised by their words or by the ids of options.

    Args:
        source: The file, or its content.
        questionnaire: The version in which the answers were given.
        language: In which the workbook was written; None takes the questionnaire's language.

    Raises:
        AnswersError: With every problem found: sheet, cell, value, reason and remedy.
        OSError: If a file cannot be read.
    """
    name = source.name if isinstance(source, Path) else "workbook"
    data = source.read_bytes() if isinstance(source, Path) else source
    notebook = Notebook()
    workbook = open_workbook(data, name, notebook)
    sheet = None
    if workbook is not None:
        reader = _Reader(Layout.of(questionnaire, language), workbook, name, notebook)
        sheet = reader.sheet()
    if sheet is None or notebook.problems:
        raise AnswersError(notebook.problems)
    return sheet


class _Reader:
    def __init__(self, layout: Layout, workbook: Workbook, name: str, notebook: Notebook) -> None:
        self._layout, self._workbook, self._name = layout, workbook, name
        self._notebook = notebook

    def sheet(self) -> AnswerSheet:
        fields = self._fields()
        evidence = self._evidence()
        rows = self._rows("answers", ("question", "option", "answer", "reason", "note"))
        answers = read_answers(self._layout, rows, evidence)
        city, day = self._city(fields)
        return AnswerSheet(self._layout.questionnaire.id, city, answers, day)

    def _rows(self, sheet: str, columns: tuple[str, ...]) -> list[Row]:
        title = self._layout.sheet(sheet)
        if title not in self._workbook.sheetnames:
            remedy = "Give a sheet this name, or start from a new export"
            self._notebook.note(Place(self._name), title, "this sheet is missing", remedy)
            return []
        heads = dict(zip(columns, self._layout.headers(columns), strict=True))
        return rows_of(self._workbook[title], heads, self._notebook)

    def _fields(self) -> Mapping[str, Row]:
        known = {self._layout.words.say(f"city-{name}"): name for name in CITY_FIELDS}
        found: dict[str, Row] = {}
        for row in self._rows("city", ("field", "value")):
            written = row.text("field") or ""
            name = known.get(written)
            if name is None:
                remedy = f"Use one of: {', '.join(known)}"
                row.note("field", "there is no such field", remedy)
            elif name in found:
                row.note("field", "the field appears twice", "Keep one of the two rows")
            else:
                found[name] = row
        return found

    def _city(self, fields: Mapping[str, Row]) -> tuple[City, dt.date | None]:
        def text(name: str) -> str | None:
            return fields[name].text("value") if name in fields else None

        if not text("name"):
            place = Place(self._layout.sheet("city"))
            remedy = f"Fill the row {self._layout.words.say('city-name')}"
            self._notebook.note(place, "", "the city has no name", remedy)
        questionnaire = self._layout.questionnaire
        given = text("questionnaire")
        if given not in {None, questionnaire.id}:
            reason = f"the answers are not of the questionnaire {questionnaire.id}"
            remedy = "Read the workbook with the questionnaire it was made for"
            fields["questionnaire"].note("value", reason, remedy)
        share = self._number(fields.get("foreign_born_share"), _WHOLE)
        population = self._number(fields.get("population"), None)
        if population is not None and not population.is_integer():
            fields["population"].note("value", "this is not a whole number", _NUMBER_HELP)
        city = City(
            text("name") or "",
            text("country"),
            None if population is None else int(population),
            share,
        )
        return city, fields["date"].date("value", _DATE_HELP) if "date" in fields else None

    def _number(self, row: Row | None, most: float | None) -> float | None:
        written = row.text("value") if row else None
        if row is None or written is None:
            return None
        try:
            number = float(written)
        except ValueError:
            row.note("value", "this is not a number", _NUMBER_HELP)
            return None
        if not 0 <= number <= (most if most is not None else float("inf")) or number == float(
            "inf"
        ):
            bounds = "0 or more" if most is None else f"between 0 and {most:g}"
            row.note("value", "this cannot be", f"Write a number that is {bounds}")
            return None
        return number

    def _evidence(self) -> Mapping[str, tuple[Evidence, ...]]:
        found: dict[str, list[Evidence]] = {}
        for row in self._rows("evidence", EVIDENCE_COLUMNS):
            question, title = row.text("question"), row.text("title")
            day = row.date("date", _DATE_HELP)
            if question is None or question not in self._layout.questionnaire.by_id:
                remedy = "Take the question id from the sheet with the answers"
                row.note("question", "there is no such question", remedy)
            elif not title:
                row.note("title", "the evidence has no title", "Name the document or page")
            else:
                found.setdefault(question, []).append(Evidence(title, row.text("url"), day))
        return {question: tuple(pieces) for question, pieces in found.items()}
