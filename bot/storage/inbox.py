"""The inbox: events stored before they are handled, and handed out in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, exists, func, or_, select, update
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.claims import Claim
from bot.storage.inserts import insert_all_missing
from bot.storage.tables import OPEN_EVENTS, InboxRow, InboxState, table_of


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event to store.

    Attributes:
        channel: Where it comes from.
        event_id: Its name there; the same event delivered again has the same name.
        chat_key: Events of one key are handled in the order in which they were stored.
        sender_key: Whose allowance it uses; None for events that cost nothing.
        payload: The event as the channel reads it later.
        due_at: Not to be handled before this moment; by default when it is stored.
    """

    channel: str
    event_id: str
    chat_key: str
    sender_key: str | None
    payload: dict[str, Any]
    due_at: datetime | None = None


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


# Written once: to put such a statement together takes longer than to execute it.
_TABLE = table_of(InboxRow)
_EARLIER = _TABLE.alias()
_IS_FREE = or_(
    _TABLE.c.state == InboxState.NEW,
    and_(_TABLE.c.state == InboxState.CLAIMED, _TABLE.c.claimed_until <= bindparam("now")),
)
_IS_HEAD = ~exists().where(
    _EARLIER.c.chat_key == _TABLE.c.chat_key,
    _EARLIER.c.id < _TABLE.c.id,
    _EARLIER.c.state.in_(OPEN_EVENTS),
)
_NEXT = (
    select(*(_TABLE.c[field.name] for field in fields(Stored)))
    .where(
        _TABLE.c.channel == bindparam("channel"),
        _TABLE.c.state.in_(OPEN_EVENTS),
        _IS_FREE,
        _TABLE.c.due_at <= bindparam("now"),
        _IS_HEAD,
    )
    .order_by(_TABLE.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=_TABLE)
)
_TAKE = (
    update(_TABLE)
    .where(_TABLE.c.id.in_(bindparam("ids", expanding=True)))
    .values(
        state=InboxState.CLAIMED,
        claimed_by=bindparam("owner"),
        claimed_until=bindparam("until"),
    )
)


def _changed(*names: str) -> Any:
    """Return the statement that gives a claimed event up with new values in these columns."""
    return (
        update(_TABLE)
        .where(
            _TABLE.c.id == bindparam("event"),
            _TABLE.c.state == InboxState.CLAIMED,
            _TABLE.c.claimed_by == bindparam("owner"),
        )
        .values(
            claimed_by=None, claimed_until=None,
            **{name: bindparam(f"new_{name}", type_=_TABLE.c[name].type) for name in names},
        )
    )  # fmt: skip


_FINISHED = _changed("state", "handled_at", "payload")
_POSTPONED = _changed("state", "due_at", "attempts", "error")
_FAILED = _changed("state", "handled_at", "error")
_HANDLED_SINCE = (
    select(_TABLE.c.state, func.count())
    .where(_TABLE.c.sender_key == bindparam("sender"), _TABLE.c.handled_at > bindparam("since"))
    .group_by(_TABLE.c.state)
)


# The payload's key that marks an event as a job, with the job's name.
JOB = "icc_job"


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
        fresh = {"state": InboxState.NEW, "attempts": 0, "received_at": at}
        rows = [_values(new) | fresh | {"due_at": new.due_at or at} for new in arrivals]
        if rows:
            await insert_all_missing(self._session, InboxRow, rows)

    async def claim(self, channel: str, claim: Claim, limit: int) -> list[Stored]:
        """Hand out up to ``limit`` events, the first open one of each chat at most."""
        given = {"channel": channel, "now": claim.now, "most": limit}
        rows = (await self._session.execute(_NEXT, given)).all()
        if rows:
            taken = {"ids": [row.id for row in rows], "owner": claim.owner, "until": claim.until}
            await self._session.execute(_TAKE, taken)
        return [Stored(*row) for row in rows]

    async def finish(self, inbox_id: int, owner: str, state: InboxState, at: datetime) -> None:
        """Close an event that this process claimed, and forget what it said.

        Raises:
            LostClaimError: It is not claimed by ``owner`` any more.
        """
        await self._change(_FINISHED, inbox_id, owner, state=state, handled_at=at, payload={})

    async def postpone(
        self, inbox_id: int, owner: str, *, until: datetime, attempts: int, error: str
    ) -> None:
        """Give an event back, to be handed out again at ``until``."""
        new = {"state": InboxState.NEW, "due_at": until, "attempts": attempts, "error": error}
        await self._change(_POSTPONED, inbox_id, owner, **new)

    async def fail(self, inbox_id: int, owner: str, *, error: str, at: datetime) -> None:
        """Give an event up; ``error`` tells the operator why."""
        new = {"state": InboxState.FAILED, "handled_at": at, "error": error}
        await self._change(_FAILED, inbox_id, owner, **new)

    async def _change(self, statement: Any, inbox_id: int, owner: str, **values: Any) -> None:
        given = {f"new_{name}": value for name, value in values.items()}
        result = await self._session.execute(
            statement, {"event": inbox_id, "owner": owner, **given}
        )
        if not isinstance(result, CursorResult) or result.rowcount != 1:
            raise LostClaimError(inbox_id)

    async def handled_since(self, sender_key: str, since: datetime) -> dict[str, int]:
        """Return how many events of a sender ended since then, by state."""
        given = {"sender": sender_key, "since": since}
        found = (await self._session.execute(_HANDLED_SINCE, given)).all()
        return {row[0]: row[1] for row in found}

    async def is_under_way(self, job: str, round_id: int) -> bool:
        """Tell whether a job of this name for a round waits or is being done."""
        query = (
            select(_TABLE.c.id)
            .where(
                _TABLE.c.state.in_(OPEN_EVENTS),
                _TABLE.c.payload[JOB].as_string() == job,
                _TABLE.c.payload["args", "round"].as_integer() == round_id,
            )
            .limit(1)
        )
        return (await self._session.execute(query)).first() is not None

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


def _values(arrival: Arrival) -> dict[str, Any]:
    return {field.name: getattr(arrival, field.name) for field in fields(Arrival)}
