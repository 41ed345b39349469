"""Faults of Telegram and of the network: updates and answers that get lost, doubled, late."""

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from typing import Any

import aiohttp
import pytest
from support.ports import free_endpoint
from support.running import Bot
from support.story import Cast, End, doubts, end_of
from telegram_server.conversation import Telegram
from telegram_server.faults import Fault, Page, Reset, Silence, Throttle, When

from bot.channels.telegram import api, poller
from bot.channels.telegram.webhook import SECRET_HEADER
from bot.settings import Settings
from bot.storage.tables import InboxState

pytestmark = pytest.mark.slow

SECRET = "0123456789abcdef0123456789abcdef"
BEFORE, AFTER = When.BEFORE, When.AFTER
FAULTS: list[Fault] = [
    Throttle(0.1), Page(500), Page(502), Reset(BEFORE), Reset(AFTER), Silence(BEFORE), Silence(AFTER),
]  # fmt: skip


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the bot give up waiting for an answer soon."""
    monkeypatch.setattr(api, "_ANSWER_SECONDS", 0.5)
    # A long poll that Telegram never answers is given up as soon.
    monkeypatch.setattr(poller, "_LONG_POLL_SECONDS", 1)
    monkeypatch.setattr(poller, "_MARGIN_SECONDS", 1)
    monkeypatch.setattr(api.Api.call, "__kwdefaults__", {"upload": None, "seconds": 0.5})


def mixed(answers: list[list[str]]) -> list[list[str]]:
    """Return what was heard where the order is not Telegram's own."""
    return [sorted(heard) for heard in answers]


@pytest.mark.parametrize("fault", [Reset(AFTER), Reset(BEFORE), Page(502), Throttle(0.1)])
async def test_updates_that_get_lost_on_their_way_are_fetched_again(
    bot: Bot, telegram: Telegram, quiet: End, fault: Fault
) -> None:
    telegram.server.faults.add("getUpdates", fault, fault, fault)
    cast = Cast(telegram)
    cast.play()
    await telegram.settle()
    assert await end_of(bot, cast) == quiet
    assert cast.extra == 0


async def test_updates_that_come_twice_and_late_are_handled_once(
    bot: Bot, telegram: Telegram, quiet: End
) -> None:
    chance, world, cast = random.Random(7), telegram.world, Cast(telegram)
    cast.play()
    updates, world.queue = world.queue, []
    for at in range(0, len(updates), 4):
        world.queue += updates[at : at + 4] + chance.sample(updates[: at + 4], 3)
        world.ring()
        await telegram.settle()
    assert await end_of(bot, cast) == quiet
    assert cast.extra == 0


@pytest.mark.parametrize("seed", range(3))
async def test_updates_that_come_in_any_order_are_handled_once(
    bot: Bot, telegram: Telegram, quiet: End, seed: int
) -> None:
    # Maria's steps follow from one another, so that another order tells another story.
    chance, world, cast = random.Random(seed), telegram.world, Cast(telegram)
    cast.play()
    others = [u for u in world.queue if u.get("message", {}).get("text", "").startswith("Message")]
    disturbed = others + chance.sample(others, len(others) // 2)
    chance.shuffle(disturbed)
    world.queue = []
    while disturbed:
        world.queue += disturbed[:7]
        del disturbed[:7]
        world.ring()
        await telegram.settle()
    assert await bot.count() == quiet.facts["count"]
    assert mixed(cast.heard) == mixed(quiet.heard)
    assert cast.extra == 0


class TestByWebhook:
    """Telegram posts, breaks off, and posts again."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        listen = free_endpoint()
        secret = Settings(_env_file=None, webhook_secret=SECRET).webhook_secret
        hook = {"webhook_url": f"http://{listen}/updates", "listen": listen}
        return settings.model_copy(update={**hook, "webhook_secret": secret})

    @pytest.fixture
    async def posting(self) -> AsyncIterator[aiohttp.ClientSession]:
        async with aiohttp.ClientSession(headers={SECRET_HEADER: SECRET}) as session:
            yield session

    async def test_posts_that_break_off_are_doubled_or_late_are_handled_once(
        self, bot: Bot, telegram: Telegram, quiet: End, posting: aiohttp.ClientSession
    ) -> None:
        await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
        chance, world, cast = random.Random(3), telegram.world, Cast(telegram)
        cast.play()
        updates, world.queue = world.queue, []

        async def post(update: dict[str, Any]) -> None:
            async with posting.post(bot.settings.webhook_url or "", json=update) as answer:
                assert answer.status == 200

        for update in updates:
            hasty = asyncio.create_task(post(update))
            await asyncio.sleep(chance.random() * 0.01)
            hasty.cancel()
            await asyncio.gather(hasty, return_exceptions=True)
            await asyncio.gather(
                post(update), post(chance.choice(updates[: updates.index(update) + 1]))
            )
        await telegram.settle()
        assert await end_of(bot, cast) == quiet
        assert cast.extra == 0


@pytest.mark.parametrize("fault", FAULTS, ids=str)
@pytest.mark.usefixtures("impatient")
async def test_a_send_that_fails_is_repeated_and_what_is_in_doubt_is_counted(
    bot: Bot, telegram: Telegram, quiet: End, fault: Fault
) -> None:
    in_doubt = isinstance(fault, Reset | Silence)
    telegram.server.faults.add("sendMessage", fault, fault, fault)
    cast = Cast(telegram)
    for person in cast.people:
        person.writes("Message 0")
    await telegram.settle()
    assert all(person.sees("Message 0") for person in cast.people)
    counted = await doubts(bot)
    assert counted == (3 if in_doubt else 0)
    doubled = sum(len(person.screens) - 1 for person in cast.people)
    assert doubled == (3 if in_doubt and getattr(fault, "when", None) is AFTER else 0)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.usefixtures("impatient")
async def test_whatever_fails_wherever_it_fails_the_end_is_that_of_a_quiet_day(
    bot: Bot, telegram: Telegram, quiet: End, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance, bad = random.Random(seed), strokes(seed)

    def take(method: str) -> Fault | None:
        if method == "file":
            return Page(500) if chance.random() < 0.5 else None
        return next(bad) if chance.random() < 0.2 else None

    monkeypatch.setattr(telegram.server.faults, "take", take)
    cast = Cast(telegram)
    cast.play()
    await telegram.settle()
    assert await end_of(bot, cast) == quiet
    assert cast.extra <= await doubts(bot)


def strokes(seed: int) -> Iterator[Fault]:
    chance = random.Random(seed + 100)
    while True:
        yield chance.choice(FAULTS)


async def test_a_file_that_telegram_does_not_hand_out_just_now_is_waited_for(
    bot: Bot, telegram: Telegram, quiet: End
) -> None:
    telegram.server.faults.add("getFile", Page(500), Throttle(0.1))
    telegram.server.faults.add("file", Page(502))
    cast = Cast(telegram)
    cast.play()
    await telegram.settle()
    assert await end_of(bot, cast) == quiet
    assert InboxState.FAILED not in quiet.facts["events"]
