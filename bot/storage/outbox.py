"""The outbox: messages stored together with the facts they tell, and handed out in order."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Integer,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.claims import Claim
from bot.storage.parcels import Delivered, Outgoing, Parcel
from bot.storage.tables import OPEN_MESSAGES, ChatRow, OutboxRow, OutboxState, table_of
from bot.storage.targets import targets_of, written

# Written once: to put such a statement together takes longer than to execute it.
_TABLE = table_of(OutboxRow)
_CHATS = table_of(ChatRow)
_EARLIER = _TABLE.alias()
_IS_HEAD = ~exists().where(
    _EARLIER.c.lane == _TABLE.c.lane,
    _EARLIER.c.id < _TABLE.c.id,
    _EARLIER.c.state.in_(OPEN_MESSAGES),
)
_IS_FREE = or_(
    _TABLE.c.state == OutboxState.PENDING,
    and_(_TABLE.c.state == OutboxState.CLAIMED, _TABLE.c.claimed_until <= bindparam("now")),
)
_NEXT = (
    select(
        *(
            _TABLE.c[name]
            for name in (
                "id",
                "lane",
                "chat_id",
                "payload",
                "key",
                "part",
                "target",
                "attempts",
                "state",
                "maybe_duplicates",
            )
        ),
        _CHATS.c.external_id,
        _CHATS.c.kind,
    )
    .join_from(_TABLE, _CHATS, _CHATS.c.id == _TABLE.c.chat_id)
    .where(
        _TABLE.c.channel == bindparam("channel"),
        _TABLE.c.state.in_(OPEN_MESSAGES),
        _IS_FREE,
        _TABLE.c.due_at <= bindparam("now"),
        _IS_HEAD,
    )
    .order_by(_TABLE.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=_TABLE)
)
_PUT = insert(_TABLE)
_GIVEN = _TABLE.c.id.in_(bindparam("ids", expanding=True))
_DOUBT = update(_TABLE).where(_GIVEN).values(maybe_duplicates=_TABLE.c.maybe_duplicates + 1)
_TAKE = (
    update(_TABLE)
    .where(_GIVEN)
    .values(
        state=OutboxState.CLAIMED,
        claimed_by=bindparam("owner"),
        claimed_until=bindparam("until"),
        attempts=_TABLE.c.attempts + 1,
    )
)

_REPLACED = (
    update(_TABLE)
    .where(
        _TABLE.c.chat_id == bindparam("chat"),
        _TABLE.c.target == bindparam("aim"),
        # Both conditions, so that the index of open messages serves.
        _TABLE.c.state.in_(OPEN_MESSAGES),
        _TABLE.c.state == OutboxState.PENDING,
    )
    .values(state=OutboxState.DROPPED, payload={})
    .returning(_TABLE.c.due_at)
)

# A column that the outcome says nothing of keeps its value.
_SETTLED = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("parcel"))
    .values(
        claimed_by=None,
        claimed_until=None,
        **{
            name: bindparam(f"new_{name}", type_=_TABLE.c[name].type)
            for name in ("state", "error", "key", "sent_at", "sent_message_id")
        },
        payload=case(
            (bindparam("is_kept", type_=Boolean), _TABLE.c.payload),
            else_=literal({}, _TABLE.c.payload.type),
        ),
        due_at=func.coalesce(bindparam("new_due_at", type_=_TABLE.c.due_at.type), _TABLE.c.due_at),
        maybe_duplicates=_TABLE.c.maybe_duplicates + bindparam("doubts", type_=Integer),
    )
)


class Outbox:
    """The outbox of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def put(
        self, messages: Sequence[Outgoing], at: datetime, inbox_id: int | None = None
    ) -> None:
        """Store messages in their order; a newer edit replaces an older one that still waits."""
        if not messages:
            return
        edited = {(m.chat_id, t) for m in messages if (t := written(m.target)) is not None}
        # Where Telegram asked the older edit to wait, the newer one waits in its place.
        due_at = max([at, *(await self._drop_waiting(edited))])
        rows = [
            _values(m, at, inbox_id) | ({"due_at": due_at} if m.target else {}) for m in messages
        ]
        await self._session.execute(_PUT, rows)

    async def _drop_waiting(self, edited: Collection[tuple[int, str]]) -> Sequence[datetime]:
        """Drop the edits of these messages that still wait; return when they were due."""
        due = []
        for chat_id, target in edited:
            given = {"chat": chat_id, "aim": target}
            due += (await self._session.execute(_REPLACED, given)).scalars()
        return due

    async def claim(self, channel: str, claim: Claim, limit: int) -> list[Parcel]:
        """Hand out up to ``limit`` requests, the first open one of each lane at most."""
        given = {"channel": channel, "now": claim.now, "most": limit}
        rows: Sequence[Any] = (await self._session.execute(_NEXT, given)).all()
        if not rows:
            return []
        await self._take(claim, rows)
        targets = await targets_of(self._session, rows)
        return [_parcel(row, *targets.get(row.id, (row.key, {}))) for row in rows]

    async def _take(self, claim: Claim, rows: Sequence[Any]) -> None:
        # A row still claimed by another owner was in that one's hands when it was killed: nobody
        # can know whether it was sent.
        doubtful = [row.id for row in rows if row.state == OutboxState.CLAIMED]
        if doubtful:
            await self._session.execute(_DOUBT, {"ids": doubtful})
        taken = {"ids": [row.id for row in rows], "owner": claim.owner, "until": claim.until}
        await self._session.execute(_TAKE, taken)

    async def settle(self, results: Iterable[Delivered], at: datetime) -> None:
        """Write down what became of parcels."""
        outcomes = list(results)
        if outcomes:
            rows = [_outcome(result, at) for result in outcomes]
            await self._session.execute(_SETTLED, rows)
        for result in outcomes:
            if result.gone:
                await self._forget(result.parcel.chat_id, result.gone)

    async def _forget(self, chat_id: int, message_ids: Sequence[int]) -> None:
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.chat_id == chat_id, OutboxRow.sent_message_id.in_(message_ids))
            .values(state=OutboxState.GONE)
            .execution_options(synchronize_session=False)
        )

    async def give_up_chat(self, chat_id: int, error: str) -> None:
        """Fail everything that waits for a chat that cannot be reached."""
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.chat_id == chat_id, OutboxRow.state.in_(OPEN_MESSAGES))
            .values(state=OutboxState.FAILED, error=error, claimed_by=None, claimed_until=None)
            .execution_options(synchronize_session=False)
        )

    async def open_count(self, channel: str) -> int:
        """Return how many requests are not closed yet."""
        query = select(func.count()).where(
            OutboxRow.channel == channel, OutboxRow.state.in_(OPEN_MESSAGES)
        )
        return (await self._session.execute(query)).scalar_one()

    async def maybe_duplicates(self) -> int:
        """Return how often something was sent again although it may have arrived before."""
        query = select(func.coalesce(func.sum(OutboxRow.maybe_duplicates), 0))
        return int((await self._session.execute(query)).scalar_one())

    async def expire(self, channel: str, at: datetime) -> None:
        """Let every claim end now: for a start where no other process can be at work."""
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.channel == channel, OutboxRow.state == OutboxState.CLAIMED)
            .values(claimed_until=at)
        )

    async def renew(self, claim: Claim, ids: Sequence[int]) -> None:
        """Hold the claims on requests that are still being sent a while longer."""
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_(ids), OutboxRow.claimed_by == claim.owner)
            .values(claimed_until=claim.until)
        )


