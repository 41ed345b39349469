"""The whole assistant with a library of the test's own, to which a handbook was added."""

import io
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.pdfs import handbook
from support.running import Bot
from telegram_server.conversation import Phone, Telegram
from telegram_server.server import TelegramServer

from bot.app import FEATURES
from bot.settings import Settings
from knowledge import Knowledge
from knowledge.adding.adder import Adder
from knowledge.adding.naming import Given
from knowledge.shelves import Shelf

PAGES = (
    ("Anti-rumours handbook", "Cities write down which rumours circulate.", "Agents are trained."),
    (
        "The zebra diagnosis",
        "The zebra diagnosis asks two hundred neighbours about rumours in their street.",
    ),
)


def give(data: Path, knowledge: Knowledge, content: bytes, name: str, city: str = "") -> None:
    """Add a file to the library, or to the shelf of a city."""
    adder = Adder(Shelf(data, city or None), knowledge.encoder)
    given = Given(url=f"https://example.org/{name}", credit="© Example Press")
    adder.publish([adder.read_content(content, name, given)])


@pytest.fixture(scope="session")
def own_data(tmp_path_factory: pytest.TempPathFactory, prepared_data_dir: Path) -> Path:
    """The shipped library with the handbook; each test takes a copy."""
    from support.copies import copied

    data = copied(prepared_data_dir, tmp_path_factory.mktemp("own") / "data")
    knowledge = Knowledge(data / "index", Knowledge.open(data).encoder)
    give(data, knowledge, handbook("2018", PAGES), "handbook.pdf")
    return data


@pytest.fixture
def knowledge(own_data: Path, tmp_path: Path) -> Knowledge:
    from support.copies import copied

    return Knowledge.open(copied(own_data, tmp_path / "library-data"))


@pytest.fixture
def admin(server: TelegramServer) -> dict[str, Any]:
    return server.world.add_user("Ada")


@pytest.fixture
def settings(settings: Settings, knowledge: Knowledge, admin: dict[str, Any]) -> Settings:
    data = knowledge.index.folder.parent
    return settings.model_copy(update={"data_dir": data, "admins": frozenset({admin["id"]})})


@pytest.fixture
def bot(settings: Settings, server: TelegramServer, knowledge: Knowledge) -> Bot:
    return Bot(settings, server, FEATURES, knowledge)


@pytest.fixture
async def telegram(bot: Bot) -> AsyncIterator[Telegram]:
    async with bot.running():
        yield Telegram(bot.server, bot.settle)


@pytest.fixture
def ada(telegram: Telegram, admin: dict[str, Any]) -> Phone:
    """The administrator."""
    return Phone(telegram, admin, telegram.world.chats[admin["id"]])


@pytest.fixture(autouse=True)
def no_errors(log: io.StringIO) -> Iterator[None]:
    """Fail the test in which an event failed, however friendly the apology was."""
    yield
    failed = [line for line in log.getvalue().splitlines() if "event failed" in line]
    assert not failed, failed[0].replace("\\n", "\n")[-2500:]
