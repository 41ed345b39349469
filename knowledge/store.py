"""The search index opened for reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from weakref import WeakValueDictionary

import numpy as np
import numpy.typing as npt

from knowledge.documents import Document, Kind
from knowledge.editions import Editions
from knowledge.encoder import Encoder
from knowledge.errors import IndexMissing, UnknownDocument
from knowledge.gazetteer import Gazetteer
from knowledge.lexical import LexicalIndex
from knowledge.manifest import Manifest, current_version, read_manifest
from knowledge.passages import Passage, passages_of
from knowledge.segments import Row, Segment

# A passage's number in the lexical index: the key of its document, then its place in it.
_PLACES = 20
KEPT = 1024

Allowed = Callable[[Row], bool]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document lies: its segment (position in the index) and its row there."""

    segment: int
    row: Row


# Segments never change and their names are never used again: who opens a newer version shares
# what is open of the one before.
_OPEN: WeakValueDictionary[Path, Segment] = WeakValueDictionary()


def _opened(folder: Path) -> Segment:
    segment = _OPEN.get(folder)
    if segment is None:
        _OPEN[folder] = segment = Segment(folder)
    return segment


class Index:
    """A published version, opened for reading. It never changes; open again to see a newer one.

    It may be used by several threads, and goes on serving when a newer version is published.
    """

    def __init__(self, folder: Path, manifest: Manifest, version: str) -> None:
        self.folder, self.manifest, self.version = folder, manifest, version
        self.segments = tuple(_opened(folder / name) for name in manifest.segments)
        self.lexical = LexicalIndex(folder / manifest.lexical)
        gone = frozenset(manifest.removed)
        self.places = {
            row.key: Place(n, row)
            for n, segment in enumerate(self.segments)
            for row in segment.rows
            if row.key not in gone
        }
        self.document = lru_cache(maxsize=KEPT)(self._document)
        self.passages = lru_cache(maxsize=KEPT)(self._passages)

    @cached_property
    def keys(self) -> dict[str, int]:
        """The key of each document by its id."""
        return {place.row.id: key for key, place in self.places.items()}

    @cached_property
    def editions(self) -> Editions:
        """The works of which there are several editions."""
        return Editions.of((place.row.id, key) for key, place in self.places.items())

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the library in lower case."""
        return frozenset().union(*(segment.words for segment in self.segments))

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The cities and countries of the practices."""
        return Gazetteer.of((place.row.city, place.row.country) for place in self.places.values())

    def usable(self, segment: int, allowed: Allowed | None = None) -> Flags | None:
        """Say which rows of a segment may be found, one flag a row; None where all of them."""
        rows = self.segments[segment].rows
        if allowed is None:
            return self._living[segment]
        return np.array([row.key in self.places and allowed(row) for row in rows], dtype=bool)

    @cached_property
    def _living(self) -> tuple[Flags | None, ...]:
        flags = [[row.key in self.places for row in segment.rows] for segment in self.segments]
        return tuple(None if all(each) else np.array(each, dtype=bool) for each in flags)

    def _document(self, key: int) -> Document:
        place = self.places[key]
        return self.segments[place.segment].document(place.row)

    def _passages(self, key: int) -> tuple[Passage, ...]:
        return tuple(passages_of(self.document(key)))

    def named(self, document: str) -> Document:
        """Return a document by its id.

        Raises:
            UnknownDocument: The index holds none of that id; the error names similar ids.
        """
        key = self.keys.get(document)
        if key is None:
            from rapidfuzz import process

            near = [name for name, *_ in process.extract(document, self.keys.keys(), limit=2)]
            raise UnknownDocument(document, near)
        return self.document(key)

    def documents(self, kind: Kind | None = None) -> Iterator[Document]:
        """Yield all documents, or those of one kind, in the order in which they were added."""
        for key, place in sorted(self.places.items()):
            if kind is None or place.row.kind == kind:
                yield self.document(key)

    def count(self, kind: Kind) -> int:
        """Return how many documents of a kind the index holds."""
        return sum(place.row.kind == kind for place in self.places.values())


def number_of(key: int, place: int) -> int:
    """Return the lexical number of a passage from the key of its document and its place there."""
    return (key << _PLACES) | place


def place_of(number: int) -> tuple[int, int]:
    """Split a lexical number into the key of a document and the position of its passage."""
    return number >> _PLACES, number & ((1 << _PLACES) - 1)


def open_index(folder: Path, encoder: Encoder) -> Index:
    """Open the version in force.

    Raises:
        IndexMissing: There is none, it is damaged, or another model or rule made it.
    """
    while True:
        version = current_version(folder)
        if version is None:
            raise IndexMissing(folder, "it has not been built")
        try:
            return _open(folder, encoder, version)
        except IndexMissing:
            # Two newer versions may have been published, and this one swept away, meanwhile.
            if current_version(folder) == version:
                raise


def _open(folder: Path, encoder: Encoder, version: str) -> Index:
    manifest = read_manifest(folder, version)
    obstacle = manifest.obstacle(encoder.digest)
    if obstacle is not None:
        raise IndexMissing(folder, obstacle)
    return open_version(folder, manifest, version)


def open_version(folder: Path, manifest: Manifest, version: str) -> Index:
    """Open a version, whatever model made it.

    Raises:
        IndexMissing: It is damaged.
    """
    damaged = manifest.damage(folder)
    if damaged is not None:
        raise IndexMissing(folder, f"the file {damaged} is missing or damaged")
    try:
        return Index(folder, manifest, version)
    except Exception as error:  # whatever a damaged file makes its reader raise
        raise IndexMissing(folder, f"it is damaged ({type(error).__name__})") from error
