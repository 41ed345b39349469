"""Hybrid retrieval: by meaning and by words, fused into one score a passage.

Candidates come from three sides: passages near the question, documents one of whose ways of
asking is near it, and passages that share its words. Every candidate then gets all signals, so
that no score depends on which side found it. The weights were fitted on the training half of the
golden questions and compared with other fusions (docs/evaluation.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from knowledge.dense import Floats, Nearness, Numbers, cosines_with
from knowledge.encoder import Encoder, Vectors
from knowledge.lexical import term_codes
from knowledge.segments import Codes, Row, Segment, ranges
from knowledge.stems import content_terms
from knowledge.store import Allowed, Flags, Index, place_of

_NEAREST = 40
_BY_WORDS = 40
_BOOK = 64  # passages
# Looks up the words of questions while the model, which leaves Python alone, encodes them.
_BESIDE = ThreadPoolExecutor(thread_name_prefix="words")

# BM25 by segment and position, as a share of what the question could reach.
Shares = Mapping[int, Mapping[int, float]]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each signal counts in the fused score; they add up to 1."""

    passage: float = 0.17  # cosine with the passage and its headings
    sentence: float = 0.26  # cosine with its nearest sentence
    ask: float = 0.32  # cosine with the nearest way of asking for the document
    words: float = 0.25  # BM25 as a share of the best that the question could reach


WEIGHTS = Weights()
# Nobody wrote ways of asking for an added document. One without sections has its title; of one
# with sections, each passage stands for itself (docs/evaluation.md says how both were chosen).
DOCUMENT_WEIGHTS = Weights(passage=0.54, sentence=0.0, ask=0.12, words=0.34)
SECTION_WEIGHTS = Weights(passage=0.30, sentence=0.25, ask=0.0, words=0.45)


@dataclass(frozen=True, slots=True)
class Question:
    """A question made ready for one index: its vector, its terms, how rare each of them is."""

    text: str
    vector: Vectors
    terms: tuple[str, ...]
    codes: Codes
    rarity: npt.NDArray[np.float64]
    mass: float  # the sum of the rarities
    near: tuple[Nearness, ...]  # for each segment of the index
    allowed: Allowed | None  # the documents among which its words were looked up …
    by_words: Shares  # … and the passages that were found


class Signals(NamedTuple):
    """What speaks for a passage; cosines from -1 to 1, `words` from 0 to 1."""

    passage: float
    sentence: float
    ask: float
    words: float


class Hit(NamedTuple):
    """A passage that fits a question, where it lies and why it was found.

    ``place`` is the position of the passage in its document: ``index.passages(row.key)[place]``.
    """

    row: Row
    place: int
    score: float
    signals: Signals


def ask(
    index: Index,
    encoder: Encoder,
    text: str,
    also: Sequence[str] = (),
    allowed: Allowed | None = None,
) -> Question:
    """Make a question ready for one index.

    Args:
        index: Where it will be searched.
        encoder: Makes its vector.
        text: The question.
        also: The library's own words for some of it; they are searched as words only.
        allowed: Says which documents will be searched; others can be, but take longer.
    """
    looking = _BESIDE.submit(_looked_up, index, " ".join((text, *also)), allowed)
    vector = encoder.query(text)
    near = tuple(segment.dense.near(vector) for segment in index.segments)
    terms, rarity, mass, by_words = looking.result()
    return Question(text, vector, terms, term_codes(terms), rarity, mass, near, allowed, by_words)


def _looked_up(
    index: Index, words: str, allowed: Allowed | None
) -> tuple[tuple[str, ...], npt.NDArray[np.float64], float, Shares]:
    """Return the terms of a question, how rare each is, their sum, and what they find."""
    terms = tuple(content_terms(words))
    rarity = index.lexical.rarity(terms)
    mass = float(rarity.sum()) or 1.0
    return terms, rarity, mass, _by_words(index, terms, mass, allowed)


