"""How addresses are fetched: politely, patiently up to a point, and never inside a network."""

import asyncio
import socket

import pytest
from aiohttp import web

from knowledge.fetching.connecting import GuardedBackend, is_public
from knowledge.fetching.errors import NotFetched, Trouble
from knowledge.fetching.fetcher import Fetcher, Manners, Tags


def trouble(fetcher: Fetcher, url: str) -> Trouble:
    with pytest.raises(NotFetched) as error:
        fetcher.fetch(url)
    assert error.value.trouble.remedy in str(error.value)
    return error.value.trouble


def test_a_host_is_asked_once_a_second_and_told_who_asks(site, fetcher, time) -> None:
    for n in range(3):
        site.page(f"/{n}", "hello")
        fetcher.fetch(f"{site.url}/{n}")
    assert [path for path, _ in site.requests] == ["/robots.txt", "/0", "/1", "/2"]
    assert time.slept == [1.0, 1.0, 1.0]
    assert all("icc-assistant" in headers["User-Agent"] for _, headers in site.requests)


def test_robots_txt_is_obeyed_and_read_once(site, fetcher) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /private/", mime="text/plain")
    site.page("/private/a.pdf", b"%PDF-")
    site.page("/b.pdf", b"%PDF-")
    assert trouble(fetcher, f"{site.url}/private/a.pdf") is Trouble.ROBOTS
    assert fetcher.fetch(f"{site.url}/b.pdf").content == b"%PDF-"
    assert site.asked("/private/a.pdf") == 0
    assert site.asked("/robots.txt") == 1


def test_robots_txt_that_cannot_be_read_now_is_no_permission(site, fetcher) -> None:
    site.page("/robots.txt", "busy", 503)
    site.page("/a", "text")
    assert trouble(fetcher, f"{site.url}/a") is Trouble.BUSY
    assert site.asked("/a") == 0


def test_robots_txt_counts_also_where_a_redirect_leads(site, fetcher) -> None:
    site.page("/robots.txt", "User-agent: icc-assistant\nDisallow: /there", mime="text/plain")
    site.redirect("/here", "/there")
    assert trouble(fetcher, f"{site.url}/here") is Trouble.ROBOTS
    assert site.asked("/there") == 0


def test_redirects_are_followed_up_to_a_number(site, fetcher) -> None:
    site.redirect("/a", "/b")
    site.redirect("/b", f"{site.url}/c")
    site.page("/c", "here")
    assert fetcher.fetch(f"{site.url}/a").url == f"{site.url}/c"
    site.redirect("/round", "/round")
    assert trouble(fetcher, f"{site.url}/round") is Trouble.REDIRECTS


def test_what_is_known_is_not_sent_again(site, fetcher) -> None:
    site.page("/a", "text", ETag='"v1"')
    first = fetcher.fetch(f"{site.url}/a")
    assert first.tags == Tags('"v1"')
    assert fetcher.fetch(f"{site.url}/a", first.tags).content is None


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (404, Trouble.MISSING),
        (410, Trouble.MISSING),
        (403, Trouble.REFUSED),
        (500, Trouble.REFUSED),
        (503, Trouble.BUSY),
    ],
)
def test_a_refusal_is_told_apart(site, fetcher, status: int, expected: Trouble) -> None:
    assert trouble(fetcher, site.page("/a", "no", status)) is expected


def test_a_busy_server_is_asked_again_after_the_pause_that_it_asks_for(site, fetcher, time) -> None:
    answers = iter([429, 429, 200])

    async def busy(_request: web.Request) -> web.Response:
        return web.Response(status=next(answers), headers={"Retry-After": "7"}, text="x")

    site.pages["/a"] = busy
    assert fetcher.fetch(f"{site.url}/a").content == b"x"
    assert time.slept.count(7.0) == 2


def test_a_server_that_asks_for_an_hour_is_left_for_later(site, fetcher, time) -> None:
    site.page("/a", "no", 429, Retry_After="3600")
    assert trouble(fetcher, f"{site.url}/a") is Trouble.BUSY
    assert site.asked("/a") == 1
    assert max(time.slept) < 10


def test_a_server_that_falls_silent_is_given_up(site, fetcher) -> None:
    async def silent(_request: web.Request) -> web.Response:
        await asyncio.sleep(5)
        return web.Response()

    site.pages["/a"] = silent
    assert trouble(fetcher, f"{site.url}/a") is Trouble.SLOW


