"""What became of each file that somebody wanted in the library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from knowledge.errors import Unreadable


class Result(StrEnum):
    """What became of one file or address."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    REMOVED = "removed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line of the table: the file or address, its result, and for a skip why and what helps."""

    name: str
    result: Result
    document: str = ""
    title: str = ""
    reason: str = ""
    remedy: str = ""


def skipped(error: Unreadable) -> Outcome:
    """Return the line of a file that cannot be read."""
    reason = f"{error.reason}: {error.detail}"
    return Outcome(error.name, Result.SKIPPED, reason=reason, remedy=error.reason.remedy)


def counted(outcomes: Iterable[Outcome]) -> dict[Result, int]:
    """Return how many of each result there are, in the order of the results."""
    counts = dict.fromkeys(Result, 0)
    for outcome in outcomes:
        counts[outcome.result] += 1
    return {result: number for result, number in counts.items() if number}
