"""The Index, the library and the reminders together, as they ship."""

from collections.abc import AsyncIterator

import pytest
from support.reminding import RemindingBot, utc
from support.team import QUESTIONNAIRE, Colleague
from telegram_server.server import TelegramServer

from bot.app import FEATURES
from bot.settings import Settings
from knowledge import Knowledge

HOME = "Portugal"


@pytest.fixture
async def whole(
    settings: Settings, server: TelegramServer, knowledge: Knowledge
) -> AsyncIterator[RemindingBot]:
    """Everything, on Monday, 23 November 2026."""
    bot = RemindingBot(settings, server, utc("2026-11-23T10:30"), FEATURES, knowledge)
    async with bot.running():
        yield bot


@pytest.fixture
async def ines(whole: RemindingBot) -> Colleague:
    """The coordinator of a city in Portugal, with a round just opened."""
    person = Colleague(whole.telegram, "Inês")
    await person.says("/city")
    if "Set up a city" in person.buttons:
        await person.taps("Set up a city")
    await person.says("Amadora")
    await person.says(HOME)
    while "Skip" in person.buttons:
        await person.taps("Skip")
    await person.taps("Start the Index")
    return person


async def test_the_example_on_a_card_fits_its_question_and_not_its_topic_alone(
    ines: Colleague, knowledge: Knowledge
) -> None:
    question = QUESTIONNAIRE.questions[0]
    found = {line.title for line in knowledge.examples(question.text, 6)}
    on_topic = {
        d.title for d in knowledge.library.practices if set(question.topics) & set(d.topics)
    }
    await ines.opens(1)
    await ines.taps("Example")
    named = {title for title in on_topic if ines.sees(title)}
    assert named
    assert named <= found
    await ines.taps("✓ Example")
    assert not any(ines.sees(title) for title in named)


async def test_the_library_answers_below_the_card_and_the_card_goes_on(ines: Colleague) -> None:
    await ines.opens(1)
    card = dict(ines.screen)
    await ines.taps("Ask the library")
    assert ines.screen["message_id"] != card["message_id"]
    assert ines.styled("blockquote"), "something is quoted"
    assert "Remind me" in ines.buttons
    await ines.taps("Question 1")
    assert ines.number == 1
    await ines.taps_in(card, "Yes")
    assert ines.sees("Saved, question 1: Yes")


async def test_a_result_names_practices_and_the_next_round_and_is_come_back_to(
    whole: RemindingBot, ines: Colleague, knowledge: Knowledge
) -> None:
    await ines.begins()
    await ines.taps("No")
    await ines.says("/index")
    await ines.taps("Review and submit")
    await ines.taps("Submit the round")
    await ines.taps("Submit")
    assert ines.sees("Next round: 23 November 2030")
    result = ines.message_with("Remind me")
    named = [d for d in knowledge.library.practices if d.title in result["text"]]
    assert len(named) >= 5
    assert all(result["text"].count(d.title) == 1 for d in named), "none is named twice"
    assert any(document.country == HOME for document in named)
    await ines.taps_in(result, "Remind me")
    await ines.taps("1")
    await ines.taps("In a month")
    assert await whole.scan_at("2026-12-22T12:00") == 0
    assert await whole.scan_at("2026-12-23T12:00") == 1
    assert ines.sees("You planned:", "Did it work?")
    await ines.taps("Yes")
    assert ines.sees("✓ Yes", "I have noted it")
    await ines.says("/remind")
    assert ines.sees("Next Index of Amadora, 23 November 2030")


async def test_a_good_answer_is_come_back_to(whole: RemindingBot) -> None:
    ines = Colleague(whole.telegram, "Inês")
    await ines.says("how do I start an anti-rumours strategy?")
    await ines.taps("Remind me")
    assert ines.sees("anti-rumours strategy", "When shall I ask you whether it worked?")
    await ines.taps("In three months")
    assert ines.sees("I will ask you on 23 February 2027")
    assert await whole.scan_at("2027-02-23T12:00") == 1
    assert ines.sees("You planned:", "how do I start an anti-rumours strategy?")
    await ines.taps("Not yet")
    assert ines.sees("I remind you again on 25 March 2027")
    assert await whole.scan_at("2027-03-25T12:00") == 1
    await ines.taps("Partly")
    assert await whole.scan_at("2027-06-01T12:00") == 0
