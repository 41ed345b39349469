"""What is kept: handed out with /mydata, removed with /forget; a city's by its coordinators.

/export leads here too, where somebody has no round of the Index to export.
"""

import asyncio
import json
import re
from pathlib import Path
from secrets import token_hex
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy.ext.asyncio import AsyncSession

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import ChatKind, Event
from bot.dialogue.index.access import in_city
from bot.dialogue.rich import Rich, bold, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, screen
from bot.dialogue.turns import NewJob, SendFile, Toast, Turn, shown, turn
from bot.index.roles import Right, Role
from bot.storage.cities import Cities
from bot.storage.files import FileStore
from bot.storage.privacy.forgetting import (
    erase_city,
    forget_person,
    only_coordinated_by,
    trace,
)
from bot.storage.privacy.gathering import Rows, of_city, of_person
from bot.storage.privacy.sweeping import EXPORTS

_PERSON, _CITY = "export-person", "export-city"
# Room for the pages of JSON below the 50 MB that a bot may send.
_FILE_BYTES = 45_000_000


async def show_mydata(context: Context, event: Event, _rest: str = "") -> Turn:
    """Offer what can be handed out to this person."""
    _check_private(event)
    texts = context.texts
    rows = [(Button(texts("mydata-export-mine"), "mydata:me"),)]
    for city_id, name in await _coordinated(context, event):
        label = texts("mydata-export-city", city=name[:30])
        rows.append((Button(label, f"mydata:{city_id}"),))
    body = screen(
        bold(texts("mydata-export-title")), texts("mydata-export-text"),
        buttons=[*rows[:6], home_row(texts)],
    )  # fmt: skip
    return turn(shown(event, body))


async def export_button(context: Context, event: Event, whose: str = "") -> Turn:
    """Have the export made, or offer what can be."""
    _check_private(event)
    if not whose:
        return await show_mydata(context, event)
    if whose == "me":
        job = NewJob(_PERSON)
    else:
        desk = await in_city(context, event, Right.MANAGE, whose)
        job = NewJob(_CITY, {"city": desk.city.id})
    return Turn((Toast(context.texts("mydata-export-coming")),), (job,))


async def export_person(context: Context, event: Event, _args: dict[str, Any]) -> Turn:
    """Hand out all that is kept about the person."""
    async with context.reading() as session:
        rows = await of_person(session, event.person.user_id)
    mine = [row for row in rows.get("evidence", []) if row["uploaded_by"] == event.person.user_id]
    return await _handed_out(context, event, rows, mine, "my-data")


async def export_city(context: Context, event: Event, args: dict[str, Any]) -> Turn:
    """Hand out all that is kept of a city."""
    desk = await in_city(context, event, Right.MANAGE, args["city"])
    about = f"city {desk.city.id}"
    await trace(desk.session, "city exported", about, user_id=desk.user_id, at=event.at)
    rows = await of_city(desk.session, desk.city.id)
    return await _handed_out(context, event, rows, rows.get("evidence", []), "city-data")


async def _handed_out(
    context: Context, event: Event, rows: Rows, evidence: list[dict[str, Any]], name: str
) -> Turn:
    data_dir = context.services.settings.data_dir
    path = data_dir / EXPORTS / f"{token_hex(16)}.zip"
    left_out = await asyncio.to_thread(write_export, path, rows, evidence, FileStore(data_dir))
    texts = context.texts
    note = texts("mydata-left-out", files=", ".join(left_out)) if left_out else ""
    caption = Rich(texts("mydata-here")) if not note else lines(texts("mydata-here"), note)
    return turn(SendFile(path, f"{name}-{event.at:%Y-%m-%d}.zip", caption=caption))


def write_export(
    path: Path, rows: Rows, evidence: list[dict[str, Any]], store: FileStore
) -> list[str]:
    """Write an archive of JSON and files; return the names of files too large to be sent."""
    path.parent.mkdir(parents=True, exist_ok=True)
    room, left_out = _FILE_BYTES, []
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("data.json", json.dumps(rows, ensure_ascii=False, indent=1))
        for row in evidence:
            if not row["file_hash"]:
                continue
            source = store.path(row["file_hash"])
            name = _safe(row["file_name"] or "file")
            size = source.stat().st_size if source.exists() else 0
            if not source.exists() or size > room:
                left_out.append(name)
                continue
            room -= size
            archive.write(source, f"files/{row['id']}-{name}")
    return left_out


def _safe(name: str) -> str:
    """Return a file name that stays in its folder wherever the archive is unpacked."""
    return re.sub(r"[^\w.\- ]", "_", Path(name).name)[-80:].lstrip(".") or "file"


async def forget_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """Say what would go and what stays, and ask."""
    _check_private(event)
    texts = context.texts
    session = await context.writing()
    orphans = await only_coordinated_by(session, event.person.user_id)
    warning = ""
    if orphans:
        warning = texts("mydata-forget-last", cities=", ".join(orphan.name for orphan in orphans))
    rows = [(Button(texts("mydata-forget-yes"), "forget:me"),)]
    for city_id, name in await _coordinated(context, event):
        label = texts("mydata-erase-city", city=name[:30])
        rows.append((Button(label, f"forget:{city_id}"),))
    body = screen(
        bold(texts("mydata-forget-title")), texts("mydata-forget-text"), warning,
        buttons=[*rows[:6], home_row(texts)],
    )  # fmt: skip
    return turn(shown(event, body))


async def forget_button(context: Context, event: Event, whose: str, sure: str = "") -> Turn:
    """Forget the person, or ask once more before a city is erased, and then erase it."""
    _check_private(event)
    texts = context.texts
    if whose == "me":
        session = await context.writing()
        if not sure and await only_coordinated_by(session, event.person.user_id):
            return _ask_again(context, event, "me", texts("mydata-forget-sure"))
        await forget_person(session, event.person.user_id, event.at)
        return turn(shown(event, screen(texts("mydata-forgotten"))))
    desk = await in_city(context, event, Right.MANAGE, whose)
    if not sure:
        return _ask_again(context, event, whose, texts("mydata-erase-sure", city=desk.city.name))
    await _erase(context, desk.session, desk.city.id, event)
    return turn(shown(event, screen(texts("mydata-erased"), buttons=[home_row(texts)])))


async def _erase(context: Context, session: AsyncSession, city_id: int, event: Event) -> None:
    hashes = await erase_city(session, city_id, user_id=event.person.user_id, at=event.at)
    store = FileStore(context.services.settings.data_dir)
    for file_hash in hashes:
        store.path(file_hash).unlink(missing_ok=True)


def _ask_again(context: Context, event: Event, whose: str, question: str) -> Turn:
    texts = context.texts
    yes = Button(texts("mydata-sure-yes"), f"forget:{whose}:sure")
    return turn(shown(event, screen(question, buttons=[(yes,), home_row(texts)])))


async def _coordinated(context: Context, event: Event) -> list[tuple[int, str]]:
    session = await context.writing()
    mine = await Cities(session).of(event.person.user_id)
    return [(city.id, city.name) for city, role in mine if role is Role.COORDINATOR]


def _check_private(event: Event) -> None:
    # What is kept about a person is nobody else's business.
    if event.chat.kind is ChatKind.GROUP:
        raise StaleError("index-in-private")


routes = Routes(
    commands={
        "mydata": Command(show_mydata, order=86),
        "forget": Command(forget_command, order=87),
    },
    buttons={"mydata": export_button, "forget": forget_button},
    jobs={_PERSON: export_person, _CITY: export_city},
)
