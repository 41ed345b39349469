"""A segment: some documents with their vectors, written once and never changed.

The index is a list of segments. Adding a document writes one small segment, whatever the size of
the library; removing one only marks it in the manifest (`knowledge.store`). All numbers lie in
plain NumPy files that are mapped, not loaded; documents are read when a quote needs them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.dense import open_dense, write_dense
from knowledge.documents import Document, Kind
from knowledge.encoder import Encoder, Progress, Vectors, encode_all
from knowledge.lexical import term_codes, terms
from knowledge.passages import heading_context, passages_of
from knowledge.wording import words_of

Numbers = npt.NDArray[np.int64]
Codes = npt.NDArray[np.uint32]


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
    (Purpose, Process, …) and say nothing.
    """
    headings = dict.fromkeys(h for block in document.blocks for h in block.section)
    guide = document.kind is not Kind.PRACTICE
    return [document.title, *document.asks, *(headings if guide else ())]


def write_segment(
    folder: Path,
    documents: Sequence[tuple[int, Document]],
    encoder: Encoder,
    progress: Progress | None = None,
) -> tuple[Row, ...]:
    """Encode documents and write them as a new segment.

    Args:
        folder: An empty folder.
        documents: Pairs of key and document.
        encoder: Makes the vectors.
        progress: Told of every text that is encoded.

    Returns:
        One row a document, in their order.
    """
    texts = [_texts(document) for _, document in documents]
    groups = [[part[n] for part in texts] for n in range(3)]
    flat = [text for group in groups for part in group for text in part]
    vectors = encode_all(encoder, flat, progress)
    sizes = [sum(len(part) for part in group) for group in groups]
    passages, asks, sentences = np.split(vectors, list(accumulate(sizes))[:2])
    np.save(folder / "passages.npy", passages.astype(np.float16))
    np.save(folder / "asks.npy", asks.astype(np.float16))
    np.save(folder / "sentences.npy", sentences.astype(np.float16))
    write_dense(folder / "dense.faiss", np.concatenate([passages, asks]))
    _write_sentences(folder, [document for _, document in documents])
    rows = tuple(_write_documents(folder, documents, texts))
    (folder / "rows.json").write_text(json.dumps([asdict(row) for row in rows]), encoding="utf-8")
    words = sorted({word for _, document in documents for word in words_of(document.text)})
    (folder / "words.txt").write_text("\n".join(words), encoding="utf-8")
    return rows


def _texts(document: Document) -> tuple[list[str], list[str], list[str]]:
    """Return what is encoded of a document: passages with context, asks, single sentences."""
    passages = passages_of(document)
    whole = [
        f"{heading_context(document, p.section)}\n{document.text[p.start : p.end]}"
        for p in passages
    ]
    sentences = [document.text[s:e] for p in passages for s, e in p.sentences]
    return whole, ways_of_asking(document), sentences


def _write_sentences(folder: Path, documents: Sequence[Document]) -> None:
    """Write how many sentences a passage has, and the terms of each sentence."""
    counts: list[int] = []
    codes: list[Codes] = []
    for document in documents:
        for passage in passages_of(document):
            counts.append(len(passage.sentences))
            head = terms(heading_context(document, passage.section))
            codes.extend(
                term_codes(sorted({*terms(document.text[s:e]), *head}))
                for s, e in passage.sentences
            )
    np.save(folder / "sentence_from.npy", np.cumsum([0, *counts]))
    np.save(folder / "terms_from.npy", np.cumsum([0, *(len(c) for c in codes)]))
    np.save(folder / "terms.npy", np.concatenate(codes) if codes else np.zeros(0, np.uint32))


def _write_documents(
    folder: Path,
    documents: Sequence[tuple[int, Document]],
    texts: Sequence[tuple[list[str], list[str], list[str]]],
) -> Iterator[Row]:
    passage = ask = 0
    with (folder / "documents.jsonl").open("wb") as file:
        for (key, document), (passages, asks, _) in zip(documents, texts, strict=True):
            line = document.to_json().encode() + b"\n"
            yield Row(
                key=key,
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
                passages=len(passages),
                ask=ask,
                asks=len(asks),
            )
            file.write(line)
            passage, ask = passage + len(passages), ask + len(asks)


class Segment:
    """A segment opened for reading."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        raw = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
        self.rows: tuple[Row, ...] = tuple(
            Row(**{**row, "topics": tuple(row["topics"])}) for row in raw
        )
        self.passages = self._array("passages")
        self.asks = self._array("asks")
        self.sentences = self._array("sentences")
        self.sentence_from = self._array("sentence_from")
        self._terms = self._array("terms")
        self._terms_from = self._array("terms_from")
        # Which document (position in `rows`) a passage and an ask belong to.
        order = np.arange(len(self.rows))
        self.passage_row = np.repeat(order, [row.passages for row in self.rows])
        self.ask_row = np.repeat(order, [row.asks for row in self.rows])
        self.ask_from = np.cumsum([0, *(row.asks for row in self.rows)])

    def _array(self, name: str) -> Any:
        # Mapped, not loaded; a plain view of the map is indexed twice as fast as the map itself.
        return np.asarray(np.load(self.folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))

    @cached_property
    def _dense(self) -> Any:
        return open_dense(self.folder / "dense.faiss")

    @cached_property
    def words(self) -> frozenset[str]:
        """The lower-case words of the documents, to tell a typing mistake from a word."""
        return frozenset((self.folder / "words.txt").read_text(encoding="utf-8").split("\n"))

    def nearest(self, query: Vectors, limit: int) -> tuple[Numbers, Numbers]:
        """Return the passages and the asks nearest to a query, as positions in this segment."""
        _, found = self._dense.search(query[None, :], min(limit, self._dense.ntotal))
        numbers = found[0][found[0] >= 0]
        border = len(self.passages)
        return numbers[numbers < border], numbers[numbers >= border] - border

    def held(self, codes: Codes, first: int, last: int) -> npt.NDArray[np.bool_]:
        """Say which terms stand in which sentences, or in the headings above them.

        Args:
            codes: Codes of terms.
            first: A sentence.
            last: The sentence after the last one.

        Returns:
            An array of shape (last - first, len(codes)).
        """
        bounds = self._terms_from[first : last + 1]
        flat = self._terms[bounds[0] : bounds[-1]]
        # Every sentence has terms (its headings'), so that no slice of `reduceat` is empty.
        found: npt.NDArray[np.bool_] = np.logical_or.reduceat(
            flat[:, None] == codes, bounds[:-1] - bounds[0], axis=0
        )
        return found

    def document(self, row: Row) -> Document:
        """Read a document of this segment."""
        with (self.folder / "documents.jsonl").open("rb") as file:
            file.seek(row.offset)
            return Document.from_json(file.read(row.length).decode())
