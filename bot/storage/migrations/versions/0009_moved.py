"""A person chooses when a reminder comes; each coordinator has the weekly summary as their own."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_COORDINATORS = (
    "JOIN members m ON m.city_id = r.city_id AND m.role = 'coordinator' AND m.left_at IS NULL"
    " WHERE r.kind = 'digest' AND r.user_id IS NULL AND r.ended_at IS NULL"
)
# The summary that was everybody's ends by itself, since nothing calls for it any more.
_OWN_SUMMARIES = f"""
    INSERT INTO reminders (
        kind, subject, city_id, user_id, about_id, anchor, zone, next_step, next_on, next_local,
        snoozed_until, text, outcome, revision, created_at, ended_at
    )
    SELECT r.kind, r.subject || ':' || m.user_id, r.city_id, m.user_id, r.about_id, r.anchor,
        r.zone, r.next_step, r.next_on, r.next_local, r.snoozed_until, r.text, r.outcome,
        r.revision, r.created_at, r.ended_at
    FROM reminders r {_COORDINATORS}
"""  # noqa: S608 (nothing in it comes from outside)
_OWN = (
    "JOIN reminders r ON r.id = s.reminder_id AND r.kind = 'digest' AND r.user_id IS NULL"
    " JOIN reminders own ON own.kind = 'digest' AND own.user_id = s.user_id"
    " AND own.subject = r.subject || ':' || s.user_id"
)
_STEPS = f"""
    INSERT INTO reminder_steps (
        reminder_id, anchor, step, user_id, as_whom, message_key, at, is_lost
    )
    SELECT own.id, s.anchor, s.step, s.user_id, s.as_whom, s.message_key, s.at, s.is_lost
    FROM reminder_steps s {_OWN}
"""  # noqa: S608 (as above)
_MUTES = f"""
    INSERT INTO reminder_mutes (user_id, reminder_id, at)
    SELECT s.user_id, own.id, s.at FROM reminder_mutes s {_OWN}
"""  # noqa: S608 (as above)


def upgrade() -> None:
    """Add the chosen day, and give each coordinator the summary with what they said about it."""
    op.add_column("reminders", sa.Column("moved_to", sa.Date(), nullable=True))
    for statement in (_OWN_SUMMARIES, _STEPS, _MUTES):
        op.execute(statement)
