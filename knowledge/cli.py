"""The commands over the library: check, build, list, show, evaluate.

They stand alone (``python -m knowledge``) and are mounted by the assistant's own command line.
"""

from __future__ import annotations

import functools
import json
import os
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ParamSpec, TypeVar

import typer

from knowledge.errors import KnowledgeError, LibraryInvalid

if TYPE_CHECKING:
    from knowledge.assistant import Knowledge
    from knowledge.store import Index

library_app = typer.Typer(
    help="The library of guides and good practices: check, build, list, show.",
    no_args_is_help=True,
)
_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


class ListedKind(StrEnum):
    """What can be listed."""

    GUIDE = "guide"
    PRACTICE = "practice"
    DOCUMENT = "document"


def default_data_dir() -> Path:
    """Return where data is kept when nobody says otherwise: ICC_DATA_DIR, or the user's own."""
    given = _setting("ICC_DATA_DIR")
    if given:
        return Path(given).expanduser()
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "icc-assistant"


def default_model() -> str:
    """Return the embedding model of this installation: ICC_EMBEDDING_MODEL, or the bundled one."""
    from knowledge.models import BUNDLED

    return _setting("ICC_EMBEDDING_MODEL") or BUNDLED


def _setting(name: str) -> str | None:
    from dotenv import dotenv_values

    return os.environ.get(name) or dotenv_values(".env").get(name)


DataDir = Annotated[
    Path,
    typer.Option(
        "--data-dir",
        help="Where the index and the model are kept.",
        default_factory=default_data_dir,
        show_default="ICC_DATA_DIR, or the user's data directory",
        file_okay=False,
    ),
]
Model = Annotated[
    str,
    typer.Option(
        "--model",
        help="The sentence-transformers model.",
        default_factory=default_model,
        show_default="ICC_EMBEDDING_MODEL, or the bundled one",
    ),
]
City = Annotated[
    str | None,
    typer.Option(help="The shelf of a city, read by its members only: the city's number."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def tells_errors(command: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """Make a command print what went wrong on standard error and end with status 1."""

    @functools.wraps(command)
    def told(*args: _Given.args, **kwargs: _Given.kwargs) -> _Result:
        try:
            return command(*args, **kwargs)
        except LibraryInvalid as error:
            tell(f"{error}\n{count(len(error.problems), 'problem')} to mend.")
        except KnowledgeError as error:
            tell(str(error))
        except OSError as error:
            tell(f"{error.filename}: {error.strerror}. Name a place that this user may write to.")
        raise typer.Exit(1)

    return told


def tell(text: str) -> None:
    """Print a message for the person on standard error."""
    sys.stderr.write(f"{text}\n")


def say(text: str) -> None:
    """Print data on standard output."""
    sys.stdout.write(f"{text}\n")


def count(number: int, thing: str) -> str:
    """Return a number with its noun."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def opened(data_dir: Path, model: str) -> Knowledge:
    """Open the library below a data directory, with progress bars on a terminal."""
    from knowledge.assistant import Knowledge
    from knowledge.terminal import progress_bars

    with progress_bars() as progress:
        return Knowledge.open(data_dir, model=model, progress=progress)


@library_app.command("check")
@tells_errors
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(help="A library folder; the one that ships by default.", show_default=False),
    ] = None,
) -> None:
    """Check every file of a library; name each problem with file, line and remedy."""
    from knowledge.check import check_library
    from knowledge.golden import GOLDEN
    from knowledge.library import SHIPPED

    checked = check_library(folder or SHIPPED, None if folder else GOLDEN)
    for note in checked.notes:
        tell(f"note: {note}")
    for problem in checked.problems:
        say(str(problem))
    if checked.problems:
        tell(f"{count(len(checked.problems), 'problem')} to mend.")
        raise typer.Exit(1)
    tell(f"{count(checked.files, 'document')}, no problems.")


@library_app.command("build")
@tells_errors
def build(*, data_dir: DataDir, model: Model) -> None:
    """Prepare the language model and build the search index, where they are missing or outdated."""
    from knowledge.documents import Kind

    index = opened(data_dir, model).index
    counts = ", ".join(count(index.count(kind), kind.value) for kind in Kind)
    tell(f"The search index holds {counts}.")


@library_app.command("list")
@tells_errors
def list_documents(
    *,
    kind: Annotated[ListedKind | None, typer.Option(help="List one kind alone.")] = None,
    city: City = None,
    as_json: AsJson = False,
    data_dir: DataDir,
    model: Model,
) -> None:
    """List the documents of the library: id, kind, edition and title, separated by tabs."""
    from knowledge.cli_json import listed
    from knowledge.documents import Kind

    wanted = Kind(kind.value) if kind else None
    documents = list(_seen(data_dir, model, city).documents(wanted))
    if as_json:
        say(as_text([listed(document) for document in documents]))
        return
    for document in documents:
        edition = document.edition or document.year or document.reviewed or ""
        say(f"{document.id}\t{document.kind}\t{edition}\t{document.title}")


@library_app.command("show")
@tells_errors
def show(
    name: Annotated[str, typer.Argument(metavar="DOCUMENT", help="The id of a document.")],
    *,
    city: City = None,
    as_json: AsJson = False,
    data_dir: DataDir,
    model: Model,
) -> None:
    """Show the stored text of a document, of which every quote is a slice."""
    from knowledge.cli_json import shown

    document = _seen(data_dir, model, city).named(name)
    if as_json:
        say(as_text(shown(document)))
        return
    edition = document.edition or document.year or document.reviewed
    say("\n".join(filter(None, (document.title, edition, document.url))))
    say(f"\n{document.text.rstrip()}")


def _seen(data_dir: Path, model: str, city: str | None) -> Index:
    """Return the library as the members of a city see it, or everybody."""
    from knowledge.shelves import Shelf

    shelf = Shelf(data_dir, city)
    shelves = [shelf.city] if shelf.city else []
    return opened(data_dir, model).index_with(shelves)


def as_text(value: Any) -> str:
    """Return JSON for people and programs."""
    return json.dumps(value, ensure_ascii=False, indent=2)
