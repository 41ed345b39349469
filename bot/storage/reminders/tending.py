"""Keeps the reminders in step with the facts, whatever wrote the facts."""

from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.reminders.position import Course, Position, begin
from bot.reminders.steps import Kind
from bot.reminders.walltime import morning_of, wall, zone_of
from bot.storage.inserts import insert_all_missing
from bot.storage.reminders.keeping import Reminders, course_of, place, position_of
from bot.storage.reminders.wanted import TENDED, Wanted, wanted
from bot.storage.tables import (
    ChatRow,
    CityRow,
    OutboxRow,
    OutboxState,
    ReminderRow,
    ToldRow,
    UserRow,
)

_CHUNK = 100
_DAY = timedelta(days=1)
# A message that cannot be delivered is known by then.
_BOUNCES = timedelta(days=14)
# What the editors look through once a month; any first of a month will do to count from.
_LIBRARY = "library"
_LIBRARY_SINCE = date(2026, 1, 1)


async def chunks_of_cities(session: AsyncSession) -> AsyncIterator[Sequence[int]]:
    """Yield the numbers of all cities, some at a time."""
    last = 0
    while True:
        query = select(CityRow.id).where(CityRow.id > last).order_by(CityRow.id).limit(_CHUNK)
        found = (await session.execute(query)).scalars().all()
        if not found:
            return
        yield found
        last = found[-1]


class Tender:
    """Tends the reminders of some cities in one transaction."""

    def __init__(self, session: AsyncSession, now: datetime) -> None:
        self._session = session
        self._now = now
        self._reminders = Reminders(session)

    async def tend(self, cities: Sequence[int]) -> None:
        """Add what is missing, follow what changed, end what has no reason any more."""
        query = select(ReminderRow).where(
            ReminderRow.city_id.in_(cities), ReminderRow.kind.in_(TENDED)
        )
        rows = (await self._session.execute(query)).scalars().all()
        known = {(row.kind, row.subject): row for row in rows}
        new = []
        for wish in await wanted(self._session, cities):
            row = known.pop((wish.kind, wish.subject), None)
            if row is None:
                new.append(self._fresh(wish))
            else:
                await self._follow(row, wish)
        if new:
            # Where another process was faster, its reminder stays.
            await insert_all_missing(self._session, ReminderRow, new)
        for row in known.values():
            if row.ended_at is None:
                row.ended_at = self._now
                place(row, None)
        await self._follow_zones(cities)
        await self._take_back(cities)
        await self._rewind(cities)

    async def tend_library(self) -> None:
        """See to it that the editors are asked to look through the library every month."""
        row = await self._reminders.add(
            Kind.AGED, _LIBRARY, anchor=_LIBRARY_SINCE, zone="UTC", at=self._now
        )
        if row.next_local is None:
            place(row, begin(course_of(row), self._today(row.zone) + _DAY))

    def _fresh(self, wish: Wanted) -> dict[str, Any]:
        course = Course(wish.kind, wish.anchor, wish.zone)
        position = self._beginning(course)
        return {
            "kind": wish.kind,
            "subject": wish.subject,
            "city_id": wish.city_id,
            "user_id": wish.user_id,
            "about_id": wish.about_id,
            "anchor": wish.anchor,
            "zone": wish.zone,
            "next_step": position.step.label if position else None,
            "next_on": position.step.on if position else None,
            "next_local": position.at if position else None,
            "revision": 0,
            "created_at": self._now,
        }

    async def _follow(self, row: ReminderRow, wish: Wanted) -> None:
        moved = row.anchor != wish.anchor
        row.zone, row.anchor = self._zoned(row, wish.zone), wish.anchor
        row.user_id = wish.user_id
        if not moved and row.ended_at is None:
            return
        row.revision += moved
        row.ended_at = row.snoozed_until = None
        if moved:
            # It was chosen for the day that was.
            row.moved_to = None
        told = await self._reminders.told(row.id, row.anchor)
        place(row, self._beginning(course_of(row), told))

    def _beginning(self, course: Course, told: set[str] | None = None) -> Position | None:
        # Whoever was given something this very day knows it already.
        wait = _DAY if course.kind is Kind.ASSIGNMENT else timedelta()
        return begin(course, self._today(course.zone) + wait, told or ())

    def _zoned(self, row: ReminderRow, zone: str) -> str:
        """Return the zone, having moved the next step off what is a day of rest there."""
        if row.zone != zone and row.next_local is not None:
            row.next_local = morning_of(row.next_local.date(), zone)
        return zone

    async def _follow_zones(self, cities: Sequence[int]) -> None:
        """Let what people set themselves come in the mornings of their city, wherever it is now."""
        query = (
            select(ReminderRow, CityRow.timezone)
            .join(CityRow, CityRow.id == ReminderRow.city_id)
            .where(ReminderRow.city_id.in_(cities), ReminderRow.zone != CityRow.timezone)
        )
        for row, zone in (await self._session.execute(query)).all():
            row.zone = self._zoned(row, zone)

    async def _take_back(self, cities: Sequence[int]) -> None:
        """Find what did not arrive, so that somebody else is told."""
        query = (
            select(ToldRow, ReminderRow, OutboxRow.state)
            .join(ReminderRow, ReminderRow.id == ToldRow.reminder_id)
            .join(UserRow, UserRow.id == ToldRow.user_id)
            .join(
                ChatRow,
                (ChatRow.channel == UserRow.channel) & (ChatRow.external_id == UserRow.external_id),
            )
            .join(
                OutboxRow,
                (OutboxRow.chat_id == ChatRow.id) & (OutboxRow.key == ToldRow.message_key),
            )
            .where(
                ReminderRow.city_id.in_(cities),
                ReminderRow.ended_at.is_(None),
                ToldRow.at > self._now - _BOUNCES,
                ~ToldRow.is_lost,
                ~UserRow.is_reachable,
                OutboxRow.state == OutboxState.FAILED,
            )
        )
        for told, row, _ in (await self._session.execute(query)).all():
            told.is_lost = True
            self._tell_again(row, told)

    def _tell_again(self, row: ReminderRow, told: ToldRow) -> None:
        """Go back to a step that nobody has heard of."""
        today = self._today(row.zone)
        passed = takewhile(lambda step: step.on <= today, course_of(row).steps())
        back = next((step for step in passed if step.label == told.step), None)
        position = position_of(row)
        if back is None or row.anchor != told.anchor:
            return
        if position is None or back.on < position.step.on:
            place(row, Position(back, morning_of(today, row.zone)))

    async def _rewind(self, cities: Sequence[int]) -> None:
        """Set reminders again that were told in what is the future: the clock was put back."""
        ahead = (
            select(ToldRow.reminder_id)
            .join(ReminderRow, ReminderRow.id == ToldRow.reminder_id)
            .where(ReminderRow.city_id.in_(cities), ToldRow.at > self._now + _DAY)
        )
        query = select(ReminderRow).where(
            ReminderRow.id.in_(ahead),
            ReminderRow.ended_at.is_(None),
            ReminderRow.snoozed_until.is_(None),
        )
        for row in (await self._session.execute(query)).scalars().all():
            told = await self._reminders.told(row.id, row.anchor)
            place(row, begin(course_of(row), self._today(row.zone), told))

    def _today(self, zone: str) -> date:
        return wall(self._now, zone_of(zone)).date()
