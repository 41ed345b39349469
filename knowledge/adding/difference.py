"""What adding files would change, found without changing anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from knowledge.adding.adder import Adder, Read
from knowledge.adding.finding import Candidate
from knowledge.adding.outcome import Outcome, Result
from knowledge.documents import Document


def difference(adder: Adder, found: Sequence[Candidate | Outcome]) -> Iterator[Outcome]:
    """Yield what would become of each file; for a replacement with what is new in it."""
    for one in found:
        read = one if isinstance(one, Outcome) else adder.read(one)
        yield _would_be(adder, read) if isinstance(read, Read) else read


def _would_be(adder: Adder, read: Read) -> Outcome:
    new, old = read.document, adder.before(read.document)
    if old is None:
        number = len(new.blocks)
        return Outcome(
            read.name, Result.ADDED, new.id, new.title, f"{new.title}: {number} paragraphs"
        )
    was, now = _paragraphs(old), _paragraphs(new)
    detail = f"{(now - was).total()} paragraphs new, {(was - now).total()} gone"
    if old.id != new.id:
        detail += f", was {old.id}"
    return Outcome(read.name, Result.REPLACED, new.id, new.title, f"{new.title}: {detail}")


def _paragraphs(document: Document) -> Counter[str]:
    return Counter(document.text[block.start : block.end] for block in document.blocks)
