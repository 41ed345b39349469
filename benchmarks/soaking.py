"""A steady load for minutes: the time to an answer, and whether memory grows."""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from chat_load import Act, Cell, Load, Run, cpu_seconds, memory, started
from support.copies import copied
from telegram_server.server import TelegramServer, telegram_server


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
