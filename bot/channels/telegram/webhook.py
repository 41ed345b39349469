"""Receives updates that Telegram posts; the answer "received" is given after they are stored.

The server is aiohttp's: it lives in the assistant's own event loop, limits the size of a body by
itself, lets what is under way end when it is closed, and needs no process of its own.
"""

import asyncio
import hmac
import json
from typing import Any
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.channels.telegram.api import Api
from bot.channels.telegram.insisting import patiently
from bot.channels.telegram.poller import Intake
from bot.channels.telegram.reading import KINDS
from bot.settings import Endpoint
from bot.storage.database import is_passing

_log = structlog.get_logger(__name__)

# An update carries a message of 4096 characters, the message it answers, and their entities.
BODY_BYTES = 1_000_000
_BODY_SECONDS = 15.0
# How long a stop waits for requests whose update is being stored.
_CLOSING_SECONDS = 10.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the name of a header)


class Webhook:
    """Lets Telegram post updates, and stores them.

    Args:
        api: Telegram, which is told the address.
        intake: Stores the updates.
        endpoint: Where to listen.
        url: The address under which Telegram reaches that; its path is the only one answered.
        secret: What Telegram sends along with each request.
    """

    def __init__(self, api: Api, intake: Intake, endpoint: Endpoint, url: str, secret: str) -> None:
        self._api = api
        self._intake = intake
        self._endpoint = endpoint
        self._url = url
        self._secret = secret

    async def run(self) -> None:
        """Serve until cancelled; requests that have begun are then answered first.

        Raises:
            BadTokenError: Telegram does not know the token.
            OSError: The address to listen at is taken or not this computer's.
        """
        app = web.Application(client_max_size=BODY_BYTES)
        app.router.add_post(urlsplit(self._url).path or "/", self._receive)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=_CLOSING_SECONDS)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._endpoint.host, self._endpoint.port).start()
            await patiently(self._register)
            _log.info("waiting for Telegram's updates", host=urlsplit(self._url).hostname)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _register(self) -> None:
        # Several processes that serve one address say the same; what waits at Telegram stays.
        await self._api.call(
            "setWebhook",
            {"url": self._url, "secret_token": self._secret, "allowed_updates": list(KINDS)},
        )

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        # In constant time: the time to compare must not tell how much of a guess was right.
        if not hmac.compare_digest(given.encode(errors="replace"), self._secret.encode()):
            return web.Response(status=403)
        try:
            async with asyncio.timeout(_BODY_SECONDS):
                update = _update(await request.read())
        except TimeoutError:
            return web.Response(status=408)
        except ValueError:
            return web.Response(status=400)
        return await self._keep(update)

    async def _keep(self, update: dict[str, Any]) -> web.Response:
        try:
            await self._intake.store([update])
        except Exception as error:
            if not is_passing(error):
                raise
            # Telegram keeps the update and posts it again.
            return web.Response(status=503)
        return web.Response()


def _update(body: bytes) -> dict[str, Any]:
    update: Any = json.loads(body)
    match update:
        case {"update_id": int()}:
            return dict(update)
    raise ValueError("this is no update")
