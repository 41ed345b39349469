"""Fetch one address at a time the way a considerate reader does.

One request a second to each host, robots.txt first, a name that says who asks, conditional
requests, and limits of size and time. Nothing is sent but the request.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpcore

from knowledge.fetching.connecting import GuardedBackend, PrivateAddress
from knowledge.fetching.errors import NotFetched, Trouble

AGENT = "icc-assistant"
_HEADERS: dict[bytes | str, bytes | str] = {
    "User-Agent": f"{AGENT}/0.1 (indexes official publications for an assistant of city staff)",
    "Accept": "application/pdf, text/html;q=0.9, */*;q=0.5",
    # Compressed answers could unpack to any size.
    "Accept-Encoding": "identity",
}
_MOST_REDIRECTS = 6
_OK, _NOT_MODIFIED = 200, 304
_MOVED = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_BUSY = frozenset({429, 502, 503, 504})
_ROBOTS_SIZE = 512 * 1024


@dataclass(frozen=True, slots=True)
class Manners:
    """How considerate and how patient to be; seconds and bytes."""

    pause: float = 1.0
    most_bytes: int = 64 * 2**20
    silence: float = 30.0  # longest wait for the next bytes
    most_seconds: float = 300.0
    tries: int = 3
    longest_wait: float = 60.0  # that a busy server may ask for


@dataclass(frozen=True, slots=True)
class Tags:
    """What a server said to recognise a version by."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """The content of an address, or that it is still the same (`content` is None)."""

    url: str  # after redirects
    content: bytes | None
    mime: str = ""
    tags: Tags = Tags()


@dataclass
class Fetcher:
    """Fetches addresses, one after the other.

    Attributes:
        backend: Makes connections.
        manners: How considerate to be.
        clock: Returns seconds.
        sleep: Waits so many seconds.
    """

    backend: GuardedBackend = field(default_factory=GuardedBackend)
    manners: Manners = field(default_factory=Manners)
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _last: dict[str, float] = field(default_factory=dict)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)

    def fetch(self, url: str, tags: Tags = Tags()) -> Fetched:
        """Return what lies at an address, redirects followed.

        Args:
            url: The address.
            tags: Those of the version that is known; it is not fetched again.

        Raises:
            NotFetched: It cannot be fetched; says why and what would help.
        """
        at = url
        for _ in range(_MOST_REDIRECTS):
            self._check(at)
            status, headers, content = self._patiently(at, tags)
            if status in _MOVED and "location" in headers:
                at = urljoin(at, headers["location"])
                continue
            if status == _NOT_MODIFIED:
                return Fetched(at, None, tags=tags)
            if status in _GONE:
                raise NotFetched(url, Trouble.MISSING, f"the server answers {status}")
            if status in _BUSY:
                raise NotFetched(url, Trouble.BUSY, f"the server answers {status}")
            if status != _OK:
                raise NotFetched(url, Trouble.REFUSED, f"the server answers {status}")
            new = Tags(headers.get("etag"), headers.get("last-modified"))
            mime = headers.get("content-type", "").partition(";")[0].strip().lower()
            return Fetched(at, content, mime, new)
        raise NotFetched(url, Trouble.REDIRECTS, f"it redirects more than {_MOST_REDIRECTS} times")

    def _check(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise NotFetched(url, Trouble.ADDRESS, "it is no address of the web")
        if not self._rules(f"{parts.scheme}://{parts.netloc}").can_fetch(AGENT, url):
            raise NotFetched(url, Trouble.ROBOTS, "the site does not want programs there")

    def _rules(self, site: str) -> RobotFileParser:
        if site not in self._robots:
            rules = RobotFileParser()
            status, _, content = self._patiently(f"{site}/robots.txt", Tags(), _ROBOTS_SIZE)
            if status in _BUSY:
                raise NotFetched(site, Trouble.BUSY, "robots.txt cannot be read now")
            found = content.decode("utf-8", "replace") if status == _OK else ""
            rules.parse(found.splitlines())
            self._robots[site] = rules
        return self._robots[site]

    def _patiently(
        self, url: str, tags: Tags, most: int | None = None
    ) -> tuple[int, Mapping[str, str], bytes]:
        """Ask again when the server is busy, after the pause that it asks for."""
        for left in reversed(range(self.manners.tries)):
            self._wait(url)
            status, headers, content = self._once(url, tags, most or self.manners.most_bytes)
            if status not in _BUSY or not left:
                break
            asked = headers.get("retry-after", "")
            wait = float(asked) if asked.isdecimal() else self.manners.pause * 5
            if wait > self.manners.longest_wait:
                break
            self.sleep(wait)
        return status, headers, content

    def _wait(self, url: str) -> None:
        host = urlsplit(url).netloc
        due = self._last.get(host, float("-inf")) + self.manners.pause
        now = self.clock()
        if due > now:
            self.sleep(due - now)
        self._last[host] = self.clock()

    def _once(self, url: str, tags: Tags, most: int) -> tuple[int, Mapping[str, str], bytes]:
        asked = dict(_HEADERS)
        if tags.etag:
            asked["If-None-Match"] = tags.etag
        if tags.modified:
            asked["If-Modified-Since"] = tags.modified
        silence = self.manners.silence
        limits = dict.fromkeys(("connect", "read", "write", "pool"), silence)
        with (
            _troubles(url),
            httpcore.ConnectionPool(network_backend=self.backend) as pool,
            pool.stream("GET", url, headers=asked, extensions={"timeout": limits}) as response,
        ):
            headers = {k.decode().lower(): v.decode("latin-1") for k, v in response.headers}
            content = b""
            if response.status == _OK:
                content = self._content(url, response, headers, most)
            return response.status, headers, content

    def _content(
        self, url: str, response: httpcore.Response, headers: Mapping[str, str], most: int
    ) -> bytes:
        began, parts, size = self.clock(), [], 0
        stated = headers.get("content-length", "")
        if stated.isdecimal() and int(stated) > most:
            raise NotFetched(url, Trouble.TOO_LARGE, f"it has more than {most / 2**20:g} MB")
        for part in response.iter_stream():
            parts.append(part)
            size += len(part)
            if size > most:
                raise NotFetched(url, Trouble.TOO_LARGE, f"it has more than {most / 2**20:g} MB")
            if self.clock() - began > self.manners.most_seconds:
                limit = f"{self.manners.most_seconds:g} seconds"
                raise NotFetched(url, Trouble.SLOW, f"it takes more than {limit}")
        return b"".join(parts)


@contextmanager
def _troubles(url: str) -> Iterator[None]:
    """Say in our words what went wrong with a connection."""
    try:
        yield
    except PrivateAddress as error:
        detail = f"{error} is an address inside a private network"
        raise NotFetched(url, Trouble.FORBIDDEN, detail) from error
    except httpcore.TimeoutException as error:
        raise NotFetched(url, Trouble.SLOW, "the server fell silent") from error
    except (httpcore.RemoteProtocolError, httpcore.ReadError) as error:
        raise NotFetched(url, Trouble.BROKEN_OFF, "the answer ended too early") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, ValueError, UnicodeError) as error:
        raise NotFetched(url, Trouble.UNREACHABLE, "the server does not answer") from error
