"""Questions in one language, documents in another: the bundled model with and without glossaries.

    python benchmarks/languages.py        # golden questions in six languages, English library
    python benchmarks/languages.py DIR    # and a collection with `queries.XX.jsonl`, such as xquad
    python benchmarks/languages.py DIR --every 5   # of it every fifth question alone

Prints Markdown tables. The golden questions are `knowledge/evaluation/translations.toml`.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Sequence
from pathlib import Path

from search import table

from knowledge.answering import Answerer
from knowledge.assistant import Knowledge
from knowledge.cli import default_data_dir
from knowledge.collections import PARTS, index_of, judged, load_collection, rank
from knowledge.encoder import open_encoder
from knowledge.folders import Folders
from knowledge.golden import GOLDEN, load_golden
from knowledge.models import BUNDLED, ready_model

_LANGUAGES = ("en", "es", "fr", "it", "pt", "uk")


class WithoutGlossaries(Answerer):
    """Answers as if no language beside the library's were known."""

    _glossaries = ()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("collection", nargs="?", type=Path)
    parser.add_argument("--every", type=int, default=1, help="ask every so-manieth question alone")
    parser.add_argument("--data-dir", type=Path, default=default_data_dir())
    given = parser.parse_args()
    golden_questions(Knowledge.open(given.data_dir))
    if given.collection:
        collection(given.collection, given.data_dir, given.every)


def golden_questions(knowledge: Knowledge) -> None:
    golden = {q.id: q for q in load_golden()}
    path = GOLDEN.with_name("translations.toml")
    asked = [
        {"en": golden[row["of"]].question, **row}
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["question"]
    ]
    sources = [golden[row["of"]].sources for row in asked]
    alone = WithoutGlossaries(knowledge.index, knowledge.encoder)
    rows = [
        (language, *figures(alone, texts, sources), *figures(knowledge.answerer, texts, sources))
        for language in _LANGUAGES
        for texts in [[row[language] for row in asked]]
    ]
    head = ("question in", "MRR@5 alone", "shown alone", "MRR@5", "shown")
    table(f"{len(asked)} golden questions, English documents", head, rows)


def figures(
    answerer: Answerer, texts: Sequence[str], sources: Sequence[Sequence[str]]
) -> tuple[str, str]:
    """Return MRR@5 of the right document, and how often one is among what a person is shown."""
    gained, shown = 0.0, 0
    for text, right in zip(texts, sources, strict=True):
        ranked = list(dict.fromkeys(hit.row.id for hit in answerer.retrieve(text).hits))[:5]
        gained += next((1 / n for n, one in enumerate(ranked, 1) if one in right), 0.0)
        answer = answerer.answer(text)
        seen = {q.document for q in answer.quotes} | {p.id for p in answer.practices}
        shown += not seen.isdisjoint(right)
    return f"{gained / len(texts):.2f}", f"{shown / len(texts):.2f}"


def collection(folder: Path, data: Path, every: int) -> None:
    encoder = open_encoder(ready_model(BUNDLED, Folders(data).models))
    index = index_of(folder, load_collection(folder), data / "collections", encoder)
    rows = []
    others = sorted(path.name.split(".")[1] for path in folder.glob("queries.??.jsonl"))
    for language in (None, *others):
        every_one = load_collection(folder, language)
        names = [name for name in every_one.queries if name in every_one.relevant][::every]
        asked = {name: every_one.queries[name] for name in names}
        relevant = {name: every_one.relevant[name] for name in names}
        ranked = {n: rank(index, encoder, asked, w) for n, w in PARTS.items()}
        ndcg = [f"{judged(one, relevant).ndcg_10:.3f}" for one in ranked.values()]
        rows.append((language or "the documents' language", *ndcg))
    table(f"{folder.name}: English documents, nDCG@10", ("question in", *PARTS), rows)


if __name__ == "__main__":
    main()
