"""The Index in a process of its own that ends itself, as ``kill -9`` does, at its n-th commit.

Started with the settings in the environment and the number as its argument; 0 never dies.
"""

import asyncio
import os
import signal
import sys

from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.app import telegram_assistant
from bot.channels.telegram.limits import Rate, Rates
from bot.dialogue import cancel, help, home, language, members, privacy, start  # noqa: A004
from bot.dialogue.index import feature as index
from bot.settings import load_settings

_FEATURES = (start, home, help, cancel, language, privacy, members, index)
_UNHURRIED = Rates(*[Rate(burst=1_000_000, interval=1e-6)] * 3)


def die_at(commit: int) -> None:
    seen = 0

    @event.listens_for(Engine, "commit")
    def count(_connection: object) -> None:
        nonlocal seen
        seen += 1
        if seen == commit:
            os.kill(os.getpid(), signal.SIGKILL)


async def serve() -> None:
    async with telegram_assistant(load_settings(), rates=_UNHURRIED, features=_FEATURES) as bot:
        await bot.run(asyncio.Event())


if __name__ == "__main__":
    die_at(int(sys.argv[1]))
    asyncio.run(serve())
