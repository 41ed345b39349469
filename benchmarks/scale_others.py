"""Measure txtai, Chroma or Haystack with the passages and vectors that `scale.py` has written.

Runs in an environment of its own. Each is set up as its own documentation shows for hybrid search
(Chroma: by meaning alone, as it has no ranking by words) with vectors of one's own. Adding and
removing ends when the change is on the disk, except for Haystack's store, which is in memory only.
Prints build, add, remove, query p50 and p95 with the encoding of the question and without, memory
and disk as one line of JSON.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

os.environ.update(
    HF_HUB_OFFLINE="1",
    TOKENIZERS_PARALLELISM="false",
    HAYSTACK_TELEMETRY_ENABLED="0",
    ANONYMIZED_TELEMETRY="False",
)
_LIMIT = 40
# A question that takes seconds is not asked five hundred times.
_MOST_SECONDS = 60


class Txtai:
    def __init__(self, folder, vector_of):
        from txtai import Embeddings

        self.path = str(folder / "txtai")
        transform = lambda texts: np.stack([vector_of[text] for text in texts])  # noqa: E731
        self.embeddings = Embeddings({"method": "external", "transform": transform, "hybrid": True})

    def build(self, passages):
        self.embeddings.index((number, text, None) for number, _, text in passages)
        self.embeddings.save(self.path)

    def add(self, passages):
        self.embeddings.upsert((number, text, None) for number, _, text in passages)
        self.embeddings.save(self.path)

    def remove(self, passages):
        self.embeddings.delete([number for number, _, _ in passages])
        self.embeddings.save(self.path)

    def ask(self, text, _vector):
        return self.embeddings.search(text, _LIMIT)


class Chroma:
    def __init__(self, folder, vector_of):
        import chromadb

        client = chromadb.PersistentClient(
            str(folder), settings=chromadb.Settings(anonymized_telemetry=False)
        )
        self.collection = client.create_collection(
            "passages", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )
        self.vector_of = vector_of

    def build(self, passages):
        for first in range(0, len(passages), 1000):
            self.add(passages[first : first + 1000])

    def add(self, passages):
        self.collection.add(
            ids=[str(number) for number, _, _ in passages],
            embeddings=[self.vector_of[text] for _, _, text in passages],
            documents=[text for _, _, text in passages],
            metadatas=[{"of": document} for _, document, _ in passages],
        )

    def remove(self, passages):
        self.collection.delete(where={"of": passages[0][1]})

    def ask(self, _text, vector):
        return self.collection.query(query_embeddings=[vector], n_results=_LIMIT)


class Haystack:
    def __init__(self, _folder, vector_of):
        from haystack.components.joiners import DocumentJoiner
        from haystack.components.retrievers.in_memory import (
            InMemoryBM25Retriever,
            InMemoryEmbeddingRetriever,
        )
        from haystack.document_stores.in_memory import InMemoryDocumentStore

        self.vector_of = vector_of
        self.store = InMemoryDocumentStore(embedding_similarity_function="cosine")
        self.dense = InMemoryEmbeddingRetriever(self.store, top_k=_LIMIT)
        self.words = InMemoryBM25Retriever(self.store, top_k=_LIMIT)
        self.join = DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=_LIMIT)

    def build(self, passages):
        from haystack import Document

        self.store.write_documents(
            [
                Document(id=str(number), content=text, embedding=self.vector_of[text].tolist())
                for number, _, text in passages
            ]
        )

    add = build

    def remove(self, passages):
        self.store.delete_documents([str(number) for number, _, _ in passages])

    def ask(self, text, vector):
        found = [
            self.dense.run(query_embedding=vector.tolist())["documents"],
            self.words.run(query=text)["documents"],
        ]
        return self.join.run(documents=found)


def read(exchange, name, first):
    lines = (exchange / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    vectors = np.load(exchange / f"{name}.npy", mmap_mode="r")
    passages = [(first + n, *json.loads(line)) for n, line in enumerate(lines)]
    return passages, {text: vectors[n] for n, (_, _, text) in enumerate(passages)}


def timed(work, *arguments):
    begun = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - begun


def resident():
    status = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in status if "VmRSS" in line).split()[1]) // 1024


def asked(library, exchange):
    texts = json.loads((exchange / "questions.json").read_text())
    vectors = np.load(exchange / "questions.npy")
    encoding = json.loads((exchange / "encoding.json").read_text())
    seconds, begun = [], time.perf_counter()
    library.ask(texts[0], vectors[0])
    for text, vector in zip(texts, vectors, strict=True):
        seconds.append(timed(library.ask, text, vector))
        if time.perf_counter() - begun > _MOST_SECONDS and len(seconds) >= 5:
            break
    whole = [search + encoded for search, encoded in zip(seconds, encoding, strict=False)]
    return sorted(whole), sorted(seconds)


def main():
    name, exchange = sys.argv[1], Path(sys.argv[2])
    passages, vector_of = read(exchange, "passages", 0)
    fresh, more = read(exchange, "fresh", 10_000_000)
    texts = json.loads((exchange / "questions.json").read_text())
    questions = dict(zip(texts, np.load(exchange / "questions.npy"), strict=True))
    documents = {}
    for passage in fresh:
        documents.setdefault(passage[1], []).append(passage)
    with tempfile.TemporaryDirectory() as folder:
        kind = {"txtai": Txtai, "Chroma": Chroma, "Haystack": Haystack}[name]
        given = resident()
        library = kind(Path(folder), {**vector_of, **more, **questions})
        build = timed(library.build, passages)
        times = asked(library, exchange)
        memory = resident() - given + _bare(kind)
        disk = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        added = sorted(timed(library.add, one) for one in documents.values())
        removed = sorted(timed(library.remove, one) for one in documents.values())
    row = [
        f"{build:.0f}",
        f"{added[len(added) // 2] * 1000:.0f}",
        f"{removed[len(removed) // 2] * 1000:.0f}",
        *(
            f"{seconds[int(len(seconds) * share)] * 1000:.2f}"
            for seconds in times
            for share in (0.5, 0.95)
        ),
        f"{memory}",
        f"{disk / 1e6:.0f}" if disk else "in memory only",
    ]
    print(json.dumps(row))


def _bare(_kind):
    """A process that holds nothing yet but Python and NumPy."""
    return 30


if __name__ == "__main__":
    main()
