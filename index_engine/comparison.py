"""Two rounds of one city, like with like: only what was answered in both is compared.

Comparison with other cities is in `index_engine.peers`, and its names are found here as well.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from index_engine.answers import Answer, AnswerSheet, State
from index_engine.mapping import QuestionnaireMapping, carry
from index_engine.peers import GroupKind, Peer, PeerComparison, PeerFigure, PeerGroup, compare_peers
from index_engine.peers_file import load_peers
from index_engine.questionnaire import Question, Questionnaire
from index_engine.scoring import Figure, Scorecard, answers_of, points_of, score

__all__ = [
    "Change",
    "GroupKind",
    "Peer",
    "PeerComparison",
    "PeerFigure",
    "PeerGroup",
    "Progress",
    "Step",
    "compare_peers",
    "compare_rounds",
    "load_peers",
]


class Change(StrEnum):
    """What became of one question from one round to the next."""

    NEW = "new"
    """Answered now, and not before."""
    IMPROVED = "improved"
    SLIPPED = "slipped"
    UNCHANGED = "unchanged"
    NOT_COMPARABLE = "not_comparable"
    """Not answered now, does not apply in one of the rounds, or measures something else now."""


@dataclass(frozen=True, slots=True)
class Step:
    """One figure before and after, both over the same questions."""

    before: Figure
    after: Figure

    @property
    def gain(self) -> float | None:
        """By how many points of 100 it rose; None where one of the two has no score."""
        if self.before.score is None or self.after.score is None:
            return None
        return self.after.score - self.before.score


@dataclass(frozen=True, slots=True)
class Progress:
    """What changed between two rounds.

    Attributes:
        questions: What became of every question of the newer questionnaire.
        common: The questions answered in both rounds; every figure is over these alone, so it
            can differ from the figure of the scorecard, which is over all.
    """

    questions: Mapping[str, Change]
    common: tuple[str, ...]
    core: Step
    extended: Step
    areas: Mapping[str, Step]
    sub_areas: Mapping[str, Step]


def compare_rounds(
    questionnaire: Questionnaire,
    before: AnswerSheet,
    after: AnswerSheet,
    mapping: QuestionnaireMapping | None = None,
) -> Progress:
    """Compare two rounds of one city.

    Args:
        questionnaire: The version of the later round; its weights and points serve for both.
        before: The earlier round.
        after: The later round.
        mapping: From the earlier version to this one, if they differ. A question that was split
            or merged measures something else and is not compared.

    Raises:
        AnswersError: If a sheet does not fit, or the versions differ and there is no mapping.
    """
    if mapping is not None and before.questionnaire == mapping.source:
        before = carry(mapping, before).sheet
    earlier, later = answers_of(questionnaire, before), answers_of(questionnaire, after)
    changes = {
        question.id: Change.NOT_COMPARABLE
        if mapping is not None and not _measures_the_same(mapping, question, earlier)
        else _change(question, earlier.get(question.id), later.get(question.id))
        for question in questionnaire.questions
    }
    compared = {Change.IMPROVED, Change.SLIPPED, Change.UNCHANGED}
    common = tuple(key for key, change in changes.items() if change in compared)
    return _progress(changes, common, *(_only(questionnaire, s, common) for s in (before, after)))


def _measures_the_same(
    mapping: QuestionnaireMapping, question: Question, earlier: Mapping[str, Answer]
) -> bool:
    return question.id not in earlier or mapping.is_comparable(question.id)


def _change(question: Question, before: Answer | None, after: Answer | None) -> Change:
    states = [answer.state if answer else State.EMPTY for answer in (before, after)]
    if states[1] is not State.ANSWERED or states[0] is State.NOT_APPLICABLE:
        return Change.NOT_COMPARABLE
    if states[0] is not State.ANSWERED:
        return Change.NEW
    gain = points_of(question, after) - points_of(question, before)
    if gain == 0:
        return Change.UNCHANGED
    return Change.IMPROVED if gain > 0 else Change.SLIPPED


def _only(questionnaire: Questionnaire, sheet: AnswerSheet, common: tuple[str, ...]) -> Scorecard:
    """Score a round as if the questionnaire had only the common questions."""
    left_out = Answer(State.NOT_APPLICABLE, reason="not answered in both rounds")
    kept = set(common)
    answers = {
        question.id: sheet.answers[question.id] if question.id in kept else left_out
        for question in questionnaire.questions
    }
    return score(questionnaire, dataclasses.replace(sheet, answers=answers), receipt=False)


def _progress(
    changes: Mapping[str, Change], common: tuple[str, ...], before: Scorecard, after: Scorecard
) -> Progress:
    return Progress(
        questions=changes,
        common=common,
        core=Step(before.core, after.core),
        extended=Step(before.extended, after.extended),
        areas={key: Step(before.areas[key], after.areas[key]) for key in after.areas},
        sub_areas={
            key: Step(before.sub_areas[key], after.sub_areas[key]) for key in after.sub_areas
        },
    )
