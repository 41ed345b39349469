"""The outbox: messages stored together with the facts they tell, and handed out in order."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, func, insert, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.storage.claims import Claim
from bot.storage.parcels import Delivered, Outgoing, Parcel
from bot.storage.tables import OPEN_MESSAGES, ChatRow, OutboxRow, OutboxState
from bot.storage.targets import targets_of, written


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
        await self._session.execute(insert(OutboxRow), rows)

    async def _drop_waiting(self, edited: Collection[tuple[int, str]]) -> Sequence[datetime]:
        """Drop the edits of these messages that still wait; return when they were due."""
        if not edited:
            return []
        dropped = await self._session.execute(
            update(OutboxRow)
            .where(
                tuple_(OutboxRow.chat_id, OutboxRow.target).in_(list(edited)),
                OutboxRow.state.in_(OPEN_MESSAGES),
                OutboxRow.state == OutboxState.PENDING,
            )
            .values(state=OutboxState.DROPPED, payload={})
            .returning(OutboxRow.due_at)
            .execution_options(synchronize_session=False)
        )
        return dropped.scalars().all()

    async def claim(self, channel: str, claim: Claim, limit: int) -> list[Parcel]:
        """Hand out up to ``limit`` requests, the first open one of each lane at most."""
        earlier = aliased(OutboxRow)
        is_head = ~exists().where(
            earlier.lane == OutboxRow.lane,
            earlier.id < OutboxRow.id,
            earlier.state.in_(OPEN_MESSAGES),
        )
        free = or_(
            OutboxRow.state == OutboxState.PENDING,
            and_(OutboxRow.state == OutboxState.CLAIMED, OutboxRow.claimed_until <= claim.now),
        )
        query = (
            select(OutboxRow, ChatRow.external_id, ChatRow.kind)
            .join(ChatRow, ChatRow.id == OutboxRow.chat_id)
            .where(
                OutboxRow.channel == channel,
                OutboxRow.state.in_(OPEN_MESSAGES),
                free,
                OutboxRow.due_at <= claim.now,
                is_head,
            )
            .order_by(OutboxRow.id)
            .limit(limit)
            .with_for_update(skip_locked=True, of=OutboxRow)
        )
        found = (await self._session.execute(query)).all()
        rows = [row for row, _, _ in found]
        if not rows:
            return []
        await self._take(claim, rows)
        targets = await targets_of(self._session, rows)
        return [
            _parcel(row, external_id or "", kind, *targets.get(row.id, (row.key, {})))
            for row, external_id, kind in found
        ]

    async def _take(self, claim: Claim, rows: list[OutboxRow]) -> None:
        # A row still claimed by another owner was in that one's hands when it was killed: nobody
        # can know whether it was sent.
        doubtful = [row.id for row in rows if row.state == OutboxState.CLAIMED]
        if doubtful:
            await self._session.execute(
                update(OutboxRow)
                .where(OutboxRow.id.in_(doubtful))
                .values(maybe_duplicates=OutboxRow.maybe_duplicates + 1)
                .execution_options(synchronize_session=False)
            )
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_([row.id for row in rows]))
            .values(
                state=OutboxState.CLAIMED,
                claimed_by=claim.owner,
                claimed_until=claim.until,
                attempts=OutboxRow.attempts + 1,
            )
            .execution_options(synchronize_session=False)
        )

    async def settle(self, results: Iterable[Delivered], at: datetime) -> None:
        """Write down what became of parcels."""
        for result in results:
            values: dict[str, Any] = {
                "state": result.state,
                "claimed_by": None,
                "claimed_until": None,
                "error": result.error,
                "key": result.parcel.key,
            }
            if result.state is OutboxState.SENT:
                values |= {"sent_at": at, "sent_message_id": result.message_id}
                if not result.keep:
                    values["payload"] = {}
            if result.due_at is not None:
                values["due_at"] = result.due_at
            if result.maybe_sent:
                values["maybe_duplicates"] = OutboxRow.maybe_duplicates + 1
            await self._session.execute(
                update(OutboxRow)
                .where(OutboxRow.id == result.parcel.id)
                .values(**values)
                .execution_options(synchronize_session=False)
            )
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


def _key_of(message: Outgoing) -> str | None:
    return message.target if isinstance(message.target, str) else message.key


def _parcel(
    row: OutboxRow, external_id: str, kind: str, key: str | None, parts: dict[int, int]
) -> Parcel:
    return Parcel(
        id=row.id,
        lane=row.lane,
        chat_id=row.chat_id,
        external_id=external_id,
        kind=kind,
        payload=row.payload,
        key=key,
        part=row.part,
        attempts=row.attempts,
        doubts=row.maybe_duplicates,
        parts=parts,
    )
