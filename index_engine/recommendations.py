"""What would lift the score most for least.

**Gain** is what the core and the extended overall figure would rise by, in points of 100, if
this one answer became the target and nothing else changed.

**Effort** is counted in steps, since nobody knows a city's costs:

- a single choice: the rungs from the present option up to the target, counting only options
  that differ in points;
- a multiple choice: each option added;
- one step more where nothing exists yet, because starting something costs more than improving
  it: the present answer earns no points, is don't know, or is empty.

For every question the target with the most gain for each step is taken, the nearer one where
two are equal. Questions are ranked by (gain core + gain extended) ÷ effort, so that a core
question, which lifts both figures, comes before an equal one that lifts the extended alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from index_engine.answers import Answer, AnswerSheet, State
from index_engine.questionnaire import NONE_OF_THESE, Question, Questionnaire, QuestionType
from index_engine.scoring import answers_of, points_of, table_of

_NOISE = 1e-9


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One indicator to work on.

    Attributes:
        gain_core: By how much the core overall figure would rise, in points of 100.
        gain_extended: The same for the extended overall figure.
        topics: Under which the library has practices.
        current: Labels of the options that hold today; "" where there is no answer.
        target: Labels of the options to reach.
        state: What is known today.
        target_options: Ids of the options to reach.
        effort: Steps to the target, 1 or more.
    """

    question: str
    area: str
    sub_area: str | None
    gain_core: float
    gain_extended: float
    topics: tuple[str, ...]
    current: str
    target: str
    state: State
    target_options: tuple[str, ...]
    effort: int

    @property
    def merit(self) -> float:
        """Gain for each step: what recommendations are ranked by."""
        return (self.gain_core + self.gain_extended) / self.effort


def recommend(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer] | AnswerSheet,
    *,
    limit: int | None = None,
) -> tuple[Recommendation, ...]:
    """Return what would lift the score most for least, the best first.

    Args:
        questionnaire: The version in which the answers were given.
        answers: Of one city; a question that does not apply is never recommended.
        limit: At most so many; None gives every question that can gain.

    Raises:
        AnswersError: If the answers do not fit the questionnaire.
    """
    given = answers_of(questionnaire, answers)
    steps = [
        (question, options, effort)
        for question in questionnaire.questions
        for options, effort in _targets(question, given.get(question.id))
    ]
    best: dict[str, Recommendation] = {}
    for found in _gains(questionnaire, given, steps):
        rival = best.get(found.question)
        if found.merit > _NOISE and (rival is None or found.merit > rival.merit + _NOISE):
            best[found.question] = found
    # The sort is stable: equal merit keeps the order of the questionnaire.
    ranked = sorted(best.values(), key=lambda found: round(-found.merit, 9))
    return tuple(ranked[:limit])


def _targets(question: Question, answer: Answer | None) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield what could be reached from the present answer with its effort, the nearest first."""
    if answer is not None and answer.state is State.NOT_APPLICABLE:
        return
    points = points_of(question, answer)
    start = 1 if points == 0 else 0
    if question.type is QuestionType.SINGLE:
        rungs: dict[float, str] = {}
        for option in question.options:
            if option.points > points:
                rungs.setdefault(option.points, option.id)
        for effort, option_id in enumerate(rungs.values(), start=1 + start):
            yield (option_id,), effort
        return
    chosen = [key for key in (answer.options if answer else ()) if key != NONE_OF_THESE]
    missing = [o for o in question.options if o.id not in chosen and o.points > 0]
    missing.sort(key=lambda option: -option.points)
    for count in range(1, len(missing) + 1):
        reached = {*chosen, *(option.id for option in missing[:count])}
        yield tuple(o.id for o in question.options if o.id in reached), count + start


def _gains(
    questionnaire: Questionnaire,
    given: Mapping[str, Answer],
    steps: list[tuple[Question, tuple[str, ...], int]],
) -> Iterator[Recommendation]:
    """Score the present answers and every step beside them, all in one computation."""
    changed = [
        {**given, question.id: Answer(State.ANSWERED, options)} for question, options, _ in steps
    ]
    table = table_of(questionnaire, [given, *changed])
    core, extended = (_rise(column.score.tolist()) for column in (table.core, table.extended))
    for number, (question, options, effort) in enumerate(steps):
        answer = given.get(question.id, Answer(State.EMPTY))
        yield Recommendation(
            question=question.id,
            area=question.area,
            sub_area=question.sub_area,
            gain_core=core[number],
            gain_extended=extended[number],
            topics=question.topics,
            current=_labels(question, answer.options),
            target=_labels(question, options),
            state=answer.state,
            target_options=options,
            effort=effort,
        )


def _rise(scores: list[float]) -> list[float]:
    """The rise of every later score over the first; 0 where there is no score at all."""
    if math.isnan(scores[0]):
        return [0.0] * (len(scores) - 1)
    return [after - scores[0] for after in scores[1:]]


def _labels(question: Question, options: tuple[str, ...]) -> str:
    return "; ".join(option.label for option in question.options if option.id in options)
