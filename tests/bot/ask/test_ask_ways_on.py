"""From every screen of an answer there is a way on and a way home, also in a group and inline."""

import pytest
from telegram_server.conversation import Telegram
from telegram_server.world import Json

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


async def test_the_buttons_of_practices_carry_the_numbers_by_which_the_text_names_them(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says(START)
    named = [line for line in maria.texts[-1].splitlines() if " – " in line or "practice “" in line]
    numbered = [label.partition(". ") for label in maria.buttons if label[:1].isdigit()]
    assert len(numbered) == len(named) >= 3
    for number, _, city in numbered:
        [line] = [n for n in named if n.startswith((f"{number}. ", f"[{number}] "))]
        assert city in line


async def test_a_practice_of_no_known_year_is_named_without_one(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("Reykjavik")
    sources = [s for s in maria.texts[-1].splitlines() if s.startswith("[")]
    [source] = [s for s in sources if "“Declaration and Intercultural Council”" in s]
    assert "Reykjavik" in source
    assert "20" not in source


async def test_a_source_is_short_below_an_answer_and_whole_behind_it(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says(START)
    assert maria.sees(
        "[1] Guide “Anti-rumours strategy, step by step”, Steps of an anti-rumours strategy, "
        "source of 2018"
    )
    assert not maria.sees("reviewed")
    await maria.taps("Sources in full")
    assert maria.sees("source of 2018, reviewed 22 November 2026", "It draws on:", "(2018)")


async def test_a_guide_that_is_quoted_twice_is_one_source_with_both_numbers(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says(START)
    await maria.taps("More on this")
    listed = [line for line in maria.texts[-1].splitlines() if "Guide “" in line]
    titles = [line.partition("“")[2].partition("”")[0] for line in listed]
    assert len(set(titles)) == len(titles)
    assert any(line.count("[") > 1 for line in listed)


async def test_what_more_leaves_out_is_one_tap_away_in_the_whole_text(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("how do we start anti rumor strategie in our citty?")
    await maria.taps("More on this")
    assert not maria.sees("tap More")
    whole = [label for label in maria.buttons if label.startswith("Whole text")]
    told = [line for line in maria.texts[-1].splitlines() if " more: tap Whole text" in line]
    assert len(whole) == len(told) > 0
    assert all(label in line for label, line in zip(whole, told, strict=True))
    before = len(maria.screens)
    await maria.taps(whole[0])
    assert len(maria.screens) == before + 1, "what was read stays"
    assert maria.sees("Diagnosis.", "Answers.")


async def test_perhaps_names_the_topics_and_folds_what_it_quotes(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("swimming lessons for migrant women")
    assert maria.texts[-1].endswith("Nearest topics:")
    first = maria.screen["reply_markup"]["inline_keyboard"][0][0]
    assert first["callback_data"].startswith("below:topic:"), "right below their heading"
    assert maria.styled("expandable_blockquote")
    assert not maria.styled("blockquote")


async def test_below_an_answer_about_the_index_is_the_way_to_it(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("how do we reach young people?")
    assert "The Index" not in maria.buttons
    await maria.says("Hello, how can I start the index?")
    read = maria.texts[-1]
    await maria.taps("The Index")
    assert [m["text"] for m in maria.screens][1:-1] == [read], "the answer stays"


async def test_whoever_was_misread_can_say_so_in_other_words_or_to_the_editors(
    telegram: Telegram,
) -> None:
    maria, ben = telegram.person("Maria"), telegram.person("Ben")
    await maria.says(START)
    await maria.says("no that is not what i asked")
    assert maria.sees("Tell me in other words what you need")
    await maria.taps_in(maria.screen, "👎 Not helpful")
    assert maria.sees("What was wrong with the answer?")
    await ben.says("no that is not what i asked")
    assert "👎 Not helpful" not in ben.buttons, "nothing was answered yet"


async def test_a_question_can_be_limited_to_the_text_that_is_named(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says(START)
    await maria.taps("Search only in …")
    assert HOME in maria.buttons
    await maria.taps("“Anti-rumours strategy, step by step”")
    assert maria.sees("Searched only in “Anti-rumours strategy, step by step”.")


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


@pytest.mark.parametrize("reading", ["Sources in full", "Examples from cities", "Botkyrka"])
async def test_home_leaves_what_is_read_and_comes_below_it(
    telegram: Telegram, reading: str
) -> None:
    maria = telegram.person("Maria")
    await maria.says(START)
    read = [m["text"] for m in maria.screens]
    await maria.taps(HOME)
    assert [m["text"] for m in maria.screens[:-1]] == read, "the answer stays"
    assert maria.sees("What would you like to do?")
    opening = next(b for b in labels(maria.screens[0]) if reading in b)
    await maria.taps_in(maria.screens[0], opening)
    kept = maria.texts[-1]
    await maria.taps(HOME)
    assert kept in [m["text"] for m in maria.screens], "and so does what it unfolds"


def labels(message: Json) -> list[str]:
    return [b["text"] for row in message["reply_markup"]["inline_keyboard"] for b in row]


@pytest.mark.parametrize("menu", ["/topics", "/practices", "/language", "/help", "hello"])
async def test_home_takes_the_place_of_a_menu(telegram: Telegram, menu: str) -> None:
    maria = telegram.person("Maria")
    await maria.says(menu)
    await maria.taps(HOME)
    assert maria.sees("What would you like to do?")
    assert len(maria.screens) == 1


async def test_a_topic_below_an_answer_leaves_the_answer_there(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("quantum physics")
    await maria.taps(maria.buttons[0])
    assert maria.sees("good practices") or maria.sees("guide")
    assert len(maria.screens) == 2


async def test_a_practice_leads_back_to_the_page_of_the_list_it_was_opened_from(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says("/practices Norway")
    await maria.taps(next(label for label in maria.buttons if label.startswith("Page 2")))
    listed = maria.texts[-1]
    await maria.taps("6")
    assert maria.sees("Norway", "Purpose")
    while further := [label for label in maria.buttons if label.startswith("Page ")]:
        await maria.taps(further[-1])
    await maria.taps("‹ List")
    assert maria.texts == [listed]
    assert len(maria.screens) == 1


async def test_cancel_says_whether_anything_was_stopped(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/cancel")
    assert maria.sees("There was nothing to stop.")
    await maria.says("/city")
    await maria.says("/cancel")
    assert maria.sees("Stopped.")
    await maria.says("Lindau")
    assert not maria.sees("Saved")
