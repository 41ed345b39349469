"""Sending, when Telegram or the network between has something against it."""

import asyncio
import io

import pytest
from support.running import Bot
from telegram_server.conversation import Telegram
from telegram_server.faults import Answer, Page, Reset, Silence, Throttle, When

from bot.channels.telegram.api import Api
from bot.storage.outbox import Outbox
from bot.storage.people import People


async def doubts(bot: Bot) -> int:
    async with bot.database() as database, database.reading() as session:
        return await Outbox(session).maybe_duplicates()


@pytest.mark.parametrize(
    "fault",
    [Throttle(0.5), Page(502), Page(500), Answer(500, "Internal Server Error"), Reset(When.BEFORE)],
)
async def test_a_message_that_was_not_taken_is_sent_again(
    telegram: Telegram, fault: Throttle | Page | Answer | Reset
) -> None:
    maria = telegram.person("Maria")
    telegram.server.faults.add("sendMessage", fault)
    await maria.says("/several 2")
    assert maria.texts == ["Message 0", "Message 1"]


async def test_only_the_chat_that_is_too_fast_waits(telegram: Telegram) -> None:
    maria, jan = telegram.person("Maria"), telegram.person("Jan")
    telegram.server.faults.add("sendMessage", Throttle(0.5))
    maria.writes("/several 2")
    await telegram.world.until(lambda: len(telegram.sent("sendMessage")) == 1)
    jan.writes("Mine")
    await telegram.world.until(lambda: bool(jan.screens))
    assert maria.screens == []
    await telegram.settle()
    assert len(maria.screens) == 2


async def test_an_answer_lost_on_its_way_back_is_counted_as_a_possible_duplicate(
    bot: Bot, telegram: Telegram
) -> None:
    maria = telegram.person("Maria")
    telegram.server.faults.add("sendMessage", Reset(When.AFTER))
    await maria.says("Hello")
    assert len(maria.screens) == 2
    assert await doubts(bot) == 1


async def test_a_refused_connection_is_no_doubt(bot: Bot, telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    telegram.server.faults.add("sendMessage", Page(502), Throttle(0))
    await maria.says("Hello")
    assert len(maria.screens) == 1
    assert await doubts(bot) == 0


async def test_an_edit_whose_answer_was_lost_is_made_again_without_harm(
    bot: Bot, telegram: Telegram
) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    telegram.server.faults.add("editMessageText", Reset(When.AFTER))
    await maria.taps("Next")
    assert [screen["text"] for screen in maria.screens] == ["Card 1"]
    assert await doubts(bot) == 0


async def test_tapping_what_is_shown_already_is_fine(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    await maria.taps("Same")
    assert maria.toast == "Saved"
    await maria.taps("Next")
    assert maria.sees("Card 1")


async def test_a_card_deleted_by_the_person_is_shown_anew(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    card = maria.screen
    del telegram.world.messages[maria.chat.id, card["message_id"]]
    await maria.taps_in(card, "Next")
    assert maria.sees("Card 1")


async def test_deleting_twice_is_fine(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    card = maria.screen
    await maria.taps("Gone")
    assert maria.screens == []
    await maria.taps_in(card, "Gone")
    await maria.says("And on?")
    assert maria.sees("And on?")


async def test_a_tap_answered_too_late_is_passed_over(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    late = Answer(
        400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )
    telegram.server.faults.add("answerCallbackQuery", late)
    await maria.taps("Next")
    assert maria.sees("Card 1")


async def test_a_tap_is_answered_before_the_message_changes(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    await maria.taps("Next")
    methods = [call.method for call in telegram.world.calls if call.method != "getUpdates"]
    assert methods.index("answerCallbackQuery") < methods.index("editMessageText")


async def test_a_tap_is_answered_while_the_chat_waits(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    telegram.server.faults.add("editMessageText", Throttle(0.5))
    tap = maria.begins_tap(maria.screen, "probe:card:1")
    await telegram.world.until(lambda: telegram.world.taps[tap] is not None)
    second = maria.begins_tap(maria.screen, "probe:card:2")
    await telegram.world.until(lambda: telegram.world.taps[second] is not None)
    assert maria.screen["text"] == "Card 0"


async def test_of_edits_that_wait_only_the_newest_is_made(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    telegram.server.faults.add("editMessageText", Throttle(0.5))
    for number in range(1, 6):
        maria.begins_tap(maria.screen, f"probe:card:{number}")
    await telegram.settle()
    assert maria.screen["text"] == "Card 5"
    assert len(telegram.sent("editMessageText")) <= 3


async def test_a_person_who_blocks_the_assistant_is_left_in_peace(
    bot: Bot, telegram: Telegram
) -> None:
    maria = telegram.person("Maria")
    await maria.says("/start")
    maria.chat.closed = "bot was blocked by the user"
    await maria.says("/several 5")
    assert len(telegram.sent("sendMessage")) == 2
    assert not await reachable(bot, maria.user["id"])


async def test_a_person_who_comes_back_is_reachable_again(bot: Bot, telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/start")
    assert await reachable(bot, maria.user["id"])
    await maria.blocks()
    assert not await reachable(bot, maria.user["id"])
    await maria.unblocks()
    await maria.says("Here I am")
    assert maria.sees("Here I am")
    assert await reachable(bot, maria.user["id"])


async def reachable(bot: Bot, user_id: int) -> bool:
    async with bot.database() as database, database.reading() as session:
        person = await People(session).find("telegram", str(user_id))
        return person is not None and person.is_reachable


async def test_a_refused_message_does_not_hold_up_the_next(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    telegram.server.faults.add("sendMessage", Answer(400, "Bad Request: something new"))
    await maria.says("/several 2")
    assert maria.texts == ["Message 1"]


async def test_while_the_network_is_down_nothing_is_lost_and_one_line_is_logged(
    telegram: Telegram, log: io.StringIO
) -> None:
    maria = telegram.person("Maria")
    await maria.says("/start")
    telegram.server.faults.is_down = True
    for number in range(3):
        maria.writes(f"question {number}")
    telegram.world.push_again(telegram.world.push("message", dict(maria._post({"text": "last"}))))
    await asyncio.sleep(1)
    telegram.server.faults.is_down = False
    await telegram.settle()
    assert [text.splitlines()[-1] for text in maria.texts][-1:] == ["last"]
    assert len(maria.screens) == 5
    out = log.getvalue()
    assert out.count("Telegram does not answer") == 1
    assert out.count("Telegram answers again") == 1
    assert "Traceback" not in out


async def test_silence_is_waited_out_no_longer_than_needed(
    bot: Bot, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    maria = telegram.person("Maria")
    telegram.server.faults.add("sendMessage", Silence(When.AFTER))
    call = Api.call

    async def impatient(api: Api, method: str, params: object = None, **options: float) -> object:
        if method == "sendMessage":
            options["seconds"] = 0.3
        return await call(api, method, params, **options)

    monkeypatch.setattr(Api, "call", impatient)
    await maria.says("Hello")
    assert len(maria.screens) == 2
    assert await doubts(bot) == 1


async def test_answers_of_one_chat_keep_their_order_under_faults(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    telegram.server.faults.add("sendMessage", Throttle(0), Page(502), Reset(When.BEFORE))
    await maria.says("/several 6")
    assert maria.texts == [f"Message {n}" for n in range(6)]
