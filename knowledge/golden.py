"""The golden questions: what people ask, and which documents answer it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import LibraryInvalid, Problem
from knowledge.tables import Record, read_tables

GOLDEN = Path(__file__).parent / "evaluation" / "questions.toml"
_EXPECTED = ("answer", "decline", "chat")
_SPLITS = ("fit", "report")


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """A question, what is expected of it, and the documents whose quote would be right.

    ``expect`` is ``answer``, ``decline`` or ``chat``; ``split`` is ``fit`` for the questions that
    choose weights and thresholds, ``report`` for those that only measure. ``kind`` is what sort of
    question it is; questions of the kind ``language`` are asked in another language than English.
    """

    id: str
    question: str
    expect: str
    kind: str
    split: str
    sources: tuple[str, ...] = ()


def load_golden(path: Path = GOLDEN) -> tuple[GoldenQuestion, ...]:
    """Read the golden questions.

    Raises:
        LibraryInvalid: The file does not fit; carries every problem.
    """
    return tuple(record.value for record in read_golden(path))


def read_golden(path: Path = GOLDEN) -> list[Record[GoldenQuestion]]:
    """Read the golden questions with the lines where they stand.

    Raises:
        LibraryInvalid: The file does not fit; carries every problem.
    """
    records = read_tables(path.parent, path.name, "question", GoldenQuestion)
    problems = [problem for record in records for problem in _faults(record)]
    if problems:
        raise LibraryInvalid(problems)
    return records


def _faults(record: Record[GoldenQuestion]) -> list[Problem]:
    question = record.value
    faults = []
    for key, value, known in (
        ("expect", question.expect, _EXPECTED),
        ("split", question.split, _SPLITS),
    ):
        if value not in known:
            remedy = f"write one of {', '.join(known)}"
            faults.append(record.problem(key, f"`{key}` is {value}", remedy))
    if (question.expect == "answer") != bool(question.sources):
        remedy = "name sources where an answer is expected, and only there"
        faults.append(record.problem("sources", f"{question.id} expects {question.expect}", remedy))
    return faults
