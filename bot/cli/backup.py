"""``icc-assistant backup`` and ``icc-assistant restore``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.settings import Settings


def backup(
    into: Annotated[
        Path | None, typer.Option(help="The folder for archives; backups/ in the data directory.")
    ] = None,
    keep: Annotated[
        int, typer.Option(min=1, help="Delete all but so many of the newest archives.")
    ] = 1000,
) -> None:
    """Write the database, the files and the library into one archive, checked after writing."""
    import asyncio

    from bot.settings import load_settings

    asyncio.run(_backup(load_settings(), into, keep))


def restore(
    archive: Annotated[Path, typer.Argument(help="An archive that backup has written.")],
    check: Annotated[
        bool, typer.Option("--check", help="Only compare it with its checksums.")
    ] = False,
) -> None:
    """Bring an archive back into an empty database, SQLite or PostgreSQL."""
    import asyncio

    from bot.settings import load_settings

    asyncio.run(_restore(load_settings(), archive, check=check))


async def _backup(settings: "Settings", into: Path | None, keep: int) -> None:
    from bot.clock import SystemClock
    from bot.operating.backup import checked, save
    from bot.operating.backup.saving import prune
    from bot.storage.database import Database

    folder = (into or settings.data_dir / "backups").absolute()
    database = Database(settings.database)
    try:
        await database.upgrade()
        path = await save(database, settings.data_dir, folder, SystemClock().now())
    finally:
        await database.close()
    rows = sum(checked(path).rows.values())
    prune(folder, keep)
    sys.stdout.write(f"{path}: {rows} rows, {path.stat().st_size:,} bytes, checked\n")


async def _restore(settings: "Settings", archive: Path, *, check: bool) -> None:
    from bot.operating.backup import checked
    from bot.operating.backup import restore as bring_back
    from bot.storage.database import Database

    if check:
        manifest = checked(archive)
    else:
        database = Database(settings.database)
        try:
            manifest = await bring_back(archive, database, settings.data_dir)
        finally:
            await database.close()
    done = "whole" if check else "restored"
    rows = sum(manifest.rows.values())
    sys.stdout.write(f"{archive} of {manifest.made_at}: {done}, {rows} rows\n")
