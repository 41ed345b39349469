"""One database, SQLite or PostgreSQL, with reading and writing kept apart."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from types import TracebackType
from typing import Any, Self

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from bot.errors import StorageError
from bot.storage.sqlite import PRIMARY_CODE, WRITES, InLoopSession, sqlite_engine

# Errors must not carry what people wrote into the log.
_POOL: dict[str, Any] = {"pool_size": 12, "max_overflow": 12, "hide_parameters": True}


class Database:
    """The door to the database.

    Args:
        url: A SQLAlchemy address with an asynchronous driver.
    """

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        self.where = parsed.render_as_string(hide_password=True)
        self._engine = sqlite_engine(url, **_POOL) if self.is_sqlite else _postgres_engine(url)
        writer = self._engine.execution_options(**{WRITES: True})
        kind = InLoopSession if self.is_sqlite else AsyncSession
        self._readers = async_sessionmaker(self._engine, class_=kind, expire_on_commit=False)
        self._writers = async_sessionmaker(writer, class_=kind, expire_on_commit=False)
        # SQLite has one writer at a time; waiting here is fair and costs nothing, while its own
        # busy handler sleeps and lets whoever comes at the right moment overtake.
        self._turn: AbstractAsyncContextManager[Any] = (
            asyncio.Lock() if self.is_sqlite else nullcontext()
        )

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Open a session that sees one moment of the database; nothing it does is kept."""
        async with self._readers() as session:
            await _begun(session)
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction: kept as a whole when the block ends, undone when it raises."""
        async with self._turn, self._writers() as session, session.begin():
            await _begun(session)
            yield session

    def unit_of_work(self) -> "UnitOfWork":
        """Return a transaction that begins when it is first needed."""
        return UnitOfWork(self)

    async def upgrade(self) -> None:
        """Bring the tables to the state that this version needs; quick when they are there.

        Raises:
            StorageError: The database cannot be reached, or a newer version has used it.
        """
        from bot.storage.migrations import newest_revision, revision_of, upgrade_to_newest

        try:
            async with self._engine.connect() as connection:
                current = await connection.run_sync(revision_of)
            if current == newest_revision():
                return
            if current is not None and current > newest_revision():
                raise StorageError(
                    self.where,
                    f"a newer version of this program has changed it (revision {current})",
                    "Install that version again, or restore a backup made before.",
                )
            async with self.writing() as session:
                await (await session.connection()).run_sync(upgrade_to_newest)
        except (SQLAlchemyError, OSError) as error:
            raise StorageError(self.where, _plain(error), "Check ICC_DATABASE_URL.") from error

    async def revision(self) -> str | None:
        """Return the revision of the tables, None where there are none; nothing is changed.

        Raises:
            StorageError: The database cannot be reached.
        """
        from bot.storage.migrations import revision_of

        try:
            found: str | None = await self.run(revision_of)
        except (SQLAlchemyError, OSError) as error:
            raise StorageError(self.where, _plain(error), "Check ICC_DATABASE_URL.") from error
        return found

    async def run(self, work: Any) -> Any:
        """Call ``work`` with a plain connection, for tools that know no asyncio."""
        async with self._engine.connect() as connection:
            return await connection.run_sync(work)

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


class UnitOfWork:
    """The transaction of one event. It begins with the first :meth:`session`."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._stack = AsyncExitStack()
        self._session: AsyncSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        """Commit, or roll back where the block raised."""
        self._session = None
        return await self._stack.__aexit__(kind, error, trace)

    async def session(self) -> AsyncSession:
        """Return the session, beginning the transaction if it has not begun."""
        if self._session is None:
            self._session = await self._stack.enter_async_context(self.database.writing())
        return self._session


def is_passing(error: BaseException) -> bool:
    """Tell whether the database itself failed in a way that a later try may not meet."""
    # Every connection hangs in a database that does not answer.
    if isinstance(error, PoolTimeoutError):
        return True
    if not isinstance(error, OperationalError | InterfaceError):
        return isinstance(error, DBAPIError) and error.connection_invalidated
    code = getattr(error.orig, "sqlite_errorcode", None)
    # SQLite calls a mistake in a statement operational too.
    return code is None or code & PRIMARY_CODE != sqlite3.SQLITE_ERROR


async def _begun(session: AsyncSession) -> None:
    if isinstance(session, InLoopSession):
        await session.begun()


def _plain(error: Exception) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return " ".join(str(cause).split()) or type(error).__name__


def _postgres_engine(url: str) -> AsyncEngine:
    return create_async_engine(url, **_POOL)
