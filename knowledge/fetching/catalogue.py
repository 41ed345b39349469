"""Which publications of a catalogue are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from knowledge.errors import UnknownDocument
from knowledge.library import SHIPPED, Publication
from knowledge.tables import read_tables


def chosen(folder: Path | None, only: Sequence[str]) -> list[Publication]:
    """Return publications of a catalogue, the shipped one by default.

    Args:
        folder: Holds a `sources.toml`.
        only: Ids; all by default.

    Raises:
        UnknownDocument: The catalogue has no publication of such an id.
        LibraryInvalid: The catalogue does not fit; carries every problem.
    """
    records = read_tables(folder or SHIPPED, "sources.toml", "publication", Publication)
    by_id = {record.value.id: record.value for record in records}
    for name in only:
        if name not in by_id:
            raise UnknownDocument(name, [other for other in by_id if name in other][:2])
    return [by_id[name] for name in only] if only else list(by_id.values())
