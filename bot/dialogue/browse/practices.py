"""Good practices of cities: a list with filters, a page at a time."""

from collections import Counter
from dataclasses import replace

from bot.dialogue.ask.answering import short_label
from bot.dialogue.ask.codes import code_of
from bot.dialogue.browse.filters import PERIODS, Filter, filter_of_words, periods_of, read_filter
from bot.dialogue.common import home_row, paging_row
from bot.dialogue.context import Context
from bot.dialogue.events import ButtonTapped, TextSent
from bot.dialogue.rich import bold, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Screen, in_rows, screen
from bot.dialogue.turns import Turn, shown, turn
from bot.texts import Localised
from knowledge.documents import Document

_PER_PAGE = 5
# Rows of choices that leave room for the two below them.
_CHOICE_ROWS = 6
# What can be filtered by, with the short name that a button carries, and how many of its values
# stand side by side on a phone: the titles of topics are long.
_FACETS = {"t": 2, "c": 3, "p": 2, "y": 2}


async def practices_command(context: Context, event: TextSent, rest: str) -> Turn:
    """Show practices; words after the command filter them: ``/practices Norway education``."""
    chosen = filter_of_words(context.knowledge.library, rest)
    return turn(shown(event, practices_screen(context, chosen, 0)))


async def show_practices(
    context: Context,
    event: ButtonTapped,
    topic: str = "",
    country: str = "",
    city: str = "",
    period: str = "",
    page: str = "0",
) -> Turn:
    """Show a page of the practices that a button names."""
    if not page.isdecimal():
        raise StaleError
    chosen = read_filter(context.knowledge.library, topic, country, city, period)
    return turn(shown(event, practices_screen(context, chosen, int(page))))


def practices_screen(context: Context, chosen: Filter, page: int) -> Screen:
    """Return a page of the chosen practices, each with a button, and the filters."""
    texts, library = context.texts, context.knowledge.library
    found = chosen.chosen(library.practices)
    pages = max(1, -(-len(found) // _PER_PAGE))
    page = min(page, pages - 1)
    part = found[page * _PER_PAGE : (page + 1) * _PER_PAGE]
    first = page * _PER_PAGE + 1
    return screen(
        lines(bold(texts("practices-title")), _described(texts, library.topics, chosen)),
        texts("practices-count", count=len(found), page=page + 1, pages=pages),
        lines(*(_line(number, p) for number, p in enumerate(part, first))),
        buttons=[
            tuple(_opening(n, p, chosen, page) for n, p in enumerate(part, first)),
            paging_row(texts, page, pages, chosen.data),
            _filters(texts, chosen),
            home_row(texts, in_place=True),
        ],
    )


def _opening(number: int, practice: Document, chosen: Filter, page: int) -> Button:
    """Return the button that opens a practice in place of the list, with the way back to it."""
    back = chosen.data(page).removeprefix("pr:")
    return Button(f"{number}", f"doc:{code_of(practice.id)}:0:{back}")


def _line(number: int, practice: Document) -> str:
    place = ", ".join(part for part in (practice.city, practice.country, practice.year) if part)
    return f"{number}. {practice.title} – {place}"


def _described(texts: Localised, topics: object, chosen: Filter) -> str:
    titles = {t.id: t.title for t in topics}  # type: ignore[attr-defined]
    parts = [titles.get(chosen.topic or ""), chosen.city, chosen.country]
    if chosen.period is not None:
        parts.append(_period_label(texts, chosen.period))
    return " · ".join(part for part in parts if part)


def _period_label(texts: Localised, period: int) -> str:
    if period == PERIODS[-1]:
        return texts("practices-before", year=str(PERIODS[-2]))
    newer = PERIODS.index(period) - 1
    if newer < 0:
        return texts("practices-since", year=str(period))
    return texts("practices-between", first=str(period), last=str(PERIODS[newer] - 1))


def _filters(texts: Localised, chosen: Filter) -> tuple[Button, ...]:
    """Offer each filter; all of them together are taken away with one tap."""
    carried = chosen.data().removeprefix("pr:").removesuffix(":0")
    row = [Button(texts(f"practices-by-{f}"), f"pf:{f}:{carried}") for f in _FACETS]
    if chosen != Filter():
        row.append(Button(texts("practices-all"), Filter().data()))
    return tuple(row)


async def choose_filter(
    context: Context,
    event: ButtonTapped,
    facet: str,
    topic: str = "",
    country: str = "",
    city: str = "",
    period: str = "",
    page: str = "0",
) -> Turn:
    """Show what one filter can be set to, the most frequent first."""
    if facet not in _FACETS or not page.isdecimal():
        raise StaleError
    library = context.knowledge.library
    chosen = read_filter(library, topic, country, city, period)
    choices = _choices(context, chosen, facet)
    number, size = int(page), _FACETS[facet] * _CHOICE_ROWS
    part = choices[number * size : (number + 1) * size]
    more = []
    if len(choices) > (number + 1) * size:
        carried = chosen.data().removeprefix("pr:").removesuffix(":0")
        more = [Button(context.texts("browse-next"), f"pf:{facet}:{carried}:{number + 1}")]
    texts = context.texts
    below = (*more, Button(texts("browse-back"), chosen.data()))
    rows = [*in_rows(part, _FACETS[facet]), below, home_row(texts, in_place=True)]
    return turn(shown(event, screen(bold(texts(f"practices-choose-{facet}")), buttons=rows)))


def _choices(context: Context, chosen: Filter, facet: str) -> list[Button]:
    """Return a button for each value that leaves at least one practice, with how many."""
    library, texts = context.knowledge.library, context.texts
    if facet == "t":
        titles = {topic.id: topic.title for topic in library.topics}
        left = replace(chosen, topic=None).chosen(library.practices)
        counted = Counter(topic for practice in left for topic in practice.topics)
        return [
            Button(f"{titles[t]} ({n})", replace(chosen, topic=t).data())
            for t, n in counted.most_common()
        ]
    if facet == "c":
        left = replace(chosen, country=None, city=None).chosen(library.practices)
        countries = Counter(practice.country for practice in left if practice.country)
        return [
            Button(f"{c} ({n})", replace(chosen, country=c, city=None).data())
            for c, n in countries.most_common()
        ]
    if facet == "p":
        left = replace(chosen, city=None).chosen(library.practices)
        cities = Counter(practice.city for practice in left if practice.city)
        return [
            Button(f"{short_label(c)} ({n})", replace(chosen, city=c).data())
            for c, n in cities.most_common()
        ]
    left = replace(chosen, period=None).chosen(library.practices)
    periods = Counter(period for practice in left for period in periods_of(practice))
    return [
        Button(f"{_period_label(texts, p)} ({periods[p]})", replace(chosen, period=p).data())
        for p in PERIODS
        if periods[p]
    ]


routes = Routes(
    commands={"practices": Command(practices_command, order=50)},
    buttons={"pr": show_practices, "practices": show_practices, "pf": choose_filter},
    home=(HomeEntry(30, "home-practices", "practices"),),
)
