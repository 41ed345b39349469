"""Who exported or erased what."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables.base import Id, Moment

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "traces",
        sa.Column("id", Id, nullable=False),
        sa.Column("what", sa.String(32), nullable=False),
        sa.Column("about", sa.String(64), nullable=False),
        sa.Column("user_id", Id, nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_traces"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_traces_user_id"),
    )
