"""Find everything that belongs to a person or to a city, by the tables' own references.

A table that a feature adds is found without a change here.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.tables import Base, ChatRow, CityRow, UserRow

Rows = dict[str, list[dict[str, Any]]]
_CITY, _USER = CityRow.__tablename__, UserRow.__tablename__


async def of_person(session: AsyncSession, user_id: int) -> Rows:
    """Return every row that is or names a person, by table, as JSON values."""
    found: Rows = {}
    for table in Base.metadata.sorted_tables:
        own = [column == user_id for column in columns_to(table, _USER)]
        if table.name == _USER:
            own = [table.c.id == user_id]
        if own:
            found[table.name] = await _plain_rows(session, select(table).where(or_(*own)))
    person = await session.get(UserRow, user_id)
    if person is not None:
        chat = select(ChatRow.__table__).where(
            ChatRow.channel == person.channel, ChatRow.external_id == person.external_id
        )
        found[ChatRow.__tablename__] = await _plain_rows(session, chat)
    return {name: rows for name, rows in found.items() if rows}


async def of_city(session: AsyncSession, city_id: int) -> Rows:
    """Return every row that would go with a city, by table, as JSON values."""
    found: Rows = {}
    for name, condition in city_conditions(city_id).items():
        query = select(Base.metadata.tables[name]).where(condition)
        found[name] = await _plain_rows(session, query)
    return {name: rows for name, rows in found.items() if rows}


def city_conditions(city_id: int) -> dict[str, ColumnElement[bool]]:
    """Return which rows belong to a city: its own, and those that are deleted with them."""
    cities = Base.metadata.tables[_CITY]
    conditions: dict[str, ColumnElement[bool]] = {_CITY: cities.c.id == city_id}
    for table in Base.metadata.sorted_tables:
        owners = [
            (column, key.column)
            for column in table.c
            for key in column.foreign_keys
            if key.ondelete == "CASCADE" and key.column.table.name in conditions
        ]
        if owners and table.name != _CITY:
            conditions[table.name] = or_(
                *(
                    column.in_(select(target).where(conditions[target.table.name]))
                    for column, target in owners
                )
            )
    return conditions


def columns_to(table: Table, other: str) -> list[Any]:
    """Return the columns of a table that refer to another one."""
    return [c for c in table.c if any(k.column.table.name == other for k in c.foreign_keys)]


async def _plain_rows(session: AsyncSession, query: Select[Any]) -> list[dict[str, Any]]:
    rows = (await session.execute(query)).mappings()
    return [{name: _plain(value) for name, value in row.items()} for row in rows]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime | date) else value
