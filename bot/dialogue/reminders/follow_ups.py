"""Coming back to something that a person planned: did it work?"""

from datetime import date
from typing import Any

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import ButtonTapped, Event, TextSent
from bot.dialogue.index.access import in_round, questionnaires
from bot.dialogue.reminders.access import held, in_private, number
from bot.dialogue.reminders.naming import day_off
from bot.dialogue.reminders.parts import LIST
from bot.dialogue.reminders.reading import is_why, when_named
from bot.dialogue.rich import bold, italic, lines, quote
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Row, in_rows, screen
from bot.dialogue.turns import Edit, Say, Turn, shown, turn
from bot.index.roles import Right
from bot.reminders.months import months_after
from bot.reminders.position import begin
from bot.reminders.steps import Kind
from bot.reminders.walltime import wall, zone_of
from bot.storage.cities import Cities
from bot.storage.people import Prompt, Prompts
from bot.storage.questions import Questions
from bot.storage.reminders.keeping import Reminders, course_of, place
from bot.storage.rounds import Versions
from bot.texts import Localised
from index_engine import AnswerSheet, recommend

TEXT, WHEN = "remind-text", "remind-when"
_LONGEST = 500
_RECOMMENDED = 5
_MONTHS = (("month", 1), ("quarter", 3), ("half-year", 6))
_OUTCOMES = frozenset({"yes", "partly", "no"})


async def ask_what(context: Context, event: Event, note: str = "") -> Turn:
    """Ask what to come back to."""
    in_private(event)
    await _expect(context, event, Prompt(TEXT, {}))
    texts = context.texts
    return turn(Say(screen(italic(note), texts("remind-new-text"), buttons=[_back(texts)])))


def _back(texts: Localised) -> Row:
    return (Button(texts("remind-button-all"), LIST), *home_row(texts))


async def text_typed(context: Context, event: Event, _data: dict[str, Any]) -> Turn:
    """Take what to come back to, with the day if it is named in it."""
    text = event.text.strip() if isinstance(event, TextSent) else ""
    if not text:
        return await ask_what(context, event)
    if is_why(context.texts, text):
        return await ask_what(context, event, context.texts("remind-new-why"))
    return await remember(context, event, text, f"text:{_stamp(event)}")


async def about_question(context: Context, event: Event, question: str) -> Turn:
    """Come back to a question that was asked of the library."""
    session = await context.writing()
    found = await Questions(session).get(number(question))
    if found is None:
        raise StaleError("question-gone")
    subject = found.text.split("\n", maxsplit=1)[0]
    return await ask_when(context, event, subject, f"question:{question}")


async def choose_step(context: Context, event: Event, version: str) -> Turn:
    """Show the recommendations of a result to choose one."""
    found = await _recommended(context, event, version)
    texts = context.texts
    listed = (f"{place}. {text}" for place, (_, text) in enumerate(found, start=1))
    buttons = [
        Button(str(place), f"rrec:{version}:{question}")
        for place, (question, _) in enumerate(found, start=1)
    ]
    body = screen(
        bold(texts("remind-new-choose")),
        lines(*listed),
        buttons=[*in_rows(buttons, _RECOMMENDED), _back(texts)],
    )
    return turn(Say(body))


async def about_step(context: Context, event: Event, version: str, question: str) -> Turn:
    """Come back to a recommendation."""
    found = dict(await _recommended(context, event, version))
    text = found.get(number(question))
    if text is None:
        raise StaleError("remind-gone")
    return await ask_when(context, event, text, f"version:{version}:{question}")


async def _recommended(context: Context, event: Event, version: str) -> list[tuple[int, str]]:
    """Return the recommendations of a result as number and sentence of their questions."""
    in_private(event)
    session = await context.writing()
    row = await Versions(session).get(number(version))
    if row is None:
        raise StaleError("remind-gone")
    desk = await in_round(context, event, Right.READ, row.round_id)
    known = await questionnaires(context).of(desk.round.questionnaire, context.texts.language)
    sheet = AnswerSheet.from_json(row.sheet, known)
    advice = recommend(known, sheet, limit=_RECOMMENDED)
    questions = [known.question(step.question) for step in advice]
    return [(question.number, question.text) for question in questions]


async def ask_when(context: Context, event: Event, text: str, source: str, note: str = "") -> Turn:
    """Ask when to come back to a text."""
    in_private(event)
    text = text[:_LONGEST]
    await _expect(context, event, Prompt(WHEN, {"text": text, "source": source}))
    texts = context.texts
    buttons = [
        Button(texts(f"remind-button-{label}"), f"rwhen:{months}") for label, months in _MONTHS
    ]
    body = screen(
        quote(text),
        italic(note),
        texts("remind-new-ask"),
        "" if note else texts("remind-new-when"),
        buttons=[*in_rows(buttons, 1), _back(texts)],
    )
    return turn(Say(body))


