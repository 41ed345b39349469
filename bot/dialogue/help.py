"""Help: how to ask, and every command in one line each."""

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.rich import bold, lines
from bot.dialogue.routes import Command, HomeEntry, Routes, listed_commands
from bot.dialogue.screens import Screen, screen
from bot.dialogue.turns import Turn, shown, turn


def help_screen(context: Context) -> Screen:
    """Return the help screen, made from the commands that exist."""
    texts = context.texts
    names = listed_commands(context.services.routes)
    commands = lines(*(f"/{name} – {texts(f'command-{name}')}" for name in names))
    return screen(
        bold(texts("help-title")),
        texts("help-text"),
        commands,
        buttons=[home_row(texts, in_place=True)],
    )


async def show_help(context: Context, event: Event, _rest: str = "") -> Turn:
    """Show the help screen."""
    return turn(shown(event, help_screen(context)))


routes = Routes(
    commands={"help": Command(show_help, order=90)},
    buttons={"help": show_help},
    home=(HomeEntry(90, "home-help", "help"),),
)
