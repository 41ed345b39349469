"""Killed at any point of an update's way: after a new start the end is that of a quiet day."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
import support.doomed
from support.doomed import POINTS
from support.running import Bot
from telegram_server.conversation import Phone, Telegram
from telegram_server.server import TelegramServer

from bot.storage.outbox import Outbox

pytestmark = pytest.mark.slow

_PEOPLE, _EACH = 6, 3
_TESTS = Path(__file__).parents[2]


async def started(bot: Bot, *arguments: str) -> asyncio.subprocess.Process:
    environment = {
        **os.environ,
        "PYTHONPATH": f"{_TESTS.parent}:{_TESTS}",
        "ICC_TELEGRAM_TOKEN": bot.server.world.token,
        "ICC_TELEGRAM_API_URL": bot.server.url,
        "ICC_DATABASE_URL": bot.settings.database,
        "ICC_DATA_DIR": str(bot.settings.data_dir),
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, support.doomed.__file__, *arguments, env=environment,
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip


def crowd(server: TelegramServer) -> list[Phone]:
    telegram = Telegram(server, asyncio.Event().wait)  # nobody waits in the process under test
    people = [telegram.person(f"Person {number}") for number in range(_PEOPLE)]
    for number in range(_EACH):
        for person in people:
            person.writes(f"Message {number}")
    return people


def first_answers(person: Phone) -> list[str]:
    """Return what a person was answered, each different answer once, in order of coming."""
    return list(dict.fromkeys(person.texts))


def everybody_has_everything(people: list[Phone]) -> bool:
    return all(len(first_answers(person)) >= _EACH for person in people)


@pytest.mark.parametrize("point", POINTS)
async def test_after_the_end_everything_is_done_once(bot: Bot, point: str) -> None:
    world = bot.server.world
    people = crowd(bot.server)
    # Updates are stored, and sent messages written down, many at once.
    at_once = "stored" in point or "written down" in point
    doomed = await started(bot, point, "1" if at_once else "5")
    assert await asyncio.wait_for(doomed.wait(), 60) == -signal.SIGKILL
    assert not everybody_has_everything(people), "it was killed too late to prove anything"
    again = await started(bot)
    try:
        await world.until(lambda: everybody_has_everything(people), 90)
    finally:
        again.send_signal(signal.SIGTERM)
        await again.wait()
    assert again.returncode == 0
    assert world.queue == []
    assert await bot.count() == _PEOPLE * _EACH, "each message has had its effect once"
    for person in people:
        order = [text.split("Message ")[1][0] for text in first_answers(person)]
        assert order == ["0", "1", "2"]
    async with bot.database() as database, database.reading() as session:
        doubts = await Outbox(session).maybe_duplicates()
    sent = sum(len(person.screens) for person in people)
    assert sent <= _PEOPLE * _EACH + doubts, "whatever came twice was counted"
