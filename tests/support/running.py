"""The bot under test, in the event loop of the test."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from support import probe
from telegram_server.server import TelegramServer

from bot.app import Feature, TelegramAssistant, telegram_assistant
from bot.channels.telegram.limits import Rate, Rates
from bot.clock import SystemClock
from bot.dialogue import cancel, help, home, language, members, privacy, start  # noqa: A004
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.notes import Notes
from knowledge import Knowledge

# Sends as fast as it can; the pace has tests of its own.
UNHURRIED = Rates(*[Rate(burst=1_000_000, interval=1e-6)] * 3)

# The features of this part of the project, and one that does everything a turn can hold.
FEATURES: tuple[Feature, ...] = (start, home, help, cancel, language, privacy, members, probe)


class Bot:
    """The bot under test, which can be stopped and started again."""

    def __init__(
        self,
        settings: Settings,
        server: TelegramServer,
        features: Iterable[Feature] = FEATURES,
        knowledge: Knowledge | None = None,
    ) -> None:
        self.settings = settings
        self.features = tuple(features)
        self.knowledge = knowledge
        self.server = server
        self.clock = SystemClock()
        self.assistant: TelegramAssistant | None = None
        self._stop = asyncio.Event()

    @asynccontextmanager
    async def running(self, rates: Rates = UNHURRIED) -> AsyncIterator["Bot"]:
        """Run the bot for as long as the block lasts."""
        self._stop.clear()
        assistant = telegram_assistant(
            self.settings,
            clock=self.clock,
            rates=rates,
            features=self.features,
            knowledge=self.knowledge,
        )
        async with assistant as running:
            self.assistant = running
            serving = asyncio.create_task(self.assistant.run(self._stop))
            try:
                yield self
            finally:
                self._stop.set()
                await serving
                self.assistant = None

    async def settle(self) -> None:
        """Wait until the bot has fetched, handled and sent everything."""
        async with asyncio.timeout(120):
            await self.server.world.until_fetched()
            assert self.assistant is not None
            await self.assistant.flow.settle()

    async def count(self) -> int:
        """Return how often the probe's handlers stored their fact."""
        async with self.database() as database, database.reading() as session:
            return int(await Notes(session).read("count") or 0)

    @asynccontextmanager
    async def database(self) -> AsyncIterator[Database]:
        """Open the bot's database beside it."""
        database = Database(self.settings.database)
        yield database
        await database.close()
