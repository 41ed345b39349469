"""Reads the fields of one table by name and notes everything that is wrong with them."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection
from enum import StrEnum
from typing import TypeVar

from index_engine.numerals import parse_number
from index_engine.tree import Items, Node, Notebook, Place, Table, Text

Choice = TypeVar("Choice", bound=StrEnum)

LONGEST_TEXT = 5000
LARGEST_NUMBER = 1_000_000
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}", re.ASCII)
_FLAGS = {"yes": True, "true": True, "no": False, "false": False}
_INVISIBLE = {"Cc", "Cs"}
# U+FFFE, U+FFFF and their like on every plane may not stand in XML, so not in a spreadsheet.
_NONCHARACTER = 0xFFFE


class Fields:
    """The fields of one table, such as one question.

    Args:
        table: What was written.
        notebook: Receives every problem.
        owner: What the table is, for messages, such as "the question".
        allowed: The field names it may have; any other is noted at once.
    """

    def __init__(
        self, table: Table, notebook: Notebook, owner: str, allowed: Collection[str]
    ) -> None:
        self._table, self._notebook, self._owner = table, notebook, owner
        for entry in table.entries:
            if entry.key.value not in allowed:
                self._note_unknown(entry.key, allowed)

    def _note_unknown(self, key: Text, allowed: Collection[str]) -> None:
        near = difflib.get_close_matches(key.value, sorted(allowed), n=1)
        remedy = f"Write `{near[0]}`" if near else f"Use one of: {', '.join(sorted(allowed))}"
        self._notebook.note(
            key.place, key.value, f"{self._owner} has no field of this name", remedy
        )

    @property
    def place(self) -> Place:
        """Where the table begins."""
        return self._table.place

    def place_of(self, key: str) -> Place:
        """Where the value of a field stands, or where the table begins if it has none."""
        node = self._table.get(key)
        return node.place if node else self._table.place

    def has(self, key: str) -> bool:
        """Tell whether the field is given at all."""
        return self._table.get(key) is not None

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without a default it must be there and must not be empty."""
        node = self._table.get(key)
        if node is None:
            if default is None:
                self._missing(key)
            return default or ""
        return self._clean(node, key, may_be_empty=default is not None)

    def _missing(self, key: str) -> None:
        self._notebook.note(
            self.place, "", f"{self._owner} has no `{key}`", f"Add the field `{key}`"
        )

    def _clean(self, node: Node, key: str, *, may_be_empty: bool = False) -> str:
        if not isinstance(node, Text):
            self._notebook.note(node.place, "", f"`{key}` is a list", "Write one text")
            return ""
        value = normalised(node.value)
        if not value and not may_be_empty:
            self._notebook.note(node.place, "", f"`{key}` is empty", "Write a text there")
        reason = unprintable(value)
        if reason:
            self._notebook.note(node.place, value, f"`{key}` {reason}", "Type the text anew")
        if len(value) > LONGEST_TEXT:
            self._notebook.note(
                node.place,
                value,
                f"`{key}` has {len(value)} characters",
                f"Shorten it to {LONGEST_TEXT}",
            )
        return value

    def identifier(self, key: str) -> str:
        """Return an id: letters, digits, `_`, `.` and `-`, at most 64 of them."""
        value = self.text(key)
        if value and not _ID.fullmatch(value):
            self._notebook.note(
                self.place_of(key),
                value,
                f"`{key}` is not an id",
                "Use up to 64 letters a–z, digits, `_`, `.` and `-`, beginning with a letter "
                "or a digit",
            )
        return value

    def number(self, key: str, default: float | None = None) -> float:
        """Return a number that is 0 or more."""
        text = self.text(key, None if default is None else "")
        if not text:
            return default or 0.0
        return number_of(Text(text, self.place_of(key)), key, self._notebook)

    def flag(self, key: str, default: bool | None = None) -> bool:
        """Return a `yes` or `no`."""
        text = self.text(key, None if default is None else "")
        if not text:
            return bool(default)
        if text.lower() not in _FLAGS:
            self._notebook.note(
                self.place_of(key), text, f"`{key}` is neither yes nor no", "Write yes or no"
            )
        return _FLAGS.get(text.lower(), False)

    def choice(self, key: str, kind: type[Choice], default: Choice) -> Choice:
        """Return one of a closed set of words."""
        text = self.text(key, "")
        if not text:
            return default
        try:
            return kind(text)
        except ValueError:
            self._notebook.note(
                self.place_of(key),
                text,
                f"`{key}` has no such value",
                f"Use one of: {', '.join(kind)}",
            )
            return default

    def words(self, key: str) -> tuple[Text, ...]:
        """Return a list of short texts; a single text is a list of one."""
        node = self._table.get(key)
        if node is None or (isinstance(node, Text) and not node.value.strip()):
            return ()
        if isinstance(node, Table):
            self._notebook.note(node.place, "", f"`{key}` has fields", "Write a list of words")
            return ()
        nodes = node.items if isinstance(node, Items) else (node,)
        return tuple(Text(self._clean(item, key), item.place) for item in nodes)

    def tables(self, key: str, *, required: bool = True) -> tuple[Table, ...]:
        """Return a list of tables, such as the options of a question."""
        node = self._table.get(key)
        if node is None:
            if required:
                self._missing(key)
            return ()
        return tables_in(node, key, self._notebook)

    def table(self, key: str) -> Table:
        """Return a table, empty where the field is not given."""
        node = self._table.get(key)
        if isinstance(node, Table):
            return node
        if node is not None and not (isinstance(node, Text) and not node.value):
            self._notebook.note(
                node.place, "", f"`{key}` has no fields", "Write `name: value` lines under it"
            )
        return Table((), self.place)


def tables_in(node: Node, key: str, notebook: Notebook) -> tuple[Table, ...]:
    """Return the tables of a list and note what in it is none; `key` names the list."""
    if not isinstance(node, Items):
        notebook.note(node.place, "", f"`{key}` is not a list", "Begin each entry with a dash")
        return ()
    for item in node.items:
        if not isinstance(item, Table):
            notebook.note(
                item.place, "", f"an entry of `{key}` has no fields", "Write `id: …` and so on"
            )
    return tuple(item for item in node.items if isinstance(item, Table))


def normalised(text: str) -> str:
    """Return the text without outer spaces, with plain line ends and no tabs."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip()


def unprintable(text: str) -> str:
    """Say why a text cannot be printed or stored in a spreadsheet; "" if it can."""
    for character in text:
        code = ord(character)
        invisible = unicodedata.category(character) in _INVISIBLE and character != "\n"
        if invisible or code & _NONCHARACTER == _NONCHARACTER:
            return f"contains the invisible character U+{code:04X}"
    return ""


def number_of(text: Text, key: str, notebook: Notebook) -> float:
    """Return the number written there, 0 where it is none; notes what is wrong with it."""
    try:
        number = parse_number(text.value)
    except ValueError:
        remedy = "Write it like 2, 0.5 or 1/3"
        notebook.note(text.place, text.value, f"`{key}` is not a number", remedy)
        return 0.0
    if number < 0:
        notebook.note(text.place, text.value, f"`{key}` is negative", "Write 0 or more")
        return 0.0
    if number > LARGEST_NUMBER:
        notebook.note(text.place, text.value, f"`{key}` is too large", "Write a smaller number")
        return 0.0
    return number
