"""From every screen of an answer there is a way on and a way home, also in a group and inline."""

import pytest
from telegram_server.conversation import Telegram

START = "how do I start an anti-rumours strategy?"
HOME = "‹ Home"
WAYS = {"More on this", "Sources in full", "Examples from cities", "Related topics"}


@pytest.mark.parametrize(
    "text",
    [
        START,
        "swimming lessons for migrant women",
        "quantum physics",
        "hello",
        "7",
        "👍",
        "/ask",
        "/topics",
        "/practices",
        "/practices Bergen",
        "/language",
        "/privacy",
        "/help",
        "/cancel",
        "/dance",
    ],
)
async def test_every_reply_has_a_way_home(telegram: Telegram, text: str) -> None:
    maria = telegram.person("Maria")
    await maria.says(text)
    assert HOME in maria.buttons


@pytest.mark.parametrize("way", sorted(WAYS))
async def test_what_an_answer_unfolds_offers_the_other_ways_and_home(
    telegram: Telegram, way: str
) -> None:
    maria = telegram.person("Maria")
    await maria.says(START)
    await maria.taps(way)
    assert set(maria.buttons) >= (WAYS - {way}) | {HOME}
    assert way not in maria.buttons


async def test_a_complaint_can_be_left_for_home(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says(START)
    await maria.taps("👎 Not helpful")
    assert HOME in maria.buttons


async def test_every_practice_of_a_city_opens_with_one_tap_and_can_be_told_apart(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says("Oslo")
    rows = maria.screen["reply_markup"]["inline_keyboard"]
    opening = [b for row in rows for b in row if b["callback_data"].startswith("doc:")]
    assert len({button["text"] for button in opening}) == len(opening) == 6
    await maria.taps(opening[0]["text"])
    assert maria.sees("Oslo, Norway", "Purpose")


async def test_the_buttons_of_examples_carry_the_numbers_of_the_list(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says(START)
    await maria.taps("Examples from cities")
    listed = [line for line in maria.texts[-1].splitlines() if line[:1].isdigit()]
    numbered = [label for label in maria.buttons if label[:1].isdigit()]
    assert [line.partition(".")[0] for line in listed] == [n.partition(".")[0] for n in numbered]


async def test_a_practice_among_the_sources_is_named_with_its_city(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("how did Barcelona do the anti-rumours strategy?")
    assert maria.sees("[1] Good practice “Anti-rumours strategy”, Barcelona, ")


@pytest.mark.parametrize("number", ["7", "42", "3."])
async def test_a_number_alone_is_not_searched_for(telegram: Telegram, number: str) -> None:
    maria = telegram.person("Maria")
    await maria.says(number)
    assert maria.sees("I read only a number.")
    assert not maria.sees("Sources")


async def test_a_long_story_gets_the_nearest_quote_and_not_a_no(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says(
        "Hello, I am Anna from a small town in Poland, we have since last year many workers from Asia "
        "and Ukraine and the local people start to be angry because of rumours that they get flats for "
        "free, my mayor asked me to do something quick but we have no budget and I am alone, what "
        "would you recommend?"
    )
    assert maria.sees("This may not be exactly what you ask.", "Anti-rumours")


async def test_practices_can_be_chosen_by_city(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/practices")
    await maria.taps("City")
    assert maria.sees("Good practices from which city?")
    [barcelona] = [label for label in maria.buttons if label.startswith("Barcelona (")]
    await maria.taps(barcelona)
    assert maria.sees("Barcelona", "1. ", "5. ")
    assert maria.texts[-1].count(" – Barcelona, Spain") == 5


async def test_long_names_of_topics_stand_two_in_a_row(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/practices")
    await maria.taps("Topic")
    rows = maria.screen["reply_markup"]["inline_keyboard"]
    assert len(rows) <= 8
    assert max(len(row) for row in rows) == 2


async def test_a_group_reads_the_same_answer_and_goes_on_from_it(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    team = maria.enters(telegram.group("Team"))
    await team.says(f"@icc_test_bot {START}")
    assert team.sees("1. Diagnosis.", "Sources")
    await team.taps("More on this")
    assert team.sees("7. Continuity.")


async def test_a_colleague_in_a_group_can_tap_below_an_answer(telegram: Telegram) -> None:
    group = telegram.group("Team")
    maria = telegram.person("Maria").enters(group)
    oksana = telegram.person("Oksana").enters(group)
    await maria.says(f"/ask {START}")
    await oksana.taps_in(maria.screen, "Sources in full")
    assert oksana.sees("It draws on:")


async def test_inline_a_practice_is_offered_with_its_place_and_says_it_is_not_official(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    found = await maria.searches("oslo extra large")
    assert found is not None
    offered = {result["title"]: result for result in found["results"]}
    oxlo = offered["OXLO - Oslo Extra Large"]
    assert oxlo["description"] == "Oslo, Norway, since 2001"
    assert "not an official text" in oxlo["input_message_content"]["message_text"]


async def test_every_guide_of_a_topic_is_within_reach(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/topics")
    await maria.taps("Anti-discrimination")
    found: list[str] = []
    page = 1
    while True:
        assert maria.sees(f"guides, page {page} of ")
        rows = maria.screen["reply_markup"]["inline_keyboard"]
        found += [b["text"] for row in rows for b in row if b["callback_data"].startswith("doc:")]
        page += 1
        further = [label for label in maria.buttons if label.startswith(f"Page {page} of")]
        if not further:
            break
        await maria.taps(further[0])
    count = int(maria.texts[-1].partition(" guides, page")[0].rsplit(maxsplit=1)[-1])
    assert len(set(found)) == len(found) == count > 5


async def test_the_day_of_a_review_is_written_with_its_month_in_words(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/topics")
    await maria.taps("Housing")
    await maria.taps(maria.buttons[0])
    while further := [label for label in maria.buttons if label.startswith("Page ")]:
        await maria.taps(further[-1])
    assert maria.sees("Reviewed 22 November 2026.")
