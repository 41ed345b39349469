"""A person's days as a calendar file, sent in the chat."""

import asyncio
from pathlib import Path

from sqlalchemy import or_, select

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.reminders.access import in_private
from bot.dialogue.reminders.listing import reminders_of
from bot.dialogue.reminders.naming import part_title
from bot.dialogue.rich import Rich
from bot.dialogue.routes import Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import Say, SendFile, Turn, turn
from bot.reminders.calendar import Entry, calendar_file
from bot.reminders.steps import Kind
from bot.storage.cities import Cities
from bot.storage.tables import CityRow, ReminderRow

_FOLDER = "calendars"
_DATED = (Kind.ROUND, Kind.ASSIGNMENT)


async def send_calendar(context: Context, event: Event) -> Turn:
    """Send the next rounds of the person's cities, and the person's own parts, as a file."""
    in_private(event)
    await reminders_of(context, event)
    entries = await _entries(context, event)
    texts = context.texts
    if not entries:
        return turn(Say(screen(texts("calendar-nothing"), buttons=[home_row(texts)])))
    data = calendar_file(entries, event.at, texts("remind-title"))
    path = context.services.settings.data_dir / _FOLDER / f"{event.person.user_id}.ics"
    await asyncio.to_thread(_write, path, data)
    return turn(SendFile(path, "intercultural-index.ics", caption=Rich(texts("calendar-caption"))))


async def _entries(context: Context, event: Event) -> list[Entry]:
    session, user_id = await context.writing(), event.person.user_id
    cities = [city.id for city, _ in await Cities(session).of(user_id)]
    query = (
        select(ReminderRow, CityRow)
        .join(CityRow, CityRow.id == ReminderRow.city_id)
        .where(
            ReminderRow.city_id.in_(cities),
            ReminderRow.kind.in_(_DATED),
            or_(ReminderRow.user_id == user_id, ReminderRow.user_id.is_(None)),
        )
        .order_by(ReminderRow.anchor, ReminderRow.id)
    )
    return [await _entry(context, row, city) for row, city in (await session.execute(query)).all()]


async def _entry(context: Context, row: ReminderRow, city: CityRow) -> Entry:
    texts = context.texts
    is_round = row.kind == Kind.ROUND
    part = await part_title(context, await context.writing(), row)
    return Entry(
        uid=f"reminder-{row.id}@icc-assistant",
        on=row.anchor,
        title=texts("calendar-round", city=city.name)
        if is_round
        else texts("calendar-part", city=city.name, part=part),
        text=texts("calendar-round-text") if is_round else "",
        sequence=row.revision * 2,
        is_gone=row.ended_at is not None,
    )


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


routes = Routes(buttons={"rics": send_calendar})
