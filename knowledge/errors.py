"""What can go wrong in the library, split by what the caller can do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class KnowledgeError(Exception):
    """The common parent: catch it to catch everything that this package raises."""


class IndexMissing(KnowledgeError):
    """There is no usable search index; building it again mends that."""

    def __init__(self, folder: Path, reason: str) -> None:
        self.folder, self.reason = folder, reason
        super().__init__(
            f"The search index in {folder} cannot be used: {reason}. "
            "Build it again with: icc-assistant library build",
        )


class NotPublished(KnowledgeError):
    """A new version of the index could not be written; the one in force is untouched."""

    def __init__(self, folder: Path, reason: str) -> None:
        self.folder, self.reason = folder, reason
        super().__init__(
            f"The search index in {folder} could not be written: {reason}. What was published "
            "before is untouched. Free space there, or make the folder writable, and try again.",
        )


class ModelUnusable(KnowledgeError):
    """The embedding model cannot be loaded or is not the one it claims to be."""

    def __init__(self, model: str, reason: str, remedy: str) -> None:
        self.model, self.reason, self.remedy = model, reason, remedy
        super().__init__(f"The embedding model {model!r} cannot be used: {reason}. {remedy}")


class UnknownDocument(KnowledgeError):
    """No document of that id is in the library."""

    def __init__(self, document: str, near: Sequence[str] = ()) -> None:
        self.document, self.near = document, tuple(near)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        super().__init__(
            f"There is no document {document!r} in the library.{hint} "
            "List all with: icc-assistant library list",
        )


class NotRemovable(KnowledgeError):
    """A document comes from the library folder and would be back with the next start."""

    def __init__(self, document: str) -> None:
        self.document = document
        super().__init__(
            f"The document {document!r} belongs to the library folder. Only documents that were "
            "added can be removed; delete its file from the folder instead.",
        )


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a file of the library, with its place and its remedy."""

    file: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        """Say it in one line, the way editors and compilers do."""
        return f"{self.file}:{self.line}: {self.what} → {self.remedy}"


class LibraryInvalid(KnowledgeError):
    """Files of the library cannot be read as they are; every fault is listed."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Reason(StrEnum):
    """Why a file cannot become a document of the library."""

    ENCRYPTED = "encrypted"
    SCANNED = "scanned"
    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    UNSUPPORTED = "unsupported"
    EMPTY = "empty"
    CHANGED = "changed while read"
    OUT_OF_REACH = "out of reach"
    LINK = "link"
    TWICE = "twice"

    @property
    def remedy(self) -> str:
        """What the person who has the file can do."""
        return _REMEDIES[self]


_REMEDIES = {
    Reason.ENCRYPTED: "Save a copy without a password and add that copy.",
    Reason.SCANNED: "The pages are pictures without text. Run text recognition (OCR) on the file, "
    "for example with OCRmyPDF, and add the result.",
    Reason.DAMAGED: "Open the file in its own program, save it again, and add the new copy.",
    Reason.TOO_LARGE: "Split the file into smaller parts, or raise the limit in the settings.",
    Reason.UNSUPPORTED: "Save it as PDF, DOCX, HTML, Markdown or plain text and add that.",
    Reason.EMPTY: "Check that this is the right file: it holds no text to quote.",
    Reason.CHANGED: "Wait until no other program writes to the file, then add it again.",
    Reason.OUT_OF_REACH: "Check that the file is there and that this program may read it.",
    Reason.LINK: "Add the file that the link leads to by its own path.",
    Reason.TWICE: "Give them different titles or editions, in library.toml or with --edition.",
}


class Unreadable(KnowledgeError):
    """No text can be taken from a file; `reason.remedy` says what would help."""

    def __init__(self, name: str, reason: Reason, detail: str) -> None:
        self.name, self.reason, self.detail = name, reason, detail
        super().__init__(f"{name} cannot be read ({reason}): {detail}. {reason.remedy}")
