"""What waits in a queue is found without reading what went through it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_OPEN = {
    "inbox": sa.text("state IN ('new', 'claimed')"),
    "outbox": sa.text("state IN ('pending', 'claimed')"),
}


def upgrade() -> None:
    """Create the indexes."""
    for table, is_open in _OPEN.items():
        op.create_index(
            f"ix_{table}_waiting",
            table,
            ["channel", "id"],
            sqlite_where=is_open,
            postgresql_where=is_open,
        )
