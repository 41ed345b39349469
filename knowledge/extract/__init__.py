"""Turn files into documents: headings, blocks and pages over one stored text."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from knowledge.documents import Block
from knowledge.errors import Reason
from knowledge.extract.about import edition_of, year_of
from knowledge.extract.docx import read_docx
from knowledge.extract.extracted import Extracted, Format, Limits, Reading
from knowledge.extract.formats import format_of
from knowledge.extract.html import html_source, read_html
from knowledge.extract.language import language_of
from knowledge.extract.markdown import parse_markdown
from knowledge.extract.pdf import read_pdf
from knowledge.extract.source import bytes_of, check_size
from knowledge.extract.text import decoded, parse_text

__all__ = ["Extracted", "Format", "Limits", "extract"]

_HEAD = re.compile(r"\A---\s*\n.*?\n---\s*\n", re.DOTALL)
_MARKDOWN_TITLE = re.compile(r"^#\s+(.+?)\s*#*$", re.MULTILINE)
_Parts = tuple[str, tuple[Block, ...], str | None, int | None]


def extract(
    source: Path | bytes, name: str | None = None, limits: Limits | None = None
) -> Extracted:
    """Read a PDF, Word file, web page, Markdown or plain text.

    The format is found from the content, whatever the name says. What is returned holds only
    words that stand in the file, so that every block can be quoted.

    Args:
        source: the file, or its bytes.
        name: what to call it in messages; by default the file's own name.
        limits: how much is accepted; by default what `Limits` says.

    Raises:
        Unreadable: nothing can be read; its `reason` tells why and what would help.
    """
    path_name = source.name if isinstance(source, Path) else "the file"
    reading = Reading(name or path_name, limits or Limits())
    data = bytes_of(source, reading) if isinstance(source, Path) else source
    check_size(data, reading)
    kind = format_of(data, reading)
    text, blocks, title, pages = _parts(kind, data, reading)
    if not blocks:
        raise reading.fail(Reason.EMPTY, "it holds no running text")
    return Extracted(
        kind,
        text,
        blocks,
        hashlib.sha256(data).hexdigest(),
        title=title,
        language=language_of(text, blocks),
        edition=edition_of(title, text),
        year=year_of(title, text),
        pages=pages,
    )


def _parts(kind: Format, data: bytes, reading: Reading) -> _Parts:
    match kind:
        case Format.PDF:
            pdf = read_pdf(data, reading)
            return pdf.text, pdf.blocks, pdf.title, pdf.pages
        case Format.DOCX:
            word = read_docx(data, reading)
            return word.text, word.blocks, word.title, None
        case Format.HTML:
            page = read_html(html_source(data))
            return page.text, page.blocks, page.title, None
        case Format.MARKDOWN:
            body = _HEAD.sub("", decoded(data))
            text, blocks = parse_markdown(body)
            heading = _MARKDOWN_TITLE.search(body)
            return text, blocks, heading[1] if heading else None, None
        case Format.TEXT:
            return *parse_text(decoded(data)), None
