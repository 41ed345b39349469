"""What is kept about a person: what, why, how long, who sees it."""

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.rich import bold, lines
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Screen, screen
from bot.dialogue.turns import Turn, shown, turn
from bot.settings import Settings
from bot.texts import Localised

_SUBJECTS = ("what", "why", "how-long", "who", "rights")


def privacy_screen(texts: Localised, settings: Settings) -> Screen:
    """Return what is kept and why."""
    days = {"traces": settings.keep_traces_days, "questions": settings.keep_questions_days}
    parts = [
        lines(bold(texts(f"privacy-{subject}")), texts(f"privacy-{subject}-text", **days))
        for subject in _SUBJECTS
    ]
    return screen(bold(texts("privacy-title")), *parts, buttons=[home_row(texts, in_place=True)])


async def show_privacy(context: Context, event: Event, _rest: str = "") -> Turn:
    """Show what is kept and why."""
    return turn(shown(event, privacy_screen(context.texts, context.services.settings)))


routes = Routes(
    commands={"privacy": Command(show_privacy, order=85)},
    buttons={"privacy": show_privacy},
    home=(HomeEntry(85, "home-privacy", "privacy"),),
)
