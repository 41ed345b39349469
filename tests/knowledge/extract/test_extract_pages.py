"""The picture of a page: the quote is marked, wherever and however it is printed."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from knowledge.errors import Unreadable
from knowledge.extract import extract
from knowledge.page_marks import marks_on
from knowledge.pages import NoSuchPage, page_picture
from knowledge.sentences import sentence_spans

FIRST = (
    "The efficient office of the city finds difficult flats for families who arrive from abroad."
)
SECOND = "Officials from different departments meet every month to reflect on what the newcomers told them, and the municipality publishes all of its findings in six languages."
BLUE, YELLOW = (0, 74, 153), (255, 226, 89)


@pytest.fixture
def pdf(tmp_path, typeset) -> Path:
    path = tmp_path / "handbook.pdf"
    path.write_bytes(
        typeset(f"= Housing\n{FIRST} {SECOND}\n#pagebreak()\n= Empty of it\nNothing else is here.")
    )
    return path


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def area_of(image: Image.Image, colour: tuple[int, int, int]):
    """Return the bounding box of the pixels of one colour."""
    pixels = image.load()
    places = [
        (x, y) for x in range(image.width) for y in range(image.height) if pixels[x, y] == colour
    ]
    if not places:
        return None
    return (
        min(x for x, _ in places),
        min(y for _, y in places),
        max(x for x, _ in places),
        max(y for _, y in places),
    )


def darkest(image: Image.Image) -> int:
    return image.convert("L").getextrema()[0]


def test_the_quote_has_a_band_over_it_and_a_bar_beside_it(pdf):
    found = page_picture(pdf, 1, SECOND, width=420)
    image = picture(found.png)
    band, bar = area_of(image, YELLOW), area_of(image, BLUE)
    assert found.marked
    assert image.size == (420, 595)
    assert bar[2] < band[0], "the bar stands left of the band"
    assert abs(bar[1] - band[1]) <= 2
    assert abs(bar[3] - band[3]) <= 2


def test_only_the_quote_is_marked(pdf):
    first = area_of(picture(page_picture(pdf, 1, FIRST, width=420).png), YELLOW)
    second = area_of(picture(page_picture(pdf, 1, SECOND, width=420).png), YELLOW)
    assert first[1] < second[1]
    assert first[3] < second[3]


def test_the_letters_under_the_band_stay_dark(pdf):
    plain = picture(page_picture(pdf, 1, "not on this page at all, surely", width=840).png)
    marked = picture(page_picture(pdf, 1, SECOND, width=840).png)
    under_the_band = marked.crop(area_of(marked, YELLOW))
    assert darkest(under_the_band) <= darkest(plain) + 10


def test_a_quote_that_is_not_there_is_told_and_the_page_shown_unmarked(pdf):
    found = page_picture(pdf, 2, SECOND, width=420)
    assert not found.marked
    assert area_of(picture(found.png), YELLOW) is None


def marks(data: bytes, quote: str, number: int = 0):
    document = pypdfium2.PdfDocument(data)
    page = document[number]
    try:
        return [mark.box for mark in marks_on(page, quote).lines]
    finally:
        page.close()
        document.close()


def test_a_quote_over_hyphenated_lines_is_marked_on_each_line(drawn):
    page = [(50, 500, "Social cohe-"), (50, 488, "sion grows with ev-"), (50, 476, "ery meeting.")]
    assert len(marks(drawn(page), "Social cohesion grows with every meeting.")) == 3


def test_a_footnote_marker_inside_the_quote_does_not_hinder(typeset):
    data = typeset(
        "= Trust\nTrust grows slowly#footnote[Measured in four cities.] and is lost quickly by all."
    )
    (whole,), (end,) = (
        marks(data, "Trust grows slowly and is lost quickly by all."),
        marks(data, "lost quickly by all."),
    )
    assert whole.right == end.right
    assert whole.left < end.left


def test_a_quote_over_two_columns_has_marks_in_both(drawn):
    left = [
        "Nothing of it stands in this first line",
        "and nothing in this line, but here the",
        "municipality publishes its findings",
    ]
    right = [
        "every year and in six languages, so that",
        "all can read them. More is told in the",
        "next chapter, which is about schools.",
    ]
    page = [
        (x, 500 - 12 * row, line)
        for x, lines in ((40, left), (230, right))
        for row, line in enumerate(lines)
    ]
    boxes = marks(
        drawn(page),
        "here the municipality publishes its findings every year and in six languages, so that all can read them.",
    )
    assert [round(box.left, -1) for box in boxes].count(230) == 2
    assert len(boxes) == 4


def test_a_quote_that_runs_on_to_the_next_page_is_marked_to_the_end_of_this_one(drawn):
    page = [(50, 500, "The municipality publishes its findings every year,")]
    assert (
        len(
            marks(
                drawn(page),
                "The municipality publishes its findings every year, so that all can read what was found.",
            )
        )
        == 1
    )


@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_shown_upright(tmp_path, typeset, pdf, quarter):
    document = pypdfium2.PdfDocument(pdf)
    document[0].set_rotation(quarter)
    turned = tmp_path / "turned.pdf"
    document.save(turned)
    document.close()
    upright, shown = (
        picture(page_picture(path, 1, SECOND, width=420).png) for path in (pdf, turned)
    )
    assert shown.size == upright.size
    assert area_of(shown, YELLOW) == pytest.approx(area_of(upright, YELLOW), abs=1)
    assert darkest(shown.crop(area_of(shown, YELLOW))) < 60


def test_the_bar_hides_no_letter_where_the_quote_begins_inside_a_line(pdf):
    bar = area_of(
        picture(page_picture(pdf, 1, "Officials from different departments", width=420).png), BLUE
    )
    assert bar[2] < 50, "it stands in the page's margin of 50 points"


def test_a_poster_is_cut_to_the_surroundings_of_the_quote(tmp_path, typeset):
    page = "#set page(width: 2400pt, height: 3200pt, margin: 100pt)\n#set text(size: 10pt)\n"
    path = tmp_path / "poster.pdf"
    path.write_bytes(typeset(f"#v(2000pt)\n#block(width: 400pt)[{SECOND}]", page=page))
    image = picture(page_picture(path, 1, SECOND, width=700).png)
    band = area_of(image, YELLOW)
    assert image.width == 700
    assert band[2] - band[0] > 300, "the quote is large enough to be read"


def test_a_second_look_comes_from_the_cache(pdf, tmp_path):
    cache = tmp_path / "pictures"
    first = page_picture(pdf, 1, SECOND, width=420, cache=cache)
    (kept,) = cache.iterdir()
    picture(first.png).rotate(180).save(kept)
    assert page_picture(pdf, 1, SECOND, width=420, cache=cache).png == kept.read_bytes()
    assert page_picture(pdf, 1, SECOND, width=420, cache=cache).marked


def test_a_replaced_file_never_shows_an_old_picture(pdf, tmp_path, typeset):
    cache = tmp_path / "pictures"
    old = page_picture(pdf, 1, FIRST, width=420, cache=cache)
    pdf.write_bytes(typeset(f"= Other\nSomething new. {FIRST}"))
    assert page_picture(pdf, 1, FIRST, width=420, cache=cache).png != old.png


def test_the_cache_keeps_a_limited_number_of_pictures(pdf, tmp_path, monkeypatch):
    monkeypatch.setattr("knowledge.pages._MOST_KEPT", 3)
    for number in range(6):
        page_picture(pdf, 1, SECOND[: 30 + number], width=100, cache=tmp_path / "pictures")
    assert len(list((tmp_path / "pictures").iterdir())) == 3


def test_a_page_that_is_not_there_and_a_file_that_is_no_pdf_are_named(pdf, tmp_path):
    with pytest.raises(NoSuchPage, match="2 pages"):
        page_picture(pdf, 3, FIRST)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-nothing")
    with pytest.raises(Unreadable):
        page_picture(broken, 1, FIRST)


@pytest.mark.shared
def test_sentences_from_all_over_a_real_report_are_found_on_their_pages(shared):
    path = shared("annual-report-2023.pdf")
    report = extract(path)
    document = pypdfium2.PdfDocument(path)
    missing = []
    for block in report.blocks[::6]:
        page = document[block.page - 1]
        for start, end in sentence_spans(report.text, block.start, block.end):
            if not marks_on(page, report.text[start:end]).lines:
                missing.append((block.page, report.text[start:end]))
        page.close()
    document.close()
    assert missing == []
