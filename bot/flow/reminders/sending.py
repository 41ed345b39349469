"""Sends what is in the outbox and ends, for a command that runs beside no assistant."""

import asyncio
from contextlib import suppress
from uuid import uuid4

from bot.clock import SystemClock
from bot.flow.courier import Courier
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.outbox import Outbox

_LOOK_SECONDS = 0.02
# Whatever is not sent by then waits in the outbox for the next start.
PATIENCE_SECONDS = 120.0


async def send_waiting(settings: Settings, database: Database, token: str) -> bool:
    """Send everything that waits for Telegram; tell whether all of it went out.

    Raises:
        TokenError: Telegram does not know the token.
    """
    from bot.channels.telegram.api import Api
    from bot.channels.telegram.delivery import TelegramDelivery
    from bot.channels.telegram.errors import BadTokenError
    from bot.channels.telegram.insisting import patiently
    from bot.channels.telegram.limits import Rates
    from bot.channels.telegram.writing import CHANNEL
    from bot.errors import TokenError

    clock, api = SystemClock(), Api(token, settings.telegram_api_url)
    delivery = TelegramDelivery(api, clock, Rates())
    courier = Courier(database, clock, CHANNEL, delivery, uuid4().hex)
    work: asyncio.Task[None] | None = None
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                await patiently(api.me)
                work = asyncio.create_task(courier.pump.run())
                await _until_sent(database, CHANNEL)
        return not await _waiting(database, CHANNEL)
    except BadTokenError:
        raise TokenError(settings.telegram_api_url) from None
    finally:
        if work is not None:
            work.cancel()
            await asyncio.wait([work])
            await courier.close()
        await api.close()


async def _until_sent(database: Database, channel: str) -> None:
    while await _waiting(database, channel):  # noqa: ASYNC110 (the state is in the database)
        await asyncio.sleep(_LOOK_SECONDS)


async def _waiting(database: Database, channel: str) -> int:
    async with database.reading() as session:
        return await Outbox(session).open_count(channel)
