"""Nothing confirmed is lost and nothing is done twice: killed, doubled, late, out of order."""

import asyncio
import os
import random
import sys

import pytest
from sqlalchemy import select
from support import dying
from support.running import Bot
from support.story import PDF
from support.story import round_state as state
from support.team import Colleague
from telegram_server.conversation import Phone, Telegram
from telegram_server.server import TelegramServer

from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.tables import InboxRow

STEPS = (
    "/city", "Example City", "/cancel", "tap start", "tap q:1:1", "tap qo:1:1:1", "tap qo:1:2:0",
    "tap qd:1:3", "tap qn:1:4", "not our task", "file", "tap qo:1:5:1", "tap iu:1:sure",
)  # fmt: skip


class DyingBot:
    """The bot in a process that ends itself at its n-th commit."""

    def __init__(self, settings: Settings, server: TelegramServer) -> None:
        self._url = settings.database
        self._environment = {
            **os.environ,
            "ICC_TELEGRAM_TOKEN": server.world.token,
            "ICC_TELEGRAM_API_URL": server.url,
            "ICC_DATABASE_URL": settings.database,
            "ICC_DATA_DIR": str(settings.data_dir),
        }

    async def lives(self, commits: int) -> int:
        """Run until it dies, or for good until nothing is left to do; return its exit status."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, dying.__file__, str(commits), env=self._environment,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        if commits:
            return await process.wait()
        while not await self._idle():  # noqa: ASYNC110 (the state is in a database that others change)
            await asyncio.sleep(0.2)
        process.terminate()
        return await process.wait()

    async def _idle(self) -> bool:
        database = Database(self._url)
        async with database.reading() as session:
            rows = (await session.execute(select(InboxRow.state, InboxRow.payload))).all()
        await database.close()
        jobs = [s for s, _ in rows]
        return len(rows) >= len(STEPS) + 2 and all(state == "done" for state in jobs)


def play(phone: Phone) -> None:
    """Do all the steps without waiting for any of them."""
    for step in STEPS:
        if step == "file":
            phone.drops("document", PDF, "plan.pdf")
        elif step.startswith("tap "):
            card = {"message_id": 1, "date": 0, "chat": phone.chat.info, "text": "a card"}
            phone.begins_tap(card, step.removeprefix("tap "))
        else:
            phone.writes(step)


@pytest.mark.slow
@pytest.mark.parametrize("commits", [9, 14, 19, 24, 29, 34])
async def test_killed_at_any_commit_and_started_again_the_round_is_as_if_nothing_had_happened(
    settings: Settings, server: TelegramServer, commits: int
) -> None:
    telegram = Telegram(server, asyncio.Event().wait)
    maria = telegram.person("Maria")
    play(maria)
    process = DyingBot(settings, server)
    assert await process.lives(commits) == -9, "it ended before it was killed"
    await process.lives(0)
    found = await state(settings.database)
    assert found["rounds"] == ["submitted"]
    assert len(found["answers"]) == 5
    assert any("not our task" in answer for answer in found["answers"])
    assert len(found["history"]) == 8, "opened, five answers, one file, submitted: each once"
    assert len(found["evidence"]) == 1
    assert len(found["links"]) == 1
    assert len(found["versions"]) == 1
    assert "None" not in found["versions"][0], "the result is worked out"
    stored = [path for path in (settings.data_dir / "files").rglob("*") if path.is_file()]
    assert PDF in [path.read_bytes() for path in stored]


async def test_updates_delivered_again_a_week_later_change_nothing(
    bot: Bot, telegram: Telegram
) -> None:
    world, seen = telegram.world, []
    push = world.push
    world.push = lambda kind, content: seen.append(push(kind, content)) or seen[-1]
    maria = Colleague(telegram, "Maria")
    await maria.sets_up("Example City")
    await maria.begins()
    await maria.taps("Yes")
    await maria.taps("‹ Back")
    await maria.taps("No")
    await maria.sends("document", PDF, "plan.pdf")
    before, messages = await state(bot.settings.database), len(maria.screens)
    shuffled = seen[:]
    random.Random(4).shuffle(shuffled)
    for update in shuffled:
        world.push_again(update)
    await bot.settle()
    assert await state(bot.settings.database) == before
    assert len(maria.screens) == messages


async def test_in_whatever_order_chats_are_handled_the_round_ends_the_same(
    bot: Bot, telegram: Telegram
) -> None:
    ends = []
    for city_id, first in ((1, "maria"), (2, "ana")):
        maria = Colleague(telegram, "Maria")
        await maria.sets_up("Example City")
        ana = await maria.lets_in("Ana")
        await maria.opens(1)
        await ana.opens(1)
        people = [maria, ana] if first == "maria" else [ana, maria]
        for person in people:
            for number in (1, 2):
                option = int(person is maria or number == 2)
                data = f"qo:{maria.round_id}:{number}:{option}"
                person.begins_tap(person.screen, data)
        await bot.settle()
        ends.append(await state(bot.settings.database, city_id))
    assert ends[0] == ends[1]


async def test_a_tap_on_a_card_whose_message_is_gone_brings_a_new_card(
    maria: Colleague,
) -> None:
    await maria.begins()
    card = dict(maria.screen)
    maria.telegram.world.messages.pop((maria.chat.id, card["message_id"]))
    await maria.taps_in(card, "Yes")
    assert maria.number == 2


@pytest.mark.parametrize(
    "data",
    ["q:1:0", "q:1:91", "q:1:x", "q:1:²", "qo:1:1:9", "qo:1:1:-1", "q:99999999999999999999:1",
     "qt:1:1:0:7:7", "ep:1:1:999", "im:1", "aw:1:0:20261301:1", "ag:1:77:0:0", "qs:1:1:still"],
)  # fmt: skip
async def test_a_button_that_never_was_is_answered_in_one_line(maria: Colleague, data: str) -> None:
    await maria.begins()
    await maria.taps_data(maria.screen, data)
    assert maria.text.count("\n") <= 2
    assert "‹ Home" in maria.buttons
