"""Setting up a city: one line asked after the other, each kept at once, each to be skipped."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index import city_reading as reading
from bot.dialogue.index.access import CityDesk, in_city
from bot.dialogue.index.words import shortened
from bot.dialogue.rich import Piece, bold, italic, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Row, Screen, in_rows, screen
from bot.dialogue.turns import Turn, shown, turn
from bot.index.choosing import plain
from bot.index.roles import Right
from bot.storage.cities import Cities, Places
from bot.storage.people import Prompt, Prompts
from bot.storage.rounds import Rounds
from bot.texts import Localised

NAME, FIELD = "city-name", "city-field"
_UTC = "UTC"


@dataclass(frozen=True, slots=True)
class _Field:
    """One thing to know of a city: how it is read from what was typed, None for unreadable."""

    column: str
    read: Callable[[Localised, str], Any]


_FIELDS = {
    "name": _Field("name", reading.name),
    "country": _Field("country", reading.country),
    "population": _Field("population", reading.people),
    "share": _Field("foreign_born_share", reading.share),
    "zone": _Field("timezone", reading.zone),
}
_ASKED = ("country", "population", "share", "zone")


async def city_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """Show the city at hand; without one, set one up."""
    session = await context.writing()
    if not await Cities(session).of(event.person.user_id):
        return await new_city(context, event)
    return await _show(await in_city(context, event, Right.READ))


async def city_button(context: Context, event: Event, city_id: str = "") -> Turn:
    """Show a city, which is the one at hand from now on; ``new`` sets one up."""
    if city_id == "new":
        return await new_city(context, event)
    if not city_id:
        return await city_command(context, event)
    desk = await in_city(context, event, Right.READ, city_id)
    await Places(desk.session).move(
        desk.user_id, event.at, city_id=desk.city.id, round_id=None, question=None, message=None
    )
    return await _show(desk)


async def new_city(context: Context, event: Event) -> Turn:
    """Ask what the city is called."""
    if event.chat.kind == "group":
        raise StaleError("index-in-private")
    session = await context.writing()
    prompts = Prompts(session, event.chat.chat_id, event.person.user_id)
    await prompts.expect(Prompt(NAME, {}), event.at)
    texts = context.texts
    body = screen(
        bold(texts("city-new-title")),
        texts("city-new-text"),
        bold(texts("city-ask-name")),
        buttons=[_way_out(texts)],
    )
    return turn(shown(event, body))


async def name_given(context: Context, event: Event, data: dict[str, Any]) -> Turn:
    """Make the city that was named; ask first where the words are hardly a name."""
    typed = event.text if isinstance(event, TextSent) else ""
    name = reading.name(context.texts, typed)
    if name is None:
        return await new_city(context, event)
    doubted = data.get("name")
    if doubted and plain(typed) == plain(context.texts("city-button-yes")):
        return await _make(context, event, doubted)
    if reading.is_doubtful(name):
        return await _doubt(context, event, Prompt(NAME, {"name": name}), change="city:new")
    return await _make(context, event, name)


async def _make(context: Context, event: Event, name: str) -> Turn:
    """Make the city, coordinated by whoever named it, and ask for the rest."""
    session = await context.writing()
    zone = reading.zone(context.texts, name) or _UTC
    city = await Cities(session).add(
        name=name, timezone=zone, user_id=event.person.user_id, at=event.at
    )
    await Places(session).move(event.person.user_id, event.at, city_id=city.id)
    desk = await in_city(context, event, Right.MANAGE, city.id)
    note = context.texts("city-made", name=name)
    return await _ask(desk, "country", note, goes_on=True)


async def _doubt(context: Context, event: Event, prompt: Prompt, change: str) -> Turn:
    """Ask whether this is really the name; what is typed instead is the name."""
    texts = context.texts
    prompts = Prompts(await context.writing(), event.chat.chat_id, event.person.user_id)
    await prompts.expect(prompt, event.at)
    choice = (
        Button(texts("city-button-yes"), "cy"),
        Button(texts("city-button-change"), change),
    )
    question = texts("city-sure", name=prompt.data["name"])
    return turn(shown(event, screen(question, buttons=[choice, _way_out(texts)])))


async def name_confirmed(context: Context, event: Event) -> Turn:
    """Take the doubtful name after all."""
    session = await context.writing()
    prompts = Prompts(session, event.chat.chat_id, event.person.user_id)
    pending = await prompts.pending()
    if pending is None or pending.name not in {NAME, FIELD} or "name" not in pending.data:
        raise StaleError
    await prompts.clear()
    if pending.name == NAME:
        return await _make(context, event, pending.data["name"])
    desk = await in_city(context, event, Right.MANAGE, pending.data["city"])
    return await _keep(desk, "name", pending.data["name"], goes_on=False)


async def change_field(context: Context, event: Event, city_id: str, name: str) -> Turn:
    """Ask for one thing of the city."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    if name not in _FIELDS:
        raise StaleError
    return await _ask(desk, name, goes_on=False)


