"""Fetches updates and stores them; Telegram is told that they arrived only afterwards."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from bot.channels.telegram import errors
from bot.channels.telegram.api import Api
from bot.channels.telegram.insisting import patiently
from bot.channels.telegram.limits import UPDATES
from bot.channels.telegram.reading import KINDS, arrival
from bot.storage.database import is_passing
from bot.storage.inbox import Arrival

_log = structlog.get_logger(__name__)

_LONG_POLL_SECONDS = 30
# The answer may come a little after the long poll ends.
_MARGIN_SECONDS = 10
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 30.0
# After a week without updates Telegram may begin anew with smaller numbers, which an old offset
# would confirm unread.
_TRUST_OFFSET_SECONDS = 86_400


class Intake:
    """Stores updates, however they come.

    Args:
        bring: Stores events; they are safe when it returns.
    """

    def __init__(self, bring: Callable[[list[Arrival]], Awaitable[None]]) -> None:
        self._bring = bring

    async def store(self, updates: list[dict[str, Any]]) -> None:
        """Store the updates that are not known yet; they are safe when this returns."""
        await self._bring([arrival(update) for update in updates])


class Poller:
    """Asks Telegram for updates, again and again.

    The first request names no offset: Telegram then gives everything that is not confirmed, and
    what the inbox has already is ignored there.
    """

    def __init__(self, api: Api, intake: Intake) -> None:
        self._api = api
        self._intake = intake
        self._offset: int | None = None
        self._heard = time.monotonic()
        self._failures = 0

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            BadTokenError: Telegram does not know the token any more.
        """
        # A webhook of an earlier installation would keep every update away from the poll.
        await patiently(lambda: self._api.call("deleteWebhook"))
        while True:
            try:
                await self.once()
            except errors.BadTokenError:
                raise
            except errors.ThrottledError as error:
                await asyncio.sleep(error.seconds)
            except errors.OtherReaderError:
                if not self._failures:
                    _log.warning(
                        "another process receives this bot's updates: stop it, or use "
                        "another token here"
                    )
                await self._pause()
            except errors.ApiError:
                await self._pause()
            except Exception as error:
                if not is_passing(error):
                    raise
                await self._pause()
            else:
                self._failures = 0

    async def once(self) -> None:
        """Fetch what is there, store it, and only then remember to confirm it."""
        params: dict[str, Any] = {
            "timeout": _LONG_POLL_SECONDS,
            "limit": UPDATES,
            "allowed_updates": list(KINDS),
        }
        if time.monotonic() - self._heard > _TRUST_OFFSET_SECONDS:
            self._offset = None
        if self._offset is not None:
            params["offset"] = self._offset
        updates = await self._api.call(
            "getUpdates", params, seconds=_LONG_POLL_SECONDS + _MARGIN_SECONDS
        )
        if updates:
            await self._intake.store(updates)
            self._heard = time.monotonic()
            self._offset = max(update["update_id"] for update in updates) + 1

    async def _pause(self) -> None:
        await asyncio.sleep(min(_FIRST_WAIT * 2.0**self._failures, _LONGEST_WAIT))
        self._failures += 1
