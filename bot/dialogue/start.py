"""The first words: who this is, what it can do, where to begin."""

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.home import home_screen
from bot.dialogue.routes import Command, Routes
from bot.dialogue.turns import Turn, shown, turn


async def greet(context: Context, event: Event, rest: str = "") -> Turn:
    """Greet the person and show what the assistant can do, or follow a deep link."""
    word, _, payload = rest.partition("-")
    if follow := context.services.routes.links.get(word):
        return await follow(context, event, payload)
    texts = context.texts
    title = texts("start-title", name=event.person.name)
    return turn(shown(event, home_screen(context, title, texts("start-text"))))


routes = Routes(commands={"start": Command(greet, listed=False)})
