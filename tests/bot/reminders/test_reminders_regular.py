"""The rule that moves what comes weekly or monthly: once a week, whatever is moved in between."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.reminders.reading import weekday_named
from bot.reminders.moving import (
    DAYS_OF_MONTH,
    MONTHLY_REST,
    WEEKLY_REST,
    Moved,
    to_day_of_month,
    to_weekday,
)
from bot.reminders.position import Course, Position, after, begin, due
from bot.reminders.steps import Kind
from bot.reminders.walltime import is_working_day, morning_of, weekend
from bot.texts import Catalogue

days = st.dates(date(2024, 1, 1), date(2080, 12, 31))
zones = st.sampled_from(["Europe/Lisbon", "Asia/Jerusalem", "Pacific/Auckland", "Asia/Tehran"])
# On which day of its life it is moved, before or after the hour at which it comes, and where to.
wishes = st.dictionaries(st.integers(0, 300), st.tuples(st.booleans(), st.integers(0, 6)))
monthly_wishes = st.dictionaries(
    st.integers(0, 900), st.tuples(st.booleans(), st.sampled_from(DAYS_OF_MONTH)), max_size=30
)


def live(
    course: Course, length: int, wishes: dict[int, tuple[bool, int]]
) -> list[tuple[date, str]]:
    """Look at a reminder every day, and move it as wished; return the days on which it came."""
    first = course.anchor
    position: Position | None = begin(course, first + timedelta(days=1))
    told: list[tuple[date, str]] = []
    for age in range(1, length):
        today = first + timedelta(days=age)
        early, wish = wishes.get(age, (True, None))
        if wish is not None and early:
            course, position = moved(course, position, told, today, wish)
        assert position is not None
        if position.at.date() <= today and is_working_day(today, course.zone):
            step = due(course, position, today)
            told.append((today, step.label))
            position = after(course, step, today)
        if wish is not None and not early:
            course, position = moved(course, position, told, today, wish)
    return told


def moved(
    course: Course, position: Position | None, told: list[tuple[date, str]], today: date, wish: int
) -> tuple[Course, Position | None]:
    """Move it as the dialogue does; only days on which people work can be chosen."""
    assert position is not None
    planned, last = position.at.date(), told[-1][0] if told else course.anchor
    if course.kind is Kind.AGED:
        found = to_day_of_month(wish, last, planned, today, fixed=False)
    elif wish in weekend(course.zone):
        return course, position
    else:
        found = to_weekday(wish, last, planned, today, fixed=False)
    course = Course(course.kind, course.anchor, course.zone, found.since)
    return course, begin(course, found.on) if found.on == found.since else position


@given(days, zones, wishes)
def test_whatever_is_moved_it_comes_once_a_week_and_never_twice_within_six_days(
    opened: date, zone: str, wishes: dict[int, tuple[bool, int]]
) -> None:
    told = live(Course(Kind.NUDGE, morning_of(opened, zone).date(), zone), 320, wishes)
    gaps = [(later - before).days for (before, _), (later, _) in pairwise(told)]
    assert all(WEEKLY_REST.days <= gap <= 12 for gap in gaps)
    assert len({label for _, label in told}) == len(told)
    assert told[-1][0] >= opened + timedelta(days=320 - 15), "nothing is lost"


@given(days, zones, st.integers(1, 200), st.booleans(), st.integers(0, 6))
def test_after_one_move_it_comes_every_week_on_the_new_day(
    opened: date, zone: str, age: int, early: bool, weekday: int
) -> None:
    opened = morning_of(opened, zone).date()
    if weekday in weekend(zone):
        return
    told = [day for day, _ in live(Course(Kind.DIGEST, opened, zone), 320, {age: (early, weekday)})]
    moved_on = opened + timedelta(days=age)
    # One message at most keeps its day: that of a week whose new day has come already.
    late = [day for day in told if day > moved_on]
    assert {day.weekday() for day in late[1:]} == {weekday}
    assert all((b - a).days == 7 for a, b in pairwise(late[1:]))


@given(days, monthly_wishes)
def test_a_monthly_one_comes_once_a_month_and_never_twice_within_two_weeks(
    since: date, wishes: dict[int, tuple[bool, int]]
) -> None:
    told = live(Course(Kind.AGED, since.replace(day=1), "Europe/Lisbon"), 950, wishes)
    gaps = [(later - before).days for (before, _), (later, _) in pairwise(told)]
    # A day of rest moves one of two by two days.
    assert all(MONTHLY_REST.days - 2 <= gap <= MONTHLY_REST.days + 32 for gap in gaps)
    assert len({label for _, label in told}) == len(told)
    assert told[-1][0] >= since + timedelta(days=950 - 80)


def test_what_was_put_off_to_a_day_keeps_that_day() -> None:
    until, today = date(2026, 12, 9), date(2026, 11, 25)
    found = to_weekday(3, date(2026, 11, 23), until, today, fixed=True)
    assert found == Moved(until, date(2026, 12, 17))


def test_what_is_late_comes_today_and_then_on_the_new_day() -> None:
    found = to_weekday(0, date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 20), fixed=False)
    assert found == Moved(date(2026, 11, 20), date(2026, 11, 30))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Thursdays, please", 3),
        ("fr", "le jeudi", 3),
        ("es", "los miércoles", 2),
        ("it", "venerdì", 4),
        ("pt", "terça", 1),
        ("pt", "à quinta-feira", 3),
        ("uk", "у п'ятницю", 4),
        ("uk", "понеділок", 0),
        ("uk", "Monday", 0),
        ("en", "Monday or Tuesday", None),
        ("en", "soon", None),
    ],
)
def test_a_day_of_the_week_is_read_in_each_language(
    language: str, text: str, day: int | None
) -> None:
    assert weekday_named(Catalogue().in_language(language), text) == day
