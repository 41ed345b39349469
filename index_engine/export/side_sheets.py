"""The sheets beside the answers: the city, and the evidence, one piece to a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index_engine.answers import AnswerSheet
from index_engine.export.layout import CITY_FIELDS, EVIDENCE_COLUMNS, Layout, clean
from index_engine.export.style import Value, to_fill_in, write_head, write_row

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_SPARE_ROWS = 50
_TEXT = "@"


def write_city(layout: Layout, sheet: AnswerSheet, page: Worksheet) -> None:
    """Write the city and the date of the answers, one field to a row."""
    write_head(page, layout.headers(("field", "value")), (36, 48))
    city = sheet.city
    values: dict[str, Value] = {
        "questionnaire": sheet.questionnaire,
        "name": clean(city.name),
        "country": clean(city.country),
        "population": city.population,
        "foreign_born_share": city.foreign_born_share,
        "date": sheet.date.isoformat() if sheet.date else None,
    }
    for row, name in enumerate(CITY_FIELDS, start=2):
        write_row(page, row, [layout.words.say(f"city-{name}"), values[name]])
        to_fill_in(page.cell(row, 2))
    # A date that stays text is read the same way in every country.
    page.cell(len(CITY_FIELDS) + 1, 2).number_format = _TEXT


def write_evidence(layout: Layout, sheet: AnswerSheet, page: Worksheet) -> None:
    """Write the evidence of every answer, in the questionnaire's order, and room for more."""
    write_head(page, layout.headers(EVIDENCE_COLUMNS), (30, 60, 48, 22))
    row = 1
    for question in layout.questionnaire.questions:
        answer = sheet.answers.get(question.id)
        for piece in answer.evidence if answer else ():
            row += 1
            day = piece.date.isoformat() if piece.date else None
            write_row(page, row, [question.id, clean(piece.title), clean(piece.url), day])
    for number in range(2, row + _SPARE_ROWS):
        for column in range(1, len(EVIDENCE_COLUMNS) + 1):
            to_fill_in(page.cell(number, column))
        page.cell(number, len(EVIDENCE_COLUMNS)).number_format = _TEXT
