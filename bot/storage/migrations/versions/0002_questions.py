"""Questions to the library, the last one of each person, and feedback on answers."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables.base import Id, Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "questions",
        sa.Column("id", Id, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("document", sa.String(200), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("handled_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
    )
    op.create_index("ix_questions_outcome", "questions", ["outcome", "asked_at"])
    op.create_table(
        "last_questions",
        sa.Column("chat_id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("question_id", Id, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "user_id", name="pk_last_questions"),
        _key("last_questions", "chat_id", "chats.id"),
        _key("last_questions", "user_id", "users.id"),
        _key("last_questions", "question_id", "questions.id", ondelete="CASCADE"),
    )
    op.create_table(
        "feedback",
        sa.Column("question_id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(32), nullable=True),
        sa.Column("given_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("question_id", "user_id", name="pk_feedback"),
        _key("feedback", "question_id", "questions.id", ondelete="CASCADE"),
        _key("feedback", "user_id", "users.id"),
    )


def _key(
    table: str, column: str, target: str, ondelete: str | None = None
) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}"
    return sa.ForeignKeyConstraint([column], [target], name=name, ondelete=ondelete)
