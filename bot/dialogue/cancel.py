"""Leave what was begun: nothing more is expected, nothing that was stored is lost."""

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import Turn, shown, turn
from bot.storage.people import Prompts


async def cancel(context: Context, event: Event, _rest: str = "") -> Turn:
    """Stop expecting an answer, and say so; or say that nothing had been begun."""
    session = await context.writing()
    begun = await Prompts(session, event.chat.chat_id, event.person.user_id).clear()
    line = context.texts("cancelled" if begun else "cancelled-nothing")
    return turn(shown(event, screen(line, buttons=[home_row(context.texts)])))


routes = Routes(
    commands={"cancel": Command(cancel, order=91, forgets=False)}, buttons={"cancel": cancel}
)
