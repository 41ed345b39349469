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
from support.story import Cast, End, all_done, doubts, end_of
from telegram_server.conversation import Telegram

pytestmark = pytest.mark.slow

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


def times(point: str) -> str:
    """Return at which passing of a point the process is killed.

    Updates are stored, and sent messages written down, many at once; there is one file.
    """
    return "1" if any(word in point for word in ("stored", "written down", "file")) else "5"


async def until_done(bot: Bot, cast: Cast) -> None:
    async with asyncio.timeout(120):
        while not (cast.all_heard() and await all_done(bot)):  # noqa: ASYNC110 (the state is in a database that others change)
            await asyncio.sleep(0.2)


@pytest.mark.parametrize("point", POINTS)
async def test_after_the_end_everything_is_done_once(bot: Bot, quiet: End, point: str) -> None:
    # Nobody waits in the process under test.
    cast = Cast(Telegram(bot.server, asyncio.Event().wait))
    cast.play()
    doomed = await started(bot, point, times(point))
    assert await asyncio.wait_for(doomed.wait(), 60) == -signal.SIGKILL
    assert not (cast.all_heard() and await all_done(bot)), (
        "it was killed too late to prove anything"
    )
    again = await started(bot)
    try:
        await until_done(bot, cast)
    finally:
        again.send_signal(signal.SIGTERM)
        await again.wait()
    assert again.returncode == 0
    assert bot.server.world.queue == []
    assert await end_of(bot, cast) == quiet
    assert cast.extra <= await doubts(bot), "whatever came twice was counted"
