"""Text → unit vectors, with ONNX Runtime and no torch in the process."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from knowledge.errors import ModelUnusable
from knowledge.models import PreparedModel, source_of
from knowledge.progress import Progress, Stage, unseen

Vectors = npt.NDArray[np.float32]

# Small batches of texts of like length: nothing is padded much, and memory stays flat.
_BATCH = 8
_MOST_THREADS = 4


class Encoder(Protocol):
    """Turns texts into vectors of length 1, so that a dot product is a cosine."""

    @property
    def digest(self) -> str:
        """Says which model made a vector; vectors of different digests cannot be compared."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    def knows(self, word: str) -> bool:
        """Say whether the model has the word as one piece, which a misspelt word never is."""
        ...

    def query(self, text: str) -> Vectors:
        """Return the vector of a question, of shape (dimension,)."""
        ...

    def passages(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Vectors]]:
        """Yield batches: the positions of some texts and their vectors, (batch, dimension).

        Every position comes exactly once, in no promised order; the caller can show progress.
        """
        ...


def open_encoder(model: PreparedModel) -> Encoder:
    """Open a prepared model; verified first, so that a damaged file never gives wrong answers.

    Raises:
        ModelUnusable: A checksum is wrong.
    """
    model.verify()
    return OnnxEncoder(model) if model.runtime == "onnx" else TorchEncoder(model)


class OnnxEncoder:
    """Runs an exported model; the whole pipeline up to the unit vector is inside the graph."""

    def __init__(self, model: PreparedModel) -> None:
        from tokenizers import Tokenizer

        self.model = model
        self._tokenizer = Tokenizer.from_file(str(model.tokenizer))
        self._tokenizer.enable_truncation(model.max_tokens)
        self._tokenizer.no_padding()

    @cached_property
    def _for_questions(self) -> Any:
        # A question is too short to be divided among threads; several people ask at once instead.
        return self._session(threads=1)

    def _session(self, threads: int) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        # The arena never gives memory back after one long batch.
        options.enable_cpu_mem_arena = False
        return onnxruntime.InferenceSession(
            str(self.model.graph), options, providers=["CPUExecutionProvider"]
        )

    @property
    def digest(self) -> str:
        """See `Encoder.digest`."""
        return self.model.digest

    @property
    def dimension(self) -> int:
        """See `Encoder.dimension`."""
        return self.model.dimension

    def knows(self, word: str) -> bool:
        """See `Encoder.knows`."""
        pieces = self._tokenizer.encode(word, add_special_tokens=False).ids
        return len(pieces) == 1 and pieces != self._unknown

    @cached_property
    def _unknown(self) -> list[int]:
        """What a hieroglyph becomes, which no model has learnt as a word."""
        pieces: list[int] = self._tokenizer.encode("𓀀", add_special_tokens=False).ids
        return pieces

    def query(self, text: str) -> Vectors:
        """See `Encoder.query`."""
        encoding = self._tokenizer.encode(self.model.query_prompt + text)
        vectors: Vectors = _run(self._for_questions, [encoding])[0]
        return vectors

    def passages(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Vectors]]:
        """See `Encoder.passages`."""
        prompt = self.model.passage_prompt
        session = self._session(threads=min(_MOST_THREADS, os.cpu_count() or 1))
        encodings = self._tokenizer.encode_batch([prompt + text for text in texts])
        order = sorted(range(len(texts)), key=lambda n: len(encodings[n].ids))
        for first in range(0, len(order), _BATCH):
            positions = order[first : first + _BATCH]
            yield positions, _run(session, [encodings[n] for n in positions])


def _run(session: Any, encodings: Sequence[Any]) -> Vectors:
    width = max(len(encoding.ids) for encoding in encodings)
    shape = (len(encodings), width)
    feed = {node.name: np.zeros(shape, dtype=np.int64) for node in session.get_inputs()}
    for row, encoding in enumerate(encodings):
        feed["input_ids"][row, : len(encoding.ids)] = encoding.ids
        feed["attention_mask"][row, : len(encoding.ids)] = 1
    vectors: Vectors = session.run(None, feed)[0]
    return vectors


class TorchEncoder:
    """Runs a model that could not be exported; slower to start and heavier, otherwise the same."""

    def __init__(self, model: PreparedModel) -> None:
        self.model = model

    @cached_property
    def _transformer(self) -> Any:
        from knowledge.exporting import load_transformer, weights_digest

        name = self.model.name
        loaded = load_transformer(name, source_of(name))
        if weights_digest(loaded) != self.model.digest:
            raise ModelUnusable(
                name,
                "its weights have changed since it was prepared",
                f"Delete the folder {self.model.folder} and run: icc-assistant library build",
            )
        return loaded

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self._transformer.tokenizer.get_vocab())

    @property
    def digest(self) -> str:
        """See `Encoder.digest`."""
        return self.model.digest

    @property
    def dimension(self) -> int:
        """See `Encoder.dimension`."""
        return self.model.dimension

    def knows(self, word: str) -> bool:
        """See `Encoder.knows`."""
        return not self._vocabulary.isdisjoint((word, f"▁{word}", f"Ġ{word}"))

    def query(self, text: str) -> Vectors:
        """See `Encoder.query`."""
        vectors: Vectors = self._encode([self.model.query_prompt + text])[0]
        return vectors

    def passages(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Vectors]]:
        """See `Encoder.passages`."""
        for first in range(0, len(texts), _BATCH):
            positions = list(range(first, min(first + _BATCH, len(texts))))
            yield positions, self._encode([self.model.passage_prompt + texts[n] for n in positions])

    def _encode(self, texts: Sequence[str]) -> Vectors:
        vectors: Vectors = self._transformer.encode(
            list(texts), normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        return vectors


def encode_all(encoder: Encoder, texts: Sequence[str], progress: Progress = unseen) -> Vectors:
    """Encode many texts.

    Args:
        encoder: The model.
        texts: What to encode.
        progress: Told how many texts are done.

    Returns:
        The vectors in the order of the texts, of shape (len(texts), dimension).
    """
    out = np.zeros((len(texts), encoder.dimension), dtype=np.float32)
    done = 0
    progress(Stage.INDEX, done, len(texts))
    for positions, vectors in encoder.passages(texts):
        out[positions] = vectors
        done += len(positions)
        progress(Stage.INDEX, done, len(texts))
    return out
