"""Tells the administrators of events that failed: what kind and which number, never a content."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.dialogue.context import Services
from bot.dialogue.events import Chat, ChatKind, Job, Person
from bot.dialogue.rich import Rich
from bot.dialogue.screens import Screen
from bot.dialogue.turns import Say
from bot.flow.ports import Channel
from bot.storage.inbox import Stored
from bot.storage.notes import Notes
from bot.storage.outbox import Outbox
from bot.storage.tables import ChatRow, UserRow

# A fault that meets everybody must not become a flood; what came meanwhile is counted.
_QUIET = timedelta(minutes=10)
_LAST, _UNTOLD = "error-report-last", "error-report-untold"
_NAME = "error-report"


class Reporter:
    """Puts reports into the outbox."""

    def __init__(self, services: Services, channel: Channel) -> None:
        self._services = services
        self._channel = channel

    async def report(self, session: AsyncSession, stored: Stored, kind: str, at: datetime) -> None:
        """Report an event that was given up, or count it where a report was sent just now.

        Args:
            session: Of the writing transaction.
            stored: The event.
            kind: The name of the error's class.
            at: The present moment.
        """
        admins = [str(number) for number in self._services.settings.admins]
        if not admins:
            return
        notes = Notes(session)
        untold = int(await notes.read(_UNTOLD) or 0)
        last = await notes.read(_LAST)
        if last and at < datetime.fromisoformat(last) + _QUIET:
            await notes.write(_UNTOLD, str(untold + 1))
            return
        await notes.write(_LAST, at.isoformat())
        await notes.write(_UNTOLD, "0")
        rows = await session.execute(
            select(UserRow, ChatRow)
            .join(
                ChatRow,
                (ChatRow.channel == UserRow.channel) & (ChatRow.external_id == UserRow.external_id),
            )
            .where(
                UserRow.channel == self._channel.name,
                UserRow.external_id.in_(admins),
                UserRow.is_reachable,
            )
        )
        outbox = Outbox(session)
        for user, chat in rows.all():
            texts = self._services.catalogue.in_language(user.language)
            line = texts(
                "error-report", kind=kind, reference=str(stored.id), update=stored.event_id,
                untold=untold,
            )  # fmt: skip
            person, place = (
                Person(user.id, user.name, user.language),
                Chat(chat.id, ChatKind.PRIVATE),
            )
            event = Job(person, place, at, name=_NAME, args={})
            await outbox.put(self._channel.write(Say(Screen(Rich(line))), event), at)
