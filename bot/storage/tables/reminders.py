"""What people are reminded of, and what they were told."""

from datetime import date, datetime

from sqlalchemy import Date, DateTime, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.tables.base import Base


class ReminderRow(Base):
    """Something that people are reminded of in several steps.

    ``subject`` names what it is about within its kind, and ``about_id`` is the number of that
    round or assignment. ``anchor`` is the day it is about. It belongs to the person ``user_id``,
    or to the coordinators of the city. ``next_local`` is what the clocks of ``zone`` will show when
    the step ``next_step``, which belongs to the day ``next_on``, is told; all three are empty when
    nothing is left to tell. ``moved_to`` is the day that a person chose to be told on or to count
    from, where the reminder's own day is not theirs to change. ``revision`` counts the changes of
    the day, for calendars.
    """

    __tablename__ = "reminders"
    __table_args__ = (
        UniqueConstraint("kind", "subject"),
        Index("ix_reminders_due", "zone", "next_local"),
        Index("ix_reminders_city", "city_id"),
        Index("ix_reminders_user", "user_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    subject: Mapped[str] = mapped_column(String(64))
    city_id: Mapped[int | None] = mapped_column(ForeignKey("cities.id", ondelete="CASCADE"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    about_id: Mapped[int | None]
    anchor: Mapped[date] = mapped_column(Date())
    zone: Mapped[str] = mapped_column(String(64))
    next_step: Mapped[str | None] = mapped_column(String(16))
    next_on: Mapped[date | None] = mapped_column(Date())
    next_local: Mapped[datetime | None] = mapped_column(DateTime())
    snoozed_until: Mapped[date | None] = mapped_column(Date())
    moved_to: Mapped[date | None] = mapped_column(Date())
    text: Mapped[str | None] = mapped_column(Text)
    outcome: Mapped[str | None] = mapped_column(String(16))
    revision: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class ToldRow(Base):
    """A step that a person was told, in the capacity that ``as_whom`` says.

    The unique key is what makes telling it twice impossible. ``message_key`` names the message
    within the person's chat; ``is_lost`` says that it turned out not to have arrived.
    """

    __tablename__ = "reminder_steps"
    __table_args__ = (
        UniqueConstraint("reminder_id", "anchor", "step", "user_id"),
        Index("ix_reminder_steps_user", "user_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    reminder_id: Mapped[int] = mapped_column(ForeignKey("reminders.id", ondelete="CASCADE"))
    anchor: Mapped[date] = mapped_column(Date())
    step: Mapped[str] = mapped_column(String(16))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    as_whom: Mapped[str] = mapped_column(String(16))
    message_key: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]
    is_lost: Mapped[bool] = mapped_column(default=False)


class ReminderDayRow(Base):
    """A day on which a person was written to; there is room for one message on each."""

    __tablename__ = "reminder_days"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True
    )
    day: Mapped[date] = mapped_column(Date(), primary_key=True)
    at: Mapped[datetime]


class MuteRow(Base):
    """A reminder that a person does not want any more."""

    __tablename__ = "reminder_mutes"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True
    )
    reminder_id: Mapped[int] = mapped_column(
        ForeignKey("reminders.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]


class RhythmRow(Base):
    """How often a city repeats the Index, and why it chose the next day itself."""

    __tablename__ = "city_rhythms"

    city_id: Mapped[int] = mapped_column(
        ForeignKey("cities.id", ondelete="CASCADE"), primary_key=True
    )
    years: Mapped[int]
    reason: Mapped[str | None] = mapped_column(Text)
    changed_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    changed_at: Mapped[datetime]
