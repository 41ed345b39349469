"""The open fonts that come with the engine, for charts and reports alike.

Nothing depends on the fonts of the machine, so that a report looks the same everywhere.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

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

# Joiners, direction marks and variation selectors have no glyph of their own: the shaper reads
# them and draws nothing.
_INVISIBLE = {0x200B, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)}
_INVISIBLE |= {0x00AD, *range(0xFE00, 0xFE10), 0xFEFF}


@cache
def font_files(*, bold: bool) -> tuple[Path, ...]:
    """Return one font file for each family, in the order of `FAMILIES`."""
    style = "Bold" if bold else "Regular"
    stems = ("NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansArmenian", "NotoSansGeorgian")
    files = [FONT_DIRECTORY / f"{stem}-{style}.ttf" for stem in stems]
    return (*files, FONT_DIRECTORY / f"NotoSansCJKjp-{style}-subset.otf")


@cache
def characters() -> frozenset[int]:
    """Return every code point that at least one regular font can draw."""
    from fontTools.ttLib import TTFont

    drawn: set[int] = set()
    for path in font_files(bold=False):
        with TTFont(path, lazy=True) as font:
            drawn |= font.getBestCmap().keys()
    return frozenset(drawn)


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """Return the text with every character that cannot be drawn replaced by `REPLACEMENT`.

    Line breaks and tabs stay; other control characters, and marks that only choose between
    two pictures of an emoji, are left out. A run of characters without a glyph becomes one mark.
    """
    kept: list[str] = []
    for char in text:
        if char in "\n\t" or ord(char) in characters():
            kept.append(char)
        elif ord(char) in _INVISIBLE or not char.isprintable():
            continue
        elif not kept or kept[-1] != REPLACEMENT:
            kept.append(REPLACEMENT)
    return "".join(kept)
