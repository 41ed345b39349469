"""What a person sees: a text and rows of buttons."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.dialogue.rich import Piece, Rich, paragraphs

# The longest data that every channel carries, in bytes of UTF-8 (Telegram's callback_data).
MAX_BUTTON_DATA = 64
# More rows than this do not fit a phone beside their text.
MAX_ROWS = 8
MAX_PER_ROW = 8
MAX_COPIED = 256


@dataclass(frozen=True, slots=True)
class Button:
    """A button that tells the assistant ``data``.

    Attributes:
        label: Three words at most, a verb or an answer.
        data: ``verb:argument:argument`` with short numeric ids, all that the button needs: it must
            work after weeks and after a restart.
    """

    label: str
    data: str

    def __post_init__(self) -> None:
        _check_label(self.label)
        size = len(self.data.encode())
        if not 1 <= size <= MAX_BUTTON_DATA:
            raise ValueError(
                f"button {self.label!r}: its data has {size} bytes, allowed are 1 to "
                f"{MAX_BUTTON_DATA}; use shorter ids"
            )


@dataclass(frozen=True, slots=True)
class UrlButton:
    """A button that opens a web address."""

    label: str
    url: str

    def __post_init__(self) -> None:
        _check_label(self.label)
        if not self.url.startswith(("http://", "https://", "tg://")):
            raise ValueError(f"button {self.label!r}: {self.url!r} is no web address")


@dataclass(frozen=True, slots=True)
class CopyButton:
    """A button that puts a text on the person's clipboard (256 characters at most)."""

    label: str
    text: str

    def __post_init__(self) -> None:
        _check_label(self.label)
        if not 1 <= len(self.text) <= MAX_COPIED:
            raise ValueError(f"button {self.label!r}: 1 to {MAX_COPIED} characters can be copied")


@dataclass(frozen=True, slots=True)
class ShareButton:
    """A button that lets the person choose a chat and share something there by inline mode."""

    label: str
    query: str

    def __post_init__(self) -> None:
        _check_label(self.label)


AnyButton = Button | UrlButton | CopyButton | ShareButton
Row = tuple[AnyButton, ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: its text and its rows of buttons.

    Raises:
        ValueError: More buttons than a phone shows; the feature must page them.
    """

    body: Rich
    buttons: tuple[Row, ...] = ()

    def __post_init__(self) -> None:
        if len(self.buttons) > MAX_ROWS:
            raise ValueError(f"{len(self.buttons)} rows of buttons, at most {MAX_ROWS} are shown")
        if any(not 1 <= len(row) <= MAX_PER_ROW for row in self.buttons):
            raise ValueError(f"a row of buttons holds 1 to {MAX_PER_ROW} buttons")

    def to_json(self) -> dict[str, Any]:
        """Return the screen as JSON values; :meth:`from_json` reads it back."""
        rows = [
            [[type(b).__name__, *(getattr(b, n) for n in b.__dataclass_fields__)] for b in row]
            for row in self.buttons
        ]
        return {"body": self.body.to_json(), "buttons": rows}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> "Screen":
        """Read what :meth:`to_json` wrote."""
        rows = tuple(
            tuple(_KINDS[kind](label, argument) for kind, label, argument in row)
            for row in value["buttons"]
        )
        return cls(Rich.from_json(value["body"]), rows)


_KINDS = {kind.__name__: kind for kind in (Button, UrlButton, CopyButton, ShareButton)}


def screen(*pieces: Piece, buttons: Sequence[Sequence[AnyButton]] = ()) -> Screen:
    """Return a screen of paragraphs; empty pieces and empty rows are left out."""
    rows = tuple(tuple(row) for row in buttons if row)
    return Screen(paragraphs(*pieces), rows)


def in_rows(buttons: Sequence[AnyButton], per_row: int) -> list[tuple[AnyButton, ...]]:
    """Lay the buttons out in rows of ``per_row``."""
    return [tuple(buttons[at : at + per_row]) for at in range(0, len(buttons), per_row)]


def _check_label(label: str) -> None:
    if not label.strip():
        raise ValueError("a button needs a label")
