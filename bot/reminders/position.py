"""Where a reminder stands: its next step, and when that comes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from bot.reminders.steps import Kind, Name, Step, steps
from bot.reminders.walltime import morning_of

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Course:
    """A reminder as the rules of time see it.

    Attributes:
        kind: What it is about.
        anchor: The day it is about.
        zone: The IANA name of the zone in whose mornings it comes.
        moved: The day that a person chose instead, as :func:`bot.reminders.steps.steps` takes it.
    """

    kind: Kind
    anchor: date
    zone: str
    moved: date | None = None

    def steps(self) -> Iterator[Step]:
        """Return its steps by day."""
        return steps(self.kind, self.anchor, self.moved)


@dataclass(frozen=True, slots=True)
class Position:
    """The step that comes next, and the local time at which it does.

    The time is never before the step's day; it is later where the day is a weekend, the step was
    snoozed, or its recipient has had a message that day.
    """

    step: Step
    at: datetime


def begin(course: Course, today: date, told: Iterable[str] = ()) -> Position | None:
    """Return where a reminder stands that is set, or set anew, today; None where all is past.

    Steps of earlier days are left out: nobody is told in spring what was to be done in winter.

    Args:
        course: The reminder.
        today: The day in its zone.
        told: Labels of steps that were told for this anchor before.
    """
    known = set(told)
    coming = course_steps_after(course, today)
    step = next((s for s in coming if s.label not in known), None)
    return Position(step, morning_of(step.on, course.zone)) if step else None


def course_steps_after(course: Course, day: date) -> Iterator[Step]:
    """Return the steps from a day on."""
    return (step for step in course.steps() if step.on >= day)


def due(course: Course, position: Position, today: date) -> Step:
    """Return the step to tell now that the position's time has come.

    After a pause several may be due; the newest tells what the older ones would have told. The
    last word to the administrators alone waits until the people concerned have had theirs.
    """
    passed = takewhile(lambda s: s.on <= today, course.steps())
    open_ones = [s for s in passed if s.on >= position.step.on]
    ours = [s for s in open_ones if s.name is not Name.ADMIN]
    return (ours or open_ones or [position.step])[-1]


def after(course: Course, told: Step, today: date) -> Position | None:
    """Return where a reminder stands after a step was told today; None after its last one."""
    later = (s for s in course.steps() if s.on > told.on)
    step = next(later, None)
    if step is None:
        return None
    return Position(step, morning_of(max(step.on, today + _DAY), course.zone))


def snoozed(course: Course, until: date) -> Position:
    """Return the position of a reminder that a person put off until a day.

    What it has said is said again then, or what has become due meanwhile.
    """
    step = Step(Name.SNOOZE, until.toordinal(), until)
    return Position(step, morning_of(until, course.zone))


def placed(course: Course, step: Step) -> Position:
    """Return the position of a reminder whose next step is this one."""
    return Position(step, morning_of(step.on, course.zone))


def postponed(course: Course, position: Position, until: date) -> Position:
    """Return the same step on another day, or on the next working day after it."""
    return replace(position, at=morning_of(max(until, position.step.on), course.zone))
