"""The commands of the Index, for an analyst at a terminal and for other programs.

Data goes to standard output and problems to standard error. The exit status is 0 if all went
well, 1 if something that was read has problems or a figure does not hold, 2 if the command
itself was written wrongly. Where there are problems nothing is written.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from index_engine import printing
from index_engine.checking import check_beside
from index_engine.comparison import compare_peers, compare_rounds, load_peers
from index_engine.contract import progress_json, questionnaire_json, scorecard_json
from index_engine.errors import InputError
from index_engine.files import (
    DEFAULT_QUESTIONNAIRE,
    mapping_between,
    read_answers,
    read_earlier,
    read_json_file,
    write_all,
)
from index_engine.loading import YAML_SUFFIXES, questionnaire_file, read_questionnaire
from index_engine.mapping import carry
from index_engine.questionnaire import load_questionnaire
from index_engine.recommendations import recommend
from index_engine.record import recompute
from index_engine.scoring import score
from index_engine.writing import write_xlsx, write_yaml

index_app = typer.Typer(
    name="index",
    help="The Index: questions, scores with receipts, comparison, charts and report.",
    no_args_is_help=True,
    add_completion=False,
)

AnswersFile = Annotated[Path, typer.Argument(metavar="ANSWERS.json", help="One round of answers.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]
Chosen = Annotated[
    str | None,
    typer.Option(
        "--questionnaire",
        metavar="ID|FILE",
        help="The questionnaire, where it is not the one that the answers name.",
    ),
]
MappingFile = Annotated[
    Path | None, typer.Option(help="A mapping file, where the versions of two rounds differ.")
]
Language = Annotated[str | None, typer.Option(help="A language tag, such as pt.")]


@contextmanager
def _problems_to_stderr() -> Iterator[None]:
    """Turn what is wrong with the input into messages and exit status 1."""
    try:
        yield
    except (InputError, OSError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def _print_json(data: Any) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


@index_app.command()
def questions(
    questionnaire: Annotated[
        str, typer.Option(metavar="ID|FILE", help="A shipped questionnaire, or a file.")
    ] = DEFAULT_QUESTIONNAIRE,
    language: Language = None,
    as_json: AsJson = False,
) -> None:
    """Show the areas, questions and options of a questionnaire."""
    with _problems_to_stderr():
        found = load_questionnaire(questionnaire, language)
    if as_json:
        _print_json(questionnaire_json(found))
    else:
        typer.echo(printing.questionnaire_text(found))


@index_app.command("score")
def score_command(
    answers: AnswersFile, questionnaire: Chosen = None, as_json: AsJson = False
) -> None:
    """Score one round of answers, with the receipt and what would lift the score most."""
    with _problems_to_stderr():
        found, sheet = read_answers(answers, questionnaire)
    card, advice = score(found, sheet), recommend(found, sheet)
    if as_json:
        _print_json(scorecard_json(card, advice))
    else:
        typer.echo(printing.scorecard_text(found, card, advice))


@index_app.command()
def check(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="A questionnaire (.yaml, .xlsx, or an id), or answers (.json)."
        ),
    ],
    questionnaire: Chosen = None,
    samples: Annotated[
        Path | None, typer.Option(help="Sample cities, where not beside the questionnaire.")
    ] = None,
    topics: Annotated[
        Path | None, typer.Option(help="A CSV file whose first column lists the known topics.")
    ] = None,
) -> None:
    """Check a questionnaire with its sample cities, or answers, and report every problem."""
    with _problems_to_stderr():
        if file.endswith(".json"):
            _, sheet = read_answers(Path(file), questionnaire)
            typer.echo(f"{sheet.city.name}: {len(sheet.answers)} answers, no problems")
            return
        path = questionnaire_file(file)
        found = read_questionnaire(path, _first_column(topics) if topics else None)
        result = check_beside(found, path, samples)
    typer.echo(f"{found.id}: {len(found.questions)} questions, no problems")
    for name in result.checked:
        typer.echo(f"checked: {name}")
    for moved in result.moved:
        typer.echo(str(moved), err=True)
    if result.moved:
        raise typer.Exit(1)


def _first_column(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row[0].strip() for row in csv.reader(file) if row][1:]


@index_app.command()
def convert(
    source: Annotated[Path, typer.Argument(metavar="A", help="A .yaml or .xlsx questionnaire.")],
    target: Annotated[Path, typer.Argument(metavar="B", help="The .yaml or .xlsx to write.")],
) -> None:
    """Turn a questionnaire from YAML into a spreadsheet, or back, without loss."""
    if target.suffix not in (*YAML_SUFFIXES, ".xlsx"):
        raise typer.BadParameter("B must end in .yaml or .xlsx")
    with _problems_to_stderr():
        found = read_questionnaire(questionnaire_file(source))
        as_sheet = target.suffix == ".xlsx"
        content = write_xlsx(found) if as_sheet else write_yaml(found).encode()
        write_all(target.parent, {target.name: content})
    typer.echo(f"wrote {target}")


@index_app.command()
def report(
    answers: AnswersFile,
    folder: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where the files are written.")
    ],
    previous: Annotated[
        Path | None, typer.Option(metavar="ANSWERS.json", help="The last round.")
    ] = None,
    peers: Annotated[
        Path | None, typer.Option(metavar="CSV", help="Published results of other cities.")
    ] = None,
    questionnaire: Chosen = None,
    mapping: MappingFile = None,
    language: Language = None,
) -> None:
    """Write the report of a round: PDF, workbook, charts and a result that can be verified."""
    # Charts and PDF bring heavy libraries, which the other commands do without.
    from index_engine.reporting import Round, report_files

    with _problems_to_stderr():
        found, sheet = read_answers(answers, questionnaire)
        now = Round.of(found, sheet, answers.stem)
        before = None
        if previous:
            older, earlier = read_earlier(previous, found)
            link = mapping_between(older, found, questionnaire or found.id, mapping)
            carried = carry(link, earlier).sheet if link else earlier
            before = Round.of(found, carried, previous.stem)
        published = load_peers(peers, [area.id for area in found.areas]) if peers else ()
        similar = compare_peers(now.card, published, bands=found.bands) if published else ()
        files = report_files(
            found,
            now,
            date=dt.datetime.now(tz=dt.UTC).date(),
            before=before,
            similar=similar,
            language=language,
        )
        written = write_all(folder, files)
    for path in written:
        typer.echo(f"wrote {path}")


@index_app.command()
def compare(
    before: Annotated[Path, typer.Argument(metavar="A.json", help="The earlier round.")],
    after: Annotated[Path, typer.Argument(metavar="B.json", help="The later round.")],
    questionnaire: Chosen = None,
    mapping: MappingFile = None,
    as_json: AsJson = False,
) -> None:
    """Compare two rounds on the questions answered in both."""
    with _problems_to_stderr():
        newer, later = read_answers(after, questionnaire)
        older, earlier = read_earlier(before, newer)
        link = mapping_between(older, newer, questionnaire or newer.id, mapping)
    progress = compare_rounds(newer, earlier, later, link)
    if as_json:
        _print_json(progress_json(progress))
    else:
        typer.echo(printing.progress_text(newer, progress))


@index_app.command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A result.json of `index report`.")],
) -> None:
    """Recompute every figure of an exported result from the file alone."""
    with _problems_to_stderr():
        scores = recompute(read_json_file(file), file.name)
    typer.echo(f"{file.name}: {len(scores)} figures recomputed, all as written")
