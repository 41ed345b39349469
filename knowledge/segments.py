"""A segment: some documents with their vectors, written once and never changed.

The index is a list of segments. Adding a document writes one small segment, whatever the size of
the library; removing one only marks it in the manifest (`knowledge.store`). All numbers lie in
plain NumPy files that are mapped, not loaded; documents are read when a quote needs them.
"""

from __future__ import annotations

import json
import mmap
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.dense import Dense, Kept, Numbers, keep, mapped, write_dense
from knowledge.documents import Document, Kind
from knowledge.encoder import Encoder, encode_all
from knowledge.lexical import term_codes
from knowledge.passages import Passage, heading_context, passages_of
from knowledge.progress import Progress, unseen
from knowledge.stems import terms
from knowledge.wording import words_of

Codes = npt.NDArray[np.uint32]
SENTENCES = "sentences.npy"


@dataclass(frozen=True, slots=True)
class Row:
    """Where one document lies in its segment.

    ``key`` numbers this incarnation of the document and is never used again; ``passages`` and
    ``asks`` are the positions of its first passage and first ask with their counts; ``offset``
    and ``length`` are bytes in the file of documents.
    """

    key: int
    id: str
    digest: str
    kind: str
    language: str
    city: str | None
    country: str | None
    topics: tuple[str, ...]
    offset: int
    length: int
    passage: int
    passages: int
    ask: int
    asks: int


