"""Show the page: a picture of the page that a quote stands on, with the quote marked."""

import asyncio
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot.dialogue.ask.codes import code_of, named
from bot.dialogue.context import Context
from bot.dialogue.documents.reading import shelves_of
from bot.dialogue.events import ButtonTapped, Event
from bot.dialogue.rich import Rich, bold, lines, link
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, screen
from bot.dialogue.turns import FileForm, NewJob, Say, SendFile, Toast, Turn, turn
from bot.texts import Localised
from knowledge.answers import Quote, quoted
from knowledge.citing import has_page, page_address
from knowledge.errors import KnowledgeError

DRAW = "document-page"
_MOST = 3  # buttons in a row
_LONGEST_TITLE = 120
_CHECK = 1 << 16


@dataclass(frozen=True, slots=True)
class _Passage:
    """A quote as a button carries it: the document's code, offsets, and a check of the words."""

    code: str
    start: int
    end: int
    check: str

    @classmethod
    def read(cls, code: str, start: str, end: str, check: str) -> "_Passage":
        if not (start.isdecimal() and end.isdecimal()):
            raise StaleError
        return cls(code, int(start), int(end), check)


def page_row(texts: Localised, quotes: Sequence[Quote]) -> tuple[Button, ...]:
    """Return a button for each quote that stands on a page, numbered as the sources are."""
    with_page = [(n, quote) for n, quote in enumerate(quotes, 1) if has_page(quote)][:_MOST]
    alone = len(with_page) == 1
    return tuple(
        Button(
            texts("document-show-page") if alone else texts("document-show-page-of", number=n),
            f"page:{code_of(one.document)}:{one.start}:{one.end}:{_check(one.text)}",
        )
        for n, one in with_page
    )


def _check(text: str) -> str:
    return f"{zlib.crc32(text.encode()) % _CHECK:x}"


async def show_page(
    context: Context, event: ButtonTapped, code: str, start: str, end: str, check: str
) -> Turn:
    """Queue the drawing of a page; it takes a moment, and others are served meanwhile."""
    passage = _Passage.read(code, start, end, check)
    await _quote(context, event, passage)
    args = {"code": code, "start": passage.start, "end": passage.end, "check": check}
    return Turn((Toast(context.texts("document-drawing")),), (NewJob(DRAW, args),))


async def _quote(context: Context, event: Event, passage: _Passage) -> tuple[Quote, list[str]]:
    """Return the quote again, if its document still says the same and the person may read it."""
    shelves = list(await shelves_of(context, event))
    index = context.knowledge.index_with(shelves)
    document = index.named(named(passage.code, index.keys))
    found = quoted(document, passage.start, passage.end)
    if found is None or _check(found.text) != passage.check:
        raise StaleError("document-gone")
    return found, shelves


async def draw(context: Context, event: Event, args: dict[str, Any]) -> Turn:
    """Draw the page and send it, with a link to the very page where the source is on the web."""
    texts = context.texts
    passage = _Passage(args["code"], args["start"], args["end"], args["check"])
    found, shelves = await _quote(context, event, passage)
    picture = None
    with suppress(KnowledgeError):
        picture = await asyncio.to_thread(context.knowledge.page, found, shelves)
    if picture is None or picture.path is None:
        return turn(Say(screen(texts("document-no-page"), _link(texts, found))))
    caption = lines(
        bold(_title(found)),
        texts("document-page", page=found.page or 0),
        found.credit or "",
        "" if picture.marked else texts("document-not-marked"),
        _link(texts, found),
    )
    name = f"page-{found.page}.png"
    return turn(SendFile(picture.path, name, FileForm.PHOTO, caption))


def _title(found: Quote) -> str:
    return found.title[:_LONGEST_TITLE] + (f", {found.edition}" if found.edition else "")


def _link(texts: Localised, found: Quote) -> Rich | str:
    address = page_address(found)
    return link(texts("document-open-page"), address) if address else ""


routes = Routes(buttons={"page": show_page}, jobs={DRAW: draw})
