"""What comes out of a file, and how much of a file is let in."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.documents import Block
from knowledge.errors import Reason, Unreadable


class Format(StrEnum):
    """The kinds of file that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Extracted:
    """The stored text of a file with its blocks, and what the file says about itself.

    `title`, `language` (ISO 639-1), `edition` and `year` are `None` where the file does not tell.
    `pages` is the number of physical pages, `None` for formats that have none. `digest` is the
    SHA-256 of the file's bytes, in hexadecimal.
    """

    format: Format
    text: str
    blocks: tuple[Block, ...]
    digest: str
    title: str | None = None
    language: str | None = None
    edition: str | None = None
    year: str | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is accepted: sizes in bytes, time in seconds.

    A Word file is a ZIP archive; `unpacked` and `ratio` (unpacked to packed size) keep one that
    is small on disk from filling the memory.
    """

    file_size: int = 64 * 2**20
    pages: int = 2000
    seconds: float = 300
    unpacked: int = 256 * 2**20
    ratio: int = 100
    entries: int = 5000


@dataclass(frozen=True, slots=True)
class Reading:
    """One file that is being read: its name for messages, its limits and when it began."""

    name: str
    limits: Limits = field(default_factory=Limits)
    began: float = field(default_factory=time.monotonic)

    def check_time(self) -> None:
        """Stop a file that takes longer than its limit.

        Raises:
            Unreadable: with `Reason.TOO_LARGE`.
        """
        if time.monotonic() - self.began > self.limits.seconds:
            raise self.fail(
                Reason.TOO_LARGE, f"reading it takes more than {self.limits.seconds:g} seconds"
            )

    def fail(self, reason: Reason, detail: str) -> Unreadable:
        """Return the error that names this file."""
        return Unreadable(self.name, reason, detail)
