"""What the flow asks of a channel."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.dialogue.events import Chat, ChatKind, Event, Person
from bot.dialogue.turns import Reply
from bot.storage.parcels import Delivered, Outgoing, Parcel


@dataclass(frozen=True, slots=True)
class Sender:
    """A person as the channel describes them.

    Attributes:
        external_id: The channel's number of the person.
        name: As the person is called there.
        language_code: What the person's program is set to, None where it does not tell.
    """

    external_id: str
    name: str
    language_code: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A chat as the channel describes it."""

    external_id: str
    kind: ChatKind
    title: str = ""
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """A stored event as its channel reads it.

    Attributes:
        sender: Who.
        place: Where.
        event: Makes the event once our own rows of the person and the chat are known.
        proves_reach: Whether it shows that the person can be written to in private.
        costs: Whether it counts against the person's allowance.
    """

    sender: Sender
    place: Place
    event: Callable[[Person, Chat, datetime], Event]
    proves_reach: bool = False
    costs: bool = False


class Channel(Protocol):
    """A way to talk with people; reads and writes are pure, so that they can be repeated."""

    @property
    def name(self) -> str:
        """The channel's short name, as the tables keep it."""
        ...

    def read(self, payload: dict[str, Any]) -> Incoming | None:
        """Read a stored event; None for one that says nothing to this assistant."""
        ...

    def write(self, reply: Reply, event: Event) -> list[Outgoing]:
        """Write a reply as requests, each of which the channel can carry."""
        ...


class Delivery(Protocol):
    """The part of a channel that sends."""

    async def wait_turn(self, parcel: Parcel) -> None:
        """Wait until the channel's pace allows the request; nothing is sent yet."""
        ...

    async def deliver(self, parcel: Parcel) -> Delivered:
        """Send one request and tell what became of it.

        Foreseeable failures are outcomes, not exceptions.
        """
        ...
