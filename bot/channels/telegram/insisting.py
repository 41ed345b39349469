"""Ask Telegram until it answers: for the start, before which nothing else makes sense."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.channels.telegram import errors

_Result = TypeVar("_Result")
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0


async def patiently(call: Callable[[], Awaitable[_Result]]) -> _Result:
    """Call until Telegram answers.

    Raises:
        ApiError: Telegram answered, but refused.
    """
    wait = _FIRST_WAIT
    while True:
        try:
            return await call()
        except (errors.NotSentError, errors.MaybeSentError):
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
        except errors.ThrottledError as error:
            await asyncio.sleep(error.seconds)
