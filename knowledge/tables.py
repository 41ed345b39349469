"""Read TOML files of repeated tables into dataclasses, with the line of every entry and key."""

from __future__ import annotations

import re
import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, Generic, TypeVar

from knowledge.errors import LibraryInvalid, Problem

_PLACE = re.compile(r"line (\d+)")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Record(Generic[Value]):
    """One table of a file: its value and where it stands."""

    value: Value
    file: str
    line: int
    lines: Mapping[str, int]

    def problem(self, key: str, what: str, remedy: str) -> Problem:
        """Describe a fault of one key of this table."""
        return Problem(self.file, self.lines.get(key, self.line), what, remedy)


def read_tables(folder: Path, file: str, table: str, kind: type[Value]) -> list[Record[Value]]:
    """Read the tables ``[[table]]`` of a file as values of a dataclass.

    Fields of the dataclass are texts or tuples of texts; those with a default may be left out.

    Raises:
        LibraryInvalid: The file is missing, is no TOML, or tables do not fit the dataclass;
            carries every problem.
    """
    text = _text(folder / file, file)
    try:
        found = tomllib.loads(text).get(table)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place else len(text.splitlines())
        raise _invalid(file, line, f"TOML: {error}", "mend that line") from error
    if not isinstance(found, list):
        raise _invalid(file, 1, f"there is no [[{table}]]", "add at least one")
    problems: list[Problem] = []
    records = []
    for raw, (line, lines) in zip(found, _lines(text, table), strict=False):
        record = Record(raw, file, line, lines)
        faults = _faults(record, kind)
        problems.extend(faults)
        if not faults:
            values = {k: tuple(v) if isinstance(v, list) else v for k, v in raw.items()}
            records.append(Record(kind(**values), file, line, lines))
    if problems:
        raise LibraryInvalid(problems)
    return records


def _text(path: Path, file: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise _invalid(file, 1, "the file is missing", "restore it") from error
    except UnicodeDecodeError as error:
        raise _invalid(file, 1, "the file is not UTF-8 text", "save it as UTF-8") from error


def _invalid(file: str, line: int, what: str, remedy: str) -> LibraryInvalid:
    return LibraryInvalid([Problem(file, line, what, remedy)])


def _lines(text: str, table: str) -> list[tuple[int, dict[str, int]]]:
    """Return for each table the line of its head and of each of its keys, counted from 1."""
    found: list[tuple[int, dict[str, int]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        key = _KEY.match(line)
        if line.strip() == f"[[{table}]]":
            found.append((number, {}))
        elif key and found:
            found[-1][1].setdefault(key[1], number)
    return found


def _faults(record: Record[dict[str, Any]], kind: type) -> list[Problem]:
    hints = typing.get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}
    needed = [
        name
        for name, field in known.items()
        if field.default is MISSING and field.default_factory is MISSING
    ]
    names = ", ".join(known)
    faults = [
        record.problem(name, f"`{name}` is missing", f'add a line {name} = "…"')
        for name in needed
        if name not in record.value
    ]
    for name, value in record.value.items():
        if name not in known:
            faults.append(record.problem(name, f"`{name}` is unknown", f"use one of {names}"))
        elif not _fits(value, hints[name]):
            faults.append(record.problem(name, f"`{name}` has the wrong form", _form(hints[name])))
    return faults


def _is_list(hint: Any) -> bool:
    return typing.get_origin(hint) is tuple


def _form(hint: Any) -> str:
    return 'write ["one", "two"]' if _is_list(hint) else 'write it in double quotes: "…"'


def _fits(value: object, hint: Any) -> bool:
    if _is_list(hint):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    optional = isinstance(hint, types.UnionType)
    return isinstance(value, str) or (optional and value is None)
