"""From what was read of a file, and what a person says about it, to a document with a name.

The id of an added document is its work, two hyphens, and its edition: two editions of one work
live side by side, and the same edition brought again replaces itself.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, fields
from pathlib import PurePath

from knowledge.documents import Document, Kind, Source
from knowledge.editions import EDITION_MARK
from knowledge.extract import Extracted
from knowledge.stems import fold

_LONGEST = 60
_YEAR = re.compile(r"\(?\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?\b\)?")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says about a document; it counts before what the file says."""

    title: str | None = None
    edition: str | None = None
    year: str | None = None
    language: str | None = None
    topics: tuple[str, ...] = ()
    url: str | None = None
    credit: str | None = None

    def over(self, other: Given) -> Given:
        """Return these values, and those of ``other`` where nothing is said."""
        pairs = {f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        return Given(**pairs)


def document_of(extracted: Extracted, given: Given, name: str) -> Document:
    """Return what was read as a document of the library.

    Args:
        extracted: The content of the file.
        given: What is said about it.
        name: The file's name; the title where nobody knows a better one.
    """
    title = " ".join((given.title or extracted.title or _readable(name)).split())
    language = given.language or extracted.language or _ENGLISH
    edition = given.edition or extracted.edition
    year = given.year or extracted.year
    extra = {"digest": extracted.digest, "format": extracted.format.value, "file": name}
    if given.credit:
        extra["credit"] = given.credit
    return Document(
        id=_id(title, edition, year, language),
        kind=Kind.DOCUMENT,
        title=title,
        text=extracted.text,
        blocks=extracted.blocks,
        language=language,
        edition=_edition(edition, year),
        year=year,
        url=given.url,
        topics=given.topics,
        sources=(Source(title, year, given.url),) if given.url else (),
        extra=extra,
    )


def _readable(name: str) -> str:
    words = re.sub(r"[_\-\s]+", " ", PurePath(name).stem).strip() or name
    return words[:1].upper() + words[1:]


def _edition(edition: str | None, year: str | None) -> str | None:
    if edition and year and year not in edition:
        return f"{edition}, {year}"
    return edition or year


def _id(title: str, edition: str | None, year: str | None, language: str) -> str:
    work = slug(_YEAR.sub(" ", title)) or f"{zlib.crc32(title.encode()):08x}"
    if language != _ENGLISH:
        work = f"{work}-{slug(language)}"
    which = slug(_edition(edition, year) or "")
    # The prefix keeps a title from meeting the id of a guide or a practice.
    return f"doc-{work}{EDITION_MARK}{which}" if which else f"doc-{work}"


def slug(text: str) -> str:
    """Return a text as part of an id: small Latin letters, figures and hyphens."""
    return _NOT_PLAIN.sub("-", fold(text))[:_LONGEST].strip("-")
