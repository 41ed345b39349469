"""Whether this process can serve: asked by a container engine or a load balancer."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.storage.database import Database
from bot.storage.inbox import Inbox
from bot.storage.outbox import Outbox

# An answer that takes longer helps nobody who waits for it.
_PATIENCE_SECONDS = 3.0


class Phase(StrEnum):
    """How far the process has come."""

    STARTING = "starting"
    SERVING = "serving"
    STOPPING = "stopping"


@dataclass(slots=True)
class Health:
    """The state of one process.

    Attributes:
        database: Its database.
        channel: What it serves.
        phase: How far it has come; the assistant keeps it up to date.
    """

    database: Database
    channel: str
    phase: Phase = Phase.STARTING

    async def obstacle(self) -> str | None:
        """Return why it cannot serve now, None where it can."""
        if self.phase is not Phase.SERVING:
            return self.phase.value
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS), self.database.reading() as session:
                await session.execute(text("SELECT 1"))
        except (SQLAlchemyError, OSError, TimeoutError):
            return "database"
        return None

    async def waiting(self) -> tuple[int, int] | None:
        """Return the open rows of inbox and outbox, None where the database does not tell."""
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS), self.database.reading() as session:
                inbox = await Inbox(session).open_count(self.channel)
                return inbox, await Outbox(session).open_count(self.channel)
        except (SQLAlchemyError, OSError, TimeoutError):
            return None
