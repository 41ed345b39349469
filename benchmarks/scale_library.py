"""A library of any size for measurements: the shipped texts, and added documents made of them.

An added document has 25 sections of two passages. Its sentences are those of the shipped library;
some words of each are replaced by made-up ones, few of them common and most of them rare, so that
the vocabulary grows with the library as it does in real ones. Encoding 100,000 passages would take
an hour, so the vector of a made text is the mean of the vectors of the sentences it came from,
turned a little in a direction of its own. Every library in a table is given the same vectors.
"""

from __future__ import annotations

import re
import shutil
import time
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from knowledge.documents import Block, Document, Kind, Shape
from knowledge.encoder import Encoder, Vectors, open_encoder
from knowledge.folders import Folders
from knowledge.models import prepared_model
from knowledge.publishing import Change
from knowledge.store import Index, open_index

PASSAGES = 50  # of one added document
_BATCH = 32  # documents that `library add` publishes together
_SECTIONS = PASSAGES // 2
_SENTENCES = 6  # of a passage
_REPLACED = 3  # words of a sentence
_TURN = 0.6  # how far a text leads away from what it was made of
_NOISES = 1 << 12
_REFERENCE = re.compile(r"\[s(\d+)\]")


class Sentences:
    """The sentences of the shipped library with their vectors."""

    def __init__(self, index: Index) -> None:
        found, vectors = [], []
        for key, place in index.places.items():
            segment, row = index.segments[place.segment], place.row
            document = index.document(key)
            spans = [span for p in index.passages(key) for span in p.sentences]
            first, last = segment.sentence_from[[row.passage, row.passage + row.passages]]
            for (start, end), vector in zip(spans, segment.sentences[first:last], strict=True):
                words = document.text[start:end].split()
                if len(words) >= 8:
                    found.append(words)
                    vectors.append(vector)
        self.words = found
        self.vectors = np.array(vectors, dtype=np.float32)


class GivenVectors:
    """The encoder of the real model for real texts; made texts get the vectors made for them."""

    def __init__(self, real: Encoder, sentences: Sentences) -> None:
        self.real, self.sentences = real, sentences
        self.digest, self.dimension = real.digest, real.dimension
        noise = np.random.default_rng(1).standard_normal((_NOISES, self.dimension))
        self._noise = (noise / np.linalg.norm(noise, axis=1, keepdims=True)).astype(np.float32)

    def knows(self, word: str) -> bool:
        return self.real.knows(word)

    def query(self, text: str) -> Vectors:
        return self.real.query(text)

    def passages(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Vectors]]:
        for first in range(0, len(texts), 512):
            batch = texts[first : first + 512]
            yield list(range(first, first + len(batch))), np.stack([self._made(t) for t in batch])

    def _made(self, text: str) -> Vectors:
        code = zlib.crc32(text.encode())
        of = [int(number) for number in _REFERENCE.findall(text)]
        of = of or [code % len(self.sentences.vectors)]
        turn = self._noise[code % _NOISES] + self._noise[(code // _NOISES) % _NOISES]
        vector = self.sentences.vectors[of].mean(axis=0) + _TURN * turn / np.sqrt(2)
        return vector / np.linalg.norm(vector)


def made_documents(sentences: Sentences, count: int, first: int = 0) -> Iterator[Document]:
    """Yield documents; those of the same number are always the same."""
    for number in range(first, first + count):
        yield _Maker(sentences, number).document()


class _Maker:
    def __init__(self, sentences: Sentences, number: int) -> None:
        self.sentences, self.number = sentences, number
        self.random = np.random.default_rng(1000 + number)

    def document(self) -> Document:
        text, blocks = "", []
        for _ in range(_SECTIONS):
            # A section is about something: its sentences stood near each other.
            about = int(self.random.integers(len(self.sentences.words)))
            heading = " ".join([*self.sentences.words[about][:6], f"[s{about}]"])
            for _ in range(2):
                body = " ".join(self._sentence(about) for _ in range(_SENTENCES))
                blocks.append(Block(len(text), len(text) + len(body), Shape.PARAGRAPH, (heading,)))
                text += body + "\n\n"
        title = f"Made handbook {self.number} [s{about}]"
        return Document(f"doc-made-{self.number}", Kind.DOCUMENT, title, text, tuple(blocks))

    def _sentence(self, about: int) -> str:
        every = self.sentences.words
        near = (about + int(self.random.integers(-8, 9))) % len(every)
        words = list(every[near])
        for place in self.random.integers(len(words), size=_REPLACED):
            words[place] = f"{'klmnprst'[place % 8]}o{min(int(self.random.zipf(1.3)), 300_000)}"
        ending = words.pop().rstrip(".")
        return f"{' '.join(words)} {ending} [s{near}]."


def encoder_of(data: Path) -> GivenVectors:
    real = open_encoder(prepared_model("bundled", Folders(data).models))
    return GivenVectors(real, Sentences(open_index(Folders(data).index, real)))


def kept(folder: Path, data: Path, size: int) -> tuple[Path, float]:
    """Return a library of so many passages and the seconds that it took; made once a folder."""
    library, took = folder / f"{size}", folder / f"{size}.seconds"
    if not took.exists():
        shutil.rmtree(library, ignore_errors=True)
        took.write_text(str(grown(library, data, size)))
    return library, float(took.read_text())


def grown(folder: Path, data: Path, size: int) -> float:
    """Add documents to the shipped library until it has so many passages; return the seconds.

    For the smallest size the shipped library is written as it is, from its own vectors.
    """
    shutil.copytree(Folders(data).index, folder)
    encoder = encoder_of(data)
    held = sum(segment.size for segment in open_index(folder, encoder).segments)
    documents = made_documents(encoder.sentences, max(0, size - held) // PASSAGES)
    change, seconds = Change(folder, encoder), 0.0
    while batch := list(islice(documents, _BATCH)):
        begun = time.perf_counter()
        change.publish(batch)
        seconds += time.perf_counter() - begun
    return seconds
