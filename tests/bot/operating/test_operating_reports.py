"""Administrators are told of what failed: soon, seldom, and without what was said."""

from datetime import timedelta

import pytest
from support.running import Bot
from telegram_server.conversation import Phone, Telegram

from bot.settings import Settings


@pytest.fixture
def chief(bot: Bot) -> Phone:
    """An administrator; the bot is not running yet."""
    telegram = Telegram(bot.server, bot.settle)
    phone = telegram.person("Chief")
    admins = Settings(_env_file=None, admins=str(phone.user["id"])).admins
    bot.settings = bot.settings.model_copy(update={"admins": admins})
    return phone


async def test_an_administrator_reads_kind_and_number_and_no_content(
    bot: Bot, chief: Phone
) -> None:
    telegram = chief._telegram
    async with bot.running():
        await chief.says("/start")
        maria = telegram.person("Maria Secretname")
        await maria.says("/fail xyzzy")
    number = maria.texts[0].rpartition(" ")[2]
    assert chief.sees("RuntimeError", f"reference {number}")
    for secret in ("xyzzy", "Secretname", "secret of the handler"):
        assert not chief.sees(secret)


async def test_many_failures_are_one_report_and_then_a_count(bot: Bot, chief: Phone) -> None:
    telegram = chief._telegram
    async with bot.running():
        await chief.says("/start")
        before = len(chief.screens)
        maria = telegram.person("Maria")
        for _ in range(4):
            await maria.says("/fail")
        assert len(chief.screens) == before + 1
        now = bot.clock.now

        class Later:
            def now(self):
                return now() + timedelta(minutes=11)

        bot.clock = Later()
    async with bot.running():
        await maria.says("/fail")
    assert chief.sees("3 more failed since the last report")


async def test_without_administrators_nobody_else_is_told(bot: Bot, telegram: Telegram) -> None:
    olga, maria = telegram.person("Olga"), telegram.person("Maria")
    await olga.says("/start")
    before = len(olga.screens)
    await maria.says("/fail")
    assert len(olga.screens) == before
