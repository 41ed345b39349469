"""Rich text and screens: what can be built, and what is refused before it reaches anybody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.rich import Rich, Span, Style, bold, code, italic, join, lines, link, quote
from bot.dialogue.routes import Command, DuplicateRouteError, HomeEntry, Routes, merged
from bot.dialogue.screens import Button, CopyButton, Screen, ShareButton, UrlButton, in_rows, screen

PIECES = st.one_of(st.text(), st.builds(bold, st.text()), st.builds(quote, st.text()))


@given(st.lists(PIECES))
def test_joined_pieces_keep_their_letters_and_their_styles(pieces: list[Rich | str]) -> None:
    whole = join(pieces)
    assert whole.text == "".join(p if isinstance(p, str) else p.text for p in pieces)
    styled = [p.text for p in pieces if isinstance(p, Rich) and p.text]
    assert [whole.text[span.start : span.end] for span in whole.spans] == styled


@given(st.lists(PIECES))
def test_a_text_survives_being_stored(pieces: list[Rich | str]) -> None:
    whole = join(pieces, "\n")
    assert Rich.from_json(whole.to_json()) == whole


def test_a_slice_keeps_the_part_of_each_style_that_lies_in_it() -> None:
    whole = "ab" + bold("cdef") + italic("gh")
    assert whole.slice(3, 7) == Rich("defg", (Span(0, 3, Style.BOLD), Span(3, 4, Style.ITALIC)))


def test_empty_pieces_leave_no_empty_lines() -> None:
    assert lines("one", "", bold(""), "two").text == "one\ntwo"


def test_an_address_that_no_browser_opens_is_no_link() -> None:
    assert link("Guide", "javascript:alert(1)") == Rich("Guide")


def test_a_screen_survives_being_stored() -> None:
    rows = [
        [Button("More", "more:1"), UrlButton("Open", "https://example.org")],
        [CopyButton("Copy", "x"), ShareButton("Share", "words")],
    ]
    shown = screen(code("text"), buttons=rows)
    assert Screen.from_json(shown.to_json()) == shown


@pytest.mark.parametrize("data", ["", "é" * 33, "x" * 65])
def test_button_data_that_telegram_would_refuse_is_refused_at_once(data: str) -> None:
    with pytest.raises(ValueError, match="bytes"):
        Button("More", data)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Button(" ", "x"),
        lambda: UrlButton("Open", "example.org"),
        lambda: CopyButton("Copy", "x" * 257),
        lambda: screen("x", buttons=[[Button("a", "a")]] * 9),
        lambda: screen("x", buttons=[[Button("a", "a")] * 9]),
    ],
)
def test_what_a_phone_cannot_show_is_refused_at_once(make) -> None:
    with pytest.raises(ValueError, match="button"):
        make()


def test_buttons_are_laid_out_in_rows() -> None:
    buttons = [Button(str(n), str(n)) for n in range(5)]
    assert [len(row) for row in in_rows(buttons, 2)] == [2, 2, 1]


async def nothing() -> None:
    """Stand for a handler that is never called."""


def test_two_features_cannot_claim_the_same_command() -> None:
    feature = Routes(commands={"help": Command(nothing)})
    with pytest.raises(DuplicateRouteError, match="'help' in commands"):
        merged([feature, feature])


def test_only_one_feature_answers_free_text() -> None:
    with pytest.raises(DuplicateRouteError, match="free_text"):
        merged([Routes(free_text=nothing), Routes(free_text=nothing)])


def test_features_share_the_home_screen_in_their_order() -> None:
    late, early = HomeEntry(9, "late", "late"), HomeEntry(1, "early", "early")
    assert merged([Routes(home=(late,)), Routes(home=(early,))]).home == (early, late)
