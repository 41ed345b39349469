"""Plain text and Markdown files, and the wording of lines."""

from __future__ import annotations

import pytest

from knowledge.documents import Shape
from knowledge.extract import Format, extract
from knowledge.extract.about import edition_of, is_real_title, year_of
from knowledge.extract.language import language_of
from knowledge.extract.wording import Joiner, tidy, without_markers

PROSE = "The city welcomes all who come and offers them a place to meet and to learn together."


def test_blank_lines_part_paragraphs_and_line_ends_do_not(quotes):
    text = "The city welcomes all\nwho come.\n\nIt offers them a place\r\nto meet."
    assert quotes(extract(text.encode())) == [
        "The city welcomes all who come.",
        "It offers them a place to meet.",
    ]


def test_a_stray_blank_line_inside_a_sentence_is_bridged(quotes):
    text = "The programme is based on a model of integration policy which\n\nfocuses on enabling people to live together."
    assert quotes(extract(text.encode())) == [text.replace("\n\n", " ")]


def test_lists_are_found_by_their_signs(quotes):
    found = extract(
        b"What we do:\n- A welcome desk\n  for all\n* A course\n1. Gather facts.\n2. Ask people.\n"
    )
    assert quotes(found, Shape.BULLET) == ["A welcome desk for all", "A course"]
    assert quotes(found, Shape.STEP) == ["1. Gather facts.", "2. Ask people."]


def test_short_lines_before_prose_are_headings():
    text = (
        f"About the network\n\n{PROSE}\n\n2.1 Who can join?\n\n{PROSE}\n\nThis is short.\n\n{PROSE}"
    )
    assert [block.section for block in extract(text.encode()).blocks] == [
        ("About the network",),
        ("About the network", "2.1 Who can join?"),
        ("About the network", "2.1 Who can join?"),
        ("About the network", "2.1 Who can join?"),
    ]


def test_an_address_is_no_row_of_headings(quotes):
    lines = ["Intercultural Cities Unit", "Council of Europe", "Avenue de la Paix", "Strasbourg"]
    found = extract("\n\n".join([PROSE, *lines]).encode())
    assert quotes(found) == [PROSE, *lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_common_encodings_is_read(encoding, quotes):
    text = (
        "La ciudad acogió a muchas personas y trabajó con ellas durante años en los barrios. El "
        "ayuntamiento publica cada año un informe sobre la convivencia. También ofrece cursos de "
        "lengua, música y cocina para los niños y sus familias, ¿y quién no querría participar?"
    )
    assert quotes(extract(text.encode(encoding))) == [text]


def test_markdown_is_told_by_its_name_and_its_head_is_skipped():
    found = extract(f"---\ntitle: x\n---\n# The plan\n\n{PROSE}\n".encode(), "plan.md")
    assert (found.format, found.title) == (Format.MARKDOWN, "The plan")
    assert found.text.count(PROSE) == 1
    assert "title: x" not in found.text


def test_the_digest_names_the_bytes():
    one, same, other = (extract(text.encode()).digest for text in (PROSE, PROSE, PROSE + "!"))
    assert one == same != other


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["for cohe-", "sion and cohesion"], "for cohesion and cohesion"),
        (
            ["an anti-", "rumour plan, an anti-rumour agent"],
            "an anti-rumour plan, an anti-rumour agent",
        ),
        (["Spanish-", "Ukrainian talks"], "Spanish-Ukrainian talks"),
        (["soft\u00ad", "ware"], "software"),
        (
            ["see https://www.coe.int/en/", "web/cities now"],
            "see https://www.coe.int/en/web/cities now",
        ),
        (["years 2016-", "2019"], "years 2016- 2019"),
    ],
)
def test_line_ends_are_joined_as_the_document_writes_the_word(lines, joined):
    assert Joiner.of(lines).join(lines) == joined


def test_tidy_text_has_plain_letters_and_single_spaces():
    assert tidy("ﬁnd\u00a0 the oﬃce\u200b cafe\u0301") == "find the office café"


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("the questionnaire.¹ Then", "the questionnaire. Then"),
        ("edutainment⁴ tool", "edutainment tool"),
        ("5 km² and 3 m³", "5 km² and 3 m³"),
    ],
)
def test_markers_of_footnotes_go_and_powers_stay(text, without):
    assert without_markers(text) == without


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The city has a strategy for the inclusion of all who live there.", "en"),
        ("La ville a une stratégie pour l'inclusion de tous ses habitants.", "fr"),
        ("La città ha una strategia per l'inclusione di tutti gli abitanti.", "it"),
        ("A cidade tem uma estratégia para a inclusão de todas as pessoas.", "pt"),
        ("Місто має стратегію залучення всіх, хто в ньому мешкає.", "uk"),
        ("Yes.", None),
    ],
)
def test_the_language_is_told_where_there_is_enough_text(text, code):
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("title", "text", "year", "edition"),
    [
        ("Annual report 2023", "", "2023", None),
        ("Medium-term strategy 2016-2019", "", None, "2016-2019"),
        ("Handbook", "© Council of Europe, June 2021\nIn 1999 it began", "2021", None),
        ("Handbook", "Revised edition\nMarch 2018\nProse of 2011.", "2018", "Revised edition"),
        ("Handbook", "In 1999 the city began its work.", None, None),
    ],
)
def test_year_and_edition_are_read_only_where_they_are_stated(title, text, year, edition):
    assert year_of(title, text) == year
    assert edition_of(title, text) == edition


@pytest.mark.parametrize(
    "title", [None, "", "Microsoft Word - final v2", "report_final.pdf", "untitled document", "x"]
)
def test_names_that_programs_give_are_no_titles(title):
    assert not is_real_title(title)
