"""Documents survive being written down, and sentences and passages lose nothing of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.writing import document

from knowledge.documents import Block, Document, Kind, Shape, Source
from knowledge.passages import heading_context, passages_of
from knowledge.sentences import sentence_spans

words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12
)
pieces = ["City", "met.", "Really?", "Yes!", "e.g.", "No.", "5", "…", "“Who?”", "they", "(So.)"]
pieces += ["3.5", "A.", "1.", "市民。", "Так.", "🎉", "-", "|", "\n"]
prose = st.lists(st.sampled_from(pieces), max_size=60).map(" ".join)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of any shape: paragraphs and items between any other text."""
    text, blocks = "", []
    for n in range(draw(st.integers(1, 8))):
        text += draw(st.sampled_from(["", "\n", "A heading\n\n", "- "]))
        start = len(text)
        text += draw(prose.filter(str.strip)) * draw(st.integers(1, 4))
        shape = draw(st.sampled_from(Shape))
        section = tuple(f"Part {part}" for part in range(n // 3))
        page = draw(st.none() | st.integers(1, 3))
        blocks.append(Block(start, len(text), shape, section, page, draw(st.booleans())))
        text += "\n"
    return Document(
        id="any",
        kind=draw(st.sampled_from(Kind)),
        title=draw(words),
        text=text,
        blocks=tuple(blocks),
        year=draw(st.none() | words),
        topics=tuple(draw(st.lists(words, max_size=2))),
        asks=tuple(draw(st.lists(words, max_size=2))),
        sources=tuple(Source(title) for title in draw(st.lists(words, max_size=2))),
        extra=draw(st.dictionaries(words, words, max_size=2)),
    )


@given(documents())
def test_a_document_is_read_back_as_it_was_written(one: Document) -> None:
    line = one.to_json()
    assert "\n" not in line
    again = Document.from_json(line)
    assert again == one
    assert again.digest == one.digest


def test_any_change_of_a_document_changes_its_digest() -> None:
    digests = {
        document("a", "One sentence.").digest,
        document("a", "Another sentence.").digest,
        document("a", "One sentence.", asks=("how?",)).digest,
        document("a", "One sentence.", title="Other").digest,
        document("a", "- One sentence.").digest,
    }
    assert len(digests) == 5


@given(prose, st.integers(0, 30), st.integers(0, 30))
def test_sentences_leave_out_nothing_but_white_space(text: str, before: int, after: int) -> None:
    start, end = min(before, len(text)), max(before, len(text) - after)
    rest, at = "", start
    for begin, stop in sentence_spans(text, start, end):
        assert start <= at <= begin < stop <= end
        assert text[begin:stop] == text[begin:stop].strip()
        rest += text[at:begin]
        at = stop
    assert (rest + text[at:end]).strip() == ""


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It began in 2008. It goes on.", ["It began in 2008.", "It goes on."]),
        ("Services (e.g. schools) help.", ["Services (e.g. schools) help."]),
        ("See Art. 5 of CM/Rec(2022)10. It binds.", ["See Art. 5 of CM/Rec(2022)10.", "It binds."]),
        ("It grew by 3.5 per cent.", ["It grew by 3.5 per cent."]),
        ("“Who comes?” they asked. “All!”", ["“Who comes?” they asked.", "“All!”"]),
        ("Salut! is an award. It is yearly.", ["Salut! is an award.", "It is yearly."]),
        ("1. Ask. 2. Listen.", ["1. Ask.", "2. Listen."]),
        ("Mrs. J. Smith spoke.", ["Mrs. J. Smith spoke."]),
        ("¿Quién? Todos.", ["¿Quién?", "Todos."]),
        ("Хто прийшов? Усі.", ["Хто прийшов?", "Усі."]),
        ("市民です。終わり。", ["市民です。", "終わり。"]),
        ("no stop at the end", ["no stop at the end"]),
        ("   ", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@given(documents())
def test_passages_hold_every_word_of_every_block_in_order(one: Document) -> None:
    units = [span for passage in passages_of(one) for span in passage.sentences]
    assert units == sorted(units)
    for block in one.blocks:
        held = [one.text[s:e] for s, e in units if block.start <= s and e <= block.end]
        assert "".join(held).split() == "".join(one.text[block.start : block.end]).split() or (
            "".join("".join(held).split()) == "".join(one.text[block.start : block.end].split())
        )


@given(documents())
def test_a_passage_stays_in_one_section_on_one_page_and_is_advice_or_not(one: Document) -> None:
    for passage in passages_of(one):
        assert (passage.start, passage.end) == (passage.sentences[0][0], passage.sentences[-1][1])
        for block in one.blocks:
            if block.start < passage.end and passage.start < block.end:
                assert (block.section, block.page, block.advice) == (
                    passage.section,
                    passage.page,
                    passage.advice,
                )


@given(documents())
def test_a_passage_is_no_longer_than_a_search_can_use_unless_one_sentence_is(one: Document) -> None:
    for passage in passages_of(one):
        words_in_it = sum(len(one.text[s:e].split()) for s, e in passage.sentences)
        assert words_in_it <= 150 or len(passage.sentences) == 1


def test_a_list_item_is_quoted_whole_and_a_paragraph_by_sentences() -> None:
    one = document("a", "First. Second.\n\n- One item. It has two sentences.\n")
    texts = [one.text[s:e] for p in passages_of(one) for s, e in p.sentences]
    assert texts == ["First.", "Second.", "One item. It has two sentences."]


def test_a_passage_is_placed_by_title_city_and_headings_each_named_once() -> None:
    one = document(
        "a",
        "# Meeting\n\n## Process\n\nThey met.",
        title="Meeting",
        city="Bergen",
        country="Norway",
    )
    assert heading_context(one, one.blocks[0].section) == "Meeting · Bergen, Norway · Process"
