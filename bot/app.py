"""Puts the parts together. Nothing else knows how they are wired."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import structlog

from bot.clock import Clock, SystemClock
from bot.dialogue import cancel, help, home, language, members, privacy, start  # noqa: A004 (the feature is called help)
from bot.dialogue.ask import handlers as ask
from bot.dialogue.browse import documents, inline, practices, topics
from bot.dialogue.context import Services
from bot.dialogue.index import feature as index
from bot.dialogue.reminders import handlers as reminders
from bot.dialogue.routes import Routes, merged
from bot.errors import ConfigurationError, SettingProblem, TokenError
from bot.flow.assembly import Flow
from bot.flow.reminders.scanning import Scanner
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.exclusive import only_one
from bot.texts import Catalogue

if TYPE_CHECKING:
    from bot.channels.telegram.limits import Rates
    from bot.channels.telegram.poller import Poller
    from bot.channels.terminal import Terminal
    from bot.channels.terminal_view import TerminalView
    from knowledge import Knowledge

_log = structlog.get_logger(__name__)
_Result = TypeVar("_Result")


class Feature(Protocol):
    """A module that registers what it answers."""

    @property
    def routes(self) -> Routes:
        """What it answers."""
        ...


FEATURES: tuple[Feature, ...] = (
    *(start, home, help, cancel, language, privacy, members),
    *(ask, topics, practices, documents, inline),
    index,
    *(reminders,),
)

# How long a stop waits for what is under way; a container's stop grace must be longer.
DRAIN_SECONDS = 20.0
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0


def services(
    settings: Settings, clock: Clock, features: Iterable[Feature], knowledge: "Knowledge | None"
) -> Services:
    """Return the parts that every channel shares."""
    return Services(
        settings=settings,
        catalogue=Catalogue(),
        clock=clock,
        routes=merged(feature.routes for feature in features),
        knowledge=knowledge,
    )


@asynccontextmanager
async def opened(settings: Settings, channel: str) -> AsyncIterator[Database]:
    """Open the database for a channel, brought up to date.

    Raises:
        AlreadyRunningError: Another process serves the channel, and the database is SQLite.
        StorageError: The database cannot be used.
    """
    database = Database(settings.database)
    alone = only_one(settings.data_dir, channel) if database.is_sqlite else nullcontext()
    try:
        with alone:
            await database.upgrade()
            yield database
    finally:
        await database.close()


class TelegramAssistant:
    """The assistant in Telegram, by long polling."""

    def __init__(
        self, flow: Flow, poller: "Poller", server: str, scanner: Scanner, *, scans: bool
    ) -> None:
        self.flow = flow
        self.scanner = scanner
        self._poller = poller
        self._server = server
        self._scans = scans

    async def run(self, stop: asyncio.Event) -> None:
        """Serve until ``stop`` is set; then finish what is under way and return.

        Raises:
            TokenError: Telegram does not know the token any more.
        """
        await self.flow.resume()
        work = asyncio.create_task(self.flow.run())
        poll = asyncio.create_task(self._poller.run())
        stopping = asyncio.create_task(stop.wait())
        # Without the scan there is nothing to wait for beside the poll.
        scan = asyncio.create_task(self.scanner.run() if self._scans else asyncio.Event().wait())
        try:
            running = {work, poll, scan, stopping}
            await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            await _ended(poll, scan)
            if not work.done():
                await self._drain()
        finally:
            await _ended(work, stopping)
        self._raise_failure(poll, work, scan)

    async def _drain(self) -> None:
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                await self.flow.settle()
        except TimeoutError:
            _log.warning("stopped with work left, which the next start takes up")

    def _raise_failure(self, *tasks: "asyncio.Task[Any]") -> None:
        from bot.channels.telegram.errors import BadTokenError

        for task in tasks:
            if task.cancelled() or (error := task.exception()) is None:
                continue
            if isinstance(error, BadTokenError):
                raise TokenError(self._server) from None
            raise error


async def _ended(*tasks: "asyncio.Task[Any]") -> None:
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


@asynccontextmanager
async def telegram_assistant(
    settings: Settings,
    *,
    clock: Clock | None = None,
    rates: "Rates | None" = None,
    features: Iterable[Feature] = FEATURES,
    knowledge: "Knowledge | None" = None,
    scans: bool = True,
) -> AsyncIterator[TelegramAssistant]:
    """Connect to Telegram and put the assistant together.

    Args:
        settings: With a token.
        clock: The present moment; the computer's by default.
        rates: How often to send; by default as Telegram asks.
        features: What it can do.
        knowledge: The library, for the features that ask it.
        scans: Whether it tells people what is due by itself, if it can remind at all.

    Raises:
        ConfigurationError: No token is set.
        TokenError: Telegram does not know the token.
    """
    from bot.channels.telegram.api import Api
    from bot.channels.telegram.channel import TelegramChannel
    from bot.channels.telegram.commands import register_commands
    from bot.channels.telegram.delivery import TelegramDelivery
    from bot.channels.telegram.downloads import TelegramFiles
    from bot.channels.telegram.limits import Rates
    from bot.channels.telegram.poller import Intake, Poller

    token = required_token(settings)
    features = tuple(features)
    parts = services(settings, clock or SystemClock(), features, knowledge)
    api = Api(token, settings.telegram_api_url)
    try:
        async with opened(settings, TelegramChannel.name) as database:
            me = await _patiently(api.me, settings.telegram_api_url)
            # A webhook of an earlier installation would keep every update away from the poll.
            await _patiently(lambda: api.call("deleteWebhook"), settings.telegram_api_url)
            await _patiently(
                lambda: register_commands(api, database, parts), settings.telegram_api_url
            )
            parts = replace(parts, files=TelegramFiles(api), bot_name=me.username)
            delivery = TelegramDelivery(api, parts.clock, rates or Rates())
            flow = Flow(database, parts, TelegramChannel(me), delivery)
            poller = Poller(api, Intake(database, parts.clock, flow.arrived))
            _log.info("connected to Telegram", bot=me.username)
            scanner = Scanner(database, parts, flow.departing)
            scans = scans and reminders in features
            yield TelegramAssistant(flow, poller, settings.telegram_api_url, scanner, scans=scans)
    finally:
        await api.close()


_NO_TOKEN = SettingProblem(
    "ICC_TELEGRAM_TOKEN",
    None,
    "it is not set",
    "Create a bot with @BotFather in Telegram and set its token here, or talk in the terminal "
    "with: icc-assistant chat",
)


def required_token(settings: Settings) -> str:
    """Return the token.

    Raises:
        ConfigurationError: No token is set.
    """
    if settings.telegram_token is None:
        raise ConfigurationError([_NO_TOKEN])
    return settings.telegram_token.get_secret_value()


async def _patiently(call: Callable[[], Awaitable[_Result]], server: str) -> _Result:
    """Call until Telegram answers.

    Raises:
        TokenError: Telegram does not know the token.
    """
    from bot.channels.telegram import errors

    wait = _FIRST_WAIT
    while True:
        try:
            return await call()
        except errors.BadTokenError:
            raise TokenError(server) from None
        except (errors.NotSentError, errors.MaybeSentError):
            await asyncio.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
        except errors.ThrottledError as error:
            await asyncio.sleep(error.seconds)


@asynccontextmanager
async def terminal_assistant(
    settings: Settings,
    *,
    clock: Clock | None = None,
    features: Iterable[Feature] = FEATURES,
    knowledge: "Knowledge | None" = None,
    view: "TerminalView | None" = None,
) -> AsyncIterator["Terminal"]:
    """Put the assistant together for a conversation in the terminal."""
    from bot.channels.terminal import CHANNEL, Terminal, TerminalChannel

    features = tuple(features)
    parts = services(settings, clock or SystemClock(), features, knowledge)
    async with opened(settings, CHANNEL) as database:
        terminal = Terminal(database, parts.clock, view)
        flow = Flow(database, parts, TerminalChannel(), terminal)
        await flow.resume()
        if reminders in features:
            await Scanner(database, parts).tend_and_scan()
        work = asyncio.create_task(flow.run())
        try:
            await terminal.begin(flow)
            yield terminal
        finally:
            await _ended(work)