async def skip_field(context: Context, event: Event, city_id: str, name: str) -> Turn:
    """Go on to the next thing without an answer."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    return await _after(desk, name)


async def field_given(context: Context, event: Event, data: dict[str, Any]) -> Turn:
    """Keep one thing of the city; while it is set up, ask for the next one that is missing."""
    desk = await in_city(context, event, Right.MANAGE, data["city"])
    field, goes_on = data["field"], bool(data.get("goes_on"))
    typed = event.text if isinstance(event, TextSent) else ""
    if "name" in data and plain(typed) == plain(context.texts("city-button-yes")):
        return await _keep(desk, field, data["name"], goes_on=goes_on)
    value = _FIELDS[field].read(context.texts, typed)
    if value is None:
        note = context.texts(f"city-unreadable-{field}")
        return await _ask(desk, field, note, goes_on=goes_on)
    if field == "name" and reading.is_doubtful(value):
        prompt = Prompt(FIELD, {"city": desk.city.id, "field": field, "name": value})
        return await _doubt(context, event, prompt, change=f"cf:{desk.city.id}:{field}")
    return await _keep(desk, field, value, goes_on=goes_on)


async def _keep(desk: CityDesk, field: str, value: Any, *, goes_on: bool) -> Turn:
    await Cities(desk.session).change(desk.city.id, **{_FIELDS[field].column: value})
    await desk.session.refresh(desk.city)
    return await _after(desk, field) if goes_on else await _show(desk)


async def _after(desk: CityDesk, name: str) -> Turn:
    later = _ASKED[_ASKED.index(name) + 1 :] if name in _ASKED else ()
    for field in later:
        known = getattr(desk.city, _FIELDS[field].column)
        if known is None or known == _UTC:
            return await _ask(desk, field, goes_on=True)
    return await _show(desk)


async def _ask(desk: CityDesk, name: str, note: str = "", *, goes_on: bool) -> Turn:
    """Ask for one thing; while the city is set up it can be skipped, later it is left as it is."""
    event, texts = desk.event, desk.texts
    prompt = Prompt(FIELD, {"city": desk.city.id, "field": name, "goes_on": goes_on})
    await Prompts(desk.session, event.chat.chat_id, desk.user_id).expect(prompt, event.at)
    skip = (Button(texts("button-skip"), f"cs:{desk.city.id}:{name}"),) if goes_on else ()
    asked: list[Piece] = [bold(texts(f"city-ask-{name}")), texts(f"city-why-{name}")]
    back = _way_out(texts, f"city:{desk.city.id}")
    body = screen(italic(note), *asked, buttons=[skip, back])
    return turn(shown(event, body))


def _way_out(texts: Localised, data: str = "cancel") -> Row:
    return (Button(texts("city-button-stop"), data), *home_row(texts))


async def _show(desk: CityDesk) -> Turn:
    await Prompts(desk.session, desk.event.chat.chat_id, desk.user_id).clear()
    mine = await Cities(desk.session).of(desk.user_id)
    others = [(city.id, city.name) for city, _ in mine if city.id != desk.city.id]
    has_round = await Rounds(desk.session).latest(desk.city.id) is not None
    return turn(shown(desk.event, _city_screen(desk, others, has_round=has_round)))


def _city_screen(desk: CityDesk, others: list[tuple[int, str]], *, has_round: bool) -> Screen:
    texts, city = desk.texts, desk.city
    unknown = texts("city-not-said")
    share = city.foreign_born_share
    known = {
        "country": city.country or unknown,
        "population": texts.number(city.population) if city.population else unknown,
        "share": f"{texts.number(share)} %" if share is not None else unknown,
        "zone": city.timezone,
    }
    rows: list[Row] = []
    if has_round:
        rows.append((Button(texts("button-open-index"), "index"),))
    elif desk.may(Right.SUBMIT):
        rows.append((Button(texts("button-start-round"), "start"),))
    if desk.may(Right.MANAGE):
        fields = [Button(texts(f"city-field-{name}"), f"cf:{city.id}:{name}") for name in _FIELDS]
        rows += in_rows(fields, 3)
    rows.append((Button(texts("button-members"), "members"),))
    rows += in_rows([Button(shortened(name, 30), f"city:{id_}") for id_, name in others[:4]], 2)
    return screen(
        bold(city.name),
        lines(
            *(texts("city-line", what=texts(f"city-field-{k}"), value=v) for k, v in known.items())
        ),
        texts("city-your-role", role=texts(f"role-{desk.role.value}")),
        buttons=[*rows, (*home_row(texts), Button(texts("button-new-city"), "city:new"))],
    )


routes = Routes(
    commands={"city": Command(city_command, order=30)},
    buttons={"city": city_button, "cf": change_field, "cs": skip_field, "cy": name_confirmed},
    prompts={NAME: name_given, FIELD: field_given},
    home=(HomeEntry(31, "home-city", "city"),),
)
