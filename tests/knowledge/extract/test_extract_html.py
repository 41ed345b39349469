"""Web pages: the article and nothing of the site around it."""

from __future__ import annotations

from knowledge.documents import Shape
from knowledge.extract import Format, extract

ARTICLE = (
    "<p>The city of Bergen adopted its action plan after a year of talks with residents, and it "
    "still guides the work of all departments.</p><p>Every department reports to the council "
    "once a year, and the report is discussed in public with the people it concerns.</p>"
)


def page(body: str, head: str = "<title>Action plan of Bergen</title>") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def test_scripts_styles_menus_and_hidden_parts_are_never_read():
    body = f"""<nav><a href=/>Home</a> <a href=/x>Cities</a></nav><script>track("visitor")</script>
    <style>p {{color: red}}</style><article><h1>Action plan</h1>{ARTICLE}
    <p hidden>secret one</p><p style="display:none">secret two</p><noscript>turn it on</noscript></article>
    <footer>All rights reserved by the council</footer>"""
    found = extract(page(body))
    assert found.format is Format.HTML
    for word in ("Home", "track", "color", "secret", "turn it on", "rights reserved"):
        assert word not in found.text
    assert len(found.blocks) == 2


def test_a_short_line_of_place_and_date_stays(quotes):
    body = f"<main><h1>Action plan</h1><p>Norway Bergen 2018-2022</p>{ARTICLE}</main>"
    assert quotes(extract(page(body)))[0] == "Norway Bergen 2018-2022"


def test_links_keep_their_words(quotes):
    body = f"<main><h1>Plan</h1>{ARTICLE}<p>All of it is told in <a href='/x'>the annual <b>report</b></a> of the city council.</p></main>"
    assert (
        quotes(extract(page(body)))[-1]
        == "All of it is told in the annual report of the city council."
    )


def test_headings_lists_and_tables_keep_their_structure(quotes):
    body = f"""<main><h1>Plan</h1>{ARTICLE}<h2>Steps</h2>
    <ol start=3><li>Gather the facts.</li><li><p>Ask the people.</p></li></ol>
    <ul><li>A welcome desk</li><li>A language course</li></ul>
    <h2>Members</h2><table><tr><th>City</th><th>Since</th></tr><tr><td>Bergen</td><td>2018</td></tr></table>
    <p>The table is brought up to date once a year by the secretariat.</p></main>"""
    found = extract(page(body))
    assert quotes(found, Shape.STEP) == ["3. Gather the facts.", "4. Ask the people."]
    assert quotes(found, Shape.BULLET) == ["A welcome desk", "A language course"]
    assert quotes(found, Shape.ROW) == ["City | Since", "Bergen | 2018"]
    assert found.blocks[2].section == ("Plan", "Steps")
    assert found.blocks[-1].section == ("Plan", "Members")


def test_the_title_is_the_first_heading_or_else_the_pages_own():
    assert extract(page(f"<main><h1>The plan</h1>{ARTICLE}</main>")).title == "The plan"
    assert extract(page(f"<main>{ARTICLE}</main>")).title == "Action plan of Bergen"


def test_a_page_in_another_encoding_is_read(quotes):
    text = "La ciudad acogió a muchas personas y trabajó con ellas durante años en los barrios del sur."
    source = f"<html><head><meta charset='iso-8859-1'></head><body><p>{text}</p></body></html>"
    found = extract(source.encode("iso-8859-1"))
    assert quotes(found) == [text]
    assert found.language == "es"


def test_a_wrongly_named_encoding_does_no_harm(quotes):
    text = "Місто Мелітополь розробляє стратегію інтеграції разом із мешканцями та громадами."
    source = f"<html><head><meta charset='ascii'></head><body><p>{text}</p></body></html>"
    assert quotes(extract(source.encode())) == [text]


def test_a_button_under_every_entry_is_no_text():
    body = "".join(
        f"<h2>Entry {n}</h2>{ARTICLE.replace('Bergen', f'City {n}')}<p>Read more</p>"
        for n in range(3)
    )
    assert "Read more" not in extract(page(f"<main>{body}</main>")).text
