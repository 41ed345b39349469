"""SQLite in the event loop's own thread.

A statement of the assistant takes SQLite some microseconds, and a hop to another thread and back
many times that; a tap needs dozens of them. So statements run where they are called. What waits
for the disk or for another process, every commit of something written and a beginning while the
file is locked, runs in a thread, and the event loop goes on meanwhile.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Executable, Result, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool, PoolProxiedConnection
from sqlalchemy.util import await_only
from sqlalchemy.util.concurrency import in_greenlet

# Marks an engine whose transactions write.
WRITES = "icc_writes"
# How long SQLite waits for another process that writes to the same file.
_BUSY_SECONDS = 30
# The low byte of SQLite's extended result codes, https://sqlite.org/rescode.html.
PRIMARY_CODE = 0xFF
# One that reads first and writes later would fail when another one wrote between.
_BEGIN_TO_WRITE = "BEGIN IMMEDIATE"
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
        if in_greenlet():
            # SQLAlchemy takes a driver that never awaits for one that blocks.
            await_only(_nothing())
        cursor.execute(statement, parameters)

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Begin; whoever is going to write waits in a thread for another process to finish."""
        if not dbapi_connection.info.get(WRITES):
            dbapi_connection.execute("BEGIN")
        elif not _begun_at_once(dbapi_connection):
            _aside(dbapi_connection.execute, _BEGIN_TO_WRITE)

    def do_commit(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Commit what was written in a thread, since it waits for the disk."""
        if dbapi_connection.info.get(WRITES):
            _aside(dbapi_connection.commit)
        else:
            dbapi_connection.commit()


class InLoopSession(AsyncSession):
    """A session that executes where it is called, once its transaction has begun.

    The switch to SQLAlchemy's own stack, which a driver that waits needs for each statement, takes
    as long as the statement.
    """

    has_begun = False

    async def begun(self) -> None:
        """Begin now, since that may wait for another process."""
        await self.connection()
        self.has_begun = True

    async def __aexit__(self, *_error: object) -> None:
        """Close, for which nothing has to be waited."""
        await self.close()

    async def execute(
        self, statement: Executable, params: Any = None, **options: Any
    ) -> Result[Any]:
        """Execute a statement of the transaction."""
        if self.has_begun:
            return self.sync_session.execute(statement, params, **options)
        return await super().execute(statement, params, **options)


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


def _begun_at_once(connection: PoolProxiedConnection) -> bool:
    """Begin to write unless another process does; this process has one writer at a time."""
    connection.execute("PRAGMA busy_timeout=0")
    try:
        connection.execute(_BEGIN_TO_WRITE)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & PRIMARY_CODE != sqlite3.SQLITE_BUSY:
            raise
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}")
    return True


async def _nothing() -> None:
    """Come back without a turn of the event loop."""


def _aside(work: Callable[..., Any], *arguments: Any) -> None:
    """Call ``work`` in a thread and wait for it, even if whoever waits is cancelled meanwhile."""
    await_only(_to_its_end(work, *arguments))


async def _to_its_end(work: Callable[..., Any], *arguments: Any) -> None:
    running = asyncio.get_running_loop().run_in_executor(None, work, *arguments)
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        # The connection must not be used by two threads at once.
        await asyncio.wait([running])
        raise
