"""From a stored event to an event of the dialogue: who, where, and whether there is room for it."""

from dataclasses import dataclass

from bot.dialogue.context import Services
from bot.dialogue.events import Chat, ChatKind, Event, Person
from bot.flow import allowance
from bot.flow.jobs import is_job, job_event
from bot.flow.ports import Channel, Incoming
from bot.storage.database import Database
from bot.storage.inbox import Inbox, Stored
from bot.storage.people import Chats, People
from bot.storage.tables import ChatRow, UserRow


@dataclass(frozen=True, slots=True)
class Visit:
    """An event ready to be handled.

    Attributes:
        event: The event.
        refused: Whether the person's allowance is used up.
        tell: Whether the person has yet to be told so.
    """

    event: Event
    refused: bool = False
    tell: bool = False


class Reader:
    """Reads stored events of one channel."""

    def __init__(self, database: Database, channel: Channel, services: Services) -> None:
        self._database = database
        self._channel = channel
        self._services = services

    async def visit(self, stored: Stored) -> Visit | None:
        """Return the event; None for one that says nothing to this assistant."""
        if is_job(stored.payload):
            return await self._job(stored)
        incoming = self._channel.read(stored.payload)
        if incoming is None:
            return None
        user, chat, handled = await self._look(stored, incoming)
        if user is None or chat is None or (incoming.proves_reach and not user.is_reachable):
            user, chat = await self._welcome(stored, incoming)
        event = incoming.event(
            self._person(user),
            Chat(chat.id, ChatKind(chat.kind), incoming.place.thread),
            stored.received_at,
        )
        used_up = allowance.is_used_up(handled)
        return Visit(event, used_up, tell=used_up and not allowance.was_told(handled))

    async def _look(
        self, stored: Stored, incoming: Incoming
    ) -> tuple[UserRow | None, ChatRow | None, dict[str, int]]:
        handled: dict[str, int] = {}
        async with self._database.reading() as session:
            user = await People(session).find(self._channel.name, incoming.sender.external_id)
            chat = await Chats(session).find(self._channel.name, incoming.place.external_id)
            if incoming.costs and stored.sender_key:
                since = self._services.clock.now() - allowance.WINDOW
                handled = await Inbox(session).handled_since(stored.sender_key, since)
        return user, chat, handled

    async def _welcome(self, stored: Stored, incoming: Incoming) -> tuple[UserRow, ChatRow]:
        """Make the person and the chat known; doing it again changes nothing."""
        sender, place, name = incoming.sender, incoming.place, self._channel.name
        language = self._services.catalogue.nearest(sender.language_code)
        at = stored.received_at
        async with self._database.writing() as session:
            people, chats = People(session), Chats(session)
            user = await people.arrive(
                name, sender.external_id, name=sender.name, language=language, at=at
            )
            chat = await chats.arrive(
                name, place.external_id, kind=place.kind, title=place.title, at=at
            )
            if incoming.proves_reach:
                await people.be_reachable(user.id, reachable=True)
                await chats.open(chat.id, is_open=True)
            return user, chat

    async def _job(self, stored: Stored) -> Visit | None:
        payload = stored.payload
        async with self._database.reading() as session:
            user = await People(session).get(payload["user"])
            chat = await Chats(session).get(payload["chat"])
        if user is None or chat is None:
            return None
        place = Chat(chat.id, ChatKind(chat.kind), payload["thread"])
        return Visit(job_event(stored, self._person(user), place))

    def _person(self, user: UserRow) -> Person:
        settings = self._services.settings
        is_admin = user.channel == "terminal" or (
            user.external_id.isdecimal() and int(user.external_id) in settings.admins
        )
        return Person(user.id, user.name, user.language, is_admin)
