"""The command line of the library alone: ``python -m knowledge``."""

from __future__ import annotations

import typer

from knowledge.cli_evaluate import evaluate
from knowledge.cli_library import library_app

app = typer.Typer(
    name="python -m knowledge",
    help="The library of guides and good practices, and the search over it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(library_app, name="library")
app.command("evaluate")(evaluate)

if __name__ == "__main__":
    app()
