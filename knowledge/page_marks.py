"""Find the letters of a quote on a printed page.

Nothing is stored for that: the quote is looked for when the picture is made. Only letters and
figures are compared, without case and with ligatures resolved, so hyphens, line ends, footnote
markers and signs, which differ between page and stored text, do not matter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pypdfium2 as pdfium

from knowledge.extract.pdf_glyphs import Box, Frame, area_of, content_of
from knowledge.extract.pdf_layout import reading_order
from knowledge.extract.pdf_lines import Line, around, lines_of
from knowledge.extract.pdf_tables import ruled_tables

_LEAST = 12  # letters that a first find must have, so that no chance likeness is marked
_LEAST_MORE = 6  # letters of a further part that follows
_REACH = 800  # letters between two parts of a quote: a footnote, a header, another column
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class _Letters:
    """The comparable letters of a page and, for each, where it is printed."""

    text: str
    boxes: tuple[Box, ...]


def marks_on(page: pdfium.PdfPage, quote: str) -> list[Box]:
    """Return a box for each printed line of a quote, as the page is shown, in points.

    Where the quote runs on to the next page, only the part on this one is marked. The list is
    empty where the quote does not stand on the page. The caller holds the lock of PDFium.
    """
    content = content_of(page)
    lines = lines_of(content.glyphs, 1, content.rules)
    lines = reading_order(ruled_tables(lines, content.rules))
    letters = _page_letters(lines)
    shown = Frame(area_of(page), page.get_rotation() // 90)
    boxes = [letters.boxes[place] for place in _places(letters.text, _comparable(quote))]
    return [_turned(box, content.frame, shown) for box in _by_line(boxes)]


def _comparable(text: str) -> str:
    return "".join(_folded(text))


def _folded(text: str) -> Iterator[str]:
    for character in text:
        if character not in _RAISED:
            folded = unicodedata.normalize("NFKC", character).casefold()
            yield from (letter for letter in folded if letter.isalnum())


def _page_letters(lines: Sequence[Line]) -> _Letters:
    pairs = [
        (letter, glyph.box)
        for line in lines
        for glyph in line.glyphs
        for letter in _folded(glyph.char)
    ]
    return _Letters("".join(letter for letter, _ in pairs), tuple(box for _, box in pairs))


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


def _by_line(boxes: Sequence[Box]) -> list[Box]:
    numbered: list[tuple[int, Box]] = []
    number = 0
    for box in boxes:
        if numbered and not _goes_on(numbered[-1][1], box):
            number += 1
        numbered.append((number, box))
    return [
        around(box for _, box in group) for _, group in groupby(numbered, key=lambda pair: pair[0])
    ]


def _goes_on(last: Box, box: Box) -> bool:
    height = max(last.bottom - last.top, box.bottom - box.top)
    level = abs((last.top + last.bottom) - (box.top + box.bottom)) / 2 < _SAME_LINE * height
    return level and max(box.left - last.right, last.left - box.right) < 2 * height


def _turned(box: Box, read: Frame, shown: Frame) -> Box:
    """Return a box of the page as it is read as a box of the page as it is shown."""
    height = read.size[1]
    width = read.size[0]
    for _ in range((shown.turns - read.turns) % 4):
        box = Box(height - box.bottom, box.left, height - box.top, box.right)
        height, width = width, height
    return box
