"""What a person wrote, before anyone judges it: texts, lists and tables that know their place.

YAML files and spreadsheets are both read into this form, so that one compiler checks both.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from index_engine.errors import Problem


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file or sheet, and a line or cell in it."""

    source: str
    at: str = ""

    def problem(self, value: str, reason: str, remedy: str) -> Problem:
        """Return a problem with what stands at this place."""
        return Problem(self.source, self.at, value, reason, remedy)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, always as text: `yes`, `1/3` and `2023` are kept as written."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a table with its value."""

    key: Text
    value: Node


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with values, in order; every key appears once."""

    entries: tuple[Entry, ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """Return the value under a key, or None."""
        for entry in self.entries:
            if entry.key.value == key:
                return entry.value
        return None


Node = Text | Items | Table


@dataclass(slots=True)
class Notebook:
    """Collects problems while reading goes on, so that all are reported together."""

    problems: list[Problem] = field(default_factory=list)

    def note(self, place: Place, value: str, reason: str, remedy: str) -> None:
        """Remember one problem."""
        self.problems.append(place.problem(value, reason, remedy))
