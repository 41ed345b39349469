"""How long a passage should be: the shipped library cut in several ways, and what is found then.

    python benchmarks/passages.py

Prints a Markdown table over the golden questions of the reporting half. Documents are ranked by
their best passage, before anything is decided or quoted. With overlap, a passage begins with the
last sentence or item of the one before.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from fusion import figures
from search import table

from knowledge import passages
from knowledge.answering import Answerer
from knowledge.cli import default_data_dir
from knowledge.documents import Block
from knowledge.encoder import Encoder, open_encoder
from knowledge.folders import Folders
from knowledge.golden import load_golden
from knowledge.library import load_library
from knowledge.models import BUNDLED, ready_model
from knowledge.publishing import Change
from knowledge.store import open_index

_SIZES = (60, 120, 150, 240)


def main() -> None:
    encoder = open_encoder(ready_model(BUNDLED, Folders(default_data_dir()).models))
    rows = [row(encoder, size, overlap) for overlap in (False, True) for size in _SIZES]
    head = ("words at most", "overlap", "passages", "recall@1", "recall@3", "MRR")
    table("Size and overlap of passages", head, rows)


def row(encoder: Encoder, size: int, overlap: bool) -> tuple[object, ...]:
    golden = [q for q in load_golden() if q.split == "report" and q.expect == "answer"]
    golden = [q for q in golden if q.kind != "language"]
    grouped = overlapping if overlap else _WITHOUT
    with (
        mock.patch.object(passages, "_WORDS", size),
        mock.patch.object(passages, "_grouped", grouped),
        tempfile.TemporaryDirectory() as folder,
    ):
        Change(Path(folder), encoder).publish(load_library().documents)
        index = open_index(Path(folder), encoder)
        answerer = Answerer(index, encoder)
        ranked = [
            list(dict.fromkeys(hit.row.id for hit in answerer.retrieve(q.question).hits))
            for q in golden
        ]
    found = figures(ranked, [q.sources for q in golden])
    figure = (f"{one:.3f}" for one in found)
    return (size, "one sentence" if overlap else "none", index.lexical.size, *figure)


def overlapping(text: str, blocks: list[Block]) -> Iterator[passages.Passage]:
    """Put the last unit of each passage at the beginning of the next as well."""
    before = None
    for one in _WITHOUT(text, blocks):
        units = ([before] if before else []) + list(one.sentences)
        before = one.sentences[-1]
        yield passages.Passage(
            units[0][0], one.end, one.section, one.page, one.advice, tuple(units)
        )


_WITHOUT = passages._grouped  # noqa: SLF001 - measured without being offered as a setting

if __name__ == "__main__":
    main()
