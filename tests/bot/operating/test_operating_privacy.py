"""What is kept is handed out on request and removed on request; nothing of it is left behind."""

import io
import json
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import Connection, func, select
from support.running import Bot
from support.team import Colleague
from telegram_server.conversation import Phone, Telegram

from bot.cli import city
from bot.dialogue import mydata
from bot.dialogue.index import feature as index
from bot.settings import Settings
from bot.storage.privacy.gathering import city_conditions, columns_to
from bot.storage.questions import Questions
from bot.storage.tables import Base, TraceRow


@pytest.fixture
def bot(settings: Settings, server: object) -> Bot:
    from support.running import FEATURES

    features = [f for f in FEATURES if not f.__name__.endswith("probe")]
    return Bot(settings, server, [*features, index, mydata])  # type: ignore[arg-type] # a fixture


async def everything(bot: Bot) -> str:
    """Return all rows of all tables as one text."""

    def read(connection: Connection) -> str:
        return "\n".join(
            str(dict(row))
            for table in Base.metadata.sorted_tables
            for row in connection.execute(select(table)).mappings()
        )

    async with bot.database() as database:
        return str(await database.run(read))


async def rows_of(bot: Bot, name: str) -> int:
    table = Base.metadata.tables[name]
    async with bot.database() as database, database.reading() as session:
        return (await session.execute(select(func.count()).select_from(table))).scalar_one()


def exports(settings: Settings) -> list[Path]:
    return list((settings.data_dir / "exports").iterdir())


async def sweep(bot: Bot) -> None:
    assert bot.assistant is not None
    await bot.assistant.sweeper.once()


def archive(telegram: Telegram, phone: Phone) -> ZipFile:
    document = phone.screen["document"]
    return ZipFile(io.BytesIO(telegram.world.files[document["file_id"]]["data"]))


async def bergen(telegram: Telegram) -> tuple[Colleague, Colleague]:
    """Let Maria set Bergen up, and Jan answer and give evidence there."""
    maria = Colleague(telegram, "Maria Unmistakable")
    await maria.sets_up("Bergen")
    jan = await maria.lets_in("Jan Unforgettable")
    await jan.opens(1)
    await jan.phone.says("1")
    await jan.opens(1)
    await jan.phone.says("evidence")
    await jan.phone.sends("document", b"%PDF-1.4 evidence", "plan.pdf")
    return maria, jan


def test_every_table_that_names_a_person_is_part_of_their_export() -> None:
    naming = [t.name for t in Base.metadata.sorted_tables if columns_to(t, "users")]
    assert {"answers", "evidence", "comments", "members", "feedback", "reminders"} <= set(naming)


def test_everything_that_hangs_on_a_city_goes_with_it() -> None:
    gone = set(city_conditions(1))
    assert {"cities", "rounds", "answers", "evidence", "members", "invitations"} <= gone
    assert not gone & {"users", "chats", "inbox", "questions"}


async def test_a_person_gets_everything_that_is_kept_about_them(
    bot: Bot, telegram: Telegram
) -> None:
    _, jan = await bergen(telegram)
    await jan.phone.says("/mydata")
    await jan.phone.taps("My data")
    with archive(telegram, jan.phone) as handed:
        data = json.loads(handed.read("data.json"))
        assert data["users"][0]["name"] == "Jan Unforgettable"
        assert data["users"][0]["external_id"] == str(jan.phone.user["id"])
        assert len(data["answers"]) == 1
        assert {"members", "chats"} <= set(data)
        files = [name for name in handed.namelist() if name.startswith("files/")]
        assert len(files) == len(data["evidence"])
        assert "Maria Unmistakable" not in handed.read("data.json").decode()


async def test_who_is_forgotten_is_nowhere_and_their_answers_stay(
    bot: Bot, telegram: Telegram
) -> None:
    _, jan = await bergen(telegram)
    answers = await rows_of(bot, "answers")
    await jan.phone.says("/forget")
    await jan.phone.taps("Remove my data")
    assert jan.phone.sees("I do not know you any more")
    await sweep(bot)
    left = await everything(bot)
    assert "Unforgettable" not in left
    assert str(jan.phone.user["id"]) not in left
    assert await rows_of(bot, "answers") == answers == 1


async def test_who_comes_back_after_being_forgotten_is_new(bot: Bot, telegram: Telegram) -> None:
    _, jan = await bergen(telegram)
    await jan.phone.says("/forget")
    await jan.phone.taps("Remove my data")
    await sweep(bot)
    await jan.phone.says("/index")
    assert not jan.phone.sees("Bergen")
    await jan.phone.says("/start")
    assert jan.phone.sees("Hello Jan")


async def test_the_last_coordinator_is_asked_again(bot: Bot, telegram: Telegram) -> None:
    maria, _ = await bergen(telegram)
    await maria.phone.says("/forget")
    assert maria.phone.sees("only coordinator of Bergen")
    await maria.phone.taps("Remove my data")
    assert maria.phone.sees("nobody coordinates")
    assert "Unmistakable" in await everything(bot)
    await maria.phone.taps("Yes, remove it")
    await sweep(bot)
    assert "Unmistakable" not in await everything(bot)


