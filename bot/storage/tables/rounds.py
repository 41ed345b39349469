"""Rounds of the Index: answers of each colleague, their history, decisions and results."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.tables.base import Base

_QUESTION = String(80)


class RoundRow(Base):
    """One completion of the Index by a city, in one version of the questionnaire."""

    __tablename__ = "rounds"
    __table_args__ = (UniqueConstraint("city_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id", ondelete="CASCADE"))
    number: Mapped[int]
    questionnaire: Mapped[str] = mapped_column(String(80))
    version: Mapped[str] = mapped_column(String(40))
    state: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime]
    opened_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    submitted_at: Mapped[datetime | None]


class AnswerRow(Base):
    """What one colleague says about one question now; others' words stand beside it.

    ``chat_id`` and ``message_id`` name the message in which it was typed, so that an edit of that
    message changes the answer.
    """

    __tablename__ = "answers"
    __table_args__ = (Index("ix_answers_message", "chat_id", "message_id"),)

    round_id: Mapped[int] = mapped_column(
        ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[str] = mapped_column(_QUESTION, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    options: Mapped[list[str]] = mapped_column(JSON)
    reason: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime]
    chat_id: Mapped[int | None] = mapped_column(ForeignKey("chats.id"))
    message_id: Mapped[int | None]


class ChangeRow(Base):
    """One line of the history: who, when, what, from, to and why.

    ``question`` is empty for what concerns the whole round.
    """

    __tablename__ = "answer_changes"
    __table_args__ = (Index("ix_answer_changes_question", "round_id", "question", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    question: Mapped[str | None] = mapped_column(_QUESTION)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    kind: Mapped[str] = mapped_column(String(16))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    why: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime]


class DecisionRow(Base):
    """What settles a question on which colleagues differed; their answers stay."""

    __tablename__ = "decisions"

    round_id: Mapped[int] = mapped_column(
        ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[str] = mapped_column(_QUESTION, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    state: Mapped[str] = mapped_column(String(16))
    options: Mapped[list[str]] = mapped_column(JSON)
    reason: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime]


class CarriedRow(Base):
    """The last round's answer to a question, which waits for *still true*, *changed* or *gone*.

    ``evidence`` holds the ids of the pieces that supported it. ``review`` says that the question
    was reworded, split or merged since.
    """

    __tablename__ = "carried_answers"

    round_id: Mapped[int] = mapped_column(
        ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[str] = mapped_column(_QUESTION, primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    options: Mapped[list[str]] = mapped_column(JSON)
    reason: Mapped[str | None] = mapped_column(Text)
    evidence: Mapped[list[int]] = mapped_column(JSON)
    review: Mapped[bool] = mapped_column(default=False)


class VersionRow(Base):
    """A round as it was submitted once; every version stays.

    ``sheet`` holds the answers as they were. ``record`` (the export with scorecard and receipt)
    and ``files`` (the stored files by kind) are empty until the result is worked out.
    """

    __tablename__ = "round_versions"
    __table_args__ = (UniqueConstraint("round_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    number: Mapped[int]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    submitted_at: Mapped[datetime]
    dated: Mapped[date]
    sheet: Mapped[dict[str, Any]]
    record: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    files: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    core: Mapped[float | None]
    extended: Mapped[float | None]
