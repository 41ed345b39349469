"""From a stored event to an event of the dialogue: who, where, and whether there is room for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncSession

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
class Caller:
    """A stored event with what is known of who is behind it.

    Attributes:
        incoming: The event as the channel reads it; None for a job, and for one that says nothing.
        user: Our row of the person, None for somebody new.
        chat: Our row of the chat, None for a new one.
        handled: How many events of the person ended lately, by state.
        fault: What went wrong while the event was read.
    """

    stored: Stored
    incoming: Incoming | None = None
    user: UserRow | None = None
    chat: ChatRow | None = None
    handled: Mapping[str, int] = field(default_factory=dict)
    fault: Exception | None = None

    @property
    def id(self) -> int:
        """The number of the stored event."""
        return self.stored.id


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

    async def look(self, session: AsyncSession, stored: Stored) -> Caller:
        """Look up who is behind an event, in the transaction that takes it."""
        if is_job(stored.payload):
            user = await People(session).get(stored.payload["user"])
            return Caller(stored, user=user, chat=await Chats(session).get(stored.payload["chat"]))
        try:
            incoming = self._channel.read(stored.payload)
        except Exception as error:  # noqa: BLE001 (it must not hold up the events beside it)
            return Caller(stored, fault=error)
        if incoming is None:
            return Caller(stored)
        name, handled = self._channel.name, dict[str, int]()
        user = await People(session).find(name, incoming.sender.external_id)
        chat = await Chats(session).find(name, incoming.place.external_id)
        if incoming.costs and stored.sender_key:
            since = self._services.clock.now() - allowance.WINDOW
            handled = await Inbox(session).handled_since(stored.sender_key, since)
        return Caller(stored, incoming, user, chat, handled)

    async def visit(self, caller: Caller) -> Visit | None:
        """Return the event; None for one that says nothing to this assistant."""
        if caller.fault is not None:
            raise caller.fault
        stored, incoming, user, chat = caller.stored, caller.incoming, caller.user, caller.chat
        if is_job(stored.payload):
            return self._job(stored, user, chat)
        if incoming is None:
            return None
        if user is None or chat is None or (incoming.proves_reach and not user.is_reachable):
            user, chat = await self._welcome(stored, incoming)
        event = incoming.event(
            self._person(user),
            Chat(chat.id, ChatKind(chat.kind), incoming.place.thread),
            stored.received_at,
        )
        used_up = allowance.is_used_up(caller.handled)
        return Visit(event, used_up, tell=used_up and not allowance.was_told(caller.handled))

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

    def _job(self, stored: Stored, user: UserRow | None, chat: ChatRow | None) -> Visit | None:
        if user is None or chat is None:
            return None
        place = Chat(chat.id, ChatKind(chat.kind), stored.payload["thread"])
        return Visit(job_event(stored, self._person(user), place))

    def _person(self, user: UserRow) -> Person:
        settings = self._services.settings
        is_admin = user.channel == "terminal" or (
            user.external_id.isdecimal() and int(user.external_id) in settings.admins
        )
        return Person(user.id, user.name, user.language, is_admin)
