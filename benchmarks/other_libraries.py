"""Ask txtai or Haystack the questions that are given on standard input as JSON.

Runs in an environment of its own. Both are set up as their own documentation shows for hybrid
search. Prints one line of JSON: for `search.py` recall@1, recall@3, MRR, query time, index time and
memory; for `public_collections.py`, which names a depth, the best documents of each question.
"""

import json
import os
import re
import sys
import time
from pathlib import Path

os.environ.update(
    HF_HUB_OFFLINE="1", TOKENIZERS_PARALLELISM="false", HAYSTACK_TELEMETRY_ENABLED="0"
)
_LIMIT = 40


def with_txtai(model, texts):
    from txtai import Embeddings

    embeddings = Embeddings(path=model, hybrid=True)
    embeddings.index((n, text, None) for n, (_, text) in enumerate(texts))
    return lambda question: [texts[n][0] for n, _ in embeddings.search(question, _LIMIT)]


def with_haystack(model, texts):
    from haystack import Document, Pipeline
    from haystack.components.joiners import DocumentJoiner
    from haystack.components.retrievers.in_memory import (
        InMemoryBM25Retriever,
        InMemoryEmbeddingRetriever,
    )
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    embedders = _embedders(model)
    store = InMemoryDocumentStore(embedding_similarity_function="cosine")
    documents = [Document(content=text, meta={"of": one}) for one, text in texts]
    store.write_documents(embedders.documents(documents), policy=_overwrite())
    pipeline = Pipeline()
    pipeline.add_component("text", embedders.text)
    pipeline.add_component("dense", InMemoryEmbeddingRetriever(store, top_k=_LIMIT))
    pipeline.add_component("words", InMemoryBM25Retriever(store, top_k=_LIMIT))
    pipeline.add_component("join", DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=_LIMIT))
    pipeline.connect("text.embedding", "dense.query_embedding")
    pipeline.connect("dense", "join")
    pipeline.connect("words", "join")

    def search(question):
        found = pipeline.run({"text": {"text": question}, "words": {"query": question}})
        return [one.meta["of"] for one in found["join"]["documents"]]

    return search


def _overwrite():
    from haystack.document_stores.types import DuplicatePolicy

    return DuplicatePolicy.OVERWRITE


class _embedders:  # noqa: N801 (a pair of two components)
    def __init__(self, model):
        try:
            from haystack.components.embedders import (
                SentenceTransformersDocumentEmbedder,
                SentenceTransformersTextEmbedder,
            )
        except ImportError:
            from haystack_integrations.components.embedders.sentence_transformers import (
                SentenceTransformersDocumentEmbedder,
                SentenceTransformersTextEmbedder,
            )
        self._documents = SentenceTransformersDocumentEmbedder(model=model, progress_bar=False)
        self.text = SentenceTransformersTextEmbedder(model=model, progress_bar=False)
        for component in (self._documents, self.text):
            if hasattr(component, "warm_up"):
                component.warm_up()

    def documents(self, documents):
        return self._documents.run(documents=documents)["documents"]


def main():
    task = json.load(sys.stdin)
    begun = time.perf_counter()
    make = {"txtai": with_txtai, "Haystack": with_haystack}[task["library"]]
    search = make(task["model"], task["texts"])
    index = time.perf_counter() - begun
    if "depth" in task:
        ranked = [list(dict.fromkeys(search(question))) for question in task["questions"]]
        print(json.dumps([documents[: task["depth"]] for documents in ranked]))
        return
    ranks, seconds = [], []
    search(task["questions"][0][0])
    for question, sources in task["questions"]:
        begun = time.perf_counter()
        found = search(question)
        seconds.append(time.perf_counter() - begun)
        ranked = list(dict.fromkeys(found))
        ranks.append(next((n for n, one in enumerate(ranked, 1) if one in sources), 0))
    count = len(ranks)
    memory = re.search(r"VmRSS:\s+(\d+)", Path("/proc/self/status").read_text())[1]
    print(
        json.dumps(
            [
                f"{sum(r == 1 for r in ranks) / count:.3f}",
                f"{sum(0 < r <= 3 for r in ranks) / count:.3f}",
                f"{sum(1 / r for r in ranks if 0 < r <= 10) / count:.3f}",
                f"{sorted(seconds)[count // 2] * 1000:.1f}",
                f"{index:.1f}",
                str(int(memory) // 1024),
            ]
        )
    )


if __name__ == "__main__":
    main()
