"""Days as a calendar file (RFC 5545) that updates what an earlier one brought."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_PRODUCT = "-//icc-assistant//reminders//EN"


@dataclass(frozen=True, slots=True)
class Entry:
    """A day for the calendar.

    Attributes:
        uid: Names the entry for good: a calendar replaces what it has under this name.
        sequence: Rises with every change of the day.
        is_gone: Whether the day does not apply any more.
    """

    uid: str
    on: date
    title: str
    text: str = ""
    sequence: int = 0
    is_gone: bool = False


def calendar_file(entries: Iterable[Entry], now: datetime, name: str) -> bytes:
    """Return the days as whole-day events, each announced a week before.

    Args:
        entries: The days.
        now: When the file is made, in UTC; newer files win.
        name: What the calendar is called.
    """
    # Imported when a file is made: a start need not wait for it.
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", _PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", name)
    for entry in entries:
        found.add_component(_event(entry, now))
    return bytes(found.to_ical())


def _event(entry: Entry, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now)
    event.add("last-modified", now)
    # A day that is gone counts as one more change.
    event.add("sequence", entry.sequence + entry.is_gone)
    event.add("summary", entry.title)
    event.add("dtstart", entry.on)
    event.add("dtend", entry.on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.is_gone else "CONFIRMED")
    if entry.text:
        event.add("description", entry.text)
    if not entry.is_gone:
        event.add_component(_alarm(entry))
    return event


def _alarm(entry: Entry) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", timedelta(days=-7))
    return alarm
