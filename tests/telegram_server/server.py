"""A fake Bot API server over real HTTP."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp import web
from telegram_server.faults import Answer, Fault, Faults, Page, Reset, Silence, Throttle, When
from telegram_server.methods import METHODS, Files
from telegram_server.refusals import Refusal
from telegram_server.world import Call, Json, World

# These stay strings even where they look like a number.
_STRINGS = {
    "text", "caption", "callback_query_id", "inline_query_id", "file_id", "url", "secret_token",
    "language_code", "inline_message_id", "next_offset", "photo", "document", "voice",
}  # fmt: skip


class TelegramServer:
    """Telegram for one bot; start it with :func:`telegram_server`."""

    def __init__(self) -> None:
        self.world = World()
        self.faults = Faults()
        self.url = ""
        self._polls = 0
        self._site: web.TCPSite | None = None
        self._app = web.Application(client_max_size=60_000_000)
        self._app.router.add_route("*", "/bot{token}/{method}", self._api)
        self._app.router.add_get("/file/bot{token}/documents/{file_id}", self._download)
        self._runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=0.01)

    async def start(self) -> None:
        await self._runner.setup()
        self._site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await self._site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def _api(self, request: web.Request) -> web.StreamResponse:
        if self.faults.is_down:
            return _cut(request)
        name = request.match_info["method"]
        try:
            self._check_token(request)
            params, files = await _read(request)
            self.world.calls.append(Call(name, params, time.monotonic()))
            self.world.ring()
            fault = self.faults.take(name)
            if fault is not None:
                return await self._fail(request, fault, name, params, files)
            result = await self._answer(name, params, files)
        except Refusal as refusal:
            return web.json_response(refusal.body(), status=refusal.code)
        finally:
            self.world.ring()
        return web.json_response({"ok": True, "result": result})

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if ":" not in token:
            raise Refusal(404, "Not Found")
        if token != self.world.token:
            raise Refusal(401, "Unauthorized")

    async def _answer(self, name: str, params: Json, files: Files) -> Any:
        if name == "getUpdates":
            return await self._updates(params)
        if name not in METHODS:
            raise Refusal(404, "Not Found: method not found")
        return METHODS[name](self.world, params, files)

    async def _fail(
        self, request: web.Request, fault: Fault, name: str, params: Json, files: Files
    ) -> web.StreamResponse:
        match fault:
            case Throttle(seconds=seconds):
                raise Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
            case Answer(code=code, description=description):
                raise Refusal(code, description)
            case Page(status=status):
                page = "<html><body><h1>Bad Gateway</h1></body></html>"
                return web.Response(text=page, status=status, content_type="text/html")
            case Reset(when=when) | Silence(when=when):
                if when is When.AFTER:
                    await self._answer(name, params, files)
                    self.world.ring()
        if isinstance(fault, Silence):
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(3600)
        return _cut(request)

    async def _updates(self, params: Json) -> list[Json]:
        """Answer a long poll; a newer one ends an older one, as at Telegram."""
        if self.world.webhook["url"]:
            raise Refusal(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self._polls += 1
        mine = self._polls
        if (offset := params.get("offset")) is not None:
            self.world.confirm_below(offset)
        self.world.ring()
        with contextlib.suppress(TimeoutError):
            await self.world.until(
                lambda: bool(self.world.queue) or self._polls != mine, params.get("timeout", 0)
            )
        if self._polls != mine:
            raise Refusal(
                409,
                "Conflict: terminated by other getUpdates request; "
                "make sure that only one bot instance is running",
            )
        return self.world.queue[: params.get("limit", 100)]

    async def _download(self, request: web.Request) -> web.Response:
        self._check_token(request)
        if isinstance(fault := self.faults.take("file"), Page):
            return web.Response(status=fault.status)
        file = self.world.files.get(request.match_info["file_id"])
        if file is None:
            return web.Response(status=404)
        return web.Response(body=file["data"])

    async def deliver_by_webhook(self) -> None:
        """Post waiting updates to the webhook, one by one, until each is accepted."""
        async with aiohttp.ClientSession() as session:
            while True:
                await self.world.until(
                    lambda: bool(self.world.queue and self.world.webhook["url"]), 3600
                )
                update = self.world.queue[0]
                url, secret = self.world.webhook["url"], self.world.webhook.get("secret_token")
                headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
                with contextlib.suppress(aiohttp.ClientError):
                    async with session.post(url, json=update, headers=headers) as answer:
                        if answer.ok:
                            self.world.queue.remove(update)
                            self.world.ring()
                            continue
                await asyncio.sleep(0.05)


def _cut(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


async def _read(request: web.Request) -> tuple[Json, Files]:
    if request.content_type == "application/json":
        return await request.json(), {}
    params: Json = {name: _value(name, value) for name, value in request.query.items()}
    files: Files = {}
    if request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = (value.filename, value.file.read())
            else:
                params[name] = _value(name, str(value))
    return params, files


def _value(name: str, value: str) -> Any:
    if name in _STRINGS:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


@asynccontextmanager
async def telegram_server() -> AsyncIterator[TelegramServer]:
    """Run a fake Telegram for as long as the block lasts."""
    server = TelegramServer()
    await server.start()
    delivery = asyncio.create_task(server.deliver_by_webhook())
    try:
        yield server
    finally:
        delivery.cancel()
        await asyncio.wait([delivery])
        await server.stop()
