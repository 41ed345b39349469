"""Inserts that both databases understand and that are safe against a second writer."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.tables import Base, table_of


def _insert(session: AsyncSession, table: type[Base]) -> Any:
    return _into(_dialect(session), table)


def _dialect(session: AsyncSession) -> str:
    return session.get_bind().dialect.name


def _into(dialect: str, table: type[Base]) -> Any:
    return (sqlite if dialect == "sqlite" else postgresql).insert(table_of(table))


# To put these statements together takes longer than to execute them.
@cache
def _into_missing(dialect: str, table: type[Base]) -> Any:
    return _into(dialect, table).on_conflict_do_nothing()


@cache
def _upsert(dialect: str, table: type[Base], key: tuple[str, ...], values: tuple[str, ...]) -> Any:
    statement = _into(dialect, table)
    given: dict[str, Any] = {name: bindparam(name) for name in (*key, *values)}
    changed = {name: statement.excluded[name] for name in values}
    return statement.values(given).on_conflict_do_update(index_elements=list(key), set_=changed)


async def insert_missing(session: AsyncSession, table: type[Base], **values: Any) -> bool:
    """Insert a row unless one with the same unique values is there; tell whether it was."""
    statement = _insert(session, table).values(**values).on_conflict_do_nothing()
    key = next(iter(table.__table__.primary_key))
    return (await session.execute(statement.returning(key))).first() is not None


async def insert_all_missing(
    session: AsyncSession, table: type[Base], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert the rows, in this order, leaving out those whose unique values are there already."""
    await session.execute(_into_missing(_dialect(session), table), list(rows))


async def insert_new(
    session: AsyncSession, table: type[Base], rows: Sequence[Mapping[str, Any]], column: str
) -> set[Any]:
    """Insert the rows whose unique values are not there yet; return their ``column``."""
    if not rows:
        return set()
    statement = _insert(session, table).values(list(rows)).on_conflict_do_nothing()
    inserted = await session.execute(statement.returning(table_of(table).c[column]))
    return set(inserted.scalars())


async def upsert(
    session: AsyncSession, table: type[Base], key: Mapping[str, Any], values: Mapping[str, Any]
) -> None:
    """Insert a row, or change the one with the same primary key."""
    statement = _upsert(_dialect(session), table, tuple(key), tuple(values))
    await session.execute(statement, {**key, **values})
