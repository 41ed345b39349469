"""Long texts, cut as a reader would."""

import re

from hypothesis import given
from hypothesis import strategies as st
from telegram_server.checks import checked_text

from bot.channels.telegram.limits import ENTITIES, utf16_units
from bot.channels.telegram.rendering import entities, sendable
from bot.channels.telegram.splitting import split
from bot.dialogue.rich import Rich, Span, Style, bold, join, link, paragraphs, quote

ROOM = 60
_TEXTS = st.text(st.sampled_from("ab .!?\n\n😀é\u0301\u200d👩"), max_size=300)


@st.composite
def riches(draw: st.DrawFn) -> Rich:
    text = draw(_TEXTS)
    spans = []
    for _ in range(draw(st.integers(0, 4)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        style = draw(st.sampled_from(list(Style)))
        url = "https://example.org" if style is Style.LINK else None
        spans.append(Span(start, end, style, url))
    return Rich(text, tuple(spans))


@given(riches())
def test_no_letter_is_lost_or_doubled_by_cutting(body: Rich) -> None:
    joined = "".join(part.text for part in split(body, ROOM))
    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", body.text)


@given(riches())
def test_every_part_is_a_message_that_telegram_takes(body: Rich) -> None:
    for part in split(sendable(body), ROOM):
        kept = checked_text({"text": part.text, "entities": entities(part)}, limit=ROOM)
        assert kept["text"] == part.text


@given(riches())
def test_styles_cover_the_same_letters_after_cutting(body: Rich) -> None:
    parts = split(body, ROOM)
    for style in (Style.BOLD, Style.QUOTE):
        covered = "".join(_covered(part, style) for part in parts)
        assert covered == _covered(body, style)


def _covered(body: Rich, style: Style) -> str:
    places = {at for s in body.spans if s.style is style for at in range(s.start, s.end)}
    return "".join(body.text[at] for at in sorted(places) if not body.text[at].isspace())


def test_a_cut_comes_between_paragraphs_where_there_are_some() -> None:
    body = paragraphs("One short paragraph of words.", "Another paragraph. With two sentences.")
    assert [part.text for part in split(body, ROOM)] == [
        "One short paragraph of words.",
        "Another paragraph. With two sentences.",
    ]


def test_a_cut_comes_after_a_list_item_rather_than_inside_it() -> None:
    body = Rich("\n".join(f"• item number {n}. It goes on." for n in range(6)))
    assert all(part.text.startswith("•") for part in split(body, 80))


def test_a_link_is_never_cut_in_two() -> None:
    label = "a label of several words"
    body = Rich("Words before. " * 2) + "and more " + link(label, "https://example.org") + " after."
    parts = split(body, 50)
    assert sum(label in part.text for part in parts) == 1


def test_a_quote_goes_on_in_the_next_message_as_a_quote() -> None:
    parts = split(quote("A sentence of the source. " * 6), 80)
    assert len(parts) > 1
    assert all(part.spans[0].style is Style.QUOTE for part in parts)


def test_a_character_stays_with_its_accent() -> None:
    body = Rich("e\u0301" * 100)
    assert all(not part.text.startswith("\u0301") for part in split(body, 51))


def test_more_styles_than_telegram_shows_make_more_messages() -> None:
    body = join([bold(str(n)) for n in range(250)], " ")
    parts = split(body, 4096)
    assert all(len(part.spans) <= ENTITIES for part in parts)
    assert sum(len(part.spans) for part in parts) == 250


@given(st.text(max_size=50))
def test_lengths_are_counted_as_telegram_counts_them(text: str) -> None:
    assert utf16_units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
