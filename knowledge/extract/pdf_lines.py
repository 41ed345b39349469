"""Characters of a page → printed lines, each a run of text without a wide gap."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from knowledge.extract.pdf_glyphs import Box, Glyph
from knowledge.extract.wording import raised

_WIDE_GAP = 1.4  # of the font size; justified text stays below, columns and cells above
_MARKER_LENGTH = 3  # a footnote has at most so many figures
_SMALL = 0.8  # of the line's font size; smaller figures above the line are footnote markers
_BULLET = "•●○◦▪■□▫‣⁃∙·–—►▶➢➤✓✔❖*-"
_SIGN = re.compile(rf"(?:[{re.escape(_BULLET)}]|\(?(?:\d{{1,3}}|[a-z]|[ivxlc]{{1,5}})[.)])$")
_SIGN_REACH = 4.0  # of the font size: how far a list sign may stand from its text


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, or a row of a table with its `cells`.

    The box counts from the upper left corner in points. `note` is the marker of a footnote that
    begins here. `column` is the left and right edge of the column that the line stands in.
    """

    text: str
    box: Box
    size: float
    bold: bool = False
    page: int = 1
    note: str | None = None
    cells: tuple[str, ...] = ()
    column: tuple[float, float] = (0.0, 0.0)
    glyphs: tuple[Glyph, ...] = ()


def lines_of(glyphs: Sequence[Glyph], page: int, rules: Iterable[Box] = ()) -> list[Line]:
    """Return the lines of a page in the order in which the file holds them.

    Words on either side of an upright rule, as between two cells, are two lines.
    """
    uprights = [rule for rule in rules if rule.bottom - rule.top > rule.right - rule.left]
    runs = [_line(run, page) for run in _runs(glyphs, uprights)]
    return _with_signs([line for line in runs if line.text.strip()])


def beside(one: Box, other: Box, share: float = 0.5) -> bool:
    """Whether two boxes stand at the same height: `share` of the lower one lies beside."""
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap > share * min(one.bottom - one.top, other.bottom - other.top)


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest box that holds all given."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def merged(parts: Sequence[Line], gap: str = " ") -> Line:
    """Join lines that stand beside each other into one, in reading direction."""
    if len(parts) == 1:
        return parts[0]
    rtl = sum(is_rtl(part.text) for part in parts) * 2 > len(parts)
    ordered = sorted(parts, key=lambda part: part.box.left, reverse=rtl)
    glyphs = [glyph for part in ordered for glyph in (*part.glyphs, _SPACE)]
    return replace(
        ordered[0],
        text=gap.join(part.text.strip() for part in ordered),
        box=around(part.box for part in ordered),
        size=max(part.size for part in ordered),
        bold=all(part.bold for part in ordered),
        glyphs=tuple(glyphs),
    )


def is_rtl(text: str) -> bool:
    """Whether more letters run from right to left than from left to right."""
    kinds = [unicodedata.bidirectional(character) for character in text]
    return sum(k in {"R", "AL"} for k in kinds) > kinds.count("L")


_SPACE = Glyph(" ", Box(0, 0, 0, 0), 0, bold=False, raised=False, place=-1)


def _runs(glyphs: Sequence[Glyph], uprights: Sequence[Box]) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.char == "\n" or (
            glyph.char != " " and last and not _follows(last, glyph, uprights)
        ):
            if run:
                yield run
            run, last = [], None
        if glyph.char != "\n":
            run.append(glyph)
        if glyph.char not in "\n ":
            last = glyph
    if run:
        yield run


def _follows(last: Glyph, glyph: Glyph, uprights: Sequence[Box]) -> bool:
    if not beside(last.box, glyph.box, 0.3):
        return False
    left, right = sorted((last.box, glyph.box))
    if any(left.right - 1 < rule.left < right.left + 1 and beside(left, rule) for rule in uprights):
        return False
    size = max(last.size, glyph.size)
    gap = max(glyph.box.left - last.box.right, last.box.left - glyph.box.right)
    return gap < _WIDE_GAP * size


def _line(run: Sequence[Glyph], page: int) -> Line:
    visible = [glyph for glyph in run if glyph.char != " "]
    if not visible:
        return Line("", Box(0, 0, 0, 0), 0)
    size = median(glyph.size for glyph in visible)
    largest = max(glyph.size for glyph in visible)
    base = largest if size < _SMALL * largest and len(visible) <= _MARKER_LENGTH else size
    letters = [glyph for glyph in visible if glyph.char.isalpha()]
    text, note = _text_and_note(run, base)
    return Line(
        text,
        around(glyph.box for glyph in visible),
        round(base, 1),
        bool(letters) and sum(glyph.bold for glyph in letters) >= 0.8 * len(letters),
        page,
        note,
        glyphs=tuple(run),
    )


def _text_and_note(run: Sequence[Glyph], size: float) -> tuple[str, str | None]:
    """Write small figures above the line as raised ones; at its start they mark a footnote."""
    floor = median(glyph.box.bottom for glyph in run if glyph.char != " ")
    text, note = "", ""
    for glyph in run:
        small = glyph.char.isdigit() and 0 < glyph.size < _SMALL * size
        if glyph.raised or (small and glyph.box.bottom < floor - 0.1 * size):
            if text.strip():
                text += raised(glyph.char)
            else:
                note += glyph.char
        else:
            text += glyph.char
    return text.strip(), note or None


def _with_signs(lines: list[Line]) -> list[Line]:
    """Put list signs, which files often hold apart from their items, before their text."""
    signs = [line for line in lines if _SIGN.match(line.text)]
    others = [line for line in lines if not _SIGN.match(line.text)]
    for sign in signs:
        target = min(
            (number for number, line in enumerate(others) if _belongs(sign, line)),
            key=lambda number: others[number].box.left - sign.box.right,
            default=None,
        )
        if target is None:
            if sign.text[0].isalnum():
                others.append(sign)
        else:
            text = merged([sign, others[target]])
            others[target] = replace(text, bold=others[target].bold, size=others[target].size)
    return others


def _belongs(sign: Line, line: Line) -> bool:
    gap = line.box.left - sign.box.right
    reach = _SIGN_REACH * max(line.size, sign.size)
    return -1 < gap < reach and beside(sign.box, line.box)
