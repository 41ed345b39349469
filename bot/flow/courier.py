"""Takes requests out of the outbox, has them sent, and writes down what became of them."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import Clock
from bot.flow.ports import Delivery
from bot.flow.pump import Pump
from bot.flow.watching import Unwatched, Watch
from bot.storage.claims import Claim
from bot.storage.database import Database
from bot.storage.outbox import Outbox
from bot.storage.parcels import Delivered, Parcel
from bot.storage.people import Chats, People
from bot.storage.tables import OutboxState

_log = structlog.get_logger(__name__)

# Most of them wait for their chat's turn; how many requests run at once is the delivery's matter.
_SLOTS = 64
_RETRY = timedelta(seconds=5)
# A tap is answered by two requests, which end at nearly the same time: their outcomes are written
# down together. What waits behind them in the chat waits for Telegram's pace, which is far longer.
_GATHER_SECONDS = 0.005


class Courier:
    """Sends what one channel has in the outbox."""

    def __init__(
        self, database: Database, clock: Clock, channel: str, delivery: Delivery, owner: str,
        watch: Watch | None = None,
    ) -> None:  # fmt: skip
        self._database = database
        self._clock = clock
        self._channel = channel
        self._delivery = delivery
        self._owner = owner
        self._watch = watch or Unwatched()
        self._results: list[Delivered] = []
        self.pump: Pump[Parcel] = Pump(
            "courier", _SLOTS, claim=self._claim, work=self._send, renew=self._renew,
            gather=_GATHER_SECONDS,
        )  # fmt: skip

    async def taken(self, session: AsyncSession) -> Sequence[Parcel]:
        """Take what is next within a transaction that has put something in the outbox.

        Returns:
            What is to be given to the pump when the transaction is committed.
        """
        claim = Claim(self._owner, self._clock.now())
        return await Outbox(session).claim(self._channel, claim, self.pump.free)

    async def _claim(self, limit: int) -> Sequence[Parcel]:
        """Write down what was sent and take what is next, in one transaction."""
        results = self._results[:]
        now = self._clock.now()
        async with self._database.writing() as session:
            outbox = Outbox(session)
            await outbox.settle(results, now)
            for result in results:
                if result.unreachable:
                    await self._mark_unreachable(outbox, People(session), Chats(session), result)
                if result.migrated_to:
                    await Chats(session).migrate(result.parcel.chat_id, result.migrated_to)
            claim = Claim(self._owner, now)
            parcels = await outbox.claim(self._channel, claim, limit) if limit else []
        del self._results[: len(results)]
        return parcels

    async def _mark_unreachable(
        self, outbox: Outbox, people: People, chats: Chats, result: Delivered
    ) -> None:
        parcel = result.parcel
        await outbox.give_up_chat(parcel.chat_id, result.error or "unreachable")
        await chats.open(parcel.chat_id, is_open=False)
        if parcel.kind == "private":
            # In a private chat the chat's number is the person's number.
            person = await people.find(self._channel, parcel.external_id)
            if person is not None:
                await people.be_reachable(person.id, reachable=False)

    async def close(self) -> None:
        """Write down what was sent last; called when the pump has stopped."""
        await self._claim(0)

    async def _send(self, parcel: Parcel) -> None:
        try:
            await self._delivery.wait_turn(parcel)
        except asyncio.CancelledError:
            # It surely was not sent, so that the next start need not wonder.
            self._results.append(Delivered(parcel, OutboxState.PENDING, due_at=self._clock.now()))
            raise
        try:
            result = await self._delivery.deliver(parcel)
        except Exception:  # noqa: BLE001 (one message must not end the sending of all others)
            _log.exception("sending failed", outbox_id=parcel.id)
            result = Delivered(
                parcel,
                OutboxState.FAILED if parcel.attempts > 1 else OutboxState.PENDING,
                due_at=self._clock.now() + _RETRY,
                error="error in the program, see the log",
            )
        self._watch.delivered(result.state.value, doubtful=result.maybe_sent)
        self._results.append(result)
        self.pump.ring()

    async def _renew(self, ids: list[int]) -> None:
        async with self._database.writing() as session:
            await Outbox(session).renew(Claim(self._owner, self._clock.now()), ids)
