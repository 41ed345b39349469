"""From what a team keeps to one round as the scoring engine takes it, and what differs from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from index_engine import Answer, AnswerSheet, City, Evidence, Questionnaire, State
from index_engine.questionnaire import Question


def sheet_of(
    questionnaire: Questionnaire,
    city: City,
    answers: Mapping[str, Answer],
    evidence: Mapping[str, Sequence[Evidence]],
    day: date,
) -> AnswerSheet:
    """Return a round with its evidence, in the questionnaire's order."""
    given = {}
    for question in questionnaire.questions:
        answer = answers.get(question.id, Answer(State.EMPTY))
        full = replace(answer, evidence=tuple(evidence.get(question.id, ())))
        if full != Answer(State.EMPTY):
            given[question.id] = full
    return AnswerSheet(questionnaire.id, city, given, day)


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that a workbook answers otherwise than the round."""

    question: Question
    before: Answer | None
    after: Answer


def differences(
    questionnaire: Questionnaire, now: Mapping[str, Answer], sheet: AnswerSheet
) -> list[Difference]:
    """Return where a workbook says something else; what it leaves empty changes nothing."""
    found = []
    for question in questionnaire.questions:
        after = sheet.answers.get(question.id)
        if after is None or after.state is State.EMPTY:
            continue
        before = now.get(question.id)
        same = before is not None and _essence(before) == _essence(after)
        if not same:
            found.append(Difference(question, before, after))
    return found


def _essence(answer: Answer) -> tuple[State, frozenset[str], str]:
    reason = answer.reason if answer.state is State.NOT_APPLICABLE else None
    return answer.state, frozenset(answer.options), (reason or "").strip()
