"""How long a start takes and how much memory the running assistant needs.

    python benchmarks/starting.py [--data-dir DIR]

The real commands are run: `icc-assistant chat` in a terminal up to its prompt, `icc-assistant run`
against the fake Telegram. Beside them: importing sentence-transformers and loading the same model.
Prints Markdown. Nothing else should run on the machine meanwhile.
"""

import argparse
import asyncio
import compileall
import os
import pty
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from telegram_server.conversation import Telegram  # noqa: E402 (found by the line above)
from telegram_server.server import telegram_server  # noqa: E402

from knowledge.assistant import Knowledge  # noqa: E402
from knowledge.cli import default_data_dir  # noqa: E402
from knowledge.golden import load_golden  # noqa: E402
from knowledge.models import bundled_weights  # noqa: E402

_COMMAND = [sys.executable, "-m", "bot.cli"]
_TORCH = """
import sys
from sentence_transformers import SentenceTransformer
SentenceTransformer(sys.argv[1], device="cpu")
"""
_PACKAGES = ("bot", "knowledge", "index_engine")
_STARTS = 5
_PROMPT = b"\n> "
_AT_ONCE = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data-dir", type=Path, default=default_data_dir())
    given = parser.parse_args()
    Knowledge.open(given.data_dir)  # what is measured is every start but the first
    for package in _PACKAGES:  # as `make chat` does when it installs
        compileall.compile_dir(ROOT / package, quiet=1)
    with own_data(given.data_dir) as data:
        until_prompt(data)  # greets the newcomer and makes the database
        chat = statistics.median(until_prompt(data) for _ in range(_STARTS))
    torch = statistics.median(loading() for _ in range(_STARTS))
    print("\n### Start (s, median of 5)\n\n| | s | share |\n|---|---|---|")
    print(f"| `import sentence_transformers` and loading the model | {torch:.2f} | 1 |")
    print(f"| `icc-assistant chat` to its first prompt | {chat:.2f} | {chat / torch:.3f} |")
    with own_data(given.data_dir) as data:
        before, after, most = asyncio.run(serving(data))
    print("\n### Memory of `icc-assistant run`, resident (MB)\n\n| | MB |\n|---|---|")
    print(f"| after a greeting | {before} |\n| after {len(load_golden())} questions | {after} |")
    print(f"| most at any time | {most} |")


@contextmanager
def own_data(data: Path) -> Iterator[Path]:
    """A data directory with the same model and index, and a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "models").symlink_to((data / "models").resolve())
        shutil.copytree(data / "index", Path(folder) / "index", copy_function=os.link)
        yield Path(folder)


def until_prompt(data: Path) -> float:
    """Start a conversation in a terminal; return the seconds to its prompt."""
    mine, its = pty.openpty()
    environment = {**os.environ, "ICC_DATA_DIR": str(data), "TERM": "xterm"}
    begun = time.perf_counter()
    chat = subprocess.Popen([*_COMMAND, "chat"], stdin=its, stdout=its, stderr=its, env=environment)
    seen = b""
    while _PROMPT not in seen.replace(b"\r", b""):
        seen += os.read(mine, 65536)
    taken = time.perf_counter() - begun
    os.write(mine, b"\x04")  # ends the conversation
    chat.wait(10)
    os.close(mine)
    os.close(its)
    return taken


def loading() -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-c", _TORCH, str(bundled_weights())]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


async def serving(data: Path) -> tuple[int, int, int]:
    """Put every golden question to the running bot; return its memory before, after, at most."""
    questions = [one.question for one in load_golden()]
    async with telegram_server() as server:
        environment = {
            **os.environ, "ICC_DATA_DIR": str(data), "ICC_TELEGRAM_API_URL": server.url,
            "ICC_TELEGRAM_TOKEN": server.world.token,
        }  # fmt: skip
        quiet = asyncio.subprocess.DEVNULL
        bot = await asyncio.create_subprocess_exec(
            *_COMMAND, "run", env=environment, stdout=quiet, stderr=quiet
        )
        try:
            return await questioned(Telegram(server, asyncio.Event().wait), bot.pid, questions)
        finally:
            bot.kill()
            await bot.wait()


async def questioned(
    telegram: Telegram, bot: int, questions: Sequence[str]
) -> tuple[int, int, int]:
    await asked(telegram, "/start")
    before = memory(bot, "VmRSS")
    for first in range(0, len(questions), _AT_ONCE):
        # Everybody asks once: a chat is sent no more than one message a second.
        batch = questions[first : first + _AT_ONCE]
        await asyncio.gather(*(asked(telegram, question) for question in batch))
    return before, memory(bot, "VmRSS"), memory(bot, "VmHWM")


async def asked(telegram: Telegram, question: str) -> None:
    person = telegram.person("Maria")
    person.writes(question)
    await telegram.world.until(lambda: bool(person.screens), 60)


def memory(process: int, line: str) -> int:
    status = Path(f"/proc/{process}/status").read_text()
    found = re.search(rf"{line}:\s+(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0


if __name__ == "__main__":
    main()