async def test_a_coordinator_exports_and_erases_the_city_and_a_trace_stays(
    bot: Bot, telegram: Telegram, settings: Settings
) -> None:
    maria, _ = await bergen(telegram)
    await maria.phone.says("/mydata")
    await maria.phone.taps("Data of Bergen")
    with archive(telegram, maria.phone) as handed:
        data = json.loads(handed.read("data.json"))
    assert [row["name"] for row in data["cities"]] == ["Bergen"]
    assert len(data["answers"]) == 1
    await maria.phone.says("/forget")
    await maria.phone.taps("Erase Bergen")
    assert await rows_of(bot, "cities") == 1, "it asks first"
    await maria.phone.taps("Yes, remove it")
    for name in ("cities", "rounds", "answers", "evidence", "members", "invitations"):
        assert await rows_of(bot, name) == 0, name
    assert [p for p in (settings.data_dir / "files").rglob("*") if p.is_file()] == []
    async with bot.database() as database, database.reading() as session:
        traces = (await session.execute(select(TraceRow).order_by(TraceRow.id))).scalars().all()
    assert [trace.what for trace in traces] == ["city exported", "city erased"]
    assert all(trace.user_id for trace in traces)


@pytest.mark.parametrize("verb", ["mydata", "forget"])
async def test_only_the_coordinator_exports_or_erases_a_city(
    bot: Bot, telegram: Telegram, verb: str
) -> None:
    maria, jan = await bergen(telegram)
    stranger = Colleague(telegram, "Stranger")
    await stranger.phone.says("/start")
    await maria.phone.says(f"/{verb}")
    message = maria.phone.screen
    data = next(
        button["callback_data"]
        for row in message["reply_markup"]["inline_keyboard"]
        for button in row
        if "Bergen" in button["text"]
    )
    for person in (jan, stranger):
        await person.phone.says(f"/{verb}")
        assert not any("Bergen" in label for label in person.phone.buttons)
        await person.phone.taps_data(
            person.phone.screen, f"{data}:sure" if verb == "forget" else data
        )
    assert await rows_of(bot, "cities") == 1
    assert await rows_of(bot, "traces") == 0
    assert not telegram.sent("sendDocument")


async def test_old_traces_and_exports_go_and_young_ones_stay(
    bot: Bot, telegram: Telegram, settings: Settings
) -> None:
    _, jan = await bergen(telegram)
    await jan.phone.says("/mydata")
    await jan.phone.taps("My data")
    assert bot.assistant is not None
    before = await rows_of(bot, "inbox")
    await sweep(bot)
    assert await rows_of(bot, "inbox") == before
    assert len(exports(settings)) == 1

    class Later:
        def now(self):
            return bot.clock.now() + timedelta(days=settings.keep_traces_days + 1)

    bot.assistant.sweeper._clock = Later()
    await sweep(bot)
    assert await rows_of(bot, "inbox") == 0
    assert await rows_of(bot, "outbox") == 0
    assert exports(settings) == []
    assert await rows_of(bot, "answers") == 1


async def test_export_hands_out_ones_data_with_and_without_a_round(telegram: Telegram) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.phone.says("/export")
    assert "My data" in maria.phone.buttons
    await maria.sets_up("Bergen")
    await maria.phone.says("/export")
    assert maria.phone.sees("workbook")
    await maria.phone.taps("A copy of my data")
    assert "Data of Bergen" in maria.phone.buttons


async def test_privacy_names_the_days_of_the_settings(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/privacy")
    assert maria.sees("90 days", "two years", "/mydata", "/forget")


async def test_questions_go_after_their_days_and_not_before(bot: Bot, telegram: Telegram) -> None:
    now, kept = bot.clock.now(), bot.settings.keep_questions_days
    async with bot.database() as database, database.writing() as session:
        for days in (kept - 1, kept + 1):
            await Questions(session).add(
                f"asked {days} days ago", language="en", outcome="declined", confidence=0.0,
                document=None, at=now - timedelta(days=days),
            )  # fmt: skip
    await sweep(bot)
    left = await everything(bot)
    assert f"asked {kept - 1} days ago" in left
    assert f"asked {kept + 1} days ago" not in left


async def test_the_operator_exports_and_erases_a_city_and_a_trace_stays(
    bot: Bot, telegram: Telegram, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await bergen(telegram)
    async with bot.database() as database:
        data_dir, file = bot.settings.data_dir, tmp_path / "bergen.zip"
        await city._export(database, data_dir, 1, file)
        with ZipFile(file) as handed:
            data = json.loads(handed.read("data.json"))
        assert [row["name"] for row in data["cities"]] == ["Bergen"]
        await city._erase(database, data_dir, 1, yes=False)
        assert "add --yes" in capsys.readouterr().out
        assert await rows_of(bot, "cities") == 1
        await city._erase(database, data_dir, 1, yes=True)
    for name in ("cities", "rounds", "answers", "evidence", "members"):
        assert await rows_of(bot, name) == 0, name
    async with bot.database() as database, database.reading() as session:
        traces = (await session.execute(select(TraceRow).order_by(TraceRow.id))).scalars().all()
    assert [(t.what, t.about) for t in traces] == [
        ("city exported", "city 1"),
        ("city erased", "city 1"),
    ]
