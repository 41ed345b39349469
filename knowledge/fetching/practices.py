"""Crawl a listing of good practices into practice records under the programme's headings."""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from knowledge.adding.adder import Adder, Read
from knowledge.adding.naming import slug
from knowledge.adding.outcome import Outcome, Result
from knowledge.documents import Document, Kind, Shape, Source
from knowledge.extract.builder import Piece, assemble
from knowledge.extract.html import html_source
from knowledge.extract.language import language_of
from knowledge.extract.practice_page import PracticePage, practices_on
from knowledge.fetching.announcing import links_on
from knowledge.fetching.errors import NotFetched
from knowledge.fetching.fetcher import Fetcher

_MOST_PAGES = 1000
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NEXT = re.compile(
    r"^(?:next\b.*|older\b.*|more practices|load more|›|»|→|>|>>|\d{1,3})$", re.IGNORECASE
)


@dataclass
class Crawl:
    """One pass over a listing: its pages, and the pages of the same site that they link to.

    Attributes:
        adder: Publishes the records.
        fetcher: Fetches the pages.
        listed: Addresses whose practices the library has already.
    """

    adder: Adder
    fetcher: Fetcher
    listed: frozenset[str] = frozenset()
    _seen: set[str] = field(default_factory=set)

    def run(self, start: str) -> Iterator[Outcome]:
        """Follow a listing from its first page and publish each practice that is found.

        Raises:
            NotPublished: The disk is full or read-only; what came before is published.
        """
        self._seen = {start}
        listing, entries = deque([start]), deque[str]()
        for _ in range(_MOST_PAGES):
            if listing:
                url, is_listing = listing.popleft(), True
            elif entries:
                url, is_listing = entries.popleft(), False
            else:
                return
            source = ""
            try:
                fetched = self.fetcher.fetch(url)
                source, url = html_source(fetched.content or b""), fetched.url
                yield from self._practices(source, url)
            except NotFetched as error:
                reason = f"{error.trouble}: {error.detail}"
                remedy = error.trouble.remedy
                yield Outcome(url, Result.SKIPPED, reason=reason, remedy=remedy)
            if is_listing and source:
                self._follow(source, url, listing, entries)

    def _follow(self, source: str, url: str, listing: deque[str], entries: deque[str]) -> None:
        host = urlsplit(url).netloc
        nexts = _next_pages(source)
        for link in links_on(source, url):
            fresh = link.url not in self._seen and link.url not in self.listed
            if not fresh or urlsplit(link.url).netloc != host:
                continue
            self._seen.add(link.url)
            is_next = link.url in nexts or bool(_NEXT.match(link.text))
            (listing if is_next else entries).append(link.url)

    def _practices(self, source: str, url: str) -> Iterator[Outcome]:
        pages = practices_on(source)
        for page in pages:
            document = practice_of(page, url, several=len(pages) > 1)
            content = document.text.encode()
            yield self.adder.publish([Read(page.title, document, content)])[0]


def _next_pages(source: str) -> set[str]:
    nodes = LexborHTMLParser(source).css("[rel~=next][href]")
    return {node.attributes.get("href") or "" for node in nodes}


def practice_of(page: PracticePage, url: str, *, several: bool = False) -> Document:
    """Return a practice page as a document, in the words of the page.

    Args:
        page: What the page says.
        url: Where it says so.
        several: Whether the page describes more than this one practice.
    """
    pieces = []
    for label, text in page.fields.items():
        heading = label.value.capitalize()
        pieces.append(Piece(heading, None, (heading,)))
        pieces += [
            Piece(part.strip(), Shape.PARAGRAPH, (heading,))
            for part in text.split("\n")
            if part.strip()
        ]
    text, blocks = assemble(pieces)
    place = f"{url}#{page.title}" if several else url
    # Two practices may have one title; the address tells them apart.
    mark = hashlib.sha256(place.encode()).hexdigest()[:6]
    year = _YEAR.search(page.year or "")
    name = " ".join(filter(None, (page.city, page.title)))
    return Document(
        id=f"gp-web-{slug(name)}-{mark}",
        kind=Kind.PRACTICE,
        title=page.title,
        text=text,
        blocks=blocks,
        language=language_of(text, blocks) or "en",
        edition=page.year,
        year=year[0] if year else None,
        url=url,
        city=page.city,
        country=page.country,
        sources=(Source(page.title, page.year, url),),
        extra={"digest": hashlib.sha256(text.encode()).hexdigest(), "format": "html"},
    )
