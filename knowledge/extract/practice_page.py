"""A good-practice page → its fields under the programme's headings.

The pages name the practice, then its country, city and years in one short line, then the fields,
each opened by its heading, sometimes all in one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from babel import Locale
from selectolax.lexbor import LexborHTMLParser

from knowledge.extract.flow import Bit
from knowledge.extract.html import article_bits


class PracticeField(StrEnum):
    """The headings under which the programme describes a good practice."""

    PURPOSE = "purpose"
    STIMULUS = "stimulus"
    PROCESS = "process"
    IMPACT = "impact"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True)
class PracticePage:
    """One good practice as a web page describes it; `year` is written as on the page."""

    title: str
    city: str | None
    country: str | None
    year: str | None
    fields: Mapping[PracticeField, str] = field(default_factory=dict)


_LABELS = {
    PracticeField.PURPOSE: r"purpose",
    PracticeField.STIMULUS: r"stimulus(?:\s*/\s*rationale)?|rationale",
    PracticeField.PROCESS: r"process",
    PracticeField.IMPACT: r"impact",
    PracticeField.REFERENCES: r"key reference documents?|references?(?: documents?)?",
}
_ANY = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS.items())
_HEADING = re.compile(rf"\s*(?:{_ANY})\s*:?\s*", re.IGNORECASE)
_INLINE = re.compile(rf"(?:^|(?<=[.…!?»”\"\s]))(?:{_ANY})\s*:\s*", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b.*$")
_PLACE_WORDS = 14


def practices_on(source: str) -> list[PracticePage]:
    """Return the good practices that a page describes: one, or each entry of a listing.

    A practice counts when at least one of the programme's headings stands under its title.
    """
    bits = article_bits(source, LexborHTMLParser(source))
    starts = [number for number, bit in enumerate(bits) if _place(bit.text)]
    if not starts:
        return _single(bits)
    found = []
    for number, start in enumerate(starts):
        end = starts[number + 1] - 1 if number + 1 < len(starts) else len(bits)
        city, country, year = _place(bits[start].text) or (None, None, None)
        fields = _fields(bits[start + 1 : end])
        if fields and start:
            found.append(PracticePage(bits[start - 1].text, city, country, year, fields))
    return found


def _single(bits: Sequence[Bit]) -> list[PracticePage]:
    title = next((bit.text for bit in bits if bit.level == 1), bits[0].text if bits else "")
    fields = _fields(bits)
    return [PracticePage(title, None, None, None, fields)] if fields and title else []


@cache
def _countries() -> tuple[str, ...]:
    """The English names of the world's countries, longer names first."""
    names = {str(name) for code, name in Locale("en").territories.items() if code.isalpha()}
    # Names that the programme's pages use beside those of Unicode's list.
    names |= {"Türkiye", "Turkey", "Czech Republic", "Republic of Moldova"}
    return tuple(sorted(names, key=len, reverse=True))


def _place(text: str) -> tuple[str | None, str | None, str | None] | None:
    """Return (city, country, year) of a line such as "Norway Bergen 2018-2022 (still in use)"."""
    if len(text.split()) > _PLACE_WORDS or _INLINE.search(text):
        return None
    years = _YEARS.search(text)
    place = text[: years.start()] if years else text
    country = next((name for name in _countries() if place.startswith(name)), None)
    rest = place[len(country) :] if country else ""
    if country is None or rest[:1].isalpha() or not (years or rest.strip()):
        return None
    city = rest.strip(" ,–-|/") or None
    return city, country, years[0].strip() if years else None


def _fields(bits: Sequence[Bit]) -> dict[PracticeField, str]:
    found: dict[PracticeField, list[str]] = {}
    current: PracticeField | None = None
    for bit in bits:
        if whole := _HEADING.fullmatch(bit.text):
            current = _named(whole)
            continue
        if bit.level is not None:
            current = None
            continue
        before, parts = _split(bit.text)
        if current and before:
            found.setdefault(current, []).append(before)
        for name, text in parts:
            current = name
            found.setdefault(name, []).append(text)
    return {name: "\n".join(filter(None, texts)) for name, texts in found.items() if any(texts)}


def _split(text: str) -> tuple[str, list[tuple[PracticeField, str]]]:
    """Split a paragraph at the headings that stand in it, each followed by a colon."""
    matches = list(_INLINE.finditer(text))
    if not matches:
        return text, []
    ends = [match.start() for match in matches[1:]] + [len(text)]
    parts = [
        (_named(match), text[match.end() : end].strip())
        for match, end in zip(matches, ends, strict=True)
    ]
    return text[: matches[0].start()].strip(), parts


def _named(match: re.Match[str]) -> PracticeField:
    return PracticeField(next(name for name, text in match.groupdict().items() if text))
