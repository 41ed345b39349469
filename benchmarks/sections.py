"""How documents with sections are found of which nobody wrote ways of asking.

    python benchmarks/sections.py

The shipped guides are indexed as if an editor had added them, without their ways of asking; the
golden questions that they answer are asked. The weights were chosen on the training half. Prints
a Markdown table.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from fusion import figures
from search import table

from knowledge.assistant import Folders
from knowledge.cli import default_data_dir
from knowledge.documents import Kind
from knowledge.encoder import open_encoder
from knowledge.golden import load_golden
from knowledge.library import load_library
from knowledge.models import BUNDLED, ready_model
from knowledge.publishing import Change
from knowledge.search import Weights, ask, search
from knowledge.store import open_index

_DEPTH = 60
_RANKINGS: dict[str, Weights | None] = {
    "words alone": Weights(0, 0, 0, 1),
    "passages alone": Weights(1, 0, 0, 0),
    "sentences alone": Weights(0, 1, 0, 0),
    "passages and words, 57 : 43": Weights(0.57, 0, 0, 0.43),
    "**shipped: passages, sentences, words**": None,
}


def main() -> None:
    encoder = open_encoder(ready_model(BUNDLED, Folders(default_data_dir()).models))
    guides = [one for one in load_library().documents if one.kind is Kind.GUIDE]
    documents = [replace(one, kind=Kind.DOCUMENT, asks=()) for one in guides]
    known = {one.id for one in documents}
    golden = [q for q in load_golden() if q.expect == "answer" and q.kind != "language"]
    golden = [q for q in golden if known & set(q.sources)]
    with tempfile.TemporaryDirectory() as folder:
        Change(Path(folder), encoder).publish(documents)
        index = open_index(Path(folder), encoder)
        rows = []
        for name, weights in _RANKINGS.items():
            for half in ("report", "train"):
                asked = [q for q in golden if (q.split == "report") == (half == "report")]
                found = (
                    search(index, ask(index, encoder, q.question), limit=_DEPTH, weights=weights)
                    for q in asked
                )
                ranked = [list(dict.fromkeys(hit.row.id for hit in hits)) for hits in found]
                figure = figures(ranked, [q.sources for q in asked])
                rows.append((name, half, len(asked), *(f"{one:.3f}" for one in figure)))
    head = ("ranking", "half", "questions", "recall@1", "recall@3", "MRR")
    table(f"{len(documents)} guides as added documents", head, rows)


if __name__ == "__main__":
    main()
