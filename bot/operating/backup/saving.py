"""Write an archive."""

import json
import os
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy import Connection, Table, select

from bot.operating.backup.archive import FILES, MANIFEST, TABLES, Manifest, SumWriter
from bot.storage.database import Database
from bot.storage.migrations import newest_revision
from bot.storage.notes import Notes
from bot.storage.tables import Base

LAST_BACKUP = "last-backup"
_PREFIX = "icc-assistant-"
# Made anew from the package, or of this process alone.
_LEFT_OUT = frozenset({"backups", "exports", "models"})
_LEFT_OUT_ENDINGS = (".db", ".db-wal", ".db-shm", ".lock")
_ROWS_AT_ONCE = 1000


async def save(database: Database, data_dir: Path, into: Path, at: datetime) -> Path:
    """Write a complete archive and return its path; the assistant may go on meanwhile.

    The rows are those of one moment. Files are read after them: a file is stored before the row
    that names it, and its content never changes.

    Args:
        database: At the newest revision.
        data_dir: The data directory.
        into: The folder for archives; made when it is missing.
        at: The moment that names the archive.

    Raises:
        OSError: It cannot be written; nothing is left behind.
    """
    target: Path = await database.run(lambda c: _write(c, data_dir, into, at))
    async with database.writing() as session:
        await Notes(session).write(LAST_BACKUP, at.isoformat())
    return target


def _write(connection: Connection, data_dir: Path, into: Path, at: datetime) -> Path:
    into.mkdir(parents=True, exist_ok=True)
    target = into / f"{_PREFIX}{at:%Y%m%dT%H%M%SZ}.zip"
    unfinished = target.with_suffix(".unfinished")
    try:
        # Nobody but this user: it holds everything that people wrote.
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:
                rows, checksums = _write_tables(connection, archive)
                checksums |= _write_files(data_dir, archive, into)
                manifest = Manifest(at.isoformat(), newest_revision(), rows, checksums)
                archive.writestr(MANIFEST, manifest.to_bytes())
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def prune(folder: Path, keep: int) -> list[Path]:
    """Delete all archives but the newest ``keep``; return the deleted ones."""
    old = sorted(folder.glob(f"{_PREFIX}*.zip"))[: -keep or None]
    for path in old:
        path.unlink()
    return old


def _write_tables(
    connection: Connection, archive: ZipFile
) -> tuple[dict[str, int], dict[str, str]]:
    if connection.dialect.name == "postgresql":
        connection.execution_options(isolation_level="REPEATABLE READ")
    rows, checksums = {}, {}
    for table in Base.metadata.sorted_tables:
        name = f"{TABLES}/{table.name}.jsonl"
        with archive.open(name, "w", force_zip64=True) as file:
            writer = SumWriter(file)
            rows[table.name] = 0
            for row in _rows(connection, table):
                writer.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
                rows[table.name] += 1
        checksums[name] = writer.checksum
    return rows, checksums


def _rows(connection: Connection, table: Table) -> Iterator[dict[str, Any]]:
    query = select(table).order_by(*table.primary_key)
    result = connection.execution_options(yield_per=_ROWS_AT_ONCE).execute(query)
    for row in result.mappings():
        yield {name: _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime | date) else value


def _write_files(data_dir: Path, archive: ZipFile, into: Path) -> dict[str, str]:
    checksums = {}
    for path in _files(data_dir, into):
        name = f"{FILES}/{path.relative_to(data_dir).as_posix()}"
        with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as file:
            writer = SumWriter(file)
            shutil.copyfileobj(source, writer)
        checksums[name] = writer.checksum
    return checksums


def _files(data_dir: Path, into: Path) -> Iterator[Path]:
    for path in sorted(data_dir.rglob("*")):
        parts = path.relative_to(data_dir).parts
        hidden = any(part.startswith(".") for part in parts)
        if hidden or parts[0] in _LEFT_OUT or path.name.endswith(_LEFT_OUT_ENDINGS):
            continue
        if path.is_file() and not path.is_relative_to(into):
            yield path
