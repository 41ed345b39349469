"""PDF pages as publishers make them: what is read, in which order, under which heading."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdfium2

from knowledge.documents import Shape
from knowledge.extract import Format, extract

STORY = (
    "The efficient office of the city finds difficult flats for families who arrive from abroad. "
    "It offers first language courses, a welcome desk and a list of affordable flats. Officials "
    "from different departments meet every month to reflect on what the newcomers told them, and "
    "the municipality publishes the findings."
)


def story(name: str) -> str:
    return f"{name} begins here. {STORY} {name} ends here."


def test_a_paragraph_comes_out_as_it_was_written(typeset, quotes):
    document = extract(typeset(f"= Housing\n{STORY}"))
    assert quotes(document) == [STORY]
    assert document.format is Format.PDF
    assert document.language == "en"
    assert document.pages == 1


def test_words_hyphenated_at_the_end_of_a_line_are_joined(typeset, quotes):
    narrow = "#set page(width: 170pt, height: 900pt, margin: 30pt)\n"
    words = "intercultural responsibilities internationally administration participation " * 4
    text = f"Municipalities {words}throughout."
    assert quotes(
        extract(
            typeset(
                f"= Narrow\n{text}",
                page='#set text(lang: "en", hyphenate: true)\n#set par(justify: true)\n' + narrow,
            )
        )
    ) == [text]


def test_a_hyphen_of_its_own_survives_the_end_of_a_line(drawn, quotes):
    page = [
        (50, 500, "The anti-rumours method is known in many cities, and the anti-"),
        (50, 488, "rumours agents meet. Social cohesion grows, for cohe-"),
        (50, 476, "sion is what they are after."),
    ]
    text = quotes(extract(drawn(page)))[0]
    assert "the anti-rumours agents" in text
    assert "for cohesion is" in text


def test_ligatures_are_resolved(drawn, typeset, quotes):
    text = quotes(
        extract(
            typeset(
                "= Test\nThe official office of affluent flats finds the efficient staff difficult."
            )
        )
    )[0]
    assert text == "The official office of affluent flats finds the efficient staff difficult."


RUNNING = """#set page(width: 420pt, height: 595pt, margin: 50pt,
  header: [City of Example — Welcome strategy], footer: context [Page #counter(page).display() of 5])
"""


def test_headers_footers_and_page_numbers_are_left_out(typeset, quotes):
    document = extract(
        typeset(
            RUNNING
            + "\n\n".join(
                f"= Chapter {n}\n{story(f'Story {n}')} #pagebreak(weak: true)" for n in range(5)
            )
        )
    )
    assert document.pages == 5
    assert "City of Example — Welcome strategy" not in document.text
    assert quotes(document) == [story(f"Story {n}") for n in range(5)]


def test_a_table_of_contents_is_left_out(typeset, quotes):
    body = (
        "#outline()\n#pagebreak()\n= Housing\n" + STORY + "\n= Schools and kindergartens\n" + STORY
    )
    document = extract(typeset(body))
    assert quotes(document) == [STORY, STORY]
    assert {block.page for block in document.blocks} == {2}


def test_two_columns_are_read_one_after_the_other(typeset, quotes):
    names = [f"Story {n}" for n in range(6)]
    body = (
        "= Before\n"
        + story("Opening")
        + "\n#columns(2)[\n"
        + "\n\n".join(map(story, names))
        + "\n]"
    )
    assert quotes(extract(typeset(body))) == [story("Opening"), *map(story, names)]


def test_columns_drawn_row_by_row_are_still_read_one_after_the_other(drawn, quotes):
    left = [
        "Left column tells of the city and its",
        "people, who have come from many",
        "places and live side by side in peace.",
    ]
    right = [
        "Right column tells of the school and",
        "its pupils, who speak forty languages",
        "and learn from one another every day.",
    ]
    page = []
    for row in range(3):
        page += [(40, 500 - 12 * row, left[row]), (230, 500 - 12 * row, right[row])]
    assert quotes(extract(drawn(page))) == [" ".join(left), " ".join(right)]


def test_three_columns_are_read_from_left_to_right(typeset, quotes):
    wide = (
        '#set page(width: 640pt, height: 400pt, margin: 40pt)\n#set text(size: 9pt, lang: "en")\n'
    )
    names = [f"Story {n}" for n in range(6)]
    body = "#columns(3)[" + "\n\n".join(map(story, names)) + "]"
    assert quotes(extract(typeset(body, page=wide))) == [story(name) for name in names]


def test_headings_give_the_path_of_every_block(typeset):
    body = f"= Welcome\n{STORY}\n== Housing\n{STORY}\n=== Flats\n{STORY}\n== Schools\n{STORY}\n= Work\n{STORY}"
    document = extract(typeset(body))
    assert [block.section for block in document.blocks] == [
        ("Welcome",),
        ("Welcome", "Housing"),
        ("Welcome", "Housing", "Flats"),
        ("Welcome", "Schools"),
        ("Work",),
    ]
    assert document.title == "Welcome"


def test_headings_are_found_by_size_where_there_is_no_outline(typeset):
    bodies = [
        f"#text(size: 18pt)[The plan]\n\n{STORY}",
        f"#text(size: 14pt)[1.1 Housing in the districts]\n\n{STORY}",
        f'#text(weight: "bold")[What comes next]\n\n{STORY}',
    ]
    document = extract(typeset("\n\n".join(bodies)))
    assert [block.section for block in document.blocks] == [
        ("The plan",),
        ("The plan", "1.1 Housing in the districts"),
        ("The plan", "1.1 Housing in the districts", "What comes next"),
    ]


def test_bold_words_inside_a_paragraph_are_no_heading(typeset, quotes):
    text = "*Real equality* means that everybody has the same rights in the city, whoever they are."
    document = extract(
        typeset(
            f"= Rights\n{text}\n\n*Diversity* is an advantage for the city and for all who live there."
        )
    )
    assert quotes(document)[0] == text.replace("*", "")
    assert {block.section for block in document.blocks} == {("Rights",)}


def test_lists_keep_their_numbers_and_lose_their_bullets(typeset, quotes):
    body = "= Steps\n+ Gather the facts.\n+ Ask the people, in all the languages that are spoken in the district and in each of its streets and its houses.\n\n- A welcome desk\n- A language course"
    document = extract(typeset(body))
    assert quotes(document, Shape.STEP)[0] == "1. Gather the facts."
    assert quotes(document, Shape.STEP)[1].startswith("2. Ask the people, in all")
    assert quotes(document, Shape.STEP)[1].endswith("its houses.")
    assert quotes(document, Shape.BULLET) == ["A welcome desk", "A language course"]


def test_a_ruled_table_comes_row_by_row_with_long_cells_whole(typeset, quotes):
    cells = "[City], [Members], [Since], [Bergen, a city by the sea in the far west of Norway, with many islands], [12], [2018], [Melitopol], [7], [2016]"
    document = extract(
        typeset(
            f"= Members\nBefore the table.\n#table(columns: (120pt, auto, auto), {cells})\nAfter the table."
        )
    )
    assert quotes(document) == [
        "Before the table.",
        "City | Members | Since",
        "Bergen, a city by the sea in the far west of Norway, with many islands | 12 | 2018",
        "Melitopol | 7 | 2016",
        "After the table.",
    ]


def test_a_table_without_rules_comes_row_by_row(typeset, quotes):
    cells = "[City], [Members], [Since], [Bergen], [12], [2018], [Melitopol], [7], [2016], [Lisbon], [9], [2011]"
    document = extract(
        typeset(f"= Members\n#table(columns: 3, column-gutter: 30pt, stroke: none, {cells})")
    )
    assert quotes(document, Shape.ROW) == [
        "City | Members | Since",
        "Bergen | 12 | 2018",
        "Melitopol | 7 | 2016",
        "Lisbon | 9 | 2011",
    ]


def test_a_footnote_leaves_the_sentence_and_keeps_its_own_block(typeset, quotes):
    body = (
        "= Trust\nTrust grows slowly#footnote[Measured in four cities.] and is lost quickly. "
        + STORY
    )
    found = quotes(extract(typeset(body)))
    assert found[0].startswith("Trust grows slowly and is lost quickly.")
    assert found[1:] == ["Measured in four cities."]


def test_a_raised_figure_that_is_a_power_stays(typeset, quotes):
    found = quotes(
        extract(typeset("= Area\nThe square covers 500 m#super[2] in the middle of the old town."))
    )
    assert found == ["The square covers 500 m² in the middle of the old town."]


def test_a_sentence_over_a_page_break_is_whole_and_cited_where_it_begins(typeset, quotes):
    body = "= Long\n" + "\n\n".join(story(f"Story {n}") for n in range(14))
    document = extract(typeset(body))
    assert document.pages > 1
    assert " ".join(quotes(document)) == " ".join(story(f"Story {n}") for n in range(14))
    for block, following in pairwise(document.blocks):
        if block.page != following.page:
            assert document.text[block.start : block.end].endswith(".")


def test_pages_are_counted_from_the_first_sheet_whatever_is_printed(typeset):
    body = f"#counter(page).update(17)\n= One\n{STORY}\n#pagebreak()\n= Two\n{STORY}"
    assert [block.page for block in extract(typeset(body)).blocks] == [1, 2]


def test_cyrillic_is_read(typeset, quotes):
    page = '#set text(font: "DejaVu Sans", lang: "uk")\n'
    text = "Місто Мелітополь розробляє стратегію інтеграції разом із мешканцями. Рада збирається щомісяця."
    document = extract(typeset(f"= Стратегія міста\n{text}", page=page))
    assert quotes(document) == [text]
    assert document.language == "uk"
    assert document.blocks[0].section == ("Стратегія міста",)


def test_right_to_left_text_is_read_in_its_own_order(typeset, quotes):
    page = '#set text(font: "DejaVu Sans", lang: "he", dir: rtl)\n'
    text = "העיר פועלת למען שילוב של תושבים חדשים ומציעה שיעורי שפה לכולם. המועצה נפגשת בכל חודש."
    document = extract(typeset(f"= שלום עולם\n{text}", page=page))
    assert quotes(document) == [text]
    assert document.language == "he"


def test_a_page_turned_sideways_reads_like_an_upright_one(typeset, quotes):
    upright = typeset(f"= Housing\n{STORY}\n\n{story('Second')}")
    for quarter in (90, 180, 270):
        document = pypdfium2.PdfDocument(upright)
        document[0].set_rotation(quarter)
        buffer = io.BytesIO()
        document.save(buffer)
        document.close()
        assert quotes(extract(buffer.getvalue())) == [STORY, story("Second")]


def test_text_printed_sideways_on_an_upright_page_is_read(typeset, quotes):
    body = f"#rotate(90deg, reflow: true)[#block(width: 400pt)[{STORY}\n\n{story('Second')}]]"
    assert quotes(
        extract(typeset(body, page="#set page(width: 420pt, height: 595pt, margin: 50pt)\n"))
    ) == [STORY, story("Second")]


def test_year_and_edition_come_from_the_cover(typeset):
    body = f"= Handbook of welcome 2021\nSecond edition\n#pagebreak()\n= Start\n{STORY}"
    document = extract(typeset(body))
    assert (document.title, document.year, document.edition) == (
        "Handbook of welcome 2021",
        "2021",
        "Second edition",
    )
