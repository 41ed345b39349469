"""Paragraphs of a file without pages → pieces under their headings.

Files that were converted from printed pages carry footnotes between the halves of a sentence;
they are moved behind it here, so that the sentence can be quoted whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.documents import Shape
from knowledge.extract.builder import Headings, Piece
from knowledge.extract.implied import implied_levels
from knowledge.extract.wording import note_text, without_markers

_FINISHED = re.compile(r"[.!?:;…。！？][\"'”’»)\]]*$")
_MANY_WORDS = 10  # an unfinished paragraph of so many words goes on in the next one
_ENOUGH = 2  # headings that are styled as such; with fewer, wording decides


@dataclass(frozen=True, slots=True)
class Bit:
    """One paragraph, list item, row, or heading (then with its level, 0 for a title)."""

    text: str
    shape: Shape = Shape.PARAGRAPH
    level: int | None = None


def pieces_of(bits: Sequence[Bit]) -> Iterator[Piece]:
    """Yield the pieces of a document: sentences mended, headings found, bullets unsigned."""
    whole = _with_headings(_mended(bits))
    headings = Headings()
    for bit in whole:
        note = note_text(bit.text)
        if bit.level is not None:
            title = without_markers(bit.text)
            yield Piece(title, None, headings.enter(bit.level, title))
        elif note:
            yield Piece(note[1], bit.shape, headings.section, prefix=f"{note[0]} ")
        else:
            prefix = "- " if bit.shape is Shape.BULLET else ""
            yield Piece(without_markers(bit.text), bit.shape, headings.section, prefix=prefix)


def _mended(bits: Sequence[Bit]) -> list[Bit]:
    """Join a paragraph that was cut in two, over footnotes that stand in the cut."""
    mended: list[Bit] = []
    notes: list[Bit] = []
    for bit in bits:
        if bit.level is None and note_text(bit.text):
            notes.append(bit)
        elif mended and _goes_on(mended[-1], bit):
            mended[-1] = replace(mended[-1], text=f"{mended[-1].text} {bit.text}")
        else:
            mended += notes
            notes = []
            mended.append(bit)
    return mended + notes


def _goes_on(first: Bit, second: Bit) -> bool:
    return (
        first.level is None
        and second.level is None
        and first.shape is not Shape.ROW
        and second.shape is Shape.PARAGRAPH
        and second.text[:1].islower()
        and len(first.text.split()) >= _MANY_WORDS
        and not _FINISHED.search(without_markers(first.text))
    )


def _with_headings(bits: list[Bit]) -> list[Bit]:
    if sum(bit.level is not None for bit in bits) >= _ENOUGH:
        return bits
    levels = implied_levels(
        [bit.text for bit in bits],
        [bit.shape is Shape.PARAGRAPH or _stands_alone(bits, n) for n, bit in enumerate(bits)],
    )
    return [
        replace(bit, level=levels[n], shape=Shape.PARAGRAPH) if n in levels else bit
        for n, bit in enumerate(bits)
    ]


def _stands_alone(bits: Sequence[Bit], number: int) -> bool:
    """Whether a numbered item has no neighbours: then its number is that of a chapter."""
    around = (number - 1, number + 1)
    return bits[number].shape is Shape.STEP and all(
        not 0 <= n < len(bits) or bits[n].shape is Shape.PARAGRAPH for n in around
    )
