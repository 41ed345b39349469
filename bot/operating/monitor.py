"""A small server for the operator's own network: /healthz, /readyz and /metrics."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.operating.health import Health
from bot.operating.metrics import Metrics
from bot.settings import Endpoint

_CLOSING_SECONDS = 1.0


class Monitor:
    """Answers three questions, and nothing that is not a figure or a fixed word."""

    def __init__(self, health: Health, metrics: Metrics) -> None:
        self._health = health
        self._metrics = metrics
        self.app = web.Application(client_max_size=1024)
        self.app.router.add_get("/healthz", self._alive)
        self.app.router.add_get("/readyz", self._ready)
        self.app.router.add_get("/metrics", self._figures)

    async def _alive(self, _request: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        obstacle = await self._health.obstacle()
        return web.Response(text=f"{obstacle or 'ready'}\n", status=503 if obstacle else 200)

    async def _figures(self, _request: web.Request) -> web.Response:
        waiting = await self._health.waiting()
        if waiting is not None:
            self._metrics.waiting(*waiting)
        text = self._metrics.text()
        return web.Response(body=text, headers={"Content-Type": "text/plain; version=0.0.4"})


@asynccontextmanager
async def monitored(health: Health, metrics: Metrics, endpoint: Endpoint) -> AsyncIterator[None]:
    """Answer for as long as the block lasts.

    Raises:
        OSError: The address to listen at is taken or not this computer's.
    """
    app = Monitor(health, metrics).app
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_CLOSING_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, endpoint.host, endpoint.port).start()
        yield
    finally:
        await runner.cleanup()
