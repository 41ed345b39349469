"""The scores as formulas: a receipt for each question, and above it every figure.

The formulas follow `index_engine.formula` rule by rule, so that a workbook whose answers are
edited shows what the engine would compute. A score that does not exist is a text ("no score"),
which means leave out of themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from openpyxl.utils import quote_sheetname

from index_engine.answers import State
from index_engine.cells import write_cell
from index_engine.export.answer_sheet import Place, Places
from index_engine.export.layout import Layout
from index_engine.export.style import Value, write_formula, write_head, write_row
from index_engine.questionnaire import Area, CompositeRule, OverallRule, Question, QuestionType

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_RECEIPT = (
    *("number", "question", "index", "part", "in-core", "state", "points", "maximum", "weight"),
    *("weighted", "weighted-maximum", "weighted-best"),
)
_STATES = (State.ANSWERED, State.UNKNOWN, State.EMPTY, State.NOT_APPLICABLE)
_WHOLE, _EXACT = "0", "0.####"
_FIRST_ROW = 3


def write_scores(layout: Layout, places: Places, scores: Worksheet, receipt: Worksheet) -> None:
    """Write the receipt and the scores."""
    _write_receipt(layout, places, receipt)
    _Scores(layout, scores, receipt).write()


def _write_receipt(layout: Layout, places: Places, page: Worksheet) -> None:
    titles = [f"column-{name}" for name in _RECEIPT]
    write_head(page, [layout.words.say(title) for title in titles], (6, 26, 20, 20, *[14] * 8))
    page.freeze_panes = "C2"
    core_areas = {area.id for area in layout.questionnaire.areas if area.core}
    for row, question in enumerate(layout.questionnaire.questions, start=2):
        place = places[question.id]
        in_core = int(question.core and question.area in core_areas)
        names: list[Value] = [question.number, question.id, question.area, question.group, in_core]
        write_row(page, row, names)
        write_formula(page, row, 6, _state(layout, question, place), "General")
        write_formula(page, row, 7, _points(layout, question, place, f"$F${row}"), _EXACT)
        for column, value in ((8, question.maximum), (9, question.weight)):
            page.cell(row, column, value).number_format = _EXACT
        applies = f'$F${row}="{State.NOT_APPLICABLE}"'
        known = f'OR($F${row}="{State.UNKNOWN}",$F${row}="{State.EMPTY}")'
        write_formula(page, row, 10, f"$G${row}*$I${row}", _EXACT)
        write_formula(page, row, 11, f"IF({applies},0,$H${row}*$I${row})", _EXACT)
        write_formula(page, row, 12, f"IF({known},$H${row},$G${row})*$I${row}", _EXACT)


def _state(layout: Layout, question: Question, place: Place) -> str:
    """Return the formula for the state of an answer, in the words of the contract."""
    states = {state: word for word, state in layout.states().items()}
    nothing = f'"{State.EMPTY}"'
    if question.type is QuestionType.MULTIPLE:
        ticked = f'SUMPRODUCT(EXACT({place.options},"{_quoted(layout.yes)}")*1)>0'
        nothing = f'IF({ticked},"{State.ANSWERED}","{State.EMPTY}")'
    formula = f'"{State.ANSWERED}"'
    for state in (State.NOT_APPLICABLE, State.UNKNOWN):
        formula = f'IF(EXACT({place.answer},"{_quoted(states[state])}"),"{state}",{formula})'
    return f'IF({place.answer}="",{nothing},{formula})'


def _points(layout: Layout, question: Question, place: Place, state: str) -> str:
    chosen = f"EXACT({place.words},{place.answer})"
    if question.type is QuestionType.MULTIPLE:
        chosen = f'EXACT({place.options},"{_quoted(layout.yes)}")'
    return f'IF({state}="{State.ANSWERED}",SUMPRODUCT({chosen}*{place.points}),0)'


def _quoted(text: str) -> str:
    return text.replace('"', '""')


class _Scores:
    """The sheet of figures; its formulas refer to the receipt and to each other."""

    def __init__(self, layout: Layout, page: Worksheet, receipt: Worksheet) -> None:
        self._layout, self._page = layout, page
        self._sheet = quote_sheetname(receipt.title)
        self._last = len(layout.questionnaire.questions) + 1
        self._none = f'"{_quoted(layout.words.say("figure-none"))}"'
        keys = [
            key
            for area in layout.questionnaire.areas
            for key in (area.id, *(part.id for part in area.sub_areas))
        ]
        self._rows = {key: row for row, key in enumerate(keys, start=_FIRST_ROW + 2)}

    def write(self) -> None:
        say, rules = self._layout.words.say, self._layout.questionnaire.rules
        states = [f"state-{state}" for state in _STATES]
        titles = ("column-figure", "column-score", "column-best", *states)
        titles = (*titles, "column-core-score", "column-core-best")
        write_head(self._page, [say(title) for title in titles], (52, *[16] * 8))
        write_cell(self._page, 2, 1, say("scores-note"))
        for row, name in ((_FIRST_ROW, "core"), (_FIRST_ROW + 1, "extended")):
            rule = OverallRule(rules.core if name == "core" else rules.extended)
            write_row(self._page, row, [say(name)])
            for column, source in zip((2, 3), "HI" if rule.core_only else "BC", strict=True):
                formula = self._mean(f"${source}${place}" for place in self._members(rule))
                write_formula(self._page, row, column, formula, _WHOLE)
            self._counts(row, f"({self._range('E')}=1)" if rule.core_only else "1")
        for area in self._layout.questionnaire.areas:
            self._area(area)

    def _members(self, rule: OverallRule) -> Iterator[int]:
        """Yield the rows whose mean an overall figure is."""
        for area in self._layout.questionnaire.areas:
            if rule.core_only and not area.core:
                continue
            parts = [part.id for part in area.sub_areas] if rule.by_part else []
            yield from (self._rows[key] for key in parts or [area.id])

    def _area(self, area: Area) -> None:
        rule = CompositeRule(self._layout.questionnaire.rules.composite)
        row = self._rows[area.id]
        of_area = f'EXACT({self._range("C")},"{area.id}")'
        write_row(self._page, row, [area.title])
        self._counts(row, of_area)
        # One part alone is scored as its area is: the mean of one figure is that figure.
        if area.sub_areas and rule is CompositeRule.MEAN:
            parts = [self._rows[part.id] for part in area.sub_areas]
            for column, letter in ((2, "B"), (3, "C"), (8, "H"), (9, "I")):
                formula = self._mean(f"${letter}${place}" for place in parts)
                write_formula(self._page, row, column, formula, _WHOLE)
        else:
            self._shares(row, of_area)
        for part in area.sub_areas:
            row = self._rows[part.id]
            of_part = f'EXACT({self._range("D")},"{part.id}")'
            write_row(self._page, row, [f"    {part.title}"])
            self._counts(row, of_part)
            self._shares(row, of_part)

    def _shares(self, row: int, members: str) -> None:
        """Write 100 × Σ weighted points ÷ Σ weighted maximum, for all questions and for core."""
        core = f"{members}*({self._range('E')}=1)"
        for column, which, earned in (
            (2, members, "J"),
            (3, members, "L"),
            (8, core, "J"),
            (9, core, "L"),
        ):
            whole = f"SUMPRODUCT({which}*{self._range('K')})"
            share = f"100*SUMPRODUCT({which}*{self._range(earned)})/{whole}"
            write_formula(self._page, row, column, f"IF({whole}>0,{share},{self._none})", _WHOLE)

    def _counts(self, row: int, members: str) -> None:
        for column, state in enumerate(_STATES, start=4):
            formula = f'SUMPRODUCT({members}*({self._range("F")}="{state}"))'
            write_formula(self._page, row, column, formula, _WHOLE)

    def _mean(self, cells: Iterable[str]) -> str:
        listed = ",".join(cells)
        # Without any member there is nothing to take the mean of.
        return f"IF(COUNT({listed})=0,{self._none},AVERAGE({listed}))" if listed else self._none

    def _range(self, letter: str) -> str:
        return f"{self._sheet}!${letter}$2:${letter}${self._last}"
