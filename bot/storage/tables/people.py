"""People, their chats, and what is expected of them next."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.tables.base import Base


class UserRow(Base):
    """A person.

    ``external_id`` is the person's number in the channel. ``is_reachable`` is true from the first
    private message until the channel says that the assistant was blocked.
    """

    __tablename__ = "users"
    __table_args__ = (UniqueConstraint("channel", "external_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    external_id: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(16))
    is_reachable: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class ChatRow(Base):
    """A private chat, a group or a terminal.

    After a migration to a supergroup the row keeps its id and gets the new number, and is still
    found by ``former_external_id``. Where the supergroup already had a row of its own, that one
    points to the first by ``merged_into`` and gives its number away.
    """

    __tablename__ = "chats"
    __table_args__ = (UniqueConstraint("channel", "external_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(16))
    external_id: Mapped[str | None] = mapped_column(String(64))
    former_external_id: Mapped[str | None] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(16))
    title: Mapped[str] = mapped_column(String(200))
    is_open: Mapped[bool] = mapped_column(default=True)
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("chats.id"))
    created_at: Mapped[datetime]


class PromptRow(Base):
    """What the next text or file of a person in a chat is for."""

    __tablename__ = "prompts"

    chat_id: Mapped[int] = mapped_column(ForeignKey("chats.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(64))
    data: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
