"""Cities, their teams, invitations and rounds."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables.base import Id, Moment

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables."""
    _cities()
    _members()
    _rounds()
    _invitations()
    _places()
    _imports()


def _cities() -> None:
    op.create_table(
        "cities",
        sa.Column("id", Id, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("country", sa.String(200), nullable=True),
        sa.Column("population", Id, nullable=True),
        sa.Column("foreign_born_share", sa.Float(), nullable=True),
        sa.Column("timezone", sa.String(64), nullable=False),
        sa.Column("group_chat_id", Id, nullable=True),
        sa.Column("group_thread", Id, nullable=True),
        sa.Column("next_round_on", sa.Date(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("created_by", Id, nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_cities_created_by"),
        sa.ForeignKeyConstraint(["group_chat_id"], ["chats.id"], name="fk_cities_group_chat_id"),
        sa.PrimaryKeyConstraint("id", name="pk_cities"),
    )


def _members() -> None:
    op.create_table(
        "members",
        sa.Column("id", Id, nullable=False),
        sa.Column("city_id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("joined_at", Moment(), nullable=False),
        sa.Column("left_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name="fk_members_city_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_members_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_members"),
        sa.UniqueConstraint("city_id", "user_id", name="uq_members_city_id_user_id"),
    )
    op.create_index("ix_members_user", "members", ["user_id"])


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", Id, nullable=False),
        sa.Column("city_id", Id, nullable=False),
        sa.Column("number", Id, nullable=False),
        sa.Column("questionnaire", sa.String(80), nullable=False),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("opened_by", Id, nullable=False),
        sa.Column("submitted_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name="fk_rounds_city_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["opened_by"], ["users.id"], name="fk_rounds_opened_by"),
        sa.PrimaryKeyConstraint("id", name="pk_rounds"),
        sa.UniqueConstraint("city_id", "number", name="uq_rounds_city_id_number"),
    )


def _invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("id", Id, nullable=False),
        sa.Column("city_id", Id, nullable=False),
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("uses_left", Id, nullable=False),
        sa.Column("created_by", Id, nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("revoked_at", Moment(), nullable=True),
        sa.Column("round_id", Id, nullable=True),
        sa.Column("scope", sa.String(96), nullable=True),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name="fk_invitations_city_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["created_by"], ["users.id"], name="fk_invitations_created_by"),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_invitations_round_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("code_hash", name="uq_invitations_code_hash"),
    )
    op.create_index("ix_invitations_city", "invitations", ["city_id"])


def _places() -> None:
    op.create_table(
        "places",
        sa.Column("user_id", Id, nullable=False),
        sa.Column("city_id", Id, nullable=True),
        sa.Column("round_id", Id, nullable=True),
        sa.Column("question", sa.String(80), nullable=True),
        sa.Column("fold", sa.String(16), nullable=True),
        sa.Column("chat_id", Id, nullable=True),
        sa.Column("message", sa.String(96), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_places_chat_id"),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name="fk_places_city_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_places_round_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_places_user_id"),
        sa.PrimaryKeyConstraint("user_id", name="pk_places"),
    )
    op.create_index("ix_places_card", "places", ["round_id", "question"])


def _imports() -> None:
    op.create_table(
        "imports",
        sa.Column("id", Id, nullable=False),
        sa.Column("round_id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["rounds.id"], name="fk_imports_round_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_imports_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_imports"),
    )
