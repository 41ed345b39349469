"""The list of a person's reminders, and one of them with everything that can be done about it."""

from itertools import islice

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.reminders.access import Hold, held, in_private, number
from bot.dialogue.reminders.naming import name_of, when, why
from bot.dialogue.reminders.parts import LIST
from bot.dialogue.rich import bold, italic, lines
from bot.dialogue.routes import HomeEntry, Routes
from bot.dialogue.screens import AnyButton, Button, Row, Screen, in_rows, screen
from bot.dialogue.turns import Say, Turn, shown, turn
from bot.index.roles import Role
from bot.reminders.position import course_steps_after
from bot.reminders.steps import Kind
from bot.reminders.walltime import morning_of, wall, zone_of
from bot.storage.cities import Cities
from bot.storage.reminders.keeping import Reminders, course_of
from bot.storage.reminders.tending import Tender
from bot.storage.tables import ReminderRow

_A_PAGE = 8
_AHEAD = 3


async def show_list(context: Context, event: Event, page: str = "0") -> Turn:
    """Show what the person is reminded of."""
    in_private(event)
    rows = await reminders_of(context, event)
    texts, first = context.texts, number(page or "0") * _A_PAGE
    if not rows:
        nothing = screen(bold(texts("remind-title")), texts("remind-none"), buttons=_ends(context))
        return turn(shown(event, nothing))
    session = await context.writing()
    muted = await Reminders(session).muted_by([row.id for row in rows])
    entries, buttons = [], list[AnyButton]()
    for place, row in enumerate(rows[first : first + _A_PAGE], start=first + 1):
        today = wall(event.at, zone_of(row.zone)).date()
        is_muted = (row.id, event.person.user_id) in muted
        comes = when(context, row, muted=is_muted, today=today)
        entries.append(f"{place}. {await name_of(context, session, row)} – {comes}")
        buttons.append(Button(str(place), f"rshow:{row.id}"))
    extra = list[Row]()
    if len(rows) > first + _A_PAGE:
        extra.append((Button(texts("ask-button-more"), f"{LIST}:{int(page) + 1}"),))
    body = screen(
        bold(texts("remind-title")),
        lines(*entries),
        italic(texts("remind-choose")),
        buttons=[*in_rows(buttons, 4), *extra, *_ends(context)],
    )
    return turn(shown(event, body))


async def reminders_of(context: Context, event: Event) -> list[ReminderRow]:
    """Return a person's reminders, in step with what their cities are doing."""
    session = await context.writing()
    mine = await Cities(session).of(event.person.user_id)
    await Tender(session, event.at).tend([city.id for city, _ in mine])
    await session.flush()
    leading = [city.id for city, role in mine if role is Role.COORDINATOR]
    person = event.person
    found = await Reminders(session).of_person(person.user_id, leading, edits=person.is_admin)
    return list(found)


def _ends(context: Context) -> list[Row]:
    texts = context.texts
    new = Button(texts("remind-button-new"), "rnew")
    calendar = Button(texts("remind-button-calendar"), "rics")
    return [(new, calendar), home_row(texts)]


async def show_one(context: Context, event: Event, reminder_id: str) -> Turn:
    """Show one reminder in place of the list."""
    hold = await held(context, event, reminder_id)
    return turn(shown(event, await one_screen(hold)))


async def explain(context: Context, event: Event, reminder_id: str) -> Turn:
    """Say below a reminder why it came, and what can be done about it."""
    hold = await held(context, event, reminder_id)
    return turn(Say(await one_screen(hold)))


async def one_screen(hold: Hold, note: str = "") -> Screen:
    """Return a reminder with its reason, its next steps and what can be done about it."""
    texts, row = hold.texts, hold.row
    muted = await Reminders(hold.session).muted_by([row.id])
    is_muted = (row.id, hold.user_id) in muted
    return screen(
        lines(
            bold(await name_of(hold.context, hold.session, row)),
            when(hold.context, row, muted=is_muted, today=hold.today),
        ),
        italic(note),
        await why(hold.context, hold.session, row),
        "" if is_muted else _steps_ahead(hold),
        texts("remind-one-a-day"),
        buttons=_buttons(hold, is_muted=is_muted),
    )


def _steps_ahead(hold: Hold) -> str:
    row = hold.row
    if row.next_on is None:
        return ""
    coming = islice(course_steps_after(course_of(row), row.next_on), _AHEAD)
    # Two steps that meet on a working day after days of rest are one message.
    days = dict.fromkeys(hold.texts.date(morning_of(step.on, row.zone)) for step in coming)
    return f"{hold.texts('remind-steps')} {' · '.join(days)}" if days else ""


def _buttons(hold: Hold, *, is_muted: bool) -> list[Row]:
    def button(label: str, verb: str, *arguments: object) -> Button:
        data = ":".join([verb, str(hold.row.id), *map(str, arguments)])
        return Button(hold.texts(f"remind-button-{label}"), data)

    rows: list[Row] = []
    if hold.row.next_local is not None and not is_muted:
        rows.append((button("off-week", "rlater", 7), button("off-month", "rlater", 30)))
    change = [button("move", "rmove")] if hold.may_move else []
    change.append(button("unmute", "runmute") if is_muted else button("mute", "rmute"))
    rows.append(tuple(change))
    if hold.kind is Kind.ROUND and hold.leads:
        rows.append((button("plan", "rplan"), button("often", "roften")))
    if hold.kind is Kind.FOLLOW_UP:
        rows.append((button("drop", "rdrop"),))
    back = Button(hold.texts("remind-button-all"), LIST)
    return [*rows, (back, *home_row(hold.texts))]


routes = Routes(
    buttons={LIST: show_list, "rshow": show_one, "rwhy": explain},
    home=(HomeEntry(60, "home-remind", LIST),),
)
