"""Find the letters of a quote on a printed page.

Nothing is stored for that: the quote is looked for when the picture is made. Only letters and
figures are compared, without case and with ligatures resolved, so hyphens, line ends, footnote
markers and signs, which differ between page and stored text, do not matter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2 as pdfium

from knowledge.extract.pdf_glyphs import Box, Frame, content_of
from knowledge.extract.pdf_layout import reading_order
from knowledge.extract.pdf_lines import around, lines_of
from knowledge.extract.pdf_tables import ruled_tables

_LEAST = 12  # letters that a first find must have, so that no chance likeness is marked
_LEAST_MORE = 6  # letters of a further part that follows
_REACH = 800  # letters between two parts of a quote: a footnote, a header, another column
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_SAME_LINE = 0.5


class Mark(NamedTuple):
    """A printed line, or part of one, that belongs to the quote.

    `margin` is the left edge of its column: what stands left of that hides no letter.
    """

    box: Box
    margin: float


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a quote in points, on the page turned so that its text stands upright."""

    lines: tuple[Mark, ...]
    frame: Frame


def marks_on(page: pdfium.PdfPage, quote: str) -> Marks:
    """Return a mark for each printed line of a quote.

    Where the quote runs on to the next page, only the part on this one is marked. There are no
    marks where the quote does not stand on the page. The caller holds the lock of PDFium.
    """
    content = content_of(page)
    lines = lines_of(content.glyphs, 1, content.rules)
    lines = reading_order(ruled_tables(lines, content.rules))
    letters = [
        (letter, Mark(glyph.box, line.column[0]))
        for line in lines
        for glyph in line.glyphs
        for letter in _folded(glyph.char)
    ]
    places = _places("".join(letter for letter, _ in letters), _comparable(quote))
    return Marks(tuple(_by_line([letters[place][1] for place in places])), content.frame)


def _comparable(text: str) -> str:
    return "".join(_folded(text))


def _folded(text: str) -> Iterator[str]:
    for character in text:
        if character not in _RAISED:
            folded = unicodedata.normalize("NFKC", character).casefold()
            yield from (letter for letter in folded if letter.isalnum())


def _places(page: str, quote: str) -> list[int]:
    """Return the places of a quote's letters on a page; it may be interrupted there."""
    whole = page.find(quote) if quote else -1
    if whole >= 0:
        return list(range(whole, whole + len(quote)))
    places: list[int] = []
    rest, least = quote, _LEAST
    begin, end = 0, len(page)
    while len(rest) >= min(least, _LEAST_MORE):
        start, count = _longest(page, rest, begin, end)
        if count < least:
            rest = rest[1:]
            continue
        places += range(start, start + count)
        rest, least = rest[count:], _LEAST_MORE
        begin, end = start + count, min(start + count + _REACH, len(page))
    return places


def _longest(page: str, quote: str, begin: int, end: int) -> tuple[int, int]:
    """Return where the longest beginning of `quote` stands in a part of a page, and its length."""
    low, high = 0, len(quote)
    while low < high:
        middle = (low + high + 1) // 2
        if page.find(quote[:middle], begin, end) >= 0:
            low = middle
        else:
            high = middle - 1
    return page.find(quote[:low], begin, end), low


def _by_line(letters: Sequence[Mark]) -> Iterator[Mark]:
    runs: list[list[Mark]] = []
    for mark in letters:
        if runs and _goes_on(runs[-1][-1].box, mark.box):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    for run in runs:
        yield Mark(around(mark.box for mark in run), run[0].margin)


def _goes_on(last: Box, box: Box) -> bool:
    height = max(last.bottom - last.top, box.bottom - box.top)
    level = abs((last.top + last.bottom) - (box.top + box.bottom)) / 2 < _SAME_LINE * height
    return level and max(box.left - last.right, last.left - box.right) < 2 * height
