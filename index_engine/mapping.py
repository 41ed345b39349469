"""Carries answers from one version of a questionnaire to another, and says what it could not."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from index_engine.answers import Answer, AnswerSheet, State


class Relation(StrEnum):
    """What became of a question."""

    SAME = "same"
    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Link:
    """What became of one or more questions of the older version.

    Attributes:
        options: For each (source question, target question), the target option for every source
            option; an option that is missing there has no equivalent.
    """

    relation: Relation
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    options: Mapping[tuple[str, str], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class QuestionnaireMapping:
    """How the questions of one version follow from those of another."""

    source: str
    target: str
    links: tuple[Link, ...]

    def is_comparable(self, target_question: str) -> bool:
        """Tell whether a question measures what one older question measured."""
        return any(
            target_question in link.targets and link.relation in {Relation.SAME, Relation.REWORDED}
            for link in self.links
        )


@dataclass(frozen=True, slots=True)
class Carried:
    """Answers in the newer version.

    Attributes:
        review: Questions whose carried answer a person should look at, since the question was
            reworded, split or merged.
        left: Older questions whose answers could not be carried. They stay readable in the
            version in which they were given.
    """

    sheet: AnswerSheet
    review: tuple[str, ...]
    left: tuple[str, ...]


def carry(mapping: QuestionnaireMapping, sheet: AnswerSheet) -> Carried:
    """Carry a sheet over; the sheet itself is not changed.

    A merged question takes an answer only where all its sources lead to the same one.
    """
    answers: dict[str, Answer] = {}
    review: list[str] = []
    left: list[str] = []
    for link in mapping.links:
        given = {key: sheet.answers[key] for key in link.sources if key in sheet.answers}
        if not given:
            continue
        carried = {target: _carried(link, given, target) for target in link.targets}
        reached = {target: answer for target, answer in carried.items() if answer is not None}
        answers.update(reached)
        if link.relation is not Relation.SAME:
            review.extend(reached)
        if len(reached) < max(1, len(link.targets)):
            left.extend(given)
    carried_sheet = dataclasses.replace(sheet, questionnaire=mapping.target, answers=answers)
    return Carried(carried_sheet, tuple(review), tuple(left))


def _carried(link: Link, given: Mapping[str, Answer], target: str) -> Answer | None:
    if len(given) < len(link.sources):
        return None
    translated = [
        _translated(answer, link.options[source, target]) for source, answer in given.items()
    ]
    first = translated[0]
    if first is None:
        return None
    for other in translated[1:]:
        if other is None or (other.state, set(other.options)) != (first.state, set(first.options)):
            return None
    found = [answer for answer in translated if answer is not None]
    evidence = dict.fromkeys(piece for answer in found for piece in answer.evidence)
    notes = dict.fromkeys(answer.note for answer in found if answer.note)
    return dataclasses.replace(first, evidence=tuple(evidence), note="\n".join(notes) or None)


def _translated(answer: Answer, options: Mapping[str, str]) -> Answer | None:
    if answer.state is not State.ANSWERED:
        return answer
    if any(option not in options for option in answer.options):
        return None
    reached = dict.fromkeys(options[option] for option in answer.options)
    return dataclasses.replace(answer, options=tuple(reached))
