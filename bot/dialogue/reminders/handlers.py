"""Everything that can be done about reminders, as one feature."""

from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index.access import in_city
from bot.dialogue.reminders import calendars, changing, follow_ups, listing, moving
from bot.dialogue.reminders.access import held, in_private
from bot.dialogue.reminders.listing import reminders_of, show_list
from bot.dialogue.reminders.reading import when_named
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, Routes, merged
from bot.dialogue.turns import Turn
from bot.index.roles import Right
from bot.reminders.steps import Kind
from bot.reminders.walltime import wall, zone_of
from bot.storage.cities import Places

_GO = {"start": Right.SUBMIT, "members": Right.READ}


async def remind_command(context: Context, event: TextSent, rest: str) -> Turn:
    """Show the list, or do what the rest of the line says.

    ``/remind we plan a new strategy in autumn 2027`` brings the next round forward;
    ``/remind in March: did the network start?`` comes back to something.
    """
    if not rest:
        return await show_list(context, event)
    in_private(event)
    rounds = [row for row in await reminders_of(context, event) if row.kind == Kind.ROUND]
    words = context.texts("remind-strategy-words").split(",")
    if rounds and any(word.strip().casefold() in rest.casefold() for word in words):
        hold = await held(context, event, str(rounds[0].id))
        today = wall(event.at, zone_of(rounds[0].zone)).date()
        on = when_named(context.texts, rest, today, rounds[0].zone)
        if hold.may_move and on is not None:
            return await changing.bring_forward(hold, on, rest)
        if hold.may_move:
            return await changing.ask_plan(context, event, str(rounds[0].id))
    source = f"text:{event.message.message_id if event.message else int(event.at.timestamp())}"
    return await follow_ups.remember(context, event, rest, source)


async def go(context: Context, event: Event, city_id: str, where: str) -> Turn:
    """Go to a place of a city, which becomes the city at hand."""
    handler = context.services.routes.buttons.get(where)
    if where not in _GO or handler is None:
        raise StaleError
    desk = await in_city(context, event, _GO[where], city_id)
    await Places(desk.session).move(desk.user_id, event.at, city_id=desk.city.id)
    await desk.session.flush()
    return await handler(context, event)


_OWN = Routes(commands={"remind": Command(remind_command, order=60)}, buttons={"rgo": go})
routes = merged(
    [_OWN, *(part.routes for part in (listing, changing, moving, follow_ups, calendars))]
)
