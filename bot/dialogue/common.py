"""Small parts that many screens share."""

from bot.dialogue.screens import Button
from bot.texts import Localised

HOME = "home"


def home_row(texts: Localised) -> tuple[Button, ...]:
    """Return the row that leads home; every screen has a way home."""
    return (Button(texts("button-home"), HOME),)
