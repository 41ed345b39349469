"""Moving a reminder: what its day is, and whose, decides what moving it means."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.reminders.access import Hold, held, number
from bot.dialogue.reminders.listing import one_screen
from bot.dialogue.reminders.naming import day_off, name_of
from bot.dialogue.reminders.parts import LIST
from bot.dialogue.reminders.reading import is_question, is_why, weekday_named, when_named
from bot.dialogue.rich import bold, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Screen, in_rows, screen
from bot.dialogue.turns import Say, Turn, turn
from bot.reminders.moving import DAYS_OF_MONTH, Moved, to_day_of_month, to_weekday
from bot.reminders.position import begin
from bot.reminders.steps import Kind
from bot.reminders.walltime import morning_of, weekend
from bot.storage.people import Prompt, Prompts
from bot.storage.reminders.keeping import course_of, place
from bot.storage.reminders.regular import last_time, planned_day
from bot.storage.reminders.rhythms import Rhythms
from bot.storage.reminders.tending import Tender
from bot.storage.tables import AssignmentRow
from bot.storage.teamwork import Assignments

MOVE = "remind-move"
_WEEKLY = frozenset({Kind.NUDGE, Kind.DIGEST})
_OFFERED_DAYS = (1, 8, 15, 22)
_A_WEEK = range(7)


async def ask_where(context: Context, event: Event, reminder_id: str) -> Turn:
    """Ask for another day, or for another day of the week or the month."""
    hold = await movable(context, event, reminder_id)
    return turn(Say(await _question(hold)))


async def movable(context: Context, event: Event, reminder_id: str) -> Hold:
    """Return a reminder that this person may move.

    Raises:
        StaleError: It is gone, or it is another one's to move.
    """
    hold = await held(context, event, reminder_id)
    if not hold.may_move:
        raise StaleError("remind-only-coordinator")
    return hold


async def _question(hold: Hold, note: str = "") -> Screen:
    """Return the question for the new day, which can be answered by a tap or in words."""
    await expect(hold, MOVE)
    texts, row = hold.texts, hold.row
    buttons = list[Button]()
    if hold.kind in _WEEKLY:
        ask = texts("remind-move-week")
        buttons = [Button(texts.weekday(day), f"rday:{row.id}:{day}") for day in _working(hold)]
    elif hold.kind is Kind.AGED:
        ask = texts("remind-move-month")
        buttons = [Button(str(day), f"rday:{row.id}:{day}") for day in _OFFERED_DAYS]
    elif hold.kind is Kind.ASSIGNMENT and hold.leads:
        ask = texts("remind-move-due", date=texts.date(row.anchor))
    elif hold.kind is Kind.ASSIGNMENT:
        ask = texts("remind-move-part", date=texts.date(row.anchor))
    else:
        ask = texts("remind-move-ask")
    name = bold(await name_of(hold.context, hold.session, row))
    return screen(lines(name, note), ask, buttons=[*in_rows(buttons, 2), *ways_back(hold)])


def ways_back(hold: Hold) -> list[tuple[Button, ...]]:
    """Return the way back to the reminder, and to the list."""
    texts = hold.texts
    back = Button(texts("remind-button-back"), f"rshow:{hold.row.id}")
    return [(back, Button(texts("remind-button-all"), LIST)), home_row(texts)]


def _working(hold: Hold) -> list[int]:
    return [day for day in _A_WEEK if day not in weekend(hold.row.zone)]


async def expect(hold: Hold, name: str) -> None:
    """Take the person's next words as the answer to a question about this reminder."""
    prompts = Prompts(hold.session, hold.event.chat.chat_id, hold.user_id)
    await prompts.expect(Prompt(name, {"id": hold.row.id}), hold.event.at)


