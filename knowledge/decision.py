"""Answer, answer with doubt, or decline: one calibrated score with its thresholds in one place.

The score is a logistic function of several signals. Its coefficients were fitted on the training
half of the golden questions with the very model file that ships (`icc-assistant evaluate --fit`)
and are kept in ``knowledge/evaluation/calibration.toml``; the other half reports how good they
are (docs/evaluation.md).
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.search import Hit, Question
from knowledge.store import Index

CALIBRATION = Path(__file__).parent / "evaluation" / "calibration.toml"
_TOP = 5
_COVERING = 3
_CROWD = 10
_LONG = 12  # terms of a long question

# Questions for one particular attribute of a thing ("the fee of …", "opening hours of …"): the
# library may speak of the thing and never of the attribute.
_ATTRIBUTE = re.compile(
    r"\b(?:price|costs?|salary|fees?|fines?|budget|rents?|phone|telephone|e-?mail|address"
    r"|(?:opening )?hours|dates?|deadline|who|whose|name of|when|number of|percentage|per ?cent"
    r"|how (?:many|much|big|long|old|often|tall)|scores?|ranks?|list of|template|forms?|population"
    r"|winner|won)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_THOUSANDS = re.compile(r"(?<=\d)[ .,\u00a0\u202f](?=\d{3}\b)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer being in the library; each about 0 to 1."""

    score: float  # of the best passage
    passage: float  # the best cosines and words among the first five passages …
    sentence: float
    ask: float
    words: float
    covered: float  # the share of the question's rarity that one passage holds word by word
    rarest: float  # whether that passage holds the rarest word
    document: float  # the share that the passages found of the best document hold together
    unknown: float  # the share that the library never uses
    length: float  # of the question
    agreement: float  # the share of the first ten passages that are of the best document
    lead: float  # of the best document over the next
    place: float  # 1 if a place of the library is named
    number: float  # 1 if the question has a number that no covering passage has
    attribute: float  # 1 if one attribute of a thing is asked for
    attribute_covered: float  # `covered`, for such questions
    elsewhere: float  # the cosine with the nearest question that is asked elsewhere


SIGNALS = tuple(field.name for field in fields(Evidence))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Coefficients of the score and the thresholds between its three bands."""

    intercept: float
    coefficients: tuple[float, ...]
    answer_from: float
    unsure_from: float

    def confidence(self, evidence: Evidence) -> float:
        """Return the estimated probability, 0 to 1, that the library answers the question."""
        signals = (getattr(evidence, name) for name in SIGNALS)
        pairs = zip(self.coefficients, signals, strict=True)
        total = self.intercept + sum(coefficient * signal for coefficient, signal in pairs)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def load_calibration(path: Path = CALIBRATION) -> Calibration:
    """Read a calibration; the one that ships by default."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    return Calibration(
        raw["intercept"],
        tuple(raw["coefficients"][name] for name in SIGNALS),
        raw["thresholds"]["answer_from"],
        raw["thresholds"]["unsure_from"],
    )


def weigh(
    index: Index, question: Question, hits: Sequence[Hit], *, place: bool, elsewhere: float
) -> Evidence:
    """Collect the evidence for a question.

    Args:
        index: Where the hits come from.
        question: What was asked.
        hits: The hits in the order in which they would be quoted; at least one.
        place: Whether the question names a city or country of the library.
        elsewhere: How near the question is to what is asked elsewhere.
    """
    best = hits[0].row.key
    wanted = [n for n, hit in enumerate(hits[:_CROWD]) if n < _COVERING or hit.row.key == best]
    all_held = {n: _held(index, question, hits[n]) for n in wanted}
    held = [all_held[n] for n in wanted if n < _COVERING]
    shares = [_share(question, terms) for terms in held]
    top = shares.index(max(shares))
    own = [terms for n, terms in all_held.items() if hits[n].row.key == best]
    attribute = float(bool(_ATTRIBUTE.search(question.text)))
    others = (hit.score for hit in hits if hit.row.key != best)
    first = hits[:_TOP]
    return Evidence(
        score=hits[0].score,
        passage=max(hit.signals.passage for hit in first),
        sentence=max(hit.signals.sentence for hit in first),
        ask=max(hit.signals.ask for hit in first),
        words=max(hit.signals.words for hit in first),
        covered=shares[top],
        rarest=float(held[top][int(question.rarity.argmax())]) if question.terms else 0.0,
        document=_share(question, np.any(own, axis=0)),
        unknown=float(question.rarity[question.rarity >= index.lexical.rarest - 1e-9].sum())
        / question.mass,
        length=min(len(question.terms), _LONG) / _LONG,
        agreement=sum(hit.row.key == best for hit in hits[:_CROWD]) / _CROWD,
        lead=hits[0].score - next(others, 0.0),
        place=float(place),
        number=_number_missing(index, question, hits[:_COVERING]),
        attribute=attribute,
        attribute_covered=attribute * shares[top],
        elsewhere=elsewhere,
    )


def _held(index: Index, question: Question, hit: Hit) -> npt.NDArray[np.bool_]:
    """Say which terms of the question a passage or the headings above it hold."""
    place = index.places[hit.row.key]
    segment = index.segments[place.segment]
    return segment.held_in_passage(question.codes, place.row.passage + hit.place)


def _share(question: Question, held: npt.NDArray[np.bool_]) -> float:
    return float(question.rarity[held].sum()) / question.mass


def _number_missing(index: Index, question: Question, hits: Sequence[Hit]) -> float:
    numbers = _NUMBER.findall(_THOUSANDS.sub("", question.text))
    if not numbers:
        return 0.0
    texts = []
    for hit in hits:
        document, passage = index.document(hit.row.key), index.passages(hit.row.key)[hit.place]
        text = f"{document.title} {document.year} {document.text[passage.start : passage.end]}"
        texts.append(_THOUSANDS.sub("", text))
    return float(any(not any(number in text for text in texts) for number in numbers))
