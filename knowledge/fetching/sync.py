"""Bring the official publications in: each address of the catalogue, new or changed ones only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from knowledge.adding.adder import Adder
from knowledge.adding.naming import Given
from knowledge.adding.outcome import Outcome, Result
from knowledge.documents import Document
from knowledge.extract.html import html_source
from knowledge.fetching.announcing import announced
from knowledge.fetching.connecting import GuardedBackend
from knowledge.fetching.errors import NotFetched, Trouble
from knowledge.fetching.fetcher import Fetched, Fetcher, Tags
from knowledge.fetching.memory import Known, Memory
from knowledge.fetching.practices import Crawl
from knowledge.library import Publication

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Of these the page itself is the text.
_PAGES = frozenset({"web page", "course", "profile"})
_PUBLISHERS = {"coe.int": "© Council of Europe"}
_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
_HEAD = 1024


@dataclass(frozen=True)
class Sync:
    """One pass over the catalogue; broken off, the next one goes on where it stopped."""

    adder: Adder
    fetcher: Fetcher
    memory: Memory

    @classmethod
    def of(cls, adder: Adder, *, allow_private: bool = False) -> Sync:
        """Put a pass together for a shelf; what it learns is kept beside the shelf's index."""
        backend = GuardedBackend(allow_private=allow_private)
        memory = Memory.open(adder.shelf.folder / "fetched.json")
        return cls(adder, Fetcher(backend), memory)

    def practices(self, start: str) -> Iterator[Outcome]:
        """Crawl a listing of good practices; see `Crawl`."""
        return Crawl(self.adder, self.fetcher, self.adder.addresses()).run(start)

    def run(self, publications: Sequence[Publication]) -> Iterator[Outcome]:
        """Fetch what is new or changed and publish it, one publication after the other.

        Raises:
            NotPublished: The disk is full or read-only; what came before is published.
        """
        for publication in publications:
            if publication.url:
                given = _given(publication)
                page_is_text = publication.kind in _PAGES
                yield self.bring(publication.id, publication.url, given, page_is_text=page_is_text)

    def bring(self, name: str, url: str, given: Given, *, page_is_text: bool) -> Outcome:
        """Fetch one address and publish what it leads to.

        Args:
            name: What to call it in the table.
            url: Of the document, or of a page that announces it.
            given: What is known about the document.
            page_is_text: Whether a page that announces no document is the document.

        Raises:
            NotPublished: The disk is full or read-only.
        """
        before = self.memory.known.get(url)
        known = self.adder.known(before.document) if before else None
        if known is None:
            before = None
        try:
            return self._brought(name, url, given, before, known, page_is_text=page_is_text)
        except NotFetched as error:
            reason = f"{error.trouble}: {error.detail}"
            return Outcome(
                name,
                Result.SKIPPED,
                title=given.title or url,
                reason=reason,
                remedy=error.trouble.remedy,
            )

    def _brought(
        self,
        name: str,
        url: str,
        given: Given,
        before: Known | None,
        known: Document | None,
        *,
        page_is_text: bool,
    ) -> Outcome:
        page = self.fetcher.fetch(url, before.page if before else Tags())
        at: str | None = page.url
        if page.content is None:
            at = before.url if before and before.url != page.url else None
        elif not _is_file(page.content):
            at = announced(html_source(page.content), page.url, given.title or name)
            if at is None and not page_is_text:
                raise NotFetched(url, Trouble.NO_DOCUMENT, "the page links to no PDF or Word file")
        file = page
        if at is not None and at != page.url:
            file = self.fetcher.fetch(at, before.file if before and before.url == at else Tags())
            if file.content is not None and not _is_file(file.content):
                detail = "a page came where a PDF or Word file was announced"
                raise NotFetched(at, Trouble.NO_DOCUMENT, detail)
        if file.content is None:
            assert before is not None and known is not None  # noqa: S101, PT018 (tags are sent for known ones alone)
            kept = Known(before.document, at or before.url, page.tags, file.tags)
            self.memory.keep(url, kept)
            return Outcome(name, Result.UNCHANGED, known.id, known.title)
        return self._published(name, url, given, page, file)

    def _published(
        self, name: str, url: str, given: Given, page: Fetched, file: Fetched
    ) -> Outcome:
        said = Given(url=file.url, credit=_credit(file.url)).over(given)
        read = self.adder.read_content(file.content or b"", _file_name(file.url, name), said)
        outcome = read if isinstance(read, Outcome) else self.adder.publish([read])[0]
        if outcome.document:
            tags = (page.tags, Tags() if file is page else file.tags)
            self.memory.keep(url, Known(outcome.document, file.url, *tags))
        return Outcome(
            name,
            outcome.result,
            outcome.document,
            outcome.title,
            outcome.reason,
            outcome.remedy,
        )


def _given(publication: Publication) -> Given:
    year = _YEAR.search(publication.year or "")
    language = publication.languages[0] if len(publication.languages) == 1 else None
    return Given(
        title=publication.title,
        year=year[0] if year else None,
        language=language,
        topics=publication.topics,
    )


def _credit(url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    site = ".".join(host.split(".")[-2:])
    return _PUBLISHERS.get(site, host)


def _is_file(content: bytes) -> bool:
    return _PDF in content[:_HEAD] or content.startswith(_ZIP)


def _file_name(url: str, name: str) -> str:
    last = unquote(urlsplit(url).path).rpartition("/")[2]
    return last if "." in last else name
