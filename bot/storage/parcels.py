"""What goes into the outbox, comes out of it, and comes back with its outcome."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.storage.tables import OutboxState


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request to a channel, to be stored.

    Attributes:
        channel: Who sends it.
        lane: Requests of one lane are sent in their order.
        chat_id: Our number of the chat.
        payload: The request as the channel wrote it.
        key: Names the message within its chat.
        part: Which part of a text too long for one message, from 1.
        target: The message to change: a key, or the channel's number of it.
    """

    channel: str
    lane: str
    chat_id: int
    payload: dict[str, Any]
    key: str | None = None
    part: int = 1
    target: str | int | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """A request handed out to be sent.

    Attributes:
        external_id: The channel's own number of the chat, as it is now.
        parts: The messages that the target has now, by part.
        key: Names the message within its chat, its target's name included.
        doubts: How often a try ended with an unknown outcome.
    """

    id: int
    lane: str
    chat_id: int
    external_id: str
    kind: str
    payload: dict[str, Any]
    key: str | None
    part: int
    attempts: int
    doubts: int
    parts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of a parcel.

    Attributes:
        state: Sent, failed, or pending for another try.
        message_id: The channel's number of the message that now shows it.
        gone: Messages that were deleted with it.
        due_at: When to try again, for a pending one.
        maybe_sent: Whether a try whose outcome is unknown may have reached the person.
        unreachable: Whether the chat does not take messages any more.
        migrated_to: The number that the chat has from now on.
        keep: Whether what was sent is kept; otherwise it is forgotten once it is sent.
        error: Why it failed, for the operator.
    """

    parcel: Parcel
    state: OutboxState
    message_id: int | None = None
    gone: tuple[int, ...] = ()
    due_at: datetime | None = None
    maybe_sent: bool = False
    unreachable: bool = False
    migrated_to: str | None = None
    keep: bool = False
    error: str | None = None
