"""What an update costs from Telegram to the answer, beside a bare echo of the client library.

    python benchmarks/end_to_end.py --data-dir PREPARED [--updates 200] [--chats 1 8 32]
                                    [--postgres URL] [--only WORDS]
    python benchmarks/end_to_end.py --data-dir PREPARED --soak 600 --rate 30

Each bot runs in a process of its own, against the fake Telegram in this one. CPU is the process's
own time, until it has gone quiet again, for each update. PREPARED is a data directory with model
and index, as `icc-assistant library build --data-dir PREPARED` makes it.
"""

import argparse
import asyncio
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import quantiles
from typing import Any

import psycopg

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.copies import copied  # noqa: E402 (found by the line above)
from support.ports import free_endpoint  # noqa: E402
from telegram_server.conversation import Phone, Telegram  # noqa: E402
from telegram_server.server import TelegramServer, telegram_server  # noqa: E402

from knowledge import Knowledge  # noqa: E402
from knowledge.golden import load_golden  # noqa: E402

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
# Nobody may use up the allowance of a minute.
_EACH = 60
_CARDS = 90
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
Act = Callable[[Phone, int], Awaitable[None]]


@dataclass(frozen=True)
class Run:
    """One bot under load."""

    name: str
    command: list[str]
    settings: dict[str, str]
    postgres: str | None = None
    is_bare: bool = False


@dataclass
class Cell:
    """What one kind of update cost."""

    taken: list[float] = field(default_factory=list)
    cpu: float = 0.0

    def line(self, name: str, chats: int, kind: str) -> str:
        """Return the row of the table."""
        cuts = quantiles(self.taken, n=100)
        times = " | ".join(f"{cuts[at] * 1000:.1f}" for at in (49, 94, 98))
        return f"| {name} | {chats} | {kind} | {times} | {self.each:.2f} |"

    @property
    def each(self) -> float:
        """CPU milliseconds of one update."""
        return self.cpu / len(self.taken) * 1000


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


class Load:
    """People who write to one bot and wait for its answers."""

    def __init__(self, server: TelegramServer, questions: Sequence[str]) -> None:
        self.telegram = Telegram(server, asyncio.Event().wait)
        self._questions = questions
        self._asked = 0
        self._seen: Counter[int] = Counter()
        self._cards: dict[int, tuple[dict[str, Any], str]] = {}
        note = server.world.note

        def noted(what: str, message: dict[str, Any]) -> None:
            # Counted once here, so that nobody who waits looks through all messages.
            self._seen[message["chat"]["id"]] += message.get("from") == server.world.bot
            note(what, message)

        server.world.note = noted  # type: ignore[method-assign]

    async def _answered(self, person: Phone, act: Callable[[], object]) -> None:
        chat = person.chat.id
        before = self._seen[chat]
        act()
        await self.telegram.world.until(lambda: self._seen[chat] > before, 60)

    async def says(self, person: Phone, text: str) -> None:
        """Write and wait for an answer."""
        await self._answered(person, lambda: person.writes(text))

    async def echo(self, person: Phone, number: int) -> None:
        """Have something said back."""
        await self.says(person, f"/echo Hello {number}")

    async def question(self, person: Phone, _number: int) -> None:
        """Ask the library, a different question each time."""
        self._asked += 1
        await self.says(person, self._questions[self._asked % len(self._questions)])

    async def tap(self, person: Phone, number: int) -> None:
        """Answer a card, another one each time, and wait until the button stops waiting.

        The message then shows the next card, whose cost counts as well.
        """
        card, round_id = self._cards[person.chat.id]
        data = f"qo:{round_id}:{number % _CARDS + 1}:{number // _CARDS % 2}"
        tap, world = person.begins_tap(card, data), self.telegram.world
        await world.until(lambda: world.taps[tap] is not None, 60)

    def crowd(self, size: int) -> list[Phone]:
        """Return people who were never here."""
        return [self.telegram.person(f"Person {n}") for n in range(size)]

    async def with_a_card(self, people: list[Phone]) -> None:
        """Let everybody set up a city and open its first card."""
        for person in people:
            for text in ("/city", "Bergen"):
                await self.says(person, text)
            await self.says(person, "/cancel")
            await self._answered(person, lambda p=person: p.begins_tap(dict(p.screen), "start"))
            round_id = round_of(person)
            opening = f"q:{round_id}:1"
            await self._answered(
                person, lambda p=person, data=opening: p.begins_tap(dict(p.screen), data)
            )
            self._cards[person.chat.id] = dict(person.screen), round_id


