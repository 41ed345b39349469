"""Local time: two changes of the clock a year, zones that come and go, and days of rest."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.walltime import (
    CLOSES,
    MORNING,
    OPENS,
    is_working_day,
    is_zone,
    moment,
    morning_of,
    next_allowed,
    wall,
    weekend,
    zone_of,
)


def local(written: str) -> datetime:
    """Return a local time, which has no zone."""
    return datetime.fromisoformat(written)


ZONES = sorted(name for name in available_timezones() if "/" in name)
zones = st.sampled_from(ZONES)
# From before the assistant to well after the last second that fits 32 bits (19 January 2038).
walls = st.datetimes(local("2000-01-01"), local("2099-12-31")).map(
    lambda found: found.replace(microsecond=0)
)


@given(walls, zones)
def test_a_time_has_come_at_its_moment_and_not_a_second_before(
    shown_at: datetime, name: str
) -> None:
    zone = zone_of(name)
    at = moment(shown_at, zone)
    assert wall(at, zone) >= shown_at
    assert wall(at - timedelta(seconds=1), zone) < shown_at


@given(walls, zones)
def test_a_time_that_exists_is_shown_at_its_moment(shown_at: datetime, name: str) -> None:
    zone = zone_of(name)
    shown = wall(moment(shown_at, zone), zone)
    skipped = shown_at.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    assert shown == shown_at or skipped != shown_at


def test_a_time_skipped_in_spring_comes_when_the_clock_is_put_forward() -> None:
    lisbon = ZoneInfo("Europe/Lisbon")
    assert moment(local("2026-03-29 01:30"), lisbon) == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)


def test_a_time_that_comes_twice_in_autumn_comes_the_first_time() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    assert moment(local("2026-10-25 02:30"), berlin) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_day_that_a_zone_skips_altogether_comes_with_the_next_one() -> None:
    # Samoa went from 29 to 31 December 2011.
    apia = ZoneInfo("Pacific/Apia")
    at = moment(local("2011-12-30 10:00"), apia)
    assert wall(at, apia) == local("2011-12-31")


def test_a_zone_that_changes_its_rules_changes_the_moment_and_not_the_time_of_day() -> None:
    kept = local("2030-07-01 10:00")
    before, since = timezone(timedelta(hours=2)), timezone(timedelta(hours=3))
    assert moment(kept, before) - moment(kept, since) == timedelta(hours=1)
    assert wall(moment(kept, since), since).time() == time(10)


@pytest.mark.parametrize("name", ["", "America", "../etc/passwd", "Mars/Olympus", "Europe/Paris "])
def test_a_zone_that_nobody_knows_counts_as_utc(name: str) -> None:
    assert zone_of(name) is UTC
    assert not is_zone(name)


@given(walls, zones)
def test_whoever_may_not_be_written_to_now_is_written_to_at_the_next_opening(
    shown_at: datetime, name: str
) -> None:
    allowed = next_allowed(shown_at, name)
    assert allowed >= shown_at
    assert OPENS <= allowed.time() < CLOSES
    assert is_working_day(allowed.date(), name)
    assert next_allowed(allowed, name) == allowed
    if allowed != shown_at:
        between = allowed - timedelta(seconds=1)
        assert next_allowed(between, name) == allowed


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), zones)
def test_a_reminder_for_a_day_comes_in_the_morning_of_it_or_of_the_next_working_day(
    day: date, name: str
) -> None:
    at = morning_of(day, name)
    assert at.time() == MORNING
    assert day <= at.date() <= day + timedelta(days=3)
    assert next_allowed(at, name) == at
    assert is_working_day(day, name) == (at.date() == day)


def test_the_weekend_is_that_of_the_country() -> None:
    assert weekend("Europe/Warsaw") == {5, 6}
    assert weekend("Asia/Jerusalem") == weekend("Asia/Tel_Aviv") == {4, 5}
    assert weekend("UTC") == {5, 6}
