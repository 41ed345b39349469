"""Leave what was begun: nothing more is expected, nothing that was stored is lost."""

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import Turn, shown, turn
from bot.storage.people import Prompts


async def cancel_by_button(context: Context, event: Event) -> Turn:
    """Stop expecting an answer; the router did so already where a command was typed."""
    session = await context.writing()
    await Prompts(session, event.chat.chat_id, event.person.user_id).clear()
    return await cancel(context, event)


async def cancel(context: Context, event: Event, _rest: str = "") -> Turn:
    """Say that nothing is expected any more."""
    line = context.texts("cancelled")
    return turn(shown(event, screen(line, buttons=[home_row(context.texts)])))


routes = Routes(
    commands={"cancel": Command(cancel, order=91)}, buttons={"cancel": cancel_by_button}
)
