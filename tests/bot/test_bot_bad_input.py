"""Input that nobody foresees."""

import pytest
from support.running import Bot
from telegram_server.conversation import Telegram


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> & <script>alert(1)</script>",
        "*bold* _italic_ [link](http://example.org) `code` ||spoiler||",
        "שלום, מה שלומך? مرحبا",
        "😀😀😀👩‍👩‍👧‍👦",
        "a" * 4096,
        "😀" * 2048,
        "\u202eright to left override",
        "{ $name } { -term }",
        "%s %(name)s {0} {name}",
    ],
)
async def test_what_a_person_writes_comes_back_letter_by_letter(
    telegram: Telegram, text: str
) -> None:
    maria = telegram.person("Maria")
    await maria.says(text)
    assert "".join(maria.styled("blockquote")) == text


@pytest.mark.parametrize("text", ["a\x00b", "a\x07b", "a\ud800b", "a\x7fb"])
async def test_characters_that_cannot_be_stored_are_replaced(telegram: Telegram, text: str) -> None:
    maria = telegram.person("Mar\x00ia \udc00")
    await maria.says(text)
    assert maria.styled("blockquote")[0] in {"a b", "a\ufffdb"}


async def test_a_name_full_of_markup_is_only_a_name(telegram: Telegram) -> None:
    maria = telegram.person("<b>Maria</b> *_`[x](y)")
    await maria.says("/start")
    assert maria.styled("bold") == ["Hello <b>Maria</b> *_`[x](y)"]


async def test_a_text_longer_than_a_message_is_cut_where_a_sentence_ends(
    telegram: Telegram,
) -> None:
    maria = telegram.person("Maria")
    await maria.says("/long 250")
    assert len(maria.screens) == 3
    assert all(text.endswith("nothing new.") for text in maria.texts)
    assert maria.buttons == ["Shorter"]
    assert "reply_markup" not in maria.screens[0]


async def test_shortening_a_long_text_takes_its_other_messages_away(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/long 250")
    await maria.taps("Shorter")
    assert [screen["text"] for screen in maria.screens] == ["Short"]


async def test_a_caption_too_long_for_its_file_goes_on_below(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/file long")
    caption, rest = maria.texts
    assert len(caption) <= 1024
    assert rest.endswith("many words.")


@pytest.mark.parametrize("form", ["photo", "document"])
async def test_a_file_is_sent_with_its_name_and_content(telegram: Telegram, form: str) -> None:
    maria = telegram.person("Maria")
    await maria.says(f"/file {form}")
    file = maria.news[0][form]
    file_id = file[-1]["file_id"] if form == "photo" else file["file_id"]
    stored = telegram.world.files[file_id]
    assert (stored["name"], stored["data"]) == ("report.txt", b"the report")


async def test_a_file_that_is_gone_does_not_hold_up_what_follows(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/file missing")
    await maria.says("Still there?")
    assert maria.sees("Still there?")


@pytest.mark.parametrize(
    "content",
    [
        {"poll": {"id": "1"}},
        {
            "message": {
                "message_id": 1,
                "date": 1,
                "chat": {"id": -5, "type": "channel"},
                "text": "x",
            }
        },
        {"message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}},
        {"callback_query": {"id": "1", "from": {"id": 5}, "game_short_name": "x"}},
        {"message": {"nothing": "as expected"}},
        {},
    ],
)
async def test_an_update_that_says_nothing_to_us_is_passed_over(
    bot: Bot, telegram: Telegram, content: dict[str, object]
) -> None:
    telegram.world.queue.append({"update_id": 700_000_000, **content})
    maria = telegram.person("Maria")
    await maria.says("After it")
    assert maria.sees("After it")


async def test_two_hundred_questions_at_once_are_refused_once_and_hold_nobody_up(
    bot: Bot, telegram: Telegram
) -> None:
    maria, jan = telegram.person("Maria"), telegram.person("Jan")
    for number in range(200):
        maria.writes(f"question {number}")
    await jan.says("Mine too, please")
    assert jan.sees("Mine too, please")
    lines = [message["text"] for message in maria.screens]
    assert len(lines) == 81
    assert sum("That is a lot at once" in line for line in lines) == 1
    assert await bot.count() == 81


async def test_taps_do_not_use_the_allowance_up(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/board")
    for _ in range(90):
        maria.begins_tap(maria.screen, "probe:card:1")
    await maria.says("And now?")
    assert maria.sees("And now?")
