"""Add files to a shelf: each is read by itself, and all that can be read is published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.adding.finding import Candidate
from knowledge.adding.naming import Given, document_of
from knowledge.adding.originals import Originals
from knowledge.adding.outcome import Outcome, Result, skipped
from knowledge.documents import Document, Kind
from knowledge.encoder import Encoder
from knowledge.errors import IndexMissing, NotRemovable, Reason, Unreadable
from knowledge.extract import Limits, extract
from knowledge.extract.extracted import Reading
from knowledge.extract.source import bytes_of
from knowledge.locking import sole_writer
from knowledge.manifest import current_version
from knowledge.progress import Progress, Stage, unseen
from knowledge.publishing import Change, Published
from knowledge.shelves import Shelf
from knowledge.store import Index, open_index

# So many documents are published together: a run that is broken off loses no more than these.
_BATCH = 32


@dataclass(frozen=True, slots=True)
class Read:
    """A file that could be read: its document and its content."""

    name: str
    document: Document
    content: bytes


@dataclass
class Adder:
    """Adds to and removes from one shelf.

    Attributes:
        shelf: Where the documents go.
        encoder: Makes vectors of new texts.
        limits: How much of a file is accepted.
        progress: Told how many files are read.
    """

    shelf: Shelf
    encoder: Encoder
    limits: Limits = field(default_factory=Limits)
    progress: Progress = unseen
    _taken: dict[str, str] = field(default_factory=dict)
    _opened: Index | None = None

    def add(self, found: Sequence[Candidate | Outcome]) -> Iterator[Outcome]:
        """Read files and publish them, a batch at a time, and yield what became of each.

        Raises:
            NotPublished: The disk is full or read-only; batches before this one are published.
        """
        waiting: list[Read] = []
        self.progress(Stage.READING, 0, len(found))
        for number, one in enumerate(found, 1):
            read = one if isinstance(one, Outcome) else self.read(one)
            self.progress(Stage.READING, number, len(found))
            if isinstance(read, Outcome):
                yield read
                continue
            waiting.append(read)
            if len(waiting) == _BATCH:
                yield from self.publish(waiting)
                waiting = []
        yield from self.publish(waiting)

    def read(self, candidate: Candidate) -> Read | Outcome:
        """Read a file, or say why it is skipped or unchanged."""
        try:
            content = bytes_of(candidate.path, Reading(candidate.name, self.limits))
            return self.read_content(content, candidate.name, candidate.given)
        except Unreadable as error:
            return skipped(error)

    def read_content(self, content: bytes, name: str, given: Given) -> Read | Outcome:
        """Read the content of a file; one that is in the library already is not read again."""
        known = self._read_from(hashlib.sha256(content).hexdigest())
        if known is not None and _says_the_same(given, known):
            self._taken.setdefault(known.id, name)
            return Outcome(name, Result.UNCHANGED, known.id, known.title)
        try:
            document = document_of(extract(content, name, self.limits), given, name)
        except Unreadable as error:
            return skipped(error)
        other = self._taken.setdefault(document.id, name)
        if other != name:
            detail = f"it has the same title and edition as {other}"
            return skipped(Unreadable(name, Reason.TWICE, detail))
        return Read(name, document, content)

    def publish(self, reads: Sequence[Read]) -> list[Outcome]:
        """Publish what was read, in one step.

        Raises:
            NotPublished: Nothing of it is published.
        """
        if not reads:
            return []
        # What was kept a moment ago must not be dropped by another who publishes.
        with sole_writer(self.shelf.originals):
            # The same file under another title or edition replaces what it was before.
            former = {read.name: self._former(read.document) for read in reads}
            for read in reads:
                self._originals.keep(read.content, read.document.id)
            gone = [old.id for old in former.values() if old is not None]
            done = self._change([read.document for read in reads], gone)
        return [_outcome(read, done, former[read.name]) for read in reads]

    def remove(self, names: Sequence[str]) -> list[Outcome]:
        """Remove documents by their ids.

        Raises:
            UnknownDocument: One is not there; nothing is removed.
            NotRemovable: One belongs to the library folder; nothing is removed.
            IndexMissing: There is no index.
            NotPublished: The index cannot be written; nothing is removed.
        """
        with sole_writer(self.shelf.originals):
            index = open_index(self.shelf.index, self.encoder)
            documents = [index.named(name) for name in names]
            for document in documents:
                if document.id in index.manifest.of_library:
                    raise NotRemovable(document.id)
            self._change([], [document.id for document in documents])
        return [Outcome(d.id, Result.REMOVED, d.id, d.title) for d in documents]

    def known(self, name: str) -> Document | None:
        """Return a document of the shelf by its id, or None where there is none."""
        index = self._index
        return index.named(name) if index is not None and name in index.keys else None

    def before(self, document: Document) -> Document | None:
        """Return what a document would replace, or None where it is new."""
        return self._former(document) or self.known(document.id)

    def addresses(self) -> frozenset[str]:
        """Return the web addresses of the practices that come with the library folder."""
        index = self._index
        found = index.documents(Kind.PRACTICE) if index is not None else ()
        return frozenset(d.url for d in found if d.url and "digest" not in d.extra)

    @property
    def _originals(self) -> Originals:
        return Originals(self.shelf.originals)

    @property
    def _index(self) -> Index | None:
        """The shelf's index as it is now, or None where there is none to read."""
        if self._opened is None or self._opened.version != current_version(self.shelf.index):
            try:
                self._opened = open_index(self.shelf.index, self.encoder)
            except IndexMissing:
                return None
        return self._opened

    def _read_from(self, digest: str) -> Document | None:
        """Return the document that was read from a content."""
        name = self._originals.document(digest)
        document = self.known(name) if name is not None else None
        return document if document and document.extra.get("digest") == digest else None

    def _former(self, document: Document) -> Document | None:
        """Return what the same file was until now, where that has another id."""
        known = self._read_from(document.extra["digest"])
        return known if known is not None and known.id != document.id else None

    def _change(self, documents: Sequence[Document], remove: Sequence[str]) -> Published:
        before = [self.known(name) for name in (*remove, *(d.id for d in documents))]
        change = Change(self.shelf.index, self.encoder, self.progress, self.shelf.first_key)
        done = change.publish(documents, remove)
        kept = {document.extra["digest"] for document in documents}
        for old in filter(None, before):
            if old.extra.get("digest", "") not in kept:
                self._originals.drop(old.extra.get("digest", ""))
        return done


def _says_the_same(given: Given, known: Document) -> bool:
    """Say whether what a person says adds nothing to what is stored."""
    pairs = (
        (given.title, known.title),
        (given.year, known.year),
        (given.language, known.language),
        (given.topics, known.topics),
        (given.url, known.url),
        (given.credit, known.extra.get("credit")),
    )
    edition = given.edition is None or given.edition in (known.edition or "")
    return edition and all(not said or said == stored for said, stored in pairs)


def _outcome(read: Read, done: Published, former: Document | None) -> Outcome:
    name = read.document.id
    result = Result.UNCHANGED
    if name in done.replaced or former is not None:
        result = Result.REPLACED
    elif name in done.added:
        result = Result.ADDED
    return Outcome(read.name, result, name, read.document.title)
