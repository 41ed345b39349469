"""Measuring and wrapping text in pixels, in any script, before anything is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from index_engine.typefaces import FAMILIES, can_be_bold, font_files, printable

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

LEADING = 1.22
"""Height of a line of text, in units of its size."""

# A word may be followed by a line break after a space or a hyphen, and between any two
# characters of Chinese or Japanese.
_PIECES = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]|[^\s\-぀-ヿ㐀-鿿豈-﫿]*-|[^\s\-぀-ヿ㐀-鿿豈-﫿]+|\s+")
_FIXED_POINT = 64
_registration = Lock()


@cache
def _register() -> None:
    from matplotlib.font_manager import fontManager

    for path in (*font_files(bold=False), *font_files(bold=True)):
        fontManager.addfont(path)


@lru_cache(maxsize=64)
def face(size: float, *, bold: bool = False) -> FontProperties:
    """Return the bundled families as a matplotlib font of this size in pixels."""
    from matplotlib.font_manager import FontProperties

    # The font manager is shared by all threads and must get each file once.
    with _registration:
        _register()
    return FontProperties(family=list(FAMILIES), size=size, weight="bold" if bold else "normal")


@lru_cache(maxsize=4096)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of text is, in pixels."""
    from matplotlib.font_manager import get_font

    drawn = printable(text)
    font = get_font([str(path) for path in font_files(bold=bold and can_be_bold(drawn))])
    font.set_size(size, 72)
    font.set_text(drawn)
    return float(font.get_width_height()[0]) / _FIXED_POINT


def wrap(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Return the text in lines that are at most `room` pixels wide; nothing is left out.

    A word that is wider than the room alone is broken where it must be.
    """
    lines = [""]
    for piece in _pieces(" ".join(text.split()), room, size, bold=bold):
        if width((lines[-1] + piece).rstrip(), size, bold=bold) <= room:
            lines[-1] += piece
        else:
            lines.append(piece.lstrip())
    return [stripped for line in lines if (stripped := line.strip())] or [""]


def widest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of the widest part of a text that has no place for a line break."""
    return max((width(piece, size, bold=bold) for piece in _PIECES.findall(text)), default=0.0)


def _pieces(text: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    for piece in _PIECES.findall(text):
        rest = piece
        while width(rest, size, bold=bold) > room and len(rest) > 1:
            fits = next(
                (
                    n
                    for n in range(len(rest) - 1, 1, -1)
                    if width(rest[:n], size, bold=bold) <= room
                ),
                1,
            )
            yield rest[:fits]
            rest = rest[fits:]
        yield rest
