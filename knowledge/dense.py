"""Vectors that are near a question: compared one by one, or in cells when there are many."""

from __future__ import annotations

import sys
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from knowledge.encoder import Vectors

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

# Up to here an exact search costs a fraction of the encoding of the question (docs/benchmarks.md).
EXACT_UP_TO = 6_000
_PROBES = 12
# Rounds of grouping: more of them were measured to find no more.
_ROUNDS = 10
# The cells that a question visits may hold none of a few chosen vectors: those are all compared.
_FEW = 5_000
_CELLS = "cells.faiss"
_UPPER = 1 if sys.byteorder == "little" else 0
VECTORS = "vectors.npy"


class Nearness(Protocol):
    """How near the vectors of a segment are to one question."""

    def best(self, limit: int, rows: npt.NDArray[np.bool_] | None) -> tuple[Numbers, Floats]:
        """Return the nearest vectors and about how near each is, in no promised order.

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


class Kept:
    """Unit vectors on disk, mapped and not loaded; they are read as 32-bit numbers.

    Of the many vectors of a large segment the upper half of each number is kept, which the
    processor widens five times faster than an IEEE half; widened and halved again, nothing changes.
    """

    def __init__(self, path: Path) -> None:
        self._rows = mapped(path)

    def __len__(self) -> int:
        """Return how many vectors there are."""
        return len(self._rows)

    def __getitem__(self, chosen: slice | Numbers) -> Floats:
        """Return some vectors by their numbers."""
        rows = self._rows[chosen]
        if rows.dtype != np.uint16:
            whole: Floats = rows.astype(np.float32, copy=False)
            return whole
        halves = np.zeros((*rows.shape, 2), dtype=np.uint16)
        halves[..., _UPPER] = rows
        return halves.view(np.float32)[..., 0]


def keep(path: Path, vectors: Vectors, count: int) -> None:
    """Write vectors for `Kept`: whole, or the upper halves where a segment of `count` is large."""
    if is_exact(count):
        np.save(path, vectors)
        return
    numbers = np.ascontiguousarray(vectors, dtype=np.float32).view(np.uint32)
    # Rounded to the nearest, not cut off.
    np.save(path, ((numbers + 0x8000) >> 16).astype(np.uint16))


def cosines_with(question: Vectors, vectors: Floats) -> Floats:
    """Return the cosines of unit vectors with the vector of a question."""
    # Not `@`: its threads would wait for each other whenever another program is busy.
    cosines: Floats = np.einsum("ij,j->i", vectors, question)
    return cosines


def write_dense(folder: Path, vectors: Vectors) -> None:
    """Write unit vectors; the number of a vector is its row.

    Many vectors are also grouped into about ``2·√n`` cells by FAISS, of which a question visits
    the nearest.
    """
    count, dimension = vectors.shape
    keep(folder / VECTORS, vectors, count)
    if is_exact(count):
        return
    import faiss

    cells = int(2 * count**0.5)
    index: Any = faiss.index_factory(dimension, f"IVF{cells},SQ8", faiss.METRIC_INNER_PRODUCT)
    rows = np.ascontiguousarray(vectors, dtype=np.float32)
    index.cp.niter = _ROUNDS
    # A cell holds few vectors on purpose; FAISS would warn of it on the terminal.
    index.cp.min_points_per_centroid = 1
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
        self.vectors = Kept(folder / VECTORS)
        self.size: int = len(self.vectors)
        cells = folder / _CELLS
        # Mapped now, as it may be deleted; read by the first question, which no writer asks.
        self._file: Any = np.memmap(cells, np.uint8, "r") if cells.exists() else None

    def near(self, question: Vectors) -> Nearness:
        """Compare a question with the vectors."""
        if self._file is None:
            return _Exact(cosines_with(question, self.vectors[:]))
        return _InCells(self._cells, self.vectors, question)

    @cached_property
    def _cells(self) -> Any:
        import faiss

        # One question at a time is faster on one thread than divided among several.
        faiss.omp_set_num_threads(1)
        return faiss.deserialize_index(self._file)


class _Exact:
    """All cosines at once: one product of a matrix and a vector."""

    def __init__(self, cosines: Floats) -> None:
        self._cosines = cosines

    def best(self, limit: int, rows: npt.NDArray[np.bool_] | None) -> tuple[Numbers, Floats]:
        allowed = None if rows is None else np.flatnonzero(rows)
        cosines = self._cosines if allowed is None else self._cosines[allowed]
        if len(cosines) <= limit:
            found = np.arange(len(cosines))
        else:
            found = np.argpartition(cosines, -limit)[-limit:]
        return (found if allowed is None else allowed[found]), cosines[found]

    def cosines(self, numbers: Numbers) -> Floats:
        return self._cosines[numbers]


class _InCells:
    """The nearest by FAISS; cosines of the vectors that are asked for."""

    def __init__(self, cells: Any, vectors: Kept, question: Vectors) -> None:
        self._cells, self._vectors, self._question = cells, vectors, question

    def best(self, limit: int, rows: npt.NDArray[np.bool_] | None) -> tuple[Numbers, Floats]:
        parameters = None
        if rows is not None:
            allowed = np.flatnonzero(rows)
            if len(allowed) <= _FEW:
                found, cosines = _Exact(self.cosines(allowed)).best(limit, None)
                return allowed[found], cosines
            parameters = _only(rows)
        near, found = self._cells.search(self._question[None, :], limit, params=parameters)
        held = found[0] >= 0
        return found[0][held], near[0][held]

    def cosines(self, numbers: Numbers) -> Floats:
        return cosines_with(self._question, self._vectors[numbers])


def _only(rows: npt.NDArray[np.bool_]) -> Any:
    """Return the parameters of a search among some vectors."""
    import faiss

    library: Any = faiss  # its annotations do not know what its Python layer accepts
    chosen = library.IDSelectorBitmap(np.packbits(rows, bitorder="little"))
    return library.SearchParametersIVF(sel=chosen, nprobe=_PROBES)
