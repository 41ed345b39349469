"""What a coordinator should know before submitting a round."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from index_engine import Answer, Questionnaire, State


@dataclass(frozen=True, slots=True)
class Findings:
    """Numbers of questions, in order, by what is to be looked at."""

    empty: tuple[int, ...]
    unknown: tuple[int, ...]
    clashing: tuple[int, ...]
    without_evidence: tuple[int, ...]
    changes_wanted: tuple[int, ...]

    @property
    def may_submit(self) -> bool:
        """Whether anything but differing answers is left: those count as empty, so decide first."""
        return not self.clashing


def review(
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    *,
    clashing: Collection[str],
    evidenced: Collection[str],
    changes_wanted: Collection[str],
) -> Findings:
    """Look through a round.

    Args:
        questionnaire: Of the round.
        answers: By question id, as far as colleagues agree.
        clashing: Ids on which they differ.
        evidenced: Ids with at least one piece of evidence.
        changes_wanted: Ids for which a reviewer asked for changes.
    """

    def numbers(of: Collection[str]) -> tuple[int, ...]:
        return tuple(q.number for q in questionnaire.questions if q.id in of)

    states = {q.id: answers[q.id].state if q.id in answers else State.EMPTY
              for q in questionnaire.questions}  # fmt: skip
    answered = {key for key, state in states.items() if state is State.ANSWERED}
    return Findings(
        empty=numbers({k for k, s in states.items() if s is State.EMPTY and k not in clashing}),
        unknown=numbers({k for k, s in states.items() if s is State.UNKNOWN}),
        clashing=numbers(clashing),
        without_evidence=numbers(_earning(questionnaire, answers, answered) - set(evidenced)),
        changes_wanted=numbers(changes_wanted),
    )


def _earning(
    questionnaire: Questionnaire, answers: Mapping[str, Answer], answered: Collection[str]
) -> set[str]:
    """Return the answers that earn points: a *no* needs no proof."""
    return {
        key
        for key in answered
        if any(questionnaire.question(key).option(o).points > 0 for o in answers[key].options)
    }
