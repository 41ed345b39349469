"""Vectors that are near a query: FAISS, with the kind of index chosen by size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from knowledge.encoder import Vectors

# Up to here an exact search costs less than the encoding of the question (docs/evaluation.md).
EXACT_UP_TO = 20_000
_PROBES = 24


def write_dense(path: Path, vectors: Vectors) -> None:
    """Write a FAISS index over unit vectors; a hit's number is the row of the vector.

    Small sets are searched exactly. Larger ones are grouped into about ``4·√n`` cells, of which
    a query visits the nearest.
    """
    import faiss

    count, dimension = vectors.shape
    rows = np.ascontiguousarray(vectors, dtype=np.float32)
    index: Any = faiss.IndexFlatIP(dimension)
    if count > EXACT_UP_TO:
        cells = int(4 * count**0.5)
        index = faiss.index_factory(dimension, f"IVF{cells},SQ8", faiss.METRIC_INNER_PRODUCT)
        index.train(rows)
        index.nprobe = _PROBES
    index.add(rows)
    faiss.write_index(index, str(path))


def open_dense(path: Path) -> Any:
    """Open what `write_dense` wrote."""
    import faiss

    # One question at a time is faster on one thread than divided among several.
    faiss.omp_set_num_threads(1)
    return faiss.read_index(str(path))