def search(
    index: Index,
    question: Question,
    *,
    limit: int = 10,
    allowed: Allowed | None = None,
    weights: Weights | None = None,
) -> list[Hit]:
    """Return the best passages, best first.

    Args:
        index: Where to search.
        question: As `ask` makes it for that index.
        limit: How many passages at most.
        allowed: Says which documents may be found; all by default. Others take no candidate's
            place and change no score.
        weights: For measurements; by default as the kind of each document needs.
    """
    usable = [index.usable(n, allowed) for n in range(len(index.segments))]
    by_words = question.by_words
    if allowed is not question.allowed:
        by_words = _by_words(index, question.terms, question.mass, allowed)
    parts = [
        _Part.of(index.segments[n], question, question.near[n], found, by_words.get(n, {}), weights)
        for n, found in enumerate(_nearest(index, question.near, usable))
        # Most of many small segments have nothing to say to a question.
        if len(found) or n in by_words
    ]
    if not parts:
        return []
    best = np.argsort(-np.concatenate([part.fused for part in parts]), kind="stable")[:limit]
    hits = [hit for part, chosen in _split(parts, best) for hit in part.hits(chosen)]
    return sorted(hits, key=lambda hit: hit.score, reverse=True) if len(parts) > 1 else hits


def _split(parts: Sequence[_Part], best: Numbers) -> Iterator[tuple[_Part, Numbers]]:
    """Share positions in the row of all candidates out to the parts that they lie in."""
    first = 0
    for part in parts:
        last = first + len(part.fused)
        yield part, best[(best >= first) & (best < last)] - first
        first = last


def _nearest(
    index: Index, near: Sequence[Nearness], usable: Sequence[Flags | None]
) -> list[Numbers]:
    """Return the vectors nearest to the question, by segment: so many in all as in one segment."""
    rows = [
        None if flags is None else flags[segment.row_of]
        for segment, flags in zip(index.segments, usable, strict=True)
    ]
    found = [each.best(_NEAREST, flags) for each, flags in zip(near, rows, strict=True)]
    if sum(len(numbers) for numbers, _ in found) <= _NEAREST:
        return [numbers for numbers, _ in found]
    least = np.partition(np.concatenate([values for _, values in found]), -_NEAREST)[-_NEAREST]
    return [numbers[values >= least] for numbers, values in found]


def _by_words(index: Index, terms: Sequence[str], mass: float, allowed: Allowed | None) -> Shares:
    """Return the best passages by their words alone."""
    usable = [index.usable(n, allowed) for n in range(len(index.segments))] if allowed else None
    limit = _BY_WORDS if usable is None else _deeper(index, usable)
    numbers, scores = index.lexical.search(terms, limit)
    found: dict[int, dict[int, float]] = {}
    # Saturated BM25 of one field reaches rarity × (k1 + 1); the fields together about twice that.
    full = mass * 2.2 * 2
    left = _BY_WORDS
    for number, score in zip(numbers, scores, strict=True):
        key, place = place_of(number)
        where = index.places.get(key)
        if where is None:
            continue
        position = where.row.passage + place
        flags = usable[where.segment] if usable else None
        if flags is not None and not flags[index.segments[where.segment].passage_row[position]]:
            continue
        found.setdefault(where.segment, {})[position] = min(1.0, score / full)
        left -= 1
        if not left:
            break
    return found


