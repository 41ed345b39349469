"""Whole months and years between days."""

import calendar
from datetime import date


def months_after(day: date, months: int) -> date:
    """Return the same day so many months on, or back; the month's last day where it has none such.

    From 29 February, a year without one has the 28th. Counting from the day itself, and not from
    the last result, keeps a reminder on the 31st from sliding to the 28th for good.

    Raises:
        OverflowError: The year is not between 1 and 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= date.max.year:
        raise OverflowError(f"{day} and {months} months are beyond the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def years_after(day: date, years: int) -> date:
    """Return the same day so many years on."""
    return months_after(day, 12 * years)
