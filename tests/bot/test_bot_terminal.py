"""A conversation in the terminal: the same dialogue, plain for a script, coloured for a person."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from support.running import FEATURES

from bot.app import terminal_assistant
from bot.channels.terminal import Terminal
from bot.channels.terminal_view import TerminalView
from bot.dialogue.rich import Rich, bold, italic, link, paragraphs, quote
from bot.dialogue.screens import Button, CopyButton, Screen, ShareButton, UrlButton, screen
from bot.errors import AlreadyRunningError
from bot.settings import Settings


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return Settings(_env_file=None, database_url=database_url, data_dir=tmp_path / "data")


class Screenful:
    """What a conversation printed since it was last read."""

    def __init__(self, output: io.StringIO) -> None:
        self._output = output

    def read(self) -> str:
        text = self._output.getvalue()
        self._output.truncate(0)
        self._output.seek(0)
        return text


@asynccontextmanager
async def conversation(settings: Settings) -> AsyncIterator[tuple[Terminal, Screenful]]:
    output = io.StringIO()
    opened = terminal_assistant(settings, features=FEATURES, view=TerminalView(output))
    async with opened as terminal:
        yield terminal, Screenful(output)


async def test_a_newcomer_is_greeted_with_numbered_buttons(settings: Settings) -> None:
    async with conversation(settings) as (_, printed):
        assert "[1] Language  [2] Privacy\n[3] Help" in printed.read()


async def test_typing_a_number_chooses_the_button(settings: Settings) -> None:
    async with conversation(settings) as (terminal, printed):
        printed.read()
        await terminal.say("2")
        assert "What I keep" in printed.read()


async def test_a_number_without_a_button_is_a_text(settings: Settings) -> None:
    async with conversation(settings) as (terminal, printed):
        await terminal.say("2010")
        assert "▌ 2010" in printed.read()


async def test_an_empty_line_says_nothing(settings: Settings) -> None:
    async with conversation(settings) as (terminal, printed):
        printed.read()
        await terminal.say("   ")
        assert printed.read() == ""


async def test_a_tap_shows_its_line_and_the_changed_card(settings: Settings) -> None:
    async with conversation(settings) as (terminal, printed):
        await terminal.say("/board")
        printed.read()
        await terminal.say("1")
        text = printed.read()
        assert "(Saved)" in text
        assert "Card 1" in text


async def test_who_returns_sees_the_card_they_left_and_its_buttons_work(
    settings: Settings,
) -> None:
    async with conversation(settings) as (terminal, _):
        await terminal.say("/board")
        await terminal.say("1")
    async with conversation(settings) as (terminal, printed):
        assert "Card 1" in printed.read()
        await terminal.say("1")
        assert "Card 2" in printed.read()


async def test_what_was_asked_for_is_still_expected_after_a_restart(settings: Settings) -> None:
    async with conversation(settings) as (terminal, _):
        await terminal.say("/name")
    async with conversation(settings) as (terminal, printed):
        await terminal.say("Lublin")
        assert "Name of the city: Lublin" in printed.read()


async def test_a_file_is_shown_as_the_path_where_it_is(settings: Settings) -> None:
    async with conversation(settings) as (terminal, printed):
        await terminal.say("/file document")
        text = printed.read()
        assert f"report.txt: {settings.data_dir / 'report.txt'}" in text
        assert "A caption of many words." in text


async def test_work_for_later_is_waited_for(settings: Settings) -> None:
    async with conversation(settings) as (terminal, printed):
        await terminal.say("/later radar")
        assert "Done: radar" in printed.read()


async def test_a_failure_is_one_sentence_with_a_number(settings: Settings) -> None:
    async with conversation(settings) as (terminal, printed):
        printed.read()
        await terminal.say("/fail")
        assert "Something went wrong on my side" in printed.read()


async def test_ten_thousand_letters_and_control_characters_are_taken(settings: Settings) -> None:
    async with conversation(settings) as (terminal, printed):
        await terminal.say("a" * 10_000 + "\x00\ud800")
        assert "a" * 10_000 in printed.read()


async def test_a_second_conversation_on_one_file_is_told_why_not(settings: Settings) -> None:
    if "sqlite" not in settings.database:
        pytest.skip("PostgreSQL lets several processes share the work")
    async with conversation(settings):
        with pytest.raises(AlreadyRunningError):
            await terminal_assistant(settings).__aenter__()


def printed(shown: Screen, output: io.StringIO) -> str:
    TerminalView(output).screen(shown)
    return output.getvalue()


def test_a_quote_looks_like_a_quote_and_a_link_shows_its_address() -> None:
    body = paragraphs(
        bold("Title"), quote("First line.\nSecond line."), link("Guide", "https://example.org")
    )
    text = printed(Screen(body), io.StringIO())
    assert text.split("\n")[1:-1] == [
        "Title", "", "▌ First line.", "▌ Second line.", "", "Guide <https://example.org>"
    ]  # fmt: skip


def test_buttons_that_lead_elsewhere_have_no_number() -> None:
    row = [
        UrlButton("Open", "https://example.org"),
        Button("More", "more"),
        CopyButton("Copy", "ABC"),
        ShareButton("Share", "rumours"),
    ]
    text = printed(screen("Text", buttons=[row]), io.StringIO())
    assert "Open: https://example.org  [1] More  Copy: ABC  Share: rumours" in text


def test_a_pipe_gets_no_colours() -> None:
    assert "\x1b" not in printed(screen(bold("Title"), italic("text")), io.StringIO())


def test_a_terminal_gets_colours_and_wrapped_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    class Tty(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.delenv("NO_COLOR", raising=False)
    text = printed(screen(bold("Title"), quote("word " * 30), "[not] *markup*"), Tty())
    assert "\x1b[1mTitle" in text
    assert text.count("▌") >= 4
    assert "[not] *markup*" in text


def test_nothing_in_a_text_is_taken_for_markup() -> None:
    assert "[red]<b>" in printed(Screen(Rich("[red]<b>")), io.StringIO())
