"""The signs of Word's lists: what number or bullet stands before a paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    pattern: str
    start: int


@dataclass(slots=True)
class ListSigns:
    """Counts the numbered paragraphs of a document, which must be shown to it in order."""

    levels: dict[tuple[int, int], _Level]
    counts: dict[int, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: WordDocument) -> ListSigns:
        """Read the list definitions of a document."""
        # Asking python-docx for a numbering part that is missing would raise.
        part = next(
            (rel.target_part for rel in document.part.rels.values() if "/numbering" in rel.reltype),
            None,
        )
        return cls(_levels(part.element) if part is not None else {})

    def next_sign(self, paragraph: Paragraph) -> str | None:
        """Return the sign before a paragraph: "3.", "•", or `None` where it is in no list."""
        place = _place(paragraph)
        if place is None or place not in self.levels:
            return None
        number, depth = place
        level = self.levels[place]
        if level.form in {"bullet", "none"}:
            return "•" if level.form == "bullet" else None
        counts = self.counts.setdefault(number, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            del counts[deeper]
        return re.sub(
            r"%(\d)", lambda found: self._figure(number, int(found[1]) - 1), level.pattern
        )

    def _figure(self, number: int, depth: int) -> str:
        level = self.levels.get((number, depth))
        count = self.counts[number].get(depth, level.start if level else 1)
        return _FORMS.get(level.form if level else "decimal", str)(count)


def _place(paragraph: Paragraph) -> tuple[int, int] | None:
    """Return the list and the depth of a paragraph, from itself or from its style."""
    properties = paragraph._p.pPr  # noqa: SLF001 - python-docx has no public way to list numbers
    style = paragraph.style
    while True:
        mark = properties.numPr if properties is not None else None
        if mark is not None and mark.numId is not None:
            depth = mark.ilvl.val if mark.ilvl is not None else 0
            return (mark.numId.val, depth) if mark.numId.val else None
        if style is None:
            return None
        properties, style = style.element.pPr, style.base_style


def _levels(numbering: Any) -> dict[tuple[int, int], _Level]:
    abstract = {
        item.get(qn("w:abstractNumId")): item.findall(qn("w:lvl"))
        for item in numbering.findall(qn("w:abstractNum"))
    }
    found: dict[tuple[int, int], _Level] = {}
    for item in numbering.findall(qn("w:num")):
        reference = item.find(qn("w:abstractNumId"))
        for level in abstract.get(reference.get(qn("w:val")), []):
            place = int(item.get(qn("w:numId"))), int(level.get(qn("w:ilvl")))
            found[place] = _Level(
                _value(level, "w:numFmt", "decimal"),
                _value(level, "w:lvlText", f"%{place[1] + 1}."),
                int(_value(level, "w:start", "1")),
            )
    return found


def _value(level: Any, name: str, default: str) -> str:
    child = level.find(qn(name))
    return str(child.get(qn("w:val"), default)) if child is not None else default


def _letter(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (count // value)
        count %= value
    return text


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
}
