"""Cities, the people who work for them, and how they were let in."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.tables.base import Base


class CityRow(Base):
    """A city that fills in the Index.

    ``foreign_born_share`` is in per cent of the inhabitants, ``timezone`` an IANA name.
    ``group_chat_id`` is the team's group, ``next_round_on`` the day of the next round.
    """

    __tablename__ = "cities"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    country: Mapped[str | None] = mapped_column(String(200))
    population: Mapped[int | None]
    foreign_born_share: Mapped[float | None]
    timezone: Mapped[str] = mapped_column(String(64))
    group_chat_id: Mapped[int | None] = mapped_column(ForeignKey("chats.id"))
    group_thread: Mapped[int | None]
    next_round_on: Mapped[date | None]
    created_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(ForeignKey("users.id"))


class MemberRow(Base):
    """A person's place in a city's team; ``left_at`` is set when it ended."""

    __tablename__ = "members"
    __table_args__ = (
        UniqueConstraint("city_id", "user_id"),
        Index("ix_members_user", "user_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    role: Mapped[str] = mapped_column(String(16))
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


class InvitationRow(Base):
    """A way into a city's team.

    Only the hash of the code is kept. ``scope`` holds what the newcomer is handed, as
    ``kind:id`` of the round ``round_id``.
    """

    __tablename__ = "invitations"
    __table_args__ = (UniqueConstraint("code_hash"), Index("ix_invitations_city", "city_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id", ondelete="CASCADE"))
    code_hash: Mapped[str] = mapped_column(String(64))
    role: Mapped[str] = mapped_column(String(16))
    uses_left: Mapped[int]
    created_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    round_id: Mapped[int | None] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    scope: Mapped[str | None] = mapped_column(String(96))


class PlaceRow(Base):
    """Where a person is: the city at hand, and the card that is open.

    ``message`` names the message that shows the card in the chat ``chat_id``, as ``key:…`` or
    ``message:…``; ``fold`` is the part of the card that is unfolded.
    """

    __tablename__ = "places"
    __table_args__ = (Index("ix_places_card", "round_id", "question"),)

    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    city_id: Mapped[int | None] = mapped_column(ForeignKey("cities.id", ondelete="SET NULL"))
    round_id: Mapped[int | None] = mapped_column(ForeignKey("rounds.id", ondelete="SET NULL"))
    question: Mapped[str | None] = mapped_column(String(80))
    fold: Mapped[str | None] = mapped_column(String(16))
    chat_id: Mapped[int | None] = mapped_column(ForeignKey("chats.id"))
    message: Mapped[str | None] = mapped_column(String(96))
    at: Mapped[datetime]


class ImportRow(Base):
    """Answers read from a workbook that wait for a person's yes."""

    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime]
