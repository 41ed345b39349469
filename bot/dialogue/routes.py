"""The table of features: which handler answers what."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.dialogue.events import Event
from bot.dialogue.turns import Turn

if TYPE_CHECKING:
    pass

# (context, event, *arguments) → Turn. A command is given the rest of its line; a button the
# arguments in its data; a prompt the data kept with it; a job its arguments; others nothing more.
Handler = Callable[..., Awaitable[Turn]]
# The same, or None where the event is not for it after all: others are asked then.
Taker = Callable[..., Awaitable[Turn | None]]


@dataclass(frozen=True, slots=True)
class HomeEntry:
    """A button that a feature puts on the home screen.

    Attributes:
        order: Its place; smaller comes first.
        label: The text's key.
        data: What the button carries.
    """

    order: int
    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command; its line in the lists is the text ``command-<name>``.

    Attributes:
        handler: Called with the rest of the line.
        listed: Whether the channel's list of commands and /help show it.
        order: Its place in these lists; smaller comes first.
        forgets: Whether what the person was asked for is no longer expected from here on.
    """

    handler: Handler
    listed: bool = True
    order: int = 50
    forgets: bool = True


@dataclass(frozen=True, slots=True)
class Routes:
    """What one feature answers.

    Attributes:
        commands: By name without the slash.
        buttons: By the verb that begins a button's data.
        prompts: By the name under which a text or file was asked for; a text or file that turns
            out to be something else goes on as if nothing had been asked.
        jobs: By name.
        services: By the class of a service event (membership, migration).
        free_text: Any other text; one feature alone has it.
        files: Any other file.
        inline: Inline queries.
        links: By the word that begins the payload of ``/start <word>-<rest>`` (a deep link); the
            handler is given the rest.
        sent: Asked in turn about a file that nobody asked for, before ``files``.
        edits: Asked in turn when somebody changed an earlier text.
        home: Entries of the home screen.
    """

    commands: Mapping[str, Command] = field(default_factory=dict)
    buttons: Mapping[str, Handler] = field(default_factory=dict)
    prompts: Mapping[str, Taker] = field(default_factory=dict)
    jobs: Mapping[str, Handler] = field(default_factory=dict)
    services: Mapping[type[Event], Handler] = field(default_factory=dict)
    links: Mapping[str, Handler] = field(default_factory=dict)
    free_text: Handler | None = None
    files: Handler | None = None
    inline: Handler | None = None
    edits: tuple[Taker, ...] = ()
    sent: tuple[Taker, ...] = ()
    home: tuple[HomeEntry, ...] = ()


_TABLES = ("commands", "buttons", "prompts", "jobs", "services", "links")
_SINGLES = ("free_text", "files", "inline")


class DuplicateRouteError(ValueError):
    """Two features claim the same word: the assistant cannot be put together."""

    def __init__(self, table: str, name: object) -> None:
        super().__init__(f"two features register {name!r} in {table}")


def merged(features: Iterable[Routes]) -> Routes:
    """Put the features together.

    Raises:
        DuplicateRouteError: Two of them claim the same word.
    """
    tables: dict[str, dict[Any, Any]] = {name: {} for name in _TABLES}
    singles: dict[str, Any] = {}
    home: list[HomeEntry] = []
    edits: list[Taker] = []
    sent: list[Taker] = []
    for feature in features:
        home.extend(feature.home)
        edits.extend(feature.edits)
        sent.extend(feature.sent)
        for table, entries in tables.items():
            for name, handler in getattr(feature, table).items():
                if name in entries:
                    raise DuplicateRouteError(table, name)
                entries[name] = handler
        for name in _SINGLES:
            handler = getattr(feature, name)
            if handler is not None:
                if name in singles:
                    raise DuplicateRouteError("features", name)
                singles[name] = handler
    fields: dict[str, Any] = {**tables, **singles}
    ordered = tuple(sorted(home, key=lambda entry: entry.order))
    return Routes(**fields, edits=tuple(edits), sent=tuple(sent), home=ordered)


def listed_commands(routes: Routes) -> list[str]:
    """Return the names of the commands that lists show, in their order."""
    shown = [(c.order, name) for name, c in routes.commands.items() if c.listed]
    return [name for _, name in sorted(shown)]
