"""Schema changes, one small named step each, run by alembic.

The files in ``versions`` are named ``<revision>_<what>.py`` with rising numbers, so that the newest
one is known without importing alembic: a start with an up-to-date database stays quick.
"""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

_HERE = Path(__file__).parent
# Any number, the same for all processes: PostgreSQL lets one of them at a time upgrade.
_UPGRADE_LOCK = 7_240_911


@cache
def newest_revision() -> str:
    """Return the revision that this version of the program needs."""
    return max(path.name.partition("_")[0] for path in (_HERE / "versions").glob("[0-9]*.py"))


def revision_of(connection: Connection) -> str | None:
    """Return the revision of a database, None where it has no tables of ours yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade_to_newest(connection: Connection) -> None:
    """Run every step that is missing, inside the connection's transaction."""
    upgrade_to(connection, "head")


def upgrade_to(connection: Connection, revision: str) -> None:
    """Run the steps up to ``revision``, inside the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})
    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
