"""Times that people name in their own words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.reminders.reading import day_named, when_named
from bot.reminders.planning import read_when, vocabulary
from bot.texts import Catalogue

TODAY = date(2026, 11, 23)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
ENGLISH = vocabulary("en", SEASONS)


def when(text: str, zone: str = "Europe/Lisbon") -> str | None:
    found = read_when(text, TODAY, ENGLISH, zone)
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("we plan a new strategy in autumn 2027", "2027-09-01"),
        ("Fall 2027!", "2027-09-01"),
        ("spring 2028", "2028-03-01"),
        ("winter 2028", "2027-12-01"),
        ("October 2027", "2027-10-01"),
        ("12 October 2027", "2027-10-12"),
        ("October 12th, 2027", "2027-10-12"),
        ("the 3rd of May 2028", "2028-05-03"),
        ("2027-10-12", "2027-10-12"),
        ("on 12.10.2027 or so", "2027-10-12"),
        ("12/10/2027", "2027-10-12"),
        ("10/2027", "2027-10-01"),
        ("2027-10", "2027-10-01"),
        ("Q3 2027", "2027-07-01"),
        ("the 2nd quarter of 2028", "2028-04-01"),
        ("sometime in 2028", "2028-01-01"),
        ("we may plan one for 2028", "2028-01-01"),
        ("November 2026", "2026-11-23"),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, day: str) -> None:
    assert when(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "in autumn",
        "2019",
        "spring 2020",
        "31.2.2027",
        "2500",
        "99/2027",
        "call 20271012",
    ],
)
def test_what_names_no_day_to_come_is_not_guessed(text: str) -> None:
    assert when(text) is None


def test_seasons_come_half_a_year_later_in_the_south() -> None:
    assert when("autumn 2027", "Australia/Melbourne") == "2027-03-01"
    assert when("winter 2027", "Australia/Melbourne") == "2027-06-01"


def test_months_are_read_in_the_person_s_language_too() -> None:
    french = vocabulary("fr", {})
    assert read_when("en octobre 2027", TODAY, french, "Europe/Paris") == date(2027, 10, 1)
    assert read_when("October 2027", TODAY, french, "Europe/Paris") == date(2027, 10, 1)


@given(st.text(max_size=80) | st.from_regex(r"[0-9./ -]{1,20}"))
def test_no_text_breaks_the_reading_and_no_day_before_today_comes_out(text: str) -> None:
    found = read_when(text, TODAY, ENGLISH, "UTC")
    assert found is None or found >= TODAY


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "El plan nuevo se aprueba el 12 de octubre de 2027", "2027-10-12"),
        ("pt", "a 3 de março de 2028", "2028-03-03"),
        ("fr", "le 1er aout 2028", "2028-08-01"),
        ("fr", "au 3e trimestre 2028", "2028-07-01"),
        ("it", "il 15 ottobre 2027", "2027-10-15"),
        ("it", "nel 2º trimestre 2028", "2028-04-01"),
        ("uk", "нова стратегія у жовтні 2027", "2027-10-01"),
        ("uk", "12 жовтня 2027 року", "2027-10-12"),
        ("uk", "3 квартал 2028", "2028-07-01"),
    ],
)
def test_days_are_read_as_each_language_writes_them(language: str, text: str, day: str) -> None:
    found = read_when(text, TODAY, vocabulary(language, {}), "Europe/Kyiv")
    assert found == date.fromisoformat(day)


WORDS = [
    ("en", "in two weeks", "2026-12-07"),
    ("en", "next spring", "2027-03-01"),
    ("en", "next year", "2027-01-01"),
    ("en", "12 March", "2027-03-12"),
    ("fr", "dans deux semaines", "2026-12-07"),
    ("fr", "l’année prochaine", "2027-01-01"),
    ("es", "dentro de tres meses", "2027-02-23"),
    ("it", "la prossima primavera", "2027-03-01"),
    ("pt", "daqui a duas semanas", "2026-12-07"),
    ("uk", "через два тижні", "2026-12-07"),
    ("uk", "наступної весни", "2027-03-01"),
]


@pytest.mark.parametrize(("language", "text", "day"), WORDS)
def test_a_day_is_named_from_today_on_in_each_language(language: str, text: str, day: str) -> None:
    texts = Catalogue().in_language(language)
    assert when_named(texts, text, TODAY, "Europe/Kyiv") == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "march 2024", "2024-03-01"),
        ("en", "last autumn", "2026-09-01"),
        ("en", "March", "2026-03-01"),
        ("en", "yesterday", "2026-11-22"),
        ("en", "1998", "1998-01-01"),
        ("fr", "il y a deux mois", "2026-09-23"),
        ("es", "hace una semana", "2026-11-16"),
        ("it", "l'anno scorso", "2025-01-01"),
        ("pt", "há três dias", "2026-11-20"),
        ("uk", "минулого року", "2025-01-01"),
        ("uk", "рік тому", "2025-01-01"),
    ],
)
def test_what_a_document_is_about_lies_behind(language: str, text: str, day: str) -> None:
    texts = Catalogue().in_language(language)
    assert day_named(texts, text, TODAY, "Europe/Kyiv") == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    ["we may begin", "two weeks of training", "next to the station", "week", "31 February",
     "last next week", "in 9999 years", "may?"],
)  # fmt: skip
def test_words_of_days_in_another_sentence_name_no_day(text: str) -> None:
    assert when_named(Catalogue().in_language("en"), text, TODAY, "UTC") is None
