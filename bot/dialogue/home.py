"""The home screen: what the assistant can do, one tap each."""

from bot.dialogue.common import HOME, IN_PLACE
from bot.dialogue.context import Context
from bot.dialogue.events import ButtonTapped, Event
from bot.dialogue.rich import bold
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, Screen, in_rows, screen
from bot.dialogue.turns import Say, Turn, shown, turn

_PER_ROW = 2


def home_screen(context: Context, title: str, text: str) -> Screen:
    """Return a screen with everything that the features offer."""
    texts = context.texts
    entries = [Button(texts(e.label), e.data) for e in context.services.routes.home]
    return screen(bold(title), text, buttons=in_rows(entries, _PER_ROW))


async def show_home(context: Context, event: Event, rest: str = "") -> Turn:
    """Show the home screen; whatever was begun stays where it is, and what is read stays there."""
    texts = context.texts
    home = home_screen(context, texts("home-title"), texts("home-text"))
    keeps = isinstance(event, ButtonTapped) and rest != IN_PLACE
    return turn(Say(home) if keeps else shown(event, home))


routes = Routes(
    commands={"home": Command(show_home, order=20)},
    buttons={HOME: show_home},
)
