"""Find passages by their words: BM25 over stemmed terms, kept by tantivy.

Tantivy was chosen by measurement (docs/evaluation.md): it adds and removes one document without
touching the rest, reads from disk, and answers in well under a millisecond.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import tantivy

from knowledge.stems import analyzer

_WRITER_MEMORY = 50_000_000  # bytes; tantivy's floor is 15 million a thread
# How much a word weighs by where it stands; found on the training half of the golden questions.
_FIELDS = {"head": 1.4, "body": 1.0, "asks": 0.9}


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage as the lexical index sees it."""

    number: int
    head: str
    body: str
    asks: str = ""


def term_codes(found: Sequence[str]) -> npt.NDArray[np.uint32]:
    """Return a 32-bit code for each term, so that NumPy can compare them."""
    return np.array([zlib.crc32(term.encode()) for term in found], dtype=np.uint32)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("number", stored=False, indexed=True, fast=True)
    for name in _FIELDS:
        builder.add_text_field(name, tokenizer_name="words", index_option="freq")
    return builder.build()


def _opened(folder: Path) -> tantivy.Index:
    index = tantivy.Index(_schema(), path=str(folder), reuse=True)
    index.register_tokenizer("words", analyzer())
    return index


def update_lexical(folder: Path, add: Iterable[Entry], remove: Iterable[int] = ()) -> None:
    """Add and remove passages; the work does not grow with the size of the index.

    Args:
        folder: The index; made when it is missing or empty.
        add: The new passages; their numbers are what `LexicalIndex.search` returns.
        remove: Numbers of passages that go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    index = _opened(folder)
    writer = index.writer(heap_size=_WRITER_MEMORY, num_threads=1)
    for number in remove:
        # By query: deleting by term silently finds nothing in a field of unsigned numbers.
        writer.delete_documents_by_query(tantivy.Query.term_query(index.schema, "number", number))
    for entry in add:
        document = tantivy.Document()
        document.add_unsigned("number", entry.number)
        document.add_text("head", entry.head)
        document.add_text("body", entry.body)
        document.add_text("asks", entry.asks)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


class LexicalIndex:
    """A lexical index opened for reading."""

    def __init__(self, folder: Path) -> None:
        self._index = _opened(folder)
        self._index.reload()
        self._schema = self._index.schema
        self._searcher = self._index.searcher()
        self.size: int = self._searcher.num_docs

    def search(self, question: Sequence[str], limit: int) -> tuple[list[int], list[float]]:
        """Return the numbers of the best passages and their BM25 scores, best first.

        Args:
            question: Terms as `knowledge.stems.content_terms` gives them.
            limit: How many passages at most.
        """
        if not question or not self.size:
            return [], []
        should = tantivy.Occur.Should
        clauses = [
            (
                should,
                tantivy.Query.boost_query(
                    tantivy.Query.term_query(self._schema, name, term, "freq"), weight
                ),
            )
            for term in question
            for name, weight in _FIELDS.items()
        ]
        query = tantivy.Query.boolean_query(clauses)
        hits = self._searcher.search(query, limit, count=False).hits
        addresses = [address for _, address in hits]
        numbers = self._searcher.fast_field_values("number", addresses)
        return [int(number or 0) for number in numbers], [float(score) for score, _ in hits]

    def rarity(self, question: Sequence[str]) -> npt.NDArray[np.float64]:
        """Return the inverse document frequency of each term; unknown terms are the rarest."""
        return rarity_of(self.frequencies(question), self.size)

    def frequencies(self, question: Sequence[str]) -> npt.NDArray[np.float64]:
        """Return in how many passages each term stands."""
        return np.array([self._frequency(term) for term in question], dtype=np.float64)

    @property
    def rarest(self) -> float:
        """The rarity of a term that the index does not hold at all."""
        return float(np.log(1 + (self.size + 0.5) / 0.5))

    def _frequency(self, term: str) -> int:
        return max(int(self._searcher.doc_freq(name, term)) for name in ("head", "body"))


def rarity_of(counts: npt.NDArray[np.float64], size: int) -> npt.NDArray[np.float64]:
    """Return the inverse document frequency, as BM25 has it, of terms that stand so often."""
    rarity: npt.NDArray[np.float64] = np.log(1 + (size - counts + 0.5) / (counts + 0.5))
    return rarity
