"""What an answer is: exact quotes with their sources, good practices in a line, near topics."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.documents import Document, Kind, Source
from knowledge.excerpts import Excerpt
from knowledge.intents import Intent


class Outcome(StrEnum):
    """How sure the library is that it holds the answer."""

    ANSWERED = "answered"
    UNSURE = "unsure"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of a document: ``text == document.text[start:end]``."""

    text: str
    document: str
    title: str
    kind: Kind
    edition: str | None
    section: str | None
    page: int | None
    url: str | None
    start: int
    end: int
    language: str
    advice: bool
    more: int
    city: str | None = None
    sources: tuple[Source, ...] = ()
    format: str | None = None  # of the file that an added document was read from
    credit: str | None = None  # the line that its publisher asks for


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A good practice in one line."""

    id: str
    city: str
    country: str | None
    year: str | None
    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the library says to a question.

    ``confidence`` is the estimated probability, 0 to 1, that the library holds the answer.
    ``nearest`` are ids of topics, nearest first. ``mended`` pairs words that were read otherwise
    than they were typed. ``absent`` is the code of a country that examples are asked from and that
    no practice is from: what is shown is from elsewhere.
    """

    question: str
    outcome: Outcome
    confidence: float
    quotes: tuple[Quote, ...] = ()
    practices: tuple[PracticeLine, ...] = ()
    nearest: tuple[str, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    intent: Intent = Intent.ANY
    absent: str | None = None
    documents: tuple[str, ...] = field(default=())  # all that were near, for "more on this"


def practice_line(document: Document) -> PracticeLine:
    """Return a practice in one line."""
    return PracticeLine(
        document.id,
        document.city or "",
        document.country,
        document.year,
        document.title,
        document.url,
    )


def quoted(document: Document, start: int, end: int) -> Quote | None:
    """Return a slice of a document as a quote, or None where no such slice can be quoted."""
    if not 0 <= start < end <= len(document.text):
        return None
    block = next((block for block in document.blocks if start < block.end), None)
    if block is None:
        return None
    section, page, advice = block.section, block.page, block.advice
    return quote_of(Excerpt(document, start, end, section, page, advice, 0.0, 0))


def quote_of(found: Excerpt) -> Quote:
    """Return an excerpt as a quote with all that cites it."""
    document = found.document
    return Quote(
        text=found.text,
        document=document.id,
        title=document.title,
        kind=document.kind,
        edition=document.edition or _reviewed(document),
        format=document.extra.get("format"),
        credit=document.extra.get("credit"),
        section=" › ".join(found.section) or None,
        page=found.page,
        url=document.url,
        start=found.start,
        end=found.end,
        language=document.language,
        advice=found.advice,
        more=found.more,
        city=document.city,
        sources=document.sources,
    )


def _reviewed(document: Document) -> str | None:
    """Return the day of a guide's last review, which tells its editions apart.

    A practice happened in a year or in none that is known; when it was written up says nothing.
    """
    return document.reviewed if document.kind is Kind.GUIDE else None
