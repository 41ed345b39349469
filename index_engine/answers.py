"""One round of answers: four states that are never mixed, with evidence, notes and reasons."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from index_engine.errors import Problem
from index_engine.questionnaire import NONE_OF_THESE, Question, Questionnaire, QuestionType


class State(StrEnum):
    """What is known about one question."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    """Don't know: somebody looked at the question. It counts as 0 and widens the range."""
    NOT_APPLICABLE = "not_applicable"
    """Outside the city's competence: leaves the denominator, and needs a reason."""
    EMPTY = "empty"
    """Nobody has answered yet. It counts as 0 and widens the range."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document or page by which an answer can be checked."""

    title: str
    url: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    Attributes:
        state: Which of the four states.
        options: The ids of the options chosen; only an answered question has any. An answered
            multiple choice without options says that none of them applies.
        reason: Why the question does not apply.

    Raises:
        ValueError: If options are given in another state than answered.
    """

    state: State
    options: tuple[str, ...] = ()
    reason: str | None = None
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if self.options and self.state is not State.ANSWERED:
            raise ValueError(f"an answer that is {self.state} has no options: {self.options}")

    @classmethod
    def of(cls, *options: str) -> Answer:
        """Return an answered question with these options chosen."""
        return cls(State.ANSWERED, options)


@dataclass(frozen=True, slots=True)
class City:
    """The city, with what is needed to find similar ones.

    Attributes:
        population: In inhabitants.
        foreign_born_share: In per cent of the inhabitants, 0 to 100.
    """

    name: str
    country: str | None = None
    population: int | None = None
    foreign_born_share: float | None = None


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """One round of one city: answers by question id, in the version they were given in."""

    questionnaire: str
    city: City
    answers: Mapping[str, Answer]
    date: dt.date | None = None

    def to_json(self, questionnaire: Questionnaire) -> dict[str, Any]:
        """Return the sheet in the form of the contract, ready for `json.dumps`."""
        from index_engine.answers_json import dump_sheet

        return dump_sheet(self, questionnaire)

    @classmethod
    def from_json(
        cls, data: object, questionnaire: Questionnaire, source: str = "answers"
    ) -> AnswerSheet:
        """Read a sheet; `data` is JSON text, or what `json.loads` made of it.

        Raises:
            AnswersError: With every problem found.
        """
        from index_engine.answers_json import parse_sheet

        return parse_sheet(data, questionnaire, source)


def value_of(question: Question, answer: Answer | None) -> str | list[str]:
    """Return an answer in the words of the contract; "" where there is none."""
    if answer is None or answer.state is State.EMPTY:
        return ""
    if answer.state is not State.ANSWERED:
        return answer.state.value
    return list(answer.options) if question.type is QuestionType.MULTIPLE else answer.options[0]


def check_answers(
    questionnaire: Questionnaire, answers: Mapping[str, Answer], source: str = "answers"
) -> list[Problem]:
    """Return everything by which answers do not fit a questionnaire."""
    problems: list[Problem] = []
    for question_id, answer in answers.items():
        place = f"answers → {question_id}"
        question = questionnaire.by_id.get(question_id)
        if question is None:
            reason = f"the questionnaire {questionnaire.id} has no such question"
            remedy = "Take the id from the questionnaire, or carry the answers over by a mapping"
            problems.append(Problem(source, place, question_id, reason, remedy))
            continue
        for value, reason, remedy in _misfits(question, answer):
            problems.append(Problem(source, place, value, reason, remedy))
    return problems


def _misfits(question: Question, answer: Answer) -> list[tuple[str, str, str]]:
    if answer.state is State.NOT_APPLICABLE and not (answer.reason or "").strip():
        return [("not_applicable", "no reason is given", "Add `reason`: why it does not apply")]
    known = [option.id for option in question.options]
    found = [
        (option, "the question has no such option", f"Use one of: {', '.join(known)}")
        for option in answer.options
        if option not in known
    ]
    if len(set(answer.options)) < len(answer.options):
        shown = ", ".join(answer.options)
        found.append((shown, "an option is chosen twice", "Name each option once"))
    single = question.type is QuestionType.SINGLE
    if not single and len(answer.options) > 1 and NONE_OF_THESE in answer.options:
        shown = ", ".join(answer.options)
        remedy = f"Remove `{NONE_OF_THESE}`, or everything else"
        found.append((shown, "nothing else can be chosen with this option", remedy))
    if answer.state is State.ANSWERED and single and len(answer.options) != 1:
        shown = ", ".join(answer.options)
        found.append((shown, "the question takes exactly one option", "Keep the one that fits"))
    return found
