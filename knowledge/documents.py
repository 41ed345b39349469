"""What a document, a section, a block and its source are.

A document keeps one stored text. Everything that is ever quoted is a slice of that text, so a
quote can be checked byte by byte: ``document.text[quote.start:quote.end]``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """Where a document comes from, which decides how it is shown."""

    GUIDE = "guide"
    PRACTICE = "practice"
    DOCUMENT = "document"


class Shape(StrEnum):
    """What a block of text is on the page."""

    PARAGRAPH = "paragraph"
    STEP = "step"  # an item of a numbered list
    BULLET = "bullet"
    ROW = "row"  # of a table


@dataclass(frozen=True, slots=True)
class Source:
    """The publication that a document draws on."""

    title: str
    year: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or table row: ``text[start:end]`` of its document.

    ``section`` is the path of headings above it, outermost first. ``page`` counts from 1 and is
    ``None`` where the source has no pages. ``advice`` marks general professional advice, as
    against what a source states.
    """

    start: int
    end: int
    shape: Shape
    section: tuple[str, ...] = ()
    page: int | None = None
    advice: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One text of the library with everything that is needed to find, quote and cite it."""

    id: str
    kind: Kind
    title: str
    text: str
    blocks: tuple[Block, ...]
    language: str = "en"
    edition: str | None = None
    year: str | None = None
    url: str | None = None
    topics: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    city: str | None = None
    country: str | None = None
    reviewed: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the document as one line of JSON; `from_json` reads it back unchanged."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, line: str) -> Document:
        """Read what `to_json` wrote."""
        raw: dict[str, Any] = json.loads(line)
        raw["kind"] = Kind(raw["kind"])
        raw["blocks"] = tuple(
            Block(**{**b, "shape": Shape(b["shape"]), "section": tuple(b["section"])})
            for b in raw["blocks"]
        )
        raw["sources"] = tuple(Source(**source) for source in raw["sources"])
        for name in ("topics", "asks"):
            raw[name] = tuple(raw[name])
        return cls(**raw)

    @property
    def digest(self) -> str:
        """A fingerprint of the whole content: equal digests need no new encoding."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()
