"""Screens as lines of a terminal: coloured for a person, plain for a script."""

import sys
import textwrap
from typing import TYPE_CHECKING, TextIO

from bot.dialogue.rich import Rich, Style
from bot.dialogue.screens import AnyButton, Button, CopyButton, Screen, ShareButton, UrlButton

if TYPE_CHECKING:
    from rich.console import Console

_BAR = "▌ "
_QUOTES = frozenset({Style.QUOTE, Style.FOLDED_QUOTE})
_WIDEST = 80
_STYLES = {Style.BOLD: "bold", Style.ITALIC: "italic", Style.CODE: "cyan", Style.LINK: "underline"}


class TerminalView:
    """Prints what the assistant shows.

    Args:
        output: Where to; standard output by default. ANSI sequences are used for a terminal alone.
    """

    def __init__(self, output: TextIO | None = None) -> None:
        self._output = output or sys.stdout
        self._is_terminal = self._output.isatty()
        self._made: Console | None = None

    def screen(self, screen: Screen) -> None:
        """Print a screen, its buttons numbered in reading order."""
        self._print("")
        self._rich(screen.body)
        number = 0
        if screen.buttons:
            self._print("")
        for row in screen.buttons:
            cells = []
            for button in row:
                if isinstance(button, Button):
                    number += 1
                cells.append(_cell(button, number))
            self._print("  ".join(cells), style="bold")
        self._output.flush()

    def file(self, name: str, path: str, caption: Rich) -> None:
        """Print where a file is."""
        self._print("")
        if caption:
            self._rich(caption)
        self._print(f"{name}: {path}")
        self._output.flush()

    def toast(self, text: str) -> None:
        """Print a line that passes by elsewhere."""
        self._print(f"({text})")

    def _rich(self, body: Rich) -> None:
        for start, end in _lines(body.text):
            line = body.slice(start, end)
            is_quoted = any(
                span.style in _QUOTES and span.start <= start < max(span.end, span.start + 1)
                for span in body.spans
            )
            if self._is_terminal:
                self._coloured(line, quoted=is_quoted)
            else:
                self._print((_BAR if is_quoted else "") + _with_addresses(line))

    def _coloured(self, line: Rich, *, quoted: bool) -> None:
        from rich.text import Text

        console = self._console()
        shown = Text(line.text)
        for span in line.spans:
            if style := _STYLES.get(span.style):
                address = f" link {span.url}" if span.url else ""
                shown.stylize(style + address, span.start, span.end)
        width = min(console.width, _WIDEST) - (len(_BAR) if quoted else 0)
        for piece in shown.wrap(console, max(width, 20)) or [Text("")]:
            console.print(Text(_BAR, style="cyan") + piece if quoted else piece)

    def _print(self, text: str, style: str | None = None) -> None:
        if not self._is_terminal:
            self._output.write(text + "\n")
            return
        for line in textwrap.wrap(text, _WIDEST, break_on_hyphens=False) or [""]:
            self._console().print(line, style=style, markup=False, highlight=False)

    def _console(self) -> "Console":
        from rich.console import Console

        if self._made is None:
            self._made = Console(file=self._output, highlight=False, markup=False, emoji=False)
        return self._made


def _lines(text: str) -> list[tuple[int, int]]:
    result, start = [], 0
    for line in text.split("\n"):
        result.append((start, start + len(line)))
        start += len(line) + 1
    return result


def _with_addresses(line: Rich) -> str:
    """Return the line with each link's address behind its label."""
    text = line.text
    for span in sorted(line.spans, key=lambda s: s.end, reverse=True):
        if span.url and line.text[span.start : span.end] != span.url:
            text = f"{text[: span.end]} <{span.url}>{text[span.end :]}"
    return text


def _cell(button: AnyButton, number: int) -> str:
    match button:
        case Button(label=label):
            return f"[{number}] {label}"
        case UrlButton(label=label, url=url):
            return f"{label}: {url}"
        case CopyButton(label=label, text=text):
            return f"{label}: {text}"
        case ShareButton(label=label, query=query):
            return f"{label}: {query}"
