"""Nothing is lost and nothing is done twice, however the process ends."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest
from support.running import Bot
from telegram_server.conversation import Phone, Telegram
from telegram_server.faults import Reset, Throttle, When
from telegram_server.server import TelegramServer

from bot.storage.outbox import Outbox

_PEOPLE, _EACH = 20, 3


class Process:
    """The real command in a process of its own."""

    def __init__(self, bot: Bot, directory: Path) -> None:
        self._environment = {
            **os.environ,
            "ICC_TELEGRAM_TOKEN": bot.server.world.token,
            "ICC_TELEGRAM_API_URL": bot.server.url,
            "ICC_DATABASE_URL": bot.settings.database,
            "ICC_DATA_DIR": str(directory),
        }
        self._process: asyncio.subprocess.Process | None = None
        self._said = ""

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.cli", "run",
            env=self._environment, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip

    async def says(self, words: str) -> None:
        """Wait until the process has logged these words."""
        assert self._process is not None
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            self._said += line.decode()
            if words in self._said:
                return

    async def end(self, number: signal.Signals) -> tuple[int, str]:
        """End the process by a signal; return its exit status and what it logged."""
        assert self._process is not None
        self._process.send_signal(number)
        _, log = await self._process.communicate()
        assert self._process.returncode is not None
        return self._process.returncode, self._said + log.decode()


@pytest.fixture
def process(bot: Bot, prepared_data_dir: Path) -> Process:
    return Process(bot, prepared_data_dir)


def crowd(server: TelegramServer) -> list[Phone]:
    """Let twenty people write three messages each, all at once."""
    telegram = Telegram(server, asyncio.Event().wait)  # nobody waits in the process under test
    people = [telegram.person(f"Person {number}") for number in range(_PEOPLE)]
    for _ in range(_EACH):
        for person in people:
            person.writes("/help")
    return people


def answers(people: list[Phone]) -> int:
    return sum(len(person.screens) for person in people)


@pytest.mark.slow
async def test_sixty_messages_are_all_answered_although_the_process_is_killed_in_the_middle(
    bot: Bot, process: Process
) -> None:
    server = bot.server
    await process.start()
    people = crowd(server)
    await server.world.until(lambda: answers(people) >= _PEOPLE * _EACH // 3)
    await process.end(signal.SIGKILL)
    before = answers(people)
    assert before < _PEOPLE * _EACH, "it was killed too late to prove anything"
    await process.start()
    await server.world.until(
        lambda: all(len(person.screens) >= _EACH for person in people), seconds=60
    )
    status, log = await process.end(signal.SIGTERM)
    assert status == 0
    assert "Traceback" not in log
    async with bot.database() as database, database.reading() as session:
        doubts = await Outbox(session).maybe_duplicates()
    assert answers(people) <= _PEOPLE * _EACH + doubts


@pytest.mark.slow
async def test_a_clean_stop_finishes_what_is_under_way_and_exits_with_zero(
    bot: Bot, process: Process
) -> None:
    await process.start()
    people = crowd(bot.server)
    await bot.server.world.until_fetched()
    status, log = await process.end(signal.SIGTERM)
    assert status == 0
    assert answers(people) == _PEOPLE * _EACH
    assert bot.server.world.token not in log


@pytest.mark.slow
async def test_a_process_that_cannot_reach_telegram_stops_when_it_is_told_to(
    bot: Bot, process: Process
) -> None:
    bot.server.faults.is_down = True
    await process.start()
    await process.says("Telegram does not answer")
    await asyncio.sleep(2.0)
    status, log = await process.end(signal.SIGTERM)
    assert status == 0
    assert log.count("Telegram does not answer") == 1
    assert "Traceback" not in log


async def test_an_update_delivered_again_does_nothing_twice(bot: Bot, telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    message = maria._post({"text": "Hello"})
    update = telegram.world.push("message", dict(message))
    await telegram.settle()
    for _ in range(3):
        telegram.world.push_again(update)
    await telegram.settle()
    assert len(maria.screens) == 1
    assert await bot.count() == 1


async def test_an_update_delivered_again_after_a_restart_does_nothing_twice(bot: Bot) -> None:
    telegram = Telegram(bot.server, bot.settle)
    maria = telegram.person("Maria")
    async with bot.running():
        update = telegram.world.push("message", dict(maria._post({"text": "Hello"})))
        await telegram.settle()
    telegram.world.push_again(update)
    async with bot.running():
        await telegram.settle()
    assert len(maria.screens) == 1
    assert await bot.count() == 1


async def test_updates_whose_delivery_broke_off_come_once(bot: Bot, telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    telegram.server.faults.add("getUpdates", Reset(When.AFTER), Reset(When.AFTER))
    await maria.says("Hello")
    assert len(maria.screens) == 1
    assert await bot.count() == 1


async def test_updates_with_smaller_numbers_after_a_restart_are_still_read(bot: Bot) -> None:
    telegram = Telegram(bot.server, bot.settle)
    maria = telegram.person("Maria")
    async with bot.running():
        await maria.says("Hello")
    early = {"update_id": 5, "message": dict(maria._post({"text": "After the long silence"}))}
    telegram.world.queue.append(early)
    async with bot.running():
        await telegram.settle()
    assert maria.sees("After the long silence")


async def test_what_waited_to_be_sent_is_sent_by_the_next_start(bot: Bot) -> None:
    telegram = Telegram(bot.server, bot.settle)
    maria = telegram.person("Maria")
    async with bot.running():
        telegram.server.faults.add("sendMessage", Throttle(0.1), *[Throttle(1)] * 2)
        maria.writes("/several 3")
        await telegram.world.until(lambda: len(telegram.sent("sendMessage")) == 1)
    async with bot.running():
        await telegram.settle()
    assert maria.texts == ["Message 0", "Message 1", "Message 2"]