def _values(message: Outgoing, at: datetime, inbox_id: int | None) -> dict[str, Any]:
    return {
        "channel": message.channel,
        "lane": message.lane,
        "chat_id": message.chat_id,
        "inbox_id": inbox_id,
        "payload": message.payload,
        "key": message.key if message.target is None else _key_of(message),
        "part": message.part,
        "target": written(message.target),
        "state": OutboxState.PENDING,
        "attempts": 0,
        "maybe_duplicates": 0,
        "created_at": at,
        "due_at": at,
    }


def _outcome(result: Delivered, at: datetime) -> dict[str, Any]:
    is_sent = result.state is OutboxState.SENT
    return {
        "parcel": result.parcel.id,
        "new_state": result.state,
        "new_error": result.error,
        "new_key": result.parcel.key,
        "new_sent_at": at if is_sent else None,
        "new_sent_message_id": result.message_id if is_sent else None,
        "is_kept": result.keep or not is_sent,
        "new_due_at": result.due_at,
        "doubts": int(result.maybe_sent),
    }


def _key_of(message: Outgoing) -> str | None:
    return message.target if isinstance(message.target, str) else message.key


def _parcel(row: Any, key: str | None, parts: dict[int, int]) -> Parcel:
    return Parcel(
        id=row.id,
        lane=row.lane,
        chat_id=row.chat_id,
        external_id=row.external_id or "",
        kind=row.kind,
        payload=row.payload,
        key=key,
        part=row.part,
        attempts=row.attempts,
        doubts=row.maybe_duplicates,
        parts=parts,
    )
