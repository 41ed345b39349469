"""Updates that Telegram posts: kept before they are confirmed, and from nobody else."""

import asyncio
import io
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy.exc import OperationalError
from support.ports import free_endpoint
from support.running import Bot
from telegram_server.conversation import Telegram
from telegram_server.server import TelegramServer

from bot.channels.telegram.poller import Intake
from bot.channels.telegram.webhook import BODY_BYTES, SECRET_HEADER
from bot.errors import ConfigurationError
from bot.settings import Settings, load_settings

SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def settings(settings: Settings) -> Settings:
    listen = free_endpoint()
    return settings.model_copy(
        update={
            "webhook_url": f"http://{listen}/updates",
            "webhook_secret": Settings(_env_file=None, webhook_secret=SECRET).webhook_secret,
            "listen": listen,
            "monitor_listen": free_endpoint(),
        }
    )


@pytest.fixture
async def stranger() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def post(
    bot: Bot, stranger: aiohttp.ClientSession, body: bytes, secret: str | None = SECRET
) -> int:
    assert bot.settings.webhook_url is not None
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with stranger.post(bot.settings.webhook_url, data=body, headers=headers) as answer:
        assert await answer.read() == b"" or answer.status == 413
        return answer.status


async def monitor(bot: Bot, stranger: aiohttp.ClientSession, path: str) -> tuple[int, str]:
    async with stranger.get(f"http://{bot.settings.monitor_listen}{path}") as answer:
        return answer.status, await answer.text()


async def test_a_conversation_goes_by_webhook(bot: Bot, telegram: Telegram) -> None:
    await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
    maria = telegram.person("Maria")
    await maria.says("Hello")
    assert maria.sees("Hello")
    assert not telegram.sent("getUpdates")
    assert await bot.count() == 1


async def test_telegram_is_told_the_address_the_secret_and_the_kinds(telegram: Telegram) -> None:
    await telegram.world.until(lambda: bool(telegram.sent("setWebhook")))
    (told,) = telegram.sent("setWebhook")
    assert told["secret_token"] == SECRET
    assert told["url"].endswith("/updates")
    assert "callback_query" in told["allowed_updates"]
    assert not told.get("drop_pending_updates")


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "0", "sécret"])
async def test_whoever_does_not_know_the_secret_is_turned_away(
    bot: Bot, telegram: Telegram, stranger: aiohttp.ClientSession, secret: str | None
) -> None:
    await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
    maria = telegram.person("Maria")
    forged = maria._post({"text": "Hello"})
    body = f'{{"update_id": 9, "message": {{"text": "x", "message_id": {forged["message_id"]}}}}}'
    assert await post(bot, stranger, body.encode(), secret) == 403
    assert await bot.count() == 0


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"update_id": "x"}', b"\xff\xfe", b"null"])
async def test_what_is_no_update_is_refused(
    bot: Bot, telegram: Telegram, stranger: aiohttp.ClientSession, body: bytes
) -> None:
    await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
    assert await post(bot, stranger, body) == 400


async def test_a_body_that_is_too_large_is_refused(
    bot: Bot, telegram: Telegram, stranger: aiohttp.ClientSession
) -> None:
    await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
    assert await post(bot, stranger, b" " * (BODY_BYTES + 1)) == 413


async def test_other_addresses_are_not_answered(
    bot: Bot, telegram: Telegram, stranger: aiohttp.ClientSession
) -> None:
    await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
    for path in ("/", "/metrics", "/healthz", "/readyz", "/updates/.."):
        async with stranger.get(f"http://{bot.settings.listen}{path}") as answer:
            assert answer.status in {404, 405}, path


