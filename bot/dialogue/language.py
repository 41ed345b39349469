"""Choose the language in which the assistant speaks."""

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.rich import bold
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Screen, in_rows, screen
from bot.dialogue.turns import Toast, Turn, shown, turn
from bot.storage.people import People
from bot.texts import Localised

_PER_ROW = 3
# As many as fit beside the way home.
_ROWS = 7


def language_screen(context: Context, texts: Localised) -> Screen:
    """Return the list of languages, the present one marked."""
    names = context.services.catalogue.names()
    buttons = [
        Button(f"✓ {name}" if code == texts.language else name, f"language:{code}")
        for code, name in names.items()
    ]
    rows = in_rows(buttons, _PER_ROW)[:_ROWS]
    text = texts("language-text", language=names[texts.language])
    return screen(
        bold(texts("language-title")), text, buttons=[*rows, home_row(texts, in_place=True)]
    )


async def show_languages(context: Context, event: Event, _rest: str = "") -> Turn:
    """Show the languages to choose from."""
    return turn(shown(event, language_screen(context, context.texts)))


async def tap_language(context: Context, event: Event, code: str = "") -> Turn:
    """Speak the chosen language from now on; without one, show the list."""
    if not code:
        return await show_languages(context, event)
    if code not in context.services.catalogue.languages:
        raise StaleError
    await People(await context.writing()).speak(event.person.user_id, code)
    texts = context.services.catalogue.in_language(code)
    return turn(Toast(texts("language-saved")), shown(event, language_screen(context, texts)))


routes = Routes(
    commands={"language": Command(show_languages, order=80)},
    buttons={"language": tap_language},
    home=(HomeEntry(80, "home-language", "language"),),
)
