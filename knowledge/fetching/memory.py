"""What is known of addresses fetched before, so that nothing is fetched twice."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from knowledge.errors import NotPublished
from knowledge.fetching.fetcher import Tags


@dataclass(frozen=True, slots=True)
class Known:
    """One address: where its document lies, how the server names its version, and its id here."""

    document: str
    url: str
    page: Tags = field(default_factory=Tags)  # of the address itself
    file: Tags = field(default_factory=Tags)  # of the file that it announces, if it does


@dataclass
class Memory:
    """The addresses that were fetched, in a file that is written after each of them."""

    path: Path
    known: dict[str, Known] = field(default_factory=dict)

    @classmethod
    def open(cls, path: Path) -> Memory:
        """Read a memory; one that is missing or damaged is empty and costs one full fetch."""
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            known = {
                url: Known(one["document"], one["url"], Tags(**one["page"]), Tags(**one["file"]))
                for url, one in raw.items()
            }
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            known = {}
        return cls(path, known)

    def keep(self, url: str, known: Known) -> None:
        """Remember an address.

        Raises:
            NotPublished: The disk is full or cannot be written to.
        """
        self.known[url] = known
        text = json.dumps({u: asdict(one) for u, one in self.known.items()}, indent=1)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, suffix=".part")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self.path)
        except OSError as error:
            raise NotPublished(self.path.parent, error.strerror or "no reason given") from error
