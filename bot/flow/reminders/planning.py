"""What is to be told at a moment: read and composed, nothing written yet."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.dialogue.context import Services
from bot.dialogue.reminders.composing import composed
from bot.dialogue.reminders.facts import Facts
from bot.dialogue.reminders.parts import Note
from bot.dialogue.screens import Screen
from bot.index.questionnaires import Questionnaires
from bot.reminders.audience import Recipient, audience
from bot.reminders.position import Position, after, due, postponed
from bot.reminders.steps import Kind, Step
from bot.reminders.walltime import next_allowed, wall, zone_of
from bot.storage.database import Database, is_passing
from bot.storage.reminders.claiming import due_beside, due_query, zones_due
from bot.storage.reminders.keeping import Reminders, course_of, position_of
from bot.storage.reminders.people import Circle, Contact, circle_of, written_to
from bot.storage.tables import ReminderRow, ToldRow
from bot.texts import DEFAULT_LANGUAGE

_log = structlog.get_logger(__name__)

_BATCH = 100
_DAY = timedelta(days=1)
# Where nobody answers for it, it is dropped rather than kept for their return.
_PERSONAL = frozenset({Kind.NUDGE, Kind.FOLLOW_UP})


@dataclass(frozen=True, slots=True)
class Message:
    """The one message of a person's day."""

    to: Contact
    day: date
    notes: tuple[Note, ...]
    screen: Screen


@dataclass(frozen=True, slots=True)
class Batch:
    """Some reminders that are due, what is told of them, and where each stands after that.

    Attributes:
        seen: The reminders with the position in which they were read: a later writer compares.
        moves: By reminder, its next position; None for one with nothing left to tell.
    """

    seen: dict[int, tuple[ReminderRow, Position]]
    messages: list[Message] = field(default_factory=list)
    moves: dict[int, Position | None] = field(default_factory=dict)


@dataclass(slots=True)
class _Case:
    """A reminder that is due: the step, who is to be told, and whether that has to wait."""

    row: ReminderRow
    position: Position
    step: Step
    recipients: tuple[Recipient, ...]
    muted: bool
    waits: bool = False


class Planner:
    """Works out what is due, in batches."""

    def __init__(self, database: Database, services: Services) -> None:
        self._database = database
        self._services = services
        settings = services.settings
        self._questionnaires = Questionnaires(settings.data_dir, settings.questionnaire)

    async def batches(self, now: datetime) -> AsyncIterator[Batch]:
        """Yield what is due at a moment; whoever writes it down does so before going on."""
        async with self._database.reading() as session:
            zones = await zones_due(session, now)
        for zone in zones:
            async for batch in self._in_zone(zone, now):
                yield batch

    async def _in_zone(self, zone: str, now: datetime) -> AsyncIterator[Batch]:
        after_last: tuple[datetime, int] | None = None
        # Whoever is written to in this run has had the day's message, written down or not.
        greeted: set[int] = set()
        while True:
            async with self._database.reading() as session:
                query = due_query(zone, now, _BATCH, after_last)
                rows = (await session.execute(query)).scalars().all()
                if not rows:
                    return
                last = rows[-1]
                assert last.next_local is not None  # noqa: S101 (the query asked for it)
                after_last = (last.next_local, last.id)
                beside = await due_beside(session, rows, zone, now)
                batch = await self._batch(session, [*rows, *beside], zone, now, greeted)
            greeted |= {message.to.user_id for message in batch.messages}
            yield batch

    async def _batch(
        self, session: AsyncSession, rows: Sequence[ReminderRow], zone: str, now: datetime,
        greeted: Collection[int],
    ) -> Batch:  # fmt: skip
        local = wall(now, zone_of(zone))
        found = {row.id: (row, at) for row in rows if (at := position_of(row)) is not None}
        batch = Batch(found)
        opening = next_allowed(local, zone)
        if opening != local:
            batch.moves.update({n: Position(at.step, opening) for n, (_, at) in found.items()})
            return batch
        circle = await circle_of(session, rows, self._services.settings.admins)
        cases = await self._cases(session, found, circle, local.date())
        people = {r.user_id for case in cases for r in case.recipients}
        busy = await written_to(session, people, local.date(), now) | set(greeted)
        await self._compose(session, batch, cases, circle, busy, now)
        for case in cases:
            batch.moves[case.row.id] = self._moved(case, local.date())
        return batch

    async def _cases(
        self, session: AsyncSession, found: dict[int, tuple[ReminderRow, Position]],
        circle: Circle, today: date,
    ) -> list[_Case]:  # fmt: skip
        mutes = await Reminders(session).muted_by(found)
        query = select(ToldRow.reminder_id, ToldRow.anchor, ToldRow.step, ToldRow.user_id)
        rows = await session.execute(query.where(ToldRow.reminder_id.in_(found)))
        told = {tuple(row) for row in rows}
        cases = []
        for number, (row, position) in found.items():
            step = due(course_of(row), position, today)
            muted = {user_id for reminder, user_id in mutes if reminder == number}
            everybody = audience(
                Kind(row.kind), step.name, row.user_id, circle.team(row), circle.administrators(),
                muted,
            )  # fmt: skip
            open_ones = tuple(
                r for r in everybody if (number, row.anchor, step.label, r.user_id) not in told
            )
            cases.append(_Case(row, position, step, open_ones, bool(muted or everybody)))
        return cases

    async def _compose(
        self, session: AsyncSession, batch: Batch, cases: list[_Case], circle: Circle,
        busy: Collection[int], now: datetime,
    ) -> None:  # fmt: skip
        facts = Facts(session, self._questionnaires, DEFAULT_LANGUAGE)
        notes: dict[int, list[tuple[_Case, Note]]] = {}
        for case in cases:
            today = wall(now, zone_of(case.row.zone)).date()
            for recipient in case.recipients:
                to = circle.contacts[recipient.user_id]
                note = Note(case.row, case.step, recipient.capacity, to, circle, today)
                notes.setdefault(to.user_id, []).append((case, note))
        for user_id, own in notes.items():
            wanted = [note for _, note in own]
            if user_id in busy or not await self._told(batch, wanted, facts, now):
                for case, _ in own:
                    case.waits = True

    async def _told(self, batch: Batch, notes: list[Note], facts: Facts, now: datetime) -> bool:
        """Add the message to the batch, if there is anything to tell; False where it must wait."""
        to = notes[0].to
        texts = self._services.catalogue.in_language(to.language)
        try:
            screen, told = await composed(notes, facts, texts, now)
        except Exception as error:
            if is_passing(error):
                raise
            # One city's damaged facts must not keep everybody else waiting.
            _log.exception("reminder not composed", reminders=[note.row.id for note in notes])
            return False
        if screen is not None:
            batch.messages.append(Message(to, notes[0].today, told, screen))
        return True

    def _moved(self, case: _Case, today: date) -> Position | None:
        course = course_of(case.row)
        nobody = not case.recipients and not case.muted and course.kind not in _PERSONAL
        if case.waits or nobody:
            return postponed(course, case.position, today + _DAY)
        return after(course, case.step, today)
