"""The characters of a PDF page with their places, turned so that the text stands upright."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from knowledge.extract.pdfium import text_of

_BOLD_NAMES = (b"bold", b"black", b"heavy")
_BOLD_WEIGHT = 600
_MOST_PATHS = 5000  # a page with more is a map or a drawing, not a ruled table
_SURROGATES = range(0xD800, 0xE000)  # halves of emoji, which no quote needs
_LOW, _HIGH = 0.55, 0.42  # of the font size: height of a raised figure, and how high it stands
_CUT_HYPHEN = 2  # what PDFium reports for a hyphen at the end of a line
_HAIR = 3.0  # points; a rectangle thinner than that is a rule


class Box(NamedTuple):
    """A rectangle in points; the origin is the upper left corner and y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float


class Glyph(NamedTuple):
    """One character; a line feed stands for the end of a line and has no extent."""

    char: str
    box: Box
    size: float
    bold: bool
    raised: bool  # a figure drawn small and high by its font, as fonts do for footnote markers
    place: int  # among the characters of the page


@dataclass(frozen=True, slots=True)
class Frame:
    """How the page's own coordinates become those of a page turned clockwise `turns` times."""

    area: tuple[float, float, float, float]
    turns: int

    def place(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a rectangle of the page (y upwards) as it lies on the turned page."""
        west, south, east, north = self.area
        match self.turns:
            case 0:
                return Box(left - west, north - top, right - west, north - bottom)
            case 1:
                return Box(bottom - south, left - west, top - south, right - west)
            case 2:
                return Box(east - right, bottom - south, east - left, top - south)
            case _:
                return Box(north - top, east - right, north - bottom, east - left)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the turned page."""
        width, height = self.area[2] - self.area[0], self.area[3] - self.area[1]
        return (height, width) if self.turns % 2 else (width, height)


@dataclass(frozen=True, slots=True)
class PageContent:
    """What stands on a page: characters in the order of the file, and thin ruled lines."""

    frame: Frame
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]


def area_of(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    """Return the visible rectangle of a page in its own coordinates."""
    left, bottom, right, top = page.get_bbox()
    return (left, bottom, right, top)


def content_of(page: pdfium.PdfPage) -> PageContent:
    """Read the characters and rules of a page. Text across the reading direction is left out."""
    with text_of(page) as text:
        count = raw.FPDFText_CountChars(text)
        quarters = _quarters(text, count)
        upright = Counter(quarters.values()).most_common(1)[0][0] if quarters else 0
        frame = Frame(area_of(page), -upright % 4)
        glyphs = tuple(_glyphs(text, count, frame, quarters, upright))
    return PageContent(frame, glyphs, tuple(_rules(page, frame)))


def _quarters(text: raw.FPDF_TEXTPAGE, count: int) -> dict[int, int]:
    """Return for each visible character by how many quarters it is turned clockwise."""
    turned = {}
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if (code > ord(" ") and code not in _SURROGATES) or code == _CUT_HYPHEN:
            angle = raw.FPDFText_GetCharAngle(text, index)
            turned[index] = round(angle / (math.pi / 2)) % 4
    return turned


def _glyphs(
    text: raw.FPDF_TEXTPAGE, count: int, frame: Frame, quarters: dict[int, int], upright: int
) -> list[Glyph]:
    glyphs: list[Glyph] = []
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    bold, word_begins = False, True
    nowhere = Box(0, 0, 0, 0)
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if index not in quarters:
            glyphs.append(
                Glyph(
                    "\n" if code in (10, 13) else " ",
                    nowhere,
                    0,
                    bold=False,
                    raised=False,
                    place=index,
                )
            )
            word_begins = True
            continue
        if quarters[index] != upright:
            continue
        raw.FPDFText_GetLooseCharBox(text, index, box)
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.b, matrix.d)
        if word_begins:
            bold, word_begins = _is_bold(text, index), False
        char, placed = chr(code), frame.place(box.left, box.bottom, box.right, box.top)
        size = size or placed.bottom - placed.top
        raised = char.isdecimal() and _is_raised(text, index, frame, placed, size)
        glyphs.append(Glyph(char, placed, size, bold, raised, index))
    return glyphs


def _is_raised(text: raw.FPDF_TEXTPAGE, index: int, frame: Frame, loose: Box, size: float) -> bool:
    edges = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = edges
    raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    tight = frame.place(left.value, bottom.value, right.value, top.value)
    height = tight.bottom - tight.top
    return height < _LOW * size and loose.bottom - tight.bottom > _HIGH * size


def _is_bold(text: raw.FPDF_TEXTPAGE, index: int) -> bool:
    if raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, len(name), flags)
    return any(word in name.value.lower() for word in _BOLD_NAMES)


def _rules(page: pdfium.PdfPage, frame: Frame) -> list[Box]:
    rules: list[Box] = []
    for number, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if number >= _MOST_PATHS:
            return []
        box = frame.place(*item.get_bounds())
        if min(box.right - box.left, box.bottom - box.top) <= _HAIR:
            rules.append(box)
    return rules
