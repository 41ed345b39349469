"""Tantivy beside SQLite's full-text search and bm25s: build, add one passage, query, size.

    python benchmarks/lexical.py        # bm25s is measured where it is installed

The passages are those of the shipped library, repeated with their words shuffled.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from knowledge.assistant import Knowledge
from knowledge.cli import default_data_dir
from knowledge.golden import load_golden
from knowledge.lexical import Entry, LexicalIndex, update_lexical
from knowledge.passages import passages_of
from knowledge.stems import content_terms, terms

_SIZES = (824, 20_000, 100_000)


def main() -> None:
    knowledge = Knowledge.open(default_data_dir())
    base = [
        one.text[p.start : p.end] for one in knowledge.index.documents() for p in passages_of(one)
    ]
    questions = [q.question for q in load_golden() if q.expect == "answer"][:200]
    print("| passages | index | build (s) | add one (ms) | query p50 (ms) | p95 | size (MB) |")
    print("|---|---|---|---|---|---|---|")
    for size in _SIZES:
        texts = grown(base, size)
        for name, measure in (("tantivy", tantivy), ("SQLite FTS5", fts5), ("bm25s", bm25s)):
            found = measure(texts, questions)
            if found:
                build, add, seconds, megabytes = found
                seconds.sort()
                print(
                    f"| {size:,} | {name} | {build:.2f} | {add * 1000:.0f} "
                    f"| {seconds[len(seconds) // 2] * 1000:.2f} "
                    f"| {seconds[int(len(seconds) * 0.95)] * 1000:.2f} | {megabytes:.1f} |"
                )


def grown(base: list[str], size: int) -> list[str]:
    """More passages of the same words and lengths, each word order its own."""
    mixer = random.Random(7)
    words = [word for text in base for word in text.split()]
    texts = base[:size]
    while len(texts) < size:
        length = len(mixer.choice(base).split())
        texts.append(" ".join(mixer.choices(words, k=length)))
    return texts


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def tantivy(texts: list[str], questions: list[str]) -> tuple[float, float, list[float], float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        entries = [Entry(n, "", text) for n, text in enumerate(texts)]
        build = timed(lambda: update_lexical(folder, entries))
        add = timed(lambda: update_lexical(folder, [Entry(len(texts), "", texts[0])]))
        index = LexicalIndex(folder)
        seconds = [timed(lambda q=q: index.search(content_terms(q), 40)) for q in questions]
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    return build, add, seconds, size


def fts5(texts: list[str], questions: list[str]) -> tuple[float, float, list[float], float]:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "fts.db"
        base = sqlite3.connect(path)
        base.execute("CREATE VIRTUAL TABLE p USING fts5(body, tokenize='porter unicode61')")

        def write(some: list[str]) -> None:
            base.executemany("INSERT INTO p(body) VALUES (?)", [(text,) for text in some])
            base.commit()

        def search(question: str) -> None:
            match = " OR ".join(f'"{term}"' for term in content_terms(question))
            base.execute(
                "SELECT rowid FROM p WHERE p MATCH ? ORDER BY bm25(p) LIMIT 40", (match,)
            ).fetchall()

        build = timed(lambda: write(texts))
        add = timed(lambda: write(texts[:1]))
        seconds = [timed(lambda q=q: search(q)) for q in questions]
        base.close()
        size = path.stat().st_size / 1e6
    return build, add, seconds, size


def bm25s(texts: list[str], questions: list[str]) -> tuple[float, float, list[float], float] | None:
    try:
        import bm25s as library
    except ImportError:
        return None

    def made(some: list[str]):
        index = library.BM25(k1=1.5, b=0.75)
        index.index([terms(text) for text in some], show_progress=False)
        return index

    build = timed(lambda: made(texts))
    # It cannot add: every change builds it again.
    add = timed(lambda: made([*texts, texts[0]]))
    index = made(texts)
    seconds = [
        timed(lambda q=q: index.retrieve([content_terms(q)], k=40, show_progress=False))
        for q in questions
    ]
    with tempfile.TemporaryDirectory() as name:
        index.save(name)
        size = sum(path.stat().st_size for path in Path(name).iterdir()) / 1e6
    return build, add, seconds, size


if __name__ == "__main__":
    main()
