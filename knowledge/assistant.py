"""The library as one object: open it, ask it, look things up in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from knowledge.answers import Answer, Answerer, PracticeLine, Quote
from knowledge.documents import Document
from knowledge.encoder import Encoder, open_encoder
from knowledge.errors import IndexMissing
from knowledge.library import SHIPPED, Library, library_fingerprint, load_library, load_tables
from knowledge.manifest import current_version, read_manifest
from knowledge.models import BUNDLED, ready_model
from knowledge.progress import Progress, Stage, unseen
from knowledge.publishing import Change, Published
from knowledge.store import Allowed, Index, open_index


@dataclass(frozen=True, slots=True)
class Folders:
    """Where things are kept below the data directory."""

    data: Path

    @property
    def models(self) -> Path:
        """Prepared models."""
        return self.data / "models"

    @property
    def index(self) -> Path:
        """The search index."""
        return self.data / "index"


class Knowledge:
    """A library that is ready to be asked, and that notices when a newer version is published.

    It may be used by several threads. The first question takes longer: the model is loaded then.
    """

    def __init__(self, index: Path, encoder: Encoder, library: Path = SHIPPED) -> None:
        self.encoder = encoder
        self._folder = index
        self._library = library
        self._version = _Version(open_index(index, encoder), encoder, library)
        self._seen: str | None = self._version.index.version

    @classmethod
    def open(
        cls,
        data: Path,
        *,
        model: str = BUNDLED,
        library: Path = SHIPPED,
        progress: Progress = unseen,
    ) -> Knowledge:
        """Prepare what is missing or outdated below a data directory, and open it.

        Args:
            data: The data directory; made when it is missing.
            model: `BUNDLED`, a folder, or the name of a sentence-transformers model.
            library: The library folder.
            progress: Told how far each stage has come; stages with nothing to do are left out.

        Raises:
            ModelUnusable: The model cannot be loaded, or a checksum is wrong.
            LibraryInvalid: Files of the library do not fit; every problem is listed.
            NotPublished: The index cannot be written.
        """
        folders = Folders(data)
        encoder = open_encoder(ready_model(model, folders.models, progress))
        bring_up_to_date(folders.index, encoder, library, progress)
        return cls(folders.index, encoder, library)

    def answer(self, text: str, within: Allowed | None = None) -> Answer:
        """Answer a question.

        Args:
            text: The question in the person's own words, of any length.
            within: Says which documents may be used; all by default.
        """
        return self.answerer.answer(text, within)

    def further(self, text: str, within: Allowed | None = None) -> tuple[Quote, ...]:
        """Return what else the library says to a question; see `Answerer.further`."""
        return self.answerer.further(text, within)

    def examples(self, text: str, limit: int = 6) -> tuple[PracticeLine, ...]:
        """Return the good practices that fit a question best, best first."""
        return self.answerer.examples(text, limit)

    def find(self, words: str, limit: int = 10) -> tuple[Document, ...]:
        """Return the documents nearest to some words, best first."""
        return self.answerer.find(words, limit)

    def document(self, name: str) -> Document:
        """Return a document by its id.

        Raises:
            UnknownDocument: There is none; the error names similar ids.
        """
        return self.index.named(name)

    @property
    def answerer(self) -> Answerer:
        """What answers from the newest version."""
        return self._newest().answerer

    @property
    def index(self) -> Index:
        """The newest version of the index."""
        return self._newest().index

    @property
    def library(self) -> Library:
        """All documents of the newest version, the topics, and the catalogue of publications."""
        return self._newest().contents

    def _newest(self) -> _Version:
        published = current_version(self._folder)
        if published != self._seen:
            self._seen = published
            try:
                index = open_index(self._folder, self.encoder)
            except IndexMissing:
                # Built for another model, or gone: what is open goes on serving.
                return self._version
            self._version = _Version(index, self.encoder, self._library)
        return self._version


class _Version:
    """One version of the index with all that depends on it."""

    def __init__(self, index: Index, encoder: Encoder, library: Path) -> None:
        self.index = index
        self.answerer = Answerer(index, encoder, library=library)
        self._library = library

    @cached_property
    def contents(self) -> Library:
        topics, publications = load_tables(self._library)
        return Library(tuple(self.index.documents()), topics, publications)


def is_up_to_date(index: Path, encoder: Encoder, library: Path) -> bool:
    """Say whether an index holds the library folder as it is now, by the encoder's model."""
    version = current_version(index)
    if version is None:
        return False
    try:
        manifest = read_manifest(index, version)
    except IndexMissing:
        return False
    usable = manifest.obstacle(encoder.digest) is None and manifest.damage(index) is None
    return usable and manifest.library == library_fingerprint(library)


def bring_up_to_date(
    index: Path, encoder: Encoder, library: Path = SHIPPED, progress: Progress = unseen
) -> Published:
    """Make an index hold the library folder as it is now; documents added otherwise stay.

    Raises:
        LibraryInvalid: Files of the library do not fit; every problem is listed.
        NotPublished: The index cannot be written; what was published is untouched.
    """
    if is_up_to_date(index, encoder, library):
        return Published()
    mark = library_fingerprint(library)
    progress(Stage.LIBRARY, 0, 1)
    documents = load_library(library).documents
    progress(Stage.LIBRARY, 1, 1)
    return Change(index, encoder, progress).synchronise(documents, mark)
