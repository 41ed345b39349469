"""What everybody can do from the first message on."""

import pytest
from telegram_server.conversation import Telegram


async def test_start_greets_by_name_and_shows_what_the_assistant_can_do(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/start")
    assert maria.sees("Hello Maria", "good practices")
    assert maria.buttons == ["Language", "Privacy", "Help"]


async def test_help_lists_the_commands_that_exist(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/help")
    assert maria.sees("/home – ", "/cancel – ", "/language – ", "/privacy – ")
    assert not maria.sees("/start")


async def test_telegram_shows_the_same_commands_in_its_menu(telegram: Telegram) -> None:
    menu = [command["command"] for command in telegram.world.commands[""]]
    assert menu == ["home", "language", "privacy", "help", "cancel"]


async def test_every_button_of_the_first_screen_leads_somewhere_and_back_home(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says("/start")
    for label in list(maria.buttons):
        await maria.taps(label)
        assert maria.buttons[-1] == "‹ Home", label
        await maria.taps("‹ Home")
        assert maria.sees("What would you like to do?")
    assert len(maria.screens) == 1, "one message is changed in place"


@pytest.mark.parametrize("command", ["/privacy", "/PRIVACY", "/privacy please", " /privacy"])
async def test_commands_are_understood_however_they_are_typed(
    telegram: Telegram, command: str
) -> None:
    maria = telegram.person("Maria")
    await maria.says(command)
    assert maria.sees("What I keep", "Why", "How long", "Who sees it")


async def test_the_chosen_language_is_kept(telegram: Telegram) -> None:
    maria = telegram.person("Maria", language="xx")
    await maria.says("/language")
    assert maria.sees("I speak English with you.")
    await maria.taps("✓ English")
    assert maria.toast == "Saved"
    assert len(maria.screens) == 1


async def test_a_language_that_does_not_exist_is_a_stale_button(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/language")
    await maria.taps_data(maria.screen, "language:tlh")
    assert maria.sees("no longer in use")


async def test_an_unknown_command_is_named_and_the_way_home_offered(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/dance now")
    assert maria.sees("I do not know the command /dance")
    assert maria.buttons == ["‹ Home"]


@pytest.mark.parametrize("data", ["gone:1", "probe", "home:1:2:3", ":", "probe:a:b:c:d"])
async def test_a_button_of_an_older_version_says_so_in_one_line(
    telegram: Telegram, data: str
) -> None:
    maria = telegram.person("Maria")
    await maria.says("/home")
    await maria.taps_data(maria.screen, data)
    assert maria.sees("This button is from an older message")
    assert maria.buttons == ["‹ Home"]


async def test_what_was_asked_for_is_answered_by_the_next_text_alone(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/name")
    await maria.says("Lublin")
    assert maria.sees("Name of the city: Lublin")
    await maria.says("Lublin")
    assert maria.sees("You said")


@pytest.mark.parametrize("way_out", ["/cancel", "/home", "/help"])
async def test_every_command_ends_what_was_asked_for(telegram: Telegram, way_out: str) -> None:
    maria = telegram.person("Maria")
    await maria.says("/name")
    await maria.says(way_out)
    await maria.says("Lublin")
    assert maria.sees("You said")


async def test_what_one_person_was_asked_is_not_answered_by_another(telegram: Telegram) -> None:
    team = telegram.group("Team")
    maria, jan = telegram.person("Maria").enters(team), telegram.person("Jan").enters(team)
    await maria.says("/name")
    await jan.says("@icc_test_bot Lublin")
    assert jan.sees("You said")
    await maria.says("@icc_test_bot Lublin")
    assert maria.sees("Name of the city: Lublin")


async def test_a_file_is_an_answer_too(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/name")
    await maria.sends("document", b"text", "name.txt")
    assert maria.sees("Name of the city: a file")


async def test_an_edited_question_edits_its_answer(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    question = await maria.says("What is mediatoin?")
    await maria.says("Something else")
    await maria.edits(question, "What is mediation?")
    assert maria.styled("blockquote") == ["What is mediation?"]
    assert len(maria.screens) == 2
    assert maria.news[0]["message_id"] == maria.screens[0]["message_id"]


async def test_editing_a_question_that_was_never_answered_answers_it(telegram: Telegram) -> None:
    team = telegram.group("Team")
    maria = telegram.person("Maria").enters(team)
    question = await maria.says("What is mediation?")
    assert not maria.news
    await maria.edits(question, "@icc_test_bot What is mediation?")
    assert maria.styled("blockquote") == ["What is mediation?"]


async def test_work_for_later_reports_back_in_the_same_message(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/later radar")
    assert [screen["text"] for screen in maria.screens] == ["Done: radar", "For Maria"]


@pytest.mark.parametrize(
    ("kind", "name", "seen"),
    [
        ("document", "plan.pdf", "document plan.pdf of 3 bytes: our plan"),
        ("photo", "", "photo  of 3 bytes: our plan"),
        ("voice", "", "voice  of 3 bytes: our plan"),
    ],
)
async def test_files_arrive_with_their_kind_name_and_caption(
    telegram: Telegram, kind: str, name: str, seen: str
) -> None:
    maria = telegram.person("Maria")
    await maria.sends(kind, b"abc", name, caption="our plan")
    assert maria.sees(seen)


async def test_inline_mode_offers_things_to_share(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    offered = await maria.searches("rumours")
    assert offered is not None
    assert offered["next_offset"] == "1"
    assert offered["results"][0]["input_message_content"]["message_text"] == "rumours"
    assert offered["results"][0]["reply_markup"]["inline_keyboard"][0][0]["url"]
