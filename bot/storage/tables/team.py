"""What a team does together on a round: evidence, comments, assignments and reviews."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.tables.base import Base

_QUESTION = String(80)


class EvidenceRow(Base):
    """A piece of evidence of a city.

    ``file_hash`` is the SHA-256 of the file's content, by which it is stored; ``about`` is the
    day that the piece speaks of, apart from ``uploaded_at``.
    """

    __tablename__ = "evidence"
    __table_args__ = (Index("ix_evidence_city", "city_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    city_id: Mapped[int] = mapped_column(ForeignKey("cities.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(16))
    title: Mapped[str] = mapped_column(String(300))
    text: Mapped[str | None] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    file_hash: Mapped[str | None] = mapped_column(String(64))
    file_name: Mapped[str | None] = mapped_column(String(200))
    mime: Mapped[str | None] = mapped_column(String(120))
    size: Mapped[int | None]
    about: Mapped[date | None]
    uploaded_at: Mapped[datetime]
    uploaded_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    removed_at: Mapped[datetime | None]


class EvidenceLinkRow(Base):
    """A question that a piece of evidence serves; one piece can serve several."""

    __tablename__ = "evidence_links"
    __table_args__ = (Index("ix_evidence_links_evidence", "evidence_id"),)

    round_id: Mapped[int] = mapped_column(
        ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[str] = mapped_column(_QUESTION, primary_key=True)
    evidence_id: Mapped[int] = mapped_column(
        ForeignKey("evidence.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))


class CommentRow(Base):
    """A comment on a question; ``mentions`` are in :class:`MentionRow`."""

    __tablename__ = "comments"
    __table_args__ = (Index("ix_comments_question", "round_id", "question", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    question: Mapped[str] = mapped_column(_QUESTION)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    chat_id: Mapped[int | None] = mapped_column(ForeignKey("chats.id"))
    message_id: Mapped[int | None]


class MentionRow(Base):
    """A colleague who is named in a comment and was told."""

    __tablename__ = "comment_mentions"

    comment_id: Mapped[int] = mapped_column(
        ForeignKey("comments.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)


class AssignmentRow(Base):
    """Who answers a part of a round, until ``ended_at``.

    ``scope`` is ``area:<id>``, ``part:<id>`` (a sub-area) or ``question:<id>``. ``invitation_id``
    stands in place of the person for somebody who has not come yet.
    """

    __tablename__ = "assignments"
    __table_args__ = (
        Index("ix_assignments_round", "round_id"),
        Index("ix_assignments_user", "user_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    scope: Mapped[str] = mapped_column(String(96))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    invitation_id: Mapped[int | None] = mapped_column(
        ForeignKey("invitations.id", ondelete="SET NULL")
    )
    due_on: Mapped[date | None]
    assigned_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    assigned_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class ReviewRow(Base):
    """A reviewer's latest word on one question."""

    __tablename__ = "reviews"

    round_id: Mapped[int] = mapped_column(
        ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[str] = mapped_column(_QUESTION, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    approved: Mapped[bool]
    comment: Mapped[str | None] = mapped_column(Text)
    at: Mapped[datetime]
