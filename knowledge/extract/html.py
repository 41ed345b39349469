"""Web page → stored text with blocks.

trafilatura judges which parts are the article and which the site around it. It also drops short
lines in the midst of an article (a place and a date); those are put back from the page itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import trafilatura
from selectolax.lexbor import LexborHTMLParser

from knowledge.documents import Block
from knowledge.extract.about import is_real_title
from knowledge.extract.builder import assemble
from knowledge.extract.flow import Bit, pieces_of
from knowledge.extract.html_bits import PageBit, page_bits, page_title
from knowledge.extract.text import decoded

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page names its encoding
_MOSTLY = 0.6  # share of letters in links from which a block is a menu
_REPEATS, _BUTTON_WORDS = 3, 3  # "Read more" under every entry


@dataclass(frozen=True, slots=True)
class HtmlText:
    """What a web page says, and its title if it has one."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None


def html_source(data: bytes) -> str:
    """Return the source of a web page in the encoding that it names, or else the likeliest."""
    match = _CHARSET.search(data[:_HEAD])
    if match:
        try:
            return data.decode(match[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # pages often name another encoding than the one they are saved in
    return decoded(data)


def read_html(source: str) -> HtmlText:
    """Read the article of a web page."""
    page = LexborHTMLParser(source)
    bits = article_bits(source, page)
    text, blocks = assemble(pieces_of(bits))
    headed = next((bit.text for bit in bits if bit.level == 1), None)
    named = page_title(page)
    return HtmlText(text, blocks, headed or (named if is_real_title(named) else None))


def article_bits(source: str, page: LexborHTMLParser) -> list[Bit]:
    """Return the bits of a page that belong to its article."""
    parts = page_bits(page)
    judged = trafilatura.extract(
        source, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False
    )
    chosen = _words(judged or "")
    inside = [number for number, part in enumerate(parts) if _is_chosen(part, chosen)]
    if inside:
        first, last = inside[0], inside[-1]
        # A heading right above the article belongs to it.
        while first and parts[first - 1].bit.level is not None:
            first -= 1
        parts = parts[first : last + 1]
    return [part.bit for part in _without_buttons(parts) if part.linked < _MOSTLY or _kept(part)]


def _words(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _is_chosen(part: PageBit, chosen: str) -> bool:
    words = _words(part.bit.text)
    return bool(words) and words in chosen and part.linked < _MOSTLY


def _kept(part: PageBit) -> bool:
    """Whether a block full of links still belongs to the text: a heading, a row, a sentence."""
    return part.bit.level is not None or part.bit.text.rstrip().endswith((".", "…"))


def _without_buttons(parts: Sequence[PageBit]) -> list[PageBit]:
    times = Counter(part.bit.text for part in parts)
    return [
        part
        for part in parts
        if times[part.bit.text] < _REPEATS
        or len(part.bit.text.split()) > _BUTTON_WORDS
        or part.bit.level is not None
    ]
