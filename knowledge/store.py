"""The search index on disk: built from documents, published whole, opened for reading.

Segments and lexical folders are never changed once they are published. A manifest names those of
one version, and a file named CURRENT, replaced in one step, names the manifest in force. A reader
sees the old index or the new one, never half of each; a process killed while it writes leaves the
last published version as it was.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from knowledge.documents import Document, Kind
from knowledge.encoder import Encoder, Progress
from knowledge.errors import IndexMissing, UnknownDocument
from knowledge.gazetteer import Gazetteer
from knowledge.lexical import Entry, LexicalIndex, update_lexical
from knowledge.passages import PASSAGE_RULE, Passage, heading_context, passages_of
from knowledge.segments import Row, Segment, write_segment

_FORMAT = 1
_CURRENT = "CURRENT"
# A passage's number in the lexical index: the key of its document, then its place in it.
_PLACES = 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one version of the index is made of, and by which model and rule it was made."""

    model: str
    dimension: int
    rule: str = PASSAGE_RULE
    format: int = _FORMAT
    next_key: int = 1
    segments: tuple[str, ...] = ()
    lexical: str = ""
    removed: tuple[int, ...] = ()  # keys of documents that still lie in a segment


@dataclass(frozen=True, slots=True)
class Published:
    """What a change of the index did, as ids of documents."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document lies: its segment (position in the index) and its row there."""

    segment: int
    row: Row


class Index:
    """A published version, opened for reading. It never changes; open again to see a newer one."""

    def __init__(self, folder: Path, manifest: Manifest, version: str) -> None:
        self.folder, self.manifest, self.version = folder, manifest, version
        self.segments = tuple(Segment(folder / name) for name in manifest.segments)
        self.lexical = LexicalIndex(folder / manifest.lexical)
        gone = frozenset(manifest.removed)
        self.places = {
            row.key: Place(n, row)
            for n, segment in enumerate(self.segments)
            for row in segment.rows
            if row.key not in gone
        }
        self.document = lru_cache(maxsize=1024)(self._document)
        self.passages = lru_cache(maxsize=1024)(self._passages)

    @cached_property
    def keys(self) -> dict[str, int]:
        """The key of each document by its id."""
        return {place.row.id: key for key, place in self.places.items()}

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the library in lower case."""
        return frozenset().union(*(segment.words for segment in self.segments))

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The cities and countries of the practices."""
        return Gazetteer.of((place.row.city, place.row.country) for place in self.places.values())

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

            near = [name for name, *_ in process.extract(document, self.keys, limit=2)]
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


def place_of(number: int) -> tuple[int, int]:
    """Split a lexical number into the key of a document and the position of its passage."""
    return number >> _PLACES, number & ((1 << _PLACES) - 1)


def current_version(folder: Path) -> str | None:
    """Return the name of the version in force, or ``None`` where nothing is published."""
    try:
        return (folder / _CURRENT).read_text(encoding="utf-8").strip() or None
    except FileNotFoundError:
        return None


def open_index(folder: Path, encoder: Encoder) -> Index:
    """Open the version in force.

    Raises:
        IndexMissing: There is none, it is damaged, or another model or rule made it.
    """
    version = current_version(folder)
    if version is None:
        raise IndexMissing(folder, "it has not been built")
    manifest = _manifest(folder, version)
    if manifest.model != encoder.digest or manifest.dimension != encoder.dimension:
        raise IndexMissing(folder, "it was made with another embedding model")
    if manifest.rule != PASSAGE_RULE or manifest.format != _FORMAT:
        raise IndexMissing(folder, f"it was made by another rule ({manifest.rule})")
    try:
        return Index(folder, manifest, version)
    except Exception as error:  # whatever a damaged file makes its reader raise
        raise IndexMissing(folder, f"it is damaged ({type(error).__name__})") from error


def _manifest(folder: Path, version: str) -> Manifest:
    try:
        raw = json.loads((folder / version).read_text(encoding="utf-8"))
        listed: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()}
        return Manifest(**listed)
    except (OSError, ValueError, TypeError) as error:
        raise IndexMissing(folder, f"its list of parts is damaged ({version})") from error


