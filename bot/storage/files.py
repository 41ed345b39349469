"""Files in the data directory, kept once under the hash of their content."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

_FOLDER = "files"


@dataclass(frozen=True, slots=True)
class FileStore:
    """The files of an installation.

    Attributes:
        data_dir: The data directory; files lie below ``files/``.
    """

    data_dir: Path

    def keep(self, content: bytes) -> str:
        """Store a content and return its SHA-256; storing it again changes nothing.

        When this returns, the content outlasts a power cut.

        Raises:
            OSError: The disk is full or cannot be written to.
        """
        name = hashlib.sha256(content).hexdigest()
        path = self.path(name)
        if path.exists():
            return name
        path.parent.mkdir(parents=True, exist_ok=True)
        # Complete under another name first: a file with its final name is always whole.
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
        _sync(path.parent)
        return name

    def path(self, file_hash: str) -> Path:
        """Return where the content with this hash is.

        Raises:
            ValueError: It is no hash, so that it cannot lead out of the folder.
        """
        if len(file_hash) != 64 or not set(file_hash) <= set("0123456789abcdef"):  # noqa: PLR2004 (the length of a SHA-256 in hexadecimal)
            raise ValueError("this is no file hash")
        return self.data_dir / _FOLDER / file_hash[:2] / file_hash


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
