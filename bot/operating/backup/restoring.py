"""Read an archive back, into either database engine."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from sqlalchemy import (
    Connection,
    Date,
    DateTime,
    Integer,
    MetaData,
    Table,
    func,
    insert,
    select,
    text,
    update,
)

from bot.operating.backup.archive import FILES, TABLES, BackupError, Manifest, read_manifest
from bot.storage.database import Database
from bot.storage.migrations import newest_revision, upgrade_to, upgrade_to_newest
from bot.storage.tables import Base

_ROWS_AT_ONCE = 500


def checked(path: Path) -> Manifest:
    """Compare every member of an archive with its checksum, and return what it holds.

    Raises:
        BackupError: It is no backup, or was damaged.
    """
    try:
        with ZipFile(path) as archive:
            return read_manifest(archive, path)
    except (BadZipFile, OSError) as error:
        remedy = "Name a file that icc-assistant backup has written."
        raise BackupError(path, f"cannot be read ({error})", remedy) from None


async def restore(path: Path, database: Database, data_dir: Path) -> Manifest:
    """Bring back what an archive holds: files first, then all rows in one transaction.

    Args:
        path: The archive.
        database: Empty, or with empty tables.
        data_dir: Files that are there already are replaced by those of the archive.

    Raises:
        BackupError: The archive is damaged or newer than this program, or the database is in use;
            nothing was changed.
    """
    manifest = checked(path)
    if manifest.revision > newest_revision():
        remedy = "Install the version that made it."
        raise BackupError(path, f"is of a newer version ({manifest.revision})", remedy)
    if await database.run(_is_in_use):
        remedy = "Name an empty one in ICC_DATABASE_URL, or an empty directory in ICC_DATA_DIR."
        raise BackupError(path, "cannot be restored into a database that is in use", remedy)
    with ZipFile(path) as archive:
        _write_files(archive, manifest, data_dir)
        async with database.writing() as session:
            connection = await session.connection()
            await connection.run_sync(lambda c: _write_tables(c, archive, manifest))
    return manifest


def _is_in_use(connection: Connection) -> bool:
    there = MetaData()
    there.reflect(connection, only=lambda name, _: name in Base.metadata.tables)
    return any(connection.execute(select(t).limit(1)).first() for t in there.tables.values())


def _write_files(archive: ZipFile, manifest: Manifest, data_dir: Path) -> None:
    for name in manifest.checksums:
        kind, _, inner = name.partition("/")
        if kind != FILES:
            continue
        target = data_dir / inner
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.restoring")
        with archive.open(name) as source, unfinished.open("wb") as file:
            shutil.copyfileobj(source, file)
        unfinished.replace(target)


def _write_tables(connection: Connection, archive: ZipFile, manifest: Manifest) -> None:
    # With the tables of the moment of the backup; later steps then treat the rows as they treat
    # those of any installation.
    upgrade_to(connection, manifest.revision)
    then = MetaData()
    then.reflect(connection)
    for table in then.sorted_tables:
        if table.name in manifest.rows:
            _fill(connection, table, archive)
    upgrade_to_newest(connection)


def _fill(connection: Connection, table: Table, archive: ZipFile) -> None:
    # A row may name a later row of its own table; that is written when all are there.
    inner = {c.name for c in table.c for key in c.foreign_keys if key.column.table is table}
    later: list[dict[str, Any]] = []
    batch: list[dict[str, Any]] = []
    connection.execute(table.delete())
    for raw in _raw_rows(archive, table.name):
        row = {name: _typed(connection, table, name, value) for name, value in raw.items()}
        if any(row[name] is not None for name in inner):
            later.append(dict(row))
        batch.append(row | dict.fromkeys(inner))
        if len(batch) == _ROWS_AT_ONCE:
            connection.execute(insert(table), batch)
            batch = []
    if batch:
        connection.execute(insert(table), batch)
    for row in later:
        own = [column == row[column.name] for column in table.primary_key]
        connection.execute(update(table).where(*own).values({name: row[name] for name in inner}))
    _count_on(connection, table)


def _raw_rows(archive: ZipFile, table: str) -> Iterator[dict[str, Any]]:
    with archive.open(f"{TABLES}/{table}.jsonl") as file:
        for line in file:
            yield json.loads(line)


def _typed(connection: Connection, table: Table, name: str, value: Any) -> Any:
    kind = table.c[name].type
    if value is None:
        return None
    if isinstance(kind, DateTime):
        moment = datetime.fromisoformat(value)
        if connection.dialect.name == "sqlite" and moment.tzinfo is not None:
            return moment.astimezone(UTC).replace(tzinfo=None)
        return moment
    return date.fromisoformat(value) if isinstance(kind, Date) else value


def _count_on(connection: Connection, table: Table) -> None:
    """Let PostgreSQL number new rows after the restored ones; SQLite does so by itself."""
    keys = list(table.primary_key)
    if connection.dialect.name != "postgresql" or len(keys) != 1:
        return
    if isinstance(keys[0].type, Integer) and not keys[0].foreign_keys:
        highest = connection.execute(select(func.max(keys[0]))).scalar()
        sequence = {"table": table.name, "column": keys[0].name, "highest": highest}
        if highest is not None:
            statement = "SELECT setval(pg_get_serial_sequence(:table, :column), :highest)"
            connection.execute(text(statement), sequence)
