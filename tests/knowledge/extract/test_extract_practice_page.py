"""Good-practice pages: the programme's headings become fields."""

from __future__ import annotations

import pytest

from knowledge.extract.html import html_source
from knowledge.extract.practice_page import PracticeField, practices_on

PURPOSE = "The city wanted to adopt a public statement of its intentions as an intercultural city."
IMPACT = "Residents of all districts know the plan and use it when they speak with the council."


def page(body: str) -> str:
    return f"<!DOCTYPE html><html><body><main>{body}</main></body></html>"


def test_headings_of_a_page_become_fields():
    body = f"""<h1>Action plan</h1><p>Norway Bergen 2018-2022 (still in use)</p>
    <h2>Purpose</h2><p>{PURPOSE}</p><h2>Stimulus/Rationale</h2><p>The driver was political.</p>
    <h2>Process</h2><p>First came talks.</p><p>Then came the vote.</p>
    <h2>Impact:</h2><p>{IMPACT}</p><h2>Key reference documents</h2><ul><li>The plan itself</li></ul>"""
    (found,) = practices_on(page(body))
    assert (found.title, found.city, found.country) == ("Action plan", "Bergen", "Norway")
    assert found.year == "2018-2022 (still in use)"
    assert found.fields == {
        PracticeField.PURPOSE: PURPOSE,
        PracticeField.STIMULUS: "The driver was political.",
        PracticeField.PROCESS: "First came talks.\nThen came the vote.",
        PracticeField.IMPACT: IMPACT,
        PracticeField.REFERENCES: "The plan itself",
    }


def test_headings_inside_one_paragraph_split_it():
    body = f"<h1>Action plan</h1><p>Ukraine Melitopol 2016</p><p>Purpose: {PURPOSE} Process: First came talks. Impact: {IMPACT}</p>"
    (found,) = practices_on(page(body))
    assert found.fields == {
        PracticeField.PURPOSE: PURPOSE,
        PracticeField.PROCESS: "First came talks.",
        PracticeField.IMPACT: IMPACT,
    }


def test_the_word_process_in_a_sentence_is_no_heading():
    text = f"{PURPOSE} The process was long, and its impact is felt."
    (found,) = practices_on(
        page(f"<h1>Plan</h1><p>Norway Bergen 2018</p><h2>Purpose</h2><p>{text}</p>")
    )
    assert found.fields == {PracticeField.PURPOSE: text}


def test_what_stands_under_another_heading_belongs_to_no_field():
    body = f"<h1>Plan</h1><p>Norway Bergen 2018</p><h2>Purpose</h2><p>{PURPOSE}</p><h2>See also</h2><p>{IMPACT}</p>"
    (found,) = practices_on(page(body))
    assert found.fields == {PracticeField.PURPOSE: PURPOSE}


@pytest.mark.parametrize(
    ("line", "city", "country", "year"),
    [
        ("Norway Bergen 2018-2022", "Bergen", "Norway", "2018-2022"),
        ("United Kingdom London Lewisham 2011-", "London Lewisham", "United Kingdom", "2011-"),
        ("Italy, Reggio Emilia", "Reggio Emilia", "Italy", None),
        ("Luxembourg 2019", None, "Luxembourg", "2019"),
    ],
)
def test_place_and_year_are_read_from_their_line(line, city, country, year):
    (found,) = practices_on(page(f"<h1>Plan</h1><p>{line}</p><h2>Purpose</h2><p>{PURPOSE}</p>"))
    assert (found.city, found.country, found.year) == (city, country, year)


def test_a_page_without_place_still_gives_its_fields():
    (found,) = practices_on(
        page(f"<h1>Plan</h1><h2>Purpose</h2><p>{PURPOSE}</p><h2>Impact</h2><p>{IMPACT}</p>")
    )
    assert (found.title, found.city) == ("Plan", None)
    assert set(found.fields) == {PracticeField.PURPOSE, PracticeField.IMPACT}


def test_a_page_without_the_headings_holds_no_practice():
    assert practices_on(page(f"<h1>News</h1><p>Norway Bergen 2018</p><p>{PURPOSE}</p>")) == []


@pytest.mark.shared
def test_a_real_listing_gives_its_three_practices(shared):
    found = practices_on(html_source(shared("good-practices-page.html").read_bytes()))
    assert [(practice.country, practice.city) for practice in found] == [
        ("Norway", "Bergen"),
        ("Denmark", "Copenhagen"),
        ("Ukraine", "Melitopol"),
    ]
    assert found[0].title == "Action Plan for Inclusion and Diversity"
    assert set(found[0].fields) == {PracticeField.PURPOSE, PracticeField.STIMULUS}
    assert found[2].fields[PracticeField.PURPOSE] == "Therapeutic hospitality for refugees"
