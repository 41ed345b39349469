"""Which files a path stands for, and what the `library.toml` of a folder says about them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.adding.naming import Given
from knowledge.adding.outcome import Outcome, Result, skipped
from knowledge.errors import LibraryInvalid, Reason, Unreadable
from knowledge.tables import read_tables

ABOUT = "library.toml"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to add, and what is said about it."""

    path: Path
    name: str
    given: Given


@dataclass(frozen=True, slots=True)
class _Entry:
    """A table ``[[document]]`` of a `library.toml`."""

    file: str
    title: str | None = None
    edition: str | None = None
    year: str | None = None
    language: str | None = None
    topics: tuple[str, ...] = ()
    url: str | None = None
    credit: str | None = None

    @property
    def given(self) -> Given:
        return Given(
            self.title,
            self.edition,
            self.year,
            self.language,
            self.topics,
            self.url,
            self.credit,
        )


def candidates(path: Path, given: Given) -> Iterator[Candidate | Outcome]:
    """Yield the files that a path stands for; a file that is never opened yields its skip.

    A link inside a folder is followed only to a file of the same folder.

    Args:
        path: A file or folder.
        given: What the person says about all of them.
    """
    if not path.is_dir():
        yield Candidate(path, path.name, given)
        return
    try:
        entries = _entries(path)
    except LibraryInvalid as error:
        faults = "; ".join(str(problem) for problem in error.problems)
        name = f"{path.name}/{ABOUT}"
        yield Outcome(name, Result.SKIPPED, reason=faults, remedy="Mend it and add the folder.")
        return
    root = path.resolve()
    for file in _files(path):
        name = file.relative_to(path).as_posix()
        entry = entries.pop(name, None)
        if not file.resolve().is_relative_to(root):
            detail = "the link leads out of the folder"
            yield skipped(Unreadable(name, Reason.LINK, detail))
        elif file.is_dir():
            continue  # a link to a folder of the same folder, whose files come by themselves
        else:
            yield Candidate(file, name, given.over(entry.given) if entry else given)
    for name in entries:
        detail = f"{ABOUT} names it, but it is not there"
        yield skipped(Unreadable(name, Reason.OUT_OF_REACH, detail))


def _entries(folder: Path) -> dict[str, _Entry]:
    if not (folder / ABOUT).is_file():
        return {}
    records = read_tables(folder, ABOUT, "document", _Entry)
    return {record.value.file: record.value for record in records}


def _files(folder: Path) -> list[Path]:
    """Return all files below a folder in order, hidden ones left out, links to folders as such."""
    found = []
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(parent, name).is_symlink()]
        names = [name for name in (*files, *links) if not name.startswith(".")]
        found += [Path(parent, name) for name in sorted(names) if name != ABOUT]
    return found
