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
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from chat_load import EACH, ROOT, Act, Cell, Load, Run, counted, database, started
from soaking import soaked
from support.copies import copied
from support.ports import free_endpoint
from telegram_server.server import telegram_server

from knowledge import Knowledge
from knowledge.golden import load_golden

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
                    crowds = [load.crowd(chats) for _ in range(rounds // EACH + 1)]
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
