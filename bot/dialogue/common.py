"""Small parts that many screens share."""

from collections.abc import Callable

from bot.dialogue.screens import Button
from bot.texts import Localised

HOME = "home"
# What the button carries on a menu, which nobody misses when the home screen takes its place.
IN_PLACE = "here"
# Before another button's data: what it shows comes as a new message, and what is read stays.
BELOW = "below"


def home_row(texts: Localised, *, in_place: bool = False) -> tuple[Button, ...]:
    """Return the row that leads home; every screen has a way home.

    Args:
        texts: The catalogue in the person's language.
        in_place: Whether the home screen replaces this one, which is a menu; below anything that
            is read, such as an answer or a practice, it comes as a new message.
    """
    return (Button(texts("button-home"), f"{HOME}:{IN_PLACE}" if in_place else HOME),)


def paging_row(
    texts: Localised, page: int, pages: int, data: Callable[[int], str]
) -> tuple[Button, ...]:
    """Return the buttons to the page before and after, where there are such.

    Pages count from 0; `data` gives the callback data of a page.
    """
    row = []
    if page > 0:
        row.append(Button(texts("browse-back"), data(page - 1)))
    if page + 1 < pages:
        label = texts("browse-next-of", page=page + 2, pages=pages)
        row.append(Button(label, data(page + 1)))
    return tuple(row)
