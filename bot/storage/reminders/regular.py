"""When a weekly or monthly reminder came last, and when it would come next."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.reminders.walltime import wall, zone_of
from bot.storage.tables import ReminderRow, ToldRow


def planned_day(row: ReminderRow) -> date | None:
    """Return the day on which a reminder would come next, None where it does not."""
    return row.next_local.date() if row.next_local else None


async def last_time(session: AsyncSession, row: ReminderRow) -> date:
    """Return the day on which a reminder came last, or from which it counts if it never did."""
    query = select(func.max(ToldRow.at)).where(ToldRow.reminder_id == row.id, ~ToldRow.is_lost)
    told = (await session.execute(query)).scalar_one_or_none()
    return wall(told, zone_of(row.zone)).date() if told else row.anchor
