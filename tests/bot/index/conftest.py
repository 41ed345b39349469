"""A city's team with the Index, in the fake Telegram."""

import io
from collections.abc import AsyncIterator, Iterator

import hypothesis
import pytest
from support.running import Bot
from support.team import Colleague
from telegram_server.conversation import Telegram
from telegram_server.server import TelegramServer

from bot.dialogue import cancel, help, home, language, members, privacy, start  # noqa: A004
from bot.dialogue.index import feature as index
from bot.settings import Settings

# A machine that does other work too makes no law false.
hypothesis.settings.register_profile("chat", deadline=None)
hypothesis.settings.load_profile("chat")

# The library has tests of its own; without it the bot starts at once.
_FEATURES = (start, home, help, cancel, language, privacy, members, index)


@pytest.fixture
def bot(settings: Settings, server: TelegramServer) -> Bot:
    return Bot(settings, server, _FEATURES)


@pytest.fixture
async def telegram(bot: Bot) -> AsyncIterator[Telegram]:
    async with bot.running():
        yield Telegram(bot.server, bot.settle)


@pytest.fixture
async def maria(telegram: Telegram) -> Colleague:
    """The coordinator of Example City, with a round just opened."""
    person = Colleague(telegram, "Maria")
    await person.sets_up("Example City")
    return person


@pytest.fixture(autouse=True)
def no_errors(log: io.StringIO) -> Iterator[None]:
    """Fail the test in which an event failed, however friendly the apology was."""
    yield
    failed = [line for line in log.getvalue().splitlines() if "event failed" in line]
    assert not failed, failed[0].replace("\\n", "\n")[-2500:]
