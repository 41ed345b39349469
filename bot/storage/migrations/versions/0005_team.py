"""Evidence, comments, assignments and reviews."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables.base import Id, Moment

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables."""
    _evidence()
    _evidence_links()
    _comments()
    _comment_mentions()
    _assignments()
    _reviews()


def _evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", Id, nullable=False),
        sa.Column("city_id", Id, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("file_hash", sa.String(64), nullable=True),
        sa.Column("file_name", sa.String(200), nullable=True),
        sa.Column("mime", sa.String(120), nullable=True),
        sa.Column("size", Id, nullable=True),
        sa.Column("about", sa.Date(), nullable=True),
        sa.Column("uploaded_at", Moment(), nullable=False),
        sa.Column("uploaded_by", Id, nullable=False),
        sa.Column("removed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name="fk_evidence_city_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["uploaded_by"], ["users.id"], name="fk_evidence_uploaded_by"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_city", "evidence", ["city_id"])


def _evidence_links() -> None:
    op.create_table(
        "evidence_links",
        sa.Column("round_id", Id, nullable=False),
        sa.Column("question", sa.String(80), nullable=False),
        sa.Column("evidence_id", Id, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"],
            ["evidence.id"],
            name="fk_evidence_links_evidence_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_evidence_links_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_evidence_links_user_id"),
        sa.PrimaryKeyConstraint("round_id", "question", "evidence_id", name="pk_evidence_links"),
    )
    op.create_index("ix_evidence_links_evidence", "evidence_links", ["evidence_id"])


def _comments() -> None:
    op.create_table(
        "comments",
        sa.Column("id", Id, nullable=False),
        sa.Column("round_id", Id, nullable=False),
        sa.Column("question", sa.String(80), nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("chat_id", Id, nullable=True),
        sa.Column("message_id", Id, nullable=True),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_comments_chat_id"),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_comments_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_comments_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_comments"),
    )
    op.create_index("ix_comments_question", "comments", ["round_id", "question", "id"])


def _comment_mentions() -> None:
    op.create_table(
        "comment_mentions",
        sa.Column("comment_id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["comment_id"],
            ["comments.id"],
            name="fk_comment_mentions_comment_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_comment_mentions_user_id"),
        sa.PrimaryKeyConstraint("comment_id", "user_id", name="pk_comment_mentions"),
    )


def _assignments() -> None:
    op.create_table(
        "assignments",
        sa.Column("id", Id, nullable=False),
        sa.Column("round_id", Id, nullable=False),
        sa.Column("scope", sa.String(96), nullable=False),
        sa.Column("user_id", Id, nullable=True),
        sa.Column("invitation_id", Id, nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assigned_by", Id, nullable=False),
        sa.Column("assigned_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["assigned_by"], ["users.id"], name="fk_assignments_assigned_by"),
        sa.ForeignKeyConstraint(
            ["invitation_id"],
            ["invitations.id"],
            name="fk_assignments_invitation_id",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_assignments_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_assignments_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_assignments"),
    )
    op.create_index("ix_assignments_round", "assignments", ["round_id"])
    op.create_index("ix_assignments_user", "assignments", ["user_id"])


def _reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("round_id", Id, nullable=False),
        sa.Column("question", sa.String(80), nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_reviews_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_reviews_user_id"),
        sa.PrimaryKeyConstraint("round_id", "question", "user_id", name="pk_reviews"),
    )
