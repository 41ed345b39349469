"""The assistant in a group: it speaks when it is spoken to, and finds its way after a move."""

import pytest
from support.running import Bot
from telegram_server.conversation import Telegram

from bot.storage.people import Chats


async def test_talk_among_people_is_left_alone(telegram: Telegram) -> None:
    maria = telegram.person("Maria").enters(telegram.group("Team"))
    await maria.says("Shall we ask the bot? icc_test_bot, or mail@icc_test_botany.org")
    await maria.says("/dance")
    await maria.says("/help@another_bot")
    assert maria.screens == []


@pytest.mark.parametrize(
    "text", ["@icc_test_bot hello", "hello @ICC_Test_Bot", "hey @icc_test_bot, hello"]
)
async def test_a_mention_is_answered_without_the_mention(telegram: Telegram, text: str) -> None:
    maria = telegram.person("Maria").enters(telegram.group("Team"))
    message = await maria.says(text)
    assert "hello" in maria.styled("blockquote")[0]
    assert "@" not in maria.styled("blockquote")[0]
    assert maria.news[0]["reply_to_message"]["message_id"] == message["message_id"]


@pytest.mark.parametrize("command", ["/help", "/help@icc_test_bot", "/HELP@ICC_TEST_BOT"])
async def test_commands_are_answered(telegram: Telegram, command: str) -> None:
    maria = telegram.person("Maria").enters(telegram.group("Team"))
    await maria.says(command)
    assert maria.sees("Help")


async def test_a_reply_to_the_assistant_is_answered(telegram: Telegram) -> None:
    maria = telegram.person("Maria").enters(telegram.group("Team"))
    await maria.says("/help")
    await maria.replies(maria.screen, "and then?")
    assert maria.sees("and then?")


async def test_the_answer_goes_to_the_topic_of_the_question(telegram: Telegram) -> None:
    team = telegram.group("Team", forum=True)
    maria = telegram.person("Maria").enters(team, thread=7)
    await maria.says("@icc_test_bot hello")
    assert maria.sees("hello")


async def test_a_topic_closed_meanwhile_is_answered_in_the_group(telegram: Telegram) -> None:
    team = telegram.group("Team", forum=True)
    maria = telegram.person("Maria").enters(team, thread=7)
    team.threads.clear()
    await maria.says("@icc_test_bot hello")
    assert "hello" in telegram.sent("sendMessage")[-1]["text"]
    assert "message_thread_id" not in telegram.sent("sendMessage")[-1]


async def test_a_group_that_lets_the_assistant_in_is_greeted(telegram: Telegram) -> None:
    maria = telegram.person("Maria").enters(telegram.group("Team"))
    await maria.adds_bot()
    assert maria.sees("thank you for letting me in")


async def test_a_group_that_becomes_a_supergroup_keeps_its_conversation(
    bot: Bot, telegram: Telegram
) -> None:
    maria = telegram.person("Maria").enters(telegram.group("Team", kind="group"))
    await maria.says("/name@icc_test_bot")
    await maria.upgrades_group()
    await maria.says("@icc_test_bot Lublin")
    assert maria.sees("Name of the city: Lublin")


async def test_a_message_under_way_follows_the_group_to_its_new_number(
    bot: Bot, telegram: Telegram
) -> None:
    team = telegram.group("Team", kind="group")
    maria = telegram.person("Maria").enters(team)
    await maria.says("/help")
    new = telegram.world.add_group("Team")
    team.migrated_to = new.id
    await maria.says("@icc_test_bot hello")
    assert [call["chat_id"] for call in telegram.sent("sendMessage")][-2:] == [team.id, new.id]
    async with bot.database() as database, database.reading() as session:
        old_row = await Chats(session).find("telegram", str(team.id))
        new_row = await Chats(session).find("telegram", str(new.id))
    assert old_row is not None
    assert new_row is not None
    assert old_row.id == new_row.id


async def test_a_supergroup_heard_of_too_early_becomes_one_with_its_group(
    bot: Bot, telegram: Telegram
) -> None:
    team = telegram.group("Team", kind="group")
    maria = telegram.person("Maria").enters(team)
    await maria.says("/name@icc_test_bot")
    early = maria.enters(telegram.world.add_group("Team"))
    await early.says("/help")
    notice = {"migrate_to_chat_id": early.chat.id}
    team.migrated_to = early.chat.id
    telegram.world.push("message", maria._post(notice))
    await telegram.settle()
    await early.says("@icc_test_bot Lublin")
    assert early.sees("Name of the city: Lublin")


async def test_the_assistant_leaves_when_a_turn_says_so(telegram: Telegram) -> None:
    team = telegram.group("Team")
    maria = telegram.person("Maria").enters(team)
    await maria.says("/leave")
    assert maria.sees("Goodbye")
    assert telegram.world.bot["id"] not in team.members