def round_of(person: Phone) -> str:
    """Return the number of a person's round, as the newest buttons carry it."""
    for message in reversed(person.screens):
        if found := re.search(r"'callback_data': '(?:q\w?|i\w|index):(\d+)", str(message)):
            return found[1]
    raise LookupError("there is neither board nor card")


async def quiet(process: asyncio.subprocess.Process) -> float:
    """Wait until the bot has nothing left to do; return the time it has used so far."""
    used = cpu_seconds(process.pid)
    while True:
        await asyncio.sleep(0.25)
        now = cpu_seconds(process.pid)
        if now - used < 0.03:
            return now
        used = now


async def counted(
    process: asyncio.subprocess.Process, people: Sequence[list[Phone]], rounds: int, act: Act
) -> Cell:
    cell = Cell()

    async def one(person: Phone, number: int) -> None:
        began = time.perf_counter()
        await act(person, number)
        cell.taken.append(time.perf_counter() - began)

    before = await quiet(process)
    for number in range(rounds):
        crowd = people[number // _EACH % len(people)]
        await asyncio.gather(*(one(person, number) for person in crowd))
    cell.cpu = await quiet(process) - before
    return cell


@asynccontextmanager
async def started(
    run: Run, server: TelegramServer, folder: Path
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the bot for as long as the block lasts, however it ends."""
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "ICC_DATA_DIR": str(folder),
        "ICC_TELEGRAM_TOKEN": server.world.token, "ICC_TELEGRAM_API_URL": server.url,
        **run.settings,
    }  # fmt: skip
    process = await asyncio.create_subprocess_exec(
        *run.command, env=environment, stderr=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        await process.wait()


async def measured(run: Run, given: argparse.Namespace, questions: Sequence[str]) -> None:
    """Print a line for each number of chats and each kind of update."""
    async with telegram_server() as server:
        with tempfile.TemporaryDirectory() as folder, database(run.postgres) as more:
            data = copied(given.data_dir, Path(folder) / "data")
            ours = replace(run, settings=run.settings | more)
            async with started(ours, server, data) as process:
                load = Load(server, questions)
                (first,) = load.crowd(1)
                # The first question loads the model.
                for warm in [load.echo] if run.is_bare else [load.echo, load.question]:
                    await warm(first, 0)
                for chats in given.chats:
                    rounds = max(8, given.updates // chats)
                    crowds = [load.crowd(chats) for _ in range(rounds // _EACH + 1)]
                    for crowd in crowds:
                        await asyncio.gather(*(load.echo(person, 0) for person in crowd))
                    kinds: dict[str, Act] = {"echo": load.echo}
                    if not run.is_bare:
                        await load.with_a_card(crowds[0])
                        kinds |= {"tap": load.tap, "question": load.question}
                    for kind, act in kinds.items():
                        people = crowds[:1] if kind == "tap" else crowds
                        if kind == "question":
                            people = [load.crowd(chats) for _ in crowds]
                        cell = await counted(process, people, rounds, act)
                        print(cell.line(run.name, chats, kind), flush=True)


def bare_search(data_dir: Path, questions: Sequence[str]) -> None:
    """Print what encoding and searching a question costs with nothing around it."""
    knowledge = Knowledge.open(data_dir)
    knowledge.answer(questions[0])
    whole: dict[str, Callable[[str], Any]] = {
        "bare encoding": knowledge.encoder.query,
        "bare encoding and search": knowledge.answerer.retrieve,
        "bare answer": knowledge.answer,
    }
    for name, work in whole.items():
        cell = Cell()
        for text in questions:
            began, used = time.perf_counter(), time.process_time()
            work(text)
            cell.taken.append(time.perf_counter() - began)
            cell.cpu += time.process_time() - used
        print(cell.line(name, 1, "question"), flush=True)


async def soaked(run: Run, given: argparse.Namespace, questions: Sequence[str]) -> None:
    """Send steadily; print the time to an answer and how memory grew after the first minute.

    Of ten updates six are echoes, three are taps on cards, and one is a question.
    """
    async with telegram_server() as server:
        with tempfile.TemporaryDirectory() as folder:
            data = copied(given.data_dir, Path(folder) / "data")
            async with started(run, server, data) as process:
                load = Load(server, questions)
                people = load.crowd(int(given.rate) * 4)
                await asyncio.gather(*(load.echo(person, 0) for person in people))
                tappers = people[: int(given.rate)]
                await load.with_a_card(tappers)
                acts: list[Act] = [load.echo] * 6 + [load.tap] * 3 + [load.question]
                cell, used = Cell(), cpu_seconds(process.pid)
                sizes: list[int] = []
                late: list[int] = []

                async def one(number: int) -> None:
                    act = acts[number % 10]
                    among = tappers if act == load.tap else people[len(tappers) :]
                    began = time.perf_counter()
                    try:
                        await act(among[number % len(among)], number)
                    except TimeoutError:
                        late.append(number)
                    cell.taken.append(time.perf_counter() - began)

                await _steadily(one, given, server, lambda: sizes.append(memory(process.pid)))
                cell.cpu = cpu_seconds(process.pid) - used
                print(cell.line(run.name, len(people), "soak"))
                first, last = sizes[min(1, len(sizes) - 1)], sizes[-1]
                print("memory by minute, MB: " + " ".join(f"{size / 1e6:.1f}" for size in sizes))
                print(f"after the first minute: {last / first - 1:+.1%}")
                print(f"answered after more than a minute: {len(late)}")


async def _steadily(
    one: Callable[[int], Awaitable[None]],
    given: argparse.Namespace,
    server: TelegramServer,
    each_minute: Callable[[], None],
) -> None:
    tasks: set[asyncio.Task[None]] = set()
    began = time.perf_counter()
    for number in range(int(given.soak * given.rate)):
        await asyncio.sleep(max(0.0, began + number / given.rate - time.perf_counter()))
        task = asyncio.create_task(one(number))  # type: ignore[arg-type]
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        if number % int(60 * given.rate) == 0:
            each_minute()
        # What was seen is of no more use, and would slow this process down.
        if number % 500 == 0:
            server.world.history.clear()
            server.world.calls.clear()
            _forget_old_messages(server)
    await asyncio.gather(*tasks)
    each_minute()


def _forget_old_messages(server: TelegramServer) -> None:
    world, newest = server.world, {}
    for (chat, number), message in world.messages.items():
        if message.get("from") == world.bot:
            newest[chat] = max(newest.get(chat, 0), number)
    for key in [key for key in world.messages if key[1] < newest.get(key[0], 0) - 4]:
        if "reply_markup" not in world.messages[key]:
            del world.messages[key]


def runs(postgres: str | None) -> list[Run]:
    ours = [sys.executable, str(ROOT / "benchmarks" / "assistant_under_load.py")]
    listen = free_endpoint()
    hook = {
        "ICC_WEBHOOK_URL": f"http://{listen}/updates", "ICC_LISTEN": listen,
        "ICC_WEBHOOK_SECRET": "0123456789abcdef0123456789abcdef",
    }  # fmt: skip
    found = [
        Run("bare library, polling", [sys.executable, "-c", _BARE], {}, is_bare=True),
        Run("polling, SQLite", ours, {}),
        Run("webhook, SQLite", ours, hook),
    ]
    if postgres:
        for name, more in (("polling", {}), ("webhook", hook)):
            found.append(Run(f"{name}, PostgreSQL", ours, more, postgres))
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--updates", type=int, default=200)
    parser.add_argument("--chats", type=int, nargs="*", default=[1, 8, 32])
    parser.add_argument("--postgres", help="a server, as postgresql://user@host:port")
    parser.add_argument("--only", default="", help="runs whose name has these words")
    parser.add_argument("--soak", type=int, help="seconds")
    parser.add_argument("--rate", type=float, default=30)
    given = parser.parse_args()
    questions = [q.question for q in load_golden() if q.expect == "answer"][:200]
    print("| | chats | update | p50 ms | p95 ms | p99 ms | CPU ms |\n|---|---|---|---|---|---|---|")
    if given.soak:
        asyncio.run(soaked(runs(None)[1], given, questions))
        return
    bare_search(given.data_dir, questions)
    for run in runs(given.postgres):
        if given.only in run.name or run.is_bare:
            asyncio.run(measured(run, given, questions))


if __name__ == "__main__":
    main()
