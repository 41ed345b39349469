"""The command ``icc-assistant``."""

import sys

import typer

from bot.cli import ask, chat, doctor, run
from index_engine.cli import index_app

app = typer.Typer(
    name="icc-assistant",
    help="An assistant for coordinators of intercultural cities.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("ask")(ask.ask)
app.command("chat")(chat.chat)
app.command("run")(run.run)
app.add_typer(index_app, name="index")
app.command("doctor")(doctor.doctor)


def main() -> None:
    """Run the command line; exit with 0 for success, 1 for failure, 2 for wrong use or settings."""
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
