"""What colleagues have said in one round, put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from index_engine import Answer, Clash, Contribution, Decision, Merged, Questionnaire, State, merge
from index_engine.questionnaire import Question


@dataclass(frozen=True)
class Book:
    """The answers of a round as each colleague gave them.

    Attributes:
        contributions: The latest word of each colleague on each question; authors are user ids.
        decisions: What settled differing answers.
    """

    contributions: Sequence[Contribution]
    decisions: Sequence[Decision] = ()

    @cached_property
    def merged(self) -> Merged:
        """What they agree on, and where they differ.

        Most questions have one voice, which stands as it is; only the others need merging.
        """
        voices: dict[str, list[Contribution]] = {}
        for contribution in self.contributions:
            voices.setdefault(contribution.question, []).append(contribution)
        decided = {decision.question for decision in self.decisions}
        several = [
            voice
            for question, given in voices.items()
            if len(given) > 1 or question in decided
            for voice in given
        ]
        rest = merge(several, self.decisions)
        alone = {
            question: given[0].answer
            for question, given in voices.items()
            if len(given) == 1
            and question not in decided
            and given[0].answer.state is not State.EMPTY
        }
        return Merged({**alone, **rest.answers}, rest.clashes)

    @property
    def answers(self) -> Mapping[str, Answer]:
        """The answers that stand, by question id."""
        return self.merged.answers

    @cached_property
    def clashes(self) -> Mapping[str, Clash]:
        """The questions on which they differ."""
        return {clash.question: clash for clash in self.merged.clashes}

    @cached_property
    def _own(self) -> Mapping[tuple[str, str], Contribution]:
        return {(c.question, c.author): c for c in self.contributions}

    def own(self, question: str, user_id: int) -> Contribution | None:
        """Return the person's own word on a question."""
        return self._own.get((question, str(user_id)))

    def shown(self, question: str, user_id: int) -> Answer | None:
        """Return the answer that a card marks: the one that stands, or in a clash one's own."""
        if question in self.clashes:
            own = self.own(question, user_id)
            return own.answer if own else None
        return self.answers.get(question)

    def is_open(self, question: str) -> bool:
        """Tell whether nobody has dealt with the question."""
        return question not in self.answers and question not in self.clashes


def next_open(
    questions: Sequence[Question], book: Book, after: int, *, unknown_too: bool = False
) -> Question | None:
    """Return the first open question after number ``after``, going round once; None if none is.

    Args:
        questions: Of the person's part, in order.
        book: What was said.
        after: The number of the question at hand, 0 to begin at the beginning.
        unknown_too: Whether *don't know* counts as open.
    """

    def is_open(question: Question) -> bool:
        answer = book.answers.get(question.id)
        unknown = unknown_too and answer is not None and answer.state is State.UNKNOWN
        return book.is_open(question.id) or unknown

    waiting = [q for q in questions if is_open(q)]
    later = [q for q in waiting if q.number > after]
    return next(iter(later or waiting), None)


def beside(questionnaire: Questionnaire, number: int, step: int) -> Question:
    """Return the question ``step`` places on, going round at both ends."""
    count = len(questionnaire.questions)
    return questionnaire.questions[(number - 1 + step) % count]


def settled_at(clash: Clash, now: datetime) -> datetime:
    """Return the moment of a decision: now, or that of the newest answer if clocks differ."""
    return max(now, *(voice.at for voice in clash.answers))
