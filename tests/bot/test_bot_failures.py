"""When a handler fails: nothing half done, and the person knows whom to tell what."""

import io
import re

import pytest
from sqlalchemy import select
from support.running import Bot
from telegram_server.conversation import Telegram

from bot.storage.tables import InboxRow


async def test_the_person_gets_one_sentence_with_a_number(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/fail")
    assert len(maria.texts) == 1
    assert re.search(
        r"Something went wrong on my side.* this number: \d+$", maria.texts[0], re.DOTALL
    )
    assert not maria.sees("secret")


async def test_the_number_leads_the_operator_to_the_event(bot: Bot, telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/fail")
    number = int(maria.texts[0].rpartition(" ")[2])
    async with bot.database() as database, database.reading() as session:
        row = (await session.execute(select(InboxRow).where(InboxRow.id == number))).scalar_one()
    assert (row.state, row.error, row.attempts) == ("failed", "RuntimeError", 2)
    assert row.payload["message"]["text"] == "/fail"


async def test_what_a_failed_handler_stored_is_undone(bot: Bot, telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/fail")
    await maria.says("Hello")
    assert await bot.count() == 1


async def test_the_conversation_goes_on_after_a_failure(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    maria.writes("/fail")
    await maria.says("Hello")
    assert [text.split()[0] for text in maria.texts] == ["Hello"] or maria.sees("Hello")


async def test_other_chats_do_not_wait_for_a_failing_one(telegram: Telegram) -> None:
    maria, jan = telegram.person("Maria"), telegram.person("Jan")
    maria.writes("/fail")
    jan.writes("Mine")
    await telegram.world.until(lambda: bool(jan.screens))
    assert maria.screens == []
    await telegram.settle()
    assert len(maria.screens) == 1


async def test_a_handled_event_keeps_nothing_of_what_was_said(bot: Bot, telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("my secret question")
    async with bot.database() as database, database.reading() as session:
        rows = (await session.execute(select(InboxRow))).scalars().all()
    assert [row.payload for row in rows] == [{}]


@pytest.mark.parametrize("text", ["/fail", "my secret question"])
async def test_the_log_names_the_update_and_not_what_was_said(
    telegram: Telegram, text: str, log: io.StringIO
) -> None:
    maria = telegram.person("Maria Secretname")
    update = telegram.world.push("message", dict(maria._post({"text": text + " xyzzy"})))
    await telegram.settle()
    logged = log.getvalue()
    assert str(update["update_id"]) in logged
    assert "xyzzy" not in logged
    assert "Secretname" not in logged
    assert telegram.world.token not in logged