def _deeper(index: Index, usable: Sequence[Flags | None]) -> int:
    """Return how many passages to look through to meet enough of the usable ones."""
    pairs = list(zip(index.segments, usable, strict=True))
    may = sum(len(segment.rows) if flags is None else int(flags.sum()) for segment, flags in pairs)
    every = sum(len(segment.rows) for segment in index.segments)
    return max(1, min(index.lexical.size, 2 * _BY_WORDS * every // max(1, may)))


@dataclass(frozen=True, slots=True)
class _Part:
    """The candidates of one segment with all their signals, one array element a candidate."""

    segment: Segment
    positions: Numbers
    passage: Floats
    sentence: Floats
    ask: Floats
    words: Floats
    fused: Floats

    @classmethod
    def of(
        cls,
        segment: Segment,
        question: Question,
        near: Nearness,
        found: Numbers,
        by_words: Mapping[int, float],
        weights: Weights | None,
    ) -> _Part:
        positions = _candidates(segment, found, by_words)
        passage = near.cosines(positions)
        sentence = _sentences(segment, positions, question.vector)
        ask = _asks(segment, positions, near, np.float32(0.5) * (passage + sentence))
        words = np.zeros(len(positions), dtype=np.float32)
        words[np.searchsorted(positions, list(by_words))] = list(by_words.values())
        signals = (passage, sentence, ask, words)
        fused = _fused(signals, weights) if weights else _as_shipped(segment, positions, signals)
        return cls(segment, positions, *signals, fused)

    def hits(self, chosen: Numbers) -> Iterator[Hit]:
        """Yield some of the candidates as hits."""
        rows, segment = self.segment.rows, self.segment
        positions = self.positions[chosen]
        signals = (self.passage, self.sentence, self.ask, self.words)
        for position, n, score, *each in zip(
            positions.tolist(),
            segment.passage_row[positions].tolist(),
            self.fused[chosen].tolist(),
            *(values[chosen].tolist() for values in signals),
            strict=True,
        ):
            yield Hit(rows[n], position - rows[n].passage, score, Signals(*each))


def _as_shipped(
    segment: Segment, positions: Numbers, signals: tuple[Floats, Floats, Floats, Floats]
) -> Floats:
    """Weigh the signals of each passage as the kind of its document needs."""
    if segment.has_sections_only:
        return _fused(signals, SECTION_WEIGHTS)
    fused = _fused(signals, WEIGHTS)
    if not segment.has_documents:
        return fused
    rows = segment.passage_row[positions]
    added, asked = segment.is_document[rows], segment.has_asks[rows]
    fused = np.where(added & asked, _fused(signals, DOCUMENT_WEIGHTS), fused)
    return np.where(added & ~asked, _fused(signals, SECTION_WEIGHTS), fused)


def _fused(signals: tuple[Floats, Floats, Floats, Floats], weights: Weights) -> Floats:
    passage, sentence, ask, words = signals
    fused: Floats = (
        weights.passage * passage
        + weights.sentence * sentence
        + weights.ask * ask
        + weights.words * words
    )
    return fused


def _candidates(segment: Segment, found: Numbers, by_words: Iterable[int]) -> Numbers:
    """Return the passages that are near or share words, and all of documents with a near ask."""
    chosen = {*found[found < segment.size].tolist(), *by_words}
    for row in set(segment.row_of[found[found >= segment.size]].tolist()):
        first, count = segment.rows[row].passage, segment.rows[row].passages
        # What a whole book is called says little about one of its pages.
        if count <= _BOOK:
            chosen.update(range(first, first + count))
    return np.array(sorted(chosen), dtype=np.int64)


def _sentences(segment: Segment, positions: Numbers, vector: Vectors) -> Floats:
    """Return the best cosine among the sentences of each passage."""
    first = segment.sentence_from[positions]
    gather, starts = ranges(first, segment.sentence_from[positions + 1] - first)
    cosines = cosines_with(vector, segment.sentences[gather])
    return _best(cosines, starts)


def _asks(segment: Segment, positions: Numbers, near: Nearness, own: Floats) -> Floats:
    """Return, for each passage, the best cosine among the ways of asking for its document.

    A passage of a document that has none keeps what it has of its own.
    """
    if segment.has_sections_only:
        return own
    of_row = segment.passage_row[positions]
    # Positions come in order, and so do their rows: a new row begins where the number changes.
    begins = np.flatnonzero(np.diff(of_row, prepend=-1))
    rows = of_row[begins]
    lengths = np.diff(np.append(begins, len(of_row)))
    asked = segment.has_asks[rows]
    first = segment.ask_from[rows[asked]]
    gather, starts = ranges(first, segment.ask_from[rows[asked] + 1] - first)
    each = np.repeat(_best(near.cosines(gather + segment.size), starts), lengths[asked])
    if asked.all():
        return each
    whole = own.copy()
    whole[np.repeat(asked, lengths)] = each
    return whole


def _best(values: Floats, starts: Numbers) -> Floats:
    best: Floats = np.maximum.reduceat(values, starts) if len(starts) else np.zeros(0, np.float32)
    return best
