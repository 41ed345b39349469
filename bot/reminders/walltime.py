"""The clock on the wall of a city: local time, working days, and the moments they stand for.

A local time is a ``datetime`` without a zone; the name of its zone is kept beside it. Whether it
has come is asked of the wall: a time that daylight saving skips has come when the clock shows a
later one, a time that comes twice has come the first time, and a zone that changes its rules
changes the moment and not the time of day.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

# Nobody is written to outside these hours of their city, or on its weekend.
OPENS, CLOSES = time(9), time(18)
# When a reminder comes, unless it was moved.
MORNING = time(10)
_DAY = timedelta(days=1)
# Saturday and Sunday, for zones that belong to no country.
_COMMON_WEEKEND = frozenset({5, 6})


@cache
def zone_of(name: str) -> tzinfo:
    """Return the zone with this IANA name; UTC for a name that nobody knows (any more)."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


def is_zone(name: str) -> bool:
    """Tell whether this is an IANA name of a zone."""
    return name == "UTC" or zone_of(name) is not UTC


def wall(now: datetime, zone: tzinfo) -> datetime:
    """Return what the clock on the wall shows at a moment."""
    return now.astimezone(zone).replace(tzinfo=None)


def moment(local: datetime, zone: tzinfo) -> datetime:
    """Return the first moment at which the wall shows this time, or a later one if it is skipped.

    Args:
        local: Without a zone.
        zone: Of the wall.

    Returns:
        In UTC, exact to the second.
    """
    candidates = sorted(local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    early, late = candidates
    if wall(early, zone) == local:
        return early
    # The time is skipped: somewhere between the two readings of it the clock was put forward.
    seconds = _first(
        int((late - early).total_seconds()),
        lambda passed: wall(early + timedelta(seconds=passed), zone) >= local,
    )
    return early + timedelta(seconds=seconds)


def _first(end: int, holds: Callable[[int], bool]) -> int:
    """Return the first number up to ``end`` for which something holds that then goes on holding."""
    low, high = 0, end
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


@cache
def weekend(zone_name: str) -> frozenset[int]:
    """Return the days of rest where a zone is used, 0 for Monday, by Unicode's week data."""
    from babel import Locale
    from babel.core import UnknownLocaleError, get_global

    canonical = get_global("zone_aliases").get(zone_name, zone_name)
    territory = get_global("zone_territories").get(canonical)
    if territory is None:
        return _COMMON_WEEKEND
    try:
        locale = Locale.parse(f"und_{territory}")
    except (UnknownLocaleError, ValueError):
        return _COMMON_WEEKEND
    first, last = locale.weekend_start, locale.weekend_end
    return frozenset((first + n) % 7 for n in range((last - first) % 7 + 1))


def is_working_day(day: date, zone_name: str) -> bool:
    """Tell whether people of this zone work on this day of the week."""
    return day.weekday() not in weekend(zone_name)


def next_allowed(local: datetime, zone_name: str) -> datetime:
    """Return the first time from ``local`` on at which people may be written to."""
    day, clock = local.date(), local.time()
    if is_working_day(day, zone_name) and OPENS <= clock < CLOSES:
        return local
    if clock >= CLOSES:
        day += _DAY
    while not is_working_day(day, zone_name):
        day += _DAY
    return datetime.combine(day, OPENS)


def morning_of(day: date, zone_name: str, clock: time = MORNING) -> datetime:
    """Return when a reminder for a day comes: on it, or on the next working day."""
    while not is_working_day(day, zone_name):
        day += _DAY
    return datetime.combine(day, clock)