def ways_of_asking(document: Document) -> list[str]:
    """Return the short texts by which a document is asked for: title, headings, listed asks.

    The headings of a guide say what its sections answer; those of a practice are always the same
    (Purpose, Process, …) and say nothing. Of an added document only what has no sections is asked
    for by its title: what a book is called says little about one of its pages, and its headings
    stand before its passages anyway (docs/evaluation.md).
    """
    headings = dict.fromkeys(h for block in document.blocks for h in block.section)
    if document.kind is Kind.DOCUMENT:
        sections = {block.section for block in document.blocks}
        return [*([document.title] if len(sections) <= 1 else []), *document.asks]
    return [document.title, *document.asks, *(headings if document.kind is Kind.GUIDE else ())]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A document on its way into a segment: its passages and everything that is encoded of it."""

    key: int
    document: Document
    passages: Sequence[Passage]
    contexts: Sequence[str]  # the headings above each passage
    asks: Sequence[str]

    @classmethod
    def of(cls, key: int, document: Document) -> _Prepared:
        passages = passages_of(document)
        contexts = [heading_context(document, passage.section) for passage in passages]
        return cls(key, document, passages, contexts, ways_of_asking(document))

    def whole(self) -> Iterator[str]:
        """Yield the passages with the headings above them."""
        text = self.document.text
        for passage, context in zip(self.passages, self.contexts, strict=True):
            yield f"{context}\n{text[passage.start : passage.end]}"

    def sentences(self) -> Iterator[tuple[str, str]]:
        """Yield the sentences, each with the headings above it."""
        for passage, context in zip(self.passages, self.contexts, strict=True):
            for start, end in passage.sentences:
                yield context, self.document.text[start:end]


def write_segment(
    folder: Path,
    documents: Sequence[tuple[int, Document]],
    encoder: Encoder,
    progress: Progress = unseen,
) -> None:
    """Encode documents and write them as a new segment.

    Args:
        folder: An empty folder.
        documents: Pairs of key and document, at least one.
        encoder: Makes the vectors.
        progress: Told how many texts are encoded.
    """
    prepared = [_Prepared.of(key, document) for key, document in documents]
    meanings = [
        *(text for each in prepared for text in each.whole()),
        *(ask for each in prepared for ask in each.asks),
    ]
    sentences = [text for each in prepared for _, text in each.sentences()]
    vectors = encode_all(encoder, [*meanings, *sentences], progress)
    write_dense(folder, vectors[: len(meanings)])
    keep(folder / SENTENCES, vectors[len(meanings) :], len(meanings))
    _write_terms(folder, prepared)
    rows = list(_write_documents(folder, prepared))
    (folder / "rows.json").write_text(json.dumps([asdict(row) for row in rows]), encoding="utf-8")
    words = sorted({word for _, document in documents for word in _known_words(document)})
    (folder / "words.txt").write_text("\n".join(words), encoding="utf-8")


def _known_words(document: Document) -> set[str]:
    return words_of(" ".join((document.text, document.title, *document.asks)))


def _write_terms(folder: Path, prepared: Sequence[_Prepared]) -> None:
    """Write how many sentences a passage has, and the terms of each sentence and its headings."""
    counts = [len(passage.sentences) for each in prepared for passage in each.passages]
    codes = [
        term_codes(sorted({*terms(sentence), *terms(context)}))
        for each in prepared
        for context, sentence in each.sentences()
    ]
    np.save(folder / "sentence_from.npy", np.cumsum([0, *counts]))
    np.save(folder / "terms_from.npy", np.cumsum([0, *(len(c) for c in codes)]))
    np.save(folder / "terms.npy", np.concatenate(codes))


def _write_documents(folder: Path, prepared: Sequence[_Prepared]) -> Iterator[Row]:
    passage = ask = 0
    with (folder / "documents.jsonl").open("wb") as file:
        for each in prepared:
            document = each.document
            line = document.to_json().encode() + b"\n"
            yield Row(
                key=each.key,
                id=document.id,
                digest=document.digest,
                kind=document.kind.value,
                language=document.language,
                city=document.city,
                country=document.country,
                topics=document.topics,
                offset=file.tell(),
                length=len(line),
                passage=passage,
                passages=len(each.passages),
                ask=ask,
                asks=len(each.asks),
            )
            file.write(line)
            passage, ask = passage + len(each.passages), ask + len(each.asks)


class Segment:
    """A segment opened for reading. All positions count within the segment.

    Everything that a question needs is mapped when the segment is opened, so that it can be
    deleted from the disk while it is in use.
    """

    def __init__(self, folder: Path) -> None:
        raw = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
        self.rows: tuple[Row, ...] = tuple(
            Row(**{**row, "topics": tuple(row["topics"])}) for row in raw
        )
        self.dense = Dense(folder)
        self.sentences = Kept(folder / SENTENCES)
        self.sentence_from = mapped(folder / "sentence_from.npy")
        self.terms = mapped(folder / "terms.npy")
        self.terms_from = mapped(folder / "terms_from.npy")
        self._words = (folder / "words.txt").read_text(encoding="utf-8")
        with (folder / "documents.jsonl").open("rb") as file:
            self._documents = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # Which document (position in `rows`) a passage and an ask belong to.
        order = np.arange(len(self.rows))
        self.passage_row = np.repeat(order, [row.passages for row in self.rows])
        self.ask_row = np.repeat(order, [row.asks for row in self.rows])
        self.passage_from = np.cumsum([0, *(row.passages for row in self.rows)])
        self.ask_from = np.cumsum([0, *(row.asks for row in self.rows)])
        self.is_document = np.array([row.kind == Kind.DOCUMENT for row in self.rows], dtype=bool)
        self.has_documents = bool(self.is_document.any())
        self.has_asks = np.array([row.asks > 0 for row in self.rows], dtype=bool)
        self.has_sections_only = bool(self.is_document.all() and not self.has_asks.any())
        self.row_of = np.concatenate([self.passage_row, self.ask_row])

    @property
    def size(self) -> int:
        """How many passages there are; vectors from this number on are those of asks."""
        return len(self.passage_row)

    @cached_property
    def words(self) -> frozenset[str]:
        """The lower-case words of the documents, to tell a typing mistake from a word."""
        return frozenset(self._words.split("\n"))

    def held(self, codes: Codes, sentences: Numbers) -> npt.NDArray[np.bool_]:
        """Say which terms stand in which sentences, or in the headings above them.

        Args:
            codes: Codes of terms.
            sentences: At least one sentence.

        Returns:
            An array of shape (len(sentences), len(codes)).
        """
        first = self.terms_from[sentences]
        # Every sentence has terms (its headings'), so that no slice of `reduceat` is empty.
        gather, starts = ranges(first, self.terms_from[sentences + 1] - first)
        found: npt.NDArray[np.bool_] = np.logical_or.reduceat(
            self.terms[gather][:, None] == codes, starts, axis=0
        )
        return found

    def held_in_passage(self, codes: Codes, position: int) -> npt.NDArray[np.bool_]:
        """Say which terms stand anywhere in a passage, or in the headings above it."""
        first, last = self.sentence_from[position : position + 2]
        flat = self.terms[self.terms_from[first] : self.terms_from[last]]
        found: npt.NDArray[np.bool_] = (flat[:, None] == codes).any(axis=0)
        return found

    def document(self, row: Row) -> Document:
        """Read a document of this segment."""
        return Document.from_json(self.line(row).decode())

    def line(self, row: Row) -> bytes:
        """Return a document as its line in the file."""
        return self._documents[row.offset : row.offset + row.length]


def ranges(first: Numbers, counts: Numbers) -> tuple[Numbers, Numbers]:
    """Return the numbers of several ranges one after the other, and where each range begins."""
    ends = np.cumsum(counts)
    starts = ends - counts
    return np.arange(counts.sum()) + np.repeat(first - starts, counts), starts
