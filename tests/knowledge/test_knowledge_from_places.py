"""Examples from a place: practices from there lead, and where there are none that is said."""

import pytest

from knowledge.answers import Outcome
from knowledge.assistant import Knowledge
from knowledge.documents import Kind
from knowledge.from_places import absent_country, is_bare
from knowledge.gazetteer import Places

NORWAY = Places(countries=frozenset({"Norway"}))
BERGEN = Places(cities=frozenset({"Bergen"}))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("any example from Norway?", NORWAY),
        ("What did Bergen do?", BERGEN),
        ("show me a practice from Norway", NORWAY),
        ("good practices in Reggio Emilia", Places(cities=frozenset({"Reggio Emilia"}))),
    ],
)
def test_a_place_without_a_subject_is_answered_by_any_practice_from_there(
    text: str, places: Places
) -> None:
    assert is_bare(text, places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("examples from Norway about schools", NORWAY),
        ("what is the weather in Bergen?", BERGEN),
        ("any good example?", Places()),
    ],
)
def test_with_a_subject_or_without_a_place_it_is_not(text: str, places: Places) -> None:
    assert not is_bare(text, places)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("any example from Kenya about housing?", "KE"),
        ("good practices in New Zealand", "NZ"),
        ("any example from Norway?", None),
        ("any example about housing?", None),
    ],
)
def test_a_country_that_no_practice_is_from_is_known(text: str, code: str | None) -> None:
    assert absent_country(text, frozenset({"norway"})) == code


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("any example from Norway?", "Norway"),
        ("example from Spain", "Spain"),
        ("show me a practice from Sweden", "Sweden"),
        ("what did Bergen do?", "Norway"),
    ],
)
def test_practices_of_the_place_lead_and_are_exact(
    knowledge: Knowledge, question: str, country: str
) -> None:
    answer = knowledge.answer(question)
    assert answer.outcome is Outcome.ANSWERED
    assert all(quote.kind is Kind.PRACTICE for quote in answer.quotes)
    first = answer.quotes[0]
    assert knowledge.document(first.document).country == country
    assert knowledge.document(first.document).text[first.start : first.end] == first.text


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("examples from Portugal about schools", "Portugal"),
        ("good practices about housing in Italy", "Italy"),
        ("examples of intercultural mediation in Switzerland", "Switzerland"),
    ],
)
def test_with_a_subject_too_no_guide_comes_before_them(
    knowledge: Knowledge, question: str, country: str
) -> None:
    answer = knowledge.answer(question)
    assert answer.quotes[0].kind is Kind.PRACTICE
    assert knowledge.document(answer.quotes[0].document).country == country
    assert {practice.country for practice in answer.practices} == {country}


def test_what_fits_the_subject_follows_a_practice_that_fits_the_place(
    knowledge: Knowledge,
) -> None:
    first, *others = knowledge.answer("any example from Norway? – anti-rumours strategy").quotes
    assert knowledge.document(first.document).country == "Norway"
    assert any("rumour" in quote.text for quote in others)


def test_where_there_is_none_the_nearest_from_elsewhere_are_shown_and_it_says_so(
    knowledge: Knowledge,
) -> None:
    answer = knowledge.answer("any example from Kenya about housing?")
    assert answer.absent == "KE"
    assert answer.outcome is Outcome.UNSURE
    assert answer.practices
