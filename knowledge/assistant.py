"""The library as one object: open it, ask it, look things up in it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.adding.outcome import Outcome
from knowledge.answering import Answerer
from knowledge.answers import Answer, PracticeLine, Quote
from knowledge.citing import picture_of
from knowledge.decision import Calibration, load_calibration
from knowledge.documents import Document
from knowledge.encoder import Encoder, open_encoder
from knowledge.errors import IndexMissing
from knowledge.folders import Folders
from knowledge.library import SHIPPED, Library, library_fingerprint, load_library, load_tables
from knowledge.manifest import current_version
from knowledge.models import BUNDLED, PreparedModel, ready_model
from knowledge.progress import Progress, Stage, unseen
from knowledge.publishing import Change, Published
from knowledge.readiness import is_up_to_date
from knowledge.recent import Recent
from knowledge.shelves import Shelf, city_shelves
from knowledge.store import Allowed, Index, open_index
from knowledge.together import Together

if TYPE_CHECKING:
    from knowledge.pages import PagePicture

# Cities whose own documents are held open; opening one again takes some milliseconds.
_SHELVES = 64


class Knowledge:
    """A library that is ready to be asked, and that notices when a newer version is published.

    It may be used by several threads. The first question takes longer: the model is loaded then.
    """

    def __init__(
        self,
        index: Path,
        encoder: Encoder,
        library: Path = SHIPPED,
        calibration: Calibration | None = None,
    ) -> None:
        self.encoder = encoder
        self._calibration = calibration or load_calibration()
        self._folder = index
        self._data = index.parent
        self._shelves: Recent[str, Index] = Recent(_SHELVES)
        self._together: Recent[tuple[str, ...], tuple[tuple[Index, ...], _Version]]
        self._together = Recent(_SHELVES)
        self._library = library
        self._version = self._opened(open_index(index, encoder))
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
        prepared = ready_model(model, folders.models, progress)
        encoder = open_encoder(prepared)
        bring_up_to_date(folders.index, encoder, library, progress)
        for shelf in city_shelves(data):
            # Texts that another model encoded are encoded anew; otherwise there is nothing to do.
            Change(shelf.index, encoder, progress, shelf.first_key).publish([])
        answerer = Answerer(open_index(folders.index, encoder), encoder, library=library)
        return cls(folders.index, encoder, library, calibration_of(prepared, answerer))

    def answer(
        self, text: str, within: Allowed | None = None, shelves: Sequence[str] = ()
    ) -> Answer:
        """Answer a question.

        Args:
            text: The question in the person's own words, of any length.
            within: Says which documents may be used, such as a `Scope`; all by default.
            shelves: Cities whose own documents the person may read; none by default.
        """
        return self._with(shelves).answerer.answer(text, within)

    def further(
        self, text: str, within: Allowed | None = None, shelves: Sequence[str] = ()
    ) -> tuple[Quote, ...]:
        """Return what else the library says to a question; see `Answerer.further`."""
        return self._with(shelves).answerer.further(text, within)

    def examples(self, text: str, limit: int = 6) -> tuple[PracticeLine, ...]:
        """Return the good practices that fit a question best, best first."""
        return self.answerer.examples(text, limit)

    def find(self, words: str, limit: int = 10) -> tuple[Document, ...]:
        """Return the documents nearest to some words, best first."""
        return self.answerer.find(words, limit)

    def document(self, name: str, shelves: Sequence[str] = ()) -> Document:
        """Return a document by its id; one of a city's own only where its shelf is given.

        Raises:
            UnknownDocument: There is none; the error names similar ids.
        """
        return self._with(shelves).index.named(name)

    def contents(self, shelves: Sequence[str] = ()) -> Library:
        """Return the library as somebody sees it who may read these cities' shelves."""
        return self._with(shelves).contents

    def add(self, content: bytes, name: str, city: str | None = None) -> Outcome:
        """Add a file to the library, or to a city's shelf, and say what became of it.

        Raises:
            NotPublished: The disk is full or read-only; what was published is untouched.
        """
        from knowledge.adding.adder import Adder
        from knowledge.adding.naming import Given

        adder = Adder(Shelf(self._data, city), self.encoder)
        read = adder.read_content(content, name, Given())
        return read if isinstance(read, Outcome) else adder.publish([read])[0]

    def page(self, quote: Quote, shelves: Sequence[str] = (), width: int = 1280) -> PagePicture:
        """Draw the page of a PDF that a quote stands on, with the quote marked.

        Raises:
            NoPage: The quote is of no page, or the original is not kept.
            Unreadable: The original cannot be opened.
        """
        document = self.document(quote.document, shelves)
        return picture_of(self._data, document, quote, shelves, width)

    @property
    def answerer(self) -> Answerer:
        """What answers from the newest version."""
        return self._newest().answerer

    @property
    def index(self) -> Index:
        """The newest version of the index."""
        return self._newest().index

    def index_with(self, shelves: Sequence[str]) -> Index:
        """Return the newest version of the index together with the shelves of some cities."""
        return self._with(shelves).index

    @property
    def library(self) -> Library:
        """All documents of the newest version, the topics, and the catalogue of publications."""
        return self._newest().contents

    def _with(self, shelves: Sequence[str]) -> _Version:
        """Return the newest version together with the shelves of some cities."""
        public = self._newest()
        own = [index for name in sorted(set(shelves)) if (index := self._shelf(name)) is not None]
        if not own:
            return public
        made = (public.index, *own)
        known = self._together.get(tuple(shelves))
        if known is None or known[0] != made:
            version = self._opened(Together(made))
            known = self._together.keep(tuple(shelves), (made, version))
        return known[1]

    def _shelf(self, name: str) -> Index | None:
        folder = Shelf(self._data, name).index
        published = current_version(folder)
        known = self._shelves.get(name)
        if published is None or (known is not None and known.version == published):
            return known if published is not None else None
        # Where the new version cannot be read, what is open goes on serving.
        with suppress(IndexMissing):
            known = self._shelves.keep(name, open_index(folder, self.encoder))
        return known

    def _opened(self, index: Index) -> _Version:
        return _Version(index, self.encoder, self._library, self._calibration)

    def _newest(self) -> _Version:
        published = current_version(self._folder)
        if published != self._seen:
            self._seen = published
            try:
                index = open_index(self._folder, self.encoder)
            except IndexMissing:
                # Built for another model, or gone: what is open goes on serving.
                return self._version
            self._version = self._opened(index)
        return self._version


