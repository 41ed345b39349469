"""What a report speaks about, gathered once for all of its parts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from index_engine.answers import Answer, AnswerSheet, State
from index_engine.comparison import Progress
from index_engine.peers import PeerComparison
from index_engine.questionnaire import Questionnaire
from index_engine.recommendations import Recommendation
from index_engine.scoring import Scorecard
from index_engine.typefaces import printable
from index_engine.wording import Wording

Json = dict[str, object]

_EMPTY = Answer(State.EMPTY)
# A longer run of characters without a space gets places where a line may break.
_UNBROKEN = re.compile(r"\S{30,}")
_STRETCH = re.compile(r"(.{12})(?=[\w/.?&=_-])")
_BREAK = "\u200b"


@dataclass(frozen=True, slots=True)
class PracticeReference:
    """A good practice of another city, as the caller's library knows it."""

    title: str
    city: str
    country: str
    year: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ReportSubject:
    """Everything that the parts of one report are made from.

    Attributes:
        before: The scorecard of the last round.
        progress: The last round and this one over the same questions.
        practices: For the recommendations, by question id.
        date: The day of the report.
    """

    questionnaire: Questionnaire
    sheet: AnswerSheet
    scorecard: Scorecard
    words: Wording
    date: dt.date
    recommendations: tuple[Recommendation, ...] = ()
    before: tuple[AnswerSheet, Scorecard] | None = None
    progress: Progress | None = None
    peers: Sequence[PeerComparison] = ()
    practices: Mapping[str, Sequence[PracticeReference]] = field(default_factory=dict)

    def answer(self, question_id: str) -> Answer:
        """Return the answer to a question; an empty one where there is none."""
        return self.sheet.answers.get(question_id, _EMPTY)

    def answer_in_words(self, question_id: str) -> str:
        """Return the labels of the options chosen, or the name of the state."""
        answer, question = self.answer(question_id), self.questionnaire.question(question_id)
        if answer.state is not State.ANSWERED:
            return self.words.say(f"state-{answer.state}")
        labels = [option.label for option in question.options if option.id in answer.options]
        return "; ".join(labels) or self.words.say("answer-none")


def ink(data: object) -> object:
    """Return report data with every text made fit for paper.

    Characters that no font has are replaced, and long runs without a space may be broken.
    """
    if isinstance(data, str):
        return _UNBROKEN.sub(_with_breaks, printable(data))
    if isinstance(data, dict):
        return {key: ink(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [ink(item) for item in data]
    return data


def _with_breaks(run: re.Match[str]) -> str:
    return _STRETCH.sub(rf"\1{_BREAK}", run[0])