async def test_an_update_is_not_confirmed_before_it_is_stored(
    bot: Bot, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
    store, failures = Intake.store, []

    async def away_twice(self: Intake, updates: list[dict[str, object]]) -> None:
        if len(failures) < 2:
            failures.append(1)
            raise OperationalError("INSERT", {}, Exception("away"))
        await store(self, updates)

    monkeypatch.setattr(Intake, "store", away_twice)
    maria = telegram.person("Maria")
    await maria.says("Hello")
    assert maria.sees("Hello")
    assert len(failures) == 2
    assert await bot.count() == 1


async def test_an_update_posted_again_does_nothing_twice(bot: Bot, telegram: Telegram) -> None:
    await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
    maria = telegram.person("Maria")
    update = telegram.world.push("message", dict(maria._post({"text": "Hello"})))
    await telegram.settle()
    telegram.world.push_again(update)
    await telegram.settle()
    assert len(maria.screens) == 1
    assert await bot.count() == 1


async def test_polling_takes_over_from_an_earlier_webhook(
    settings: Settings, server: TelegramServer
) -> None:
    for url in (settings.webhook_url, None):
        bot = Bot(settings.model_copy(update={"webhook_url": url}), server)
        telegram = Telegram(server, bot.settle)
        maria = telegram.person("Maria")
        async with bot.running():
            await maria.says("Hello")
            assert maria.sees("Hello")
    assert server.world.webhook["url"] == ""


async def test_the_monitor_says_alive_and_ready_and_counts(
    bot: Bot, telegram: Telegram, stranger: aiohttp.ClientSession
) -> None:
    maria = telegram.person("Maria Secretname")
    await maria.says("my secret word")
    await maria.says("/fail")
    assert await monitor(bot, stranger, "/healthz") == (200, "alive\n")
    assert await monitor(bot, stranger, "/readyz") == (200, "ready\n")
    status, figures = await monitor(bot, stranger, "/metrics")
    assert status == 200
    assert 'icc_events_total{outcome="done"} 1.0' in figures
    assert 'icc_events_total{outcome="failed"} 1.0' in figures
    assert 'icc_waiting{queue="inbox"} 0.0' in figures
    assert "icc_event_seconds_bucket" in figures
    for secret in ("secret word", "Secretname", SECRET, telegram.world.token):
        assert secret not in figures


async def test_a_process_without_its_database_is_alive_but_not_ready(
    bot: Bot, telegram: Telegram, stranger: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    await telegram.world.until(lambda: bool(telegram.world.webhook["url"]))
    assert bot.assistant is not None
    health = bot.assistant._health

    def away() -> None:
        raise OperationalError("SELECT", {}, Exception("away"))

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(health.database, "reading", away)
        assert (await monitor(bot, stranger, "/readyz")) == (503, "database\n")
        assert (await monitor(bot, stranger, "/healthz"))[0] == 200
        assert (await monitor(bot, stranger, "/metrics"))[0] == 200
    assert (await monitor(bot, stranger, "/readyz"))[0] == 200


def test_a_webhook_without_a_secret_is_not_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICC_WEBHOOK_URL", "https://bot.example.org/hook")
    with pytest.raises(ConfigurationError, match=r"ICC_WEBHOOK_SECRET.*not set"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ICC_WEBHOOK_URL", "http://bot.example.org/hook"),
        ("ICC_WEBHOOK_URL", "bot.example.org"),
        ("ICC_WEBHOOK_SECRET", "xyzzy"),
        ("ICC_WEBHOOK_SECRET", "with blanks " * 5),
        ("ICC_LISTEN", "8080"),
        ("ICC_LISTEN", "0.0.0.0:99999"),
        ("ICC_MONITOR_LISTEN", "here"),
    ],
)
def test_an_address_that_cannot_serve_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("ICC_WEBHOOK_SECRET", SECRET)
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=name) as raised:
        load_settings()
    if name.endswith("SECRET"):
        assert value not in str(raised.value)


@pytest.mark.slow
async def test_sigterm_drains_what_was_posted(bot: Bot, prepared_data_dir: Path) -> None:
    world, settings = bot.server.world, bot.settings
    environment = {
        **os.environ,
        "ICC_TELEGRAM_TOKEN": world.token,
        "ICC_TELEGRAM_API_URL": bot.server.url,
        "ICC_DATABASE_URL": settings.database,
        "ICC_DATA_DIR": str(prepared_data_dir),
        "ICC_WEBHOOK_URL": settings.webhook_url or "",
        "ICC_WEBHOOK_SECRET": SECRET,
        "ICC_LISTEN": settings.listen,
        "ICC_MONITOR_LISTEN": settings.monitor_listen or "",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "run", env=environment, stderr=asyncio.subprocess.PIPE
    )
    telegram = Telegram(bot.server, asyncio.Event().wait)
    people = [telegram.person(f"Person {number}") for number in range(20)]
    for person in people:
        person.writes("/help")
    async with asyncio.timeout(240):  # a process that never starts must not hold up the suite
        await world.until_fetched()
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()
    assert process.returncode == 0
    assert all(len(person.screens) == 1 for person in people)
    assert SECRET not in log.decode()
    assert world.token not in log.decode()


async def test_neither_secret_nor_content_is_logged(
    bot: Bot, telegram: Telegram, stranger: aiohttp.ClientSession, log: io.StringIO
) -> None:
    maria = telegram.person("Maria")
    await maria.says("xyzzy")
    await post(bot, stranger, b"plugh", "a guess")
    logged = log.getvalue()
    for secret in (SECRET, telegram.world.token, "xyzzy", "plugh", "a guess"):
        assert secret not in logged
