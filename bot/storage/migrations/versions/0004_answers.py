"""Answers of a round, their history, decisions and results."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables.base import Id, Moment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables."""
    _answers()
    _answer_changes()
    _decisions()
    _carried_answers()
    _round_versions()


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("round_id", Id, nullable=False),
        sa.Column("question", sa.String(80), nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("chat_id", Id, nullable=True),
        sa.Column("message_id", Id, nullable=True),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_answers_chat_id"),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_answers_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_answers_user_id"),
        sa.PrimaryKeyConstraint("round_id", "question", "user_id", name="pk_answers"),
    )
    op.create_index("ix_answers_message", "answers", ["chat_id", "message_id"])


def _answer_changes() -> None:
    op.create_table(
        "answer_changes",
        sa.Column("id", Id, nullable=False),
        sa.Column("round_id", Id, nullable=False),
        sa.Column("question", sa.String(80), nullable=True),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_answer_changes_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_answer_changes_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_answer_changes"),
    )
    op.create_index("ix_answer_changes_question", "answer_changes", ["round_id", "question", "id"])


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("round_id", Id, nullable=False),
        sa.Column("question", sa.String(80), nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_decisions_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_decisions_user_id"),
        sa.PrimaryKeyConstraint("round_id", "question", name="pk_decisions"),
    )


def _carried_answers() -> None:
    op.create_table(
        "carried_answers",
        sa.Column("round_id", Id, nullable=False),
        sa.Column("question", sa.String(80), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("review", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_carried_answers_round_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("round_id", "question", name="pk_carried_answers"),
    )


def _round_versions() -> None:
    op.create_table(
        "round_versions",
        sa.Column("id", Id, nullable=False),
        sa.Column("round_id", Id, nullable=False),
        sa.Column("number", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("submitted_at", Moment(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("sheet", sa.JSON(), nullable=False),
        sa.Column("record", sa.JSON(), nullable=True),
        sa.Column("files", sa.JSON(), nullable=True),
        sa.Column("core", sa.Float(), nullable=True),
        sa.Column("extended", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_round_versions_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_round_versions_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_round_versions"),
        sa.UniqueConstraint("round_id", "number", name="uq_round_versions_round_id_number"),
    )
