"""The inbox: events stored before they are handled, and handed out in order."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, func, or_, select, update
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.storage.claims import Claim
from bot.storage.inserts import insert_all_missing
from bot.storage.tables import OPEN_EVENTS, InboxRow, InboxState


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event to store.

    Attributes:
        channel: Where it comes from.
        event_id: Its name there; the same event delivered again has the same name.
        chat_key: Events of one key are handled in the order in which they were stored.
        sender_key: Whose allowance it uses; None for events that cost nothing.
        payload: The event as the channel reads it later.
    """

    channel: str
    event_id: str
    chat_key: str
    sender_key: str | None
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stored:
    """An event handed out to be handled."""

    id: int
    channel: str
    event_id: str
    chat_key: str
    sender_key: str | None
    payload: dict[str, Any]
    attempts: int
    received_at: datetime


class LostClaimError(RuntimeError):
    """Another process took the event over meanwhile: everything done here must be undone."""

    def __init__(self, inbox_id: int) -> None:
        super().__init__(f"inbox row {inbox_id} is no longer claimed by this process")


class Inbox:
    """The inbox of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def store(self, arrivals: Iterable[Arrival], at: datetime) -> None:
        """Store the events that are not known yet, in this order."""
        fresh = {"state": InboxState.NEW, "attempts": 0, "received_at": at, "due_at": at}
        rows = [asdict(arrival) | fresh for arrival in arrivals]
        if rows:
            await insert_all_missing(self._session, InboxRow, rows)

    async def claim(self, channel: str, claim: Claim, limit: int) -> list[Stored]:
        """Hand out up to ``limit`` events, the first open one of each chat at most."""
        earlier = aliased(InboxRow)
        is_head = ~exists().where(
            earlier.chat_key == InboxRow.chat_key,
            earlier.id < InboxRow.id,
            earlier.state.in_(OPEN_EVENTS),
        )
        free = or_(
            InboxRow.state == InboxState.NEW,
            and_(InboxRow.state == InboxState.CLAIMED, InboxRow.claimed_until <= claim.now),
        )
        query = (
            select(InboxRow)
            .where(
                InboxRow.channel == channel,
                InboxRow.state.in_(OPEN_EVENTS),
                free,
                InboxRow.due_at <= claim.now,
                is_head,
            )
            .order_by(InboxRow.id)
            .limit(limit)
            .with_for_update(skip_locked=True, of=InboxRow)
        )
        rows = (await self._session.execute(query)).scalars().all()
        if rows:
            await self._session.execute(
                update(InboxRow)
                .where(InboxRow.id.in_([row.id for row in rows]))
                .values(state=InboxState.CLAIMED, claimed_by=claim.owner, claimed_until=claim.until)
                .execution_options(synchronize_session=False)
            )
        return [_stored(row) for row in rows]

    async def finish(self, inbox_id: int, owner: str, state: InboxState, at: datetime) -> None:
        """Close an event that this process claimed, and forget what it said.

        Raises:
            LostClaimError: It is not claimed by ``owner`` any more.
        """
        await self._change(inbox_id, owner, state=state, handled_at=at, payload={})

    async def postpone(
        self, inbox_id: int, owner: str, *, until: datetime, attempts: int, error: str
    ) -> None:
        """Give an event back, to be handed out again at ``until``."""
        await self._change(
            inbox_id, owner, state=InboxState.NEW, due_at=until, attempts=attempts, error=error
        )

    async def fail(self, inbox_id: int, owner: str, *, error: str, at: datetime) -> None:
        """Give an event up; ``error`` tells the operator why."""
        await self._change(inbox_id, owner, state=InboxState.FAILED, handled_at=at, error=error)

    async def _change(self, inbox_id: int, owner: str, **values: Any) -> None:
        result = await self._session.execute(
            update(InboxRow)
            .where(
                InboxRow.id == inbox_id,
                InboxRow.state == InboxState.CLAIMED,
                InboxRow.claimed_by == owner,
            )
            .values(claimed_by=None, claimed_until=None, **values)
            .execution_options(synchronize_session=False)
        )
        if not isinstance(result, CursorResult) or result.rowcount != 1:
            raise LostClaimError(inbox_id)

    async def handled_since(self, sender_key: str, since: datetime) -> dict[str, int]:
        """Return how many events of a sender ended since then, by state."""
        query = (
            select(InboxRow.state, func.count().label("events"))
            .where(InboxRow.sender_key == sender_key, InboxRow.handled_at > since)
            .group_by(InboxRow.state)
        )
        found = (await self._session.execute(query)).all()
        return {row.state: row.events for row in found}

    async def open_count(self, channel: str) -> int:
        """Return how many events are not closed yet."""
        query = select(func.count()).where(
            InboxRow.channel == channel, InboxRow.state.in_(OPEN_EVENTS)
        )
        return (await self._session.execute(query)).scalar_one()

    async def release(self, channel: str) -> None:
        """Take back every claim: for a start where no other process can be at work."""
        await self._session.execute(
            update(InboxRow)
            .where(InboxRow.channel == channel, InboxRow.state == InboxState.CLAIMED)
            .values(state=InboxState.NEW, claimed_by=None, claimed_until=None)
        )

    async def renew(self, claim: Claim, ids: Sequence[int]) -> None:
        """Hold the claims on events that are still being handled a while longer."""
        await self._session.execute(
            update(InboxRow)
            .where(InboxRow.id.in_(ids), InboxRow.claimed_by == claim.owner)
            .values(claimed_until=claim.until)
        )


def _stored(row: InboxRow) -> Stored:
    return Stored(
        id=row.id,
        channel=row.channel,
        event_id=row.event_id,
        chat_key=row.chat_key,
        sender_key=row.sender_key,
        payload=row.payload,
        attempts=row.attempts,
        received_at=row.received_at,
    )
