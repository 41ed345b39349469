"""Where documents stand: on the shelf that everybody reads, or on the shelf of one city.

A city's shelf is an index of its own. Whoever may not read it is answered from an index that has
never held a word of it: no ranking, no count, no rarity of a word and no near topic can tell that
it exists (docs/architecture.md).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import KnowledgeError

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# A key and the position of a passage share 64 bits; the first keys of shelves lie far apart, so
# that the documents of several shelves can be searched together.
_KEYS_A_SHELF = 1 << 19
_SHELF_BITS = 24


class BadShelfName(KnowledgeError):
    """A city was named in a way that could not be a folder."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"{name!r} cannot name the shelf of a city. Give the city's number, which its "
            "documents screen in the chat shows, or a name of small letters, figures and hyphens.",
        )


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folders of one shelf below the data directory.

    Attributes:
        data: The data directory.
        city: The city whose members alone read it; None for the shelf of everybody.

    Raises:
        BadShelfName: The city is named so that it could not be a folder.
    """

    data: Path
    city: str | None = None

    def __post_init__(self) -> None:
        """Refuse a name that would lead elsewhere."""
        if self.city is not None and not _NAME.fullmatch(self.city):
            raise BadShelfName(self.city)

    @property
    def folder(self) -> Path:
        """All of the shelf."""
        return self.data / "cities" / self.city if self.city else self.data

    @property
    def index(self) -> Path:
        """The search index."""
        return self.folder / "index"

    @property
    def originals(self) -> Path:
        """The files that its documents were read from."""
        return self.folder / "originals"

    @property
    def first_key(self) -> int:
        """The key of the first document that is put there."""
        if self.city is None:
            return 1
        digest = hashlib.sha256(self.city.encode()).digest()
        number = int.from_bytes(digest[:8], "big") % (1 << _SHELF_BITS)
        return (1 + number) * _KEYS_A_SHELF


def city_shelves(data: Path) -> list[Shelf]:
    """Return the shelves of cities that hold an index."""
    folders = sorted((data / "cities").glob("*/index"))
    return [Shelf(data, path.parent.name) for path in folders if _NAME.fullmatch(path.parent.name)]


def is_of_city(key: int) -> bool:
    """Say whether the key of a document was given on a city's shelf."""
    return key >= _KEYS_A_SHELF