async def moved(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Move a reminder to the day that was typed; "why?" is explained, a question is answered."""
    hold = await movable(context, event, str(data["id"]))
    typed = event.text if isinstance(event, TextSent) else ""
    if is_why(hold.texts, typed):
        return await explained(hold, _question)
    if is_question(typed):
        return None
    if hold.kind in _WEEKLY:
        return await _weekday_typed(hold, typed)
    if hold.kind is Kind.AGED:
        return await _day_of_month_typed(hold, typed)
    on = when_named(hold.texts, typed, hold.today, hold.row.zone)
    if on is None:
        return await not_read(hold, typed, "remind-when-unreadable", _question)
    return await _moved_to_day(hold, on)


async def explained(hold: Hold, question: Callable[[Hold], Awaitable[Screen]]) -> Turn:
    """Say why there is this reminder, and ask again."""
    return turn(Say(await one_screen(hold)), Say(await question(hold)))


async def not_read(
    hold: Hold, typed: str, key: str, question: Callable[[Hold, str], Awaitable[Screen]]
) -> Turn | None:
    """Ask again for what could not be read; a question is for somebody else."""
    if "?" in typed:
        return None
    return turn(Say(await question(hold, hold.texts(key))))


async def _moved_to_day(hold: Hold, on: date) -> Turn:
    texts, row = hold.texts, hold.row
    if hold.kind is not Kind.ASSIGNMENT or hold.leads:
        await move(hold, on)
        return turn(Say(confirmed_day(hold, "remind-moved", row.anchor)))
    row.moved_to, row.snoozed_until = on, None
    place(row, begin(course_of(row), on))
    key = "remind-moved-part" if on <= row.anchor else "remind-moved-part-late"
    return turn(Say(confirmed_day(hold, key, on, due=texts.date(row.anchor))))


async def move(hold: Hold, on: date, reason: str | None = None) -> None:
    """Give a reminder, and what it is about, another day."""
    session, row, at = hold.session, hold.row, hold.event.at
    match hold.kind:
        case Kind.ROUND if hold.city is not None:
            await Rhythms(session).move(hold.city.id, on, reason, hold.user_id, at)
        case Kind.ASSIGNMENT:
            assignment = await session.get(AssignmentRow, row.about_id)
            if assignment is not None:
                await Assignments(session, assignment.round_id).due(assignment.id, on)
        case _:
            row.anchor, row.snoozed_until = on, None
            row.revision += 1
            place(row, begin(course_of(row), hold.today))
    if hold.city is not None:
        await Tender(session, at).tend([hold.city.id])
        await session.flush()


async def day_chosen(context: Context, event: Event, reminder_id: str, day: str) -> Turn:
    """Move a weekly or monthly reminder to the day that was tapped."""
    hold = await movable(context, event, reminder_id)
    await Prompts(hold.session, event.chat.chat_id, hold.user_id).clear()
    chosen = number(day)
    if hold.kind in _WEEKLY and chosen in _working(hold):
        return await _moved_in_week(hold, chosen)
    if hold.kind is Kind.AGED and chosen in DAYS_OF_MONTH:
        return await _moved_in_month(hold, chosen)
    raise StaleError


async def _weekday_typed(hold: Hold, typed: str) -> Turn | None:
    day = weekday_named(hold.texts, typed)
    if day is None:
        return await not_read(hold, typed, "remind-week-unreadable", _question)
    if day not in _working(hold):
        note = hold.texts("remind-week-off", weekday=hold.texts.weekday(day))
        return turn(Say(await _question(hold, note)))
    return await _moved_in_week(hold, day)


async def _day_of_month_typed(hold: Hold, typed: str) -> Turn | None:
    day = next((day for day in DAYS_OF_MONTH if typed.strip(" .") == str(day)), None)
    if day is None:
        return await not_read(hold, typed, "remind-month-unreadable", _question)
    return await _moved_in_month(hold, day)


async def _moved_in_week(hold: Hold, day: int) -> Turn:
    found = await _regular(hold, to_weekday, day)
    chosen = hold.texts("remind-moved-week", weekday=hold.texts.weekday(day))
    return turn(Say(_confirmed(hold, found, chosen)))


async def _moved_in_month(hold: Hold, day: int) -> Turn:
    found = await _regular(hold, to_day_of_month, day)
    return turn(Say(_confirmed(hold, found, hold.texts("remind-moved-month", day=str(day)))))


async def _regular(hold: Hold, rule: Callable[..., Moved], day: int) -> Moved:
    """Let a reminder come on another day of the week or the month."""
    row, planned = hold.row, planned_day(hold.row)
    if planned is None:
        raise StaleError("remind-gone")
    put_off = row.snoozed_until is not None
    last = await last_time(hold.session, row)
    found = rule(day, last, planned, hold.today, fixed=put_off)
    row.moved_to = found.since
    if found.on == found.since:
        place(row, begin(course_of(row), found.on))
    return found


def _confirmed(hold: Hold, found: Moved, chosen: str) -> Screen:
    texts, zone = hold.texts, hold.row.zone
    then = morning_of(found.since, zone).date()
    if found.on == found.since:
        following = texts("remind-moved-next", date=texts.date(then, "full"))
    else:
        still = morning_of(found.on, zone).date()
        following = texts(
            "remind-moved-later", date=texts.date(then, "full"), planned=texts.date(still, "full")
        )
    return screen(lines(chosen, following), buttons=ways_back(hold))


def confirmed_day(hold: Hold, key: str, on: date, **words: object) -> Screen:
    """Confirm a day; where nobody works on it, say when the message comes instead."""
    texts = hold.texts
    later = day_off(texts, on, hold.row.zone)
    said = texts(key, date=texts.date(on), **words)
    return screen(said, later, buttons=ways_back(hold))


routes = Routes(buttons={"rmove": ask_where, "rday": day_chosen}, prompts={MOVE: moved})
