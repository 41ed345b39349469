"""Whose own documents somebody may read here."""

from bot.dialogue.context import Context
from bot.dialogue.events import ChatKind, Event
from bot.storage.cities import Cities


async def shelves_of(context: Context, event: Event) -> tuple[str, ...]:
    """Return the cities whose own documents may be quoted to a person in a chat.

    In a group everybody reads along: only the city of that group counts there, and only for its
    members.
    """
    async with context.reading() as session:
        cities = Cities(session)
        mine = {city.id for city, _ in await cities.of(event.person.user_id)}
        if event.chat.kind is ChatKind.GROUP:
            here = await cities.in_group(event.chat.chat_id)
            mine &= {here.id} if here is not None else set()
    return tuple(str(number) for number in sorted(mine))
