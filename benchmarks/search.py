"""Speed, size and quality of the search, beside its limit and beside two other libraries.

    python benchmarks/search.py            # our own figures
    python benchmarks/search.py --others   # txtai and Haystack as well, in an environment of
                                              # their own below the data directory

Prints Markdown tables. Nothing else should run on the machine meanwhile.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

import faiss
import numpy as np

from knowledge.assistant import Knowledge
from knowledge.cli import default_data_dir
from knowledge.encoder import encode_all, open_encoder
from knowledge.folders import Folders
from knowledge.golden import load_golden
from knowledge.library import load_library
from knowledge.models import bundled_weights, prepared_model
from knowledge.passages import heading_context, passages_of
from knowledge.publishing import Change
from knowledge.segments import ways_of_asking

_HERE = Path(__file__).parent
_ROUNDS = 5
_OTHERS = {"txtai": "txtai==9.14.0", "Haystack": "haystack-ai==3.4.0"}
# Haystack keeps its sentence-transformers components in a package of their own since version 3.
_COMPONENTS = "sentence-transformers-haystack==2.0.0"
# Chroma has no hybrid search: it is measured by `scale.py` alone, in the same environment.
_INSTALLED = {**_OTHERS, "Chroma": "chromadb==1.5.9"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--others", action="store_true", help="measure txtai and Haystack too")
    parser.add_argument("--data-dir", type=Path, default=default_data_dir())
    given = parser.parse_args()
    knowledge = Knowledge.open(given.data_dir)
    questions = [q for q in load_golden() if q.expect == "answer" and q.kind != "language"]
    texts = [q.question for q in questions]
    answering(knowledge, texts)
    indexing(knowledge)
    ranking(knowledge, given.data_dir, [q for q in questions if q.split == "report"], given.others)


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    print(f"\n### {title}\n")
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def part(seconds: Sequence[float], share: float) -> float:
    return sorted(seconds)[int(len(seconds) * share)] * 1000


def answering(knowledge: Knowledge, texts: Sequence[str]) -> None:
    """Question in → answer out, beside encoding the question and searching its vector."""
    encoder, index = knowledge.encoder, knowledge.index
    every = [text for one in index.documents() for text in searched(one)]
    vectors = faiss.IndexFlatIP(encoder.dimension)
    vectors.add(encode_all(encoder, every))
    faiss.omp_set_num_threads(1)
    bare: list[float] = []
    whole: list[float] = []
    for text in texts:
        knowledge.answer(text)
    for _ in range(_ROUNDS):
        for text in texts:
            bare.append(timed(lambda t=text: vectors.search(encoder.query(t)[None, :], 10)))
            whole.append(timed(lambda t=text: knowledge.answer(t)))
    rows = [
        (
            name,
            f"{part(bare, share):.2f}",
            f"{part(whole, share):.2f}",
            f"{part(whole, share) / part(bare, share):.2f}",
        )
        for name, share in (("p50", 0.5), ("p95", 0.95))
    ]
    title = f"One question, {len(texts)} questions × {_ROUNDS}, {len(every)} vectors (ms)"
    table(title, ("", "encode + FAISS flat", "question → answer", "ratio"), rows)


def searched(one) -> list[str]:
    """The texts of a document whose vectors are compared with a question."""
    return [*passage_texts(one), *ways_of_asking(one)]


def passage_texts(one) -> list[str]:
    return [
        f"{heading_context(one, passage.section)}\n{one.text[passage.start : passage.end]}"
        for passage in passages_of(one)
    ]


def indexing(knowledge: Knowledge) -> None:
    """Building the whole index, beside encoding the same texts."""
    documents = load_library().documents
    encoder = knowledge.encoder
    sentences = [
        one.text[s:e] for one in documents for p in passages_of(one) for s, e in p.sentences
    ]
    texts = [*(text for one in documents for text in searched(one)), *sentences]
    encode_all(encoder, texts[:64])
    bare, built = [], []
    for _ in range(3):
        bare.append(timed(lambda: encode_all(encoder, texts)))
        with tempfile.TemporaryDirectory() as folder:
            built.append(timed(lambda f=folder: Change(Path(f), encoder).publish(documents)))
    rows = [(len(texts), f"{min(bare):.1f}", f"{min(built):.1f}", f"{min(built) / min(bare):.2f}")]
    table(
        "Indexing the shipped library (s, best of 3)",
        ("texts", "encoding alone", "index", "ratio"),
        rows,
    )


_MEMORY = (
    "import re; "
    "print(int(re.search(r'VmRSS:\\s+(\\d+)', open('/proc/self/status').read())[1]) // 1024)"
)
_ASK = """
import sys; from pathlib import Path; from knowledge import Knowledge
k = Knowledge.open(Path(sys.argv[1]))
for q in sys.stdin.read().splitlines(): k.answer(q)
k.library.by_id
"""


def child(script: str, argument: str, given: str = "", python: str = sys.executable) -> str:
    ran = subprocess.run(
        [python, "-c", script, argument], input=given, capture_output=True, text=True, check=True
    )
    return ran.stdout


def ranking(knowledge: Knowledge, data: Path, questions: Sequence, others: bool) -> None:
    """The same questions over the same passages, with documents ranked by their best passage."""
    passages = [
        (one.id, text) for one in knowledge.index.documents() for text in passage_texts(one)
    ]
    asks = [(one.id, text) for one in knowledge.index.documents() for text in ways_of_asking(one)]
    rows = [ours(knowledge, questions, data)]
    if others:
        python = environment(data / "benchmarks" / "others")
        given = {
            "model": str(bundled_weights()),
            "questions": [(q.question, list(q.sources)) for q in questions],
        }
        for name in _OTHERS:
            for label, texts in (("passages", passages), ("and ways of asking", passages + asks)):
                task = json.dumps({**given, "library": name, "texts": texts})
                result = json.loads(run_other(python, task))
                rows.append((f"{name}, {label}", *result))
    head = ("", "recall@1", "recall@3", "MRR", "query p50 (ms)", "index (s)", "memory (MB)")
    table(f"Ranking of documents, {len(questions)} questions, {len(passages)} passages", head, rows)


def ours(knowledge: Knowledge, questions: Sequence, data: Path) -> tuple[str, ...]:
    ranks, seconds = [], []
    for q in questions:
        begun = time.perf_counter()
        found = knowledge.answerer.retrieve(q.question).hits
        seconds.append(time.perf_counter() - begun)
        ranked = list(dict.fromkeys(hit.row.id for hit in found))
        ranks.append(next((n for n, one in enumerate(ranked, 1) if one in q.sources), None))
    model = prepared_model("bundled", Folders(data).models)
    with tempfile.TemporaryDirectory() as folder:
        index = timed(
            lambda: Change(Path(folder), open_encoder(model)).publish(load_library().documents)
        )
    memory = child(_ASK + _MEMORY, str(data), questions[0].question).split()[-1]
    return (
        "this project, with ways of asking and sentences",
        f"{np.mean([r == 1 for r in ranks]):.3f}",
        f"{np.mean([bool(r and r <= 3) for r in ranks]):.3f}",
        f"{np.mean([1 / r if r and r <= 10 else 0 for r in ranks]):.3f}",
        f"{part(seconds, 0.5):.1f}",
        f"{index:.1f}",
        memory,
    )


def environment(folder: Path) -> str:
    """Make an environment with the other libraries once; it sees the packages of this one."""
    python = folder / "bin" / "python"
    done = folder / ".installed"
    if not done.exists() or done.read_text() != repr(_INSTALLED):
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        packages = next((folder / "lib").glob("python*/site-packages"))
        # Nobody downloads torch a second time: what this environment has is found after its own.
        (packages / "project.pth").write_text(str(Path(faiss.__file__).parents[1]))
        command = [python, "-m", "pip", "install", "--quiet", *_INSTALLED.values()]
        subprocess.run(command, check=True)
        subprocess.run([*command[:5], "--no-deps", _COMPONENTS], check=True)
        done.write_text(repr(_INSTALLED))
    return str(python)


def run_other(python: str, task: str) -> str:
    ran = subprocess.run(
        [python, str(_HERE / "other_libraries.py")],
        input=task,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        sys.exit(ran.stderr[-3000:])
    return ran.stdout.splitlines()[-1]


if __name__ == "__main__":
    main()
