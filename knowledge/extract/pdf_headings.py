"""Which lines of a PDF are headings, and how deep: by its outline, or by size and weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pypdfium2 as pdfium

from knowledge.extract.pdf_lines import Line
from knowledge.extract.pdfium import PDFIUM
from knowledge.extract.wording import tidy

_LARGER = 1.12  # times the size of running text
_MOST_LINES = 4
_MOST_WORDS = 30
_MOST_WORDS_BOLD = 16
_NUMBERING = re.compile(r"(?:(?:\d{1,2}\.)+\d{0,2}|\d{1,2}(?:\.\d{1,2})+)\s+\S")
_RUNS_ON = re.compile(r"[,;:.]$|[,;–-]$")
_CLOSE = 0.1  # of the font size: white space above a line within a tight paragraph
_DEPTHS = 10  # outline levels 0-9 come before every heading found by its look


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a PDF's outline; `page` counts from 1."""

    level: int
    title: str
    page: int


def outline_of(document: pdfium.PdfDocument) -> list[Entry]:
    """Return the outline (bookmarks) of a PDF, empty where it has none."""
    entries = []
    with PDFIUM:
        for item in document.get_toc():
            target = item.get_dest()
            index = target.get_index() if target else None
            if index is not None and index >= 0:
                entries.append(Entry(item.level, tidy(item.get_title()), index + 1))
    return entries


def named_headings(lines: Sequence[Line], outline: Sequence[Entry]) -> dict[int, list[int]]:
    """Find the lines of each outline entry.

    Returns:
        For the index of the first line of a heading: the entry's level and the number of lines.
    """
    by_page: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(number)
    found: dict[int, list[int]] = {}
    for entry in outline:
        for page in (entry.page, entry.page + 1, entry.page - 1):
            place = _find(lines, by_page.get(page, []), _letters(entry.title), found)
            if place:
                found[place[0]] = [entry.level, place[1]]
                break
    return found


def _find(
    lines: Sequence[Line], numbers: Sequence[int], title: str, taken: dict[int, list[int]]
) -> tuple[int, int] | None:
    """Return where a title stands; of several places the one in the largest letters."""
    places = []
    for number in numbers:
        text = ""
        for count in range(1, _MOST_LINES + 1):
            if number + count > len(lines):
                break
            text += _letters(lines[number + count - 1].text)
            if text == title and title and number not in taken:
                places.append((number, count))
            if not title.startswith(text):
                break
    return max(places, key=lambda place: (lines[place[0]].size, -place[0]), default=None)


def _letters(text: str) -> str:
    return "".join(character for character in tidy(text).casefold() if character.isalnum())


def seen_headings(
    lines: Sequence[Line], named: dict[int, list[int]], body: float
) -> dict[int, list[int]]:
    """Add to the outline's headings those that stand out by size, weight or numbering.

    Their levels come after the outline's: larger letters before smaller, those before bold ones;
    "2.1" lies one level below "2.".
    """
    taken = {n for first, (_, count) in named.items() for n in range(first, first + count)}
    groups = [
        group
        for group in _standing_out(lines, body)
        if not taken.intersection(group) and _reads_like_heading(lines, group, body)
    ]
    sizes = sorted(
        {lines[g[0]].size for g in groups if _is_larger(lines[g[0]], body)}, reverse=True
    )
    found = dict(named)
    for group in groups:
        line = lines[group[0]]
        rank = sizes.index(line.size) if _is_larger(line, body) else len(sizes)
        found[group[0]] = [_DEPTHS * (rank + bool(named)) + _numbered_depth(line), len(group)]
    return found


def body_size(lines: Sequence[Line]) -> float:
    """Return the font size, in points, in which most letters of a document are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_larger(line: Line, body: float) -> bool:
    return line.size >= _LARGER * body


def _standing_out(lines: Sequence[Line], body: float) -> Iterator[list[int]]:
    def look(number: int) -> tuple[int, float, bool, tuple[float, float]] | None:
        line = lines[number]
        if line.cells or not (_is_larger(line, body) or (line.bold and line.size >= 0.95 * body)):
            return None
        return line.page, line.size, line.bold, line.column

    for key, run in groupby(range(len(lines)), key=look):
        if key is None:
            continue
        group: list[int] = []
        for number in run:
            if group and _apart(lines[group[-1]], lines[number]):
                yield group
                group = []
            group.append(number)
        yield group


def _apart(above: Line, line: Line) -> bool:
    gap = line.box.top - above.box.bottom
    return not -0.8 * line.size < gap < 0.75 * line.size or bool(_NUMBERING.match(line.text))


def _reads_like_heading(lines: Sequence[Line], group: Sequence[int], body: float) -> bool:
    text = " ".join(lines[number].text for number in group)
    words = text.split()
    larger = _is_larger(lines[group[0]], body)
    if len(group) > _MOST_LINES or not any(character.isalpha() for character in text):
        return False
    if len(words) > (_MOST_WORDS if larger else _MOST_WORDS_BOLD):
        return False
    if not larger and _RUNS_ON.search(text):
        return False
    return text[0].isalnum() or text[0] in "¿¡“«\"'(" if larger else _stands_alone(lines, group)


def _stands_alone(lines: Sequence[Line], group: Sequence[int]) -> bool:
    """Whether bold words are no mere beginning or middle of a paragraph."""
    first, last = lines[group[0]], lines[group[-1]]
    if not (first.text[0].isupper() or first.text[0].isdigit()):
        return False
    before = lines[group[0] - 1] if group[0] else None
    after = lines[group[-1] + 1] if group[-1] + 1 < len(lines) else None
    if before and (before.page, before.column) == (first.page, first.column):
        close = first.box.top - before.box.bottom < _CLOSE * first.size
        if close and before.text[-1] not in ".!?:":
            return False
    return not (after and after.page == last.page and after.text[:1].islower())


def _numbered_depth(line: Line) -> int:
    match = re.match(r"\d{1,2}(?:\.\d{1,2})*", line.text)
    return min(match[0].count("."), _DEPTHS - 1) if match else 0
