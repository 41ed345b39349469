"""Which words of a passage to quote: whole sentences, list items or rows, exactly as stored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from knowledge.documents import Block, Document, Shape
from knowledge.intents import Intent, defines
from knowledge.search import Hit, Question
from knowledge.store import Index

# A phone shows about 40 characters a line and 20 lines; steps may fill a screen, a fact a third.
_LONGEST = {Intent.STEPS: 700, Intent.FIGURE: 260, Intent.DEFINITION: 320}
_LONGEST_OTHER = 420
# How much the words weigh against the meaning when a sentence is chosen inside a document.
_BY_WORDS = 0.5


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, item or row that could be quoted: ``document.text[start:end]``."""

    start: int
    end: int
    block: Block
    score: float


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One unbroken slice of a document with the vector of its best sentence."""

    document: Document
    start: int
    end: int
    section: tuple[str, ...]
    page: int | None
    advice: bool
    score: float
    more: int  # items of the same list that follow and were left out

    @property
    def text(self) -> str:
        """The words, byte for byte as they are stored."""
        return self.document.text[self.start : self.end]


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
    scored = [(_units(index, question, hit, document, intent), hit) for hit in hits[:4]]
    units, _ = max(scored, key=lambda pair: max(unit.score for unit in pair[0]))
    best = max(range(len(units)), key=lambda n: units[n].score)
    room = longest or _LONGEST.get(intent, _LONGEST_OTHER)
    return _grown(document, units, best, intent, room)


def _units(
    index: Index, question: Question, hit: Hit, document: Document, intent: Intent
) -> list[Unit]:
    """Return the units of a passage with how well each answers, the passage's own fit included."""
    place = index.places[hit.row.key]
    segment = index.segments[place.segment]
    position = place.row.passage + hit.place
    first, last = int(segment.sentence_from[position]), int(segment.sentence_from[position + 1])
    meaning = segment.sentences[first:last].astype(np.float32) @ question.vector
    words = segment.held(question.codes, first, last) @ question.rarity / question.mass
    fit = (1 - _BY_WORDS) * meaning + _BY_WORDS * words + hit.score
    spans = index.passages(hit.row.key)[hit.place].sentences
    blocks = [_block_at(document, start) for start, _ in spans]
    asked = question.text
    return [
        Unit(start, end, block, float(f) + _suits(document.text[start:end], block, intent, asked))
        for (start, end), block, f in zip(spans, blocks, fit, strict=True)
    ]


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
        return 0.35 if named else 0.15
    if intent is Intent.FIGURE and any(c.isdigit() for c in text):
        return 0.10
    if intent is Intent.DEFINITION:
        plain = 0.05 if block.shape is Shape.PARAGRAPH else 0.0
        return 0.25 if defines(text, question) else plain
    return 0.0


def _grown(
    document: Document, units: Sequence[Unit], best: int, intent: Intent, room: int
) -> Excerpt:
    """Let the best unit grow over its neighbours while they belong together and fit."""
    block = units[best].block
    if block.shape is Shape.PARAGRAPH:
        start, end, more = _paragraph(units, best, room)
    elif intent in {Intent.FIGURE, Intent.DEFINITION}:
        start, end, more = units[best].start, units[best].end, 0
    else:
        start, end, more = _list(document, units[best], intent, room)
    score = units[best].score
    return Excerpt(document, start, end, block.section, block.page, block.advice, score, more)


def _paragraph(units: Sequence[Unit], best: int, room: int) -> tuple[int, int, int]:
    """Take the sentence and those after it in its paragraph."""
    last = best
    for n in range(best + 1, len(units)):
        if units[n].block is not units[best].block or units[n].end - units[best].start > room:
            break
        last = n
    return units[best].start, units[last].end, 0


def _list(document: Document, best: Unit, intent: Intent, room: int) -> tuple[int, int, int]:
    """Take the item and those after it; steps are read from the first one, as far as it fits."""
    blocks = document.blocks
    own = bisect_right(blocks, best.block.start, key=lambda block: block.start) - 1
    first = last = own
    if intent is Intent.STEPS and best.block.shape is Shape.STEP:
        while first > 0 and _same_list(blocks[first - 1], best.block):
            first -= 1
        last = first
    while last + 1 < len(blocks) and _same_list(blocks[last + 1], best.block):
        if blocks[last + 1].end - blocks[first].start > room:
            break
        last += 1
    more = 0
    for block in blocks[last + 1 :]:
        if not _same_list(block, best.block):
            break
        more += 1
    # A bullet's sign is stored before it: among several, the first shows its sign as well.
    sign = 2 if best.block.shape is Shape.BULLET and last > first else 0
    return blocks[first].start - sign, blocks[last].end, more


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
