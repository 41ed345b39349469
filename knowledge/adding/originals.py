"""The files that documents were read from, kept under the hash of their content."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import NotPublished

_HASH = re.compile(r"[0-9a-f]{64}")
_ID = ".id"


@dataclass(frozen=True, slots=True)
class Originals:
    """A folder of files, each named by the SHA-256 of its content.

    Beside each lies the id of its document, so that a file brought again is known at once,
    however many documents there are.
    """

    folder: Path

    def keep(self, content: bytes, document: str) -> None:
        """Store a content and whose it is; storing it again changes nothing.

        Raises:
            NotPublished: The disk is full or cannot be written to.
        """
        path = self.folder / hashlib.sha256(content).hexdigest()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                _write(path, content)
            _write(path.with_suffix(_ID), document.encode())
        except OSError as error:
            raise NotPublished(self.folder, error.strerror or "it cannot be written") from error

    def path(self, digest: str) -> Path | None:
        """Return where the content of this hash lies, or None where it is not kept."""
        path = self.folder / digest
        return path if _HASH.fullmatch(digest) and path.is_file() else None

    def document(self, digest: str) -> str | None:
        """Return the id of the document that was read from this content, if it is kept."""
        path = self.path(digest)
        try:
            return path.with_suffix(_ID).read_text(encoding="utf-8") if path else None
        except FileNotFoundError:
            return None

    def drop(self, digest: str) -> None:
        """Delete a content that no document was read from any more."""
        path = self.path(digest)
        if path is not None:
            path.unlink(missing_ok=True)
            path.with_suffix(_ID).unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    """Write a file that is whole as soon as it has its name, and outlasts a power cut."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
