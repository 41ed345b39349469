"""The added documents, a screen at a time, and how more of them come in."""

from bot.dialogue.ask.codes import code_of
from bot.dialogue.common import home_row, paging_row
from bot.dialogue.context import Context
from bot.dialogue.documents.reading import shelves_of
from bot.dialogue.events import ButtonTapped, Event
from bot.dialogue.rich import bold, lines
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Row, Screen, screen
from bot.dialogue.turns import Turn, shown, turn
from bot.storage.cities import Cities
from knowledge.documents import Document, Kind

_A_SCREEN = 5
_LONGEST = 40


async def documents_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """List the documents."""
    return turn(shown(event, await _screen(context, event, 0)))


async def documents_button(context: Context, event: ButtonTapped, page: str = "0") -> Turn:
    """List the documents from a page on."""
    return turn(shown(event, await _screen(context, event, int(page) if page.isdecimal() else 0)))


async def _screen(context: Context, event: Event, page: int) -> Screen:
    texts = context.texts
    shelves = await shelves_of(context, event)
    index = context.knowledge.index_with(shelves)
    found = sorted(index.documents(Kind.DOCUMENT), key=lambda d: (d.title, d.id))
    part = found[page * _A_SCREEN : (page + 1) * _A_SCREEN]
    rows: list[Row] = [(Button(_label(d), f"askdoc:{code_of(d.id)}"),) for d in part]
    pages = -(-len(found) // _A_SCREEN)
    return screen(
        bold(texts("documents-title", count=len(found))),
        lines(*(_line(document) for document in part)) or texts("documents-none"),
        texts("documents-tap") if part else "",
        await _how_more(context, event, shelves),
        buttons=[
            *rows,
            paging_row(texts, page, pages, lambda n: f"docs:{n}"),
            home_row(texts, in_place=True),
        ],
    )


def _label(document: Document) -> str:
    year = f" {document.year}" if document.year else ""
    room = _LONGEST - len(year)
    cut = document.title if len(document.title) <= room else f"{document.title[: room - 1]}…"
    return f"{cut}{year}"


def _line(document: Document) -> str:
    said = (document.title, document.edition, document.extra.get("credit"))
    return "• " + ", ".join(part for part in said if part)


async def _how_more(context: Context, event: Event, shelves: tuple[str, ...]) -> str:
    """Say to those who can do something about it how documents come in."""
    if event.person.is_admin:
        return context.texts("documents-send")
    if not shelves:
        return ""
    async with context.reading() as session:
        mine = await Cities(session).of(event.person.user_id)
    named = ", ".join(f"{city.name}: {city.id}" for city, _ in mine if str(city.id) in shelves)
    return context.texts("documents-own", cities=named)


routes = Routes(
    commands={"documents": Command(documents_command, order=33)},
    buttons={"docs": documents_button},
    home=(HomeEntry(35, "home-documents", "docs"),),
)
