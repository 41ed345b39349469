"""What was saved comes back, also into the other engine, and damage is noticed before anything."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import psycopg
import pytest
from sqlalchemy import Connection, select
from support.running import Bot
from telegram_server.conversation import Telegram

from bot.operating.backup import checked, restore, save
from bot.operating.backup.archive import MANIFEST, BackupError
from bot.operating.backup.saving import prune
from bot.settings import Settings
from bot.storage.cities import Cities
from bot.storage.database import Database
from bot.storage.files import FileStore
from bot.storage.people import Chats, People
from bot.storage.tables import Base, ReminderRow

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def with_people(database: Database, data_dir: Path) -> str:
    """Fill a database with a little of much; return the hash of a piece of evidence."""
    async with database.writing() as session:
        people, chats = People(session), Chats(session)
        maria = await people.arrive("telegram", "11", name="María 🌍", language="en", at=AT)
        chat = await chats.arrive("telegram", "-5", kind="group", title="Team", at=AT)
        await chats.arrive("telegram", "-6", kind="group", title="Team", at=AT)
        # The earlier row now names a later one.
        await chats.migrate(chat.id, "-6")
        city = await Cities(session).add(name="Bergen", timezone="UTC", user_id=maria.id, at=AT)
        session.add(
            ReminderRow(
                kind="round", subject="7", city_id=city.id, anchor=date(2030, 1, 2), zone="UTC",
                next_local=datetime(2029, 1, 2, 9, 30), created_at=AT,  # noqa: DTZ001 (wall time)
            )
        )  # fmt: skip
    (data_dir / "originals").mkdir(parents=True)
    (data_dir / "originals" / "guide.pdf").write_bytes(b"%PDF")
    (data_dir / "telegram.lock").touch()
    (data_dir / "models").mkdir()
    (data_dir / "models" / "large.onnx").write_bytes(b"made anew")
    return FileStore(data_dir).keep(b"evidence")


async def contents(database: Database) -> dict[str, list[dict[str, Any]]]:
    def read(connection: Connection) -> dict[str, list[dict[str, Any]]]:
        return {
            table.name: [
                dict(row)
                for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in Base.metadata.sorted_tables
            if table.name != "notes"
        }

    return await database.run(read)


@pytest.fixture
async def source(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.database)
    yield database
    await database.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def target(
    request: pytest.FixtureRequest, tmp_path: Path, postgres_template: str | None
) -> AsyncIterator[Database]:
    """Another database, without any table yet."""
    if request.param == "sqlite":
        database = Database(f"sqlite+inloop:///{tmp_path}/other.db")
        yield database
        await database.close()
        return
    if postgres_template is None:
        pytest.skip("NOT TESTED ON POSTGRESQL: no server answers")
    root = request.getfixturevalue("postgres_root")
    name = f"{postgres_template}_restored"
    with psycopg.connect(f"{root}/postgres", autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        database = Database(f"{root}/{name}".replace("://", "+psycopg://", 1))
        try:
            yield database
        finally:
            await database.close()
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


async def test_everything_comes_back_whichever_engine_it_goes_to(
    source: Database, target: Database, settings: Settings, tmp_path: Path
) -> None:
    evidence = await with_people(source, settings.data_dir)
    archive = await save(source, settings.data_dir, tmp_path / "backups", AT)
    other = tmp_path / "other-data"
    await restore(archive, target, other)
    assert await contents(target) == await contents(source)
    assert FileStore(other).path(evidence).read_bytes() == b"evidence"
    assert (other / "originals" / "guide.pdf").read_bytes() == b"%PDF"
    assert not (other / "models").exists()
    assert not (other / "telegram.lock").exists()


async def test_after_a_restore_new_rows_get_new_numbers(
    source: Database, target: Database, settings: Settings, tmp_path: Path
) -> None:
    await with_people(source, settings.data_dir)
    archive = await save(source, settings.data_dir, tmp_path / "backups", AT)
    await restore(archive, target, tmp_path / "other-data")
    async with target.writing() as session:
        jan = await People(session).arrive("telegram", "12", name="Jan", language="en", at=AT)
        assert jan.id == 2


async def test_a_restored_assistant_goes_on_with_the_conversation(
    bot: Bot, settings: Settings, tmp_path: Path
) -> None:
    telegram = Telegram(bot.server, bot.settle)
    maria = telegram.person("Maria")
    async with bot.running():
        await maria.says("Hello")
    async with bot.database() as database:
        archive = await save(database, settings.data_dir, tmp_path / "backups", AT)
    url = f"sqlite+inloop:///{tmp_path}/restored.db"
    restored = Database(url)
    await restore(archive, restored, tmp_path / "restored")
    await restored.close()
    changes = {"database_url": Settings(database_url=url).database_url}
    again = Bot(settings.model_copy(update=changes), bot.server)
    telegram.settle = again.settle
    async with again.running():
        await maria.says("Hello again")
    assert maria.sees("Hello again")
    assert await again.count() == 2


@pytest.mark.parametrize("victim", ["tables/users.jsonl", "data/originals/guide.pdf", MANIFEST])
async def test_a_damaged_archive_is_refused_and_nothing_is_changed(
    source: Database, settings: Settings, tmp_path: Path, victim: str
) -> None:
    await with_people(source, settings.data_dir)
    archive = await save(source, settings.data_dir, tmp_path / "backups", AT)
    with ZipFile(archive) as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    members[victim] = members[victim][:-1] + b"x"
    with ZipFile(archive, "w") as damaged:
        for name, content in members.items():
            damaged.writestr(name, content)
    target = Database(f"sqlite+inloop:///{tmp_path}/other.db")
    with pytest.raises(BackupError, match="Use another backup"):
        await restore(archive, target, tmp_path / "other-data")
    assert not (tmp_path / "other-data").exists()
    await target.close()


@pytest.mark.parametrize(
    "name", ["../escape", "/etc/escape", "data/../../escape", "data\\x", "top"]
)
def test_a_name_that_leads_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "icc.zip"
    checksum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    with ZipFile(path, "w") as archive:
        archive.writestr(name, b"test")
        listed = {
            "made_at": "", "revision": "0001", "rows": {}, "form": 1, "checksums": {name: checksum}
        }  # fmt: skip
        archive.writestr(MANIFEST, json.dumps(listed))
    with pytest.raises(BackupError, match="unsafe name"):
        checked(path)


async def test_a_database_in_use_is_not_overwritten(
    source: Database, settings: Settings, tmp_path: Path
) -> None:
    await with_people(source, settings.data_dir)
    archive = await save(source, settings.data_dir, tmp_path / "backups", AT)
    before = await contents(source)
    with pytest.raises(BackupError, match="in use"):
        await restore(archive, source, settings.data_dir)
    assert await contents(source) == before


def test_what_is_no_backup_is_named(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear")
    with pytest.raises(BackupError, match=r"letter.txt cannot be read"):
        checked(path)


async def test_an_archive_holds_neither_token_nor_settings_and_only_its_owner_reads_it(
    bot: Bot, settings: Settings, tmp_path: Path
) -> None:
    telegram = Telegram(bot.server, bot.settle)
    async with bot.running():
        await telegram.person("Maria").says("Hello")
    async with bot.database() as database:
        archive = await save(database, settings.data_dir, tmp_path / "backups", AT)
    with ZipFile(archive) as whole:
        everything = b"".join(whole.read(name) for name in whole.namelist())
    assert telegram.world.token.partition(":")[2].encode() not in everything
    assert archive.stat().st_mode & 0o077 == 0


async def test_a_disk_that_is_full_leaves_no_half_archive(
    source: Database, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_people(source, settings.data_dir)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bot.operating.backup.saving.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        await save(source, settings.data_dir, tmp_path / "backups", AT)
    assert list((tmp_path / "backups").iterdir()) == []


def test_only_the_newest_archives_are_kept(tmp_path: Path) -> None:
    for day in range(1, 6):
        (tmp_path / f"icc-assistant-2026110{day}T000000Z.zip").touch()
    (tmp_path / "letter.txt").touch()
    assert len(prune(tmp_path, 2)) == 3
    kept = sorted(path.name[14:22] for path in tmp_path.glob("*.zip"))
    assert kept == ["20261104", "20261105"]
    assert (tmp_path / "letter.txt").exists()


async def test_messages_go_on_while_a_backup_is_made(bot: Bot, tmp_path: Path) -> None:
    telegram = Telegram(bot.server, bot.settle)
    maria = telegram.person("Maria")
    async with bot.running(), bot.database() as database:
        archives = [
            asyncio.create_task(save(database, tmp_path, tmp_path / str(n), AT)) for n in range(3)
        ]
        for n in range(5):
            await maria.says(f"Message {n}")
        paths = await asyncio.gather(*archives)
    assert len(maria.screens) == 5
    assert all(checked(path) for path in paths)
