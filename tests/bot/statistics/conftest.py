"""The whole assistant with the shipped library, run by Ada."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from support.running import Bot
from telegram_server.conversation import Phone, Telegram
from telegram_server.server import TelegramServer

from bot.app import FEATURES
from bot.settings import Settings
from knowledge import Knowledge


@pytest.fixture
def admin(server: TelegramServer) -> dict[str, Any]:
    return server.world.add_user("Ada")


@pytest.fixture
def settings(settings: Settings, admin: dict[str, Any]) -> Settings:
    return settings.model_copy(update={"admins": frozenset({admin["id"]})})


@pytest.fixture
def bot(settings: Settings, server: TelegramServer, knowledge: Knowledge) -> Bot:
    """The assistant as it ships."""
    return Bot(settings, server, FEATURES, knowledge)


@pytest.fixture
async def telegram(bot: Bot) -> AsyncIterator[Telegram]:
    """Telegram with the assistant running in it."""
    async with bot.running():
        yield Telegram(bot.server, bot.settle)


@pytest.fixture
def ada(telegram: Telegram, admin: dict[str, Any]) -> Phone:
    """The administrator."""
    return Phone(telegram, admin, telegram.world.chats[admin["id"]])
