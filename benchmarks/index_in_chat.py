"""The Index in chat: a tap against the bare echo of the framework, and a full database.

Run: python benchmarks/index_in_chat.py [--seconds 20] [--cities 1000]
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
sys.path.append(str(ROOT / "tests"))

from sqlalchemy import event, insert  # noqa: E402 (the paths come first)
from telegram_server.conversation import Phone, Telegram  # noqa: E402
from telegram_server.server import TelegramServer, telegram_server  # noqa: E402

from bot.app import services  # noqa: E402
from bot.clock import SystemClock  # noqa: E402
from bot.dialogue.context import Context  # noqa: E402
from bot.dialogue.events import ButtonTapped, Chat, ChatKind, MessageRef, Person  # noqa: E402
from bot.dialogue.index import feature  # noqa: E402
from bot.settings import Settings  # noqa: E402
from bot.storage.database import Database  # noqa: E402
from bot.storage.tables import (  # noqa: E402
    AnswerRow,
    ChatRow,
    CityRow,
    MemberRow,
    RoundRow,
    UserRow,
)
from index_engine import load_questionnaire  # noqa: E402

PEOPLE, TAPS_A_SECOND = 30, 30
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
QUESTIONNAIRE = load_questionnaire("working-2023")
ECHO = """
import os
from telegram.ext import ApplicationBuilder, CallbackQueryHandler

async def echo(update, context):
    await update.callback_query.answer()
    await update.callback_query.edit_message_text(update.callback_query.data)

url = os.environ["ICC_TELEGRAM_API_URL"]
app = (ApplicationBuilder().token(os.environ["ICC_TELEGRAM_TOKEN"]).base_url(url + "/bot")
       .concurrent_updates(12).connection_pool_size(32).build())
