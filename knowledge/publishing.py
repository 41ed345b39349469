"""Change the search index: add, replace and remove documents, and publish all of it in one step.

A document whose content is unchanged is never encoded again. Adding one writes one small segment,
whatever the size of the library.
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.dense import VECTORS, mapped
from knowledge.documents import Document
from knowledge.encoder import Encoder
from knowledge.errors import IndexMissing, NotPublished
from knowledge.lexical import Entry, update_lexical
from knowledge.locking import sole_writer
from knowledge.manifest import Manifest, current_version, put_in_force, read_manifest, sizes
from knowledge.merging import due, join
from knowledge.passages import heading_context, passages_of
from knowledge.progress import Progress, unseen
from knowledge.segments import Row, Segment, write_segment
from knowledge.store import Index, number_of, open_version


@dataclass(frozen=True, slots=True)
class Published:
    """What a change of the index did, as ids of documents."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Before:
    """What is in force, and what of it must be encoded anew because another model made it."""

    manifest: Manifest
    rows: Mapping[str, Row]
    carried: Mapping[str, Document]
    exists: bool


@dataclass(frozen=True)
class Change:
    """The right way to change the index in a folder, with an encoder for new texts.

    Where another model or passage rule made the index, all its documents are encoded anew. A
    damaged one is begun again with what is given.
    """

    folder: Path
    encoder: Encoder
    progress: Progress = unseen
    first_key: int = 1  # of a new index; see `knowledge.shelves`

    def publish(self, documents: Sequence[Document], remove: Iterable[str] = ()) -> Published:
        """Add documents, replace those of the same id, and remove some by id.

        Raises:
            NotPublished: The disk is full or read-only; the published version is untouched.
        """
        with sole_writer(self.folder):
            return self._publish(documents, frozenset(remove), None)

    def synchronise(self, documents: Sequence[Document], fingerprint: str) -> Published:
        """Make the library folder's part of the index hold exactly these documents.

        Args:
            documents: All documents of the folder.
            fingerprint: Of the folder, kept to see at a glance that nothing has changed.

        Raises:
            NotPublished: The disk is full or read-only; the published version is untouched.
        """
        with sole_writer(self.folder):
            return self._publish(documents, frozenset(), fingerprint)

    def _publish(
        self, documents: Sequence[Document], remove: frozenset[str], fingerprint: str | None
    ) -> Published:
        before = self._before()
        wanted = {document.id: document for document in documents}
        if fingerprint is not None:
            remove |= frozenset(before.manifest.of_library)
        known = before.rows.keys() | before.carried.keys()
        goes = sorted((remove & known) - wanted.keys())
        carried = {i: d for i, d in before.carried.items() if i not in remove}
        fresh = [d for d in {**carried, **wanted}.values() if not _same(d, before)]
        result = Published(
            added=tuple(d.id for d in fresh if d.id not in known),
            replaced=tuple(d.id for d in fresh if d.id in known),
            removed=tuple(goes),
            unchanged=tuple(sorted(wanted.keys() - {d.id for d in fresh})),
        )
        manifest = before.manifest
        if fingerprint is not None:
            manifest = replace(manifest, library=fingerprint, of_library=tuple(sorted(wanted)))
        if fresh or goes or manifest != before.manifest or not before.exists:
            gone = [before.rows[i] for i in (*goes, *result.replaced) if i in before.rows]
            self._write(manifest, fresh, gone)
        return result

    def _before(self) -> _Before:
        new = Manifest(self.encoder.digest, self.encoder.dimension, next_key=self.first_key)
        index = _readable(self.folder)
        if index is None:
            return _Before(new, {}, {}, exists=False)
        old = index.manifest
        if old.obstacle(self.encoder.digest) is None:
            rows = {place.row.id: place.row for place in index.places.values()}
            return _Before(old, rows, {}, exists=True)
        carried = {document.id: document for document in index.documents()}
        new = replace(new, library=old.library, of_library=old.of_library)
        return _Before(new, {}, carried, exists=False)

    def _write(self, old: Manifest, fresh: Sequence[Document], gone: Sequence[Row]) -> None:
        token = uuid.uuid4().hex[:12]
        parts = [self.folder / f"{name}-{token}" for name in ("segment", "joined", "lexical")]
        try:
            manifest = self._parts(old, token, fresh, gone)
            put_in_force(self.folder, f"manifest-{token}.json", manifest)
        # Tantivy and FAISS report a failed write as a plain ValueError or RuntimeError.
        except (OSError, ValueError, RuntimeError) as error:
            for part in parts:
                shutil.rmtree(part, ignore_errors=True)
            raise NotPublished(self.folder, str(error)) from error

    def _parts(
        self, old: Manifest, token: str, fresh: Sequence[Document], gone: Sequence[Row]
    ) -> Manifest:
        keyed = list(enumerate(fresh, start=old.next_key))
        segments = old.segments
        if keyed:
            segments = (*segments, f"segment-{token}")
            (self.folder / segments[-1]).mkdir()
            write_segment(self.folder / segments[-1], keyed, self.encoder, self.progress)
        lexical = f"lexical-{token}"
        _link_tree(self.folder / old.lexical if old.lexical else None, self.folder / lexical)
        numbers = [number_of(row.key, n) for row in gone for n in range(row.passages)]
        update_lexical(self.folder / lexical, _entries(keyed), numbers)
        removed = (*old.removed, *(row.key for row in gone))
        segments, removed = self._joined(segments, removed, token)
        return replace(
            old,
            next_key=old.next_key + len(keyed),
            segments=segments,
            lexical=lexical,
            removed=removed,
            files=sizes(self.folder, (*segments, lexical)),
        )

    def _joined(
        self, segments: tuple[str, ...], removed: tuple[int, ...], token: str
    ) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """Join segments where it is time; return the segments and the keys still to be marked."""
        chosen = due([len(mapped(self.folder / name / VECTORS)) for name in segments])
        if not chosen:
            return segments, removed
        opened = [Segment(self.folder / segments[n]) for n in chosen]
        held = {row.key for segment in opened for row in segment.rows}
        kept = tuple(name for n, name in enumerate(segments) if n not in set(chosen))
        if held - set(removed):
            kept = (*kept, f"joined-{token}")
            (self.folder / kept[-1]).mkdir()
            join(self.folder / kept[-1], opened, frozenset(removed))
        return kept, tuple(key for key in removed if key not in held)


def _readable(folder: Path) -> Index | None:
    version = current_version(folder)
    try:
        return open_version(folder, read_manifest(folder, version), version) if version else None
    except IndexMissing:
        return None


def _same(document: Document, before: _Before) -> bool:
    row = before.rows.get(document.id)
    return row is not None and row.digest == document.digest


def _entries(keyed: Sequence[tuple[int, Document]]) -> Iterator[Entry]:
    for key, document in keyed:
        asks = " ".join(document.asks)
        for n, passage in enumerate(passages_of(document)):
            head = heading_context(document, passage.section)
            body = document.text[passage.start : passage.end]
            yield Entry(number_of(key, n), head, body, asks)


def _link_tree(source: Path | None, target: Path) -> None:
    """Give each file a second name: tantivy never changes a file, it writes new ones."""
    target.mkdir()
    for path in source.iterdir() if source else ():
        if path.name.endswith(".lock"):
            continue
        try:
            os.link(path, target / path.name)
        except OSError:  # a file system without second names
            shutil.copy2(path, target / path.name)
