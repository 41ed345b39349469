"""Another weekday for what comes weekly, another day of the month for what comes monthly."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reminders.months import months_after

# What comes regularly comes no sooner than this after the last time, whatever was moved meanwhile.
WEEKLY_REST = timedelta(days=6)
MONTHLY_REST = timedelta(days=14)
# Every month has these days.
DAYS_OF_MONTH = range(1, 29)
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a regular reminder goes.

    Attributes:
        on: The day on which it comes next.
        since: A day to count from: the times after the next one follow from it.
    """

    on: date
    since: date


def to_weekday(weekday: int, last: date, planned: date, today: date, *, fixed: bool) -> Moved:
    """Move a weekly reminder to another day of the week.

    The next time is the first such day to come that is six days or more after the last time, so
    that from one time to the next it is between six and twelve days, however often it is moved.
    Where that day would be later than twelve days, what is planned stays, and the weekday holds
    from then on; so no week's message is lost.

    Args:
        weekday: 0 for Monday.
        last: The day on which it came last, or from which it counts if it never did.
        planned: The day on which it would come next.
        today: The day on which it is moved.
        fixed: Whether the planned day stays in any case, because a person chose that day itself.
    """

    def first(day: date) -> date:
        return day + timedelta(days=(weekday - day.weekday()) % _WEEK)

    longest = WEEKLY_REST + timedelta(days=_WEEK - 1)
    return _moved(first, WEEKLY_REST, longest, last, planned, today, fixed=fixed)


def to_day_of_month(day: int, last: date, planned: date, today: date, *, fixed: bool) -> Moved:
    """Move a monthly reminder to another day of the month, one of those that every month has.

    The next time is the first such day to come that is two weeks or more after the last time, and
    so no later than a month and two weeks after it. The other arguments are those of
    :func:`to_weekday`.
    """

    def first(after: date) -> date:
        found = after.replace(day=day)
        return found if found >= after else months_after(found, 1)

    longest = MONTHLY_REST + timedelta(days=30)
    return _moved(first, MONTHLY_REST, longest, last, planned, today, fixed=fixed)


def _moved(
    first: Callable[[date], date], rest: timedelta, longest: timedelta, last: date, planned: date,
    today: date, *, fixed: bool,
) -> Moved:  # fmt: skip
    planned = max(planned, today)
    found = first(max(last + rest, today + timedelta(days=1)))
    if not fixed and found <= max(last + longest, planned):
        return Moved(found, found)
    return Moved(planned, first(planned + rest))
