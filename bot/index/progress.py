"""How far a round has come, and how long the rest may take."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from index_engine import Answer, State
from index_engine.questionnaire import Question

# Half a minute to read a question again, a minute and a half to find out; measured on nobody yet,
# so it is called "about" wherever it is shown.
MINUTES_A_QUESTION = 1.0
# A question whose last answer is known takes a glance.
MINUTES_A_CARRIED = 0.3
_STEP = 5


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of one part of a round.

    Attributes:
        done: Answered, or not applicable.
        unknown: Answered with don't know.
        clashes: Colleagues differ.
        of: How many questions there are.
    """

    done: int
    unknown: int
    clashes: int
    of: int

    @property
    def open(self) -> int:
        """How many nobody has said anything about."""
        return self.of - self.done - self.unknown - self.clashes

    @property
    def share(self) -> float:
        """What part of the questions is dealt with, 0 to 1."""
        return (self.done + self.unknown) / self.of if self.of else 1.0


def progress(
    questions: Sequence[Question], answers: Mapping[str, Answer], clashing: Collection[str]
) -> Progress:
    """Count the questions of a part.

    Args:
        questions: Of the part.
        answers: By question id, as far as colleagues agree.
        clashing: Ids of the questions on which they differ.
    """
    states = [answers[q.id].state for q in questions if q.id in answers]
    return Progress(
        done=sum(state in {State.ANSWERED, State.NOT_APPLICABLE} for state in states),
        unknown=states.count(State.UNKNOWN),
        clashes=sum(q.id in clashing for q in questions),
        of=len(questions),
    )


def minutes_left(open_questions: int, carried: int = 0) -> int:
    """Return about how many minutes the open questions take, in steps of five; 0 for none.

    Args:
        open_questions: How many are open.
        carried: How many of them have an answer from the last round to look at.
    """
    minutes = (open_questions - carried) * MINUTES_A_QUESTION + carried * MINUTES_A_CARRIED
    if open_questions == 0:
        return 0
    return max(_STEP, round(minutes / _STEP) * _STEP)


def bar(share: float, width: int = 10) -> str:
    """Return a bar of ``width`` characters; full only when all is done, empty only at nothing."""
    filled = round(share * width)
    if 0 < share < 1:
        filled = min(max(filled, 1), width - 1)
    return "▓" * filled + "░" * (width - filled)
