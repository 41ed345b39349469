"""What a person at a terminal sees while they wait: bars on standard error, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from knowledge.progress import Progress, Stage, unseen

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


@contextmanager
def progress_bars() -> Iterator[Progress]:
    """Yield what shows progress: a bar a stage where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield unseen
        return
    shown = _Shown()
    try:
        yield shown
    finally:
        shown.close()


class _Shown:
    """Opens the bars when the first stage begins, because most commands have none to show."""

    def __init__(self) -> None:
        self._bars: Bars | None = None
        self._tasks: dict[Stage, TaskID] = {}

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        if self._bars is None:
            self._bars = _bars()
            self._bars.start()
        if stage not in self._tasks:
            # Of a stage in one step nothing is known but that it goes on.
            self._tasks[stage] = self._bars.add_task(stage.value, total=None)
        is_countable = total > 1 or done == total
        self._bars.update(self._tasks[stage], completed=done, total=total if is_countable else None)

    def close(self) -> None:
        if self._bars is not None:
            self._bars.stop()


def _bars() -> Bars:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    return Bars(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    )
