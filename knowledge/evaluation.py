"""How good the answers are: golden questions in, recall, rank and decline rates out."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.answering import Answerer
from knowledge.answers import Answer, Outcome
from knowledge.golden import GoldenQuestion

BASELINE = Path(__file__).parent / "evaluation" / "baseline.toml"
# Processors round differently: two questions more or less may go wrong elsewhere.
_QUESTIONS = 2.2


@dataclass(frozen=True, slots=True)
class Judged:
    """A golden question with its answer."""

    golden: GoldenQuestion
    answer: Answer

    @property
    def rank(self) -> int | None:
        """The place of the first right document among those shown, from 1."""
        right = self.golden.sources
        return next((n for n, shown in enumerate(self.shown, 1) if shown in right), None)

    @property
    def shown(self) -> list[str]:
        """The documents as a person sees them: quotes first, then practices."""
        return [
            *(quote.document for quote in self.answer.quotes),
            *(practice.id for practice in self.answer.practices),
        ]

    @property
    def failed(self) -> bool:
        """True when the first quote is not right, or an unanswerable question was answered."""
        if self.golden.expect == "answer":
            return not self.first
        return self.answer.outcome is Outcome.ANSWERED

    @property
    def first(self) -> bool:
        """True when the first quote is of a right document."""
        return bool(self.answer.quotes) and self.answer.quotes[0].document in self.golden.sources


@dataclass(frozen=True, slots=True)
class Quality:
    """Figures over some golden questions, all shares from 0 to 1.

    ``recall_1``: the first quote is of a right document. ``recall_3``: a right document is among
    the first three quotes or the practices. ``mrr``: mean of 1/rank over quotes, then practices.
    ``declined`` and ``unsure`` are shares of the answerable questions, ``not_answered`` is the
    share of the unanswerable ones that got no sure answer. ``auroc``: how often the confidence of
    an answerable question is above that of an unanswerable one.
    """

    questions: int
    answerable: int
    recall_1: float
    recall_3: float
    mrr: float
    declined: float
    unsure: float
    not_answered: float
    auroc: float


def judge(answerer: Answerer, golden: Iterable[GoldenQuestion]) -> list[Judged]:
    """Answer golden questions and compare; small talk is not for the library and is left out."""
    judged = []
    for question in golden:
        if question.expect == "chat":
            continue
        answer = answerer.answer(question.question)
        judged.append(Judged(question, answer))
    return judged


def quality(judged: Sequence[Judged]) -> Quality:
    """Sum up; questions in other languages are measured apart and left out here."""
    own = [j for j in judged if j.golden.kind != "language"]
    yes = [j for j in own if j.golden.expect == "answer"]
    no = [j for j in own if j.golden.expect == "decline"]
    return Quality(
        questions=len(own),
        answerable=len(yes),
        recall_1=_share(j.first for j in yes),
        recall_3=_share(j.rank is not None for j in yes),
        mrr=sum(1 / j.rank for j in yes if j.rank) / max(1, len(yes)),
        declined=_share(j.answer.outcome is Outcome.DECLINED for j in yes),
        unsure=_share(j.answer.outcome is Outcome.UNSURE for j in yes),
        not_answered=_share(j.answer.outcome is not Outcome.ANSWERED for j in no),
        auroc=_share(a.answer.confidence > b.answer.confidence for a in yes for b in no),
    )


def _share(flags: Iterable[bool]) -> float:
    listed = list(flags)
    return sum(listed) / len(listed) if listed else 0.0


# Which way is better, for the comparison with the baseline.
_HIGHER = ("recall_1", "recall_3", "mrr", "not_answered")
_LOWER = ("declined",)


def dropped(now: Quality, baseline: Path = BASELINE) -> list[str]:
    """Name every figure that is worse than the committed baseline, with both values.

    Raises:
        FileNotFoundError: There is no baseline to compare with.
    """
    before = tomllib.loads(baseline.read_text(encoding="utf-8"))
    found = []
    for name in (*_HIGHER, *_LOWER):
        was, is_now = before[name], getattr(now, name)
        worse = was - is_now if name in _HIGHER else is_now - was
        asked = now.questions - now.answerable if name == "not_answered" else now.answerable
        if worse * asked > _QUESTIONS:
            found.append(f"{name}: {is_now:.3f}, was {was:.3f}")
    return found


def write_baseline(path: Path, figures: Quality) -> None:
    """Write figures as the baseline of later runs."""
    names = (*_HIGHER, *_LOWER)
    lines = [f"{name} = {getattr(figures, name):.4f}" for name in names]
    header = "# Figures on the reporting half; `icc-assistant evaluate` fails when one drops.\n"
    path.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
