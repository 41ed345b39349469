"""Answers as JSON: nothing is lost, and every problem is reported at once."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index_engine.answers import Answer, AnswerSheet, City, Evidence, State
from index_engine.errors import AnswersError

GOOD = {
    "questionnaire": "small",
    "city": {"name": "Ville", "country": "France", "population": 150000, "foreign_born_share": 8.5},
    "date": "2026-03-31",
    "answers": {
        "statement": {"value": "yes", "note": "since 2019", "evidence": ["Minutes", {"title": "Page", "url": "https://example.org", "date": "2024-05-06"}]},
        "languages": {"value": ["first", "third"]},
        "budget": {"value": "unknown"},
        "mixed": {"value": "not_applicable", "reason": "the county runs schools"},
    },
}  # fmt: skip


def changed(**parts):
    return {**GOOD, **parts}


def answered(**answers):
    return changed(answers=answers)


@pytest.fixture
def problems(small):
    def problems(data):
        with pytest.raises(AnswersError) as caught:
            AnswerSheet.from_json(data, small, "a.json")
        return caught.value.problems

    return problems


def test_the_four_states_are_read_and_never_mixed(small):
    sheet = AnswerSheet.from_json(json.dumps(GOOD), small)
    assert sheet.answers["statement"].options == ("yes",)
    assert sheet.answers["languages"].options == ("first", "third")
    assert sheet.answers["budget"].state is State.UNKNOWN
    assert sheet.answers["mixed"] == Answer(State.NOT_APPLICABLE, reason="the county runs schools")
    assert "meeting" not in sheet.answers


def test_city_date_and_evidence_are_read(small):
    sheet = AnswerSheet.from_json(GOOD, small)
    assert sheet.city == City("Ville", "France", 150000, 8.5)
    assert sheet.date == dt.date(2026, 3, 31)
    page = Evidence("Page", "https://example.org", dt.date(2024, 5, 6))
    assert sheet.answers["statement"].evidence == (Evidence("Minutes"), page)


def test_a_city_needs_no_more_than_a_name(small):
    sheet = AnswerSheet.from_json({"questionnaire": "small", "city": {"name": "Ōtsu"}}, small)
    assert sheet == AnswerSheet("small", City("Ōtsu"), {})


TEXTS = st.none() | st.text(max_size=20)
EVIDENCE = st.builds(Evidence, st.text(min_size=1), TEXTS, st.none() | st.dates())


@given(data=st.data())
def test_writing_and_reading_gives_the_same_sheet(data, small, any_answers):
    import dataclasses

    answers = {
        key: dataclasses.replace(
            answer, note=data.draw(TEXTS), evidence=tuple(data.draw(st.lists(EVIDENCE, max_size=2)))
        )
        for key, answer in data.draw(any_answers(small)).items()
    }
    city = City(data.draw(st.text(min_size=1).filter(str.strip)), data.draw(TEXTS), 5, 1.5)
    sheet = AnswerSheet("small", city, answers, data.draw(st.none() | st.dates()))
    text = json.dumps(sheet.to_json(small))
    assert AnswerSheet.from_json(text, small) == sheet


def test_an_empty_answer_without_anything_on_it_is_not_written(small):
    sheet = AnswerSheet("small", City("V"), {"budget": Answer(State.EMPTY)})
    assert sheet.to_json(small)["answers"] == {}


def test_an_empty_answer_keeps_its_note(small):
    sheet = AnswerSheet("small", City("V"), {"budget": Answer(State.EMPTY, note="ask Ann")})
    assert sheet.to_json(small)["answers"] == {"budget": {"value": None, "note": "ask Ann"}}


@pytest.mark.parametrize(
    ("data", "place", "reason"),
    [
        ("{", "line 1", "not JSON"),
        (b"\xff", "", "not JSON"),
        ("[" * 100000, "", "not JSON"),
        ('{"a": 1, "a": 2}', "", "appears twice"),
        ([], "", "not an object"),
        (changed(questionnaire="older"), "questionnaire", "not of the questionnaire small"),
        ({"city": {"name": "V"}}, "questionnaire", "not of the questionnaire small"),
        (changed(extra=1), "", "no such field"),
        (changed(city="Ville"), "city", "not an object"),
        (changed(city={}), "city → name", "no name"),
        (changed(city={"name": 3}), "city → name", "not a text"),
        (changed(city={"name": "V", "population": "many"}), "city → population", "not a number"),
        (changed(city={"name": "V", "population": True}), "city → population", "not a number"),
        (changed(city={"name": "V", "population": -1}), "city → population", "cannot be"),
        (changed(city={"name": "V", "population": 1.5}), "city → population", "not whole"),
        (changed(city={"name": "V", "foreign_born_share": 101}), "city → foreign_born_share", "cannot be"),
        (changed(city={"name": "V", "foreign_born_share": float("nan")}), "city → foreign_born_share", "cannot be"),
        (changed(date="31.3.2026"), "date", "not a date"),
        (changed(answers=[]), "answers", "not an object"),
        (answered(nowhere={"value": "yes"}), "answers → nowhere", "no such question"),
        (answered(statement="yes"), "answers → statement", "not an object"),
        (answered(statement={}), "answers → statement", "no `value`"),
        (answered(statement={"value": "perhaps"}), "answers → statement", "no such option"),
        (answered(statement={"value": ["yes"]}), "answers → statement → value", "a list stands where one value belongs"),
        (answered(statement={"value": 1}), "answers → statement → value", "this is no value"),
        (answered(statement={"value": True}), "answers → statement → value", "this is no value"),
        (answered(languages={"value": "first"}), "answers → languages → value", "takes a list"),
        (answered(languages={"value": ["first", 2]}), "answers → languages → value", "this is no value"),
        (answered(languages={"value": ["first", "first"]}), "answers → languages", "chosen twice"),
        (answered(languages={"value": ["first", "none"]}), "answers → languages", "nothing else"),
        (answered(mixed={"value": "not_applicable"}), "answers → mixed", "no reason"),
        (answered(mixed={"value": "few", "why": "x"}), "answers → mixed", "no such field"),
        (answered(mixed={"value": "few", "note": 3}), "answers → mixed → note", "not a text"),
        (answered(mixed={"value": "few", "evidence": "x"}), "answers → mixed → evidence", "not a list"),
        (answered(mixed={"value": "few", "evidence": [3]}), "answers → mixed → evidence → 1", "not an object"),
        (answered(mixed={"value": "few", "evidence": [{}]}), "answers → mixed → evidence → 1", "no title"),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_with_place_reason_and_remedy(problems, data, place, reason):
    found = [problem for problem in problems(data) if reason in problem.reason]
    assert [problem.place for problem in found][:1] == [place]
    assert found[0].source == "a.json"
    assert found[0].remedy


def test_a_thousand_mistakes_are_all_reported(problems):
    found = problems(answered(**{f"q{number}": {"value": "x"} for number in range(1000)}))
    assert len(found) == 1000
