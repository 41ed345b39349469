"""A database of any earlier revision, with people's data in it, comes up to date and keeps it."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
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
    text,
)

from bot.storage import migrations
from bot.storage.database import Database
from bot.storage.migrations import newest_revision, revision_of, upgrade_to
from bot.storage.reminders.tending import Tender
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


AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
LOCAL = datetime.combine(date(2026, 12, 7), time(10))
# Two coordinators of one city share a weekly summary; the second one has muted it.
SHARED: Contents = {
    "users": [
        {"id": n, "channel": "telegram", "external_id": str(n), "name": f"Person {n}",
         "language": "en", "is_reachable": True, "created_at": AT} for n in (1, 2, 3)],
    "cities": [{"id": 7, "name": "Amadora", "timezone": "Europe/Lisbon", "created_at": AT,
                "created_by": 1}],
    "members": [
        {"id": n, "city_id": 7, "user_id": n, "role": role, "joined_at": AT, "left_at": None}
        for n, role in ((1, "coordinator"), (2, "coordinator"), (3, "contributor"))],
    "reminders": [
        {"id": 40, "kind": "digest", "subject": "round:5", "city_id": 7, "about_id": 5,
         "anchor": date(2026, 11, 23), "zone": "Europe/Lisbon", "next_step": "week:2",
         "next_on": date(2026, 12, 7), "next_local": LOCAL, "revision": 0,
         "created_at": AT}],
    "reminder_steps": [
        {"id": n, "reminder_id": 40, "anchor": date(2026, 11, 23), "step": "week:1", "user_id": n,
         "as_whom": "own", "message_key": "reminder:2026-11-30", "at": AT, "is_lost": False}
        for n in (1, 2)],
    "reminder_mutes": [{"user_id": 2, "reminder_id": 40, "at": AT}],
}  # fmt: skip


async def test_a_summary_that_coordinators_shared_becomes_each_one_s_own(empty: Database) -> None:
    async with empty.writing() as session:
        connection = await session.connection()
        await connection.run_sync(lambda c: upgrade_to(c, "0008"))
        await connection.run_sync(_put)
        # Numbers given by hand do not move the counter of PostgreSQL.
        if connection.dialect.name == "postgresql":
            for table in ("reminders", "reminder_steps"):
                await session.execute(text(f"SELECT setval('{table}_id_seq', 100)"))
    await empty.upgrade()
    after: Contents = await empty.run(contents)
    own = {row["user_id"]: row for row in after["reminders"] if row["user_id"]}
    assert set(own) == {1, 2}
    assert {row["subject"] for row in own.values()} == {"round:5:1", "round:5:2"}
    assert all(row["next_local"] == LOCAL for row in own.values())
    muted = {(row["user_id"], row["reminder_id"]) for row in after["reminder_mutes"]}
    assert muted == {(2, 40), (2, own[2]["id"])}
    told = {(row["user_id"], row["reminder_id"]) for row in after["reminder_steps"]}
    assert told >= {(1, own[1]["id"]), (2, own[2]["id"])}
    async with empty.writing() as session:
        await Tender(session, AT).tend([7])
    ended = {row["id"] for row in (await empty.run(contents))["reminders"] if row["ended_at"]}
    assert 40 in ended, "nothing calls for the shared one any more"


def _put(connection: Connection) -> None:
    known = {table.name: table for table in tables(connection)}
    for name, rows in SHARED.items():
        connection.execute(insert(known[name]), rows)
