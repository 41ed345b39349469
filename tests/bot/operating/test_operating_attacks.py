"""Olga, who belongs to another city, tries everything that can be sent, and learns nothing."""

import io
from collections.abc import AsyncIterator, Iterator

import pytest
from sqlalchemy import select
from support.running import Bot
from support.team import Colleague
from telegram_server.conversation import Telegram
from telegram_server.server import TelegramServer

from bot.app import FEATURES
from bot.dialogue.routes import merged
from bot.flow import allowance
from bot.settings import Settings
from bot.storage.tables import CityRow, QuestionRow, UserRow
from knowledge import Knowledge

pytestmark = pytest.mark.slow

ROUTES = merged(feature.routes for feature in FEATURES)
SECRETS = ("Victimburg", "Marisol", "plan.pdf", "confidential", "segregated classes", "dismissed")
PDF = b"%PDF-1.7 an action plan"
NUMBERS = ("1", "2", "0", "-1", "²", "٣", "9" * 18, "9" * 30, "", "x", "me", "1e3", "1' OR '1'='1")
RESTS = ("", "1", "victimburg", "9" * 30, "' OR 1=1 --", "\N{RIGHT-TO-LEFT OVERRIDE}x")
ENDS = ("", ":1", ":1:1", ":2:1", ":1:0:0", ":1:1:sure", ":o", ":t:x", ":coordinator", ":0:0:0:0:0")


@pytest.fixture
def bot(settings: Settings, server: TelegramServer, knowledge: Knowledge) -> Bot:
    """The assistant as it ships."""
    return Bot(settings, server, FEATURES, knowledge)


@pytest.fixture
async def telegram(bot: Bot) -> AsyncIterator[Telegram]:
    async with bot.running():
        yield Telegram(bot.server, bot.settle)


@pytest.fixture(autouse=True)
def no_errors(log: io.StringIO) -> Iterator[None]:
    """Fail the test in which an event failed, however friendly the apology was."""
    yield
    failed = [line for line in log.getvalue().splitlines() if "event failed" in line]
    assert not failed, failed[0].replace("\\n", "\n")[-2500:]


@pytest.fixture
async def maria(telegram: Telegram) -> Colleague:
    """A coordinator with everything that could leak: answers, evidence, questions, reminders."""
    maria = Colleague(telegram, "Marisol")
    await maria.sets_up("Victimburg")
    await maria.opens(1)
    await maria.taps("Yes")
    await maria.opens(2)
    await maria.sends("document", PDF, "plan.pdf")
    await maria.taps("Skip")
    await maria.taps("Comment")
    await maria.says("a confidential remark")
    await maria.says("what about the segregated classes of our school?")
    await maria.says("/remind in March: was he dismissed?")
    await maria.invites()
    return maria


@pytest.fixture
async def olga(telegram: Telegram, maria: Colleague) -> Colleague:
    olga = Colleague(telegram, "Olga")
    await olga.sets_up("Otherville")
    return olga


def learned(person: Colleague) -> list[str]:
    said = "\n".join(
        message.get("text", "") + message.get("caption", "") + str(message.get("reply_markup", ""))
        for message in person.screens
    )
    return [secret for secret in SECRETS if secret in said]


async def test_no_forged_button_fails_or_tells_of_others(bot: Bot, olga: Colleague) -> None:
    before = await names(bot)
    # Whoever forgets or erases what is their own is no attacker.
    for verb in sorted(set(ROUTES.buttons) - {"forget"}):
        for number in NUMBERS:
            olga.begins_tap(olga.screen, f"{verb}:{number}{ENDS[0]}")
        for end in ENDS[1:]:
            olga.begins_tap(olga.screen, f"{verb}:1{end}")
        await olga.telegram.settle()
        assert not learned(olga), verb
    assert not [m for m in olga.screens if "document" in m and "plan" in str(m)]
    assert await names(bot) == before


async def names(bot: Bot) -> list[str]:
    async with bot.database() as database, database.reading() as session:
        cities = (await session.execute(select(CityRow.name).order_by(CityRow.id))).scalars()
        users = (await session.execute(select(UserRow.name).order_by(UserRow.id))).scalars()
        return [*cities, *users]


async def test_a_question_of_somebody_else_cannot_be_found_by_counting(
    bot: Bot, olga: Colleague
) -> None:
    await olga.says("what is the diversity advantage?")
    async with bot.database() as database, database.reading() as session:
        ids = list((await session.execute(select(QuestionRow.id))).scalars())
    assert len(ids) == 2
    assert abs(ids[0] - ids[1]) > 1 << 32
    assert all(number < 10**18 for number in ids)


async def test_no_deep_link_and_no_command_fails_or_tells_of_others(
    olga: Colleague, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The allowance would end the attack; it has a test of its own.
    monkeypatch.setattr(allowance, "MESSAGES", 100_000)
    for word in [*sorted(ROUTES.links), "nothing", "../../etc"]:
        for number in (*NUMBERS, "1-1", "join-x", "%2e%2e", "A" * 64):
            olga.writes(f"/start {word}-{number}")
    for name in sorted(set(ROUTES.commands) - {"forget"}):
        for rest in RESTS:
            olga.writes(f"/{name} {rest}".strip())
    await olga.telegram.settle()
    assert not learned(olga)
