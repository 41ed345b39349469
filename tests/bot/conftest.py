"""A bot in the event loop of each test, over the fake Telegram, on every database there is."""

import asyncio
import io
import logging
import os
import shutil
import socket
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
import structlog
from support.copies import copied
from support.running import Bot
from telegram_server.conversation import Telegram
from telegram_server.server import TelegramServer, telegram_server
from telegram_server.world import World

from bot.logs import configure_logs
from bot.settings import Settings
from bot.storage.database import Database

_POSTGRES = os.environ.get("ICC_TEST_POSTGRES_URL", "postgresql://postgres@127.0.0.1:5432")
_LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail the test that reaches for anything but this computer."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
            pytest.fail(f"the test reaches for the network: {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def clean_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the settings of whoever runs the tests out of them."""
    for name in list(os.environ):
        if name.startswith("ICC_") and not name.startswith("ICC_TEST_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


async def _migrated(url: str) -> None:
    database = Database(url)
    await database.upgrade()
    await database.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with all tables and nothing in them."""
    path = tmp_path_factory.mktemp("template") / "assistant.db"
    asyncio.run(_migrated(f"sqlite+inloop:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_root() -> str:
    """The PostgreSQL server, as an address to which the name of a database is added."""
    return _POSTGRES


@pytest.fixture(scope="session")
def postgres_template() -> Iterator[str | None]:
    """A database with all tables and nothing in them; None where no server answers."""
    name = f"icc_test_{uuid.uuid4().hex[:12]}"
    try:
        server = psycopg.connect(f"{_POSTGRES}/postgres", autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        yield None
        return
    with server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            asyncio.run(_migrated(f"{_POSTGRES}/{name}".replace("://", "+psycopg://", 1)))
            yield name
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def prepared_data_dir(prepared_data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for processes of the bot: its locks are not those of another test process."""
    return copied(prepared_data_dir, tmp_path_factory.mktemp("prepared") / "data")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(
    request: pytest.FixtureRequest, tmp_path: Path, sqlite_template: Path
) -> Iterator[str]:
    """An empty, migrated database of the test's own, of each kind in turn."""
    if request.param == "sqlite":
        path = tmp_path / "assistant.db"
        shutil.copy(sqlite_template, path)
        yield f"sqlite:///{path}"
        return
    template = request.getfixturevalue("postgres_template")
    if template is None:
        pytest.skip(f"NOT TESTED ON POSTGRESQL: no server answers at {_POSTGRES}")
    name = f"{template}_{uuid.uuid4().hex[:8]}"
    with psycopg.connect(f"{_POSTGRES}/postgres", autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        try:
            yield f"{_POSTGRES}/{name}"
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(autouse=True)
def log() -> Iterator[io.StringIO]:
    """What the bot logs."""
    lines = io.StringIO()
    configure_logs(Settings(_env_file=None, telegram_token=World().token), stream=lines)
    yield lines
    logging.getLogger().handlers.clear()
    structlog.reset_defaults()


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    """A fake Telegram with nobody in it yet."""
    async with telegram_server() as running:
        yield running


@pytest.fixture
def settings(server: TelegramServer, database_url: str, tmp_path: Path) -> Settings:
    """Settings for a bot at the fake Telegram."""
    return Settings(
        _env_file=None,
        telegram_token=server.world.token,
        telegram_api_url=server.url,
        database_url=database_url,
        data_dir=tmp_path / "data",
    )


@pytest.fixture
def bot(settings: Settings, server: TelegramServer) -> Bot:
    """A bot that is not running yet."""
    return Bot(settings, server)


@pytest.fixture
async def telegram(bot: Bot) -> AsyncIterator[Telegram]:
    """Telegram with the bot running in it."""
    async with bot.running():
        yield Telegram(bot.server, bot.settle)
