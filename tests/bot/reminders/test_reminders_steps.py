"""Steps of a reminder: which day each belongs to, and which comes next."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.months import months_after, years_after
from bot.reminders.position import Course, Position, after, begin, due, postponed
from bot.reminders.steps import OVERDUE_TIMES, Kind, Name, Step, steps
from bot.reminders.walltime import is_working_day

days = st.dates(date(2024, 1, 1), date(2080, 12, 31))
kinds = st.sampled_from(Kind)
zones = st.sampled_from(["Europe/Lisbon", "Asia/Jerusalem", "Pacific/Auckland", "America/Montreal"])
courses = st.builds(Course, kinds, days, zones, st.none() | days)


def test_the_steps_before_and_after_a_round() -> None:
    found = [(step.label, step.on.isoformat()) for step in steps(Kind.ROUND, date(2030, 11, 22))]
    assert found[:6] == [
        ("year", "2029-11-22"),
        ("half-year", "2030-05-22"),
        ("quarter", "2030-08-22"),
        ("month", "2030-10-22"),
        ("day", "2030-11-22"),
        ("overdue:1", "2030-12-22"),
    ]
    assert found[-2:] == [("overdue:6", "2031-05-22"), ("admin", "2031-06-22")]


def test_the_steps_of_an_assignment() -> None:
    found = [(step.label, step.on.day) for step in steps(Kind.ASSIGNMENT, date(2026, 3, 12))]
    assert found == [("soon", 9), ("day", 12), ("late", 13)]


def test_a_day_of_one_s_own_takes_the_place_of_what_would_come_before_it() -> None:
    def found(moved: date) -> list[tuple[str, int]]:
        made = steps(Kind.ASSIGNMENT, date(2026, 3, 12), moved)
        return [(step.name.value, step.on.day) for step in made]

    assert found(date(2026, 3, 2)) == [("soon", 2), ("day", 12), ("late", 13)]
    assert found(date(2026, 3, 11)) == [("soon", 11), ("day", 12), ("late", 13)]
    assert found(date(2026, 3, 12)) == [("soon", 12), ("late", 13)]
    assert found(date(2026, 3, 20)) == [("soon", 20)]


def test_29_february_is_the_28th_in_other_years_and_comes_back() -> None:
    leap = date(2028, 2, 29)
    assert years_after(leap, 1) == date(2029, 2, 28)
    assert years_after(leap, 4) == leap.replace(year=2032)
    assert next(step.on for step in steps(Kind.ROUND, leap)) == date(2027, 2, 28)


def test_a_month_after_the_31st_is_its_last_day_and_the_31st_again_later() -> None:
    last = date(2026, 12, 31)
    assert [months_after(last, n).day for n in (1, 2, 3, 4)] == [31, 28, 31, 30]


def test_beyond_the_calendar_there_is_nothing() -> None:
    with pytest.raises(OverflowError):
        months_after(date(9999, 12, 1), 1)


@given(days, st.integers(-240, 240))
def test_months_there_and_back_lead_to_the_same_month(day: date, months: int) -> None:
    there = months_after(day, months)
    back = months_after(there, -months)
    assert (back.year, back.month) == (day.year, day.month)
    assert 0 <= day.day - back.day <= 3


@given(kinds, days, st.none() | days)
def test_steps_rise_by_day_and_have_names_of_their_own(
    kind: Kind, anchor: date, moved: date | None
) -> None:
    found = list(islice(steps(kind, anchor, moved), 60))
    assert all(a.on < b.on for a, b in pairwise(found))
    assert len({step.label for step in found}) == len(found)
    assert all(Step.of(step.label, step.on) == step for step in found)


@given(courses, days)
def test_a_reminder_begins_with_a_step_that_is_not_past(course: Course, today: date) -> None:
    position = begin(course, today)
    coming = next((s for s in course.steps() if s.on >= today), None)
    assert (position and position.step) == coming
    if position:
        assert position.at.date() >= position.step.on
        assert is_working_day(position.at.date(), course.zone)


@given(courses, days)
def test_what_was_told_is_not_told_when_the_reminder_is_set_again(
    course: Course, today: date
) -> None:
    first = begin(course, today)
    if first is None:
        return
    again = begin(course, today, told=[first.step.label])
    assert again is None or again.step.on > first.step.on


def walk(course: Course, start: date, pauses: list[int]) -> list[tuple[date, Step]]:
    """Live through a reminder that is looked at after these pauses, in days."""
    told = []
    position, today = begin(course, start), start
    for pause in pauses:
        today += timedelta(days=pause)
        if position is None:
            break
        if today >= position.at.date():
            step = due(course, position, today)
            told.append((today, step))
            position = after(course, step, today)
    return told


@given(courses, days, st.lists(st.integers(0, 200), max_size=40))
def test_however_it_is_looked_at_no_step_is_told_early_or_twice_or_two_on_a_day(
    course: Course, start: date, pauses: list[int]
) -> None:
    told = walk(course, start, pauses)
    assert all(step.on <= today for today, step in told)
    assert all(a.on < b.on for (_, a), (_, b) in pairwise(told))
    assert all(before < later for (before, _), (later, _) in pairwise(told))


@given(days, zones)
def test_looked_at_daily_every_step_of_a_round_is_told_within_three_days(
    anchor: date, zone: str
) -> None:
    start = months_after(anchor, -13)
    told = walk(Course(Kind.ROUND, anchor, zone), start, [1] * 640)
    assert [step for _, step in told] == list(steps(Kind.ROUND, anchor))
    assert all(today - step.on <= timedelta(days=3) for today, step in told)


@given(days, st.integers(1, 2000))
def test_after_a_long_pause_one_step_sums_up_and_the_administrator_comes_last(
    anchor: date, away: int
) -> None:
    course = Course(Kind.ROUND, anchor, "Europe/Lisbon")
    start = months_after(anchor, -13)
    told = walk(course, start, [away, *[1] * 3000])
    labels = [step.label for _, step in told]
    assert labels[-1] == "admin"
    assert labels[0] != "admin"
    assert labels.count("admin") == 1


@given(courses, days, st.integers(1, 400))
def test_a_snooze_waits_for_its_day_and_keeps_the_step(
    course: Course, today: date, wait: int
) -> None:
    position = begin(course, today)
    if position is None:
        return
    until = today + timedelta(days=wait)
    later = postponed(course, position, until)
    assert later.step == position.step
    assert later.at.date() >= max(until, position.step.on)
    assert later.at - position.at <= timedelta(days=wait + 3)


def test_of_several_steps_that_came_due_the_newest_is_told() -> None:
    course = Course(Kind.ROUND, date(2030, 11, 22), "Europe/Lisbon")
    position = begin(course, date(2029, 1, 1))
    assert position is not None
    assert due(course, position, date(2030, 9, 1)).name is Name.QUARTER


def test_the_administrator_is_told_the_day_after_the_last_word_to_the_team() -> None:
    course = Course(Kind.ROUND, date(2030, 11, 22), "Europe/Lisbon")
    position: Position | None = begin(course, date(2030, 11, 22))
    assert position is not None
    late = date(2035, 1, 1)
    told = due(course, position, late)
    assert (told.name, told.number) == (Name.OVERDUE, OVERDUE_TIMES)
    following = after(course, told, late)
    assert following is not None
    assert following.step.name is Name.ADMIN
    assert following.at.date() == date(2035, 1, 2)
