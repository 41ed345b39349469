"""The library as files: guides, good practices, the catalogue of publications and the topics.

Editors change text files; this module reads them into documents. Reading is strict: a file that
does not fit its schema is reported with file, line and remedy, together with all others.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from knowledge.documents import Document, Kind
from knowledge.errors import LibraryInvalid, Problem
from knowledge.extract.markdown import parse_markdown
from knowledge.frontmatter import FrontMatter, read_front_matter
from knowledge.schema import GUIDE, PRACTICE, Schema

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


def load_library(folder: Path = SHIPPED) -> Library:
    """Read a library folder.

    Raises:
        LibraryInvalid: One or more files do not fit; carries every problem of every file.
    """
    problems: list[Problem] = []
    documents: list[Document] = []
    for path in _markdown_files(folder):
        try:
            documents.append(read_document(path, folder))
        except LibraryInvalid as error:
            problems.extend(error.problems)
    try:
        topics = tuple(Topic(**raw) for raw in _tables(folder, "topics.toml", "topic"))
        publications = tuple(
            Publication(**{k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()})
            for raw in _tables(folder, "sources.toml", "publication")
        )
    except LibraryInvalid as error:
        problems.extend(error.problems)
    if problems:
        raise LibraryInvalid(problems)
    return Library(tuple(documents), topics, publications)


def read_document(path: Path, folder: Path) -> Document:
    """Read one guide or practice.

    Args:
        path: The Markdown file.
        folder: The library folder; the file's place below it says whether it is a guide.

    Raises:
        LibraryInvalid: The file does not fit its schema.
    """
    name = path.relative_to(folder).as_posix()
    head = read_front_matter(path, name)
    kind, schema = (Kind.GUIDE, GUIDE) if name.startswith("guides/") else (Kind.PRACTICE, PRACTICE)
    return _document(kind, schema, head, name)


def _document(kind: Kind, schema: Schema, head: FrontMatter, name: str) -> Document:
    fields = schema.fields(head, name)
    text, blocks = parse_markdown(head.body)
    if not blocks:
        raise LibraryInvalid(
            [
                Problem(name, head.body_line, "there is no text below the head", "write the text"),
            ]
        )
    return Document(kind=kind, text=text, blocks=blocks, **fields)


def _markdown_files(folder: Path) -> list[Path]:
    found = [*folder.glob("guides/*.md"), *folder.glob("practices/*/*.md")]
    if not found:
        raise LibraryInvalid(
            [
                Problem(
                    str(folder),
                    1,
                    "the folder holds no guides or practices",
                    "name a library folder",
                ),
            ]
        )
    return sorted(found)


def _tables(folder: Path, name: str, table: str) -> list[dict[str, Any]]:
    path = folder / name
    try:
        found: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))[table]
    except FileNotFoundError as error:
        raise LibraryInvalid([Problem(name, 1, "the file is missing", "restore it")]) from error
    except KeyError as error:
        raise LibraryInvalid(
            [
                Problem(name, 1, f"there is no [[{table}]]", "add at least one"),
            ]
        ) from error
    except tomllib.TOMLDecodeError as error:
        place = str(error)
        line = int(place.split("line ", maxsplit=1)[1].split(",", maxsplit=1)[0]) if "line " in place else 1
        raise LibraryInvalid([Problem(name, line, f"TOML: {place}", "mend that line")]) from error
    return found
