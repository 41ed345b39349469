"""The worker and the courier of one channel, working side by side."""

import asyncio
from collections.abc import Iterable
from uuid import uuid4

import structlog

from bot.dialogue.context import Services
from bot.dialogue.router import Router
from bot.flow.courier import Courier
from bot.flow.ports import Channel, Delivery
from bot.flow.watching import Watch
from bot.flow.worker import Worker
from bot.storage.database import Database, is_passing
from bot.storage.inbox import Arrival, Inbox
from bot.storage.outbox import Outbox

_log = structlog.get_logger(__name__)

_LOOK_SECONDS = 0.005
_RETRY_SECONDS = 1.0


class Flow:
    """Handles and sends everything of one channel while it runs."""

    def __init__(
        self, database: Database, services: Services, channel: Channel, delivery: Delivery,
        watch: Watch | None = None,
    ) -> None:  # fmt: skip
        self._database = database
        self._services = services
        self._name = channel.name
        owner = uuid4().hex
        self._courier = Courier(database, services.clock, channel.name, delivery, owner, watch)
        self._worker = Worker(
            database, channel, services, Router(services.routes), owner, self._courier, watch
        )  # fmt: skip

    async def bring(self, events: Iterable[Arrival]) -> None:
        """Store events that came in; they are safe when this returns.

        Raises:
            SQLAlchemyError: They could not be stored.
            asyncio.CancelledError: The flow ended before.
        """
        await self._worker.bring(events)

    def departing(self) -> None:
        """Say that something was put in the outbox."""
        self._courier.pump.ring()

    async def resume(self) -> None:
        """Take up what an earlier process of this channel left; for SQLite, where it is alone."""
        while self._database.is_sqlite:
            try:
                async with self._database.writing() as session:
                    await Inbox(session).release(self._name)
                    await Outbox(session).expire(self._name, self._services.clock.now())
            except Exception as error:
                # Another program may be at the file, such as one that copies it.
                if not is_passing(error):
                    raise
                _log.warning("database does not answer", loop="start", kind=type(error).__name__)
                await asyncio.sleep(_RETRY_SECONDS)
            else:
                return

    async def run(self) -> None:
        """Work until cancelled."""
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._worker.run())
                tasks.create_task(self._courier.pump.run())
        finally:
            await self._courier.close()

    async def is_settled(self) -> bool:
        """Tell whether everything that came in is handled and everything that goes out is sent."""
        async with self._database.reading() as session:
            waiting = await Inbox(session).open_count(self._name)
            return not waiting and not await Outbox(session).open_count(self._name)

    async def settle(self) -> None:
        """Wait until nothing is left to do."""
        while not await self.is_settled():  # noqa: ASYNC110 (the state is in the database, which others change too)
            await asyncio.sleep(_LOOK_SECONDS)
