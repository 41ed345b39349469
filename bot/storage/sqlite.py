"""SQLite in the event loop's own thread.

A statement of the assistant takes SQLite some microseconds, and a hop to another thread and back
many times that; a tap needs dozens of them. So statements run where they are called. What waits
for the disk or for another process, the beginning of a writing transaction and every commit, runs
in a thread, and the event loop goes on meanwhile.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool, PoolProxiedConnection
from sqlalchemy.util import await_only

# Marks an engine whose transactions write.
WRITES = "icc_writes"
# How long SQLite waits for another process that writes to the same file.
_BUSY_SECONDS = 30
# SQLite's own default is 100; each compiled statement takes a few kilobytes.
_STATEMENTS = 512


class _Cursor(sqlite3.Cursor):
    async def _async_soft_close(self) -> None:
        """Keep the rows: SQLAlchemy's asyncio side asks its cursors to let go of the database."""


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


class InLoopDialect(SQLiteDialect_pysqlite):
    """The standard library's driver, for an asyncio engine."""

    driver = "inloop"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: Any) -> type[Pool]:  # noqa: ARG003 (as SQLAlchemy calls it)
        """Return the pool whose waiting lets the event loop go on."""
        return AsyncAdaptedQueuePool

    def do_execute(
        self,
        cursor: DBAPICursor,
        statement: str,
        parameters: Any,
        context: Any = None,  # noqa: ARG002
    ) -> None:
        """Execute at once."""
        # SQLAlchemy takes a driver that never awaits for one that blocks.
        await_only(_nothing())
        cursor.execute(statement, parameters)

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Begin; whoever is going to write waits in a thread for another process to finish."""
        if dbapi_connection.info.get(WRITES):
            # One that reads first and writes later would fail when another one wrote between.
            _aside(dbapi_connection.execute, "BEGIN IMMEDIATE")
        else:
            dbapi_connection.execute("BEGIN")

    def do_commit(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Commit in a thread, since it waits for the disk."""
        _aside(dbapi_connection.commit)


registry.register("sqlite.inloop", __name__, "InLoopDialect")


def sqlite_engine(url: str, **pool: Any) -> AsyncEngine:
    """Return an engine; the folder of its file is made where it is missing."""
    if path := make_url(url).database:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    arguments = {
        "timeout": _BUSY_SECONDS, "check_same_thread": False, "cached_statements": _STATEMENTS,
        "factory": _Connection,
    }  # fmt: skip
    engine = create_async_engine(url, connect_args=arguments, **pool)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _note_intent)
    return engine


def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver would begin transactions by itself, and too late; the dialect does it instead.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=ON")
    # What is confirmed to a person must outlast a power cut, not only the end of the process.
    connection.execute("PRAGMA synchronous=FULL")


def _note_intent(connection: Connection) -> None:
    connection.info[WRITES] = connection.get_execution_options().get(WRITES, False)


async def _nothing() -> None:
    """Come back without a turn of the event loop."""


def _aside(work: Callable[..., Any], *arguments: Any) -> None:
    """Call ``work`` in a thread and wait for it, even if whoever waits is cancelled meanwhile."""
    await_only(_to_its_end(work, *arguments))


async def _to_its_end(work: Callable[..., Any], *arguments: Any) -> None:
    running = asyncio.ensure_future(asyncio.to_thread(work, *arguments))
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        # The connection must not be used by two threads at once.
        await asyncio.wait([running])
        raise
