"""Document → passages: the units that are searched, each a slice of the stored text.

A passage stays inside one section and takes whole blocks (paragraphs, list items, rows) up to a
size; a block that is longer than that is cut at sentence ends. Sizes in words were chosen by
measurement (docs/evaluation.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from knowledge.documents import Block, Document
from knowledge.sentences import sentence_spans

# Named in every index: an index made by another rule must be built again.
PASSAGE_RULE = "sections/150w/4"
_WORDS = 150


@dataclass(frozen=True, slots=True)
class Passage:
    """``document.text[start:end]``: neighbouring blocks of one section.

    ``sentences`` are the (start, end) offsets, in the same text, of the units that may be quoted
    alone: sentences of a paragraph, whole list items, whole table rows.
    """

    start: int
    end: int
    section: tuple[str, ...]
    page: int | None
    advice: bool
    sentences: tuple[tuple[int, int], ...]


def heading_context(document: Document, section: tuple[str, ...]) -> str:
    """Return the words that place a passage: title, place and headings.

    They are put before the passage when it is encoded, because few passages name their subject.
    """
    place = ", ".join(part for part in (document.city, document.country) if part)
    parts = [document.title, place, *(h for h in section if h != document.title)]
    return " · ".join(part for part in parts if part)


def passages_of(document: Document) -> list[Passage]:
    """Cut a document into passages, in reading order. Nothing of any block is left out."""
    found: list[Passage] = []
    for _, blocks in groupby(document.blocks, key=lambda b: (b.section, b.page, b.advice)):
        found.extend(_grouped(document.text, list(blocks)))
    return found


def _grouped(text: str, blocks: list[Block]) -> Iterator[Passage]:
    units: list[tuple[int, int]] = []
    words = 0
    for block in blocks:
        for start, end in _units(text, block):
            size = len(text[start:end].split())
            if units and words + size > _WORDS:
                yield _passage(units, block)
                units, words = [], 0
            units.append((start, end))
            words += size
    if units:
        yield _passage(units, blocks[-1])


def _units(text: str, block: Block) -> list[tuple[int, int]]:
    whole = [(block.start, block.end)]
    long = len(text[block.start : block.end].split()) > _WORDS
    if block.shape == "paragraph" or long:
        return sentence_spans(text, block.start, block.end) or whole
    return whole


def _passage(units: list[tuple[int, int]], block: Block) -> Passage:
    return Passage(units[0][0], units[-1][1], block.section, block.page, block.advice, tuple(units))
