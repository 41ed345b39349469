"""Which FAISS index, at which size: time to build, time of a question, what is found, size.

    python benchmarks/scale_dense.py [--sizes …] [--libraries DIR]

The vectors are those of all segments of a library as `scale.py` makes it; questions are golden
questions. Prints Markdown.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import faiss
import numpy as np
from scale import questions
from scale_library import encoder_of, kept
from search import part, table, timed

from knowledge.assistant import Knowledge
from knowledge.cli import default_data_dir
from knowledge.store import open_index

_SIZES = (1_000, 20_000, 100_000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=_SIZES)
    parser.add_argument("--libraries", type=Path, help="where the libraries are kept")
    parser.add_argument("--data-dir", type=Path, default=default_data_dir())
    given = parser.parse_args()
    Knowledge.open(given.data_dir)
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            library, _ = kept(given.libraries or Path(folder), given.data_dir, size)
            dense(library, given.data_dir)


def dense(folder: Path, data: Path) -> None:
    """FAISS indexes over all vectors: time to build, time of a question, what is found, size."""
    encoder = encoder_of(data)
    index = open_index(folder, encoder)
    vectors = np.concatenate([s.dense.vectors[:] for s in index.segments])
    asked = np.stack([encoder.query(text) for text in questions()])
    cells = int(2 * len(vectors) ** 0.5)
    faiss.omp_set_num_threads(1)
    exact = faiss.IndexFlatIP(vectors.shape[1])
    exact.add(vectors)
    truth = exact.search(asked, 40)[1]
    rows = []
    for kind, probes in (
        ("Flat", 0),
        ("SQ8", 0),
        ("HNSW32,SQ8", 40),
        (f"IVF{2 * cells},SQ8", 24),
        (f"IVF{2 * cells},SQ8", 12),
        (f"IVF{cells},Flat", 12),
        (f"IVF{cells},SQ8", 12),
    ):
        made = faiss.index_factory(vectors.shape[1], kind, faiss.METRIC_INNER_PRODUCT)
        name = f"{kind}, {probes} visited" if probes else kind
        if probes and "HNSW" in kind:
            made.hnsw.efSearch = probes
        elif probes:
            made.nprobe, made.cp.min_points_per_centroid = probes, 1
        begun = time.perf_counter()
        made.train(vectors)
        made.add(vectors)
        built = time.perf_counter() - begun
        seconds = [timed(lambda q=q, m=made: m.search(q[None, :], 40)) for q in asked]
        found = made.search(asked, 40)[1]
        hit = np.mean([len(set(a) & set(b)) / 40 for a, b in zip(found, truth, strict=True)])
        size = faiss.serialize_index(made).nbytes / 1e6
        p50, p95 = part(seconds, 0.5), part(seconds, 0.95)
        rows.append((name, f"{built:.1f}", f"{p50:.2f}", f"{p95:.2f}", f"{hit:.3f}", f"{size:.0f}"))
    head = ("FAISS index", "build (s)", "p50 (ms)", "p95 (ms)", "of the 40 nearest", "MB")
    table(f"{len(vectors):,} vectors, one thread", head, rows)


if __name__ == "__main__":
    main()
