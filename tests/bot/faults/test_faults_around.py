"""Faults of the ground the bot stands on: the disk, the database, the index."""

import asyncio
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import event
from sqlalchemy.engine import make_url
from support.running import Bot
from support.story import Cast, End, doubts, end_of
from support.wire import Wire
from telegram_server.conversation import Phone, Telegram

from bot.settings import Settings
from bot.storage import files
from bot.storage import sqlite as door
from bot.storage.database import Database

pytestmark = pytest.mark.slow

# As long as an operator needs to restart a server, or a server to move to another machine.
_A_MINUTE = 60


def only_sqlite(bot: Bot) -> None:
    if not bot.settings.database.startswith("sqlite"):
        pytest.skip("this fault is one of SQLite")


def only_postgres(settings: Settings) -> None:
    if settings.database.startswith("sqlite"):
        pytest.skip("this fault is one of PostgreSQL")


class Disk:
    """A disk that has no room for a while, for the database and for files."""

    def __init__(self, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
        assert bot.assistant is not None
        self.is_full = True
        self.refused = 0
        self._fsync = os.fsync
        engine = bot.assistant.flow._database._engine
        event.listen(engine.sync_engine, "checkout", self._restrict)
        monkeypatch.setattr(files.os, "fsync", self._write_out)

    def _restrict(self, connection: sqlite3.Connection, *_: object) -> None:
        cursor = connection.cursor()
        # Fewer pages than there are: no page can be added.
        cursor.execute(f"PRAGMA max_page_count = {1 if self.is_full else 1 << 30}")
        cursor.close()

    def _write_out(self, handle: int) -> None:
        if self.is_full:
            self.refused += 1
            raise OSError(28, "No space left on device")
        self._fsync(handle)


async def test_a_disk_that_is_full_for_a_while_loses_nothing(
    bot: Bot, telegram: Telegram, quiet: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_sqlite(bot)
    disk, cast = Disk(bot, monkeypatch), Cast(telegram)
    cast.play()
    for person in cast.people:
        person.writes("A long story. " * 300)
    await asyncio.sleep(2)
    assert not all(len(person.screens) > 3 for person in cast.people), "the disk was never full"
    disk.is_full = False
    await telegram.settle()
    assert all(len(person.screens) > 3 for person in cast.people)
    end = await end_of(bot, cast)
    assert (end.facts["answers"], end.files) == (quiet.facts["answers"], quiet.files)
    assert end.facts["count"] == quiet.facts["count"] + len(cast.people)
    assert set(end.facts["events"]) == {"done"}


async def test_evidence_waits_for_a_disk_with_room(
    bot: Bot, telegram: Telegram, quiet: End, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast, refused = Cast(telegram), []
    keep = os.fsync

    def write_out(handle: int) -> None:
        if len(refused) < 2:
            refused.append(handle)
            raise OSError(28, "No space left on device")
        keep(handle)

    monkeypatch.setattr(files.os, "fsync", write_out)
    cast.play()
    await telegram.settle()
    assert len(refused) == 2
    assert await end_of(bot, cast) == quiet


@pytest.mark.parametrize("patience", [30, 0.2])
async def test_a_database_that_another_program_locks_is_waited_for(
    bot: Bot, quiet: End, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    """With patience inside SQLite, and where that runs out and the statement fails."""
    only_sqlite(bot)
    monkeypatch.setattr(door, "_BUSY_SECONDS", patience)
    telegram = Telegram(bot.server, bot.settle)
    async with bot.running():
        path = make_url(bot.settings.database).database
        assert path is not None
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        cast = Cast(telegram)
        cast.play()
        await asyncio.sleep(2)
        assert not any(person.screens for person in cast.people)
        other.execute("ROLLBACK")
        other.close()
        await telegram.settle()
    assert await end_of(bot, cast) == quiet
    assert cast.extra <= await doubts(bot)


class TestPostgres:
    """PostgreSQL stops, and breaks every connection with it."""

    pytestmark = pytest.mark.postgres

    @pytest.fixture
    async def wire(self, settings: Settings) -> AsyncIterator[Wire]:
        only_postgres(settings)
        parts = urlsplit(settings.database)
        wire = Wire(parts.hostname or "127.0.0.1", parts.port or 5432)
        await wire.mend()
        yield wire
        await wire.cut()

    @pytest.fixture
    def wired(self, bot: Bot, wire: Wire) -> Bot:
        """The bot, whose database is at the other end of the wire."""
        port = urlsplit(bot.settings.database).port or 5432
        through = bot.settings.database.replace(f":{port}/", f":{wire.port}/")
        changed = {"database_url": Settings(_env_file=None, database_url=through).database_url}
        return Bot(bot.settings.model_copy(update=changed), bot.server, bot.features)

    @pytest.mark.parametrize("outages", [[3, 3, 3], [_A_MINUTE]], ids=["often", "a minute"])
    async def test_an_outage_loses_nothing(
        self, bot: Bot, wired: Bot, wire: Wire, quiet: End, outages: list[int]
    ) -> None:
        telegram = Telegram(bot.server, wired.settle)
        async with wired.running():
            cast = Cast(telegram)
            cast.play()
            for seconds in outages:
                await asyncio.sleep(0.15)
                await wire.cut()
                await asyncio.sleep(seconds)
                await wire.mend()
            await telegram.world.until(cast.all_heard, 120)
            await wired.settle()
            assert await end_of(bot, cast) == quiet
            assert cast.extra <= await doubts(bot)


async def test_a_database_that_cannot_be_opened_is_named_and_not_changed(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    await asyncio.to_thread(broken.write_bytes, b"this is no database" * 400)
    before = await asyncio.to_thread(broken.read_bytes)
    database = Database(f"sqlite+inloop:///{broken}")
    with pytest.raises(Exception, match=r"broken\.db"):
        await database.upgrade()
    await database.close()
    assert await asyncio.to_thread(broken.read_bytes) == before


class TestIndex:
    """The index file is broken while nobody looks; the real command is started again."""

    QUESTION = "how do I start an anti-rumours strategy?"

    @pytest.fixture
    def data(self, prepared_data_dir: Path, tmp_path: Path) -> Path:
        """A data directory of the test's own, whose files can be broken."""
        own = tmp_path / "own"
        own.mkdir()
        (own / "models").symlink_to((prepared_data_dir / "models").resolve())
        shutil.copytree(prepared_data_dir / "index", own / "index")
        return own

    async def asked(self, bot: Bot, data: Path, phone: Phone) -> str:
        """Start the assistant, ask, stop it, and return what it answered."""
        environment = {
            **os.environ,
            "ICC_TELEGRAM_TOKEN": bot.server.world.token,
            "ICC_TELEGRAM_API_URL": bot.server.url,
            "ICC_DATABASE_URL": bot.settings.database,
            "ICC_DATA_DIR": str(data),
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.cli", "run", env=environment,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        before = len(phone.screens)
        phone.writes(self.QUESTION)
        try:
            await bot.server.world.until(lambda: len(phone.screens) > before, 400)
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()
        assert process.returncode == 0
        return str(phone.screen["text"])

    async def test_a_broken_index_is_built_again_and_the_answer_is_the_same(
        self, bot: Bot, data: Path
    ) -> None:
        only_sqlite(bot)
        maria = Telegram(bot.server, asyncio.Event().wait).person("Maria")
        whole = await self.asked(bot, data, maria)
        assert "step by step" in whole
        found = [p for p in (data / "index").rglob("*") if p.is_file() and p.suffix != ".lock"]
        largest = max(found, key=lambda path: path.stat().st_size)
        largest.write_bytes(largest.read_bytes()[:1000] + b"broken")
        assert await self.asked(bot, data, maria) == whole
