"""``icc-assistant rounds``: the rounds of all cities, for operators and their programs."""

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.index.questionnaires import Questionnaires

rounds_app = typer.Typer(
    name="rounds",
    help="The rounds of the Index: which there are, how far each is, its answers.",
    no_args_is_help=True,
    add_completion=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]
Number = Annotated[int, typer.Argument(metavar="ROUND", help="As `rounds list` names it.")]
_Question = Callable[["AsyncSession", "Questionnaires"], Coroutine[Any, Any, Any]]


def _asked(question: _Question) -> Any:
    """Ask the database of this installation."""
    from bot.index.questionnaires import Questionnaires
    from bot.settings import load_settings
    from bot.storage.database import Database

    settings = load_settings()

    async def run() -> Any:
        database = Database(settings.database)
        try:
            await database.upgrade()
            async with database.reading() as session:
                known = Questionnaires(settings.data_dir, settings.questionnaire)
                return await question(session, known)
        finally:
            await database.close()

    return asyncio.run(run())


def _print(data: Any) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


@rounds_app.command("list")
def list_rounds(as_json: AsJson = False) -> None:
    """List every round: its number, city, state and how many answers it has."""
    from bot.storage.surveys import all_rounds

    found = _asked(lambda session, _known: all_rounds(session))
    if as_json:
        _print(found)
        return
    for one in found:
        line = "{id}  {city}, round {number}: {state}, {answered} answered ({questionnaire})"
        sys.stdout.write(line.format(**one) + "\n")


@rounds_app.command()
def show(number: Number, as_json: AsJson = False) -> None:
    """Show one round: progress by index, answers that differ, submitted versions."""
    from bot.storage.surveys import one_round

    found = _asked(lambda session, known: one_round(session, known, number))
    if found is None:
        _missing(number)
    if as_json:
        _print(found)
        return
    sys.stdout.write("{city}, round {number}: {state}\n".format(**found))
    for area in found["areas"]:
        sys.stdout.write("{done}/{of}  {title}\n".format(**area))
    sys.stdout.write(f"differing answers: {', '.join(found['clashes']) or 'none'}\n")
    for version in found["versions"]:
        line = "version {number}, {submitted_at}: core {core}, extended {extended}\n"
        sys.stdout.write(line.format(**version))


@rounds_app.command()
def export(number: Number, as_json: AsJson = False) -> None:
    """Print the answers of a round, in the form that `icc-assistant index score` reads.

    The form is JSON with and without `--json`.
    """
    from bot.storage.surveys import round_sheet

    del as_json
    found = _asked(lambda session, known: round_sheet(session, known, number))
    if found is None:
        _missing(number)
    _print(found)


def _missing(number: int) -> None:
    sys.stderr.write(f"There is no round {number}. See: icc-assistant rounds list\n")
    raise typer.Exit(1)
