"""Reminders, what was told of them, and how often a city repeats the Index."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables.base import Id, Moment

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the tables."""
    _reminders()
    _steps()
    _days()
    _mutes()
    _rhythms()


def _reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("city_id", Id, nullable=True),
        sa.Column("user_id", Id, nullable=True),
        sa.Column("about_id", Id, nullable=True),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("next_step", sa.String(16), nullable=True),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("next_local", sa.DateTime(), nullable=True),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("outcome", sa.String(16), nullable=True),
        sa.Column("revision", Id, nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name="fk_reminders_city_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_reminders_user_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
        sa.UniqueConstraint("kind", "subject", name="uq_reminders_kind_subject"),
    )
    op.create_index("ix_reminders_due", "reminders", ["zone", "next_local"])
    op.create_index("ix_reminders_city", "reminders", ["city_id"])
    op.create_index("ix_reminders_user", "reminders", ["user_id"])


def _steps() -> None:
    op.create_table(
        "reminder_steps",
        sa.Column("id", Id, nullable=False),
        sa.Column("reminder_id", Id, nullable=False),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("user_id", Id, nullable=False),
        sa.Column("as_whom", sa.String(16), nullable=False),
        sa.Column("message_key", sa.String(64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("is_lost", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reminder_id"],
            ["reminders.id"],
            name="fk_reminder_steps_reminder_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_reminder_steps_user_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reminder_steps"),
        sa.UniqueConstraint(
            "reminder_id",
            "anchor",
            "step",
            "user_id",
            name="uq_reminder_steps_reminder_id_anchor_step_user_id",
        ),
    )
    op.create_index("ix_reminder_steps_user", "reminder_steps", ["user_id"])


def _days() -> None:
    op.create_table(
        "reminder_days",
        sa.Column("user_id", Id, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_reminder_days_user_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "day", name="pk_reminder_days"),
    )


def _mutes() -> None:
    op.create_table(
        "reminder_mutes",
        sa.Column("user_id", Id, nullable=False),
        sa.Column("reminder_id", Id, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reminder_id"],
            ["reminders.id"],
            name="fk_reminder_mutes_reminder_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_reminder_mutes_user_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "reminder_id", name="pk_reminder_mutes"),
    )


def _rhythms() -> None:
    op.create_table(
        "city_rhythms",
        sa.Column("city_id", Id, nullable=False),
        sa.Column("years", Id, nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("changed_by", Id, nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["users.id"], name="fk_city_rhythms_changed_by"),
        sa.ForeignKeyConstraint(
            ["city_id"], ["cities.id"], name="fk_city_rhythms_city_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("city_id", name="pk_city_rhythms"),
    )
