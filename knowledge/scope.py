"""What a question is limited to: kinds of documents, one document, or a city's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.documents import Kind
from knowledge.shelves import is_of_city

if TYPE_CHECKING:
    from knowledge.segments import Row


@dataclass(frozen=True, slots=True)
class Scope:
    """A limit of a question; what is not said limits nothing.

    Attributes:
        kind: Only guides, practices or documents.
        document: Only the document of this id, whichever edition it is.
        own: Only documents of a city's shelf.
    """

    kind: Kind | None = None
    document: str | None = None
    own: bool = False

    def __call__(self, row: Row) -> bool:
        """Say whether a document lies within."""
        if self.document is not None and row.id != self.document:
            return False
        if self.kind is not None and row.kind != self.kind:
            return False
        return not self.own or is_of_city(row.key)
