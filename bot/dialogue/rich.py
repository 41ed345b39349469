"""Rich text: a plain string and styled spans over it.

Nothing is ever parsed from what people write, so no character of theirs can break or forge markup.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Style(StrEnum):
    """How a span is shown."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    QUOTE = "quote"
    FOLDED_QUOTE = "folded_quote"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Span:
    """A styled stretch ``text[start:end]``; ``url`` is set for links alone."""

    start: int
    end: int
    style: Style
    url: str | None = None

    def moved(self, by: int) -> "Span":
        """Return the same span ``by`` characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Rich:
    """A text with its spans; pieces are joined with ``+``."""

    text: str = ""
    spans: tuple[Span, ...] = ()

    def __add__(self, other: "Piece") -> "Rich":
        right = rich(other)
        moved = tuple(span.moved(len(self.text)) for span in right.spans)
        return Rich(self.text + right.text, self.spans + moved)

    def __radd__(self, other: str) -> "Rich":
        return Rich(other) + self

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def slice(self, start: int, end: int) -> "Rich":
        """Return the part ``[start:end]``, every span cut to it."""
        spans = tuple(
            replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
            for span in self.spans
            if span.start < end and span.end > start
        )
        return Rich(self.text[start:end], spans)

    def stripped(self) -> "Rich":
        """Return the text without white space around it, spans in step."""
        start = len(self.text) - len(self.text.lstrip())
        return self.slice(start, max(start, len(self.text.rstrip())))

    def to_json(self) -> dict[str, Any]:
        """Return the text as JSON values; :meth:`from_json` reads it back."""
        return {
            "text": self.text,
            "spans": [[s.start, s.end, s.style.value, s.url] for s in self.spans],
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Rich":
        """Read what :meth:`to_json` wrote."""
        spans = tuple(Span(a, b, Style(style), url) for a, b, style, url in value["spans"])
        return cls(value["text"], spans)


NOTHING = Rich()
Piece = Rich | str


def rich(piece: Piece) -> Rich:
    """Return ``piece`` as rich text; a plain string stays exactly as it is."""
    return Rich(piece) if isinstance(piece, str) else piece


def _styled(piece: Piece, style: Style, url: str | None = None) -> Rich:
    inner = rich(piece)
    if not inner.text:
        return inner
    return Rich(inner.text, (Span(0, len(inner.text), style, url), *inner.spans))


def bold(piece: Piece) -> Rich:
    """Return the piece in bold."""
    return _styled(piece, Style.BOLD)


def italic(piece: Piece) -> Rich:
    """Return the piece in italics."""
    return _styled(piece, Style.ITALIC)


def code(text: str) -> Rich:
    """Return the text as something to type or copy exactly."""
    return _styled(text, Style.CODE)


def quote(piece: Piece, *, folded: bool = False) -> Rich:
    """Return the piece as a quotation; a folded one shows its first lines until it is tapped."""
    return _styled(piece, Style.FOLDED_QUOTE if folded else Style.QUOTE)


def link(label: str, url: str) -> Rich:
    """Return the label leading to ``url``, or the label alone where that is no web address."""
    if not url.startswith(("http://", "https://", "tg://")):
        return Rich(label)
    return _styled(label, Style.LINK, url)


def join(pieces: Iterable[Piece], separator: Piece = "") -> Rich:
    """Return the pieces that are not empty, with ``separator`` between them."""
    result = Rich()
    for piece in pieces:
        if not piece:
            continue
        result = result + separator + piece if result else rich(piece)
    return result


def lines(*pieces: Piece) -> Rich:
    """Return the pieces below each other; empty ones are left out."""
    return join(pieces, "\n")


def paragraphs(*pieces: Piece) -> Rich:
    """Return the pieces with an empty line between them; empty ones are left out."""
    return join(pieces, "\n\n")
