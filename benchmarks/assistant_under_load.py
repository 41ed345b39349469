"""The shipped assistant with one command more, `/echo`, in a process of its own: see end_to_end.py.

Started with the settings in the environment. `/echo` stores one fact and sends one message, so that
its cost is that of the way alone. Sending keeps no pace: it is not Telegram that is measured.
"""

import asyncio
import signal
from types import SimpleNamespace

from bot.app import FEATURES, telegram_assistant
from bot.channels.telegram.limits import Rate, Rates
from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import Turn, shown, turn
from bot.settings import load_settings
from bot.storage.notes import Notes
from knowledge import Knowledge

_UNHURRIED = Rates(*[Rate(burst=1_000_000, interval=1e-6)] * 3)


async def echo(context: Context, event: Event, rest: str) -> Turn:
    """Store a fact and say what was said."""
    await Notes(await context.writing()).write(f"echo-{event.chat.chat_id}", rest)
    return turn(shown(event, screen(rest)))


async def serve() -> None:
    """Serve until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    settings = load_settings()
    extra = SimpleNamespace(routes=Routes(commands={"echo": Command(echo, listed=False)}))
    assistant = telegram_assistant(
        settings, rates=_UNHURRIED, features=[*FEATURES, extra],
        knowledge=Knowledge.open(settings.data_dir),
    )  # fmt: skip
    async with assistant as running:
        await running.run(stop)


if __name__ == "__main__":
    asyncio.run(serve())
