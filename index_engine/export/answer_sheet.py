"""The sheet to fill in: one row for each question, and below a multiple choice its options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from index_engine.answers import Answer, AnswerSheet, State
from index_engine.export.layout import ANSWER_COLUMNS, LIST_COLUMNS, Layout, clean
from index_engine.export.style import Value, to_fill_in, write_head, write_row
from index_engine.questionnaire import Question, QuestionType

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = (6, 56, 48, 30, 34, 44, 22, 22, 12, 30, 20)
_ANSWER = ANSWER_COLUMNS.index("answer") + 1
_LETTER = get_column_letter(_ANSWER)
_LAST = get_column_letter(len(ANSWER_COLUMNS))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question stands, as references for formulas.

    Attributes:
        answer: The cell with its answer.
        options: The cells beside its options, for a multiple choice.
        words: The cells of the hidden list with the words of its options.
        points: The cells beside them with their points.
    """

    answer: str
    options: str
    words: str
    points: str


Places = Mapping[str, Place]


def write_answers(layout: Layout, sheet: AnswerSheet, page: Worksheet, lists: Worksheet) -> Places:
    """Write the answers and the hidden lists, and return where everything stands."""
    return _Writer(layout, page, lists).write(sheet)


class _Writer:
    def __init__(self, layout: Layout, page: Worksheet, lists: Worksheet) -> None:
        self._layout, self._page, self._lists = layout, page, lists
        self._row = self._list_row = 1
        self._titles = {area.id: area.title for area in layout.questionnaire.areas}
        self._parts = {
            part.id: part.title for area in layout.questionnaire.areas for part in area.sub_areas
        }
        self._yes_no = self._validation(f'"{layout.yes},{layout.no}"')

    def write(self, sheet: AnswerSheet) -> Places:
        write_head(self._page, self._layout.headers(ANSWER_COLUMNS), _WIDTHS)
        write_head(self._lists, self._layout.headers(LIST_COLUMNS), (26, 18, 60, 10))
        self._page.freeze_panes = "C2"
        empty = Answer(State.EMPTY)
        places = {
            question.id: self._question(question, sheet.answers.get(question.id, empty))
            for question in self._layout.questionnaire.questions
        }
        self._page.auto_filter.ref = f"A1:{_LAST}{self._row}"
        return places

    def _question(self, question: Question, answer: Answer) -> Place:
        multiple = question.type is QuestionType.MULTIPLE
        self._row += 1
        at = self._row
        given = [self._answer(question, answer), clean(answer.reason), clean(answer.note)]
        self._write(question, None, question.text, question.what_counts, given)
        words, points, choices = self._list(question)
        prompt = self._layout.words.say("prompt-multiple" if multiple else "prompt-single")
        self._validation(choices, prompt).add(f"{_LETTER}{at}")
        if multiple:
            self._options(question, answer)
        sheet = quote_sheetname(self._page.title)
        options = f"{sheet}!${_LETTER}${at + 1}:${_LETTER}${self._row}" if multiple else ""
        return Place(f"{sheet}!${_LETTER}${at}", options, words, points)

    def _options(self, question: Question, answer: Answer) -> None:
        for option in question.options:
            self._row += 1
            chosen = self._layout.yes if option.id in answer.options else None
            if chosen is None and answer.state is State.ANSWERED:
                chosen = self._layout.no
            self._write(question, option.id, f"    {option.label}", "", [chosen, None, None])
            self._yes_no.add(f"{_LETTER}{self._row}")

    def _write(
        self,
        question: Question,
        option: str | None,
        text: str,
        counts: str,
        given: list[str | None],
    ) -> None:
        kind = self._layout.words.say("kind-core" if question.core else "kind-extended")
        values: list[Value] = [
            question.number if option is None else None,
            text,
            counts or None,
            *given,
            self._titles[question.area],
            self._parts.get(question.sub_area or ""),
            kind,
            question.id,
            option,
        ]
        write_row(self._page, self._row, values)
        # The reason and the note stand beside the question, not beside its options.
        for column in range(_ANSWER, _ANSWER + (1 if option else len(given))):
            to_fill_in(self._page.cell(self._row, column))

    def _answer(self, question: Question, answer: Answer) -> str | None:
        if answer.state is State.EMPTY:
            return None
        if answer.state is not State.ANSWERED:
            return self._layout.words.say(f"state-{answer.state}")
        if question.type is QuestionType.MULTIPLE:
            return self._layout.answered
        return self._layout.option_words(question)[answer.options[0]]

    def _list(self, question: Question) -> tuple[str, str, str]:
        """Write the hidden list of a question; return its words, points and drop-down cells."""
        words = self._layout.option_words(question)
        first = self._list_row + 1
        for option in question.options:
            self._list_row += 1
            write_row(
                self._lists,
                self._list_row,
                [question.id, option.id, words[option.id], option.points],
            )
        last = self._list_row
        special = list(self._layout.states())
        if question.type is QuestionType.MULTIPLE:
            special.insert(0, self._layout.answered)
        for word in special:
            self._list_row += 1
            write_row(self._lists, self._list_row, [question.id, None, word, None])
        sheet = quote_sheetname(self._lists.title)
        start = last + 1 if question.type is QuestionType.MULTIPLE else first
        return (
            f"{sheet}!$C${first}:$C${last}",
            f"{sheet}!$D${first}:$D${last}",
            f"{sheet}!$C${start}:$C${self._list_row}",
        )

    def _validation(self, choices: str, prompt: str = "") -> DataValidation:
        rule = DataValidation(type="list", formula1=choices, allow_blank=True)
        rule.showErrorMessage = True
        if prompt:
            rule.prompt, rule.showInputMessage = prompt, True
        self._page.add_data_validation(rule)
        return rule
