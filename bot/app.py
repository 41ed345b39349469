"""Puts the parts together. Nothing else knows how they are wired."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import structlog

from bot.clock import Clock, SystemClock
from bot.dialogue import cancel, help, home, language, members, mydata, privacy, start  # noqa: A004 (the feature is called help)
from bot.dialogue.ask import handlers as ask
from bot.dialogue.browse import documents as texts_in_full
from bot.dialogue.browse import inline, practices, topics
from bot.dialogue.context import Services
from bot.dialogue.documents import listing, pages, receiving, scoping
from bot.dialogue.index import feature as index
from bot.dialogue.reminders import handlers as reminders
from bot.dialogue.routes import Routes, merged
from bot.dialogue.statistics import showing as statistics
from bot.errors import ConfigurationError, SettingProblem, TokenError
from bot.flow.assembly import Flow
from bot.flow.reminders.scanning import Scanner
from bot.operating.health import Health
from bot.operating.sweeper import Sweeper
from bot.serving import TelegramAssistant, ended
from bot.settings import Endpoint, Settings
from bot.storage.database import Database
from bot.storage.exclusive import only_one
from bot.texts import Catalogue

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api
    from bot.channels.telegram.limits import Rates
    from bot.channels.telegram.poller import Intake
    from bot.channels.terminal import Terminal
    from bot.channels.terminal_view import TerminalView
    from bot.flow.watching import Watch
    from bot.serving import Source
    from knowledge import Knowledge

_log = structlog.get_logger(__name__)


class Feature(Protocol):
    """A module that registers what it answers."""

    @property
    def routes(self) -> Routes:
        """What it answers."""
        ...


FEATURES: tuple[Feature, ...] = (
    *(start, home, help, cancel, language, privacy, mydata, members),
    *(ask, topics, practices, texts_in_full, inline),
    *(pages, scoping, listing, receiving),
    index,
    *(reminders, statistics),
)


def services(
    settings: Settings,
    clock: Clock,
    features: Iterable[Feature],
    library: "Callable[[], Knowledge] | None",
) -> Services:
    """Return the parts that every channel shares."""
    return Services(
        settings=settings,
        catalogue=Catalogue(),
        clock=clock,
        routes=merged(feature.routes for feature in features),
        library=library,
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
    from bot.channels.telegram.errors import BadTokenError
    from bot.channels.telegram.insisting import patiently
    from bot.channels.telegram.limits import Rates
    from bot.channels.telegram.poller import Intake

    token = required_token(settings)
    features = tuple(features)
    library = None if knowledge is None else lambda: knowledge
    parts = services(settings, clock or SystemClock(), features, library)
    api = Api(token, settings.telegram_api_url)
    try:
        async with (
            opened(settings, TelegramChannel.name) as database,
            watched(settings, Health(database, TelegramChannel.name)) as (health, watch),
        ):
            me = await patiently(api.me)
            await patiently(lambda: register_commands(api, database, parts))
            parts = replace(parts, files=TelegramFiles(api), bot_name=me.username)
            delivery = TelegramDelivery(api, parts.clock, rates or Rates())
            flow = Flow(database, parts, TelegramChannel(me), delivery, watch)
            source = _source(settings, api, Intake(flow.bring))
            _log.info("connected to Telegram", bot=me.username)
            scanner = Scanner(database, parts, flow.departing)
            scans = scans and reminders in features
            yield TelegramAssistant(
                flow,
                source,
                settings.telegram_api_url,
                scanner,
                Sweeper(database, settings, parts.clock),
                health,
                scans=scans,
            )
    except BadTokenError:
        raise TokenError(settings.telegram_api_url) from None
    finally:
        await api.close()


def _source(settings: Settings, api: "Api", intake: "Intake") -> "Source":
    """Return where updates come from: Telegram posts them, or they are fetched."""
    from bot.channels.telegram.poller import Poller
    from bot.channels.telegram.webhook import Webhook

    if settings.webhook_url is None or settings.webhook_secret is None:
        return Poller(api, intake)
    secret = settings.webhook_secret.get_secret_value()
    return Webhook(api, intake, Endpoint.read(settings.listen), settings.webhook_url, secret)


@asynccontextmanager
async def watched(
    settings: Settings, health: Health
) -> AsyncIterator[tuple[Health, "Watch | None"]]:
    """Answer the operator's questions while the block lasts, where the settings say so."""
    if settings.monitor_listen is None:
        yield health, None
        return
    from bot.operating.metrics import Metrics
    from bot.operating.monitor import monitored

    metrics = Metrics()
    async with monitored(health, metrics, Endpoint.read(settings.monitor_listen)):
        yield health, metrics


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


@asynccontextmanager
async def terminal_assistant(
    settings: Settings,
    *,
    clock: Clock | None = None,
    features: Iterable[Feature] = FEATURES,
    library: "Callable[[], Knowledge] | None" = None,
    view: "TerminalView | None" = None,
) -> AsyncIterator["Terminal"]:
    """Put the assistant together for a conversation in the terminal.

    Args:
        settings: As they are.
        clock: The present moment; the computer's by default.
        features: What it can do.
        library: Gives the library once a feature asks it: it may still be opened by then.
        view: Where screens are printed; standard output by default.
    """
    from bot.channels.terminal import CHANNEL, Terminal, TerminalChannel

    features = tuple(features)
    parts = services(settings, clock or SystemClock(), features, library)
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
            await ended(work)
