"""Inserts that both databases understand and that are safe against a second writer."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.tables import Base


def _insert(session: AsyncSession, table: type[Base]) -> Any:
    name = session.get_bind().dialect.name
    return (sqlite if name == "sqlite" else postgresql).insert(table)


async def insert_missing(session: AsyncSession, table: type[Base], **values: Any) -> bool:
    """Insert a row unless one with the same unique values is there; tell whether it was."""
    statement = _insert(session, table).values(**values).on_conflict_do_nothing()
    key = next(iter(table.__table__.primary_key))
    return (await session.execute(statement.returning(key))).first() is not None


async def insert_all_missing(
    session: AsyncSession, table: type[Base], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert the rows, in this order, leaving out those whose unique values are there already."""
    await session.execute(_insert(session, table).on_conflict_do_nothing(), list(rows))


async def insert_new(
    session: AsyncSession, table: type[Base], rows: Sequence[Mapping[str, Any]], column: str
) -> set[Any]:
    """Insert the rows whose unique values are not there yet; return their ``column``."""
    if not rows:
        return set()
    statement = _insert(session, table).values(list(rows)).on_conflict_do_nothing()
    inserted = await session.execute(statement.returning(getattr(table, column)))
    return set(inserted.scalars())


async def upsert(
    session: AsyncSession, table: type[Base], key: Mapping[str, Any], values: Mapping[str, Any]
) -> None:
    """Insert a row, or change the one with the same primary key."""
    statement = _insert(session, table).values(**key, **values)
    await session.execute(
        statement.on_conflict_do_update(index_elements=list(key), set_=dict(values))
    )
