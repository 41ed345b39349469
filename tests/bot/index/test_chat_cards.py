"""Answering card by card: with buttons, by typing, over weeks."""

from support.running import Bot
from support.team import QUESTIONNAIRE, Colleague
from telegram_server.conversation import Telegram


async def test_a_city_is_set_up_line_by_line(telegram: Telegram) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.says("/city")
    assert maria.sees("What is your city called?")
    await maria.says("Lisbon")
    assert maria.sees("Saved: Lisbon", "In which country")
    await maria.says("Portugal")
    await maria.says("about many")
    assert maria.sees("Write a number, such as 180000 or 180 thousand.")
    await maria.says("545 000")
    await maria.says("12,5 %")
    assert maria.sees(
        "Country: Portugal", "Inhabitants: 545,000", "Born abroad: 12.5 %", "Europe/Lisbon"
    )
    assert maria.sees("Your role: Coordinator")
    assert "Start the Index" in maria.buttons


async def test_the_board_shows_all_indices_and_what_is_left(maria: Colleague) -> None:
    assert maria.sees("Example City", "0 of 90 answered · about 90 minutes left")
    assert not maria.sees("Preview "), "from so few answers a figure says nothing"
    for area in QUESTIONNAIRE.areas:
        assert f"0/{len(QUESTIONNAIRE.questions_of(area.id))}  {area.title}" in maria.text


async def test_a_card_carries_the_sentence_its_place_and_the_options(maria: Colleague) -> None:
    await maria.begins()
    first = QUESTIONNAIRE.questions[0]
    assert maria.sees("Commitment · 1 of 10", "Question 1 of 90", first.text)
    for label in [*(o.label for o in first.options), "Don't know", "Not applicable", "Why it matters",
                  "What counts", "Example", "Ask the library", "Evidence", "Comment", "Hand over",
                  "‹ Back", "Skip", "Board", "Next open ›"]:  # fmt: skip
        assert label in maria.buttons


async def test_an_answer_is_stored_and_the_next_card_comes_in_the_same_message(
    maria: Colleague,
) -> None:
    await maria.begins()
    before = len(maria.screens)
    await maria.taps("Yes")
    assert maria.toast == "Saved: Yes"
    assert maria.number == 2
    assert maria.sees("Saved, question 1: Yes", "1 of 90 answered")
    assert len(maria.screens) == before
    await maria.taps("‹ Back")
    assert maria.number == 1
    assert "✓ Yes" in maria.buttons


async def test_a_changed_answer_stays_on_its_card_and_in_the_history(maria: Colleague) -> None:
    await maria.begins()
    await maria.taps("Yes")
    await maria.taps("‹ Back")
    await maria.taps("No")
    assert maria.number == 1
    assert "✓ No" in maria.buttons
    await maria.says("because the council withdrew it")
    assert maria.sees("I have kept why you changed question 1.")
    await maria.says("/history")
    assert maria.sees("Yes → No", "No answer → Yes", "Why: the council withdrew it", "Maria")


async def test_everything_works_by_typing(maria: Colleague) -> None:
    await maria.begins()
    await maria.says("yes")
    assert maria.number == 2
    await maria.says("2")
    assert maria.number == 3
    await maria.says("Don’t know.")
    assert maria.number == 4
    await maria.says("back")
    assert maria.number == 3
    assert "✓ Don't know" in maria.buttons
    await maria.says("next")
    assert maria.number == 4
    await maria.says("board")
    assert maria.sees("2 of 90 answered", "1 don't know")
    cards = [m for m in maria.screens if "Question 4 of 90" in m.get("text", "")]
    assert not cards, "the card does not pile up"


async def test_what_is_no_answer_goes_to_the_rest_of_the_assistant(maria: Colleague) -> None:
    await maria.begins()
    await maria.says("What is an anti-rumours strategy?")
    assert maria.sees("I did not understand this.")
    await maria.says("yes")
    assert maria.sees("Saved, question 1: Yes")


async def test_the_beginning_of_an_option_is_the_option(maria: Colleague) -> None:
    await maria.begins()
    await maria.taps("Skip")
    await maria.taps("Skip")
    await maria.says("partly")
    assert maria.sees("Saved, question 3: Partly or in preparation")
    assert maria.number == 4
    await maria.says("I don't know")
    assert maria.sees("Saved, question 4: Don't know")


