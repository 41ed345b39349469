"""Ranking on public collections: words, meaning, the shipped fusion, txtai and Haystack.

    python benchmarks/public_collections.py DIR …            # our own three rankings
    python benchmarks/public_collections.py --others DIR …   # txtai and Haystack in the same run

A folder holds ``corpus.jsonl``, ``queries.jsonl`` and ``qrels.tsv``, as
`icc-assistant evaluate --collection` reads them. All rank the same passages by the same model; a
document stands where its best passage stands. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from search import _OTHERS, environment, passage_texts, run_other, table

from knowledge.cli import default_data_dir
from knowledge.collections import PARTS, Collection, index_of, judged, load_collection, rank
from knowledge.encoder import open_encoder
from knowledge.folders import Folders
from knowledge.models import BUNDLED, bundled_weights, ready_model

_DEPTH = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--others", action="store_true", help="measure txtai and Haystack too")
    parser.add_argument("--every", type=int, default=1, help="ask every so-manieth question alone")
    parser.add_argument("--data-dir", type=Path, default=default_data_dir())
    given = parser.parse_args()
    python = environment(given.data_dir / "benchmarks" / "others") if given.others else None
    rows = [
        row
        for folder in given.folders
        for row in measured(folder, given.data_dir, python, given.every)
    ]
    head = ("collection", "ranking", "questions", "nDCG@10", "recall@10", "MRR@10")
    table("Ranking of documents on public collections", head, rows)


def measured(folder: Path, data: Path, python: str | None, every: int) -> list[tuple[str, ...]]:
    collection = load_collection(folder)
    encoder = open_encoder(ready_model(BUNDLED, Folders(data).models))
    index = index_of(folder, collection, data / "collections", encoder)
    names = [name for name in collection.queries if name in collection.relevant][::every]
    asked = {name: collection.queries[name] for name in names}
    relevant = {name: collection.relevant[name] for name in names}
    ranked = {name: rank(index, encoder, asked, weights) for name, weights in PARTS.items()}
    if python:
        ranked |= {f"{name}, hybrid": other(python, name, collection, asked) for name in _OTHERS}
    found = {name: judged(ranking, relevant) for name, ranking in ranked.items()}
    return [
        (
            folder.name,
            name,
            str(len(asked)),
            f"{one.ndcg_10:.3f}",
            f"{one.recall_10:.3f}",
            f"{one.mrr_10:.3f}",
        )
        for name, one in found.items()
    ]


def other(
    python: str, library: str, collection: Collection, asked: dict[str, str]
) -> dict[str, list[str]]:
    """Ask another library, which is given the same passages with the same headings."""
    task = {
        "library": library,
        "model": str(bundled_weights()),
        "texts": [(one.id, text) for one in collection.documents for text in passage_texts(one)],
        "questions": list(asked.values()),
        "depth": _DEPTH,
    }
    return dict(zip(asked, json.loads(run_other(python, json.dumps(task))), strict=True))


if __name__ == "__main__":
    main()
