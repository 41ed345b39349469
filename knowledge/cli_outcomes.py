"""The table that ends a command which brings documents in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from knowledge.cli import as_text, say, tell

if TYPE_CHECKING:
    from knowledge.adding.outcome import Outcome


@contextmanager
def reported(*, as_json: bool) -> Iterator[Callable[[Outcome], None]]:
    """Yield what takes note of outcomes; they are printed at the end, also of a broken-off run.

    Raises:
        typer.Exit: With status 1 where every single one was skipped.
    """
    from knowledge.adding.outcome import Result

    outcomes: list[Outcome] = []
    try:
        yield outcomes.append
    finally:
        if as_json:
            say(as_text([asdict(outcome) for outcome in outcomes]))
        else:
            for line in _lines(outcomes):
                say(line)
            _tell_skips(outcomes)
    if outcomes and all(outcome.result is Result.SKIPPED for outcome in outcomes):
        raise typer.Exit(1)


def _lines(outcomes: list[Outcome]) -> Iterator[str]:
    """Yield result, id, title and name of each, separated by tabs."""
    for one in outcomes:
        said = one.reason or one.title
        yield "\t".join((one.result.value, one.document or "-", one.name, said))


def _tell_skips(outcomes: list[Outcome]) -> None:
    from knowledge.adding.outcome import Result, counted

    for one in outcomes:
        if one.result is Result.SKIPPED:
            tell(f"{one.name}: {one.reason}. {one.remedy}")
    numbers = counted(outcomes)
    tell(", ".join(f"{number} {result}" for result, number in numbers.items()) or "Nothing to do.")
