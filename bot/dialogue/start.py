"""The first words: who this is, what it can do, where to begin."""

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.home import home_screen
from bot.dialogue.routes import Command, Routes
from bot.dialogue.turns import Turn, shown, turn


async def greet(context: Context, event: Event, _rest: str = "") -> Turn:
    """Greet the person and show what the assistant can do."""
    texts = context.texts
    title = texts("start-title", name=event.person.name)
    return turn(shown(event, home_screen(context, title, texts("start-text"))))


routes = Routes(commands={"start": Command(greet, listed=False)})
