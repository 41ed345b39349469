"""A bot with reminders and a clock that the test holds."""

from collections.abc import AsyncIterator

import pytest
from support.reminding import RemindingBot, utc
from telegram_server.server import TelegramServer

from bot.settings import Settings


@pytest.fixture
async def reminding(settings: Settings, server: TelegramServer) -> AsyncIterator[RemindingBot]:
    """The bot, running on Monday, 23 November 2026."""
    bot = RemindingBot(settings, server, utc("2026-11-23T10:30"))
    async with bot.running():
        yield bot
