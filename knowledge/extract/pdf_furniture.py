"""What a page carries besides its text: running headers, footers, page numbers, contents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from knowledge.extract.pdf_lines import Line

_MARGIN = 0.13  # of the page's height, at the top and at the bottom
_REPEATS = 3  # a text at the same height on that many pages, or on both, is furniture
_HEADER_WORDS = 12
_SAME_HEIGHT = 4.0  # points
_NUMBER_LINE = re.compile(
    r"\W*(?:(?:page|p\.|pág\.|página|pagina|seite|стор\.|стр\.)\s*)?"
    r"(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|de|di|sur|von|з|из)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"\W*(?:table of )?contents\W*|\W*(?:table des matières|sommaire|índice|indice|sommario|"
    r"contenidos?|conteúdos?|inhalt(?:sverzeichnis)?|зміст|содержание|spis treści)\W*",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:[.…·_]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})?$|…{2,}")
_ENDS_IN_NUMBER = re.compile(r"\S.*\s(?:\|\s*)?\d{1,4}$")
_CONTENTS_REACH = 12  # lines without a page number that a list of contents may still hold


def without_furniture(
    pages: Mapping[int, Sequence[Line]], heights: Mapping[int, float]
) -> dict[int, list[Line]]:
    """Return the lines of each page without running headers, footers and page numbers."""
    seen: dict[str, list[Line]] = defaultdict(list)
    for number, lines in pages.items():
        for line in _marginal(lines, heights[number]):
            seen[_pattern(line.text)].append(line)
    repeats = min(_REPEATS, max(len(pages), 2))
    running = {
        id(line)
        for lines in seen.values()
        for line in lines
        if len({ln.page for ln in lines if _level(ln, line)}) >= repeats
    }
    kept = {}
    for number, lines in pages.items():
        edge = {id(line) for line in _outermost(_marginal(lines, heights[number]))}
        kept[number] = [
            line
            for line in lines
            if id(line) not in running
            and not (id(line) in edge and _NUMBER_LINE.fullmatch(line.text.strip()))
        ]
    return kept


def _marginal(lines: Iterable[Line], height: float) -> list[Line]:
    top, bottom = _MARGIN * height, (1 - _MARGIN) * height
    return [line for line in lines if line.box.bottom <= top or line.box.top >= bottom]


def _outermost(lines: Sequence[Line]) -> list[Line]:
    if not lines:
        return []
    first, last = min(ln.box.top for ln in lines), max(ln.box.bottom for ln in lines)
    return [ln for ln in lines if ln.box.top < first + 2 or ln.box.bottom > last - 2]


def _level(one: Line, other: Line) -> bool:
    return abs(one.box.top - other.box.top) < _SAME_HEIGHT


def _pattern(text: str) -> str:
    """Return what stays the same from page to page: in short lines the numbers may differ."""
    words = text.casefold().split()
    same = " ".join(words)
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", same) if len(words) <= _HEADER_WORDS else same


def without_contents(lines: Sequence[Line], headings: frozenset[int]) -> list[Line]:
    """Leave out tables of contents: rows with dotted leaders, and what a contents title opens.

    Args:
        lines: the whole document in reading order.
        headings: the identities (`id`) of lines that the outline names as headings; the first
            of them after a contents title ends the list.
    """
    kept: list[Line] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        if _CONTENTS.fullmatch(line.text.strip()):
            end = _contents_end(lines, number + 1, headings)
            if end > number + 1:
                number = end
                continue
        if not _LEADERS.search(line.text.strip()):
            kept.append(line)
        number += 1
    return kept


def _contents_end(lines: Sequence[Line], begin: int, headings: frozenset[int]) -> int:
    """Return the index of the first line after a list of contents that starts at `begin`."""
    end = begin
    for number in range(begin, len(lines)):
        line = lines[number]
        if id(line) in headings or number - end > _CONTENTS_REACH:
            break
        text = line.text.strip()
        if _ENDS_IN_NUMBER.match(text) or _LEADERS.search(text) or text.isdigit():
            end = number + 1
        elif number > end + 1 and line.size > 1.1 * lines[begin].size:
            break
    return end
