"""When a weekly or monthly reminder came last, and when it would come next."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.reminders.months import months_after
from bot.reminders.steps import Kind
from bot.reminders.walltime import wall, zone_of
from bot.storage.tables import ReminderRow, ToldRow

_WEEK = timedelta(days=7)


def planned_day(row: ReminderRow) -> date | None:
    """Return the day on which a reminder would come next, None where it does not."""
    return row.next_local.date() if row.next_local else None


async def last_time(session: AsyncSession, row: ReminderRow) -> date:
    """Return the day on which a reminder came last, or from which it counts.

    Until it is moved for the first time, that is no longer ago than one week or month before the
    planned day, even where there was nothing to tell. Later it is what really came: whoever moves
    it again and again cannot push it away.
    """
    query = select(func.max(ToldRow.at)).where(ToldRow.reminder_id == row.id, ~ToldRow.is_lost)
    told = (await session.execute(query)).scalar_one_or_none()
    last = wall(told, zone_of(row.zone)).date() if told else row.anchor
    planned = planned_day(row)
    if row.moved_to is not None or planned is None:
        return last
    return max(last, months_after(planned, -1) if row.kind == Kind.AGED else planned - _WEEK)