def test_a_drip_that_never_ends_is_given_up(site, fetcher, time) -> None:
    fetcher.manners = Manners(most_seconds=3, pause=0)
    ticks = iter(range(10_000))
    fetcher.clock = lambda: float(next(ticks))
    site.page("/robots.txt", "", 404)

    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(50):
            await response.write(b"x" * 70_000)
        return response

    site.pages["/a"] = drip
    assert trouble(fetcher, f"{site.url}/a") is Trouble.SLOW


def test_an_answer_that_breaks_off_is_not_taken_for_whole(site, fetcher) -> None:
    async def truncated(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"%PDF-1.7 and so on")
        request.transport.close()
        return response

    site.pages["/a"] = truncated
    assert trouble(fetcher, f"{site.url}/a") is Trouble.BROKEN_OFF


@pytest.mark.parametrize("says_so", [True, False])
def test_more_than_the_limit_is_not_fetched(site, fetcher, says_so: bool) -> None:
    async def huge(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        if says_so:
            response.content_length = 10_000_000
        await response.prepare(request)
        for _ in range(300):
            await response.write(b"x" * 1000)
        return response

    site.pages["/a"] = huge
    assert trouble(fetcher, f"{site.url}/a") is Trouble.TOO_LARGE


def test_a_server_that_is_not_there_is_out_of_reach(fetcher) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/a"
        assert trouble(fetcher, url) is Trouble.UNREACHABLE


@pytest.mark.parametrize(
    "url", ["ftp://example.org/a", "file:///etc/passwd", "nonsense", "http://"]
)
def test_only_the_web_is_fetched(fetcher, url: str) -> None:
    assert trouble(fetcher, url) is Trouble.ADDRESS


@pytest.mark.parametrize("target", ["file:///etc/passwd", "gopher://x/"])
def test_a_redirect_to_something_else_than_the_web_is_refused(site, fetcher, target) -> None:
    assert trouble(fetcher, site.redirect("/a", target)) is Trouble.ADDRESS


PRIVATE = [
    "127.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "100.64.0.1",
    "::1",
    "fe80::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "224.0.0.1",
    "ff02::1",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_known_in_every_dress(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


def guarded(*addresses: str) -> Fetcher:
    """Return a fetcher for which every name leads to these addresses."""
    backend = GuardedBackend(resolve=lambda _host, _port: list(addresses))
    return Fetcher(backend, Manners(silence=0.5), sleep=lambda _seconds: None)


def test_an_address_on_this_computer_is_refused_unless_allowed(site) -> None:
    site.page("/a", "text")
    assert trouble(Fetcher(sleep=lambda _: None), f"{site.url}/a") is Trouble.FORBIDDEN
    assert site.requests == []


def test_a_name_that_leads_into_the_own_network_is_refused(site) -> None:
    port = site.url.rpartition(":")[2]
    assert trouble(guarded("127.0.0.1"), f"http://nice.example:{port}/a") is Trouble.FORBIDDEN
    assert (
        trouble(guarded("93.184.216.34", "10.0.0.1"), "http://nice.example/") is Trouble.FORBIDDEN
    )
    assert site.requests == []


def test_a_redirect_into_the_own_network_is_refused(site) -> None:
    """The first host is let in by its name; where it sends is judged like any other address."""

    class FirstAllowed(GuardedBackend):
        def connect_tcp(self, host, port, *args, **more):
            if host == "public.example":
                return self._inner.connect_tcp("127.0.0.1", port, *args, **more)
            return super().connect_tcp(host, port, *args, **more)

    site.redirect("/a", f"{site.url}/secret")
    site.page("/secret", "the inside")
    port = site.url.rpartition(":")[2]
    fetcher = Fetcher(FirstAllowed(), Manners(silence=0.5), sleep=lambda _seconds: None)
    assert trouble(fetcher, f"http://public.example:{port}/a") is Trouble.FORBIDDEN
    assert site.asked("/secret") == 0


def test_the_address_that_was_checked_is_the_one_that_is_visited(site) -> None:
    """A name server that answers otherwise the second time gains nothing: it is asked once."""
    answers = iter([["127.0.0.1"]])
    site.page("/robots.txt", "", 404)
    backend = GuardedBackend(allow_private=True, resolve=lambda _h, _p: next(answers))
    port = int(site.url.rpartition(":")[2])
    backend.connect_tcp("rebinding.example", port, timeout=1).close()
