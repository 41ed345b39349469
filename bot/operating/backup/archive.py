"""The form of an archive: a ZIP file whose last member lists every other one with its checksum."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from bot.errors import AssistantError

MANIFEST = "manifest.json"
TABLES = "tables"
FILES = "data"
FORM = 1
_CHUNK = 1 << 20


class BackupError(AssistantError):
    """A backup cannot be made or used; nothing was changed."""

    def __init__(self, path: Path, reason: str, remedy: str) -> None:
        super().__init__(f"The backup {path} {reason}. {remedy}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds.

    Attributes:
        made_at: When, in UTC, as ISO 8601 writes it.
        revision: Of the database's tables.
        rows: By table.
        checksums: SHA-256 in hexadecimal, by member.
        form: The version of this form.
    """

    made_at: str
    revision: str
    rows: dict[str, int]
    checksums: dict[str, str]
    form: int = FORM

    def to_bytes(self) -> bytes:
        """Return the manifest as it is stored."""
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode()


class SumWriter:
    """Writes to a member and works out its checksum on the way."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._digest = hashlib.sha256()

    def write(self, data: bytes) -> None:
        """Write some bytes."""
        self._digest.update(data)
        self._file.write(data)

    @property
    def checksum(self) -> str:
        """SHA-256 of everything written so far."""
        return self._digest.hexdigest()


def read_manifest(archive: ZipFile, path: Path) -> Manifest:
    """Read the list of members and compare each with its checksum.

    Raises:
        BackupError: Something is missing, changed, or has a name that leads out of the archive.
    """
    damaged = "Use another backup; this one was damaged after it was made."
    try:
        raw: dict[str, Any] = json.loads(archive.read(MANIFEST))
        manifest = Manifest(**raw)
    except (KeyError, ValueError, TypeError):
        raise BackupError(path, "has no list of its contents", damaged) from None
    if manifest.form != FORM:
        remedy = "Restore it with the version of the program that made it."
        raise BackupError(path, f"has the form {manifest.form}, which is unknown here", remedy)
    members = set(archive.namelist()) - {MANIFEST}
    if members != set(manifest.checksums):
        raise BackupError(path, "does not hold what its list names", damaged)
    for name, checksum in manifest.checksums.items():
        if not _is_inside(name):
            raise BackupError(path, f"holds the unsafe name {name!r}", "Do not use it.")
        if _checksum(archive, name) != checksum:
            raise BackupError(path, f"is damaged: {name} has a wrong checksum", damaged)
    return manifest


def _is_inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return not name.startswith("/") and "\\" not in name and ".." not in parts and len(parts) > 1


def _checksum(archive: ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    try:
        with archive.open(name) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except (BadZipFile, EOFError, OSError):
        return ""
    return digest.hexdigest()
