"""Reminders as data for operators and their programs."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import takewhile
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.flow.reminders.planning import Message
from bot.reminders.audience import audience
from bot.reminders.months import years_after
from bot.reminders.position import Course, course_steps_after
from bot.reminders.steps import Kind, Step, steps
from bot.reminders.walltime import moment, morning_of, wall, zone_of
from bot.storage.reminders.keeping import Reminders, course_of, position_of
from bot.storage.reminders.people import Circle, circle_of
from bot.storage.reminders.rhythms import Rhythms
from bot.storage.tables import CityRow, ReminderRow

AHEAD_YEARS = 5
# Kinds that go on for as long as a round is open: only their next message is foreseen.
_RECURRING = {Kind.DIGEST: "week", Kind.NUDGE: "week", Kind.AGED: "month"}
Json = dict[str, Any]


async def find_city(session: AsyncSession, named: str) -> CityRow | None:
    """Return a city by its number or its name, whatever the case."""
    query = select(CityRow).where(func.lower(CityRow.name) == named.strip().lower())
    if named.strip().isdecimal():
        query = select(CityRow).where(CityRow.id == int(named))
    return (await session.execute(query.order_by(CityRow.id).limit(1))).scalar_one_or_none()


async def listed(session: AsyncSession, city: CityRow | None, admins: frozenset[int]) -> list[Json]:
    """Return every reminder that has not ended, of one city or of all, the next first."""
    rows = await Reminders(session).of_city(city.id if city else None)
    circle = await circle_of(session, rows, admins)
    mutes = await Reminders(session).muted_by([row.id for row in rows])
    names = dict((await session.execute(select(CityRow.id, CityRow.name))).all())
    return [
        {
            "id": row.id,
            "kind": row.kind,
            "subject": row.subject,
            "city": names.get(row.city_id) if row.city_id else None,
            "date": row.anchor.isoformat(),
            "zone": row.zone,
            "next": _next(row),
            "snoozed_until": row.snoozed_until.isoformat() if row.snoozed_until else None,
            "recipients": _recipients(row, circle, mutes),
            "muted_by": sorted(user for reminder, user in mutes if reminder == row.id),
        }
        for row in rows
    ]


def _next(row: ReminderRow) -> Json | None:
    position = position_of(row)
    return _at(position.step, position.at, row.zone) if position else None


def _at(step: Step, local: datetime, zone: str) -> Json:
    return {
        "step": step.label,
        "local": local.isoformat(timespec="minutes"),
        "at": moment(local, zone_of(zone)).isoformat(),
    }


def _recipients(
    row: ReminderRow, circle: Circle, mutes: set[tuple[int, int]], step: Step | None = None
) -> list[Json]:
    muted = {user for reminder, user in mutes if reminder == row.id}
    position = position_of(row)
    step = step or (position.step if position else None)
    if step is None:
        return []
    found = audience(
        Kind(row.kind), step.name, row.user_id, circle.team(row), circle.administrators(), muted
    )
    return [
        {"user": r.user_id, "name": circle.contacts[r.user_id].name, "as": r.capacity.value}
        for r in found
    ]


def sent(message: Message) -> Json:
    """Return a message that is due: to whom, which steps, and its text as it is read."""
    to = message.to
    return {
        "recipient": {
            "user": to.user_id, "name": to.name, "language": to.language, "channel": to.channel
        },
        "step": message.notes[0].step.label,
        "steps": [
            {
                "reminder": note.row.id,
                "kind": note.row.kind,
                "subject": note.row.subject,
                "step": note.step.label,
                "date": note.row.anchor.isoformat(),
                "as": note.capacity.value,
            }
            for note in message.notes
        ],
        "day": message.day.isoformat(),
        "text": message.screen.body.text,
        "buttons": [button.label for row in message.screen.buttons for button in row],
    }  # fmt: skip


async def plan(
    session: AsyncSession, city: CityRow, now: datetime, admins: frozenset[int]
) -> list[Json]:
    """Return what a city will be told in the next five years if nobody does anything.

    The round after the next one is foreseen too, marked ``assumed``: its day follows from the day
    on which the next one is submitted.
    """
    today = wall(now, zone_of(city.timezone)).date()
    until = years_after(today, AHEAD_YEARS)
    rows = await Reminders(session).of_city(city.id)
    circle = await circle_of(session, rows, admins)
    mutes = await Reminders(session).muted_by([row.id for row in rows])
    found = [
        {**_entry(row, step, local), "recipients": _recipients(row, circle, mutes, step)}
        for row in rows
        for step, local in _coming(row, until)
    ]
    years = await Rhythms(session).years(city.id)
    found += list(_after_next(rows, years, until))
    return sorted(found, key=lambda entry: (entry["local"], entry["kind"], entry["step"]))


def _coming(row: ReminderRow, until: date) -> Iterator[tuple[Step, datetime]]:
    position = position_of(row)
    if position is None or position.at.date() > until:
        return
    yield position.step, position.at
    if Kind(row.kind) in _RECURRING:
        return
    later = course_steps_after(course_of(row), position.step.on)
    for step in takewhile(lambda step: step.on <= until, later):
        if step.on > position.step.on:
            yield step, morning_of(step.on, row.zone)


def _entry(row: ReminderRow, step: Step, local: datetime) -> Json:
    every = _RECURRING.get(Kind(row.kind))
    return {
        "reminder": row.id,
        "kind": row.kind,
        "subject": row.subject,
        "date": row.anchor.isoformat(),
        **_at(step, local, row.zone),
        "zone": row.zone,
        **({"every": every} if every else {}),
        "assumed": False,
    }


def _after_next(rows: Sequence[ReminderRow], years: int, until: date) -> Iterator[Json]:
    for row in rows:
        if row.kind == Kind.ROUND:
            following = Course(Kind.ROUND, years_after(row.anchor, years), row.zone)
            for step in steps(following.kind, following.anchor):
                if row.anchor < step.on <= until:
                    entry = _entry(row, step, morning_of(step.on, row.zone))
                    entry |= {"date": following.anchor.isoformat(), "assumed": True}
                    yield {**entry, "recipients": []}
