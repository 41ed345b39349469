"""What people asked the library, kept without who asked, and what they said of the answers."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.tables.base import Base


class QuestionRow(Base):
    """A question as it was put to the library.

    It carries neither person nor chat. ``text`` is what was searched: for a follow-up, the
    question together with what it follows. ``handled_at`` is set by an editor who dealt with it.
    """

    __tablename__ = "questions"
    __table_args__ = (Index("ix_questions_outcome", "outcome", "asked_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(16))
    outcome: Mapped[str] = mapped_column(String(16))
    confidence: Mapped[float]
    document: Mapped[str | None] = mapped_column(String(200))
    asked_at: Mapped[datetime]
    handled_at: Mapped[datetime | None]


class LastQuestionRow(Base):
    """The latest question of a person in a chat, so that "how do we evaluate it?" is understood.

    It is the only link between a person and a question, and the next question replaces it.
    """

    __tablename__ = "last_questions"

    chat_id: Mapped[int] = mapped_column(ForeignKey("chats.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id", ondelete="CASCADE"))


class FeedbackRow(Base):
    """What a person said of an answer; a second word of the same person replaces the first."""

    __tablename__ = "feedback"

    question_id: Mapped[int] = mapped_column(
        ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    helpful: Mapped[bool]
    reason: Mapped[str | None] = mapped_column(String(32))
    given_at: Mapped[datetime]
