"""People who write to a bot in a process of its own, and what it costs; for the benchmarks."""

import asyncio
import os
import re
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any

import psycopg

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from telegram_server.conversation import Phone, Telegram  # noqa: E402 (found by the line above)
from telegram_server.server import TelegramServer  # noqa: E402

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
# Nobody may use up the allowance of a minute.
EACH = 60
_CARDS = 90
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
        crowd = people[number // EACH % len(people)]
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
