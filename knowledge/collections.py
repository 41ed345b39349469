"""Measure retrieval on public collections of documents, questions and judgements.

A collection is a folder with ``corpus.jsonl`` (``_id``, ``title``, ``text``), ``queries.jsonl``
(``_id``, ``text``; ``queries.XX.jsonl`` in other languages) and ``qrels.tsv`` (question, document,
relevance), as the BEIR benchmark has them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.documents import Document, Kind
from knowledge.encoder import Encoder
from knowledge.errors import LibraryInvalid, Problem
from knowledge.extract.text import parse_text
from knowledge.fingerprint import fingerprint
from knowledge.progress import Progress, unseen
from knowledge.publishing import Change
from knowledge.search import Weights, ask, search
from knowledge.store import Index, open_index

_DEPTH = 10
# Enough passages that ten documents are among them.
_PASSAGES = 60


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, questions by id, and for each question the relevance of documents by id."""

    documents: Sequence[Document]
    queries: Mapping[str, str]
    relevant: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Mean figures of a ranking over all judged questions, each from 0 to 1."""

    ndcg_10: float
    recall_10: float
    mrr_10: float


# The shipped fusion weighs each document as its kind needs.
PARTS: Mapping[str, Weights | None] = {
    "lexical": Weights(passage=0, sentence=0, ask=0, words=1),
    "dense": Weights(passage=1, sentence=0, ask=0, words=0),
    "fusion": None,
}


def load_collection(folder: Path, language: str | None = None) -> Collection:
    """Read a collection, with its questions in another language if one is given.

    Raises:
        LibraryInvalid: A file is missing or does not fit.
    """
    queries = f"queries.{language}.jsonl" if language else "queries.jsonl"
    relevant: dict[str, dict[str, int]] = {}
    for line in _lines(folder, "qrels.tsv")[1:]:
        try:
            query, document, score = line.split("\t")
            if int(score) > 0:
                relevant.setdefault(query, {})[document] = int(score)
        except ValueError as error:
            what = f"“{line[:40]}” has not three columns"
            raise _invalid("qrels.tsv", what) from error
    return Collection(
        [_document(raw) for raw in _objects(folder, "corpus.jsonl")],
        {str(raw["_id"]): str(raw["text"]) for raw in _objects(folder, queries)},
        relevant,
    )


def _document(raw: Mapping[str, object]) -> Document:
    text, blocks, *_ = parse_text(str(raw["text"]))
    title = str(raw.get("title") or "")
    return Document(str(raw["_id"]), Kind.DOCUMENT, title, text, blocks)


def _objects(folder: Path, file: str) -> Iterator[Mapping[str, object]]:
    for line in _lines(folder, file):
        try:
            raw = json.loads(line)
            if not {"_id", "text"} <= raw.keys():
                raise _invalid(file, "a line has no _id or no text")
        except (ValueError, AttributeError) as error:
            raise _invalid(file, "a line is no JSON object") from error
        yield raw


def _lines(folder: Path, file: str) -> list[str]:
    try:
        return [line for line in (folder / file).read_text("utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise _invalid(file, "it cannot be read") from error


def _invalid(file: str, what: str) -> LibraryInvalid:
    return LibraryInvalid([Problem(file, 1, what, "see the format in docs/evaluation.md")])


def index_of(
    folder: Path, collection: Collection, cache: Path, encoder: Encoder, progress: Progress = unseen
) -> Index:
    """Return the index of a collection; one that was built before is used again."""
    mark = fingerprint([folder / "corpus.jsonl"])
    place = cache / f"{folder.name}-{mark[:12]}"
    documents = [document for document in collection.documents if document.blocks]
    Change(place, encoder, progress).synchronise(documents, mark)
    return open_index(place, encoder)


def rank(
    index: Index, encoder: Encoder, queries: Mapping[str, str], weights: Weights | None
) -> dict[str, list[str]]:
    """Return for each question the ids of the ten best documents, by their best passage."""
    found = {}
    for name, text in queries.items():
        hits = search(index, ask(index, encoder, text), limit=_PASSAGES, weights=weights)
        found[name] = list(dict.fromkeys(hit.row.id for hit in hits))[:_DEPTH]
    return found


def judged(
    ranking: Mapping[str, Sequence[str]], relevant: Mapping[str, Mapping[str, int]]
) -> Ranked:
    """Return nDCG@10 (with gains 2^relevance − 1), recall@10 and MRR@10 of a ranking.

    Source: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002, with
    the gains of Burges et al., Learning to rank using gradient descent, 2005.
    """
    rows = [_one(ranking.get(name, []), wanted) for name, wanted in relevant.items()]
    count = max(1, len(rows))
    ndcg, recall, mrr = (sum(column) / count for column in zip(*rows, strict=True))
    return Ranked(ndcg, recall, mrr)


def _one(found: Sequence[str], wanted: Mapping[str, int]) -> tuple[float, float, float]:
    gained = _gain([wanted.get(name, 0) for name in found[:_DEPTH]])
    ideal = _gain(sorted(wanted.values(), reverse=True)[:_DEPTH])
    right = [place for place, name in enumerate(found[:_DEPTH], 1) if name in wanted]
    recall = len(right) / min(len(wanted), _DEPTH)
    return gained / ideal, recall, 1 / right[0] if right else 0.0


def _gain(scores: Sequence[int]) -> float:
    gains = ((2.0**score - 1) / math.log2(place + 1) for place, score in enumerate(scores, 1))
    return math.fsum(gains)
