"""Versions of the search index: which files make one up, and which version is in force.

The parts of an index (segments, lexical folders) are never changed once they are published. A
manifest names those of one version, and a file named CURRENT, replaced in one step, names the
manifest in force. A reader sees the old index or the new one, never half of each; a process
killed while it writes leaves the last published version as it was.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from knowledge.errors import IndexMissing
from knowledge.locking import LOCK
from knowledge.passages import PASSAGE_RULE

FORMAT = 2
_CURRENT = "CURRENT"
_LONGEST_NAME = 256


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one version of the index is made of, and by which model and rule it was made.

    ``model`` is the digest of the embedding model, ``rule`` how passages were cut. ``files`` gives
    the size in bytes of every file of the parts. ``library`` is the fingerprint of the library
    folder that was last read and ``of_library`` the ids that came from it; all other documents
    were added one by one.
    """

    model: str
    dimension: int
    rule: str = PASSAGE_RULE
    format: int = FORMAT
    next_key: int = 1
    segments: tuple[str, ...] = ()
    lexical: str = ""
    removed: tuple[int, ...] = ()  # keys of documents that still lie in a segment
    library: str = ""
    of_library: tuple[str, ...] = ()
    files: Mapping[str, int] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[str, ...]:
        """The folders of this version."""
        return (*self.segments, *([self.lexical] if self.lexical else []))

    def obstacle(self, model: str) -> str | None:
        """Say why an index with this manifest cannot serve a model, or None where it can."""
        if self.format != FORMAT or self.rule != PASSAGE_RULE:
            return "it was made by another version of this program"
        if self.model != model:
            return "it was made with another embedding model"
        return None

    def damage(self, folder: Path) -> str | None:
        """Name a file that is missing or has not its size, or None where all are whole."""
        for name, size in self.files.items():
            path = folder / name
            if not path.is_file() or path.stat().st_size != size:
                return name
        return None


def current_version(folder: Path) -> str | None:
    """Return the name of the version in force, or None where nothing is published."""
    # Asked before every question: a plain read costs a fifth of `Path.read_text`.
    try:
        handle = os.open(f"{folder}/{_CURRENT}", os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        return os.read(handle, _LONGEST_NAME).decode().strip() or None
    finally:
        os.close(handle)


def read_manifest(folder: Path, version: str) -> Manifest:
    """Read the manifest of a version.

    Raises:
        IndexMissing: It is missing or damaged.
    """
    try:
        raw = json.loads((folder / version).read_text(encoding="utf-8"))
        listed: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()}
        return Manifest(**listed)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise IndexMissing(folder, f"its list of parts is damaged ({version})") from error


def sizes(folder: Path, parts: Iterable[str]) -> dict[str, int]:
    """Return the size of every file of some parts, by its path below the folder."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for part in parts
        for path in sorted((folder / part).iterdir())
        if not path.name.endswith(".lock")
    }


def put_in_force(folder: Path, version: str, manifest: Manifest) -> None:
    """Publish a version whose parts are written, and delete what no longer serves.

    The version before stays for readers that are opening it.
    """
    previous = current_version(folder)
    _settle_parts(folder, manifest, previous)
    _write(folder / version, json.dumps(asdict(manifest)))
    pointer = folder / f".{_CURRENT}-{version}"
    _write(pointer, version)
    pointer.replace(folder / _CURRENT)
    _settle(folder)
    _sweep(folder, {version, previous})


def _settle_parts(folder: Path, manifest: Manifest, previous: str | None) -> None:
    """Settle what is new; what an earlier version published is on the disk already."""
    try:
        settled = read_manifest(folder, previous).files if previous else {}
    except IndexMissing:
        settled = {}
    for name in manifest.files.keys() - settled.keys():
        # A second name of a published file: its content lies on the disk.
        if (folder / name).stat().st_nlink == 1:
            _settle(folder / name)
    for part in {name.rpartition("/")[0] for name in manifest.files.keys() - settled.keys()}:
        _settle(folder / part)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    _settle(path)


def _settle(path: Path) -> None:
    """Wait until a file or folder is on the disk, so that not even a power cut undoes it."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Path, versions: set[str | None]) -> None:
    """Delete what no kept version names, including what killed writers left."""
    kept: set[str] = {_CURRENT, LOCK}
    for version in filter(None, versions):
        kept.add(version)
        try:
            kept.update(read_manifest(folder, version).parts)
        except IndexMissing:
            continue
    for path in folder.iterdir():
        if path.name in kept:
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
