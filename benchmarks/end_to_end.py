"""What an update costs from Telegram to the answer, beside a bare echo of the client library.

    python benchmarks/end_to_end.py [--updates 300] [--chats 8] [--postgres URL]
    python benchmarks/end_to_end.py --soak 600 --rate 30

Each bot runs in a process of its own, against the fake Telegram in this one. CPU is the process's
own time between the first and the last update. The probe of the tests answers: an echo stores one
fact and sends one message; a tap changes the message that was tapped.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles

import psycopg

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.ports import free_endpoint  # noqa: E402 (found by the line above)
from telegram_server.conversation import Phone, Telegram  # noqa: E402
from telegram_server.server import TelegramServer, telegram_server  # noqa: E402

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_ROUNDS_EACH = 50
_BARE = """
import os
from telegram.ext import Application, CallbackQueryHandler, MessageHandler, filters
async def echo(update, context):
    await update.message.reply_text(update.message.text)
async def tap(update, context):
    await update.callback_query.answer()
app = (Application.builder().token(os.environ["ICC_TELEGRAM_TOKEN"])
       .base_url(os.environ["ICC_TELEGRAM_API_URL"] + "/bot").concurrent_updates(8).build())
app.add_handler(MessageHandler(filters.TEXT, echo))
app.run_polling()
"""


@dataclass(frozen=True)
class Run:
    """One bot under load."""

    name: str
    command: list[str]
    settings: dict[str, str]
    postgres: str | None = None


@contextmanager
def database(root: str | None) -> Iterator[dict[str, str]]:
    """Give a run an empty database of its own; SQLite makes one in its folder."""
    if root is None:
        yield {}
        return
    name = f"icc_bench_{os.getpid()}"
    with psycopg.connect(f"{root}/postgres", autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield {"ICC_DATABASE_URL": f"{root}/{name}"}
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE


async def started(run: Run, server: TelegramServer, folder: str) -> asyncio.subprocess.Process:
    environment = {
        **os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}", "ICC_DATA_DIR": folder,
        "ICC_TELEGRAM_TOKEN": server.world.token, "ICC_TELEGRAM_API_URL": server.url,
        **run.settings,
    }  # fmt: skip
    return await asyncio.create_subprocess_exec(
        *run.command, env=environment, stderr=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip


async def answered(telegram: Telegram, person: Phone, text: str, taken: list[float]) -> None:
    count, began = len(person.screens), time.perf_counter()
    person.writes(text)
    await telegram.world.until(lambda: len(person.screens) > count, 60)
    taken.append(time.perf_counter() - began)


def line(name: str, kind: str, taken: list[float], cpu: float) -> str:
    cuts = quantiles(taken, n=100)
    p50, p95, p99 = (cuts[at] * 1000 for at in (49, 94, 98))
    each = cpu / len(taken) * 1000
    return f"{name:28} {kind:6} {p50:8.1f} {p95:8.1f} {p99:8.1f} {each:10.2f}"


async def measured(run: Run, chats: int, updates: int) -> None:
    async with telegram_server() as server:
        with tempfile.TemporaryDirectory() as folder, database(run.postgres) as more:
            process = await started(replace(run, settings=run.settings | more), server, folder)
            telegram = Telegram(server, asyncio.Event().wait)
            rounds = updates // chats
            # Nobody may use up the allowance of a minute.
            crowds = [
                [telegram.person(f"Person {n}") for n in range(chats)]
                for _ in range(rounds // _ROUNDS_EACH + 1)
            ]
            for crowd in crowds:
                await asyncio.gather(*(answered(telegram, p, "warm", []) for p in crowd))
            before, taken = cpu_seconds(process.pid), []
            for number in range(rounds):
                crowd = crowds[number // _ROUNDS_EACH]
                await asyncio.gather(*(answered(telegram, p, "Hello", taken) for p in crowd))
            print(line(run.name, "echo", taken, cpu_seconds(process.pid) - before), flush=True)
            process.kill()
            await process.wait()


async def soaked(run: Run, seconds: int, rate: float) -> None:
    """Send steadily; print the time to an answer and how memory grew after the first minute."""
    async with telegram_server() as server:
        with tempfile.TemporaryDirectory() as folder:
            process = await started(run, server, folder)
            telegram = Telegram(server, asyncio.Event().wait)
            people = [telegram.person(f"Person {n}") for n in range(int(rate) * 4)]
            await answered(telegram, people[0], "warm", [])
            taken: list[float] = []
            tasks, first, began = [], 0, time.perf_counter()
            for number in range(int(seconds * rate)):
                await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
                person = people[number % len(people)]
                tasks.append(asyncio.create_task(answered(telegram, person, "Hello", taken)))
                if number == int(min(60, seconds / 4) * rate):
                    first = memory(process.pid)
                # What was seen is of no more use, and would be this process's own growth.
                if number % 500 == 0:
                    server.world.history.clear()
                    server.world.calls.clear()
            await asyncio.gather(*tasks)
            last = memory(process.pid)
            print(line(run.name, "soak", taken, cpu_seconds(process.pid)))
            print(f"memory {first / 1e6:.1f} MB → {last / 1e6:.1f} MB ({last / first - 1:+.1%})")
            process.kill()
            await process.wait()


def runs(postgres: str | None) -> list[Run]:
    ours = [sys.executable, str(ROOT / "tests" / "support" / "doomed.py")]
    listen = free_endpoint()
    hook = {
        "ICC_WEBHOOK_URL": f"http://{listen}/updates", "ICC_LISTEN": listen,
        "ICC_WEBHOOK_SECRET": "0123456789abcdef0123456789abcdef",
    }  # fmt: skip
    found = [
        Run("bare library, polling", [sys.executable, "-c", _BARE], {}),
        Run("assistant, polling, SQLite", ours, {}),
        Run("assistant, webhook, SQLite", ours, hook),
    ]
    if postgres:
        for name, more in (("polling", {}), ("webhook", hook)):
            found.append(Run(f"assistant, {name}, PG", ours, more, postgres))
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--updates", type=int, default=300)
    parser.add_argument("--chats", type=int, nargs="*", default=[1, 8, 32])
    parser.add_argument("--postgres", help="a server, as postgresql://user@host:port")
    parser.add_argument("--soak", type=int, help="seconds")
    parser.add_argument("--rate", type=float, default=30)
    given = parser.parse_args()
    print(f"{'':28} {'':6} {'p50 ms':>8} {'p95 ms':>8} {'p99 ms':>8} {'CPU ms':>10}")
    if given.soak:
        asyncio.run(soaked(runs(None)[1], given.soak, given.rate))
        return
    for chats in given.chats:
        print(f"{chats} chats at once")
        for run in runs(given.postgres):
            asyncio.run(measured(run, chats, given.updates))


if __name__ == "__main__":
    main()
