"""Events on their way into the inbox."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.storage.inbox import Arrival


@dataclass(frozen=True, slots=True)
class Batch:
    """Events that somebody brought and waits for: they are safe when ``kept`` has a result."""

    events: Sequence[Arrival]
    kept: "asyncio.Future[None]"


class Arrivals:
    """Events that were brought and are not stored yet.

    They go into the inbox in the transaction in which the worker takes its next events: what comes
    in is stored and handed out with one commit, and many that come at once share it.

    Args:
        ring: Called when there is something to store.
    """

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._waiting: list[Batch] = []

    async def bring(self, events: Iterable[Arrival]) -> None:
        """Hand over events to store; they are safe when this returns.

        Raises:
            SQLAlchemyError: They could not be stored.
            asyncio.CancelledError: The assistant stopped before they were stored.
        """
        kept: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(Batch(tuple(events), kept))
        self._ring()
        await kept

    def take(self) -> list[Batch]:
        """Return what waits, to be stored now; whoever takes it settles it."""
        taken, self._waiting = self._waiting, []
        return taken

    def close(self) -> None:
        """Let whoever still waits know that nothing will be stored any more."""
        for batch in self.take():
            batch.kept.cancel()


def settle(batches: Iterable[Batch], error: BaseException | None = None) -> None:
    """Tell those who wait that their events are safe, or why they are not."""
    for batch in batches:
        # Whoever waited may have been stopped meanwhile.
        if batch.kept.done():
            continue
        if error is None:
            batch.kept.set_result(None)
        elif isinstance(error, Exception):
            batch.kept.set_exception(error)
        else:
            batch.kept.cancel()
