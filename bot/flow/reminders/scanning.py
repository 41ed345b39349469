"""The scan: claims what is due and puts it in the outbox, in one transaction with the record."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.channels.telegram.writing import CHANNEL as TELEGRAM
from bot.channels.telegram.writing import Writer
from bot.channels.terminal import CHANNEL as TERMINAL
from bot.channels.terminal import TerminalChannel
from bot.dialogue.context import Services
from bot.dialogue.events import Chat, ChatKind, Event, Job, Person
from bot.dialogue.reminders.parts import Note
from bot.dialogue.turns import Reply, Say
from bot.flow.reminders.planning import Batch, Message, Planner
from bot.storage.database import Database, is_passing
from bot.storage.inserts import insert_all_missing, insert_new
from bot.storage.outbox import Outbox
from bot.storage.parcels import Outgoing
from bot.storage.reminders.claiming import claimed
from bot.storage.reminders.keeping import course_of, place, position_of
from bot.storage.reminders.tending import Tender, chunks_of_cities
from bot.storage.tables import ReminderDayRow, ReminderRow, ToldRow

_log = structlog.get_logger(__name__)

SCAN_SECONDS = 30.0
# What follows from facts is looked over this often; what people change themselves is at once.
TEND_EVERY = timedelta(hours=1)
_NAME = "reminder"

_WRITERS: Mapping[str, Callable[[Reply, Event], list[Outgoing]]] = {
    TELEGRAM: lambda reply, event: Writer(event).write(reply),
    TERMINAL: TerminalChannel().write,
}


class Scanner:
    """Tells people what is due; any number of processes may do so on one PostgreSQL database.

    Args:
        database: Where reminders and outbox are.
        services: Clock, texts and settings.
        wrote: Called when something was put in the outbox.
    """

    def __init__(
        self, database: Database, services: Services, wrote: Callable[[], None] = lambda: None
    ) -> None:
        self._database = database
        self._clock = services.clock
        self._planner = Planner(database, services)
        self._wrote = wrote

    async def run(self) -> None:
        """Scan until cancelled; a database that is away is waited for."""
        tended: datetime | None = None
        while True:
            try:
                now = self._clock.now()
                # A clock that was put back is a reason to look as well.
                if tended is None or not tended <= now < tended + TEND_EVERY:
                    await self.tend(now)
                    tended = now
                await self.scan(now)
            except Exception as error:
                if not is_passing(error):
                    raise
                _log.warning("database failed the scan", kind=type(error).__name__)
            await asyncio.sleep(SCAN_SECONDS)

    async def tend_and_scan(self) -> None:
        """Look once at everything, now."""
        now = self._clock.now()
        await self.tend(now)
        await self.scan(now)

    async def tend(self, now: datetime) -> None:
        """Bring the reminders in step with cities, rounds, teams and assignments."""
        async with self._database.reading() as session:
            chunks = [list(chunk) async for chunk in chunks_of_cities(session)]
        for chunk in chunks:
            async with self._database.writing() as session:
                await Tender(session, now).tend(chunk)
        async with self._database.writing() as session:
            await Tender(session, now).tend_library()

    async def due(self, at: datetime) -> list[Message]:
        """Return what would be sent at a moment; nothing is sent or stored."""
        return [m async for batch in self._planner.batches(at) for m in batch.messages]

    async def scan(self, at: datetime) -> list[Message]:
        """Send what is due at a moment; return what was put in the outbox."""
        sent: list[Message] = []
        async for batch in self._planner.batches(at):
            async with self._database.writing() as session:
                sent += await self._write(session, batch, at)
        if sent:
            _log.info("reminders sent", messages=len(sent))
            self._wrote()
        return sent

    async def _write(self, session: AsyncSession, batch: Batch, at: datetime) -> list[Message]:
        """Write a batch down as far as nobody else was faster."""
        rows = await claimed(session, batch.seen)
        ours = {number for number, row in rows.items() if _is_as_seen(row, batch.seen[number][0])}
        # In the order of people, so that two processes never wait for each other in a ring.
        ready = [m for m in sorted(batch.messages, key=_person) if _about(m) <= ours]
        days = [{"user_id": _person(m), "day": m.day, "at": at} for m in ready]
        first = await insert_new(session, ReminderDayRow, days, "user_id")
        sent = [message for message in ready if _person(message) in first]
        for message in batch.messages:
            if _person(message) not in first:
                ours -= _about(message)
        await self._send(session, sent, at)
        told = {number for message in sent for number in _about(message)}
        for number in ours:
            place(rows[number], batch.moves[number])
            if number in told:
                rows[number].snoozed_until = None
        return sent

    async def _send(self, session: AsyncSession, messages: list[Message], at: datetime) -> None:
        told = [_told(message, note, at) for message in messages for note in message.notes]
        if told:
            await insert_all_missing(session, ToldRow, told)
        now = self._clock.now()
        await Outbox(session).put([w for m in messages for w in _written(m, now)], now)


def _person(message: Message) -> int:
    return message.to.user_id


def _about(message: Message) -> set[int]:
    return {note.row.id for note in message.notes}


def _key(message: Message) -> str:
    return f"{_NAME}:{message.day.isoformat()}"


def _told(message: Message, note: Note, at: datetime) -> dict[str, Any]:
    return {
        "reminder_id": note.row.id,
        "anchor": note.row.anchor,
        "step": note.step.label,
        "user_id": message.to.user_id,
        "as_whom": note.capacity,
        "message_key": _key(message),
        "at": at,
        "is_lost": False,
    }


def _written(message: Message, now: datetime) -> list[Outgoing]:
    to = message.to
    assert to.chat_id is not None  # noqa: S101 (only people who can be reached are told)
    person = Person(to.user_id, to.name, to.language)
    event = Job(person, Chat(to.chat_id, ChatKind(to.chat_kind)), now, name=_NAME, args={})
    return _WRITERS[to.channel](Say(message.screen, _key(message)), event)


def _is_as_seen(row: ReminderRow, seen: ReminderRow) -> bool:
    same = course_of(row) == course_of(seen) and row.ended_at == seen.ended_at
    return same and position_of(row) == position_of(seen)
