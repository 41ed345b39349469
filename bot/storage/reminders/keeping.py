"""Reminders as rows: found, moved on, put off, muted."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.reminders.position import Course, Position
from bot.reminders.steps import Kind, Step
from bot.storage.inserts import insert_missing
from bot.storage.tables import MemberRow, MuteRow, ReminderRow, ToldRow


def course_of(row: ReminderRow) -> Course:
    """Return a reminder as the rules of time see it."""
    return Course(Kind(row.kind), row.anchor, row.zone, row.moved_to)


def position_of(row: ReminderRow) -> Position | None:
    """Return where a reminder stands."""
    if row.next_step is None or row.next_on is None or row.next_local is None:
        return None
    return Position(Step.of(row.next_step, row.next_on), row.next_local)


def place(row: ReminderRow, position: Position | None) -> None:
    """Put a reminder at a position; at None, nothing is left to tell."""
    row.next_step = position.step.label if position else None
    row.next_on = position.step.on if position else None
    row.next_local = position.at if position else None


class Reminders:
    """The reminders of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, reminder_id: int) -> ReminderRow | None:
        """Return the reminder with this number."""
        return await self._session.get(ReminderRow, reminder_id)

    async def about(self, kind: Kind, subject: str) -> ReminderRow | None:
        """Return the reminder of this kind about this subject."""
        query = select(ReminderRow).where(ReminderRow.kind == kind, ReminderRow.subject == subject)
        return (await self._session.execute(query)).scalar_one_or_none()

    async def add(
        self,
        kind: Kind,
        subject: str,
        *,
        anchor: date,
        zone: str,
        at: datetime,
        city_id: int | None = None,
        user_id: int | None = None,
        about_id: int | None = None,
        text: str | None = None,
    ) -> ReminderRow:
        """Add a reminder that stands nowhere yet; :func:`place` puts it somewhere.

        Where another process was faster, its reminder is returned.
        """  # fmt: skip
        await insert_missing(
            self._session,
            ReminderRow,
            kind=kind,
            subject=subject,
            city_id=city_id,
            user_id=user_id,
            about_id=about_id,
            anchor=anchor,
            zone=zone,
            text=text,
            revision=0,
            created_at=at,
        )
        found = await self.about(kind, subject)
        assert found is not None  # noqa: S101 (it was inserted above, or was there)
        return found

    async def of_person(
        self, user_id: int, leading: Collection[int], *, edits: bool = False
    ) -> Sequence[ReminderRow]:
        """Return what a person is reminded of, the next first.

        Args:
            user_id: The person.
            leading: The cities that the person coordinates.
            edits: Whether the person is told what has aged in the library.
        """
        mine = ReminderRow.user_id == user_id
        theirs = ReminderRow.user_id.is_(None) & ReminderRow.city_id.in_(leading)
        if edits:
            theirs |= ReminderRow.kind == Kind.AGED
        query = (
            select(ReminderRow)
            .where(mine | theirs, ReminderRow.ended_at.is_(None))
            .order_by(ReminderRow.next_local.is_(None), ReminderRow.next_local, ReminderRow.id)
        )
        return (await self._session.execute(query)).scalars().all()

    async def of_city(self, city_id: int | None) -> Sequence[ReminderRow]:
        """Return every reminder that has not ended, of one city or of all, the next first."""
        query = select(ReminderRow).where(ReminderRow.ended_at.is_(None))
        if city_id is not None:
            query = query.where(ReminderRow.city_id == city_id)
        query = query.order_by(
            ReminderRow.next_local.is_(None), ReminderRow.next_local, ReminderRow.id
        )
        return (await self._session.execute(query)).scalars().all()

    async def told(self, reminder_id: int, anchor: date) -> set[str]:
        """Return the steps that somebody was told for an anchor."""
        query = select(ToldRow.step).where(
            ToldRow.reminder_id == reminder_id, ToldRow.anchor == anchor, ~ToldRow.is_lost
        )
        return set((await self._session.execute(query)).scalars())

    async def mute(self, reminder_id: int, user_id: int, at: datetime) -> None:
        """Leave a person in peace about a reminder."""
        await insert_missing(
            self._session, MuteRow, user_id=user_id, reminder_id=reminder_id, at=at
        )

    async def unmute(self, reminder_id: int, user_id: int) -> None:
        """Tell a person about a reminder again."""
        await self._session.execute(
            delete(MuteRow).where(MuteRow.user_id == user_id, MuteRow.reminder_id == reminder_id)
        )

    async def muted_by(self, reminder_ids: Collection[int]) -> set[tuple[int, int]]:
        """Return which of these reminders are muted by whom, as (reminder, person)."""
        query = select(MuteRow.reminder_id, MuteRow.user_id).where(
            MuteRow.reminder_id.in_(reminder_ids)
        )
        return {(reminder, user) for reminder, user in await self._session.execute(query)}

    async def end(self, reminder_id: int, at: datetime) -> None:
        """Tell nothing about it any more."""
        await self._session.execute(
            update(ReminderRow)
            .where(ReminderRow.id == reminder_id)
            .values(ended_at=at, next_step=None, next_on=None, next_local=None)
        )


async def cities_of_team(session: AsyncSession, user_id: int) -> Sequence[int]:
    """Return the cities that a person works for."""
    query = select(MemberRow.city_id).where(
        MemberRow.user_id == user_id, MemberRow.left_at.is_(None)
    )
    return (await session.execute(query)).scalars().all()
