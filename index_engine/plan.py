"""A questionnaire prepared for arithmetic, and answers encoded for it.

Questions are put in the order of their parts (sub-areas and plain areas), core ones first, so
that every sum of the formula runs over neighbouring rows of an array.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NoReturn

import numpy as np
from numpy.typing import NDArray

from index_engine.answers import Answer, State, check_answers
from index_engine.errors import AnswersError
from index_engine.questionnaire import NONE_OF_THESE, Question, Questionnaire, QuestionType

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

# What is encoded in place of points where there are none.
_ABSENT = -1.0
_CODES = {State.EMPTY: -2.0, State.UNKNOWN: -3.0, State.NOT_APPLICABLE: -4.0}


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-area or a plain area: neighbouring rows, of which the first are the core questions."""

    id: str
    start: int
    core_stop: int
    stop: int

    def rows(self, *, core_only: bool) -> slice:
        """Return the rows of all its questions, or of its core questions."""
        return slice(self.start, self.core_stop if core_only else self.stop)


class _Points(dict[tuple[str, ...], float]):
    """The points of every choice made so far at one question; a choice that misfits raises."""

    def __init__(self, points: Mapping[str, float], single: bool) -> None:
        super().__init__()
        self._points, self._single = points, single

    def __missing__(self, options: tuple[str, ...]) -> float:
        count = len(options)
        if (count != 1) if self._single else (count > 1 and NONE_OF_THESE in options):
            raise KeyError(options)
        if len(set(options)) < count:
            raise KeyError(options)
        # An exactly rounded sum is the same in whatever order the options were named.
        self[options] = math.fsum(self._points[option] for option in options)
        return self[options]


@dataclass(frozen=True, slots=True)
class Encoded:
    """Answers of many cities: one row for each question in the plan's order, one column a city.

    Attributes:
        points: Earned points; 0 where nothing is answered.
        dont_know: Where the answer is don't know.
        empty: Where there is no answer.
        not_applicable: Where the question does not apply.
    """

    points: Floats
    dont_know: Flags
    empty: Flags
    not_applicable: Flags


class Plan:
    """Rows, weights and maxima of a questionnaire's questions, and their parts."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        ordered: list[Question] = []
        self.parts: dict[str, Part] = {}
        for area in questionnaire.areas:
            for part in [part.id for part in area.sub_areas] or [area.id]:
                own = [q for q in questionnaire.questions_of(area.id) if q.group == part]
                core = [q for q in own if q.core]
                start = len(ordered)
                ordered += core + [q for q in own if not q.core]
                self.parts[part] = Part(part, start, start + len(core), len(ordered))
        self.row = {question.id: row for row, question in enumerate(ordered)}
        self.weight: Floats = np.array([[q.weight] for q in ordered], dtype=np.float64)
        self.maximum: Floats = np.array([[q.maximum] for q in ordered], dtype=np.float64)
        self._columns = [
            (
                q.id,
                _Points({o.id: o.points for o in q.options}, q.type is QuestionType.SINGLE),
            )
            for q in ordered
        ]

    def encode(self, sheets: Sequence[Mapping[str, Answer]]) -> Encoded:
        """Encode the answers of many cities.

        Raises:
            AnswersError: With every problem of the first city whose answers do not fit.
        """
        lines = np.empty((len(sheets), len(self._columns)), dtype=np.float64)
        try:
            for city, answers in enumerate(sheets):
                lines[city] = _encoded_line(answers, self._columns)
        except KeyError:
            self._refuse(sheets)
        codes = np.ascontiguousarray(lines.T)
        absent = codes == _ABSENT
        found = len(self._columns) - np.count_nonzero(absent, axis=0)
        if [len(answers) for answers in sheets] != found.tolist():
            self._refuse(sheets)
        return Encoded(
            points=np.maximum(codes, 0.0),
            dont_know=codes == _CODES[State.UNKNOWN],
            empty=absent | (codes == _CODES[State.EMPTY]),
            not_applicable=codes == _CODES[State.NOT_APPLICABLE],
        )

    def _refuse(self, sheets: Sequence[Mapping[str, Answer]]) -> NoReturn:
        checked = (check_answers(self.questionnaire, answers) for answers in sheets)
        raise AnswersError(next(problems for problems in checked if problems))


def _encoded_line(
    answers: Mapping[str, Answer], columns: Sequence[tuple[str, _Points]]
) -> list[float]:
    """Encode one city; a choice that misfits raises KeyError."""
    get, answered = answers.get, State.ANSWERED
    # One comprehension without calls of our own: this runs ninety times for every city.
    return [
        _ABSENT
        if (answer := get(question)) is None
        else points[answer.options]
        if answer.state is answered
        else _code_of(answer)
        for question, points in columns
    ]


def _code_of(answer: Answer) -> float:
    if answer.state is State.NOT_APPLICABLE and not (answer.reason or "").strip():
        raise KeyError(answer.state)
    return _CODES[answer.state]


@lru_cache(maxsize=64)
def plan_of(questionnaire: Questionnaire) -> Plan:
    """Return the plan of a questionnaire; kept, since every preview asks for it."""
    return Plan(questionnaire)
