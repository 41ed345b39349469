"""Real documents: known sentences on known pages under known headings."""

from __future__ import annotations

import re

import pytest

from knowledge.documents import Shape
from knowledge.extract import Extracted, extract

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def report(shared) -> Extracted:
    return extract(shared("annual-report-2023.pdf"))


@pytest.fixture(scope="module")
def strategy(shared) -> Extracted:
    return extract(shared("medium-term-strategy-2016-2019.docx"))


def block_with(document: Extracted, words: str):
    return next(
        block for block in document.blocks if words in document.text[block.start : block.end]
    )


def test_the_report_tells_what_it_is(report):
    assert report.title == "Intercultural Cities annual report 2023"
    assert (report.language, report.year, report.pages) == ("en", "2023", 54)


@pytest.mark.parametrize(
    ("words", "page", "section"),
    [
        ("is a capacity building programme that supports cities", 3, ("Introduction",)),
        (
            "Completed 201 times by 129 cities",
            7,
            ("ICC Services and tools", "1. Diagnostic and profiling", "a. The ICC Index"),
        ),
        (
            "On 2 May 2023, the Intercultural Cities Programme",
            22,
            (
                "ICC Services and tools",
                "3. Peer learning and support",
                "a. Strategy Design",
                "i. ICC City talk: ICC index for policy design, from data to strategy",
            ),
        ),
        (
            "was a busy year for the Quebec Network",
            35,
            ("The ICC National /Regional networks", "5. RÉMIRI-Quebec"),
        ),
        (
            "The ICC published a total of 72 news items",
            50,
            ("Awareness raising and visibility", "2. Other visibility actions"),
        ),
        ("the continent’s leading human rights organisation", 54, None),
    ],
)
def test_known_sentences_stand_on_their_pages_under_their_headings(report, words, page, section):
    block = block_with(report, words)
    assert block.page == page
    assert section in {None, block.section}


def test_a_sentence_over_a_page_break_keeps_its_hyphen_and_its_first_page(report):
    block = block_with(
        report,
        "intercultural and inclusive communication, anti-rumours and intercultural competence.",
    )
    assert block.page == 4


def test_the_contents_of_the_report_are_left_out(report):
    assert not [block for block in report.blocks if block.page == 2]
    assert "….." not in report.text


def test_no_footnote_marker_and_no_cut_word_is_left(report):
    quoted = " ".join(report.text[block.start : block.end] for block in report.blocks)
    assert not re.search("[¹²³⁴⁵⁶⁷⁸⁹]", quoted)
    assert not re.search(r"[a-z]- [a-z]", quoted)


def test_footnotes_are_blocks_of_their_own(report):
    text = report.text[
        (block := block_with(report, "The policy brief is based on the paper")).start : block.end
    ]
    assert text.startswith("The policy brief is based on the paper “Guía de Claves")
    assert text.endswith("the global ICC programme.")
    assert block.page == 22


def test_nearly_every_paragraph_of_the_report_ends_as_a_sentence_does(report):
    long = [
        report.text[block.start : block.end]
        for block in report.blocks
        if block.shape is Shape.PARAGRAPH and len(report.text[block.start : block.end].split()) > 12
    ]
    whole = [text for text in long if re.search(r"[.!?:”)]$", text) or "http" in text.split()[-1]]
    assert len(long) > 150
    assert len(whole) >= 0.98 * len(long)


def test_bullets_of_the_report_have_no_sign_and_are_whole(report):
    block = block_with(report, "Real equality, i.e. promoting equal rights")
    text = report.text[block.start : block.end]
    assert block.shape is Shape.BULLET
    assert text.startswith("Real equality")
    assert text.endswith("needs of a diverse population.")


def test_the_strategy_has_its_chapters_and_their_parts(strategy):
    assert strategy.title == "INTERCULTURAL CITIES PROGRAMME Medium-term strategy"
    assert strategy.edition == "2016-2019"
    assert block_with(strategy, "Set up learning clusters").section == (
        "3. Deepen the policy know-how of officials and other actors involved in the intercultural work in cities",
        "Actions",
    )
    assert block_with(strategy, "Members contribute 5000 €").section == (
        "What are the costs for member cities?",
    )


def test_the_strategys_sentences_are_not_cut_by_footnotes(strategy):
    block = block_with(strategy, "developing the intercultural integration know-how")
    assert strategy.text[block.start : block.end].startswith(
        "Based on the successful implementation"
    )


def test_the_strategys_steps_keep_their_numbers(strategy, quotes):
    steps = quotes(strategy, Shape.STEP)
    assert [step[:2] for step in steps] == ["1.", "2.", "3.", "4."]
    assert (
        steps[2]
        == "3. If both parties are satisfied, an agreement is signed for participation in the programme."
    )


def test_the_practice_page_keeps_its_lines_of_place_and_date(shared, quotes):
    found = quotes(extract(shared("good-practices-page.html")))
    for line in (
        "Norway Bergen 2018-2022 (still in use)",
        "Denmark Copenhagen 2011-",
        "Ukraine Melitopol 2016",
    ):
        assert line in found
    assert "Read More" not in found


def test_the_brochures_broken_words_are_whole(shared, quotes):
    text = " ".join(quotes(extract(shared("brochure.txt"))))
    assert "equal value of all identities, cohesion and competitive advantage." in text
    assert "a direct correlation between intercultural policies" in text
    assert "power-sharing" in text
    assert "based on the “Intercultural integration policy model” which focuses on enabling" in text
    assert "INTERCULTURAL CITIES (ICC) is a Council of Europe programme" in text


def test_the_networks_page_has_its_headings(shared):
    found = extract(shared("networks-page.txt"))
    assert block_with(found, "In 2019, the UK ICC International").section == ("United Kingdom",)
