"""Plain text → blocks: paragraphs between blank lines, list signs, headings by their wording."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trafilatura.utils import decode_file

from knowledge.documents import Block, Shape
from knowledge.extract.about import is_real_title
from knowledge.extract.builder import assemble
from knowledge.extract.flow import Bit, pieces_of
from knowledge.extract.wording import Joiner, is_ornament

_BULLET = re.compile(r"\s*(?:[•●○◦▪■□‣∙·►➢✓*]|[-–—](?=\s))\s*(?=\S)")
_NUMBER = re.compile(r"\s*\(?\d{1,2}[.)]\s+(?=\S)")
_DROP_CAP = re.compile(r"^([^\W\d_]) ([^\W\d_]{3,})")
_HEADING_WORDS = 14
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def decoded(data: bytes) -> str:
    """Return bytes as text: by their byte order mark, as UTF-8, or by the most likely encoding."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return str(decode_file(data))


def parse_text(text: str) -> tuple[str, tuple[Block, ...], str | None]:
    """Return the stored text of a plain text, its blocks, and its title if it begins with one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")
    joiner = Joiner.of(lines)
    bits = [_bit(paragraph, joiner) for paragraph in _paragraphs(lines)]
    stored, blocks = assemble(pieces_of([bit for bit in bits if bit.text]))
    first = bits[0].text if bits else None
    short = first is not None and len(first.split()) <= _HEADING_WORDS
    return stored, blocks, first if short and is_real_title(first) else None


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """Yield runs of lines: a blank line or a list sign ends the run before."""
    run: list[str] = []
    for line in lines:
        blank = not line.strip()
        if run and (blank or _BULLET.match(line) or _begins_step(run, line)):
            yield run
            run = []
        if not blank:
            run.append(line)
    if run:
        yield run


def _begins_step(run: list[str], line: str) -> bool:
    # A line may begin with a number by chance ("in\n2. Berlin"), not after a finished sentence.
    in_list = _NUMBER.match(run[0]) or _BULLET.match(run[0])
    return bool(_NUMBER.match(line)) and (bool(in_list) or run[-1].rstrip()[-1] in ".:;")


def _bit(lines: list[str], joiner: Joiner) -> Bit:
    if sign := _BULLET.match(lines[0]):
        text = joiner.join([lines[0][sign.end() :], *lines[1:]])
        return Bit(text, Shape.PARAGRAPH if is_ornament(sign[0], text) else Shape.BULLET)
    text = _without_drop_cap(joiner.join(lines), joiner)
    return Bit(text, Shape.STEP if _NUMBER.match(lines[0]) else Shape.PARAGRAPH)


def _without_drop_cap(text: str, joiner: Joiner) -> str:
    """Join a large first letter to its word ("I NTERCULTURAL") where the document has that word."""
    match = _DROP_CAP.match(text)
    if not match or not joiner.known[(match[1] + match[2]).casefold()]:
        return text
    return match[1] + text[match.start(2) :]
