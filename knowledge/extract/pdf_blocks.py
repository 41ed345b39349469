"""Lines in reading order → paragraphs, list items, rows and footnotes, each with its page.

A paragraph that runs over a page break is put together first and then cut at the end of the
sentence that crosses the break: every sentence stays whole, and every block begins on the page
that is cited for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from knowledge.documents import Shape
from knowledge.extract.builder import Headings, Piece
from knowledge.extract.pdf_lines import Line
from knowledge.extract.wording import Joiner, is_ornament, note_text, tidy, without_markers
from knowledge.sentences import sentence_spans

_BULLET = re.compile(r"([•●○◦▪■□▫‣⁃∙·►▶➢➤✓✔❖*]|[-–—](?=\s))\s*")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_FINISHED = re.compile(r"[.!?:;…。！？][\"'”’»)\]⁰¹²³⁴-⁹]*$")
_MANY_WORDS = 10  # an unfinished paragraph of so many words goes on after a stray blank line
_GAP = 1.3  # times the usual distance between lines: a new paragraph
_FAR, _DEFAULT_PITCH = 2.0, 0.2  # of the font size: white space between lines
_INDENT = 0.8  # of the font size: a first line that stands in by that much begins a paragraph
_SHORT = 0.8  # of the column's width: a finished line that ends before that ends a paragraph


@dataclass(slots=True)
class _Open:
    """A block whose lines are still being collected."""

    shape: Shape
    section: tuple[str, ...]
    lines: list[Line]
    prefix: str = ""
    first: str | None = None  # the first line's text where its sign was taken off
    note: bool = False

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def finished(self) -> bool:
        return bool(_FINISHED.search(self.last.text.rstrip()))

    @property
    def cut_short(self) -> bool:
        """Whether running text stops in the middle of a sentence."""
        words = sum(len(line.text.split()) for line in self.lines)
        return words >= _MANY_WORDS and not self.finished


@dataclass(slots=True)
class BlockReader:
    """Reads the lines of a whole document once and yields its pieces."""

    joiner: Joiner
    pitch: float  # usual white space below a line, in font sizes
    headings: Headings = field(default_factory=Headings)
    flow: _Open | None = None  # the paragraph or list item of running text
    notes: list[_Open] = field(default_factory=list)  # footnotes met since the last heading

    def read(
        self, lines: Sequence[Line], titles: Mapping[int, Sequence[int]], body: float
    ) -> list[Piece]:
        """Return the pieces of a document in order of page.

        Args:
            lines: all lines in reading order.
            titles: for the index of each heading's first line, its level and number of lines.
            body: font size of running text in points.
        """
        pieces: list[Piece] = []
        number = 0
        while number < len(lines):
            line = lines[number]
            if number in titles:
                level, count = titles[number]
                title = self.joiner.join([ln.text for ln in lines[number : number + count]])
                title = without_markers(title)
                pieces += self._close()
                pieces.append(Piece(title, None, self.headings.enter(level, title), line.page))
                number += count
                continue
            pieces += self._line(line, body)
            number += 1
        pieces += self._close()
        return sorted(pieces, key=lambda piece: piece.page or 0)

    def _line(self, line: Line, body: float) -> Iterator[Piece]:
        if line.cells:
            yield from self._close()
            yield Piece(without_markers(line.text), Shape.ROW, self.headings.section, line.page)
        elif self._is_note(line, body):
            self._note(line)
        elif self.flow and not self._begins(self.flow, line):
            self.flow.lines.append(line)
        else:
            yield from self._close(notes=False)
            self.flow = self._opened(line)

    def _opened(self, line: Line) -> _Open:
        section = self.headings.section
        if match := _BULLET.match(line.text):
            text = line.text[match.end() :]
            return _Open(Shape.BULLET, section, [line], prefix="- ", first=text)
        shape = Shape.STEP if _NUMBER.match(line.text) else Shape.PARAGRAPH
        return _Open(shape, section, [line])

    def _begins(self, flow: _Open, line: Line) -> bool:
        """Whether a line begins a new block rather than going on with the open one."""
        last = flow.last
        if _begins_item(flow, line):
            return True
        if line.page != last.page or line.column != last.column:
            return self._begins_elsewhere(flow, line)
        goes_on = flow.cut_short and line.text[:1].islower()
        if goes_on and not _resized(last, line):
            return False
        gap = line.box.top - last.box.bottom
        apart = gap > (self.pitch + _GAP - 1) * line.size or gap < -line.size
        if apart or _resized(last, line):
            return True
        return flow.shape is Shape.PARAGRAPH and flow.finished and _starts_paragraph(last, line)

    def _begins_elsewhere(self, flow: _Open, line: Line) -> bool:
        """Decide after a page or column break, or around a table or footnote."""
        if _resized(flow.last, line):
            return True
        if not flow.finished:
            return line.text[:1].isupper() and _short(flow.last) and flow.last.text[-1] not in ",-"
        inset = line.box.left - line.column[0] > _INDENT * line.size
        return flow.shape is Shape.PARAGRAPH or not inset

    def _is_note(self, line: Line, body: float) -> bool:
        if line.note or note_text(line.text):
            return True
        if not self.notes:
            return False
        note = self.notes[-1]
        near = -line.size < line.box.top - note.last.box.bottom < (self.pitch + 0.3) * line.size
        same = line.page == note.last.page and not _resized(note.last, line)
        small = line.size < 0.95 * body
        return (
            near and same and (small or not note.finished or not _starts_paragraph(note.last, line))
        )

    def _note(self, line: Line) -> None:
        marked = note_text(line.text)
        marker = line.note or (marked[0] if marked else None)
        if marker is None:
            self.notes[-1].lines.append(line)
            return
        text = marked[1] if marked and not line.note else line.text
        self.notes.append(
            _Open(Shape.PARAGRAPH, self.headings.section, [line], f"{marker} ", text, note=True)
        )

    def _close(self, *, notes: bool = True) -> Iterator[Piece]:
        """End the open block; footnotes follow the block that they interrupted."""
        closing = [self.flow] if self.flow else []
        self.flow = None
        if notes or closing:
            closing += self.notes
            self.notes = []
        for block in closing:
            yield from self._pieces(block)

    def _pieces(self, block: _Open) -> Iterator[Piece]:
        texts = [line.text for line in block.lines]
        if block.first is not None:
            texts[0] = block.first
        text = without_markers(self.joiner.join(texts))
        if block.shape is Shape.BULLET and is_ornament(block.lines[0].text[0], text):
            block = replace(block, shape=Shape.PARAGRAPH, prefix="")
        pages = sorted({line.page for line in block.lines})
        prefix = block.prefix
        rest = block
        while len(pages) > 1 and block.shape is Shape.PARAGRAPH:
            page = pages.pop(0)
            own = [t for t, line in zip(texts, rest.lines, strict=True) if line.page == page]
            cut = _sentence_after(text, len(without_markers(self.joiner.join(own))))
            if cut:
                yield Piece(text[:cut].rstrip(), block.shape, block.section, page, prefix)
                text, prefix = text[cut:], ""
            else:
                # One sentence covers the whole rest: it is cited where it begins.
                pages = [page]
                break
            kept = [n for n, line in enumerate(rest.lines) if line.page != page]
            texts = [texts[n] for n in kept]
            rest = _Open(block.shape, block.section, [rest.lines[n] for n in kept])
        yield Piece(text, block.shape, block.section, pages[0], prefix)


def usual_pitch(lines: Sequence[Line]) -> float:
    """Return the white space that usually separates the lines of a paragraph, in font sizes."""
    gaps = [
        (line.box.top - above.box.bottom) / line.size
        for above, line in pairwise(lines)
        if line.page == above.page and line.column == above.column and line.size == above.size
    ]
    near = [gap for gap in gaps if -1 < gap < _FAR]
    return median(near) if near else _DEFAULT_PITCH


def _sentence_after(text: str, offset: int) -> int | None:
    """Return where the first sentence that begins at or after an offset starts."""
    # The words of the page that is left may have lost a hyphen when they were joined.
    return next((start for start, _ in sentence_spans(text) if start >= max(offset - 1, 1)), None)


def _begins_item(flow: _Open, line: Line) -> bool:
    """Whether a list sign opens the line, and no dash or number of the running sentence."""
    if _BULLET.match(line.text):
        return flow.finished or not _is_dash(line.text)
    return bool(_NUMBER.match(line.text)) and (flow.finished or flow.shape is Shape.STEP)


def _resized(last: Line, line: Line) -> bool:
    return abs(line.size - last.size) > 0.1 * last.size


def _starts_paragraph(last: Line, line: Line) -> bool:
    indented = line.box.left - last.box.left > _INDENT * line.size
    return indented or (_short(last) and tidy(line.text)[:1].isupper())


def _short(line: Line) -> bool:
    left, right = line.column
    return line.box.right - left < _SHORT * (right - left)


def _is_dash(text: str) -> bool:
    return text[0] in "-–—"
