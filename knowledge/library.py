"""The library as files: guides, good practices, the catalogue of publications and the topics.

Editors change text files; this module reads them into documents. Reading is strict: a file that
does not fit its schema is reported with file, line and remedy, together with all others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from knowledge.documents import Document, Kind
from knowledge.errors import LibraryInvalid, Problem
from knowledge.fingerprint import fingerprint
from knowledge.tables import Record, read_tables

if TYPE_CHECKING:
    from knowledge.frontmatter import FrontMatter

Value = TypeVar("Value")

SHIPPED = Path(__file__).parent / "library"


@dataclass(frozen=True, slots=True)
class Topic:
    """One of the subjects by which guides and practices are found."""

    id: str
    title: str
    meaning: str
    group: str


@dataclass(frozen=True, slots=True)
class Publication:
    """An official publication of the catalogue: the library knows where it is, not its text."""

    id: str
    title: str
    url: str
    kind: str
    year: str | None = None
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    abstract: str = ""


@dataclass(frozen=True)
class Library:
    """Everything that the files of one library folder say."""

    documents: tuple[Document, ...]
    topics: tuple[Topic, ...]
    publications: tuple[Publication, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Document]:
        """The documents by their id."""
        return {document.id: document for document in self.documents}

    @property
    def guides(self) -> tuple[Document, ...]:
        """The guides, by title."""
        return self._of(Kind.GUIDE)

    @property
    def practices(self) -> tuple[Document, ...]:
        """The good practices, by title."""
        return self._of(Kind.PRACTICE)

    def _of(self, kind: Kind) -> tuple[Document, ...]:
        found = (document for document in self.documents if document.kind is kind)
        return tuple(sorted(found, key=lambda document: document.title))


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """A guide or practice as a file: its name below the folder, its head and its document."""

    name: str
    head: FrontMatter
    document: Document

    def problem(self, key: str, what: str, remedy: str) -> Problem:
        """Describe a fault of one key of the head."""
        return Problem(self.name, self.head.lines.get(key, 2), what, remedy)


@dataclass(frozen=True, slots=True)
class LibraryFiles:
    """All files of a library folder that can be read, and what is wrong with the others."""

    files: tuple[LibraryFile, ...]
    topics: tuple[Record[Topic], ...]
    publications: tuple[Record[Publication], ...]
    problems: tuple[Problem, ...]


def load_library(folder: Path = SHIPPED) -> Library:
    """Read a library folder.

    Raises:
        LibraryInvalid: One or more files do not fit; carries every problem of every file.
    """
    found = read_library(folder)
    if found.problems:
        raise LibraryInvalid(found.problems)
    return Library(
        tuple(file.document for file in found.files),
        tuple(record.value for record in found.topics),
        tuple(record.value for record in found.publications),
    )


def load_tables(folder: Path) -> tuple[tuple[Topic, ...], tuple[Publication, ...]]:
    """Read the topics and the catalogue of publications alone.

    Raises:
        LibraryInvalid: They do not fit; carries every problem.
    """
    problems: list[Problem] = []
    topics, publications = _tables(folder, problems)
    if problems:
        raise LibraryInvalid(problems)
    return (
        tuple(record.value for record in topics),
        tuple(record.value for record in publications),
    )


def read_library(folder: Path) -> LibraryFiles:
    """Read what can be read of a library folder, and collect the problems of the rest."""
    problems: list[Problem] = []
    files: list[LibraryFile] = []
    paths = _markdown_files(folder)
    if not paths:
        remedy = "name a library folder"
        problems.append(Problem(str(folder), 1, "the folder holds no guides or practices", remedy))
    for path in paths:
        try:
            files.append(read_file(path, folder))
        except LibraryInvalid as error:
            problems.extend(error.problems)
    topics, publications = _tables(folder, problems)
    return LibraryFiles(tuple(files), topics, publications, tuple(problems))


def _tables(
    folder: Path, problems: list[Problem]
) -> tuple[tuple[Record[Topic], ...], tuple[Record[Publication], ...]]:
    return (
        _records(folder, "topics.toml", "topic", Topic, problems),
        _records(folder, "sources.toml", "publication", Publication, problems),
    )


def _records(
    folder: Path, file: str, table: str, kind: type[Value], problems: list[Problem]
) -> tuple[Record[Value], ...]:
    try:
        return tuple(read_tables(folder, file, table, kind))
    except LibraryInvalid as error:
        problems.extend(error.problems)
        return ()


def read_file(path: Path, folder: Path) -> LibraryFile:
    """Read one guide or practice.

    Args:
        path: The Markdown file.
        folder: The library folder; the file's place below it says whether it is a guide.

    Raises:
        LibraryInvalid: The file does not fit its schema.
    """
    # Reading files is not needed by an assistant whose index is up to date.
    from knowledge.extract.markdown import parse_markdown
    from knowledge.frontmatter import read_front_matter
    from knowledge.schema import GUIDE, PRACTICE

    name = path.relative_to(folder).as_posix()
    head = read_front_matter(path, name)
    kind, schema = (Kind.GUIDE, GUIDE) if name.startswith("guides/") else (Kind.PRACTICE, PRACTICE)
    fields = schema.fields(head, name)
    text, blocks = parse_markdown(head.body)
    if not blocks:
        fault = Problem(name, head.body_line, "there is no text below the head", "write the text")
        raise LibraryInvalid([fault])
    return LibraryFile(name, head, Document(kind=kind, text=text, blocks=blocks, **fields))


def library_fingerprint(folder: Path) -> str:
    """Return what changes when a file of the folder, or the code that reads it, is written."""
    code = Path(__file__).parent
    readers = [code / f"{name}.py" for name in ("library", "schema", "frontmatter", "documents")]
    readers += [code / "extract" / f"{name}.py" for name in ("markdown", "builder")]
    return fingerprint([*_markdown_files(folder), *readers])


def _markdown_files(folder: Path) -> list[Path]:
    return sorted([*folder.glob("guides/*.md"), *folder.glob("practices/*/*.md")])
