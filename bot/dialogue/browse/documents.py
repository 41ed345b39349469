"""A guide or a practice in full, a screen at a time."""

from datetime import date

from bot.dialogue.ask.codes import code_of, named
from bot.dialogue.common import home_row, paging_row
from bot.dialogue.context import Context
from bot.dialogue.documents.reading import shelves_of
from bot.dialogue.events import ButtonTapped
from bot.dialogue.rich import Piece, Rich, bold, italic, lines, link, paragraphs
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Screen, ShareButton, screen
from bot.dialogue.turns import Say, Turn, shown, turn
from bot.texts import Localised
from knowledge.documents import Block, Document, Kind, Shape

# About a phone screen and a half: enough to read, short enough to find the button below it.
_SCREEN = 1_400
# The parts of a filter that a button carries: four codes and a page.
_BACK = 5
_LONGEST_PART = 8


async def show_document(
    context: Context, event: ButtonTapped, code: str, page: str = "", *back: str
) -> Turn:
    """Show a document; the first tap says it as a new message, paging changes that message.

    From a list of practices it takes the place of the list, and `back` is what leads there again.
    """
    if back and (len(back) != _BACK or any(len(part) > _LONGEST_PART for part in back)):
        raise StaleError
    documents = context.knowledge.library.by_id
    document = documents[named(code, documents)]
    pages = pages_of(document)
    number = int(page) if page.isdecimal() else 0
    if number >= len(pages):
        raise StaleError("document-gone")
    found = document_screen(context.texts, document, pages, number, ":".join(back))
    return turn(shown(event, found) if page else Say(found))


async def read_whole(context: Context, event: ButtonTapped, code: str, start: str) -> Turn:
    """Show a document in a new message, at the screen on which a character of it stands."""
    index = context.knowledge.index_with(await shelves_of(context, event))
    document = index.named(named(code, index.keys))
    if not start.isdecimal():
        raise StaleError
    pages = pages_of(document)
    after = (n for n, page in enumerate(pages) if page[-1].end > int(start))
    return turn(Say(document_screen(context.texts, document, pages, next(after, 0))))


def pages_of(document: Document) -> list[list[Block]]:
    """Divide the blocks of a document into screens, new sections on a new one where they fit."""
    pages: list[list[Block]] = [[]]
    size = 0
    for block in document.blocks:
        length = block.end - block.start
        if pages[-1] and size + length > _SCREEN:
            pages.append([])
            size = 0
        pages[-1].append(block)
        size += length
    return pages


def document_screen(
    texts: Localised, document: Document, pages: list[list[Block]], number: int, back: str = ""
) -> Screen:
    """Return one screen of a document; `back` is what leads to the list it was opened from."""
    carried = f":{back}" if back else ""
    head: Piece = bold(document.title)
    place = ", ".join(p for p in (document.city, document.country, document.year) if p)
    return screen(
        lines(head, place if document.kind is Kind.PRACTICE else ""),
        *_sections(texts, document, pages[number]),
        _sources(texts, document) if number == len(pages) - 1 else "",
        buttons=[
            paging_row(
                texts, number, len(pages), lambda n: f"doc:{code_of(document.id)}:{n}{carried}"
            ),
            _below(texts, document, back),
        ],
    )


def _sections(texts: Localised, document: Document, blocks: list[Block]) -> list[Rich]:
    """Return the blocks under their headings, general advice named as such."""
    found: list[Rich] = []
    section: tuple[str, ...] | None = None
    shapes: list[Shape] = []
    for block in blocks:
        text = document.text[block.start : block.end]
        shown_text: Piece = f"• {text}" if block.shape is Shape.BULLET else text
        if block.section != section:
            section = block.section
            heading = bold(section[-1]) if section else ""
            advice = italic(texts("ask-general-advice")) if block.advice else ""
            found.append(lines(heading, advice, shown_text))
        elif block.shape is Shape.PARAGRAPH or shapes[-1] is Shape.PARAGRAPH:
            found[-1] = paragraphs(found[-1], shown_text)
        else:
            found[-1] = lines(found[-1], shown_text)
        shapes.append(block.shape)
    return found


def _sources(texts: Localised, document: Document) -> Rich:
    listed = (
        "• " + link(f"{s.title} ({s.year})" if s.year else s.title, s.url or "")
        for s in document.sources
    )
    return paragraphs(
        lines(bold(texts("ask-sources")), *listed), italic(_reviewed(texts, document))
    )


def _reviewed(texts: Localised, document: Document) -> str:
    if not document.reviewed:
        return ""
    return texts("document-reviewed", date=texts.date(date.fromisoformat(document.reviewed)))


def _below(texts: Localised, document: Document, back: str) -> tuple[Button | ShareButton, ...]:
    to_list = (Button(texts("browse-list"), f"pr:{back}"),) if back else ()
    return (*to_list, ShareButton(texts("browse-share"), document.title[:60]), *home_row(texts))


routes = Routes(buttons={"doc": show_document, "read": read_whole})
