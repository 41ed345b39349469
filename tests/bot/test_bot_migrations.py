"""A database of any earlier revision, with people's data in it, comes up to date and keeps it."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Float,
    MetaData,
    String,
    Table,
    insert,
    select,
)

from bot.storage import migrations
from bot.storage.database import Database
from bot.storage.migrations import newest_revision, revision_of, upgrade_to
from bot.storage.tables import Base

REVISIONS = sorted(
    path.name.partition("_")[0] for path in (migrations._HERE / "versions").glob("[0-9]*.py")
)
Contents = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def empty(
    request: pytest.FixtureRequest, tmp_path: Path, postgres_template: str | None
) -> AsyncIterator[Database]:
    """A database without any table."""
    if request.param == "sqlite":
        database = Database(f"sqlite+inloop:///{tmp_path}/old.db")
        yield database
        await database.close()
        return
    if postgres_template is None:
        pytest.skip("NOT TESTED ON POSTGRESQL: no server answers")
    root, name = request.getfixturevalue("postgres_root"), f"{postgres_template}_old"
    with psycopg.connect(f"{root}/postgres", autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        database = Database(f"{root}/{name}".replace("://", "+psycopg://", 1))
        try:
            yield database
        finally:
            await database.close()
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def tables(connection: Connection) -> list[Table]:
    there = MetaData()
    there.reflect(connection)
    return [table for table in there.sorted_tables if table.name != "alembic_version"]


def value(table: Table, column: Column[Any], number: int, *, zoned: bool) -> Any:
    """Return something that the column can hold, another one for each number."""
    if any(key.column.table is table for key in column.foreign_keys):
        return None
    match column.type:
        case Boolean():
            found: Any = number == 1
        case JSON():
            found = {"number": number}
        case DateTime():
            found = datetime(2026, 1, number, 12, tzinfo=UTC if zoned else None)
        case Date():
            found = date(2026, 1, number)
        case String(length=length):
            found = f"{number}{column.name} – ё"[: length or 100]
        case Float():
            found = number + 0.5
        case _:
            found = number
    return found


def fill(connection: Connection) -> Contents:
    """Put two rows into every table, and return what is in them."""
    for table in tables(connection):
        zoned = connection.dialect.name == "postgresql"
        rows = [{c.name: value(table, c, n, zoned=zoned) for c in table.columns} for n in (1, 2)]
        connection.execute(insert(table), rows)
    return contents(connection)


def contents(connection: Connection) -> Contents:
    return {
        table.name: [
            dict(row)
            for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
        ]
        for table in tables(connection)
    }


@pytest.mark.parametrize("revision", REVISIONS)
async def test_what_was_stored_with_an_earlier_version_is_kept(
    empty: Database, revision: str
) -> None:
    async with empty.writing() as session:
        connection = await session.connection()
        await connection.run_sync(lambda c: upgrade_to(c, revision))
        before: Contents = await connection.run_sync(fill)
    assert all(len(rows) == 2 for rows in before.values())
    await empty.upgrade()
    after: Contents = await empty.run(contents)
    for table, rows in before.items():
        kept = [{name: row[name] for name in rows[0]} for row in after[table]]
        assert kept == rows, table
    assert await empty.run(revision_of) == newest_revision()
    assert await empty.run(_differences) == []


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return compare_metadata(context, Base.metadata)


async def test_an_upgrade_that_breaks_off_leaves_the_database_as_it_was(
    empty: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with empty.writing() as session:
        connection = await session.connection()
        await connection.run_sync(lambda c: upgrade_to(c, REVISIONS[0]))
        before: Contents = await connection.run_sync(fill)
    folder = tmp_path / "migrations"
    shutil.copytree(migrations._HERE, folder)
    last = max((folder / "versions").glob("[0-9]*.py"))
    body = last.read_text()
    cut = body.index("def upgrade")
    head, rest = body[:cut], body[cut:]
    signature, _, code = rest.partition("\n")
    last.write_text(f"{head}{signature}\n{_with_a_fall(code)}")
    monkeypatch.setattr(migrations, "_HERE", folder)
    with pytest.raises(RuntimeError, match="half way"):
        await empty.upgrade()
    assert await empty.run(revision_of) == REVISIONS[0]
    assert await empty.run(contents) == before
    monkeypatch.undo()
    await empty.upgrade()
    assert await empty.run(revision_of) == newest_revision()


def _with_a_fall(code: str) -> str:
    """Let the last step fall when its own work is done."""
    lines = code.splitlines()
    end = next((n for n, line in enumerate(lines) if line and not line.startswith(" ")), len(lines))
    return "\n".join([*lines[:end], '    raise RuntimeError("half way")', "", *lines[end:]])
