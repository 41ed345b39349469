"""What reminders are made of: each step a part, and the parts of a day one message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.dialogue.rich import Piece, Rich, bold, lines
from bot.dialogue.screens import Button, Row, Screen, screen
from bot.reminders.audience import Capacity
from bot.reminders.steps import Kind, Step
from bot.storage.reminders.people import Circle, Contact
from bot.storage.tables import ReminderRow
from bot.texts import Localised

LIST = "remind"
# More than these are named in the list alone; a phone shows so much.
_SHOWN = 5
_LISTED = 5


@dataclass(frozen=True, slots=True)
class Note:
    """A step that a person is to be told.

    Attributes:
        row: The reminder.
        capacity: As what the person is told.
        to: The person.
        circle: Everybody around the reminder.
        today: The day in the reminder's zone.
    """

    row: ReminderRow
    step: Step
    capacity: Capacity
    to: Contact
    circle: Circle
    today: date

    @property
    def kind(self) -> Kind:
        """What the reminder is about."""
        return Kind(self.row.kind)

    def button(self, texts: Localised, label: str, verb: str, *arguments: object) -> Button:
        """Return a button about this reminder."""
        data = ":".join([verb, str(self.row.id), *map(str, arguments)])
        return Button(texts(f"remind-button-{label}"), data)

    def why(self, texts: Localised) -> Button:
        """Return the button that explains this reminder."""
        return self.button(texts, "why", "rwhy")


@dataclass(frozen=True, slots=True)
class Part:
    """What one step says; its first button is the one that a message of several parts keeps."""

    title: Piece
    text: Piece
    buttons: tuple[Row, ...]

    @property
    def block(self) -> Rich:
        """The part as a paragraph."""
        return lines(bold(self.title), self.text)


def message(texts: Localised, parts: Sequence[Part]) -> Screen:
    """Return one message that holds all the parts, the most important first."""
    if len(parts) == 1:
        return screen(parts[0].block, buttons=parts[0].buttons)
    shown, hidden = parts[:_SHOWN], len(parts) - _SHOWN
    firsts = {row[0]: None for part in shown for row in part.buttons[:1]}
    return screen(
        texts("remind-several", count=len(parts)),
        *(part.block for part in shown),
        texts("remind-and-more", count=hidden) if hidden > 0 else "",
        buttons=[*((first,) for first in firsts), (Button(texts("remind-button-all"), LIST),)],
    )


def listed(texts: Localised, entries: Sequence[str], most: int = _LISTED) -> Rich:
    """Return a list of so many entries at most, which by default fits a phone."""
    hidden = len(entries) - most
    more = texts("remind-more-lines", count=hidden) if hidden > 0 else ""
    return lines(*(f"• {entry}" for entry in entries[:most]), more)
