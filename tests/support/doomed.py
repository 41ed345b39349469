"""Runs the bot in a process of its own, which kills itself at a point that the test names.

``python doomed.py POINT TIMES``: SIGKILL when the point is reached for the TIMES-th time; no point
at all runs undisturbed. The points are put around the program from here: it has none itself. What a
killed process had in hand is free again after seconds, so that tests of PostgreSQL need not wait.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from inspect import iscoroutinefunction
from typing import Any

from support.running import UNHURRIED
from support.story import STORY_FEATURES

from bot.app import telegram_assistant
from bot.channels.telegram.delivery import TelegramDelivery
from bot.channels.telegram.downloads import TelegramFiles
from bot.channels.telegram.poller import Intake
from bot.flow import pump
from bot.flow.worker import Worker
from bot.settings import load_settings
from bot.storage import claims
from bot.storage.files import FileStore
from bot.storage.inbox import Inbox
from bot.storage.outbox import Outbox

# What is wrapped, and whether the end comes before or after it.
POINTS: dict[str, tuple[type, str, bool]] = {
    "before an update is stored": (Intake, "store", False),
    "after an update is stored": (Intake, "store", True),
    "after an event is claimed": (Worker, "_handle", False),
    "before a turn is committed": (Inbox, "finish", True),
    "after a turn is committed": (Worker, "_answer", True),
    "before a message is sent": (TelegramDelivery, "deliver", False),
    "after a message is sent": (TelegramDelivery, "deliver", True),
    "while it is written down that it was sent": (Outbox, "settle", True),
    "after a file is fetched": (TelegramFiles, "fetch", True),
    "after a file is stored": (FileStore, "keep", True),
}


def arm(point: str, times: int) -> None:
    owner, name, after = POINTS[point]
    wrapped: Callable[..., Any] = getattr(owner, name)
    left = times

    def reached(*, now: bool) -> None:
        if now and left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    async def deadly(*args: Any, **kwargs: Any) -> Any:
        nonlocal left
        # Settling nothing is no commit of anything.
        left -= not (name == "settle" and not args[1])
        reached(now=not after)
        result = await wrapped(*args, **kwargs)
        reached(now=after)
        return result

    def deadly_at_once(*args: Any, **kwargs: Any) -> Any:
        nonlocal left
        result = wrapped(*args, **kwargs)
        left -= 1
        reached(now=True)
        return result

    setattr(owner, name, deadly if iscoroutinefunction(wrapped) else deadly_at_once)


async def serve() -> None:
    stop = asyncio.Event()
    claims.LEASE = pump.LEASE = timedelta(seconds=3)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    assistant = telegram_assistant(
        load_settings(), rates=UNHURRIED, features=STORY_FEATURES, scans=False
    )
    async with assistant as running:
        await running.run(stop)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        arm(sys.argv[1], int(sys.argv[2]))
    asyncio.run(serve())
