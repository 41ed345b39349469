"""What the head of a guide and of a practice may and must say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.documents import Source
from knowledge.errors import LibraryInvalid, Problem
from knowledge.frontmatter import FrontMatter

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Schema:
    """The keys of one kind of file; texts, lists of texts, and sources."""

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    lists: tuple[str, ...]
    asks: tuple[int, int]  # fewest and most ways of asking

    def fields(self, head: FrontMatter, name: str) -> dict[str, Any]:
        """Return the head as arguments of `Document`.

        Raises:
            LibraryInvalid: Carries every problem of the head.
        """
        problems = [*self._keys(head, name), *self._values(head, name)]
        sources = tuple(self._sources(head, name, problems))
        if problems:
            raise LibraryInvalid(problems)
        fields = {k: tuple(v) if k in self.lists else v for k, v in head.values.items()}
        fields.pop("source", None)
        fields["sources"] = sources
        fields.setdefault("url", sources[0].url)
        if self.name == "practice" and "year" in fields:
            fields["edition"] = fields["year"]
        return fields

    def _keys(self, head: FrontMatter, name: str) -> list[Problem]:
        known = {*self.required, *self.optional}
        missing = [
            Problem(name, 2, f"`{key}` is missing", f"add a line `{key}: …`")
            for key in self.required
            if not head.values.get(key)
        ]
        unknown = [
            Problem(name, head.lines[key], f"`{key}` is unknown", f"use one of {_list(known)}")
            for key in head.values
            if key not in known
        ]
        return missing + unknown

    def _values(self, head: FrontMatter, name: str) -> list[Problem]:
        problems = []
        for key, value in head.values.items():
            line = head.lines[key]
            if key in self.lists:
                if not _texts(value):
                    problems.append(
                        Problem(name, line, f"`{key}` is no list of texts", "one `- text` a line"),
                    )
            elif key not in {"source", "sources"} and not isinstance(value, str):
                problems.append(Problem(name, line, f"`{key}` is no text", "write it on one line"))
        return problems + self._forms(head, name)

    def _forms(self, head: FrontMatter, name: str) -> list[Problem]:
        found = []
        for key, form, example in (("id", _ID, "two-words"), ("reviewed", _DATE, "2026-11-22")):
            value = head.values.get(key)
            if isinstance(value, str) and not form.fullmatch(value):
                found.append(
                    Problem(name, head.lines[key], f"`{key}: {value}`", f"write it like {example}"),
                )
        asks = head.values.get("asks") or []
        fewest, most = self.asks
        if _texts(asks) and not fewest <= len(asks) <= most:
            remedy = f"give {fewest} to {most} ways in which people ask for this"
            found.append(Problem(name, head.lines.get("asks", 2), f"{len(asks)} asks", remedy))
        return found

    def _sources(self, head: FrontMatter, name: str, problems: list[Problem]) -> list[Source]:
        key = "source" if "source" in head.values else "sources"
        raw = head.values.get(key)
        items = [raw] if isinstance(raw, Mapping) else raw
        if not isinstance(items, Sequence) or isinstance(items, str) or not items:
            return []
        sources = []
        for item in items:
            good = isinstance(item, Mapping) and item.get("title") and item.get("url")
            if not good or not set(item) <= {"title", "year", "url"}:
                problems.append(
                    Problem(name, head.lines[key], "a source does not fit", "title, year and url"),
                )
                continue
            sources.append(Source(**item))
        return sources


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names))


_COMMON = ("id", "title", "topics", "language", "reviewed")
GUIDE = Schema(
    "guide", (*_COMMON, "sources", "asks"), ("edition", "year"), ("topics", "asks"), (5, 15)
)
PRACTICE = Schema(
    "practice",
    (*_COMMON, "source", "city"),
    ("country", "year", "asks"),
    ("topics", "asks"),
    (0, 8),
)
