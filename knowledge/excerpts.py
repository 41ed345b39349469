"""A slice of a document that was chosen to be quoted."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.documents import Document


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One unbroken slice of a document with what heads it."""

    document: Document
    start: int
    end: int
    section: tuple[str, ...]
    page: int | None
    advice: bool
    score: float
    more: int  # items of the same list that follow and were left out

    @property
    def text(self) -> str:
        """The words, byte for byte as they are stored."""
        return self.document.text[self.start : self.end]
