"""Writes a questionnaire as YAML or as a spreadsheet; reading it back gives the same one."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import yaml
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.datavalidation import DataValidation

from index_engine.cells import write_cell
from index_engine.numerals import format_number
from index_engine.questionnaire import Area, Question, Questionnaire
from index_engine.xlsx_source import ROW_SHEETS

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {"title": 40, "about": 60, "text": 60, "why": 50, "what_counts": 60, "evidence": 40}
_NARROW = 20


class _Inline(dict[str, Any]):
    """A mapping written on one line."""


class _Numeral(str):
    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _data: object) -> bool:
        return True


_Dumper.add_representer(
    _Inline,
    lambda dumper, data: dumper.represent_mapping(
        "tag:yaml.org,2002:map", data.items(), flow_style=True
    ),
)
_Dumper.add_representer(
    bool,
    lambda dumper, flag: dumper.represent_scalar("tag:yaml.org,2002:bool", _yes_no(flag)),
)
# Numbers are written bare; whether they are decimals or fractions, the reader takes text.
_Dumper.add_representer(
    _Numeral,
    lambda dumper, numeral: dumper.represent_scalar(
        "tag:yaml.org,2002:" + ("str" if "/" in numeral else "float" if "." in numeral else "int"),
        str(numeral),
    ),
)


def write_yaml(questionnaire: Questionnaire) -> str:
    """Return the questionnaire as YAML."""
    document = {
        "id": questionnaire.id,
        "title": questionnaire.title,
        "official": questionnaire.official,
        "language": questionnaire.language,
        "version": questionnaire.version,
        **_filled("note", questionnaire.note),
        "rules": _Inline(_rules(questionnaire)),
        "bands": {
            name: [_Numeral(format_number(limit)) for limit in limits]
            for name, limits in _bands(questionnaire)
        },
        "areas": [_area(area) for area in questionnaire.areas],
        "questions": [_question(question) for question in questionnaire.questions],
    }
    return yaml.dump(document, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def _rules(questionnaire: Questionnaire) -> dict[str, str]:
    rules = questionnaire.rules
    return {
        "area": rules.area,
        "composite": rules.composite,
        "core": rules.core,
        "extended": rules.extended,
    }


def _bands(questionnaire: Questionnaire) -> tuple[tuple[str, tuple[float, ...]], ...]:
    bands = questionnaire.bands
    return (("population", bands.population), ("foreign_born_share", bands.foreign_born_share))


def _filled(key: str, value: str | None) -> dict[str, str]:
    return {key: value} if value else {}


def _yes_no(flag: bool) -> str:
    return "yes" if flag else "no"


def _area(area: Area) -> dict[str, Any]:
    parts = [_Inline(id=part.id, title=part.title) for part in area.sub_areas]
    return {
        "id": area.id,
        "title": area.title,
        "core": area.core,
        "about": area.about,
        **({"sub_areas": parts} if parts else {}),
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "area": question.area,
        **_filled("sub_area", question.sub_area),
        "core": question.core,
        "type": question.type.value,
        "weight": _Numeral(format_number(question.weight)),
        "text": question.text,
        "why": question.why,
        "what_counts": question.what_counts,
        "evidence": question.evidence,
        "owner": question.owner,
        "topics": list(question.topics),
        "options": [
            _Inline(id=option.id, label=option.label, points=_Numeral(format_number(option.points)))
            for option in question.options
        ],
    }


def write_xlsx(questionnaire: Questionnaire) -> bytes:
    """Return the questionnaire as a workbook with one sheet for each kind of entry."""
    book = Workbook()
    book.remove(book.worksheets[0])
    header = {
        "id": questionnaire.id,
        "title": questionnaire.title,
        "official": _yes_no(questionnaire.official),
        "language": questionnaire.language,
        "version": questionnaire.version,
        "note": questionnaire.note,
    }
    limits = (
        (name, "; ".join(map(format_number, values))) for name, values in _bands(questionnaire)
    )
    _sheet(book, "Questionnaire", ("field", "value"), header.items())
    _sheet(book, "Rules", ("rule", "value"), _rules(questionnaire).items())
    _sheet(book, "Bands", ("band", "limits"), limits)
    areas = _sheet(book, "Areas", ROW_SHEETS["Areas"], _area_rows(questionnaire))
    asked = _sheet(book, "Questions", ROW_SHEETS["Questions"], map(_row, questionnaire.questions))
    _sheet(book, "Options", ROW_SHEETS["Options"], _option_rows(questionnaire))
    _offer(areas, "D", "yes,no")
    _offer(asked, "D", "yes,no")
    _offer(asked, "E", "single,multiple")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _area_rows(questionnaire: Questionnaire) -> Iterable[Sequence[str | float]]:
    for area in questionnaire.areas:
        yield (area.id, "", area.title, _yes_no(area.core), area.about)
        for part in area.sub_areas:
            yield (part.id, area.id, part.title, "", "")


def _row(question: Question) -> Sequence[str | float]:
    return (
        question.id,
        question.area,
        question.sub_area or "",
        _yes_no(question.core),
        question.type.value,
        _number(question.weight),
        question.text,
        question.why,
        question.what_counts,
        question.evidence,
        question.owner,
        "; ".join(question.topics),
    )


def _option_rows(questionnaire: Questionnaire) -> Iterable[Sequence[str | float]]:
    for question in questionnaire.questions:
        for option in question.options:
            yield (question.id, option.id, option.label, _number(option.points))


def _number(number: float) -> str | float:
    """A fraction stays text, so that the officer reads 1/3 and not a row of digits."""
    written = format_number(number)
    return written if "/" in written else number


def _sheet(
    book: Workbook, title: str, columns: Sequence[str], rows: Iterable[Sequence[str | float]]
) -> Worksheet:
    sheet: Worksheet = book.create_sheet(title)
    for column, name in enumerate(columns, start=1):
        cell = sheet.cell(1, column, name)
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = _WIDTHS.get(name, _NARROW)
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            if value != "":
                cell = write_cell(sheet, number, column, value)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    return sheet


def _offer(sheet: Worksheet, column: str, words: str) -> None:
    """Let the spreadsheet program offer the words a column may hold."""
    offer = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
    sheet.add_data_validation(offer)
    offer.add(f"{column}2:{column}2000")
