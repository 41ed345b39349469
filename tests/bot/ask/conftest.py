"""The whole assistant with the shipped library, in the fake Telegram."""

from collections.abc import AsyncIterator

import pytest
from support.running import Bot
from telegram_server.conversation import Telegram
from telegram_server.server import TelegramServer

from bot.app import FEATURES
from bot.settings import Settings
from knowledge import Knowledge


@pytest.fixture
def bot(settings: Settings, server: TelegramServer, knowledge: Knowledge) -> Bot:
    """The assistant as it ships."""
    return Bot(settings, server, FEATURES, knowledge)


@pytest.fixture
async def telegram(bot: Bot) -> AsyncIterator[Telegram]:
    """Telegram with the assistant running in it."""
    async with bot.running():
        yield Telegram(bot.server, bot.settle)
