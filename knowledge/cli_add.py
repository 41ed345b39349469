"""The commands that bring documents in and take them out: add, remove, diff, sync."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from knowledge.cli import AsJson, City, DataDir, Model, library_app, opened, tells_errors
from knowledge.cli_outcomes import reported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from knowledge.adding.adder import Adder
    from knowledge.adding.finding import Candidate
    from knowledge.adding.naming import Given
    from knowledge.adding.outcome import Outcome
    from knowledge.progress import Progress

Private = Annotated[
    bool, typer.Option("--allow-private", help="Also fetch from inside your own network.")
]
_WEB = ("http://", "https://")


def _adder(data_dir: Path, model: str, city: str | None, progress: Progress) -> Adder:
    from knowledge.adding.adder import Adder
    from knowledge.shelves import Shelf

    shelf = Shelf(data_dir, city)
    return Adder(shelf, opened(data_dir, model).encoder, progress=progress)


@library_app.command("add")
@tells_errors
def add(
    sources: Annotated[
        list[str], typer.Argument(metavar="PATH|FOLDER|URL...", help="Files, folders, addresses.")
    ],
    *,
    title: Annotated[str | None, typer.Option(help="Of a single document.")] = None,
    edition: Annotated[str | None, typer.Option(help="Such as “second edition”.")] = None,
    year: Annotated[str | None, typer.Option(help="In which it was published.")] = None,
    language: Annotated[str | None, typer.Option(help="Two letters, such as es.")] = None,
    topics: Annotated[str | None, typer.Option(help="With commas between them.")] = None,
    city: City = None,
    allow_private: Private = False,
    as_json: AsJson = False,
    data_dir: DataDir,
    model: Model,
) -> None:
    """Bring in PDF, DOCX, HTML, Markdown and text files; say what became of each."""
    from knowledge.adding.naming import Given
    from knowledge.terminal import progress_bars

    listed = tuple(part.strip() for part in (topics or "").split(",") if part.strip())
    given = Given(title, edition, year, language, listed)
    paths, urls = _sorted(sources, given)
    if title is not None and len(paths) + len(urls) > 1:
        raise typer.BadParameter("it is for one document; write a library.toml for several")
    with progress_bars() as progress, reported(as_json=as_json) as report:
        adder = _adder(data_dir, model, city, progress)
        for outcome in adder.add(paths):
            report(outcome)
        for outcome in _from_web(adder, urls, given, allow_private=allow_private):
            report(outcome)


def _sorted(sources: Sequence[str], given: Given) -> tuple[list[Candidate | Outcome], list[str]]:
    """Tell the files from the addresses."""
    from knowledge.adding.finding import candidates

    urls = [source for source in sources if source.lower().startswith(_WEB)]
    local = [Path(source).expanduser() for source in sources if source not in urls]
    return [found for path in local for found in candidates(path, given)], urls


def _from_web(
    adder: Adder, urls: Sequence[str], given: Given, *, allow_private: bool
) -> Iterator[Outcome]:
    from knowledge.fetching.sync import Sync

    if urls:
        sync = Sync.of(adder, allow_private=allow_private)
        for url in urls:
            yield sync.bring(url, url, given, page_is_text=True)


@library_app.command("remove")
@tells_errors
def remove(
    names: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="Ids of documents.")],
    *,
    city: City = None,
    as_json: AsJson = False,
    data_dir: DataDir,
    model: Model,
) -> None:
    """Take documents out that were added; no question finds them from then on."""
    from knowledge.progress import unseen

    with reported(as_json=as_json) as report:
        for outcome in _adder(data_dir, model, city, unseen).remove(names):
            report(outcome)


@library_app.command("diff")
@tells_errors
def diff(
    sources: Annotated[
        list[str], typer.Argument(metavar="PATH|FOLDER...", help="What `add` would be given.")
    ],
    *,
    city: City = None,
    as_json: AsJson = False,
    data_dir: DataDir,
    model: Model,
) -> None:
    """Say what `add` would change, and how many paragraphs are new or gone; change nothing."""
    from knowledge.adding.difference import difference
    from knowledge.adding.naming import Given
    from knowledge.terminal import progress_bars

    paths, urls = _sorted(sources, Given())
    if urls:
        raise typer.BadParameter("give files or folders; `library sync` follows addresses")
    with progress_bars() as progress, reported(as_json=as_json) as report:
        adder = _adder(data_dir, model, city, progress)
        for outcome in difference(adder, paths):
            report(outcome)


@library_app.command("sync")
@tells_errors
def sync(
    only: Annotated[
        list[str] | None, typer.Argument(metavar="PUBLICATION...", help="Ids; all by default.")
    ] = None,
    *,
    catalogue: Annotated[
        Path | None, typer.Option(help="A folder with a sources.toml of your own.")
    ] = None,
    practices: Annotated[
        str | None, typer.Option(help="Also crawl this listing of good practices.")
    ] = None,
    allow_private: Private = False,
    as_json: AsJson = False,
    data_dir: DataDir,
    model: Model,
) -> None:
    """Fetch the official publications of the catalogue: what is new or has changed."""
    from knowledge.fetching.catalogue import chosen
    from knowledge.fetching.sync import Sync
    from knowledge.progress import Stage, unseen
    from knowledge.terminal import progress_bars

    publications = chosen(catalogue, only or [])
    with progress_bars() as progress, reported(as_json=as_json) as report:
        bringing = Sync.of(_adder(data_dir, model, None, unseen), allow_private=allow_private)
        progress(Stage.FETCHING, 0, len(publications))
        for number, outcome in enumerate(bringing.run(publications), 1):
            report(outcome)
            progress(Stage.FETCHING, number, len(publications))
        for outcome in bringing.practices(practices) if practices else ():
            report(outcome)
