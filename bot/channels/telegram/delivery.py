"""Sends one request of the outbox to Telegram and tells what became of it."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.channels.telegram import errors
from bot.channels.telegram.api import CONNECTIONS, Api, Upload
from bot.channels.telegram.limits import Rates
from bot.channels.telegram.pace import Pace
from bot.clock import Clock
from bot.storage.parcels import Delivered, Parcel
from bot.storage.tables import OutboxState

_log = structlog.get_logger(__name__)

_FIRST_WAIT = 0.5
_LONGEST_WAIT = 60.0
# How often something is sent again although it may have arrived. Fewer would lose more, more
# would pester a person whose connection is slow.
_MOST_DOUBTS = 5
# These concern new messages; an edit has its place already.
_OF_NEW_MESSAGES = ("message_thread_id", "reply_parameters")


class TelegramDelivery:
    """Sends requests one by one, at the pace that Telegram asks for."""

    def __init__(self, api: Api, clock: Clock, rates: Rates) -> None:
        self._api = api
        self._clock = clock
        self._pace = Pace(rates)
        self._room = asyncio.Semaphore(CONNECTIONS - 2)

    async def wait_turn(self, parcel: Parcel) -> None:
        """Wait for the chat's next moment; answers to taps and queries do not wait."""
        if not parcel.payload.get("at_once"):
            await self._pace.wait(parcel.lane, group=parcel.kind == "group")

    async def deliver(self, parcel: Parcel) -> Delivered:
        """Send the request; every failure that Telegram foresees is an outcome."""
        try:
            async with self._room:
                return await self._perform(parcel)
        except FileNotFoundError:
            return _failed(parcel, "the file to send is not there any more")
        except errors.ApiError as error:
            return self._outcome(parcel, error)

    async def _perform(self, parcel: Parcel) -> Delivered:
        match parcel.payload["method"]:
            case "editMessageText" if not parcel.payload.get("at_once"):
                return await self._edit(parcel)
            case "deleteMessage":
                return await self._delete(parcel, from_part=1)
            case "leaveChat":
                await self._api.call("leaveChat", {"chat_id": int(parcel.external_id)})
                return Delivered(parcel, OutboxState.SENT)
            case method if parcel.payload.get("at_once"):
                await self._api.call(method, parcel.payload["params"])
                return Delivered(parcel, OutboxState.SENT)
            case method:
                return await self._send(parcel, method)

    async def _send(self, parcel: Parcel, method: str) -> Delivered:
        params = {"chat_id": int(parcel.external_id), **parcel.payload["params"]}
        file = parcel.payload.get("file")
        upload = Upload(file["field"], Path(file["path"]), file["name"]) if file else None
        try:
            message = await self._api.call(method, params, upload=upload)
        except errors.ThreadGoneError:
            # Better in the group's general topic than not at all.
            params.pop("message_thread_id", None)
            message = await self._api.call(method, params, upload=upload)
        return Delivered(parcel, OutboxState.SENT, message_id=message["message_id"])

    async def _edit(self, parcel: Parcel) -> Delivered:
        message_id = parcel.parts.get(parcel.part)
        if message_id is None:
            return await self._send(parcel, "sendMessage")
        params = {k: v for k, v in parcel.payload["params"].items() if k not in _OF_NEW_MESSAGES}
        place = {"chat_id": int(parcel.external_id), "message_id": message_id}
        try:
            await self._api.call("editMessageText", {**place, **params})
        except errors.NeedlessError:
            pass
        except errors.MessageGoneError:
            return await self._send(parcel, "sendMessage")
        gone: tuple[int, ...] = ()
        if parcel.payload.get("last"):
            gone = (await self._delete(parcel, from_part=parcel.part + 1)).gone
        return Delivered(parcel, OutboxState.SENT, message_id=message_id, gone=gone)

    async def _delete(self, parcel: Parcel, *, from_part: int) -> Delivered:
        gone = [number for part, number in sorted(parcel.parts.items()) if part >= from_part]
        for message_id in gone:
            params = {"chat_id": int(parcel.external_id), "message_id": message_id}
            try:
                await self._api.call("deleteMessage", params)
            except (errors.NeedlessError, errors.MessageGoneError):
                continue
        return Delivered(parcel, OutboxState.SENT, gone=tuple(gone))

    def _outcome(self, parcel: Parcel, error: errors.ApiError) -> Delivered:
        due_at: datetime | None = None
        match error:
            case errors.NeedlessError():
                return Delivered(parcel, OutboxState.SENT)
            case errors.ThrottledError(seconds=seconds):
                due_at = self._in(seconds)
            case errors.MovedError(new_chat_id=number):
                due_at = self._in(0)
                return Delivered(
                    parcel, OutboxState.PENDING, due_at=due_at, migrated_to=str(number)
                )
            case errors.NotSentError() | errors.BadTokenError() | errors.OtherReaderError():
                due_at = self._in(_backoff(parcel.attempts))
            case errors.MaybeSentError() if parcel.doubts < _MOST_DOUBTS:
                due_at = self._in(_backoff(parcel.attempts))
        if due_at is None:
            return self._given_up(parcel, error)
        doubtful = isinstance(error, errors.MaybeSentError) and _doubles(parcel)
        return Delivered(parcel, OutboxState.PENDING, due_at=due_at, maybe_sent=doubtful)

    def _given_up(self, parcel: Parcel, error: errors.ApiError) -> Delivered:
        reason, method = str(error), parcel.payload["method"]
        if isinstance(error, errors.UnreachableError):
            _log.info("chat does not take messages", chat_id=parcel.chat_id, reason=reason)
            ends = not parcel.payload.get("at_once") and method != "leaveChat"
            return Delivered(parcel, OutboxState.FAILED, unreachable=ends, error=reason)
        _log.error("request refused", outbox_id=parcel.id, method=method, reason=reason)
        return _failed(parcel, reason)

    def _in(self, seconds: float) -> datetime:
        return self._clock.now() + timedelta(seconds=seconds)


def _backoff(attempts: int) -> float:
    return min(_FIRST_WAIT * 2.0 ** (attempts - 1), _LONGEST_WAIT)


def _doubles(parcel: Parcel) -> bool:
    """Tell whether doing it twice shows; an edit or an answer to a tap does not."""
    method: str = parcel.payload["method"]
    return method.startswith("send") or (method == "editMessageText" and not parcel.parts)


def _failed(parcel: Parcel, reason: str) -> Delivered:
    return Delivered(parcel, OutboxState.FAILED, error=reason)