async def test_a_few_words_that_are_no_answer_are_said_to_be_none(maria: Colleague) -> None:
    question = next(q for q in QUESTIONNAIRE.questions if q.options[0].label == "Never")
    await maria.opens(question.number)
    before = len(maria.screens)
    await maria.says("yes")
    assert maria.sees("I do not recognise “yes” as an answer", question.text)
    assert len(maria.screens) == before, "the card moves below what was typed"
    assert {"Regularly", "Ask the library"} <= set(maria.buttons)
    await maria.says("regular")
    assert maria.sees(f"Saved, question {question.number}: Regularly")


async def test_the_number_of_a_question_opens_its_card(maria: Colleague) -> None:
    await maria.begins()
    await maria.says("go to question 30")
    assert maria.number == 30
    await maria.says("24")
    assert maria.number == 24
    await maria.says("2400")
    assert maria.sees("I do not recognise “2400”")
    await maria.says("/index")
    await maria.taps("Review and submit")
    assert maria.sees("Write a number to open its question.")
    await maria.says("7")
    assert maria.number == 7


async def test_not_applicable_needs_a_reason(maria: Colleague) -> None:
    await maria.begins()
    await maria.taps("Not applicable")
    assert maria.sees("a reason is needed")
    await maria.says("Schools are run by the region")
    assert maria.number == 2
    await maria.taps("‹ Back")
    assert maria.sees("Answer: Not applicable", "Why: Schools are run by the region")


async def test_several_options_are_put_in_and_taken_out_one_by_one(maria: Colleague) -> None:
    question = next(q for q in QUESTIONNAIRE.questions if q.type == "multiple")
    none, first, second = (option.label for option in question.options[:3])
    await maria.opens(question.number)
    await maria.taps(first)
    await maria.taps(second)
    assert {f"✓ {first}", f"✓ {second}"} <= set(maria.buttons)
    await maria.taps(none)
    assert f"✓ {none}" in maria.buttons
    assert {first, second} <= set(maria.buttons)
    await maria.taps(f"✓ {none}")
    assert "✓" not in "".join(maria.buttons)
    await maria.says("2, 3")
    await maria.opens(question.number)
    assert {f"✓ {first}", f"✓ {second}"} <= set(maria.buttons)


async def test_parts_of_the_card_unfold_and_fold_again(maria: Colleague) -> None:
    await maria.begins()
    question = QUESTIONNAIRE.questions[0]
    await maria.taps("Why it matters")
    assert question.why in maria.text
    await maria.taps("✓ Why it matters")
    assert question.why not in maria.text
    await maria.taps("What counts")
    assert question.what_counts in maria.text
    assert question.owner in maria.text
    await maria.taps("Example")
    assert maria.sees("I have no example for this question yet.")


async def test_an_edited_message_changes_the_answer_it_holds(maria: Colleague) -> None:
    await maria.begins()
    message = await maria.says("yes")
    await maria.edits(message, "no")
    await maria.opens(1)
    assert "✓ No" in maria.buttons
    await maria.edits(message, "perhaps")
    assert maria.sees("I do not recognise this as an answer to question 1")
    await maria.opens(1)
    assert "✓ No" in maria.buttons


async def test_whoever_comes_back_after_a_restart_finds_the_same_card(bot: Bot) -> None:
    async with bot.running():
        maria = Colleague(Telegram(bot.server, bot.settle), "Maria")
        await maria.sets_up("Example City")
        await maria.begins()
        await maria.taps("Yes")
        await maria.taps("Skip")
        assert maria.number == 3
    async with bot.running():
        await maria.begins()
        assert maria.number == 3
        await maria.taps("‹ Back")
        await maria.taps("‹ Back")
        assert "✓ Yes" in maria.buttons


async def test_a_button_of_an_old_card_still_answers_its_own_question(maria: Colleague) -> None:
    await maria.begins()
    old = dict(maria.screen)
    await maria.taps("Skip")
    await maria.taps("Skip")
    await maria.taps_in(old, "Yes")
    assert maria.sees("Saved, question 1: Yes")
    await maria.taps_in(old, "Yes")
    assert maria.number == 1
    await maria.says("/history 1")
    assert maria.text.count("→") == 1, "the same answer again is no change"
