"""Open the library for a command, with a progress bar where something must be prepared first."""

import sys
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from bot.settings import Settings
    from knowledge import Knowledge, Stage


_OFFICIAL = (
    "The official manuals are not part of this product. "
    "With internet, one command brings them in: icc-assistant library sync\n"
)


def opened_knowledge(settings: "Settings") -> "Knowledge":
    """Open the library; prepare the model and build the index the first time.

    Raises:
        LibraryUnusableError: The model or the library cannot be used; says what to do.
    """
    from bot.errors import LibraryUnusableError
    from knowledge import Kind, Knowledge, KnowledgeError

    bar = _Bar()
    try:
        knowledge = Knowledge.open(settings.data_dir, model=settings.embedding_model, progress=bar)
    except KnowledgeError as error:
        raise LibraryUnusableError(str(error)) from error
    finally:
        bar.close()
    if bar.was_needed and not knowledge.index.count(Kind.DOCUMENT):
        sys.stderr.write(_OFFICIAL)
    return knowledge


class Opening:
    """The library of a conversation, opened while the person reads the greeting and types.

    Where something must be prepared first, as at the first start, that is done at once, so that
    the progress bar is seen and nothing is printed into what is being written.
    """

    def __init__(self, settings: "Settings") -> None:
        from knowledge.readiness import is_ready

        self._settings = settings
        self._opened: Future[Knowledge] | None = None
        if not is_ready(settings.data_dir, settings.embedding_model):
            self.wait()

    def begin(self) -> None:
        """Open the library in a thread of its own, unless that has begun."""
        self._begun()

    def _begun(self) -> "Future[Knowledge]":
        if self._opened is None:
            thread = ThreadPoolExecutor(1, "library")
            self._opened = thread.submit(opened_knowledge, self._settings)
            thread.shutdown(wait=False)
        return self._opened

    def wait(self) -> "Knowledge":
        """Return the library as soon as it is open.

        Raises:
            LibraryUnusableError: The model or the library cannot be used; says what to do.
        """
        return self._begun().result()


class _Bar:
    """Shows the stages on standard error: as bars in a terminal, as a line each elsewhere."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._tasks: dict[Stage, TaskID] = {}

    def __call__(self, stage: "Stage", done: int, total: int) -> None:
        if stage not in self._tasks:
            if not sys.stderr.isatty():
                sys.stderr.write(f"{stage.value} …\n")
            self._tasks[stage] = self._bars().add_task(stage.value, total=total)
        self._bars().update(self._tasks[stage], completed=done, total=total)

    def _bars(self) -> "Progress":
        # Made only when there is something to show: importing it costs a tenth of a second.
        if self._progress is None:
            from rich.console import Console
            from rich.progress import Progress

            console = Console(stderr=True)
            self._progress = Progress(console=console, disable=not console.is_terminal)
            self._progress.start()
        return self._progress

    @property
    def was_needed(self) -> bool:
        """Whether anything had to be prepared, as at the first start."""
        return bool(self._tasks)

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self._progress is not None:
            self._progress.stop()
