"""What a document says about itself: title, year and edition, where they can be read."""

from __future__ import annotations

import re

_COVER = 1500  # characters at the beginning that are searched for a year or an edition
_YEAR = r"(?:19[5-9]|20[0-4])\d"
_SPAN = re.compile(rf"\b({_YEAR})\s?[-–/]\s?({_YEAR}|\d\d)\b")
_SINGLE = re.compile(rf"(?<![\d/-]){_YEAR}(?![\d/-])")
_OWNED = re.compile(rf"(?:©|\(c\)|copyright)[^\n]{{0,60}}?({_YEAR})", re.IGNORECASE)
_EDITION = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|revised|updated|new|\d{1,2}(?:st|nd|rd|th))"
    r"\s+edition|version\s+\d+(?:\.\d+)*|\d{1,2}[ªºe]?\s?(?:edición|edição|edizione|édition))\b",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"^(?:microsoft (?:word|powerpoint)|untitled|document\d*$|slide \d|powerpoint|layout \d)"
    r"|\.(?:docx?|pdf|indd|pptx?|html?|tmp)$",
    re.IGNORECASE,
)


def is_real_title(title: str | None) -> bool:
    """Whether a title was written for readers, and is no file name or program's default."""
    return bool(title and " " in title.strip() and not _MACHINE.search(title))


def year_of(title: str | None, text: str) -> str | None:
    """Return the year that a document gives for itself, as four figures.

    A year in the title counts before a copyright notice, and that before a year that stands
    alone on the cover. Dates kept by the file itself are not used: they tell when it was saved.
    """
    cover = text[:_COVER]
    for found in (_SINGLE.findall(title or ""), _OWNED.findall(cover)):
        if found:
            return str(found[-1])
    alone = re.findall(rf"(?m)^\W*(?:[^\W\d_]+\s+)?({_YEAR})\W*$", cover)
    return str(alone[0]) if alone else None


def edition_of(title: str | None, text: str) -> str | None:
    """Return the edition as it is written ("second edition") or the years covered ("2016-2019")."""
    for part in (title or "", text[:_COVER]):
        if match := _EDITION.search(part):
            return match[0]
    span = _SPAN.search(title or "") or re.search(rf"(?m)^\W*{_SPAN.pattern}\W*$", text[:_COVER])
    return f"{span[1]}-{span[2]}" if span else None
