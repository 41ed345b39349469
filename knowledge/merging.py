"""Join small segments into a larger one, so that many small additions do not slow a question.

Segments are joined when there are several of about one size, as log-structured storage does: each
passage is rewritten once a tier, so that an addition costs a share that grows only with the
logarithm of the library. Nothing is encoded again.

Source of the scheme: O'Neil et al., The log-structured merge-tree, 1996.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from knowledge.dense import Floats, Numbers, keep, write_dense
from knowledge.segments import SENTENCES, Row, Segment

# So many segments of one tier are joined; each tier is so many times larger than the one below.
FANOUT = 4
_SMALLEST = 64  # vectors; smaller segments are all of the lowest tier


def tier_of(size: int) -> int:
    """Return the tier of a segment of so many vectors, 0 for the smallest."""
    return max(0, int(math.log(max(1, size) / _SMALLEST, FANOUT)) + 1) if size > _SMALLEST else 0


def due(sizes: Sequence[int]) -> list[int]:
    """Return which segments to join, given their sizes in vectors; none where it is not time.

    All segments up to the highest tier that is full are joined at once.
    """
    tiers = [tier_of(size) for size in sizes]
    full = [tier for tier in set(tiers) if tiers.count(tier) >= FANOUT]
    if not full:
        return []
    return [n for n, tier in enumerate(tiers) if tier <= max(full)]


def join(folder: Path, segments: Sequence[Segment], gone: Collection[int]) -> None:
    """Write several segments as one, without the documents that are gone.

    Args:
        folder: An empty folder.
        segments: At least one of them holds a document that is not gone.
        gone: Keys of documents to leave out.
    """
    parts = [_Part(segment, gone) for segment in segments]
    vectors = [part.vectors(part.passages) for part in parts]
    vectors += [part.vectors(part.asks) for part in parts]
    whole = np.concatenate(vectors)
    write_dense(folder, whole)
    sentences = [part.segment.sentences[part.sentences] for part in parts]
    keep(folder / SENTENCES, np.concatenate(sentences), len(whole))
    _save_from(folder / "sentence_from.npy", [part.sentence_counts for part in parts])
    _save_from(folder / "terms_from.npy", [part.term_counts for part in parts])
    np.save(folder / "terms.npy", np.concatenate([part.terms for part in parts]))
    _write_documents(folder, parts)
    words = sorted(frozenset().union(*(segment.words for segment in segments)))
    (folder / "words.txt").write_text("\n".join(words), encoding="utf-8")


class _Part:
    """What is taken over of one segment, as positions in it."""

    def __init__(self, segment: Segment, gone: Collection[int]) -> None:
        self.segment = segment
        self.rows = [row for row in segment.rows if row.key not in gone]
        self.passages = _spans([(row.passage, row.passages) for row in self.rows])
        self.asks = _spans([(segment.size + row.ask, row.asks) for row in self.rows])
        first = np.asarray(segment.sentence_from)
        self.sentence_counts = np.diff(first)[self.passages]
        self.sentences = _ranges(first[self.passages], self.sentence_counts)
        terms = np.asarray(segment.terms_from)
        self.term_counts = np.diff(terms)[self.sentences]
        self.terms = segment.terms[_ranges(terms[self.sentences], self.term_counts)]

    def vectors(self, positions: Numbers) -> Floats:
        return self.segment.dense.vectors[positions]


def _spans(spans: Sequence[tuple[int, int]]) -> Numbers:
    first = np.array([start for start, _ in spans], dtype=np.int64)
    return _ranges(first, np.array([count for _, count in spans], dtype=np.int64))


def _ranges(first: Numbers, counts: Numbers) -> Numbers:
    """Return the numbers of several ranges one after the other."""
    starts = np.cumsum(counts) - counts
    numbers: Numbers = np.arange(counts.sum()) + np.repeat(first - starts, counts)
    return numbers


def _save_from(path: Path, counts: Sequence[Numbers]) -> None:
    np.save(path, np.concatenate([[0], np.cumsum(np.concatenate(counts))]).astype(np.int64))


def _write_documents(folder: Path, parts: Sequence[_Part]) -> None:
    rows: list[Row] = []
    passage = ask = 0
    with (folder / "documents.jsonl").open("wb") as file:
        for part in parts:
            for row in part.rows:
                rows.append(replace(row, offset=file.tell(), passage=passage, ask=ask))
                file.write(part.segment.line(row))
                passage, ask = passage + row.passages, ask + row.asks
    (folder / "rows.json").write_text(json.dumps([asdict(row) for row in rows]), encoding="utf-8")
