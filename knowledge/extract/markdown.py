"""Markdown → stored plain text with blocks.

The markup goes (a quote shows no asterisks), the structure stays: headings become the section of
the blocks below them, numbered items keep their number, bullets lose their sign.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.documents import Block, Shape
from knowledge.extract.builder import TextBuilder

# An editor writes this line under a heading; the whole section then counts as general advice.
ADVICE_MARK = "General advice, not from a source."


def parse_markdown(body: str) -> tuple[str, tuple[Block, ...]]:
    """Return the stored text of a Markdown body and its blocks, in reading order."""
    builder = TextBuilder()
    walker = _Walker(builder)
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    for token, inline in zip(tokens, [*tokens, None][1:], strict=True):
        walker.visit(token, inline)
    return builder.text, tuple(builder.blocks)


class _Walker:
    """Keeps where in headings, lists and tables the reading is."""

    def __init__(self, builder: TextBuilder) -> None:
        self.builder = builder
        self.section: list[tuple[int, str]] = []
        self.lists: list[int | None] = []  # next number of each open list; None for bullets
        self.cells: list[str] = []
        self.advice = False
        self.item_begins = False  # a further paragraph of one item carries no number of its own

    def visit(self, token: Token, following: Token | None) -> None:
        match token.type:
            case "heading_open":
                self._heading(int(token.tag[1:]), _plain(following))
            case "paragraph_open":
                self._paragraph(_plain(following))
            case "ordered_list_open":
                self.lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_open":
                self.lists.append(None)
            case "list_item_open":
                self.item_begins = True
            case "ordered_list_close" | "bullet_list_close":
                self.lists.pop()
                self.builder.write("\n")
            case "th_open" | "td_open":
                self.cells.append(_plain(following))
            case "tr_close":
                self.builder.block(
                    " | ".join(self.cells), Shape.ROW, self._path(), advice=self.advice
                )
                self.cells = []
            case "fence" | "code_block":
                self._paragraph(token.content.strip())
            case _:
                pass

    def _path(self) -> list[str]:
        return [title for _, title in self.section]

    def _heading(self, level: int, title: str) -> None:
        self.section = [(lv, t) for lv, t in self.section if lv < level] + [(level, title)]
        self.advice = False
        self.builder.heading(title)

    def _paragraph(self, text: str) -> None:
        if not text:
            return
        if text == ADVICE_MARK:
            self.advice = True
            self.builder.write(text + "\n\n")
            return
        shape, prefix = Shape.PARAGRAPH, ""
        if self.lists and self.item_begins:
            self.item_begins = False
            number = self.lists[-1]
            if number is None:
                shape, prefix = Shape.BULLET, "- "
            else:
                shape, text = Shape.STEP, f"{number}. {text}"
                self.lists[-1] = number + 1
        self.builder.block(text, shape, self._path(), prefix=prefix, advice=self.advice)


def _plain(inline: Token | None) -> str:
    """Return the words of an inline token without its markup; a link keeps its words."""
    return " ".join("".join(_words(inline.children or [])).split()) if inline else ""


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield " "
