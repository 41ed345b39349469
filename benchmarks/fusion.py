"""Which ways of ranking find the right document: words, meaning, and ways of putting them together.

    python benchmarks/fusion.py

Prints Markdown tables over the reporting half of the golden questions. Documents are ranked by
their best passage, before anything is decided or quoted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from knowledge.assistant import Knowledge
from knowledge.cli import default_data_dir
from knowledge.encoder import encode_all
from knowledge.golden import load_golden
from knowledge.passages import heading_context, passages_of
from knowledge.search import WEIGHTS, Hit, Question, Weights, ask, search

_ALL = 10_000
Ranked = list[tuple[str, float]]


def main() -> None:
    knowledge = Knowledge.open(default_data_dir())
    golden = [q for q in load_golden() if q.expect == "answer" and q.kind != "language"]
    golden = [q for q in golden if q.split == "report"]
    index = knowledge.index
    questions = [ask(index, knowledge.encoder, q.question) for q in golden]
    right = [q.sources for q in golden]
    print(f"{len(golden)} questions, {index.lexical.size} passages\n")
    print("| ranking | recall@1 | recall@3 | MRR |\n|---|---|---|---|")
    for name, rank in _RANKINGS.items():
        ranked = [rank(lambda w, q=q: hits(index, q, w)) for q in questions]
        print(
            f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures(ranked, right)) + " |"
        )
    companions(knowledge)


def hits(index, question: Question, weights: Weights) -> list[Hit]:
    return search(index, question, weights=weights, limit=_ALL)


def figures(ranked: Sequence[list[str]], right: Sequence[Sequence[str]]) -> tuple[float, ...]:
    ranks = [
        next((n for n, one in enumerate(documents, 1) if one in sources), None)
        for documents, sources in zip(ranked, right, strict=True)
    ]
    return (
        float(np.mean([r == 1 for r in ranks])),
        float(np.mean([bool(r and r <= 3) for r in ranks])),
        float(np.mean([1 / r if r and r <= 10 else 0 for r in ranks])),
    )


Search = Callable[[Weights], list[Hit]]


def weighted(weights: Weights) -> Callable[[Search], list[str]]:
    return lambda find: documents((hit.row.id, hit.score) for hit in find(weights))


def documents(scored) -> list[str]:
    best: dict[str, float] = {}
    for one, score in scored:
        best[one] = max(score, best.get(one, -1.0))
    return sorted(best, key=lambda one: best[one], reverse=True)


def passages(found: Sequence[Hit]) -> dict[tuple[str, int], float]:
    return {(hit.row.id, hit.place): hit.score for hit in found}


def reciprocal(find: Search) -> list[str]:
    """The sum of 1 / (60 + rank) over both lists."""
    total: dict[tuple[str, int], float] = {}
    for weights in (MEANING, WORDS):
        found = [hit for hit in find(weights) if hit.score > 0]
        for rank, hit in enumerate(found, 1):
            key = (hit.row.id, hit.place)
            total[key] = total.get(key, 0.0) + 1 / (60 + rank)
    return documents((one, score) for (one, _), score in total.items())


def min_max(share: float) -> Callable[[Search], list[str]]:
    """A weighted sum after each list is stretched from 0 to 1."""

    def rank(find: Search) -> list[str]:
        meaning, words = (_stretched(passages(find(w))) for w in (MEANING, WORDS))
        return documents(
            (key[0], share * meaning[key] + (1 - share) * words.get(key, 0.0)) for key in meaning
        )

    return rank


def _stretched(scores: dict[tuple[str, int], float]) -> dict[tuple[str, int], float]:
    low, high = min(scores.values()), max(scores.values())
    return {key: (score - low) / ((high - low) or 1.0) for key, score in scores.items()}


MEANING, WORDS = Weights(1, 0, 0, 0), Weights(0, 0, 0, 1)


def without(**gone: float) -> Weights:
    kept = {"passage": WEIGHTS.passage, "sentence": WEIGHTS.sentence, "ask": WEIGHTS.ask}
    return Weights(**{**kept, "words": WEIGHTS.words, **gone})


_RANKINGS: dict[str, Callable[[Search], list[str]]] = {
    "words alone (BM25, three fields)": weighted(WORDS),
    "meaning alone: passages": weighted(MEANING),
    "meaning alone: sentences": weighted(Weights(0, 1, 0, 0)),
    "meaning alone: ways of asking": weighted(Weights(0, 0, 1, 0)),
    "meaning alone: all three": weighted(without(words=0)),
    "passages and words, reciprocal ranks": reciprocal,
    "passages and words, min-max ½ : ½": min_max(0.5),
    "passages and words, min-max ¾ : ¼": min_max(0.75),
    "**ours: four signals, fixed scale**": weighted(WEIGHTS),
    "ours without ways of asking": weighted(without(ask=0)),
    "ours without sentences": weighted(without(sentence=0)),
    "ours without passages": weighted(without(passage=0)),
}


def companions(knowledge: Knowledge) -> None:
    """How much a vector depends on the texts that are encoded together with it."""
    encoder = knowledge.encoder
    texts = [
        f"{heading_context(one, p.section)}\n{one.text[p.start : p.end]}"
        for one in knowledge.index.documents()
        for p in passages_of(one)
    ]
    together = encode_all(encoder, texts)
    alone = np.stack([encoder.query(text) for text in texts])
    cosines = (together * alone).sum(axis=1)
    asked = np.stack([encoder.query(q.question) for q in load_golden() if q.expect == "answer"])
    first = (asked @ together.T).argmax(axis=1) == (asked @ alone.T).argmax(axis=1)
    print(
        f"\nA passage encoded in a batch and alone: cosine {cosines.mean():.4f} on average, "
        f"{cosines.min():.4f} at least; the nearest passage is the same for "
        f"{first.mean():.1%} of {len(first)} questions."
    )


if __name__ == "__main__":
    main()
