"""The picture of a page with a quoted passage marked on it."""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageDraw

from knowledge.errors import KnowledgeError
from knowledge.extract.extracted import Reading
from knowledge.extract.pdf_glyphs import Box, Frame
from knowledge.extract.pdf_lines import around
from knowledge.extract.pdfium import PDFIUM, opened
from knowledge.extract.source import bytes_of
from knowledge.page_marks import Mark, Marks, marks_on

# Part of every cache name: pictures drawn by another rule are drawn again.
_RULE = "bar-and-band/2"
_BAND = (255, 226, 89)  # multiplied with the page, so that the letters stay dark
_BAR = (0, 74, 153)
_BAR_WIDTH, _BAR_GAP = 3.0, 4.0  # points
_PAD = 1.5  # points around the letters of a line
_LARGE = 1000.0  # points; a poster wider than that is cut to the surroundings of the quote
_CUT_WIDTH = 700.0  # points
_MOST_PIXELS = 4000  # of the longer side, for very long pages
_MOST_KEPT = 500  # pictures in a cache folder, a few hundred kilobytes each


class NoSuchPage(KnowledgeError):
    """A document has fewer pages than was asked for."""

    def __init__(self, path: Path, page: int, count: int) -> None:
        self.path, self.page, self.count = path, page, count
        super().__init__(
            f"{path.name} has {count} pages, so page {page} cannot be shown. "
            "The file may have been replaced: run icc-assistant library add again.",
        )


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as PNG.

    `marked` is false where the quote could not be found on it; `path` is where it is kept, if
    it is.
    """

    png: bytes
    marked: bool
    path: Path | None = None


def page_picture(
    path: Path, page: int, quote: str, *, width: int = 1280, cache: Path | None = None
) -> PagePicture:
    """Draw a page of a PDF with a quote marked: a band over its lines and a bar beside them.

    The bar shows the place to those who do not see the colour. A page that is too large to be
    read at that width is cut to the surroundings of the quote.

    Args:
        path: the PDF.
        page: physical page, counted from 1.
        quote: the words as they are stored.
        width: of the picture, in pixels; 1280 is sharp on a phone.
        cache: a folder to keep pictures in. The name of each depends on the content of the
            file, so a replaced file never shows an old picture.

    Raises:
        NoSuchPage: the document has fewer pages.
        Unreadable: the file cannot be opened.
    """
    reading = Reading(path.name)
    data = bytes_of(path, reading)
    if cache is None:
        return _drawn(data, path, page, quote, width, reading)
    key = "\0".join((hashlib.sha256(data).hexdigest(), str(page), quote, str(width), _RULE))
    name = hashlib.sha256(key.encode()).hexdigest()[:32]
    for marked in (True, False):
        file = cache / _file_name(name, marked=marked)
        if file.exists():
            return PagePicture(file.read_bytes(), marked, file)
    picture = _drawn(data, path, page, quote, width, reading)
    kept = _file_name(name, marked=picture.marked)
    _keep(cache, kept, picture.png)
    return replace(picture, path=cache / kept)


def _file_name(name: str, *, marked: bool) -> str:
    return f"{name}-{'marked' if marked else 'plain'}.png"


def _keep(cache: Path, name: str, png: bytes) -> None:
    """Write a picture so that no reader ever sees half of it, and drop the oldest of many."""
    cache.mkdir(parents=True, exist_ok=True)
    kept = sorted(cache.glob("*.png"), key=lambda file: file.stat().st_mtime)
    for old in kept[: max(0, len(kept) + 1 - _MOST_KEPT)]:
        old.unlink(missing_ok=True)
    handle, temporary = tempfile.mkstemp(dir=cache, suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(png)
    Path(temporary).replace(cache / name)


def _drawn(
    data: bytes, path: Path, number: int, quote: str, width: int, reading: Reading
) -> PagePicture:
    with opened(data, reading) as document, PDFIUM:
        if not 1 <= number <= len(document):
            raise NoSuchPage(path, number, len(document))
        page = document[number - 1]
        try:
            found = marks_on(page, quote)
            area = _area(found)
            scale = _scale(area, width)
            image = _rendered(page, found.frame, scale)
        finally:
            page.close()
    _mark(image, found.lines, scale)
    left, top, right, bottom = (round(edge * scale) for edge in area)
    image = image.crop((left, top, right, bottom))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return PagePicture(buffer.getvalue(), bool(found.lines))


def _area(found: Marks) -> Box:
    """Return the part of the page that is shown, in points."""
    width, height = found.frame.size
    if width <= _LARGE or not found.lines:
        return Box(0, 0, width, height)
    quote = around(mark.box for mark in found.lines)
    wide = max(_CUT_WIDTH, 1.3 * (quote.right - quote.left))
    high = max(1.2 * wide, 1.3 * (quote.bottom - quote.top))
    left = min(max((quote.left + quote.right - wide) / 2, 0), max(width - wide, 0))
    top = min(max((quote.top + quote.bottom - high) / 2, 0), max(height - high, 0))
    return Box(left, top, min(left + wide, width), min(top + high, height))


def _scale(area: Box, width: int) -> float:
    wide, high = area.right - area.left, area.bottom - area.top
    return min(width / wide, _MOST_PIXELS / high)


def _rendered(page: pdfium.PdfPage, frame: Frame, scale: float) -> Image.Image:
    """Draw the page with its text upright, also where the file has it lie on its side."""
    turn = (90 * frame.turns - page.get_rotation()) % 360
    bitmap = page.render(scale=scale, rotation=turn)
    try:
        image: Image.Image = bitmap.to_pil()
        return image.convert("RGB")
    finally:
        bitmap.close()


def _mark(image: Image.Image, marks: Sequence[Mark], scale: float) -> None:
    if not marks:
        return
    bands = Image.new("RGB", image.size, "white")
    pen = ImageDraw.Draw(bands)
    for box, _ in marks:
        pen.rectangle(
            [
                round((box.left - _PAD) * scale),
                round(box.top * scale),
                round((box.right + _PAD) * scale),
                round(box.bottom * scale),
            ],
            fill=_BAND,
        )
    image.paste(ImageChops.multiply(image, bands))
    bar = ImageDraw.Draw(image)
    for group, margin in _columns(marks):
        right = max(margin - _BAR_GAP, _BAR_WIDTH)
        edges = (right - _BAR_WIDTH, group.top, right, group.bottom)
        bar.rectangle([round(edge * scale) for edge in edges], fill=_BAR)


def _columns(marks: Sequence[Mark]) -> list[Mark]:
    """Join lines of one column that follow each other, so that each column gets its own bar."""
    groups: list[list[Mark]] = []
    for mark in marks:
        last = groups[-1][-1] if groups else None
        if last and mark.margin == last.margin and mark.box.top > last.box.top - _PAD:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return [Mark(around(mark.box for mark in group), group[0].margin) for group in groups]
