"""Hybrid retrieval: by meaning and by words, fused into one score a passage.

Candidates come from three sides: passages near the question, documents one of whose ways of
asking is near it, and passages that share its words. Every candidate then gets all signals, so
that no score depends on which side found it. The weights were fitted on the training half of the
golden questions and compared with other fusions (docs/evaluation.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.encoder import Encoder, Vectors
from knowledge.lexical import content_terms, term_codes
from knowledge.segments import Codes, Row, Segment
from knowledge.store import Index, place_of

Floats = npt.NDArray[np.float32]
Positions = npt.NDArray[np.int64]

_NEAREST = 40
_BY_WORDS = 40


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts in the fused score; they add up to 1."""

    passage: float = 0.17  # cosine with the passage and its headings
    sentence: float = 0.26  # cosine with its nearest sentence
    ask: float = 0.32  # cosine with the nearest way of asking for the document
    words: float = 0.25  # BM25 as a share of the best that the question could reach


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Question:
    """A question made ready: its vector, its terms, and how rare each term is in the index."""

    text: str
    vector: Vectors
    terms: tuple[str, ...]
    codes: Codes
    rarity: npt.NDArray[np.float64]

    @property
    def mass(self) -> float:
        """The sum of the rarities."""
        return float(self.rarity.sum()) or 1.0


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for a passage; cosines from -1 to 1, `words` and `covered` from 0 to 1."""

    passage: float
    sentence: float
    ask: float
    words: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that fits a question, where it lies and why it was found.

    ``place`` is the position of the passage in its document: ``index.passages(row.key)[place]``.
    """

    row: Row
    place: int
    score: float
    signals: Signals


Allowed = Callable[[Row], bool]


def ask(index: Index, encoder: Encoder, text: str, also: Sequence[str] = ()) -> Question:
    """Make a question ready for one index.

    Args:
        index: Where it will be searched.
        encoder: Makes its vector.
        text: The question.
        also: The library's own words for some of it; they are searched as words only.
    """
    found = content_terms(" ".join((text, *also)))
    rarity = index.lexical.rarity(found)
    return Question(text, encoder.query(text), tuple(found), term_codes(found), rarity)


def search(
    index: Index,
    question: Question,
    *,
    limit: int = 10,
    allowed: Allowed | None = None,
    weights: Weights = WEIGHTS,
) -> list[Hit]:
    """Return the best passages, best first.

    Args:
        index: Where to search.
        question: As `ask` makes it for that index.
        limit: How many passages at most.
        allowed: Says which documents may be found; all by default.
        weights: For measurements.
    """
    by_words = _by_words(index, question)
    scored: list[tuple[float, int, int]] = []
    parts: list[_Part] = []
    for number, segment in enumerate(index.segments):
        part = _Part.of(index, segment, question, by_words.get(number, {}), allowed)
        if part is None:
            continue
        fused = part.fused(weights)
        scored.extend((float(s), len(parts), n) for n, s in enumerate(fused))
        parts.append(part)
    scored.sort(reverse=True)
    return [parts[p].hit(n, score) for score, p, n in scored[:limit]]


def _by_words(index: Index, question: Question) -> dict[int, dict[int, float]]:
    """Return BM25 by segment and position, as a share of what the question could reach."""
    numbers, scores = index.lexical.search(question.terms, _BY_WORDS)
    found: dict[int, dict[int, float]] = {}
    # Saturated BM25 of one field reaches rarity × (k1 + 1); the fields together about twice that.
    full = question.mass * 2.2 * 2
    for number, score in zip(numbers, scores, strict=True):
        key, place = place_of(number)
        where = index.places.get(key)
        if where is not None:
            position = where.row.passage + place
            found.setdefault(where.segment, {})[position] = min(1.0, score / full)
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """The candidates of one segment with all their signals, one array element a candidate."""

    segment: Segment
    positions: Positions
    passage: Floats
    sentence: Floats
    ask: Floats
    words: Floats

    @classmethod
    def of(
        cls,
        index: Index,
        segment: Segment,
        question: Question,
        by_words: dict[int, float],
        allowed: Allowed | None,
    ) -> _Part | None:
        positions = _candidates(segment, question.vector, by_words)
        living = [
            p
            for p in positions
            if (row := segment.rows[segment.passage_row[p]]).key in index.places
            and (allowed is None or allowed(row))
        ]
        if not living:
            return None
        chosen = np.array(living, dtype=np.int64)
        return cls(
            segment=segment,
            positions=chosen,
            passage=segment.passages[chosen].astype(np.float32) @ question.vector,
            sentence=_sentences(segment, chosen, question.vector),
            ask=_asks(segment, chosen, question.vector),
            words=np.array([by_words.get(p, 0.0) for p in living], dtype=np.float32),
        )

    def fused(self, weights: Weights) -> Floats:
        fused: Floats = (
            weights.passage * self.passage
            + weights.sentence * self.sentence
            + weights.ask * self.ask
            + weights.words * self.words
        )
        return fused

    def hit(self, n: int, score: float) -> Hit:
        position = int(self.positions[n])
        row = self.segment.rows[self.segment.passage_row[position]]
        return Hit(
            row=row,
            place=position - row.passage,
            score=score,
            signals=Signals(
                float(self.passage[n]),
                float(self.sentence[n]),
                float(self.ask[n]),
                float(self.words[n]),
            ),
        )


def _candidates(segment: Segment, vector: Vectors, by_words: Iterable[int]) -> list[int]:
    passages, asks = segment.nearest(vector, _NEAREST)
    found = {*passages.tolist(), *by_words}
    for row in {int(segment.ask_row[a]) for a in asks}:
        asked = segment.rows[row]
        found.update(range(asked.passage, asked.passage + asked.passages))
    return sorted(found)


def _sentences(segment: Segment, positions: Positions, vector: Vectors) -> Floats:
    """Return the best cosine among the sentences of each passage."""
    first = segment.sentence_from[positions]
    counts = segment.sentence_from[positions + 1] - first
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    gather = np.arange(counts.sum()) - np.repeat(starts - first, counts)
    cosines = segment.sentences[gather].astype(np.float32) @ vector
    best: Floats = np.maximum.reduceat(cosines, starts)
    return best


def _asks(segment: Segment, positions: Positions, vector: Vectors) -> Floats:
    """Return, for each passage, the best cosine among the ways of asking for its document."""
    of_row = segment.passage_row[positions]
    # Positions come in order, and so do their rows: a new row begins where the number changes.
    begins = np.flatnonzero(np.diff(of_row, prepend=-1))
    rows = of_row[begins]
    first, counts = segment.ask_from[rows], segment.ask_from[rows + 1] - segment.ask_from[rows]
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    gather = np.arange(counts.sum()) - np.repeat(starts - first, counts)
    cosines = segment.asks[gather].astype(np.float32) @ vector
    each = np.maximum.reduceat(cosines, starts)
    best: Floats = np.repeat(each, np.diff(np.append(begins, len(of_row))))
    return best
