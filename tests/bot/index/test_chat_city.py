"""Setting up a city: what is hardly a name is asked about, and every step has a way out."""

import pytest
from support.team import Colleague
from telegram_server.conversation import Telegram

from bot.dialogue.index import city_reading as reading
from bot.texts import Catalogue


async def test_a_question_is_not_taken_for_the_name_of_a_city(telegram: Telegram) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.says("/city")
    await maria.says("what is a good practice for language courses?")
    assert maria.sees("Is your city called “what is a good practice for language courses?”?")
    assert maria.buttons == ["Yes", "Change", "Stop", "‹ Home"]
    await maria.taps("Change")
    assert maria.sees("What is your city called?")
    await maria.says("Lindau")
    assert maria.sees("Saved: Lindau")
    await maria.says("/city")
    assert maria.sees("Lindau", "Country: not said yet")


async def test_what_is_really_the_name_is_taken_by_a_tap_or_a_word(telegram: Telegram) -> None:
    name = "The United Municipalities of the Upper Valley"
    maria, ben = Colleague(telegram, "Maria"), Colleague(telegram, "Ben")
    for person in (maria, ben):
        await person.says("/city")
        await person.says(name)
    await maria.taps("Yes")
    assert maria.sees(f"Saved: {name}")
    await ben.says("yes")
    assert ben.sees(f"Saved: {name}")
    await ben.taps_data(ben.screen, "cy")
    assert ben.sees("no longer in use")


async def test_whoever_stops_has_no_city_and_is_asked_nothing_more(telegram: Telegram) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.says("/city")
    assert maria.buttons == ["Stop", "‹ Home"]
    await maria.taps("Stop")
    assert maria.sees("Stopped.")
    await maria.says("Lindau")
    assert not maria.sees("Saved")


async def test_a_set_up_stopped_half_way_shows_what_is_kept(telegram: Telegram) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.says("/city")
    await maria.says("lindau")
    await maria.says("germany")
    assert maria.buttons == ["Skip", "Stop", "‹ Home"]
    await maria.taps("Stop")
    assert maria.sees("Lindau", "Country: Germany", "Inhabitants: not said yet")
    await maria.says("180")
    assert not maria.sees("Inhabitants"), "nothing more is expected"


async def test_changing_one_thing_asks_for_nothing_else(telegram: Telegram) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.sets_up("Lindau")
    await maria.says("/city")
    await maria.taps("Country")
    assert maria.buttons == ["Stop", "‹ Home"], "what is there stays: nothing to skip"
    await maria.says("germany")
    assert maria.sees("Country: Germany", "Inhabitants: not said yet")
    await maria.taps("Inhabitants")
    await maria.says("about 180 thousand")
    assert maria.sees("Inhabitants: 180,000", "Time zone: UTC")
    await maria.taps("Name")
    await maria.says("Is Lindau right?")
    await maria.taps("Change")
    assert maria.buttons == ["Stop", "‹ Home"]
    await maria.says("Lindau im Bodensee")
    assert maria.sees("Lindau im Bodensee", "Country: Germany")
    await maria.taps("Name")
    await maria.says("Is it Lindau?")
    await maria.taps("Yes")
    assert maria.sees("Is it Lindau?", "Country: Germany")


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("180000", 180_000),
        ("180.000", 180_000),
        ("180 000 inhabitants", 180_000),
        ("about 180 thousand", 180_000),
        ("180k", 180_000),
        ("~180 k people", 180_000),
        ("1.2 million", 1_200_000),
        ("1,2 mio.", 1_200_000),
        ("5 to 6 thousand", None),
        ("180 hundred", None),
        ("-5", None),
        ("0", None),
        ("900000 million", None),
        ("1.2.3 million", None),
        ("many", None),
        ("٣٠٠", None),
    ],
)
def test_a_number_of_people_is_read_as_people_say_it(typed: str, count: int | None) -> None:
    assert reading.people(Catalogue().in_language("en"), typed) == count


@pytest.mark.parametrize("language", Catalogue().languages)
def test_the_example_of_each_language_is_read(language: str) -> None:
    texts = Catalogue().in_language(language)
    example = texts("city-unreadable-population").rsplit("180000", maxsplit=1)[1]
    number = example[example.index("180") :].rstrip(".")
    assert reading.people(texts, number) == 180_000


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("germany", "Germany"),
        ("rio de janeiro", "Rio de Janeiro"),
        ("saint-germain-en-laye", "Saint-Germain-en-Laye"),
        ("la spezia", "La Spezia"),
        ("україна", "Україна"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("l'Hospitalet", "l'Hospitalet"),
    ],
)
def test_a_name_all_in_small_letters_gets_its_capitals(typed: str, named: str) -> None:
    assert reading.name(Catalogue().in_language("en"), typed) == named


def test_a_sentence_is_no_country() -> None:
    texts = Catalogue().in_language("en")
    assert reading.country(texts, "which country do you mean?") is None
    assert reading.country(texts, "bosnia and herzegovina") == "Bosnia and Herzegovina"
