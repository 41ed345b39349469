"""What holds for every document, whatever it says."""

from __future__ import annotations

import io
from contextlib import suppress
from itertools import pairwise

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.errors import Unreadable
from knowledge.extract import Extracted, Limits, extract


def check_laws(document: Extracted) -> None:
    text, blocks = document.text, document.blocks
    assert blocks
    for block in blocks:
        quote = text[block.start : block.end]
        assert quote.strip() == quote != ""
        assert all(title.strip() for title in block.section)
        assert (block.page is None) == (document.pages is None)
        assert block.page is None or 1 <= block.page <= document.pages
    for block, following in pairwise(blocks):
        assert block.end <= following.start
        assert (block.page or 0) <= (following.page or 0)


words = st.lists(
    st.text(
        alphabet=st.sampled_from("abcdeÉéжíñ.,:;!?()-–•1234567890| \u00ad\u00a0ﬁ²"),
        min_size=1,
        max_size=14,
    ),
    min_size=1,
    max_size=30,
).map(" ".join)
paragraphs = st.lists(words, min_size=1, max_size=12)
quiet = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def read_if_possible(data: bytes, name: str) -> None:
    # Any other error than this one fails the test.
    with suppress(Unreadable):
        check_laws(extract(data, name))


@quiet
@given(paragraphs)
def test_every_block_of_a_text_can_be_quoted(texts):
    read_if_possible("\n\n".join(texts).encode(), "x.txt")


@quiet
@given(paragraphs)
def test_every_block_of_a_word_file_can_be_quoted(texts):
    document = docx.Document()
    for number, text in enumerate(texts):
        document.add_paragraph(
            text, style=["Normal", "List Number", "Heading 1", "List Bullet"][number % 4]
        )
    buffer = io.BytesIO()
    document.save(buffer)
    read_if_possible(buffer.getvalue(), "x.docx")


@quiet
@given(
    st.lists(
        st.tuples(st.sampled_from(["p", "h2", "li", "div", "td", "script", "a"]), words),
        min_size=1,
        max_size=12,
    )
)
def test_every_block_of_a_web_page_can_be_quoted(parts):
    body = "".join(f"<{tag}>{text}</{tag}>" for tag, text in parts)
    read_if_possible(f"<!doctype html><html><body>{body}</body></html>".encode(), "x.html")


@quiet
@given(
    st.lists(
        st.lists(
            st.tuples(st.floats(0, 400), st.floats(0, 590), words.map(lambda text: text[:60])),
            max_size=15,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_every_block_of_a_pdf_can_be_quoted_wherever_its_words_stand(drawn, pages):
    read_if_possible(drawn(*pages), "x.pdf")


@quiet
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe"]),
)
def test_any_bytes_are_read_or_refused_with_a_reason(data, magic):
    read_if_possible(magic + data, "x")


@quiet
@given(st.integers(0, 3000), st.integers(0, 255))
def test_a_pdf_with_one_wrong_byte_is_read_or_refused_with_a_reason(drawn, place, value):
    data = bytearray(drawn([(50, 500, "The city welcomes all who come and offers them a place.")]))
    data[place % len(data)] = value
    read_if_possible(bytes(data), "x.pdf")


@pytest.mark.shared
@pytest.mark.parametrize(
    "name",
    [
        "annual-report-2023.pdf",
        "medium-term-strategy-2016-2019.docx",
        "good-practices-page.html",
        "brochure.txt",
        "networks-page.txt",
    ],
)
def test_the_laws_hold_for_real_documents(shared, name):
    check_laws(extract(shared(name), limits=Limits()))
