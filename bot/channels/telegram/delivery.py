"""Sends one request of the outbox to Telegram and tells what became of it."""

import asyncio
from datetime import timedelta
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

    async def deliver(self, parcel: Parcel) -> Delivered:
        """Send the request; every failure that Telegram foresees is an outcome."""
        if not parcel.payload.get("at_once"):
            await self._pace.wait(parcel.lane, group=parcel.kind == "group")
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
        match error:
            case errors.NeedlessError():
                return Delivered(parcel, OutboxState.SENT)
            case errors.ThrottledError(seconds=seconds):
                return self._again(parcel, seconds)
            case errors.MovedError(new_chat_id=number):
                again = self._again(parcel, 0)
                return Delivered(
                    parcel, again.state, due_at=again.due_at, migrated_to=str(number)
                )
            case errors.UnreachableError():
                return Delivered(
                    parcel, OutboxState.FAILED, unreachable=_ends_chat(parcel), error=str(error)
                )
            case errors.NotSentError() | errors.BadTokenError() | errors.OtherReaderError():
                return self._again(parcel, _backoff(parcel.attempts))
            case errors.MaybeSentError() if parcel.doubts < _MOST_DOUBTS:
                return self._again(parcel, _backoff(parcel.attempts), maybe_sent=_doubles(parcel))
            case _:
                _log.error("Telegram refused a request", outbox_id=parcel.id,
                           method=parcel.payload["method"], reason=str(error))
                return _failed(parcel, str(error))

    def _again(self, parcel: Parcel, seconds: float, *, maybe_sent: bool = False) -> Delivered:
        due = self._clock.now() + timedelta(seconds=seconds)
        return Delivered(parcel, OutboxState.PENDING, due_at=due, maybe_sent=maybe_sent)


def _backoff(attempts: int) -> float:
    return min(_FIRST_WAIT * 2.0 ** (attempts - 1), _LONGEST_WAIT)


def _doubles(parcel: Parcel) -> bool:
    """Tell whether doing it twice shows; an edit or an answer to a tap does not."""
    method: str = parcel.payload["method"]
    return method.startswith("send") or (method == "editMessageText" and not parcel.parts)


def _ends_chat(parcel: Parcel) -> bool:
    return not parcel.payload.get("at_once") and parcel.payload["method"] != "leaveChat"


def _failed(parcel: Parcel, reason: str) -> Delivered:
    return Delivered(parcel, OutboxState.FAILED, error=reason)

