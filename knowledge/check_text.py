"""Check the text below the head of a guide or practice: headings, empty sections, references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

from knowledge.documents import Kind
from knowledge.errors import Problem
from knowledge.library import LibraryFile

# The programme's own headings of a good practice, in the order of its database.
PRACTICE_HEADINGS = ("Purpose", "Rationale", "Process", "Impact", "Lessons", "Key references")
_LINK = re.compile(r"\]\(\s*<?([^)>\s]+)")
_PRACTICE_ID = re.compile(r"(?<![\w/-])gp-[a-z0-9]+(?:-[a-z0-9]+)+")
_OUTSIDE = ("http://", "https://", "mailto:", "#")


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    title: str
    line: int
    is_empty: bool


def body_problems(file: LibraryFile) -> Iterator[Problem]:
    """Yield faults of the headings and sections of one file."""
    headings = _headings(file)
    for heading in headings:
        if heading.is_empty:
            what = f"the section {heading.title} is empty"
            yield Problem(file.name, heading.line, what, "write its text, or delete the heading")
    seen: dict[str, int] = {}
    for heading in headings:
        first = seen.setdefault(heading.title, heading.line)
        if first != heading.line:
            what = f"the heading {heading.title} stands here twice (line {first})"
            yield Problem(file.name, heading.line, what, "join the two sections")
    if file.document.kind is Kind.PRACTICE:
        yield from _order(file, headings)


def _order(file: LibraryFile, headings: list[_Heading]) -> Iterator[Problem]:
    latest = -1
    for heading in headings:
        if heading.title not in PRACTICE_HEADINGS:
            remedy = f"use one of {', '.join(PRACTICE_HEADINGS)}"
            what = f"the heading {heading.title} is unknown"
            yield Problem(file.name, heading.line, what, remedy)
            continue
        place = PRACTICE_HEADINGS.index(heading.title)
        if place < latest:
            what = f"{heading.title} stands below {PRACTICE_HEADINGS[latest]}"
            remedy = f"keep the order {', '.join(PRACTICE_HEADINGS)}"
            yield Problem(file.name, heading.line, what, remedy)
        latest = max(latest, place)


def _headings(file: LibraryFile) -> list[_Heading]:
    tokens = MarkdownIt("commonmark").enable("table").parse(file.head.body)
    found = []
    for n, token in enumerate(tokens):
        if token.type != "heading_open" or token.map is None:
            continue
        level = int(token.tag[1:])
        following = tokens[n + 3] if n + 3 < len(tokens) else None
        is_empty = following is None or (
            following.type == "heading_open" and int(following.tag[1:]) <= level
        )
        line = file.head.body_line + token.map[0]
        found.append(_Heading(level, tokens[n + 1].content, line, is_empty))
    return found


def references(file: LibraryFile, folder: Path, documents: set[str]) -> Iterator[Problem]:
    """Yield links to files that are not there, and mentions of practices that do not exist."""
    place = (folder / file.name).parent
    for number, line in enumerate(file.head.body.splitlines(), file.head.body_line):
        for target in _LINK.findall(line):
            dead = not target.startswith(_OUTSIDE) and not (place / target).is_file()
            if dead and target not in documents:
                what = f"the link leads to {target}, which is not there"
                yield Problem(file.name, number, what, "name a file beside this one, or a full URL")
        for name in _PRACTICE_ID.findall(_LINK.sub("", line)):
            if name not in documents:
                what = f"there is no practice {name}"
                yield Problem(file.name, number, what, "write the id as its file has it")
