"""Which words of a passage to quote: whole sentences, list items or rows, exactly as stored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from knowledge.dense import cosines_with
from knowledge.documents import Block, Document, Shape
from knowledge.excerpts import Excerpt
from knowledge.intents import Intent, compares, defines, says_figure
from knowledge.search import Hit, Question
from knowledge.segments import ranges
from knowledge.stems import terms
from knowledge.store import Index

# A phone shows about 40 characters a line and 20 lines; steps may fill a screen, a fact a third.
_LONGEST = {Intent.STEPS: 700, Intent.FIGURE: 260, Intent.DEFINITION: 320}
_LONGEST_OTHER = 420
# How much the words weigh against the meaning when a sentence is chosen inside a document.
_BY_WORDS = 0.5
_CONSIDERED = 4  # passages of one document
# By how much an item must lead the others of its list to be quoted without them: in any case, and
# where the list is too long to show it among them.
_MEANT = 0.2
_BETTER = 0.1
# Headings under which a practice says what it is, which its results and lessons take as known.
_INTRODUCING = {"Purpose": 0.12, "Process": 0.08}

Weights = npt.NDArray[np.float64]


class Unit(NamedTuple):
    """A sentence, item or row that could be quoted: ``document.text[start:end]``."""

    start: int
    end: int
    block: Block
    score: float
    told: float  # share of the telling words that it holds, 0 to 1


def excerpt(
    index: Index,
    question: Question,
    hits: Sequence[Hit],
    intent: Intent,
    longest: int | None = None,
) -> Excerpt:
    """Choose what to quote of one document.

    Args:
        index: Where the hits come from.
        question: What was asked.
        hits: Hits of that one document, best first; at least one.
        intent: What kind of answer is wanted.
        longest: How many characters at most, where the best unit itself is not longer; by
            default as the intent needs.
    """
    document = index.document(hits[0].row.key)
    fit = _fit(index, question, hits[:_CONSIDERED], document, intent)
    scores = fit.scores(question.rarity / question.mass)
    units = fit.passage_of(scores.index(max(scores))).units(_telling(question, document))
    best = max(range(len(units)), key=lambda n: units[n].score)
    room = longest or _LONGEST.get(intent, _LONGEST_OTHER)
    return _grown(document, units, best, intent, question.text, room)


def _telling(question: Question, document: Document) -> Weights:
    """Return how much each term of a question says about which sentence of a passage answers.

    Terms of the title are what all of the document is about, so that they say nothing there.
    """
    everywhere = _title_terms(document.title)
    kept: Weights = question.rarity * [term not in everywhere for term in question.terms]
    return kept / (float(kept.sum()) or 1.0)


@lru_cache(maxsize=1024)
def _title_terms(title: str) -> frozenset[str]:
    return frozenset(terms(title))


class _Fit(NamedTuple):
    """How well the units of some passages answer a question, one element a unit."""

    spans: Sequence[tuple[int, int]]
    blocks: Sequence[Block]
    meaning: npt.NDArray[np.float32]
    held: npt.NDArray[np.bool_]  # which terms of the question each holds
    suits: Sequence[float]
    passage: Weights  # the score of the passage that each stands in
    starts: Sequence[int]  # the first unit of each passage

    def scores(self, weights: Weights) -> list[float]:
        """Return the score of each unit where the terms weigh so much."""
        words = self.held @ weights
        fit = (1 - _BY_WORDS) * self.meaning + _BY_WORDS * words + self.passage
        return [score + suits for score, suits in zip(fit.tolist(), self.suits, strict=True)]

    def passage_of(self, unit: int) -> _Fit:
        """Return the units of the passage in which a unit stands."""
        at = bisect_right(self.starts, unit)
        own = slice(self.starts[at - 1], self.starts[at] if at < len(self.starts) else None)
        return _Fit(
            self.spans[own], self.blocks[own], self.meaning[own], self.held[own],
            self.suits[own], self.passage[own], (0,),
        )  # fmt: skip

    def units(self, weights: Weights) -> list[Unit]:
        """Return the units with their scores where the terms weigh so much."""
        told = (self.held @ weights).tolist()
        each = zip(self.spans, self.blocks, self.scores(weights), told, strict=True)
        return [Unit(start, end, block, score, t) for (start, end), block, score, t in each]


def _fit(
    index: Index, question: Question, hits: Sequence[Hit], document: Document, intent: Intent
) -> _Fit:
    """Compare the units of some passages of one document with a question."""
    place = index.places[hits[0].row.key]
    segment = index.segments[place.segment]
    passages = index.passages(hits[0].row.key)
    first = segment.sentence_from[[place.row.passage + hit.place for hit in hits]]
    each = [passages[hit.place].sentences for hit in hits]
    counts = [len(spans) for spans in each]
    sentences, starts = ranges(first, np.array(counts))
    spans = [span for own in each for span in own]
    blocks = [_block_at(document, start) for start, _ in spans]
    text, asked = document.text, question.text
    return _Fit(
        spans=spans,
        blocks=blocks,
        meaning=cosines_with(question.vector, segment.sentences[sentences]),
        held=segment.held(question.codes, sentences),
        suits=[
            _suits(text[start:end], block, intent, asked)
            for (start, end), block in zip(spans, blocks, strict=True)
        ],
        passage=np.repeat([hit.score for hit in hits], counts),
        starts=starts.tolist(),
    )


def _block_at(document: Document, offset: int) -> Block:
    at = bisect_right(document.blocks, offset, key=lambda block: block.start)
    return document.blocks[at - 1]


def _suits(text: str, block: Block, intent: Intent, question: str) -> float:
    """Return a small bonus for a unit of the shape that the question wants."""
    if text.endswith(":"):
        # It only announces what follows.
        return -0.15
    if intent is Intent.STEPS and block.shape is Shape.STEP:
        named = bool(block.section) and "step" in block.section[-1].lower()
        return 0.50 if named else 0.15
    if intent is Intent.FIGURE and says_figure(text, question):
        return 0.10
    if intent is Intent.DEFINITION:
        plain = 0.05 if block.shape is Shape.PARAGRAPH else 0.0
        return 0.25 if defines(text, question) else plain
    return _INTRODUCING.get(block.section[-1], 0.0) if block.section else 0.0


def _grown(
    document: Document, units: Sequence[Unit], best: int, wanted: Intent, question: str, room: int
) -> Excerpt:
    """Let the best unit grow over its neighbours while they belong together and fit."""
    unit = units[best]
    block = unit.block
    more = 0
    if block.shape is Shape.PARAGRAPH:
        start, end = _paragraph(units, best, wanted, room)
    elif _stands_alone(document.text, units, best, wanted, question):
        start, end = unit.start, unit.end
    else:
        start, end, more = _list(document, units, best, room)
    score = unit.score
    return Excerpt(document, start, end, block.section, block.page, block.advice, score, more)


def _paragraph(units: Sequence[Unit], best: int, wanted: Intent, room: int) -> tuple[int, int]:
    """Take the whole paragraph, or where it is too long the sentence and those after it.

    Nothing is put before a figure, a definition, or a sentence that fits far better than the rest.
    """
    last = best
    for n in range(best + 1, len(units)):
        if units[n].block is not units[best].block or units[n].end - units[best].start > room:
            break
        last = n
    first = best
    while first > 0 and units[first - 1].block is units[best].block:
        first -= 1
    opens = wanted in {Intent.FIGURE, Intent.DEFINITION} or _lead(units, best) >= _MEANT
    if opens or units[last].end - units[first].start > room:
        first = best
    return units[first].start, units[last].end


def _stands_alone(
    text: str, units: Sequence[Unit], best: int, wanted: Intent, question: str
) -> bool:
    """Say whether an item answers by itself: a figure, a definition, the one that was meant."""
    if wanted is Intent.FIGURE:
        return True
    if wanted is Intent.DEFINITION and defines(text[units[best].start : units[best].end], question):
        return True
    if wanted is Intent.STEPS or compares(question):
        return False
    return _lead(units, best) >= _MEANT


def _lead(units: Sequence[Unit], best: int) -> float:
    """Return by how much an item fits better than the next best of its list."""
    own = units[best]
    others = [u.score for u in units if u is not own and _same_list(u.block, own.block)]
    return own.score - max(others, default=0.0)


def _is_told(units: Sequence[Unit], best: int) -> bool:
    """Say whether an item holds telling words, and no other of its list more of them."""
    own = units[best]
    most = max(u.told for u in units if _same_list(u.block, own.block))
    return 0.0 < own.told >= most


def _list(document: Document, units: Sequence[Unit], best: int, room: int) -> tuple[int, int, int]:
    """Take a list from its first item, as far as it fits; return how many items were left out.

    Only an item that lies beyond, and is clearly the one that was asked for, is quoted alone.
    """
    blocks, block = document.blocks, units[best].block
    own = first = bisect_right(blocks, block.start, key=lambda one: one.start) - 1
    while first > 0 and _same_list(blocks[first - 1], block):
        first -= 1
    stop = own + 1
    while stop < len(blocks) and _same_list(blocks[stop], block):
        stop += 1
    last = first
    while last + 1 < stop and blocks[last + 1].end - blocks[first].start <= room:
        last += 1
    if own > last and _lead(units, best) >= _BETTER and _is_told(units, best):
        return units[best].start, units[best].end, 0
    # A bullet's sign is stored before it: among several, the first shows its sign as well.
    sign = 2 if block.shape is Shape.BULLET and last > first else 0
    return blocks[first].start - sign, blocks[last].end, stop - 1 - last


def _same_list(one: Block, other: Block) -> bool:
    return one.shape is other.shape and one.section == other.section


def continuation(document: Document, before: Excerpt) -> Excerpt | None:
    """Return the items of a list that an excerpt left out, or None where there are none."""
    if not before.more:
        return None
    blocks = document.blocks
    first = bisect_right(blocks, before.end - 1, key=lambda block: block.start)
    rest = blocks[first : first + before.more]
    start = rest[0].start - (2 if rest[0].shape is Shape.BULLET and len(rest) > 1 else 0)
    return replace(before, start=start, end=rest[-1].end, more=0)
