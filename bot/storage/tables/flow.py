"""The inbox and the outbox: what came in, what goes out, and how far each has come."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BindParameter,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    bindparam,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.tables.base import Base


class InboxState(StrEnum):
    """How far an incoming event has come."""

    NEW = "new"
    CLAIMED = "claimed"
    DONE = "done"
    REFUSED = "refused"  # over the person's allowance; the person was told
    FAILED = "failed"


class OutboxState(StrEnum):
    """How far an outgoing message has come."""

    PENDING = "pending"
    CLAIMED = "claimed"
    SENT = "sent"
    DROPPED = "dropped"  # a newer edit of the same message made it needless
    GONE = "gone"  # sent, and deleted since
    FAILED = "failed"


def _written_out(*states: str) -> BindParameter[Any]:
    """Return states that stand in the statement itself.

    A database takes a partial index only for a condition that it sees; without it every look at
    a queue reads all that ever went through it.
    """
    return bindparam(None, [*states], String, expanding=True, literal_execute=True)


OPEN_EVENTS = _written_out("new", "claimed")
OPEN_MESSAGES = _written_out("pending", "claimed")


class InboxRow(Base):
    """An event as it came from the channel, kept before anything is done about it.

    Rows of one ``chat_key`` are handled in the order of their ids. ``event_id`` makes a second
    delivery of the same event harmless.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "event_id"),
        Index(
            "ix_inbox_open",
            "chat_key",
            "id",
            sqlite_where=text("state IN ('new', 'claimed')"),
            postgresql_where=text("state IN ('new', 'claimed')"),
        ),
        Index(
            "ix_inbox_waiting",
            "channel",
            "id",
            sqlite_where=text("state IN ('new', 'claimed')"),
            postgresql_where=text("state IN ('new', 'claimed')"),
        ),
        Index("ix_inbox_sender", "sender_key", "handled_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    event_id: Mapped[str] = mapped_column(String(64))
    chat_key: Mapped[str] = mapped_column(String(96))
    sender_key: Mapped[str | None] = mapped_column(String(96))
    payload: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(String(8), default=InboxState.NEW)
    attempts: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime]
    due_at: Mapped[datetime]
    handled_at: Mapped[datetime | None]
    claimed_by: Mapped[str | None] = mapped_column(String(32))
    claimed_until: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(Text)


class OutboxRow(Base):
    """One request to a channel, stored together with the facts that it tells.

    Rows of one ``lane`` are sent in the order of their ids. ``key`` and ``part`` name the message
    within its chat (a long text is several parts); ``target`` names the message that is edited or
    deleted, as ``key:…`` or ``message:…``.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_open",
            "lane",
            "id",
            sqlite_where=text("state IN ('pending', 'claimed')"),
            postgresql_where=text("state IN ('pending', 'claimed')"),
        ),
        Index(
            "ix_outbox_waiting",
            "channel",
            "id",
            sqlite_where=text("state IN ('pending', 'claimed')"),
            postgresql_where=text("state IN ('pending', 'claimed')"),
        ),
        Index("ix_outbox_key", "chat_id", "key"),
        Index("ix_outbox_sent", "chat_id", "sent_message_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    lane: Mapped[str] = mapped_column(String(96))
    chat_id: Mapped[int] = mapped_column(ForeignKey("chats.id"))
    inbox_id: Mapped[int | None] = mapped_column(ForeignKey("inbox.id", ondelete="SET NULL"))
    payload: Mapped[dict[str, Any]]
    key: Mapped[str | None] = mapped_column(String(64))
    part: Mapped[int] = mapped_column(default=1)
    target: Mapped[str | None] = mapped_column(String(96))
    state: Mapped[str] = mapped_column(String(8), default=OutboxState.PENDING)
    attempts: Mapped[int] = mapped_column(default=0)
    maybe_duplicates: Mapped[int] = mapped_column(default=0)
    sent_message_id: Mapped[int | None]
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    claimed_by: Mapped[str | None] = mapped_column(String(32))
    claimed_until: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(Text)


class NoteRow(Base):
    """A small fact about the installation itself, such as which command list was registered."""

    __tablename__ = "notes"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
