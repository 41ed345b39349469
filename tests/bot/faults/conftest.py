"""The story with every feature it needs, and how it ends on a quiet day."""

from pathlib import Path

import pytest
from support.running import Bot
from support.story import STORY_FEATURES, End, quiet_end
from telegram_server.server import TelegramServer

from bot.settings import Settings


@pytest.fixture
def bot(settings: Settings, server: TelegramServer) -> Bot:
    return Bot(settings, server, STORY_FEATURES)


@pytest.fixture
async def quiet(tmp_path: Path) -> End:
    """The end of the story where nothing goes wrong."""
    return await quiet_end(tmp_path)
