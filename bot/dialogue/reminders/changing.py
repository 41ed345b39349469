"""Putting off, muting; how often a city repeats the Index, and whether it plans a strategy."""

from datetime import date, timedelta
from typing import Any

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.reminders.access import Hold, held, number
from bot.dialogue.reminders.facts import Facts
from bot.dialogue.reminders.listing import one_screen
from bot.dialogue.reminders.moving import (
    confirmed_day,
    expect,
    explained,
    movable,
    move,
    not_read,
    ways_back,
)
from bot.dialogue.reminders.parts import LIST, listed
from bot.dialogue.reminders.reading import is_question, is_why, when_named
from bot.dialogue.rich import bold
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Screen, in_rows, screen
from bot.dialogue.turns import Say, Toast, Turn, shown, turn
from bot.index.questionnaires import Questionnaires
from bot.reminders.months import years_after
from bot.reminders.position import snoozed
from bot.storage.reminders.keeping import Reminders, course_of, place
from bot.storage.reminders.rhythms import CHOICES, Rhythms
from bot.storage.rounds import Rounds
from bot.storage.tables import RoundRow

PLAN = "remind-plan"
_LONGEST_SNOOZE = 400
_LONGEST_REASON = 300


async def later(context: Context, event: Event, reminder_id: str, days: str) -> Turn:
    """Put a reminder off for so many days."""
    hold = await held(context, event, reminder_id)
    wait = number(days)
    if not 1 <= wait <= _LONGEST_SNOOZE or hold.row.ended_at is not None:
        raise StaleError("remind-gone")
    until = hold.today + timedelta(days=wait)
    put_off(hold, until)
    return turn(Say(confirmed_day(hold, "remind-snoozed", until)))


def put_off(hold: Hold, until: date) -> None:
    """Say again on a day what a reminder says."""
    hold.row.snoozed_until = until
    place(hold.row, snoozed(course_of(hold.row), until))


async def mute(context: Context, event: Event, reminder_id: str) -> Turn:
    """Leave the person in peace about a reminder."""
    hold = await held(context, event, reminder_id)
    await Reminders(hold.session).mute(hold.row.id, hold.user_id, event.at)
    return turn(shown(event, await one_screen(hold, hold.texts("remind-muted-now"))))


async def unmute(context: Context, event: Event, reminder_id: str) -> Turn:
    """Remind the person again."""
    hold = await held(context, event, reminder_id)
    await Reminders(hold.session).unmute(hold.row.id, hold.user_id)
    return turn(shown(event, await one_screen(hold, hold.texts("remind-unmuted-now"))))


async def ask_plan(context: Context, event: Event, reminder_id: str) -> Turn:
    """Ask when a new strategy is planned."""
    hold = await movable(context, event, reminder_id)
    return turn(Say(await _plan_question(hold)))


async def _plan_question(hold: Hold, note: str = "") -> Screen:
    await expect(hold, PLAN)
    return screen(note, hold.texts("remind-plan-ask"), buttons=ways_back(hold))


async def planned(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Bring the next round forward to when a new strategy is planned."""
    hold = await movable(context, event, str(data["id"]))
    said = event.text if isinstance(event, TextSent) else ""
    if is_why(hold.texts, said):
        return await explained(hold, _plan_question)
    if is_question(said):
        return None
    on = when_named(hold.texts, said, hold.today, hold.row.zone)
    if on is None:
        return await not_read(hold, said, "remind-when-unreadable", _plan_question)
    return await bring_forward(hold, on, said)


async def bring_forward(hold: Hold, on: date, said: str) -> Turn:
    """Set the next round to the time of a new strategy, if that comes before it."""
    if on >= hold.row.anchor:
        kept = hold.texts.date(hold.row.anchor)
        return turn(Say(_confirmed(hold, "remind-plan-later", date=kept)))
    reason = " ".join(said.split())[:_LONGEST_REASON]
    await move(hold, on, hold.texts("remind-planned-reason", when=reason))
    return turn(Say(_confirmed(hold, "remind-planned", date=hold.texts.date(on))))


async def keep(context: Context, event: Event, reminder_id: str) -> Turn:
    """Keep the day."""
    hold = await held(context, event, reminder_id)
    return turn(Say(_confirmed(hold, "remind-kept", date=hold.texts.date(hold.row.anchor))))


async def ask_often(context: Context, event: Event, reminder_id: str) -> Turn:
    """Show how often the Index can be repeated."""
    hold = await movable(context, event, reminder_id)
    texts = hold.texts
    buttons = [
        Button(texts("remind-button-years", years=years), f"ryears:{hold.row.id}:{years}")
        for years in CHOICES
    ]
    back = (Button(texts("remind-button-all"), LIST), *home_row(texts))
    body = screen(
        bold(texts("remind-rhythm-title")),
        texts("remind-rhythm"),
        buttons=[*in_rows(buttons, 2), back],
    )
    return turn(shown(event, body))


async def often(context: Context, event: Event, reminder_id: str, years: str) -> Turn:
    """Repeat the Index every so many years, counted from the last round."""
    hold = await movable(context, event, reminder_id)
    count = number(years)
    if count not in CHOICES or hold.city is None:
        raise StaleError
    await Rhythms(hold.session).choose(hold.city.id, count, hold.user_id, event.at)
    latest = await Rounds(hold.session).latest(hold.city.id)
    on = max(hold.today, years_after(_last_day(hold, latest), count))
    await move(hold, on)
    texts = hold.texts
    text = texts("remind-years-now", years=count, date=texts.date(hold.row.anchor))
    back = (Button(texts("remind-button-all"), LIST), *home_row(texts))
    return turn(Toast(texts("language-saved")), shown(event, screen(text, buttons=[back])))


def _last_day(hold: Hold, latest: RoundRow | None) -> date:
    submitted = latest.submitted_at if latest else None
    return submitted.date() if submitted else hold.today


async def show_aged(context: Context, event: Event, reminder_id: str) -> Turn:
    """Show a city's evidence that has aged."""
    hold = await held(context, event, reminder_id)
    settings = context.services.settings
    known = Questionnaires(settings.data_dir, settings.questionnaire)
    facts = Facts(hold.session, known, hold.texts.language)
    aged = await facts.aged_evidence(hold.city.id, hold.today) if hold.city else []
    texts = hold.texts
    entries = [f"{piece.title} ({texts.date(piece.on)})" for piece in aged]
    body = screen(
        texts("remind-aged", count=len(aged)) if aged else texts("remind-aged-none"),
        listed(texts, entries, most=30),
        buttons=[home_row(texts)],
    )
    return turn(Say(body))


def _confirmed(hold: Hold, key: str, **words: object) -> Screen:
    texts = hold.texts
    back = (Button(texts("remind-button-all"), LIST), *home_row(texts))
    return screen(texts(key, **words), buttons=[back])


routes = Routes(
    buttons={
        "rlater": later,
        "rmute": mute,
        "runmute": unmute,
        "rplan": ask_plan,
        "rkeep": keep,
        "roften": ask_often,
        "ryears": often,
        "raged": show_aged,
    },
    prompts={PLAN: planned},
)
