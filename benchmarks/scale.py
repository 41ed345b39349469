"""The search in small and large libraries, beside txtai, Chroma and Haystack.

    python benchmarks/scale.py                 # 1,000, 20,000 and 100,000 passages
    python benchmarks/scale.py --others        # the other libraries too, in an environment of
                                               # their own below the data directory
    python benchmarks/scale.py --libraries DIR # keep the libraries there and use them again

The smallest library is the one that ships; `scale_library.py` says how it is made larger, and by
which vectors. A query is a golden question: 40 passages are wanted. It is shown with the encoding
of the question by this project's encoder, the same for all, and without. Every library runs in a
process of its own. Prints Markdown.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from scale_library import GivenVectors, encoder_of, kept, made_documents
from search import environment, part, table, timed

from knowledge.assistant import Knowledge
from knowledge.cli import default_data_dir
from knowledge.documents import Document
from knowledge.golden import load_golden
from knowledge.publishing import Change
from knowledge.store import Index, open_index

_HERE = Path(__file__).parent
_SIZES = (1_000, 20_000, 100_000)
_CHANGES = 9
_OTHERS = ("txtai", "Chroma", "Haystack")
_HEAD = (
    "passages",
    "",
    "build (s)",
    "add one (ms)",
    "remove one (ms)",
    "query p50 (ms)",
    "p95 (ms)",
    "without encoding p50",
    "p95",
    "memory (MB)",
    "disk (MB)",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--others", action="store_true", help="txtai, Chroma and Haystack too")
    parser.add_argument("--libraries", type=Path, help="where the libraries are kept")
    parser.add_argument("--sizes", type=int, nargs="*", default=_SIZES)
    parser.add_argument("--data-dir", type=Path, default=default_data_dir())
    parser.add_argument("--child", choices=["ask", "change", "answer"], help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        print(json.dumps(_CHILDREN[given.child](given.folder, given.data_dir)))
        return
    Knowledge.open(given.data_dir)
    libraries: list[Path] = []
    rows: list[Sequence[object]] = []
    answers: list[Sequence[object]] = []
    with tempfile.TemporaryDirectory() as folder:
        for size in given.sizes:
            library, seconds = kept(given.libraries or Path(folder), given.data_dir, size)
            libraries.append(library)
            rows.append(ours(library, given.data_dir, size, seconds))
            asked = child("answer", library, given.data_dir)
            answers.append((f"{size:,}", *(f"{value:.2f}" for value in asked)))
            for name in _OTHERS if given.others else ():
                rows.append(other(name, library, given.data_dir, size))
                print(rows[-1], file=sys.stderr)
        turns = in_turn(libraries, given.data_dir)
    if rows:
        table("Libraries of different sizes", _HEAD, rows)
        head = ("passages", "encode p50", "answer p50", "p95", "after 20 additions p50", "p95")
        table("Question → answer of this project, encoding included (ms)", head, answers)
        head = ("passages", "query p50", "p95", "without encoding p50", "p95")
        table("This project, each question put to every library in turn (ms)", head, turns)


def child(what: str, folder: Path, data: Path) -> list[float]:
    command = [sys.executable, __file__, "--child", what]
    command += ["--folder", str(folder), "--data-dir", str(data)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(ran.stderr[-3000:])
    found: list[float] = json.loads(ran.stdout.splitlines()[-1])
    return found


def ours(folder: Path, data: Path, size: int, seconds: float) -> tuple[object, ...]:
    *asked, memory = child("ask", folder, data)
    disk = weight(folder)
    with tempfile.TemporaryDirectory() as copy:
        shutil.copytree(folder, copy, dirs_exist_ok=True)
        added, removed = child("change", Path(copy), data)
    return (
        f"{size:,}",
        "this project",
        f"{seconds:.0f}" if seconds else "–",
        f"{added:.0f}",
        f"{removed:.0f}",
        *(f"{value:.2f}" for value in asked),
        f"{memory:.0f}",
        f"{disk:.0f}",
    )


def in_turn(libraries: Sequence[Path], data: Path) -> list[Sequence[object]]:
    """Put each question to every library, so that whatever else runs slows all of them alike."""
    from knowledge.search import ask as ready
    from knowledge.search import search

    real = encoder_of(data)
    given = _Remembered(real)
    indexes = {library: open_index(library, real) for library in libraries}
    seconds: dict[tuple[Path, bool], list[float]] = {}
    for round_ in range(4):
        for text in questions():
            for library, index in indexes.items():
                for encoder in (real, given):
                    took = timed(
                        lambda i=index, e=encoder, t=text: search(i, ready(i, e, t), limit=40)
                    )
                    if round_:
                        seconds.setdefault((library, encoder is real), []).append(took)
    return [
        (
            f"{int(library.name):,}",
            *(
                f"{part(seconds[library, encoded], share):.2f}"
                for encoded in (True, False)
                for share in (0.5, 0.95)
            ),
        )
        for library in libraries
    ]


def weight(folder: Path) -> float:
    """Return the megabytes of the version in force."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def questions() -> list[str]:
    return [q.question for q in load_golden() if q.expect == "answer" and q.kind != "language"]


