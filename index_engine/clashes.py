"""Answers of several colleagues become one round; where they differ, a person decides."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from index_engine.answers import Answer, State


class ClashKind(StrEnum):
    """In what way answers to one question differ; the first that fits, from the top."""

    SCOPE = "scope"
    """Somebody says that the question does not apply to the city, somebody else that it does."""
    DIVERGENCE = "divergence"
    """Different options were chosen."""
    GAP = "gap"
    """Somebody answered, somebody else does not know."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """One colleague's answer to one question.

    Attributes:
        author: Whoever gave it, as the caller knows them.
        at: When, with a time zone.
    """

    question: str
    author: str
    at: dt.datetime
    answer: Answer


@dataclass(frozen=True, slots=True)
class Decision:
    """What settles a question on which answers differed.

    Attributes:
        by: Who decided.
        at: When; contributions up to this moment are settled by it, later ones are not.
        reason: Why, in the words of whoever decided.
    """

    question: str
    by: str
    at: dt.datetime
    answer: Answer
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """Answers to one question that differ; all are kept, with author, time and reason.

    Attributes:
        answers: The latest answer of each colleague, the earliest first. After a decision, a
            later answer that differs from it clashes with the decision, which then stands here
            as the contribution of whoever decided.
    """

    question: str
    kind: ClashKind
    answers: tuple[Contribution, ...]

    def decide(
        self, answer: Answer, by: str, at: dt.datetime, reason: str | None = None
    ) -> Decision:
        """Return the decision that settles this clash, by one of its answers or by another.

        Raises:
            ValueError: If it is dated before an answer of the clash, which it could not know.
        """
        if at < max(contribution.at for contribution in self.answers):
            raise ValueError("a decision cannot be older than the answers it settles")
        return Decision(self.question, by, at, answer, reason)


@dataclass(frozen=True, slots=True)
class Merged:
    """What colleagues agree on, and where they differ.

    Attributes:
        answers: By question id. A question with a clash is not among them: until somebody
            decides it counts as empty, and the range of the score shows it.
    """

    answers: Mapping[str, Answer]
    clashes: tuple[Clash, ...]


def merge(contributions: Iterable[Contribution], decisions: Iterable[Decision] = ()) -> Merged:
    """Merge contributions; the order in which they are given does not matter.

    A colleague's later answer replaces their own earlier one. Answers that agree in state and
    options become one, with everybody's evidence, notes and reasons. An empty answer takes back
    what its author said before, and takes part in nothing.
    """
    settled = _latest_decisions(decisions)
    by_question: dict[str, list[Contribution]] = {key: [] for key in settled}
    for contribution in contributions:
        by_question.setdefault(contribution.question, []).append(contribution)
    answers, clashes = {}, []
    for question, given in by_question.items():
        voices = _voices(given, settled.get(question))
        kind = _kind(voices)
        if kind:
            clashes.append(Clash(question, kind, tuple(voices)))
        elif voices:
            answers[question] = _together(voices)
    return Merged(answers, tuple(clashes))


def _latest_decisions(decisions: Iterable[Decision]) -> dict[str, Decision]:
    latest: dict[str, Decision] = {}
    for decision in sorted(decisions, key=lambda made: (made.at, made.by)):
        latest[decision.question] = decision
    return latest


def _voices(given: Sequence[Contribution], decision: Decision | None) -> list[Contribution]:
    """The latest word of every author; a decision speaks for everything before it."""
    latest: dict[str, Contribution] = {}
    for contribution in sorted(given, key=lambda made: (made.at, made.author)):
        if decision is None or contribution.at > decision.at:
            latest[contribution.author] = contribution
    voices = [voice for voice in latest.values() if voice.answer.state is not State.EMPTY]
    if decision is None:
        return sorted(voices, key=lambda voice: (voice.at, voice.author))
    decided = Contribution(decision.question, decision.by, decision.at, decision.answer)
    # Whoever decided may change their mind; their later answer replaces the decision.
    standing = [] if decision.by in latest else [decided]
    return [*standing, *sorted(voices, key=lambda voice: (voice.at, voice.author))]


def _kind(voices: Sequence[Contribution]) -> ClashKind | None:
    states = {voice.answer.state for voice in voices}
    choices = {
        frozenset(voice.answer.options) for voice in voices if voice.answer.state is State.ANSWERED
    }
    if State.NOT_APPLICABLE in states and len(states) > 1:
        return ClashKind.SCOPE
    if len(choices) > 1:
        return ClashKind.DIVERGENCE
    return ClashKind.GAP if len(states) > 1 else None


def _together(voices: Sequence[Contribution]) -> Answer:
    answers = [voice.answer for voice in voices]
    evidence = dict.fromkeys(piece for answer in answers for piece in answer.evidence)
    return dataclasses.replace(
        answers[0],
        reason=_joined(answer.reason for answer in answers),
        note=_joined(answer.note for answer in answers),
        evidence=tuple(evidence),
    )


def _joined(texts: Iterable[str | None]) -> str | None:
    return "\n".join(dict.fromkeys(text for text in texts if text)) or None
