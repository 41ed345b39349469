"""Which reminders are due, and who may tell them: by local time, zone by zone.

Reminders are kept with local time and zone, and the index leads with the zone. For each zone in use
the clock on its wall is compared with the earliest local time there; a zone with nothing due costs
one step down the index. No moment is stored, so that a zone may change its rules.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.reminders.walltime import wall, zone_of
from bot.storage.tables import ReminderRow

# Hops from zone to zone in the index: a plain DISTINCT would read all of it on PostgreSQL.
FIRST_BY_ZONE = text(
    """
    WITH RECURSIVE zones(zone) AS (
        SELECT min(zone) FROM reminders
        UNION ALL
        SELECT (SELECT min(r.zone) FROM reminders r WHERE r.zone > z.zone)
        FROM zones z WHERE z.zone IS NOT NULL
    )
    SELECT z.zone, (
        SELECT r.next_local FROM reminders r
        WHERE r.zone = z.zone AND r.next_local IS NOT NULL
        ORDER BY r.next_local LIMIT 1
    ) AS first_local
    FROM zones z WHERE z.zone IS NOT NULL
    """
).columns(zone=ReminderRow.zone.type, first_local=ReminderRow.next_local.type)


async def zones_due(session: AsyncSession, now: datetime) -> list[str]:
    """Return the zones in which something is due at a moment."""
    found = (await session.execute(FIRST_BY_ZONE)).all()
    return [
        zone for zone, first in found if first is not None and first <= wall(now, zone_of(zone))
    ]


def due_query(
    zone: str, now: datetime, limit: int, after: tuple[datetime, int] | None
) -> Select[Any]:
    """Return the query for the next reminders that are due in a zone.

    Args:
        zone: The name of the zone.
        now: The present moment.
        limit: How many at most.
        after: Local time and number of the last one seen, to go on after it.
    """
    query = select(ReminderRow).where(_is_due(zone, now))
    if after is not None:
        local, number = after
        query = query.where(
            or_(
                ReminderRow.next_local > local,
                and_(ReminderRow.next_local == local, ReminderRow.id > number),
            )
        )
    return query.order_by(ReminderRow.next_local, ReminderRow.id).limit(limit)


async def due_beside(
    session: AsyncSession, rows: Sequence[ReminderRow], zone: str, now: datetime
) -> Sequence[ReminderRow]:
    """Return what else is due for the same cities and people, so that one message holds it all."""
    cities = {row.city_id for row in rows if row.city_id is not None}
    people = {row.user_id for row in rows if row.user_id is not None}
    theirs = or_(ReminderRow.city_id.in_(cities), ReminderRow.user_id.in_(people))
    query = select(ReminderRow).where(theirs, _is_due(zone, now)).order_by(ReminderRow.id)
    known = {row.id for row in rows}
    return [row for row in (await session.execute(query)).scalars() if row.id not in known]


async def claimed(session: AsyncSession, ids: Collection[int]) -> dict[int, ReminderRow]:
    """Lock reminders until the end of the transaction; those that another process has are left out.

    The caller compares what it read with what is here now: whoever was faster has moved it on.
    """
    query = (
        select(ReminderRow)
        .where(ReminderRow.id.in_(ids))
        .order_by(ReminderRow.id)
        .with_for_update(skip_locked=True)
    )
    return {row.id: row for row in (await session.execute(query)).scalars()}


def _is_due(zone: str, now: datetime) -> ColumnElement[bool]:
    return and_(ReminderRow.zone == zone, ReminderRow.next_local <= wall(now, zone_of(zone)))
