"""The command ``icc-assistant``."""

import gc
import importlib
import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

# Each command by the module that holds it and the name there. A module is imported when its
# command is used: a conversation must not wait for what draws charts.
_COMMANDS = {
    "chat": ("bot.cli.chat", "chat"),
    "run": ("bot.cli.run", "run"),
    "ask": ("bot.cli.ask", "ask"),
    "library": ("knowledge.cli_library", "library_app"),
    "evaluate": ("knowledge.cli_evaluate", "evaluate"),
    "index": ("index_engine.cli", "index_app"),
    "rounds": ("bot.cli.rounds", "rounds_app"),
    "reminders": ("bot.cli.reminders", "reminders_app"),
    "city": ("bot.cli.city", "city_app"),
    "backup": ("bot.cli.backup", "backup"),
    "restore": ("bot.cli.backup", "restore"),
    "doctor": ("bot.cli.doctor", "doctor"),
}

# So many new objects begin a search for garbage; Python's own 700 suit small programs.
_ALLOCATIONS = 50_000


class _Commands(TyperGroup):
    """Commands that are imported when they are used."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Return the names in the order in which help shows them."""
        return list(_COMMANDS)

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        """Import a command; None where there is none of that name."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        found = getattr(importlib.import_module(module), name)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
            alone.command(cmd_name)(found)
            found = alone
        command = typer.main.get_command(found)
        command.name = cmd_name
        return command


app = typer.Typer(
    name="icc-assistant",
    cls=_Commands,
    help="An assistant for coordinators of intercultural cities.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _assistant() -> None:
    """Answer coordinators of intercultural cities, guide them through the Index, remind them."""


def main() -> None:
    """Run the command line; exit with 0 for success, 1 for failure, 2 for wrong use or settings."""
    # What is imported stays. Looking for garbage among it costs a start a tenth of its time.
    gc.set_threshold(_ALLOCATIONS)
    # Otherwise pydantic looks through every installed package for plugins, of which there are none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from bot.errors import AssistantError, ConfigurationError

    try:
        app()
    except ConfigurationError as error:
        _tell(error)
        sys.exit(2)
    except AssistantError as error:
        _tell(error)
        sys.exit(1)


def _tell(error: Exception) -> None:
    print(error, file=sys.stderr)  # noqa: T201 (errors of a command line go to standard error)
