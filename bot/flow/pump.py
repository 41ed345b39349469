"""A loop that takes rows from a table and works on several of them side by side."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any, Generic, Protocol, TypeVar

import structlog

from bot.storage.claims import LEASE
from bot.storage.database import is_passing

_log = structlog.get_logger(__name__)

# Rows that became due, or that another process stored, are found by looking this often.
_TICK_SECONDS = 0.5
_LONGEST_PAUSE = 5.0


class HasId(Protocol):
    """A row with a number."""

    @property
    def id(self) -> int:
        """The row's number."""
        ...


Row = TypeVar("Row", bound=HasId)


class Pump(Generic[Row]):
    """Claims rows and works on them, no more than ``slots`` at once, until it is cancelled.

    Args:
        name: For the log.
        slots: How many rows are worked on side by side.
        claim: Takes up to so many rows; called with 0 while all slots are taken.
        work: Works on one row; it deals with its own errors.
        renew: Holds the claims on rows that take long.
        gather: How many seconds to wait for more before what was rung for is looked at.
    """

    def __init__(
        self,
        name: str,
        slots: int,
        *,
        claim: Callable[[int], Awaitable[Sequence[Row]]],
        work: Callable[[Row], Coroutine[Any, Any, None]],
        renew: Callable[[list[int]], Awaitable[None]],
        gather: float = 0.0,
    ) -> None:
        self._name = name
        self._slots = slots
        self._claim = claim
        self._work = work
        self._renew = renew
        self._gather = gather
        self._tasks: dict[asyncio.Task[None], int] = {}
        self._bell = asyncio.Event()
        self._failures = 0

    @property
    def free(self) -> int:
        """How many slots are free."""
        return max(0, self._slots - len(self._tasks))

    def take(self, rows: Sequence[Row]) -> None:
        """Start to work on rows that are claimed already."""
        for row in rows:
            task = asyncio.create_task(self._work(row))
            self._tasks[task] = row.id
            task.add_done_callback(self._done)

    def ring(self) -> None:
        """Say that there may be something to do."""
        self._bell.set()

    async def run(self) -> None:
        """Take and work until cancelled; what is being worked on is then cancelled too."""
        keeper = asyncio.create_task(self._keep_claims())
        try:
            while True:
                self._bell.clear()
                if not await self._fill():
                    with suppress(TimeoutError):
                        async with asyncio.timeout(_TICK_SECONDS):
                            await self._bell.wait()
                        await asyncio.sleep(self._gather)
        finally:
            running = [keeper, *self._tasks]
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _fill(self) -> bool:
        """Start work in the free slots; tell whether there may be more to take at once."""
        free = self.free
        try:
            rows = await self._claim(free)
        except Exception as error:
            if not is_passing(error):
                raise
            await self._pause(error)
            return True
        if self._failures:
            _log.info("database is back", loop=self._name, after_tries=self._failures)
            self._failures = 0
        self.take(rows)
        return bool(rows) and len(rows) == free

    def _done(self, task: asyncio.Task[None]) -> None:
        del self._tasks[task]
        if not task.cancelled() and (error := task.exception()):
            _log.error("work ended with an error of its own", loop=self._name, exc_info=error)

    async def _pause(self, error: Exception) -> None:
        if not self._failures:
            _log.warning("database does not answer", loop=self._name, kind=type(error).__name__)
        self._failures += 1
        await asyncio.sleep(min(0.1 * 2**self._failures, _LONGEST_PAUSE))

    async def _keep_claims(self) -> None:
        while True:
            await asyncio.sleep(LEASE.total_seconds() / 3)
            if ids := list(self._tasks.values()):
                try:
                    await self._renew(ids)
                except Exception as error:
                    if not is_passing(error):
                        raise
