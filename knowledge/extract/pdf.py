"""PDF → stored text with blocks, headings and exact page numbers.

PDFium gives the characters and their places (Apache-2.0/BSD; of the libraries compared it kept
the reading order best and was the fastest). Lines, columns, tables, running headers and headings
are found here from those places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium

from knowledge.documents import Block
from knowledge.errors import Reason
from knowledge.extract.about import is_real_title
from knowledge.extract.builder import assemble
from knowledge.extract.extracted import Reading
from knowledge.extract.pdf_blocks import BlockReader, usual_pitch
from knowledge.extract.pdf_furniture import without_contents, without_furniture
from knowledge.extract.pdf_glyphs import content_of
from knowledge.extract.pdf_headings import (
    Entry,
    body_size,
    named_headings,
    outline_of,
    seen_headings,
)
from knowledge.extract.pdf_layout import reading_order
from knowledge.extract.pdf_lines import Line, lines_of
from knowledge.extract.pdf_tables import ruled_tables
from knowledge.extract.pdfium import PDFIUM, opened, page_of
from knowledge.extract.wording import Joiner, tidy

_TITLE_PAGES = 3
_LETTERS_A_PAGE = 20  # a scan holds fewer on average: stamps and page numbers at most


@dataclass(frozen=True, slots=True)
class PdfText:
    """What a PDF says: stored text, blocks, number of pages, and its title if it has one."""

    text: str
    blocks: tuple[Block, ...]
    pages: int
    title: str | None


def read_pdf(data: bytes, reading: Reading) -> PdfText:
    """Read the text of a PDF.

    Memory is bounded by the page limit: of each page only its lines are kept.

    Raises:
        Unreadable: encrypted, damaged, scanned, empty, or beyond the limits.
    """
    with opened(data, reading) as document:
        with PDFIUM:
            count = len(document)
            title = tidy(document.get_metadata_value("Title"))
        if count > reading.limits.pages:
            raise reading.fail(
                Reason.TOO_LARGE, f"it has {count} pages, more than {reading.limits.pages}"
            )
        outline = outline_of(document)
        pages, heights, pictures = _pages(document, count, reading)
    _check_text(pages, pictures, reading)
    lines = _ordered(without_furniture(pages, heights), outline)
    text, blocks, largest = _blocks(lines, outline)
    if not blocks:
        raise reading.fail(Reason.EMPTY, f"none of its {count} pages holds running text")
    return PdfText(text, blocks, count, title if is_real_title(title) else largest)


def page_lines(page: pdfium.PdfPage, number: int) -> tuple[list[Line], float]:
    """Return the lines of a page with table rows put together, and the height of the page."""
    content = content_of(page)
    lines = ruled_tables(lines_of(content.glyphs, number, content.rules), content.rules)
    return lines, content.frame.size[1]


def _pages(
    document: pdfium.PdfDocument, count: int, reading: Reading
) -> tuple[dict[int, list[Line]], dict[int, float], bool]:
    pages, heights, pictures = {}, {}, False
    for index in range(count):
        reading.check_time()
        with page_of(document, index, reading) as page:
            lines, heights[index + 1] = page_lines(page, index + 1)
            if not lines and not pictures:
                pictures = any(True for _ in page.get_objects(max_depth=3))
        pages[index + 1] = [replace(line, glyphs=()) for line in lines]
    return pages, heights, pictures


def _check_text(pages: Mapping[int, Sequence[Line]], pictures: bool, reading: Reading) -> None:
    letters = sum(
        sum(character.isalpha() for character in line.text)
        for lines in pages.values()
        for line in lines
    )
    if letters >= _LETTERS_A_PAGE * min(len(pages), 3):
        return
    if pictures:
        raise reading.fail(Reason.SCANNED, f"its {len(pages)} pages hold pictures but no text")
    if not letters:
        raise reading.fail(Reason.EMPTY, f"its {len(pages)} pages are blank")


def _ordered(pages: Mapping[int, Sequence[Line]], outline: Sequence[Entry]) -> list[Line]:
    lines = [line for number in sorted(pages) for line in reading_order(pages[number])]
    marks = frozenset(id(lines[number]) for number in named_headings(lines, outline))
    return without_contents(lines, marks)


def _first_headed_page(lines: Sequence[Line], titles: Mapping[int, Sequence[int]]) -> list[int]:
    """Return the headings of the page on which the first one stands, if that is the beginning."""
    first = min((lines[n].page for n in titles), default=0)
    return [n for n in titles if lines[n].page == first and first <= _TITLE_PAGES]


def _blocks(
    lines: Sequence[Line], outline: Sequence[Entry]
) -> tuple[str, tuple[Block, ...], str | None]:
    body = body_size(lines)
    titles = seen_headings(lines, named_headings(lines, outline), body)
    joiner = Joiner.of(line.text for line in lines)
    pieces = BlockReader(joiner, usual_pitch(lines)).read(lines, titles, body)
    front = _first_headed_page(lines, titles)
    largest = max(front, key=lambda n: (lines[n].size, -n), default=None)
    title = None
    if largest is not None:
        title = joiner.join([ln.text for ln in lines[largest : largest + titles[largest][1]]])
    text, blocks = assemble(pieces)
    return text, blocks, title