class _Version:
    """One version of the index with all that depends on it."""

    def __init__(
        self, index: Index, encoder: Encoder, library: Path, calibration: Calibration
    ) -> None:
        self.index = index
        self.answerer = Answerer(index, encoder, calibration, library)
        self._library = library

    @cached_property
    def contents(self) -> Library:
        topics, publications = load_tables(self._library)
        return Library(tuple(self.index.documents()), topics, publications)


def calibration_of(model: PreparedModel, answerer: Answerer) -> Calibration:
    """Return when a model's answers are sure; the cosines of another model mean something else.

    A model that is not the bundled one is fitted to the golden questions when it is first opened.
    """
    if model.name == BUNDLED:
        return load_calibration()
    if not model.calibration.is_file():
        from knowledge.calibration import fit, write_calibration
        from knowledge.golden import load_golden

        write_calibration(model.calibration, fit(answerer, load_golden()))
    return load_calibration(model.calibration)


def bring_up_to_date(
    index: Path, encoder: Encoder, library: Path = SHIPPED, progress: Progress = unseen
) -> Published:
    """Make an index hold the library folder as it is now; documents added otherwise stay.

    Raises:
        LibraryInvalid: Files of the library do not fit; every problem is listed.
        NotPublished: The index cannot be written; what was published is untouched.
    """
    if is_up_to_date(index, encoder.digest, library):
        return Published()
    mark = library_fingerprint(library)
    progress(Stage.LIBRARY, 0, 1)
    documents = load_library(library).documents
    progress(Stage.LIBRARY, 1, 1)
    return Change(index, encoder, progress).synchronise(documents, mark)