app.add_handler(CallbackQueryHandler(echo))
app.run_polling()
"""


@asynccontextmanager
async def running(server: TelegramServer, *command: str, data_dir: str) -> AsyncIterator[int]:
    """Run a bot in a process of its own; yield the process's number."""
    environment = {
        **os.environ,
        "ICC_TELEGRAM_TOKEN": server.world.token,
        "ICC_TELEGRAM_API_URL": server.url,
        "ICC_DATA_DIR": data_dir,
        "ICC_LOG_LEVEL": "ERROR",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, env=environment,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        await server.world.until(
            lambda: any(c.method == "getUpdates" for c in server.world.calls), 60
        )
        yield process.pid
    finally:
        process.terminate()
        await process.wait()


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def tap(phone: Phone, data: str) -> None:
    chat = {"message_id": 1, "date": 0, "chat": phone.chat.info, "text": "a card"}
    phone.begins_tap(chat, data)


async def steady(
    server: TelegramServer, people: list[Phone], data: Any, seconds: int
) -> list[float]:
    """Let people tap in turn; return how long each tap took to its changed message."""
    began: dict[int, list[float]] = {phone.chat.id: [] for phone in people}
    first = len(server.world.calls)
    start = time.monotonic()
    for number in range(TAPS_A_SECOND * seconds):
        await asyncio.sleep(max(0.0, start + number / TAPS_A_SECOND - time.monotonic()))
        phone = people[number % len(people)]
        began[phone.chat.id].append(time.monotonic())
        tap(phone, data(phone, number // len(people)))
    await asyncio.sleep(3)
    shown: dict[int, list[float]] = {chat: [] for chat in began}
    for call in server.world.calls[first:]:
        # A message that does not exist is sent anew; both bring the card before the person.
        if call.method == "editMessageText" and call.params["chat_id"] in shown:
            shown[call.params["chat_id"]].append(call.at)
    return [
        b - a for chat, times in began.items() for a, b in zip(times, shown[chat], strict=False)
    ]


async def prepared(server: TelegramServer, people: list[Phone]) -> dict[int, int]:
    """Set up a city and a round for each person; return the rounds by chat."""
    rounds = {}
    for number, phone in enumerate(people, start=1):
        for line in ("/city", f"City {number}", "/cancel"):
            phone.writes(line)
        tap(phone, "start")
        await server.world.until(
            lambda phone=phone: any("Begin" in str(m.get("reply_markup")) for m in phone.screens),
            60,
        )
        rounds[phone.chat.id] = number
    return rounds


async def taps(seconds: int) -> list[tuple[str, list[float], float]]:
    results = []
    for name in ("bare echo", "card"):
        with tempfile.TemporaryDirectory() as data_dir:
            async with telegram_server() as server:
                telegram = Telegram(server, asyncio.sleep)
                people = [telegram.person(f"Person {n}") for n in range(PEOPLE)]
                for phone in people:
                    phone.chat.started = True
                    server.world.new_message(
                        phone.chat, server.world.bot, {"text": "a card"}, note="new"
                    )
                command = (
                    ("-c", ECHO)
                    if name == "bare echo"
                    else (str(ROOT / "tests/support/dying.py"), "0")
                )
                async with running(server, *command, data_dir=data_dir) as pid:
                    rounds = await prepared(server, people) if name == "card" else {}

                    def data(phone: Phone, turn: int, rounds: dict[int, int] = rounds) -> str:
                        return (
                            f"qo:{rounds.get(phone.chat.id, 1)}:{turn % 90 + 1}:0"
                            if rounds
                            else f"echo {turn}"
                        )

                    before = cpu_seconds(pid)
                    times = await steady(server, people, data, seconds)
                    used = (cpu_seconds(pid) - before) / (TAPS_A_SECOND * seconds)
                    results.append((name, times, used))
    return results


async def filled(database: Database, cities: int) -> None:
    """Put cities with ninety answers each into the database."""
    async with database.writing() as session:
        users = [
            {"id": n, "channel": "telegram", "external_id": str(n), "name": f"Person {n}",
             "language": "en", "is_reachable": True, "created_at": NOW}
            for n in range(1, cities + 1)
        ]  # fmt: skip
        await session.execute(insert(UserRow), users)
        chats = [
            {"id": n, "channel": "telegram", "external_id": str(n), "kind": "private",
             "title": "", "is_open": True, "created_at": NOW}
            for n in range(1, cities + 1)
        ]  # fmt: skip
        await session.execute(insert(ChatRow), chats)
        rows = [
            {"id": n, "name": f"City {n}", "timezone": "UTC", "created_at": NOW, "created_by": n}
            for n in range(1, cities + 1)
        ]
        await session.execute(insert(CityRow), rows)
        members = [
            {"city_id": n, "user_id": n, "role": "coordinator", "joined_at": NOW}
            for n in range(1, cities + 1)
        ]
        await session.execute(insert(MemberRow), members)
        rounds = [
            {"id": n, "city_id": n, "number": 1, "questionnaire": QUESTIONNAIRE.id,
             "version": "2023", "state": "open", "opened_at": NOW, "opened_by": n}
            for n in range(1, cities + 1)
        ]  # fmt: skip
        await session.execute(insert(RoundRow), rounds)
        for number in range(1, cities + 1):
            answers = [
                {"round_id": number, "question": q.id, "user_id": number, "state": "answered",
                 "options": [q.options[0].id], "at": NOW}
                for q in QUESTIONNAIRE.questions
            ]  # fmt: skip
            await session.execute(insert(AnswerRow), answers)


async def screens(cities: int, *, plans: bool) -> list[tuple[str, int, float, list[str]]]:
    """Show board and card many times; return queries, milliseconds and plans of each."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=Path(folder))
        database = Database(settings.database)
        await database.upgrade()
        await filled(database, cities)
        parts = services(settings, SystemClock(), [SimpleNamespace(routes=feature.routes)], None)
        results = []
        # The bare connection, since the statements are to be counted as they reach it.
        engine = database._engine.sync_engine  # noqa: SLF001 (see above)
        for name, data in (("board", "index:{0}"), ("card", "q:{0}:{1}"), ("tap", "qo:{0}:{1}:1")):
            statements: list[tuple[str, Any]] = []

            def seen(
                _c: Any, _k: Any, statement: str, parameters: Any, *_: Any, into: Any = statements
            ) -> None:
                into.append((statement, parameters))

            event.listen(engine, "before_cursor_execute", seen)
            times = []
            for turn in range(60):
                city = turn * 7 % cities + 1
                statements.clear()
                began = time.perf_counter()
                await show(database, parts, city, data.format(city, turn % 90 + 1))
                times.append((time.perf_counter() - began) * 1000)
            event.remove(engine, "before_cursor_execute", seen)
            found = await planned(database, statements) if plans else []
            results.append((name, len(statements), statistics.median(times), found))
        await database.close()
        return results


async def show(database: Database, parts: Any, city: int, data: str) -> None:
    tapped = ButtonTapped(
        Person(city, f"Person {city}", "en"), Chat(city, ChatKind.PRIVATE), datetime.now(UTC),
        data=data, message=MessageRef(1),
    )  # fmt: skip
    verb, *arguments = data.split(":")
    async with database.unit_of_work() as unit:
        context = Context(parts, parts.catalogue.in_language("en"), unit)
        await feature.routes.buttons[verb](context, tapped, *arguments)


async def planned(database: Database, statements: list[tuple[str, Any]]) -> list[str]:
    """Return how SQLite finds the rows of each query."""
    lines = []
    for statement, parameters in statements:
        if not statement.startswith("SELECT"):
            continue
        async with database.reading() as session:
            connection = await session.connection()
            rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            lines += [row[3] for row in rows if "SCALAR" not in row[3] and "CONSTANT" not in row[3]]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--cities", type=int, default=1000)
    options = parser.parse_args()
    print(
        f"A tap at a steady {TAPS_A_SECOND} taps/s, {PEOPLE} people, {options.seconds} s, SQLite\n"
    )
    print("| what | taps | p50 ms | p95 ms | CPU ms a tap |\n|---|---|---|---|---|")
    for name, times, used in asyncio.run(taps(options.seconds)):
        cuts = statistics.quantiles(times, n=20)
        p50, p95 = statistics.median(times) * 1000, cuts[18] * 1000
        print(f"| {name} | {len(times)} | {p50:.1f} | {p95:.1f} | {used * 1000:.1f} |")
    small = asyncio.run(screens(10, plans=False))
    large = asyncio.run(screens(options.cities, plans=True))
    print(
        f"\n| screen | queries | ms at 10 cities | ms at {options.cities} cities |"
        "\n|---|---|---|---|"
    )
    for (name, count, before, _), (_, _, after, _) in zip(small, large, strict=True):
        print(f"| {name} | {count} | {before:.1f} | {after:.1f} |")
    print("\nHow the rows are found:\n")
    for line in sorted({line for _, _, _, found in large for line in found}):
        print(f"- {line}")


if __name__ == "__main__":
    main()
