"""Word files: headings, lists, tables, and what is never read."""

from __future__ import annotations

import io
from copy import deepcopy

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from knowledge.documents import Shape
from knowledge.extract import Format, extract

PROSE = "The city welcomes all who come and offers them a place to meet and to learn together."


@pytest.fixture
def word():
    return docx.Document()


def read(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return extract(buffer.getvalue(), "strategy.docx")


def test_heading_styles_give_the_path(word):
    word.add_heading("Strategy", 0)
    word.add_heading("Housing", 1)
    word.add_paragraph(PROSE)
    word.add_heading("Flats", 2)
    word.add_paragraph(PROSE)
    word.add_heading("Schools", 1)
    word.add_paragraph(PROSE)
    found = read(word)
    assert [block.section for block in found.blocks] == [
        ("Strategy", "Housing"),
        ("Strategy", "Housing", "Flats"),
        ("Strategy", "Schools"),
    ]
    assert found.format is Format.DOCX
    assert (found.pages, found.blocks[0].page) == (None, None)
    assert found.title == "Strategy"


def test_the_title_in_the_properties_comes_first_unless_a_program_wrote_it(word):
    word.add_heading("Strategy", 1)
    word.add_paragraph(PROSE)
    word.core_properties.title = "Intercultural strategy 2021-2025"
    assert read(word).title == "Intercultural strategy 2021-2025"
    assert read(word).edition == "2021-2025"
    word.core_properties.title = "Microsoft Word - Document1"
    assert read(word).title == "Strategy"


def test_bold_lines_are_headings_below_the_styled_ones(word):
    for title in ("Housing", "Schools"):
        word.add_heading(title, 1)
        word.add_paragraph().add_run("What we do").bold = True
        word.add_paragraph(PROSE)
    assert [block.section for block in read(word).blocks] == [
        ("Housing", "What we do"),
        ("Schools", "What we do"),
    ]


def test_without_styles_wording_shows_the_headings(word):
    for title in ("About the network", PROSE, "Actions", PROSE, "Members", PROSE, "Actions", PROSE):
        word.add_paragraph(title)
    assert [block.section for block in read(word).blocks] == [
        ("About the network",),
        ("About the network", "Actions"),
        ("Members",),
        ("Members", "Actions"),
    ]


def test_numbered_items_carry_their_numbers_and_bullets_no_sign(word, quotes):
    word.add_heading("Steps", 1)
    for text in ("Gather the facts.", "Ask the people."):
        word.add_paragraph(text, style="List Number")
    for text in ("A welcome desk", "A course"):
        word.add_paragraph(text, style="List Bullet")
    found = read(word)
    assert quotes(found, Shape.STEP) == ["1. Gather the facts.", "2. Ask the people."]
    assert quotes(found, Shape.BULLET) == ["A welcome desk", "A course"]


def test_tables_come_row_by_row_and_merged_cells_once(word, quotes):
    word.add_heading("Members", 1)
    table = word.add_table(rows=3, cols=3)
    for row, texts in enumerate(
        (("City", "Members", "Since"), ("Bergen", "12", "2018"), ("Total", "", ""))
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(2, 0).merge(table.cell(2, 2))
    assert quotes(read(word), Shape.ROW) == [
        "City | Members | Since",
        "Bergen | 12 | 2018",
        "Total",
    ]


def test_a_table_of_one_column_is_a_frame_around_text(word, quotes):
    word.add_table(rows=1, cols=1).cell(0, 0).text = PROSE
    assert quotes(read(word), Shape.PARAGRAPH) == [PROSE]


def test_headers_footers_and_contents_are_not_read(word):
    word.sections[0].header.paragraphs[0].text = "City of Example"
    word.sections[0].footer.paragraphs[0].text = "Page 1"
    word.styles.add_style("toc 1", 1)
    word.add_paragraph("Housing ........ 3", style="toc 1")
    word.add_paragraph(PROSE)
    assert read(word).text.strip() == PROSE


def test_deleted_words_are_gone_and_inserted_ones_are_read(word, quotes):
    paragraph = word.add_paragraph("The city ")
    for tag, text_tag, text in (
        ("w:del", "w:delText", "excludes"),
        ("w:ins", "w:t", "welcomes all who come and stay."),
    ):
        change, run, words = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    assert quotes(read(word)) == ["The city welcomes all who come and stay."]


def test_text_in_a_content_control_is_read_but_not_a_contents_list(word, quotes):
    def control(text, gallery=None):
        holder, properties, content = (
            OxmlElement(tag) for tag in ("w:sdt", "w:sdtPr", "w:sdtContent")
        )
        if gallery:
            part, kind = OxmlElement("w:docPartObj"), OxmlElement("w:docPartGallery")
            kind.set(qn("w:val"), gallery)
            part.append(kind)
            properties.append(part)
        content.append(deepcopy(word.add_paragraph(text)._p))
        word.element.body.remove(word.paragraphs[-1]._p)
        holder.append(properties)
        holder.append(content)
        word.element.body.insert(0, holder)

    control("Housing 3", gallery="Table of Contents")
    control(PROSE)
    assert quotes(read(word)) == [PROSE]


def test_a_sentence_cut_by_a_footnote_is_mended(word, quotes):
    word.add_paragraph(
        "The model helps all cities of the network to bring people together and supports"
    )
    word.add_paragraph("¹ See the recommendation of the Committee of Ministers.")
    word.add_paragraph("developing the know-how of all who work in them.¹")
    assert quotes(read(word)) == [
        "The model helps all cities of the network to bring people together and supports developing the know-how of all who work in them.",
        "See the recommendation of the Committee of Ministers.",
    ]
