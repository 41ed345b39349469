"""People, chats, prompts, the inbox and the outbox."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables.base import Id, Moment

revision = "0001"
down_revision = None

_OPEN_INBOX = sa.text("state IN ('new', 'claimed')")
_OPEN_OUTBOX = sa.text("state IN ('pending', 'claimed')")


def upgrade() -> None:
    """Create the first tables."""
    _people()
    _inbox()
    _outbox()
    op.create_table(
        "notes",
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_notes"),
    )


def _people() -> None:
    op.create_table(
        "users",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("external_id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("is_reachable", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("channel", "external_id", name="uq_users_channel_external_id"),
    )
    op.create_table(
        "chats",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("external_id", sa.String(64), nullable=True),
        sa.Column("former_external_id", sa.String(64), nullable=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("merged_into", Id, nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chats"),
        sa.UniqueConstraint("channel", "external_id", name="uq_chats_channel_external_id"),
        sa.ForeignKeyConstraint(["merged_into"], ["chats.id"], name="fk_chats_merged_into"),
    )
    op.create_table(
        "prompts",
        sa.Column("chat_id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "user_id", name="pk_prompts"),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_prompts_chat_id"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_prompts_user_id"),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("event_id", sa.String(64), nullable=False),
        sa.Column("chat_key", sa.String(96), nullable=False),
        sa.Column("sender_key", sa.String(96), nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempts", Id, nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("handled_at", Moment(), nullable=True),
        sa.Column("claimed_by", sa.String(32), nullable=True),
        sa.Column("claimed_until", Moment(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("channel", "event_id", name="uq_inbox_channel_event_id"),
    )
    op.create_index(
        "ix_inbox_open",
        "inbox",
        ["chat_key", "id"],
        sqlite_where=_OPEN_INBOX,
        postgresql_where=_OPEN_INBOX,
    )
    op.create_index("ix_inbox_sender", "inbox", ["sender_key", "handled_at"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("lane", sa.String(96), nullable=False),
        sa.Column("chat_id", Id, nullable=False),
        sa.Column("inbox_id", Id, nullable=True),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("key", sa.String(64), nullable=True),
        sa.Column("part", Id, nullable=False),
        sa.Column("target", sa.String(96), nullable=True),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("attempts", Id, nullable=False),
        sa.Column("maybe_duplicates", Id, nullable=False),
        sa.Column("sent_message_id", Id, nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=True),
        sa.Column("claimed_by", sa.String(32), nullable=True),
        sa.Column("claimed_until", Moment(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_outbox_chat_id"),
        sa.ForeignKeyConstraint(
            ["inbox_id"], ["inbox.id"], name="fk_outbox_inbox_id", ondelete="SET NULL"
        ),
    )
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["lane", "id"],
        sqlite_where=_OPEN_OUTBOX,
        postgresql_where=_OPEN_OUTBOX,
    )
    op.create_index("ix_outbox_key", "outbox", ["chat_id", "key"])
    op.create_index("ix_outbox_sent", "outbox", ["chat_id", "sent_message_id"])
