"""The database: every revision leads to the tables that the program expects, on both engines."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError, StatementError
from support.running import Bot

from bot.errors import StorageError
from bot.storage import migrations
from bot.storage.database import Database, is_passing
from bot.storage.migrations import newest_revision
from bot.storage.notes import Notes
from bot.storage.people import Chats, People, Prompt, Prompts
from bot.storage.tables import Base, UserRow

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
async def database(database_url: str, bot: Bot):
    async with bot.database() as database:
        yield database


async def test_the_migrated_tables_are_the_ones_the_program_declares(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, Base.metadata)

    assert await database.run(differences) == []


def test_the_newest_revision_is_the_one_alembic_would_go_to() -> None:
    scripts = ScriptDirectory(str(migrations._HERE))
    assert scripts.get_heads() == [newest_revision()]


async def test_upgrading_twice_changes_nothing(database: Database) -> None:
    await database.upgrade()
    await database.upgrade()
    assert await database.run(migrations.revision_of) == newest_revision()


async def test_a_database_of_a_newer_version_is_refused_in_plain_words(database: Database) -> None:
    async with database.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match=r"newer version.*Install that version again"):
        await database.upgrade()


async def test_a_database_that_does_not_answer_is_named_without_its_password() -> None:
    database = Database("postgresql+psycopg://maria:secret@127.0.0.1:1/assistant")
    with pytest.raises(StorageError, match="ICC_DATABASE_URL") as caught:
        await database.upgrade()
    assert "secret" not in str(caught.value)


async def test_a_file_that_is_no_database_is_refused_in_plain_words(tmp_path) -> None:
    path = tmp_path / "assistant.db"
    path.write_text("this is no database, and long enough to be read as a header " * 20)
    with pytest.raises(StorageError, match="file is not a database"):
        await Database(f"sqlite+inloop:///{path}").upgrade()


async def test_a_transaction_is_kept_as_a_whole_or_not_at_all(database: Database) -> None:
    async def breaks_off() -> None:
        async with database.writing() as session:
            await Notes(session).write("a", "1")
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        await breaks_off()
    async with database.reading() as session:
        assert await Notes(session).read("a") is None


async def test_a_reader_sees_one_moment_while_others_write(database: Database) -> None:
    async with database.reading() as reader:
        before = await Notes(reader).read("a")
        async with database.writing() as writer:
            await Notes(writer).write("a", "1")
    assert before is None
    async with database.reading() as reader:
        assert await Notes(reader).read("a") == "1"


async def test_moments_come_back_in_utc_from_both_engines(database: Database) -> None:
    plus_five = NOON.astimezone(timezone(timedelta(hours=5)))
    async with database.writing() as session:
        person = await People(session).arrive("x", "1", name="M", language="en", at=plus_five)
        person_id = person.id
    async with database.reading() as session:
        row = (await session.execute(select(UserRow).where(UserRow.id == person_id))).scalar_one()
    assert row.created_at == NOON
    assert row.created_at.tzinfo is UTC


async def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="no time zone"):
        async with database.writing() as session:
            await People(session).arrive("x", "1", name="M", language="en", at=datetime(2026, 1, 1))  # noqa: DTZ001


async def test_a_person_arrives_once_however_often(database: Database) -> None:
    for name in ("Maria", "Maria Another"):
        async with database.writing() as session:
            row = await People(session).arrive("x", "1", name=name, language="en", at=NOON)
    assert row.name == "Maria"


async def test_a_newer_expectation_replaces_the_older_one(database: Database) -> None:
    async with database.writing() as session:
        await People(session).arrive("x", "1", name="M", language="en", at=NOON)
        await Chats(session).arrive("x", "1", kind="private", title="", at=NOON)
        prompts = Prompts(session, 1, 1)
        await prompts.expect(Prompt("first", {}), NOON)
        await prompts.expect(Prompt("second", {"n": 2}), NOON)
        assert await prompts.pending() == Prompt("second", {"n": 2})
        assert await prompts.clear()
        assert not await prompts.clear()


async def test_a_mistake_in_a_statement_is_not_taken_for_a_database_that_is_away(
    database: Database,
) -> None:
    with pytest.raises(DBAPIError) as caught:
        async with database.reading() as session:
            await session.execute(text("SELECT nothing FROM nowhere"))
    assert not is_passing(caught.value)


async def test_an_error_of_the_database_does_not_repeat_what_was_to_be_stored(
    database: Database,
) -> None:
    with pytest.raises(DBAPIError) as caught:
        async with database.writing() as session:
            await session.execute(text("INSERT INTO nowhere VALUES (:v)"), {"v": "xyzzy"})
    assert "xyzzy" not in str(caught.value)
