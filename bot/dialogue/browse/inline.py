"""Share guides and practices in any chat: ``@assistant words``."""

import asyncio

from bot.dialogue.ask.codes import code_of
from bot.dialogue.context import Context
from bot.dialogue.events import InlineQueried
from bot.dialogue.rich import bold, italic, lines, link
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Screen, screen
from bot.dialogue.turns import InlineResult, InlineResults, Turn, turn
from bot.texts import Localised
from knowledge.documents import Document, Kind

_RESULTS = 12
_EXCERPT = 500


async def find_to_share(context: Context, event: InlineQueried) -> Turn:
    """Offer the guides and practices that fit the words."""
    words = event.text.strip()
    if not words:
        return turn(InlineResults(()))
    knowledge = context.knowledge
    found = await asyncio.to_thread(knowledge.find, words, _RESULTS)
    results = tuple(_result(context.texts, document) for document in found)
    return turn(InlineResults(results))


def _result(texts: Localised, document: Document) -> InlineResult:
    place = ", ".join(p for p in (document.city, document.country, document.year) if p)
    description = place or texts("inline-guide")
    return InlineResult(
        code_of(document.id), document.title, description, shared_screen(texts, document)
    )


def shared_screen(texts: Localised, document: Document) -> Screen:
    """Return a document in a form that stands alone in another chat."""
    place = ", ".join(p for p in (document.city, document.country, document.year) if p)
    first = document.blocks[0]
    text = document.text[first.start : first.end][:_EXCERPT]
    links = [
        link(f"{s.title} ({s.year})" if s.year else s.title, s.url or "")
        for s in document.sources[: 1 if document.kind is Kind.PRACTICE else 2]
    ]
    return screen(
        lines(bold(document.title), place),
        text,
        lines(bold(texts("ask-sources")), *links),
        italic(texts("inline-not-official")),
    )


routes = Routes(inline=find_to_share)
