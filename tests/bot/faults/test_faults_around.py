"""Faults of the world around: Telegram, the network, the disk, the database."""

import asyncio
import random
import sqlite3
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import event
from sqlalchemy.engine import make_url
from support.running import Bot
from support.wire import Wire
from telegram_server.conversation import Phone, Telegram
from telegram_server.faults import Page, Reset, Silence, Throttle, When

from bot.channels.telegram import api
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.outbox import Outbox

pytestmark = pytest.mark.slow


async def doubts(bot: Bot) -> int:
    async with bot.database() as database, database.reading() as session:
        return int(await Outbox(session).maybe_duplicates())


def only_sqlite(bot: Bot) -> None:
    if not bot.settings.database.startswith("sqlite"):
        pytest.skip("this fault is one of SQLite")


def crowd(telegram: Telegram, people: int = 5) -> list[Phone]:
    return [telegram.person(f"Person {number}") for number in range(people)]


async def answered(telegram: Telegram, people: list[Phone], each: int, seconds: float) -> None:
    await telegram.world.until(lambda: all(len(p.screens) >= each for p in people), seconds)


@pytest.mark.parametrize("seed", range(3))
async def test_updates_that_come_twice_late_and_in_any_order_are_handled_once(
    bot: Bot, telegram: Telegram, seed: int
) -> None:
    chance = random.Random(seed)
    people = crowd(telegram)
    updates = []
    for number in range(4):
        for person in people:
            person.writes(f"Message {number}")
    world = telegram.world
    updates, world.queue = world.queue, []
    disturbed = updates + chance.sample(updates, len(updates) // 2)
    chance.shuffle(disturbed)
    while disturbed:
        world.queue += disturbed[:7]
        del disturbed[:7]
        world.ring()
        await telegram.settle()
    assert await bot.count() == 20
    assert all(len(person.screens) == 4 for person in people)


@pytest.mark.parametrize(
    ("fault", "in_doubt"),
    [
        (Throttle(0.2), False),
        (Page(500), False),
        (Page(502), False),
        (Reset(When.BEFORE), True),
        (Reset(When.AFTER), True),
        (Silence(When.BEFORE), True),
        (Silence(When.AFTER), True),
    ],
)
async def test_a_send_that_fails_is_repeated_and_what_is_in_doubt_is_counted(
    bot: Bot, monkeypatch: pytest.MonkeyPatch, fault: object, in_doubt: bool
) -> None:
    monkeypatch.setattr(api, "_ANSWER_SECONDS", 0.5)
    monkeypatch.setattr(api.Api.call, "__kwdefaults__", {"upload": None, "seconds": 0.5})
    telegram = Telegram(bot.server, bot.settle)
    async with bot.running():
        people = crowd(telegram)
        telegram.server.faults.add("sendMessage", fault, fault, fault)
        for person in people:
            person.writes("Hello")
        await telegram.settle()
        assert all(person.sees("Hello") for person in people)
        extra = sum(len(person.screens) - 1 for person in people)
        counted = await doubts(bot)
        assert counted == (3 if in_doubt else 0)
        assert extra == (3 if in_doubt and fault.when is When.AFTER else 0)
    assert await bot.count() == len(people)


async def test_a_disk_that_is_full_for_a_while_loses_nothing(bot: Bot, telegram: Telegram) -> None:
    only_sqlite(bot)
    assert bot.assistant is not None
    engine = bot.assistant.flow._database._engine
    limit = {"pages": 1}  # fewer than there are: no page can be added

    def restrict(connection: sqlite3.Connection, *_: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA max_page_count = {limit['pages']}")
        cursor.close()

    event.listen(engine.sync_engine, "checkout", restrict)
    people = crowd(telegram)
    for number in range(10):
        for person in people:
            person.writes(f"Message {number} " + "x" * 3000)
    await asyncio.sleep(2)
    assert not all(len(person.screens) == 10 for person in people), "the disk was never full"
    limit["pages"] = 1 << 30
    await answered(telegram, people, 10, 60)
    await telegram.settle()
    assert await bot.count() == 50
    assert all(len(person.screens) == 10 for person in people)


async def test_a_database_that_another_program_locks_is_waited_for(
    bot: Bot, telegram: Telegram
) -> None:
    only_sqlite(bot)
    people = crowd(telegram)
    path = make_url(bot.settings.database).database
    assert path is not None
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for person in people:
        person.writes("Hello")
    await asyncio.sleep(2)
    assert not any(person.screens for person in people)
    other.execute("ROLLBACK")
    other.close()
    await answered(telegram, people, 1, 60)
    await telegram.settle()
    assert await bot.count() == len(people)


@pytest.mark.postgres
async def test_postgresql_that_goes_away_and_comes_back_loses_nothing(
    settings: Settings, bot: Bot
) -> None:
    if settings.database.startswith("sqlite"):
        pytest.skip("this fault is one of PostgreSQL")
    parts = urlsplit(settings.database)
    wire = Wire(parts.hostname or "127.0.0.1", parts.port or 5432)
    await wire.mend()
    through = settings.database.replace(f":{parts.port or 5432}/", f":{wire.port}/")
    changed = {"database_url": Settings(database_url=through).database_url}
    wired = Bot(settings.model_copy(update=changed), bot.server)
    telegram = Telegram(bot.server, wired.settle)
    people = crowd(telegram)
    async with wired.running():
        for number in range(3):
            for person in people:
                person.writes(f"Message {number}")
            await asyncio.sleep(0.05)
            await wire.cut()
            await asyncio.sleep(3)
            await wire.mend()
        await answered(telegram, people, 3, 90)
        await telegram.settle()
    await wire.cut()
    assert await bot.count() == 15
    extra = sum(len(person.screens) - 3 for person in people)
    assert extra <= await doubts(bot)


async def test_a_database_that_cannot_be_opened_is_named_and_not_changed(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    await asyncio.to_thread(broken.write_bytes, b"this is no database" * 400)
    before = await asyncio.to_thread(broken.read_bytes)
    database = Database(f"sqlite+aiosqlite:///{broken}")
    with pytest.raises(Exception, match=r"broken\.db"):
        await database.upgrade()
    await database.close()
    assert await asyncio.to_thread(broken.read_bytes) == before
