"""The open fonts that come with the engine, for charts and reports alike.

Nothing depends on the fonts of the machine, so that a report looks the same everywhere.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from unicodedata import category, normalize

FONT_DIRECTORY = Path(__file__).parent / "fonts"
FAMILIES = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans CJK JP",
)
"""Font families in the order in which a glyph is looked for."""

REPLACEMENT = "\ufffd"
"""What stands in a picture or on paper where none of the fonts has a character."""

# Joiners and direction marks that shape the letters beside them; other format characters, such
# as overrides of the direction, only hide what a text says.
_SHAPING = {0x200C, 0x200D, 0x200E, 0x200F}
# Control and format characters, surrogates and private use have no picture of their own.
_UNSEEN = {"Cc", "Cf", "Cs"}
_MARKS = {"Mn", "Mc", "Me"}


@cache
def font_files(*, bold: bool) -> tuple[Path, ...]:
    """Return one font file for each family, in the order of `FAMILIES`."""
    style = "Bold" if bold else "Regular"
    stems = ("NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansArmenian", "NotoSansGeorgian")
    files = [FONT_DIRECTORY / f"{stem}-{style}.ttf" for stem in stems]
    return (*files, FONT_DIRECTORY / f"NotoSansCJKjp-{style}-subset.otf")


@cache
def characters(*, bold: bool = False) -> frozenset[int]:
    """Return every code point that at least one regular font, or bold one, can draw."""
    return frozenset().union(*_coverage(bold=bold))


@cache
def _coverage(*, bold: bool) -> tuple[frozenset[int], ...]:
    from fontTools.ttLib import TTFont

    found = []
    for path in font_files(bold=bold):
        with TTFont(path, lazy=True) as font:
            found.append(frozenset(font.getBestCmap()))
    return tuple(found)


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """Return the text with every character that cannot be drawn replaced by `REPLACEMENT`.

    Line breaks and tabs stay. Control and format characters are left out, and so is a combining
    mark that no font has together with the letter below it. A run of characters without a glyph
    becomes one sign.
    """
    kept: list[str] = []
    fonts = _coverage(bold=False)
    for char in normalize("NFC", text):
        kind = category(char)
        if kind in _MARKS:
            together = tuple(font for font in fonts if ord(char) in font)
            if kept and together:
                kept.append(char)
            fonts = together or fonts
            continue
        fonts = tuple(font for font in _coverage(bold=False) if ord(char) in font)
        if char in "\n\t" or ord(char) in _SHAPING or (fonts and kind not in _UNSEEN):
            kept.append(char)
        elif kind not in _UNSEEN and kept[-1:] != [REPLACEMENT]:
            kept.append(REPLACEMENT)
    return "".join(kept)


@lru_cache(maxsize=4096)
def can_be_bold(text: str) -> bool:
    """Tell whether the bold fonts have every character; rare ones exist in regular alone."""
    return all(ord(char) in characters(bold=True) for char in text)
