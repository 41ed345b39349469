"""`score(questionnaire, answers)`: every figure of a city, with its range and its receipt."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index_engine.answers import Answer, AnswerSheet, City, State, value_of
from index_engine.errors import AnswersError, Problem
from index_engine.figure import Figure
from index_engine.questionnaire import Question, Questionnaire, Rules

if TYPE_CHECKING:
    from index_engine.formula import ScoreTable

__all__ = [
    "Figure",
    "ReceiptLine",
    "Scorecard",
    "answers_of",
    "points_of",
    "score",
    "score_many",
    "table_of",
    "whole_percent",
]

_FULL = 100.0
_NOBODY = City("")


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """What one question gave.

    Attributes:
        value: The answer in the words of the contract; "" where it is empty.
        points: Points earned, before the weight.
        maximum: Points attainable, before the weight.
        share: Its part in the weighted maximum of its area (or sub-area), 0 to 1; 0 if it does
            not apply.
    """

    question: str
    area: str
    sub_area: str | None
    state: State
    value: str | list[str]
    points: float
    maximum: float
    weight: float
    share: float


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All figures of one round of one city, and the rules by which they were made."""

    questionnaire: str
    rules: Rules
    city: City
    core: Figure
    extended: Figure
    areas: Mapping[str, Figure]
    sub_areas: Mapping[str, Figure]
    questions: Mapping[str, Figure]
    receipt: tuple[ReceiptLine, ...]


def whole_percent(score: float) -> int:
    """Round a score for people, halves upwards; the one rounding of every screen and page."""
    # A hair below a half is a half that lost its last bit on the way.
    return math.floor(round(score, 9) + 0.5)


def score(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer] | AnswerSheet,
    *,
    receipt: bool = True,
) -> Scorecard:
    """Score one round of one city.

    Args:
        questionnaire: The version in which the answers were given.
        answers: A sheet, or answers by question id; a question left out is empty.
        receipt: Whether to list what every question gave.

    Raises:
        AnswersError: If the answers do not fit the questionnaire, with every problem.
    """
    given = answers_of(questionnaire, answers)
    table = table_of(questionnaire, [given])
    return Scorecard(
        questionnaire=questionnaire.id,
        rules=questionnaire.rules,
        city=answers.city if isinstance(answers, AnswerSheet) else _NOBODY,
        core=table.core.figure(0),
        extended=table.extended.figure(0),
        areas={key: column.figure(0) for key, column in table.areas.items()},
        sub_areas={key: column.figure(0) for key, column in table.sub_areas.items()},
        questions={q.id: _question_figure(q, given.get(q.id)) for q in questionnaire.questions},
        receipt=tuple(_receipt(questionnaire, given)) if receipt else (),
    )


def score_many(
    questionnaire: Questionnaire, cities: Sequence[Mapping[str, Answer] | AnswerSheet]
) -> ScoreTable:
    """Score many cities at once, by the same formula, without receipts.

    Returns:
        A table whose columns are arrays with one entry for each city, in the order given;
        `table.core.figure(3)` is the core figure of the fourth.

    Raises:
        AnswersError: If the answers of a city do not fit, with every problem of the first such.
    """
    return table_of(questionnaire, [answers_of(questionnaire, answers) for answers in cities])


def table_of(questionnaire: Questionnaire, cities: Sequence[Mapping[str, Answer]]) -> ScoreTable:
    """Return every figure of some cities, given their answers by question id.

    Raises:
        AnswersError: If the answers of a city do not fit, with every problem of the first such.
    """
    # NumPy is imported by the first score: who only asks the questions does not wait for it.
    from index_engine.formula import compute
    from index_engine.plan import plan_of

    plan = plan_of(questionnaire)
    return compute(plan, plan.encode(cities))


def answers_of(
    questionnaire: Questionnaire, answers: Mapping[str, Answer] | AnswerSheet
) -> Mapping[str, Answer]:
    """Return the answers by question id, of a sheet or as they are.

    Raises:
        AnswersError: If a sheet was given in another questionnaire.
    """
    if not isinstance(answers, AnswerSheet):
        return answers
    if answers.questionnaire != questionnaire.id:
        reason = f"the answers are not of the questionnaire {questionnaire.id}"
        remedy = "Score them in the version in which they were given"
        problem = Problem("answers", "questionnaire", answers.questionnaire, reason, remedy)
        raise AnswersError([problem])
    return answers.answers


def points_of(question: Question, answer: Answer | None) -> float:
    """Return the points an answer earns, before the weight; 0 where nothing is answered."""
    if answer is None:
        return 0.0
    return math.fsum(question.option(option).points for option in answer.options)


def _question_figure(question: Question, answer: Answer | None) -> Figure:
    state = answer.state if answer else State.EMPTY
    counts = {kind: int(state is kind) for kind in State}
    earned = high = None
    if state is not State.NOT_APPLICABLE:
        earned = _FULL * (points_of(question, answer) / question.maximum)
        high = earned if state is State.ANSWERED else _FULL
    return Figure(
        score=earned,
        low=earned,
        high=high,
        answered=counts[State.ANSWERED],
        dont_know=counts[State.UNKNOWN],
        empty=counts[State.EMPTY],
        not_applicable=counts[State.NOT_APPLICABLE],
        of=1,
    )


def _receipt(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> Iterator[ReceiptLine]:
    states = {
        q.id: answers[q.id].state if q.id in answers else State.EMPTY
        for q in questionnaire.questions
    }
    whole: dict[str, float] = {}
    for question in questionnaire.questions:
        if states[question.id] is not State.NOT_APPLICABLE:
            weighted = question.weight * question.maximum
            whole[question.group] = whole.get(question.group, 0.0) + weighted
    for question in questionnaire.questions:
        answer, state = answers.get(question.id), states[question.id]
        counts = state is not State.NOT_APPLICABLE and whole[question.group] > 0
        yield ReceiptLine(
            question=question.id,
            area=question.area,
            sub_area=question.sub_area,
            state=state,
            value=value_of(question, answer),
            points=points_of(question, answer),
            maximum=question.maximum,
            weight=question.weight,
            share=question.weight * question.maximum / whole[question.group] if counts else 0.0,
        )
