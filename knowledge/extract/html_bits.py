"""A web page's paragraphs, headings, list items and table rows, in the order of the page.

Scripts, styles, forms, menus and hidden parts are never read; a link keeps its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from knowledge.documents import Shape
from knowledge.extract.flow import Bit
from knowledge.extract.wording import tidy

_LEFT_OUT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "input",
        "textarea",
        "iframe",
        "object",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "dialog",
        "menu",
        "head",
    }
)
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog"})
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    }
)
_HEADING = re.compile(r"h([1-6])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageBit:
    """A bit of a page, and which share of its letters, from 0 to 1, is in links."""

    bit: Bit
    linked: float


def page_title(page: LexborHTMLParser) -> str | None:
    """Return the title in a page's head."""
    node = page.css_first("head title") or page.css_first("title")
    return tidy(node.text()) if node else None


def page_bits(page: LexborHTMLParser) -> list[PageBit]:
    """Return the bits of a page's body."""
    walker = _Walker()
    if page.body is not None:
        walker.children(page.body)
        walker.flush()
    return walker.found


@dataclass(slots=True)
class _Walker:
    found: list[PageBit] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    linked: int = 0
    counters: list[int | None] = field(default_factory=list)  # of each open list; None: bullets
    item_begins: bool = False

    def children(self, node: LexborNode) -> None:
        for child in node.iter(include_text=True):
            self.visit(child)

    def visit(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self.words.append(node.text(deep=False) or "")
        elif tag == "br":
            self.words.append(" ")
        elif tag == "a":
            before = _letters(self.words)
            self.children(node)
            self.linked += _letters(self.words) - before
        elif _is_left_out(node, tag):
            return
        elif tag in _BLOCKS:
            self.flush()
            self._block(node, tag)
            self.flush()
        else:
            self.children(node)

    def _block(self, node: LexborNode, tag: str) -> None:
        if tag == "tr":
            self._row(node)
        elif tag in {"ol", "ul"}:
            start = str(node.attributes.get("start") or "1")
            first = int(start) if start.isdigit() else 1
            self.counters.append(first if tag == "ol" else None)
            self.children(node)
            self.flush()
            self.counters.pop()
        else:
            self.item_begins = self.item_begins or tag == "li"
            self.children(node)
            heading = _HEADING.fullmatch(tag)
            self.flush(int(heading[1]) if heading else None)
            if tag == "li":
                self.item_begins = False

    def _row(self, row: LexborNode) -> None:
        cells = [cell for cell in row.iter() if cell.tag in {"td", "th"}]
        if len(cells) <= 1 or row.css_first("table") is not None:
            # One cell, or a table inside: the table is there for the look of the page.
            self.children(row)
            return
        for number, cell in enumerate(cells):
            if number:
                self.words.append(" | ")
            inner = _Walker()
            inner.children(cell)
            inner.flush()
            self.words.append(" ".join(part.bit.text for part in inner.found))
        self.flush(shape=Shape.ROW)

    def flush(self, level: int | None = None, shape: Shape = Shape.PARAGRAPH) -> None:
        """End the running text that was collected."""
        text = tidy("".join(self.words))
        letters, linked = _letters(self.words), self.linked
        self.words, self.linked = [], 0
        if not text.strip(" |"):
            return
        if level is None and self.counters and self.item_begins and shape is Shape.PARAGRAPH:
            self.item_begins = False
            count = self.counters[-1]
            shape = Shape.BULLET if count is None else Shape.STEP
            if count is not None:
                text = f"{count}. {text}"
                self.counters[-1] = count + 1
        self.found.append(PageBit(Bit(text, shape, level), linked / letters if letters else 0.0))


def _is_left_out(node: LexborNode, tag: str) -> bool:
    attributes = node.attributes
    return (
        tag in _LEFT_OUT
        or tag.startswith(("-", "!"))
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role") in _ROLES
        or bool(_HIDDEN.search(attributes.get("style") or ""))
    )


def _letters(words: list[str]) -> int:
    return sum(len(word.strip()) for word in words)
