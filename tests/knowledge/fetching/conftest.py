"""A local site, and a fetcher whose time a test holds in its hands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.small_encoder import WordEncoder
from support.web_server import Site, web_server

from knowledge.adding.adder import Adder
from knowledge.fetching.connecting import GuardedBackend
from knowledge.fetching.fetcher import Fetcher, Manners
from knowledge.fetching.memory import Memory
from knowledge.fetching.sync import Sync
from knowledge.shelves import Shelf


class Time:
    """Passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def site() -> Iterator[Site]:
    with web_server() as running:
        yield running


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def fetcher(time: Time) -> Fetcher:
    """Allowed to visit this computer; falls silent after half a second."""
    manners = Manners(most_bytes=200_000, silence=0.5)
    backend = GuardedBackend(allow_private=True)
    return Fetcher(backend, manners, clock=lambda: time.now, sleep=time.sleep)


@pytest.fixture
def adder(tmp_path: Path) -> Adder:
    return Adder(Shelf(tmp_path / "data"), WordEncoder())


@pytest.fixture
def sync(adder: Adder, fetcher: Fetcher) -> Sync:
    return Sync(adder, fetcher, Memory.open(adder.shelf.folder / "fetched.json"))
