"""Runs the parts of the assistant in Telegram side by side, and stops them in good order."""

import asyncio
from typing import Any, Protocol

import structlog

from bot.errors import TokenError
from bot.flow.assembly import Flow
from bot.flow.reminders.scanning import Scanner
from bot.operating.health import Health, Phase
from bot.operating.sweeper import Sweeper

_log = structlog.get_logger(__name__)

# How long a stop waits for what is under way; a container's stop grace must be longer.
DRAIN_SECONDS = 20.0


class Source(Protocol):
    """Where updates come from."""

    async def run(self) -> None:
        """Store updates until cancelled."""
        ...


class TelegramAssistant:
    """The assistant in Telegram."""

    def __init__(
        self, flow: Flow, source: Source, server: str, scanner: Scanner,
        sweeper: Sweeper, health: Health, *,
        scans: bool,
    ) -> None:  # fmt: skip
        self.flow = flow
        self.scanner = scanner
        self.sweeper = sweeper
        self._source = source
        self._health = health
        self._server = server
        self._scans = scans

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until ``stop`` is set; then finish what is under way and return.

        Raises:
            TokenError: Telegram does not know the token any more.
        """
        await self.flow.resume()
        work = asyncio.create_task(self.flow.run())
        poll = asyncio.create_task(self._source.run())
        sweep = asyncio.create_task(self.sweeper.run())
        stopping = asyncio.create_task(stop.wait())
        # Without the scan there is nothing to wait for beside the updates.
        scan = asyncio.create_task(self.scanner.run() if self._scans else asyncio.Event().wait())
        try:
            running = {work, poll, scan, sweep, stopping}
            self._health.phase = Phase.SERVING
            await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            self._health.phase = Phase.STOPPING
            await ended(poll, scan, sweep)
            if not work.done():
                await self._drain()
        finally:
            await ended(work, stopping)
        self._raise_failure(poll, work, scan, sweep)

    async def _drain(self) -> None:
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                await self.flow.settle()
        except TimeoutError:
            _log.warning("stopped with work left, which the next start takes up")

    def _raise_failure(self, *tasks: "asyncio.Task[Any]") -> None:
        from bot.channels.telegram.errors import BadTokenError

        for task in tasks:
            if task.cancelled() or (error := task.exception()) is None:
                continue
            if isinstance(error, BadTokenError):
                raise TokenError(self._server) from None
            raise error


async def ended(*tasks: "asyncio.Task[Any]") -> None:
    """Cancel the tasks and wait until they have ended."""
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
