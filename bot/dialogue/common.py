"""Small parts that many screens share."""

from collections.abc import Callable

from bot.dialogue.screens import Button
from bot.texts import Localised

HOME = "home"


def home_row(texts: Localised) -> tuple[Button, ...]:
    """Return the row that leads home; every screen has a way home."""
    return (Button(texts("button-home"), HOME),)


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
