"""DOCX → stored text with blocks: headings by style, numbering or wording; lists; tables.

Headers, footers, comments, footnotes and deleted words stand in other places of the file than
the text, and are never read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tbl
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

from knowledge.documents import Block, Shape
from knowledge.extract.about import is_real_title
from knowledge.extract.builder import assemble
from knowledge.extract.docx_numbers import ListSigns
from knowledge.extract.docx_package import open_docx
from knowledge.extract.extracted import Reading
from knowledge.extract.flow import Bit, pieces_of
from knowledge.extract.wording import tidy

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_CONTENTS = re.compile(r"toc\b", re.IGNORECASE)
_MOST_BOLD_WORDS = 16
_MOST_TITLE = 150  # characters: a title fits on a line or two
_BODY_LEVEL = 9  # Word's outline level of running text, counted from 0
_BOLD_LEVEL = 8  # bold words that no style calls a heading lie below all that are


@dataclass(frozen=True, slots=True)
class DocxText:
    """What a Word file says, and its title if it has one."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None


def read_docx(data: bytes, reading: Reading) -> DocxText:
    """Read the text of a Word file.

    Raises:
        Unreadable: damaged, no Word document, or too large when unpacked.
    """
    document = open_docx(data, reading)
    bits = list(_bits(document, reading))
    text, blocks = assemble(pieces_of(bits))
    title = tidy(document.core_properties.title or "")
    return DocxText(text, blocks, title if is_real_title(title) else _first_title(bits))


def _first_title(bits: list[Bit]) -> str | None:
    headed = next((bit.text for bit in bits if bit.level is not None), None)
    first = bits[0].text if bits else None
    return first if first and is_real_title(first) and len(first) < _MOST_TITLE else headed


def _bits(document: WordDocument, reading: Reading) -> Iterator[Bit]:
    signs = ListSigns.of(document)
    for item in _content(document.element.body):
        reading.check_time()
        if isinstance(item, CT_P):
            yield from _paragraph(Paragraph(item, document), signs)
        else:
            yield from _table(item, document, signs)


def _content(parent: _Element) -> Iterator[CT_P | CT_Tbl]:
    """Yield paragraphs and tables, also those inside content controls, but no contents list."""
    for child in parent:
        if isinstance(child, CT_P | CT_Tbl):
            yield child
        elif child.tag == qn("w:sdt"):
            gallery = next(child.iter(qn("w:docPartGallery")), None)
            if gallery is None or "Contents" not in gallery.get(qn("w:val"), ""):
                for content in child.findall(qn("w:sdtContent")):
                    yield from _content(content)


def _table(table: CT_Tbl, document: WordDocument, signs: ListSigns) -> Iterator[Bit]:
    rows = [_cells(row) for row in table.tr_lst]
    if max(map(len, rows), default=0) == 1:
        # A table of one column is a frame around running text.
        for cell in (cell for row in rows for cell in row):
            for item in _content(cell):
                if isinstance(item, CT_P):
                    yield from _paragraph(Paragraph(item, document), signs)
        return
    for row in rows:
        texts = [tidy(" ".join(_words(p) for p in cell.iter(qn("w:p")))) for cell in row]
        yield Bit(" | ".join(text for text in texts if text), Shape.ROW)


def _cells(row: CT_Row) -> list[_Element]:
    """Return the cells of a row, each once, without the lower parts of a tall merged cell."""
    return [cell for cell in row.tc_lst if cell.vMerge != "continue"]


def _paragraph(paragraph: Paragraph, signs: ListSigns) -> Iterator[Bit]:
    name = paragraph.style.name or "" if paragraph.style else ""
    text = tidy(_words(paragraph._p))  # noqa: SLF001 - its own text leaves out inserted words
    if not text or _CONTENTS.match(name):
        return
    sign = signs.next_sign(paragraph)
    level = _level(paragraph, name)
    if level is not None:
        yield Bit(f"{sign} {text}" if sign and sign != "•" else text, level=level)
    elif sign is None:
        bit = Bit(text)
        yield replace(bit, level=_BOLD_LEVEL) if _is_bold_heading(paragraph, text) else bit
    elif sign == "•":
        yield Bit(text, Shape.BULLET)
    else:
        yield Bit(f"{sign} {text}", Shape.STEP)


def _level(paragraph: Paragraph, style_name: str) -> int | None:
    if match := _HEADING.match(style_name):
        return int(match[1])
    if style_name == "Title":
        return 0
    style = paragraph.style
    while style is not None:
        mark = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        if mark is not None:
            value = int(mark.get(qn("w:val")))
            return value + 1 if value < _BODY_LEVEL else None
        style = style.base_style
    return None


def _is_bold_heading(paragraph: Paragraph, text: str) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    short = len(text.split()) <= _MOST_BOLD_WORDS and text[-1] not in ".,;:"
    return short and bool(runs) and all(run.bold for run in runs)


def _words(paragraph: _Element) -> str:
    """Return the words of a paragraph: inserted ones too, deleted ones and text boxes not."""
    parts: list[str] = []
    for node in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:noBreakHyphen")):
        if next(node.iterancestors(qn("w:txbxContent"), qn("w:tabs")), None) is not None:
            continue
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        else:
            parts.append("-" if node.tag == qn("w:noBreakHyphen") else " ")
    return "".join(parts)
