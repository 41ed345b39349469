"""Grow a stored text and its blocks together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from knowledge.documents import Block, Shape


@dataclass(slots=True)
class TextBuilder:
    """Grows the stored text block by block, so that every offset is right by construction."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)

    def write(self, text: str) -> int:
        """Append text and return the offset at which it starts."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start

    def block(
        self,
        text: str,
        shape: Shape,
        section: Sequence[str],
        *,
        prefix: str = "",
        page: int | None = None,
        advice: bool = False,
    ) -> None:
        """Append one block; `prefix` (a bullet sign) is stored but never quoted."""
        self.write(prefix)
        start = self.write(text)
        end = self.length
        self.write("\n" if shape in {Shape.STEP, Shape.BULLET, Shape.ROW} else "\n\n")
        self.blocks.append(Block(start, end, shape, tuple(section), page, advice))

    def heading(self, text: str) -> None:
        """Append a heading on lines of its own; headings are context, never quotes."""
        self.write(("\n" if self.parts else "") + text + "\n\n")

    @property
    def text(self) -> str:
        """The stored text so far."""
        return "".join(self.parts)


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading (`shape` is None) or a block that is still to be written."""

    text: str
    shape: Shape | None
    section: tuple[str, ...] = ()
    page: int | None = None
    prefix: str = ""


@dataclass(slots=True)
class Headings:
    """The path of headings above the place that is being read."""

    path: list[tuple[int, str]] = field(default_factory=list)

    def enter(self, level: int, title: str) -> tuple[str, ...]:
        """Begin a section: it ends every open one of the same or a deeper level."""
        self.path = [(lv, name) for lv, name in self.path if lv < level] + [(level, title)]
        return self.section

    @property
    def section(self) -> tuple[str, ...]:
        """The titles, outermost first."""
        return tuple(title for _, title in self.path)


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Write pieces one after the other; those without a word are left out."""
    builder = TextBuilder()
    for piece in pieces:
        if not piece.text.strip():
            continue
        if piece.shape is None:
            builder.heading(piece.text)
        else:
            builder.block(
                piece.text, piece.shape, piece.section, prefix=piece.prefix, page=piece.page
            )
    return builder.text, tuple(builder.blocks)