@dataclass
class Change:
    """Documents to add or replace (by id) and ids to remove, published in one step."""

    folder: Path
    encoder: Encoder
    keep_others: bool = True  # False: what is not given goes, as when a library is synchronised
    progress: Progress | None = None
    _old: Manifest | None = field(init=False, default=None)

    def publish(self, documents: Sequence[Document], remove: Iterable[str] = ()) -> Published:
        """Write a new version of the index and put it in force.

        A document whose content is unchanged is not encoded again. Without any change nothing is
        written.

        Raises:
            OSError: The disk is full or read-only; the published version is untouched.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        present = self._present()
        wanted = {document.id: document for document in documents}
        goes = {i for i in remove if i in present and i not in wanted}
        if not self.keep_others:
            goes |= present.keys() - wanted.keys()
        fresh = [
            d for d in wanted.values() if d.id not in present or present[d.id].digest != d.digest
        ]
        replaced = tuple(d.id for d in fresh if d.id in present)
        result = Published(
            added=tuple(d.id for d in fresh if d.id not in present),
            replaced=replaced,
            removed=tuple(sorted(goes)),
            unchanged=tuple(sorted(wanted.keys() - {d.id for d in fresh})),
        )
        if fresh or goes or self._old is None:
            self._write(fresh, [present[i] for i in (*goes, *replaced)])
        return result

    def _present(self) -> dict[str, Row]:
        """Return the rows in force; none where there is no index that can be built upon."""
        try:
            index = open_index(self.folder, self.encoder)
        except IndexMissing:
            self._old = None
            return {}
        self._old = index.manifest
        return {place.row.id: place.row for place in index.places.values()}

    def _write(self, fresh: Sequence[Document], gone: Sequence[Row]) -> None:
        old = self._old or Manifest(self.encoder.digest, self.encoder.dimension)
        token = uuid.uuid4().hex[:12]
        keyed = list(enumerate(fresh, start=old.next_key))
        segments = old.segments
        if keyed:
            segments = (*segments, self._segment(f"segment-{token}", keyed))
        lexical = f"lexical-{token}"
        _link_tree(self.folder / old.lexical if old.lexical else None, self.folder / lexical)
        numbers = [(row.key << _PLACES) | n for row in gone for n in range(row.passages)]
        update_lexical(self.folder / lexical, _entries(keyed), numbers)
        manifest = Manifest(
            model=self.encoder.digest,
            dimension=self.encoder.dimension,
            next_key=old.next_key + len(keyed),
            segments=segments,
            lexical=lexical,
            removed=(*old.removed, *(row.key for row in gone)),
        )
        _put_in_force(self.folder, f"manifest-{token}.json", manifest)

    def _segment(self, name: str, keyed: Sequence[tuple[int, Document]]) -> str:
        target = self.folder / name
        target.mkdir()
        write_segment(target, keyed, self.encoder, self.progress)
        return name


def _entries(keyed: Sequence[tuple[int, Document]]) -> Iterator[Entry]:
    for key, document in keyed:
        asks = " ".join(document.asks)
        for n, passage in enumerate(passages_of(document)):
            head = heading_context(document, passage.section)
            body = document.text[passage.start : passage.end]
            yield Entry((key << _PLACES) | n, head, body, asks)


def _link_tree(source: Path | None, target: Path) -> None:
    """Make a second name for each file: tantivy never changes a file, it writes new ones."""
    target.mkdir()
    for path in source.iterdir() if source else ():
        if not path.name.endswith(".lock"):
            os.link(path, target / path.name)


def _put_in_force(folder: Path, name: str, manifest: Manifest) -> None:
    (folder / name).write_text(json.dumps(asdict(manifest)), encoding="utf-8")
    pointer = folder / f".{_CURRENT}-{uuid.uuid4().hex}"
    with pointer.open("w", encoding="utf-8") as file:
        file.write(name)
        file.flush()
        os.fsync(file.fileno())
    previous = current_version(folder)
    pointer.replace(folder / _CURRENT)
    _sweep(folder, {name, previous})


def _sweep(folder: Path, versions: set[str | None]) -> None:
    """Delete what no kept version names. The one before stays for readers that open it now."""
    kept: set[str] = {_CURRENT}
    for version in filter(None, versions):
        kept.add(version)
        try:
            manifest = _manifest(folder, version)
        except IndexMissing:
            continue
        kept |= {*manifest.segments, manifest.lexical}
    for path in folder.iterdir():
        if path.name not in kept and not path.name.startswith("."):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
