"""``icc-assistant city``: what the operator does with the data of a city."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.storage.database import Database

city_app = typer.Typer(
    help="List cities, export or erase their data.",
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
)  # fmt: skip
_Number = Annotated[int, typer.Argument(help="The city's number, as list shows it.")]


@city_app.command("list")
def list_cities() -> None:
    """List the cities with their numbers."""
    _run(_list)


@city_app.command()
def export(number: _Number, file: Annotated[Path, typer.Argument(help="A ZIP to write.")]) -> None:
    """Write everything that is kept of a city; a trace of it stays."""
    _run(lambda database, data_dir: _export(database, data_dir, number, file))


@city_app.command()
def erase(
    number: _Number,
    yes: Annotated[bool, typer.Option("--yes", help="Do not only say what would go.")] = False,
) -> None:
    """Erase a city with everything that belongs to it; a trace of it stays."""
    _run(lambda database, data_dir: _erase(database, data_dir, number, yes=yes))


def _run(work: object) -> None:
    import asyncio
    from collections.abc import Awaitable, Callable
    from typing import cast

    from bot.settings import load_settings
    from bot.storage.database import Database

    async def opened() -> None:
        settings = load_settings()
        database = Database(settings.database)
        try:
            await database.upgrade()
            done = cast("Callable[[Database, Path], Awaitable[None]]", work)
            await done(database, settings.data_dir)
        finally:
            await database.close()

    asyncio.run(opened())


async def _list(database: "Database", _data_dir: Path) -> None:
    from sqlalchemy import select

    from bot.storage.tables import CityRow

    async with database.reading() as session:
        for row in (await session.execute(select(CityRow).order_by(CityRow.id))).scalars():
            sys.stdout.write(f"{row.id}\t{row.name}\t{row.country or ''}\n")


async def _export(database: "Database", data_dir: Path, number: int, file: Path) -> None:
    from bot.clock import SystemClock
    from bot.dialogue.mydata import write_export
    from bot.storage.files import FileStore
    from bot.storage.privacy.forgetting import trace
    from bot.storage.privacy.gathering import of_city

    async with database.writing() as session:
        rows = await of_city(session, number)
        _check_known(rows.get("cities"), number)
        left_out = write_export(file, rows, rows.get("evidence", []), FileStore(data_dir))
        now = SystemClock().now()
        await trace(session, "city exported", f"city {number}", user_id=None, at=now)
    sys.stdout.write(f"{file}: {sum(map(len, rows.values()))} rows\n")
    for name in left_out:
        sys.stdout.write(f"left out: {name}\n")


async def _erase(database: "Database", data_dir: Path, number: int, *, yes: bool) -> None:
    from bot.clock import SystemClock
    from bot.storage.files import FileStore
    from bot.storage.privacy.forgetting import erase_city
    from bot.storage.privacy.gathering import of_city

    async with database.reading() as session:
        rows = await of_city(session, number)
    _check_known(rows.get("cities"), number)
    count = sum(map(len, rows.values()))
    if not yes:
        name = rows["cities"][0]["name"]
        sys.stdout.write(f"{name}: {count} rows would go. To erase them, add --yes\n")
        return
    async with database.writing() as session:
        now = SystemClock().now()
        hashes = await erase_city(session, number, user_id=None, at=now)
    for file_hash in hashes:
        FileStore(data_dir).path(file_hash).unlink(missing_ok=True)
    sys.stdout.write(f"{count} rows and {len(hashes)} files are erased\n")


def _check_known(found: object, number: int) -> None:
    from bot.errors import UnknownCityError

    if not found:
        raise UnknownCityError(number)
