"""A small web server in a thread, whose pages a test writes as functions of the request."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from aiohttp import web

Page = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Site:
    """The pages by path, and every request as (path, headers)."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.url = ""

    def page(
        self, path: str, body: bytes | str, status: int = 200, mime: str = "", **headers: str
    ) -> str:
        """Serve a body; an ETag makes it answer conditional requests. Returns the address."""
        content = body.encode() if isinstance(body, str) else body
        kind = mime or ("text/html" if isinstance(body, str) else "application/pdf")
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def answer(request: web.Request) -> web.StreamResponse:
            etag = named.get("ETag")
            if etag and request.headers.get("If-None-Match") == etag:
                return web.Response(status=304, headers=named)
            return web.Response(body=content, status=status, content_type=kind, headers=named)

        self.pages[path] = answer
        return self.url + path

    def redirect(self, path: str, target: str) -> str:
        return self.page(path, "", 302, Location=target)

    def asked(self, path: str) -> int:
        """Return how often a path was asked for."""
        return sum(asked == path for asked, _ in self.requests)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.requests.append((request.path, dict(request.headers)))
        page = self.pages.get(request.path)
        return await page(request) if page else web.Response(status=404)


@contextmanager
def web_server() -> Iterator[Site]:
    """Serve a site on this computer until the block ends."""
    site, loop, ready = Site(), asyncio.new_event_loop(), threading.Event()

    async def serve() -> web.AppRunner:
        app = web.Application()
        app.router.add_get("/{path:.*}", site.handle)
        runner = web.AppRunner(app, shutdown_timeout=0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        site.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner

    def run() -> None:
        asyncio.set_event_loop(loop)
        runner = loop.run_until_complete(serve())
        ready.set()
        loop.run_forever()
        loop.run_until_complete(runner.cleanup())
        loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    ready.wait()
    try:
        yield site
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
