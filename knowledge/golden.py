"""The golden questions: what people ask, and which documents answer it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parent / "evaluation" / "questions.toml"


@dataclass(frozen=True, slots=True)
class GoldenQuestion:
    """A question, what is expected of it, and the documents whose quote would be right.

    ``expect`` is ``answer``, ``decline`` or ``chat``; ``split`` is ``fit`` for the questions that
    choose weights and thresholds, ``report`` for those that only measure.
    """

    id: str
    question: str
    expect: str
    kind: str
    split: str
    sources: tuple[str, ...] = ()


def load_golden(path: Path = GOLDEN) -> tuple[GoldenQuestion, ...]:
    """Read the golden questions."""
    raw = tomllib.loads(path.read_text(encoding="utf-8"))["question"]
    return tuple(
        GoldenQuestion(**{**item, "sources": tuple(item.get("sources", ()))}) for item in raw
    )
