"""Lets go, once an hour, of what the settings say is kept no longer."""

import asyncio

import structlog

from bot.clock import Clock
from bot.settings import Settings
from bot.storage.database import Database, is_passing
from bot.storage.privacy.sweeping import Retention, sweep, sweep_exports

_log = structlog.get_logger(__name__)

_EVERY_SECONDS = 3600.0


class Sweeper:
    """Sweeps one database; that several processes do so at once does no harm."""

    def __init__(self, database: Database, settings: Settings, clock: Clock) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock

    async def run(self) -> None:
        """Sweep until cancelled; a database that is away is waited for."""
        while True:
            try:
                await self.once()
            except Exception as error:
                if not is_passing(error):
                    raise
                _log.warning("database failed the sweep", kind=type(error).__name__)
            await asyncio.sleep(_EVERY_SECONDS)

    async def once(self) -> None:
        """Sweep now."""
        now, settings = self._clock.now(), self._settings
        kept = Retention(settings.keep_traces_days, settings.keep_questions_days)
        async with self._database.writing() as session:
            gone = await sweep(session, kept, now)
        await asyncio.to_thread(sweep_exports, settings.data_dir, now)
        if gone:
            _log.info("old rows removed", rows=gone)
