"""Where things are kept below the data directory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """Where things are kept below the data directory."""

    data: Path

    @property
    def models(self) -> Path:
        """Prepared models."""
        return self.data / "models"

    @property
    def index(self) -> Path:
        """The search index."""
        return self.data / "index"
