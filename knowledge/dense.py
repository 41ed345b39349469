"""Vectors that are near a question: compared one by one, or in cells when there are many."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from knowledge.encoder import Vectors

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

# Up to here an exact search costs less than the encoding of the question (docs/evaluation.md).
EXACT_UP_TO = 20_000
_PROBES = 24
# The cells that a question visits may hold none of a few chosen vectors: those are all compared.
_FEW = 5_000
_CELLS = "cells.faiss"
VECTORS = "vectors.npy"


class Nearness(Protocol):
    """How near the vectors of a segment are to one question."""

    def best(self, limit: int, rows: npt.NDArray[np.bool_] | None) -> Numbers:
        """Return the nearest vectors, in no promised order.

        Args:
            limit: How many at most.
            rows: Which vectors may be returned, one flag a vector; all by default.
        """
        ...

    def cosines(self, numbers: Numbers) -> Floats:
        """Return the cosines of some vectors with the question."""
        ...


def is_exact(count: int) -> bool:
    """Say whether so many vectors are compared one by one."""
    return count <= EXACT_UP_TO


def stored(vectors: Vectors, count: int) -> npt.NDArray[np.floating[Any]]:
    """Return vectors as they are kept: in half precision where a segment of `count` is large."""
    return vectors if is_exact(count) else vectors.astype(np.float16)


def write_dense(folder: Path, vectors: Vectors) -> None:
    """Write unit vectors; the number of a vector is its row.

    Many vectors are also grouped into about ``4·√n`` cells by FAISS, of which a question visits
    the nearest.
    """
    count, dimension = vectors.shape
    np.save(folder / VECTORS, stored(vectors, count))
    if is_exact(count):
        return
    import faiss

    cells = int(4 * count**0.5)
    index: Any = faiss.index_factory(dimension, f"IVF{cells},SQ8", faiss.METRIC_INNER_PRODUCT)
    rows = np.ascontiguousarray(vectors, dtype=np.float32)
    index.train(rows)
    index.add(rows)
    index.nprobe = _PROBES
    faiss.write_index(index, str(folder / _CELLS))


def mapped(path: Path) -> Any:
    """Map an array from disk instead of loading it.

    A plain view of the map is indexed twice as fast as the map itself.
    """
    return np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))


class Dense:
    """The vectors of one segment, opened for reading."""

    def __init__(self, folder: Path) -> None:
        self.vectors = mapped(folder / VECTORS)
        self.size: int = len(self.vectors)
        self._cells = None if is_exact(self.size) else _opened(folder / _CELLS)

    def near(self, question: Vectors) -> Nearness:
        """Compare a question with the vectors."""
        if self._cells is None:
            # Not `@`: its threads would wait for each other whenever another program is busy.
            return _Exact(np.einsum("ij,j->i", self.vectors, question))
        return _InCells(self._cells, self.vectors, question)


def _opened(path: Path) -> Any:
    import faiss

    # One question at a time is faster on one thread than divided among several.
    faiss.omp_set_num_threads(1)
    return faiss.read_index(str(path))


class _Exact:
    """All cosines at once: one product of a matrix and a vector."""

    def __init__(self, cosines: Floats) -> None:
        self._cosines = cosines

    def best(self, limit: int, rows: npt.NDArray[np.bool_] | None) -> Numbers:
        allowed = None if rows is None else np.flatnonzero(rows)
        cosines = self._cosines if allowed is None else self._cosines[allowed]
        if len(cosines) <= limit:
            found = np.arange(len(cosines))
        else:
            found = np.argpartition(cosines, -limit)[-limit:]
        return found if allowed is None else allowed[found]

    def cosines(self, numbers: Numbers) -> Floats:
        return self._cosines[numbers]


class _InCells:
    """The nearest by FAISS; cosines of the vectors that are asked for."""

    def __init__(self, cells: Any, vectors: Any, question: Vectors) -> None:
        self._cells, self._vectors, self._question = cells, vectors, question

    def best(self, limit: int, rows: npt.NDArray[np.bool_] | None) -> Numbers:
        parameters = None
        if rows is not None:
            allowed = np.flatnonzero(rows)
            if len(allowed) <= _FEW:
                return allowed[_Exact(self.cosines(allowed)).best(limit, None)]
            parameters = _only(rows)
        _, found = self._cells.search(self._question[None, :], limit, params=parameters)
        numbers: Numbers = found[0][found[0] >= 0]
        return numbers

    def cosines(self, numbers: Numbers) -> Floats:
        cosines: Floats = self._vectors[numbers].astype(np.float32) @ self._question
        return cosines


def _only(rows: npt.NDArray[np.bool_]) -> Any:
    """Return the parameters of a search among some vectors."""
    import faiss

    library: Any = faiss  # its annotations do not know what its Python layer accepts
    chosen = library.IDSelectorBitmap(np.packbits(rows, bitorder="little"))
    return library.SearchParametersIVF(sel=chosen, nprobe=_PROBES)