async def when_chosen(context: Context, event: Event, months: str) -> Turn:
    """Come back in so many months."""
    session = await context.writing()
    prompts = Prompts(session, event.chat.chat_id, event.person.user_id)
    pending = await prompts.pending()
    if pending is None or pending.name != WHEN or number(months) not in {1, 3, 6}:
        raise StaleError("remind-gone")
    await prompts.clear()
    _, today = await _place_of(context, event)
    on = months_after(today, int(months))
    return await _set(context, event, pending.data["text"], pending.data["source"], on)


async def when_typed(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Come back on the day that was typed; a question goes to the library instead."""
    zone, today = await _place_of(context, event)
    typed = event.text if isinstance(event, TextSent) else ""
    if is_why(context.texts, typed):
        why = context.texts("remind-new-why")
        return await ask_when(context, event, data["text"], data["source"], why)
    if "?" in typed:
        return None
    on = when_named(context.texts, typed, today, zone)
    if on is None:
        unread = context.texts("remind-when-unreadable")
        return await ask_when(context, event, data["text"], data["source"], unread)
    return await _set(context, event, data["text"], data["source"], on)


async def remember(context: Context, event: Event, text: str, source: str) -> Turn:
    """Come back to a text on the day that it names; without one, ask when."""
    zone, today = await _place_of(context, event)
    on = when_named(context.texts, text, today, zone)
    if on is None:
        return await ask_when(context, event, text, source)
    return await _set(context, event, text, source, on)


async def _set(context: Context, event: Event, text: str, source: str, on: date) -> Turn:
    session, user_id = await context.writing(), event.person.user_id
    zone, today = await _place_of(context, event)
    subject = f"{user_id}:{source}"
    before = await Reminders(session).about(Kind.FOLLOW_UP, subject)
    was_on = before.anchor if before and before.ended_at is None and before.anchor != on else None
    row = await Reminders(session).add(
        Kind.FOLLOW_UP,
        subject,
        anchor=on,
        zone=zone,
        at=event.at,
        user_id=user_id,
        text=text[:_LONGEST],
    )
    row.anchor, row.outcome, row.ended_at, row.snoozed_until = on, None, None, None
    place(row, begin(course_of(row), today))
    texts = context.texts
    instead = texts("remind-new-instead", date=texts.date(was_on)) if was_on else ""
    body = screen(
        quote(row.text or ""),
        lines(texts("remind-new-set", date=texts.date(on)), instead),
        day_off(texts, on, zone),
        buttons=[_back(texts)],
    )
    return turn(Say(body))


async def did_it_work(context: Context, event: Event, reminder_id: str, outcome: str) -> Turn:
    """Keep whether it worked."""
    hold = await held(context, event, reminder_id)
    if outcome not in _OUTCOMES or hold.kind is not Kind.FOLLOW_UP:
        raise StaleError("remind-gone")
    hold.row.outcome = outcome
    await Reminders(hold.session).end(hold.row.id, event.at)
    texts = hold.texts
    said = texts(f"remind-button-{outcome}")
    body = screen(
        lines(quote(hold.row.text or ""), f"✓ {said}"),
        texts("remind-answered"),
        buttons=[home_row(texts)],
    )
    reply = Edit(event.message, body) if isinstance(event, ButtonTapped) else Say(body)
    return turn(reply)


async def drop(context: Context, event: Event, reminder_id: str) -> Turn:
    """Forget about it."""
    hold = await held(context, event, reminder_id)
    if hold.kind is not Kind.FOLLOW_UP:
        raise StaleError("remind-gone")
    await Reminders(hold.session).end(hold.row.id, event.at)
    texts = hold.texts
    return turn(shown(event, screen(texts("remind-dropped"), buttons=[_back(texts)])))


async def _place_of(context: Context, event: Event) -> tuple[str, date]:
    """Return the zone in which a person works, and the day there."""
    mine = await Cities(await context.writing()).of(event.person.user_id)
    zone = mine[0][0].timezone if mine else "UTC"
    return zone, wall(event.at, zone_of(zone)).date()


async def _expect(context: Context, event: Event, prompt: Prompt) -> None:
    session = await context.writing()
    await Prompts(session, event.chat.chat_id, event.person.user_id).expect(prompt, event.at)


def _stamp(event: Event) -> str:
    message = event.message if isinstance(event, TextSent) else None
    return str(message.message_id if message else int(event.at.timestamp()))


routes = Routes(
    buttons={
        "rnew": ask_what,
        "rask": about_question,
        "rres": choose_step,
        "rrec": about_step,
        "rwhen": when_chosen,
        "rdid": did_it_work,
        "rdrop": drop,
    },
    prompts={TEXT: text_typed, WHEN: when_typed},
)
