"""Handles stored events: each in one transaction with everything that follows from it."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from structlog.contextvars import bind_contextvars

from bot.dialogue.context import Context, Services
from bot.dialogue.events import ButtonTapped, Event
from bot.dialogue.rich import Rich
from bot.dialogue.router import Router
from bot.dialogue.screens import Screen
from bot.dialogue.turns import Say, Toast, Turn, turn
from bot.flow import allowance
from bot.flow.arriving import Arrivals, settle
from bot.flow.courier import Courier
from bot.flow.elsewhere import is_elsewhere
from bot.flow.jobs import job_arrivals
from bot.flow.ports import Channel
from bot.flow.pump import Pump
from bot.flow.reading import Caller, Reader, Visit
from bot.flow.watching import Unwatched, Watch
from bot.operating.reporting import Reporter
from bot.storage.claims import Claim
from bot.storage.database import Database, is_passing
from bot.storage.inbox import Arrival, Inbox, LostClaimError, Stored
from bot.storage.outbox import Outbox
from bot.storage.tables import InboxState

_log = structlog.get_logger(__name__)

# Bounded on purpose: more at once was measured to be slower, see docs/architecture.md.
_SLOTS = 12
_TRIES = 3
_RETRY = timedelta(seconds=0.3)
# What the world around needs to come back, see `elsewhere`.
_AWAY = timedelta(seconds=2)


class Worker:
    """Handles the events of one channel.

    Args:
        database: Where inbox, outbox and facts are.
        channel: Reads the events and writes the replies.
        services: What handlers are given.
        router: Finds the handler.
        owner: The name of this process, for its claims.
        courier: Sends what was put in the outbox.
        watch: Is told how events end.
    """

    def __init__(
        self,
        database: Database,
        channel: Channel,
        services: Services,
        router: Router,
        owner: str,
        courier: Courier,
        watch: Watch | None = None,
    ) -> None:
        self._database = database
        self._channel = channel
        self._services = services
        self._router = router
        self._owner = owner
        self._courier = courier
        self._watch = watch or Unwatched()
        self._reporter = Reporter(services, channel)
        self._reader = Reader(database, channel, services)
        self.pump: Pump[Caller] = Pump(
            "worker", _SLOTS, claim=self._claim, work=self._handle, renew=self._renew
        )
        self._arrivals = Arrivals(self.pump.ring)

    async def bring(self, events: Iterable[Arrival]) -> None:
        """Store events that are not known yet; they are safe when this returns.

        Raises:
            SQLAlchemyError: They could not be stored.
        """
        await self._arrivals.bring(events)

    async def run(self) -> None:
        """Store, take and handle events until cancelled."""
        try:
            await self.pump.run()
        finally:
            self._arrivals.close()

    async def _claim(self, limit: int) -> Sequence[Caller]:
        """Store what arrived and take what is next, in one transaction."""
        batches = self._arrivals.take()
        if not batches and not limit:
            return []
        try:
            async with self._database.writing() as session:
                events = [event for batch in batches for event in batch.events]
                await Inbox(session).store(events, self._services.clock.now())
                callers = await self._next(session, limit)
        except BaseException as error:
            settle(batches, error)
            raise
        settle(batches)
        return callers

    async def _next(self, session: AsyncSession, limit: int) -> list[Caller]:
        if not limit:
            return []
        claim = Claim(self._owner, self._services.clock.now())
        rows = await Inbox(session).claim(self._channel.name, claim, limit)
        return [await self._reader.look(session, row) for row in rows]

    async def _renew(self, ids: list[int]) -> None:
        async with self._database.writing() as session:
            await Inbox(session).renew(Claim(self._owner, self._services.clock.now()), ids)

    async def _handle(self, caller: Caller) -> None:
        visit: Visit | None = None
        stored = caller.stored
        # Every line from here on names the update, also those that a handler or a library writes.
        bind_contextvars(update=stored.event_id, inbox_id=stored.id)
        try:
            visit = await self._reader.visit(caller)
            await self._answer(stored, visit)
        except LostClaimError:
            _log.warning("event was taken over")
        except Exception as error:  # noqa: BLE001 (one event must not end the handling of all others)
            await self._cope(stored, visit, error)
            self.pump.ring()
        else:
            _log.info("event handled")

    async def _answer(self, stored: Stored, visit: Visit | None) -> None:
        """Handle an event and take what is next to handle and to send, in one transaction."""
        state = InboxState.DONE
        async with self._database.unit_of_work() as unit:
            result = Turn()
            if visit is not None and visit.refused:
                state, result = InboxState.REFUSED, self._refusal(visit)
            elif visit is not None:
                texts = self._services.catalogue.in_language(visit.event.person.language)
                context = Context(self._services, texts, unit)
                result = await self._router.handle(context, visit.event)
            session = await unit.session()
            inbox, now = Inbox(session), self._services.clock.now()
            if visit is not None:
                await self._store(session, stored, visit.event, result)
                await inbox.store(job_arrivals(stored, visit.event, result.jobs), now)
            await inbox.finish(stored.id, self._owner, state, now)
            # This event's slot is free in a moment.
            callers = await self._next(session, self.pump.free + 1)
            parcels = await self._courier.taken(session)
        self.pump.take(callers)
        self._courier.pump.take(parcels)
        self._watch.handled(state.value, now - stored.received_at)

    async def _store(
        self, session: AsyncSession, stored: Stored, event: Event, result: Turn
    ) -> None:
        replies = result.replies
        if isinstance(event, ButtonTapped):
            # A tap is answered first: until then the person's program shows that it waits.
            toasts = [reply for reply in replies if isinstance(reply, Toast)]
            others = [reply for reply in replies if not isinstance(reply, Toast)]
            replies = (*(toasts[:1] or [Toast("")]), *others)
        messages = [m for reply in replies for m in self._channel.write(reply, event)]
        await Outbox(session).put(messages, self._services.clock.now(), stored.id)

    def _refusal(self, visit: Visit) -> Turn:
        if not visit.tell:
            return Turn()
        texts = self._services.catalogue.in_language(visit.event.person.language)
        line = texts("allowance-used", messages=allowance.MESSAGES)
        return turn(Say(Screen(Rich(line))))

    async def _cope(self, stored: Stored, visit: Visit | None, error: Exception) -> None:
        """Try again later, or give up and tell the person with a reference number."""
        now = self._services.clock.now()
        waits = is_elsewhere(error, now - stored.received_at)
        attempts = stored.attempts + (not waits)
        kind = type(error).__name__
        if waits:
            _log.warning("event has to wait", kind=kind)
        else:
            _log.error("event failed", attempt=attempts, exc_info=error)
        try:
            async with self._database.writing() as session:
                inbox = Inbox(session)
                if attempts < _TRIES:
                    wait = _AWAY if waits else _RETRY * attempts
                    await inbox.postpone(
                        stored.id, self._owner, until=now + wait, attempts=attempts, error=kind
                    )
                    return
                self._watch.handled(InboxState.FAILED.value, now - stored.received_at)
                await inbox.fail(stored.id, self._owner, error=kind, at=now)
                if visit is not None:
                    await self._store(session, stored, visit.event, self._apology(stored, visit))
            await self._report(stored, kind)
        except LostClaimError:
            _log.warning("event was taken over")
        except Exception as again:
            if not is_passing(again):
                raise
            # The claim runs out by itself, and the event is handed out again.
        self._courier.pump.ring()

    async def _report(self, stored: Stored, kind: str) -> None:
        # After the event was given up, so that a fault in the report holds nothing up.
        async with self._database.writing() as session:
            await self._reporter.report(session, stored, kind, self._services.clock.now())

    def _apology(self, stored: Stored, visit: Visit) -> Turn:
        texts = self._services.catalogue.in_language(visit.event.person.language)
        return turn(Say(Screen(Rich(texts("error-failed", reference=str(stored.id))))))
