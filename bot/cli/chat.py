"""``icc-assistant chat``: a conversation in the terminal."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

    from bot.cli.opening import Opening
    from bot.settings import Settings


def chat() -> None:
    """Talk with the assistant here, without any account.

    Buttons are numbered; type a number to choose one. Lines are read from standard input where it
    is not a terminal, so that a script can hold a conversation.
    """
    import asyncio

    from bot.logs import configure_logs
    from bot.settings import load_settings

    settings = load_settings()
    configure_logs(settings, quiet=True)
    # The loop stands still while a line is typed: nothing is printed into what is being written.
    with asyncio.Runner() as runner:
        try:
            _converse(runner, settings)
        except KeyboardInterrupt:
            sys.stdout.write("\n")


def _converse(runner: "asyncio.Runner", settings: "Settings") -> None:
    from bot.app import terminal_assistant
    from bot.cli.opening import Opening

    opening = Opening(settings)
    if not sys.stdin.isatty():
        # A script reads no greeting meanwhile: what is wrong with the library is told first.
        opening.wait()
    assistant = terminal_assistant(settings, library=opening.wait)
    terminal = runner.run(assistant.__aenter__())
    try:
        for line in _lines(opening):
            opening.wait()
            runner.run(terminal.say(line))
    finally:
        runner.run(assistant.__aexit__(None, None, None))


def _lines(opening: "Opening") -> Iterator[str]:
    if not sys.stdin.isatty():
        yield from sys.stdin
        return
    import readline  # noqa: F401 (importing it gives the prompt its history and its editing keys)

    opening.begin()
    while True:
        try:
            yield input("\n> ")
        except EOFError:
            sys.stdout.write("\n")
            return
