"""Setting up a city: one line asked after the other, each kept at once, each to be skipped."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from zoneinfo import available_timezones

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index.access import CityDesk, in_city
from bot.dialogue.index.words import shortened
from bot.dialogue.plain import plain_name
from bot.dialogue.rich import bold, italic, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Row, Screen, in_rows, screen
from bot.dialogue.turns import Turn, shown, turn
from bot.index.roles import Right
from bot.storage.cities import Cities, Places
from bot.storage.people import Prompt, Prompts
from bot.storage.rounds import Rounds

NAME, FIELD = "city-name", "city-field"
_LONGEST = 120
_UTC = "UTC"
_WHOLE = 100.0
# More people than live on Earth live in no city.
_MOST_PEOPLE = 10_000_000_000


@dataclass(frozen=True, slots=True)
class _Field:
    """One thing to know of a city: how it is read from what was typed, None for unreadable."""

    column: str
    read: Callable[[str], Any]


def _text(typed: str) -> str | None:
    return shortened(plain_name(typed), _LONGEST) or None


def _people(typed: str) -> int | None:
    digits = typed.translate({ord(mark): None for mark in " .,'’\u00a0\u202f"})
    count = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 11 else -1  # noqa: PLR2004 (longer is no number of people)
    return count if 0 < count < _MOST_PEOPLE else None


def _share(typed: str) -> float | None:
    try:
        share = float(typed.replace(",", ".").replace("%", "").strip())
    except ValueError:
        return None
    return share if math.isfinite(share) and 0 <= share <= _WHOLE else None


def _zone(typed: str) -> str | None:
    wanted = typed.strip().replace(" ", "_").casefold()
    names = sorted(available_timezones())
    exact = [name for name in names if name.casefold() == wanted]
    place = [name for name in names if name.rsplit("/", maxsplit=1)[-1].casefold() == wanted]
    return next(iter(exact or place), None) if wanted else None


_FIELDS = {
    "name": _Field("name", _text),
    "country": _Field("country", _text),
    "population": _Field("population", _people),
    "share": _Field("foreign_born_share", _share),
    "zone": _Field("timezone", _zone),
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
        buttons=[home_row(texts)],
    )
    return turn(shown(event, body))


async def name_given(context: Context, event: Event, _data: dict[str, Any]) -> Turn:
    """Make the city, coordinated by whoever named it, and ask for the rest."""
    name = _text(event.text) if isinstance(event, TextSent) else None
    if name is None:
        return await new_city(context, event)
    session = await context.writing()
    city = await Cities(session).add(
        name=name, timezone=_zone(name) or _UTC, user_id=event.person.user_id, at=event.at
    )
    await Places(session).move(event.person.user_id, event.at, city_id=city.id)
    desk = await in_city(context, event, Right.MANAGE, city.id)
    return await _ask(desk, "country", context.texts("city-made", name=name))


async def change_field(context: Context, event: Event, city_id: str, name: str) -> Turn:
    """Ask for one thing of the city."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    if name not in _FIELDS:
        raise StaleError
    return await _ask(desk, name)


async def skip_field(context: Context, event: Event, city_id: str, name: str) -> Turn:
    """Go on to the next thing without an answer."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    await Prompts(desk.session, event.chat.chat_id, desk.user_id).clear()
    return await _after(desk, name)


async def field_given(context: Context, event: Event, data: dict[str, Any]) -> Turn:
    """Keep one thing of the city and ask for the next one that is missing."""
    desk = await in_city(context, event, Right.MANAGE, data["city"])
    name = data["field"]
    value = _FIELDS[name].read(event.text) if isinstance(event, TextSent) else None
    if value is None:
        return await _ask(desk, name, context.texts(f"city-unreadable-{name}"))
    await Cities(desk.session).change(desk.city.id, **{_FIELDS[name].column: value})
    await desk.session.refresh(desk.city)
    return await _after(desk, name)


async def _after(desk: CityDesk, name: str) -> Turn:
    later = _ASKED[_ASKED.index(name) + 1 :] if name in _ASKED else ()
    for field in later:
        known = getattr(desk.city, _FIELDS[field].column)
        if known is None or known == _UTC:
            return await _ask(desk, field)
    return await _show(desk)


async def _ask(desk: CityDesk, name: str, note: str = "") -> Turn:
    event, texts = desk.event, desk.texts
    prompt = Prompt(FIELD, {"city": desk.city.id, "field": name})
    await Prompts(desk.session, event.chat.chat_id, desk.user_id).expect(prompt, event.at)
    buttons = [(Button(texts("button-skip"), f"cs:{desk.city.id}:{name}"),)]
    body = screen(
        italic(note), bold(texts(f"city-ask-{name}")), texts(f"city-why-{name}"), buttons=buttons
    )
    return turn(shown(event, body))


async def _show(desk: CityDesk) -> Turn:
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
    buttons={"city": city_button, "cf": change_field, "cs": skip_field},
    prompts={NAME: name_given, FIELD: field_given},
    home=(HomeEntry(31, "home-city", "city"),),
)
