"""From a quote to the page it stands on: a picture of it, and an address that opens there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.adding.originals import Originals
from knowledge.answers import Quote
from knowledge.documents import Document
from knowledge.errors import KnowledgeError
from knowledge.shelves import Shelf

if TYPE_CHECKING:
    from knowledge.pages import PagePicture

_PDF = "pdf"


class NoPage(KnowledgeError):
    """There is no page to show for a quote."""

    def __init__(self, title: str, reason: str) -> None:
        self.title, self.reason = title, reason
        super().__init__(
            f"No page of “{title}” can be shown: {reason}. "
            "Add the document again with: icc-assistant library add",
        )


def has_page(quote: Quote) -> bool:
    """Say whether a quote stands on a page of which a picture can be drawn."""
    return quote.format == _PDF and quote.page is not None


def page_address(quote: Quote) -> str | None:
    """Return the address of a quote's source, of a PDF on the web the very page."""
    if quote.url and has_page(quote):
        return f"{quote.url.partition('#')[0]}#page={quote.page}"
    return quote.url


def picture_of(
    data: Path, document: Document, quote: Quote, shelves: Sequence[str], width: int
) -> PagePicture:
    """Draw the page of a quote with the quote marked; pictures are kept for the next time.

    Args:
        data: The data directory.
        document: Where the quote is from.
        quote: Exact words of it.
        shelves: The cities whose own documents the person may read.
        width: Of the picture, in pixels.

    Raises:
        NoPage: The quote is of no page, or the original is not kept.
        Unreadable: The original cannot be opened.
    """
    from knowledge.pages import page_picture

    if quote.page is None or not has_page(quote):
        raise NoPage(document.title, "its source has no pages")
    for city in (None, *shelves):
        shelf = Shelf(data, city)
        original = Originals(shelf.originals).path(document.extra.get("digest", ""))
        if original is not None:
            cache = shelf.folder / "pages"
            return page_picture(original, quote.page, quote.text, width=width, cache=cache)
    raise NoPage(document.title, "its file is not kept here")
