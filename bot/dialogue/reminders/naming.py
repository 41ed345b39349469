"""How reminders are called in lists, and what each is for."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from bot.dialogue.context import Context
from bot.dialogue.index.access import questionnaires
from bot.dialogue.index.words import shortened
from bot.index.scopes import Scope
from bot.reminders.steps import Kind
from bot.reminders.walltime import morning_of
from bot.storage.reminders.rhythms import Rhythms
from bot.storage.tables import AssignmentRow, CityRow, ReminderRow, RoundRow
from bot.texts import Localised

_LONGEST = 80


async def name_of(context: Context, session: AsyncSession, row: ReminderRow) -> str:
    """Return how a reminder is called in the person's language."""
    city = await session.get(CityRow, row.city_id) if row.city_id else None
    words = {
        "city": city.name if city else "",
        "date": context.texts.date(row.anchor),
        "text": shortened(row.text or "", _LONGEST),
        "part": await part_title(context, session, row),
    }
    return context.texts(f"remind-name-{row.kind}", **words)


async def part_title(context: Context, session: AsyncSession, row: ReminderRow) -> str:
    """Return the title of the part that an assignment is about; empty for other kinds."""
    if row.kind != Kind.ASSIGNMENT or row.about_id is None:
        return ""
    assignment = await session.get(AssignmentRow, row.about_id)
    of_round = await session.get(RoundRow, assignment.round_id) if assignment else None
    if assignment is None or of_round is None:
        return ""
    found = await questionnaires(context).of(of_round.questionnaire, context.texts.language)
    return shortened(Scope.read(assignment.scope).title(found), _LONGEST)


async def why(context: Context, session: AsyncSession, row: ReminderRow) -> str:
    """Return why there is this reminder."""
    city = await session.get(CityRow, row.city_id) if row.city_id else None
    years = await Rhythms(session).years(row.city_id) if row.city_id else 0
    words = {"city": city.name if city else "", "date": context.texts.date(row.anchor)}
    said = context.texts(f"remind-why-{row.kind}", years=years, **words)
    return " ".join(filter(None, [said, _chosen(context.texts, row)]))


def _chosen(texts: Localised, row: ReminderRow) -> str:
    """Return what the person chose about the day; empty where nothing was chosen."""
    if row.moved_to is None:
        return ""
    match Kind(row.kind):
        case Kind.ASSIGNMENT:
            return texts("remind-chosen-day", date=texts.date(row.moved_to))
        case Kind.AGED:
            return texts("remind-chosen-month", day=str(row.moved_to.day))
        case _:
            return texts("remind-chosen-week", weekday=texts.weekday(row.moved_to.weekday()))


def when(context: Context, row: ReminderRow, *, muted: bool, today: date) -> str:
    """Return when it comes next, or why it does not."""
    texts = context.texts
    if muted:
        return texts("remind-muted")
    if row.snoozed_until and row.snoozed_until > today:
        return texts("remind-put-off", date=texts.date(row.snoozed_until))
    if row.next_local is None:
        return texts("remind-no-more")
    return texts("remind-next", date=texts.date(row.next_local))


def day_off(texts: Localised, on: date, zone: str) -> str:
    """Return when the message for a day comes on which nobody works; empty for a working day."""
    comes = morning_of(on, zone).date()
    if comes == on:
        return ""
    return texts("remind-day-off", date=texts.date(on), next=texts.date(comes))
