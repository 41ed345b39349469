"""The scan for what is due, over 100,000 reminders, beside its bare query over 1,000.

    python benchmarks/reminders.py [--postgres postgresql://user@host]

Prints a table for SQLite, and for PostgreSQL where an address is given, with the query plans.
"""

import argparse
import asyncio
import logging
import statistics
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import psycopg
import structlog
from sqlalchemy import insert, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import SystemClock
from bot.dialogue.context import Services
from bot.dialogue.routes import Routes
from bot.flow.reminders.scanning import Scanner
from bot.reminders.steps import Kind
from bot.reminders.walltime import morning_of
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.reminders.claiming import FIRST_BY_ZONE, due_query
from bot.storage.tables import ChatRow, CityRow, MemberRow, ReminderRow, UserRow
from bot.texts import Catalogue

NOW = datetime(2030, 3, 5, 12, tzinfo=UTC)  # a Tuesday
ZONES = ["Europe/Lisbon", "Europe/Paris", "Europe/Warsaw", "Europe/Kyiv", "Europe/London",
         "America/Toronto", "America/Mexico_City", "Asia/Tokyo", "Australia/Melbourne"]  # fmt: skip
A_CITY = 10
LIMIT = 100


async def fill(database: Database, count: int) -> None:
    """Fill a database: each city has a coordinator and ten reminders over four years."""
    at = NOW - timedelta(days=400)
    cities = count // A_CITY
    async with database.writing() as session:
        people = range(1, cities + 1)
        await many(session, UserRow, [
            {"id": n, "channel": "telegram", "external_id": str(n), "name": f"Person {n}",
             "language": "en", "is_reachable": True, "created_at": at}
            for n in people])  # fmt: skip
        await many(session, ChatRow, [
            {"id": n, "channel": "telegram", "external_id": str(n), "kind": "private", "title": "",
             "is_open": True, "created_at": at} for n in people])  # fmt: skip
        await many(session, CityRow, [
            {"id": n, "name": f"City {n}", "timezone": ZONES[n % len(ZONES)], "created_at": at,
             "created_by": n, "next_round_on": date(2033, 1, 1)} for n in people])  # fmt: skip
        await many(session, MemberRow, [
            {"city_id": n, "user_id": n, "role": "coordinator", "joined_at": at}
            for n in people])  # fmt: skip
        await many(session, ReminderRow, [reminder(n, at, cities) for n in range(count)])
    async with database.writing() as session:
        await session.execute(text("ANALYZE"))


async def many(session: AsyncSession, table: type, rows: list[dict[str, object]]) -> None:
    for first in range(0, len(rows), 5_000):
        await session.execute(insert(table), rows[first : first + 5_000])


def reminder(number: int, at: datetime, cities: int) -> dict[str, object]:
    """Return a follow-up whose day lies in the four years to come, evenly spread."""
    city = number % cities + 1
    zone = ZONES[city % len(ZONES)]
    # Whatever came before today was told; so about 1 in 1,460 is due on a day.
    on = NOW.date() + timedelta(days=1 + (number * 7919) % 1460)
    return {
        "kind": Kind.FOLLOW_UP, "subject": f"{city}:{number}", "user_id": city, "anchor": on,
        "zone": zone, "next_step": "ask", "next_on": on, "next_local": morning_of(on, zone),
        "text": "Start an anti-rumours network", "revision": 0, "created_at": at,
    }  # fmt: skip


async def median(action: Callable[[], Awaitable[object]], runs: int) -> float:
    await action()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        await action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def compiled(database: Database, zone: str, now: datetime) -> str:
    query = due_query(zone, now, LIMIT, None)
    dialect = sqlite.dialect() if database.is_sqlite else postgresql.dialect()
    return str(query.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


async def bare(database: Database, now: datetime) -> float:
    """Time the one indexed query for what is due in one zone."""
    query = text(compiled(database, ZONES[0], now))
    async with database.reading() as session:
        return await median(lambda: session.execute(query), 200)


async def explained(database: Database, statement: str) -> str:
    how = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
    async with database.reading() as session:
        rows = (await session.execute(text(f"{how} {statement}"))).all()
    return "\n".join(f"    {row[-1]}" for row in rows)


def row(what: str, seconds: float, base: float) -> None:
    print(f"| {what} | {seconds * 1000:.2f} ms | {seconds / base:.1f} × |", flush=True)


async def measure(name: str, urls: Callable[[], str], folder: Path) -> None:
    small, large = Database(urls()), Database(urls())
    for database, count in ((small, 1_000), (large, 100_000)):
        await database.upgrade()
        await fill(database, count)
    services = Services(
        Settings(_env_file=None, data_dir=folder), Catalogue(), SystemClock(), Routes()
    )
    scanner = Scanner(large, services)
    base = await bare(small, NOW)
    print(f"\n## {name}\n\n| What | Median | |\n|---|---|---|")
    row("bare indexed query, 1,000 reminders", base, base)
    row("the same query, 100,000 reminders", await bare(large, NOW), base)
    idle = await median(lambda: scanner.scan(NOW), 50)
    row("a scan with nothing due, 100,000 reminders", idle, base)
    busy, told = [], 0
    for days in range(1, 11):
        # Every zone has its morning behind it at some of these hours.
        for hour in (0, 9, 15):
            moment = NOW.replace(hour=hour) + timedelta(days=days)
            start = time.perf_counter()
            told += len(await scanner.scan(moment))
            busy.append(time.perf_counter() - start)
    row(f"a scan with what came due ({told} messages in {len(busy)} scans)",
        statistics.median(busy), base)  # fmt: skip
    for what in ("tending 10,000 cities the first time", "tending them again (once an hour)"):
        start = time.perf_counter()
        await scanner.tend(NOW)
        row(what, time.perf_counter() - start, base)
    print(f"\nThe scan with nothing due takes {idle / base:.1f} times the bare query (limit: 100).")
    print("\nFirst due by zone:\n" + await explained(large, str(FIRST_BY_ZONE)))
    print("\nDue in one zone:\n" + await explained(large, compiled(large, ZONES[0], NOW)))
    for database in (small, large):
        await database.close()


async def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    parser = argparse.ArgumentParser()
    parser.add_argument("--postgres", help="address of a server where databases may be made")
    postgres = parser.parse_args().postgres
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        await measure("SQLite", lambda: f"sqlite+inloop:///{path / uuid.uuid4().hex}.db", path)
        if postgres:
            made: list[str] = []

            def fresh() -> str:
                made.append(f"icc_bench_{uuid.uuid4().hex[:8]}")
                with psycopg.connect(f"{postgres}/postgres", autocommit=True) as server:
                    server.execute(f'CREATE DATABASE "{made[-1]}"')
                return f"{postgres}/{made[-1]}".replace("://", "+psycopg://", 1)

            try:
                await measure("PostgreSQL", fresh, path)
            finally:
                with psycopg.connect(f"{postgres}/postgres", autocommit=True) as server:
                    for database in made:
                        server.execute(f'DROP DATABASE "{database}" WITH (FORCE)')


if __name__ == "__main__":
    asyncio.run(main())
