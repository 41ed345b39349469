"""The steps of every kind of reminder: which message belongs to which day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count

from bot.reminders.months import months_after

# After the day itself, so often monthly; then the administrators are told, once.
OVERDUE_TIMES = 6
_WEEK = timedelta(days=7)


class Kind(StrEnum):
    """What a reminder is about."""

    ROUND = "round"
    """The day of a city's next round."""
    ASSIGNMENT = "assignment"
    """A part of the Index that somebody answers until a day."""
    FOLLOW_UP = "follow_up"
    """Something that a person wanted to try: did it work?"""
    DIGEST = "digest"
    """How an open round stands, for its coordinators."""
    NUDGE = "nudge"
    """A person's own open questions."""
    AGED = "aged"
    """Guides and evidence to look at again, for the editors."""


class Name(StrEnum):
    """Steps that are told apart by their words; weekly and monthly ones have a number."""

    YEAR = "year"
    HALF_YEAR = "half-year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    OVERDUE = "overdue"
    ADMIN = "admin"
    SOON = "soon"
    LATE = "late"
    ASK = "ask"
    AGAIN = "again"
    WEEK = "week"
    LIST = "list"
    SNOOZE = "snooze"
    """Asked for by a person; its number is the day's own, so that each is another one."""


@dataclass(frozen=True, slots=True)
class Step:
    """One message of a reminder.

    Attributes:
        name: What it says.
        number: Counts the repetitions of a name, from 1; 0 for a name that comes once.
        on: The day it belongs to.
    """

    name: Name
    number: int
    on: date

    @property
    def label(self) -> str:
        """The step's name within its reminder."""
        return f"{self.name}:{self.number}" if self.number else str(self.name)

    @classmethod
    def of(cls, label: str, on: date) -> "Step":
        """Return the step with this label that belongs to this day."""
        name, _, number = label.partition(":")
        return cls(Name(name), int(number or 0), on)


def steps(kind: Kind, anchor: date, moved: date | None = None) -> Iterator[Step]:
    """Return the steps of a reminder by day; those of some kinds never end.

    Args:
        kind: What it is about.
        anchor: The day it is about; for weekly ones the day they count from.
        moved: What a person chose instead: for weekly and monthly ones another day to count from,
            for a part with a date the day of the first message. Other kinds have no such choice.
    """
    if moved is not None and kind in _MOVED:
        return _MOVED[kind](anchor, moved)
    return _SCHEDULES[kind](anchor)


def _round(anchor: date) -> Iterator[Step]:
    before = ((Name.YEAR, 12), (Name.HALF_YEAR, 6), (Name.QUARTER, 3), (Name.MONTH, 1))
    for name, months in before:
        yield Step(name, 0, months_after(anchor, -months))
    yield Step(Name.DAY, 0, anchor)
    for number in range(1, OVERDUE_TIMES + 1):
        yield Step(Name.OVERDUE, number, months_after(anchor, number))
    yield Step(Name.ADMIN, 0, months_after(anchor, OVERDUE_TIMES + 1))


def _assignment(anchor: date) -> Iterator[Step]:
    yield Step(Name.SOON, 0, anchor - timedelta(days=3))
    yield Step(Name.DAY, 0, anchor)
    yield Step(Name.LATE, 0, anchor + timedelta(days=1))


def _follow_up(anchor: date) -> Iterator[Step]:
    yield Step(Name.ASK, 0, anchor)
    yield Step(Name.AGAIN, 0, anchor + 2 * _WEEK)


def _weekly(anchor: date) -> Iterator[Step]:
    for number in count(1):
        yield Step(Name.WEEK, number, anchor + number * _WEEK)


def _monthly(anchor: date) -> Iterator[Step]:
    for number in count(1):
        yield Step(Name.LIST, number, months_after(anchor, number))


def _moved_assignment(anchor: date, moved: date) -> Iterator[Step]:
    yield _dated(Name.SOON, moved)
    yield from (
        step for step in _assignment(anchor) if step.on > moved and step.name is not Name.SOON
    )


def _moved_weekly(_anchor: date, moved: date) -> Iterator[Step]:
    for number in count():
        yield _dated(Name.WEEK, moved + number * _WEEK)


def _moved_monthly(_anchor: date, moved: date) -> Iterator[Step]:
    for number in count():
        yield _dated(Name.LIST, months_after(moved, number))


def _dated(name: Name, on: date) -> Step:
    # Counted by the day itself: whatever was told before the move had another label.
    return Step(name, on.toordinal(), on)


_SCHEDULES: dict[Kind, Callable[[date], Iterator[Step]]] = {
    Kind.ROUND: _round,
    Kind.ASSIGNMENT: _assignment,
    Kind.FOLLOW_UP: _follow_up,
    Kind.DIGEST: _weekly,
    Kind.NUDGE: _weekly,
    Kind.AGED: _monthly,
}

_MOVED: dict[Kind, Callable[[date, date], Iterator[Step]]] = {
    Kind.ASSIGNMENT: _moved_assignment,
    Kind.DIGEST: _moved_weekly,
    Kind.NUDGE: _moved_weekly,
    Kind.AGED: _moved_monthly,
}