class _Remembered:
    """An encoder that has seen the questions before."""

    def __init__(self, real: GivenVectors) -> None:
        self._vectors = {text: real.query(text) for text in questions()}
        self.digest, self.dimension, self.knows = real.digest, real.dimension, real.knows

    def query(self, text: str) -> object:
        return self._vectors[text]


def ask(folder: Path, data: Path) -> list[float]:
    """Milliseconds to the passages of a question: p50 and p95, encoded and with a given vector.

    Last the memory of the process, without its encoder.
    """
    from knowledge.search import ask as ready
    from knowledge.search import search

    real = encoder_of(data)
    given = _Remembered(real)
    index = open_index(folder, given)
    before = resident()
    found = []
    for encoder in (real, given):
        asked = questions()
        seconds = [
            timed(lambda t=text, e=encoder: search(index, ready(index, e, t), limit=40))
            for text in [*asked[:100], *asked]
        ][100:]
        found += [part(seconds, 0.5), part(seconds, 0.95)]
    return [*found, resident() - before + _bare()]


def _bare() -> float:
    """Return what a process needs that has imported the search and opened nothing."""
    script = "import knowledge.search, faiss, sys; sys.path.insert(0, sys.argv[1]);"
    script += "import scale; print(scale.resident())"
    ran = subprocess.run(
        [sys.executable, "-c", script, str(_HERE)], capture_output=True, text=True, check=True
    )
    return float(ran.stdout)


def resident() -> float:
    line = next(x for x in Path("/proc/self/status").read_text().splitlines() if "VmRSS" in x)
    return int(line.split()[1]) / 1024


def change(folder: Path, data: Path) -> list[float]:
    """Milliseconds to add and to remove one document, each the median of several."""
    encoder = encoder_of(data)
    working = Change(folder, encoder)
    fresh = list(made_documents(encoder.sentences, _CHANGES, first=1_000_000))
    added = [timed(lambda d=document: working.publish([d])) for document in fresh]
    removed = [timed(lambda d=d: working.publish([], [d.id])) for d in fresh]
    return [part(added, 0.5), part(removed, 0.5)]


def answer(folder: Path, data: Path) -> list[float]:
    """Milliseconds from a question to its answer, and again after many small additions."""
    encoder = encoder_of(data)
    asked = questions()
    encoding = [timed(lambda t=text: encoder.query(t)) for text in asked]
    found = [part(encoding, 0.5)]
    found += _answering(Knowledge(folder, encoder), asked)
    for document in made_documents(encoder.sentences, 20, first=2_000_000):
        Change(folder, encoder).publish([document])
    return found + _answering(Knowledge(folder, encoder), asked)


def _answering(knowledge: Knowledge, asked: Sequence[str]) -> list[float]:
    for text in asked[:100]:
        knowledge.answer(text)
    seconds = [timed(lambda t=text: knowledge.answer(t)) for text in asked]
    return [part(seconds, 0.5), part(seconds, 0.95)]


_CHILDREN: dict[str, Callable[[Path, Path], list[float]]] = {
    "ask": ask,
    "change": change,
    "answer": answer,
}


def other(name: str, folder: Path, data: Path, size: int) -> tuple[object, ...]:
    """Give another library the same passages, vectors and questions."""
    encoder = encoder_of(data)
    index = open_index(folder, encoder)
    with tempfile.TemporaryDirectory() as temporary:
        exchange = Path(temporary)
        write_passages(index, exchange / "passages")
        fresh = list(made_documents(encoder.sentences, _CHANGES, first=1_000_000))
        Change(exchange / "fresh-index", encoder).publish(fresh)
        write_passages(open_index(exchange / "fresh-index", encoder), exchange / "fresh")
        asked = questions()
        (exchange / "questions.json").write_text(json.dumps(asked))
        np.save(exchange / "questions.npy", np.stack([encoder.query(text) for text in asked]))
        encoding = [timed(lambda t=text: encoder.query(t)) for text in asked]
        (exchange / "encoding.json").write_text(json.dumps(encoding))
        python = environment(data / "benchmarks" / "others")
        script = _HERE / "scale_others.py"
        ran = subprocess.run(
            [python, str(script), name, str(exchange)], capture_output=True, text=True, check=False
        )
    if ran.returncode:
        print(ran.stderr[-3000:], file=sys.stderr)
        return (f"{size:,}", name, *["failed"] * 9)
    return (f"{size:,}", name, *json.loads(ran.stdout.splitlines()[-1]))


def write_passages(index: Index, path: Path) -> None:
    """Write the passages of an index with their documents and vectors."""
    vectors = []
    with path.with_suffix(".jsonl").open("w", encoding="utf-8") as file:
        for document, text, vector in passages(index):
            file.write(json.dumps([document.id, text]) + "\n")
            vectors.append(vector)
    np.save(path.with_suffix(".npy"), np.array(vectors, dtype=np.float32))


def passages(index: Index) -> Iterator[tuple[Document, str, np.ndarray]]:
    for key, place in index.places.items():
        document, row = index.document(key), place.row
        of = index.segments[place.segment].dense.vectors
        vectors = of[row.passage : row.passage + row.passages]
        for passage, vector in zip(index.passages(key), vectors, strict=True):
            yield document, document.text[passage.start : passage.end], vector


if __name__ == "__main__":
    main()
