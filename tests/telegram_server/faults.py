"""What can go wrong between a bot and Telegram, ordered for one request after the other."""

from dataclasses import dataclass
from enum import Enum


class When(Enum):
    """Whether the request had its effect before the connection failed."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class Throttle:
    """429, try again in so many seconds."""

    seconds: float = 1


@dataclass(frozen=True)
class Page:
    """An error of a gateway in front of Telegram: a page instead of JSON."""

    status: int = 502


@dataclass(frozen=True)
class Reset:
    """The connection is cut."""

    when: When


@dataclass(frozen=True)
class Silence:
    """No answer until the bot gives up waiting."""

    when: When


@dataclass(frozen=True)
class Answer:
    """Any other answer of Telegram."""

    code: int
    description: str


Fault = Throttle | Page | Reset | Silence | Answer


class Faults:
    """The faults that are still to come, by method.

    ``*`` stands for any method but getUpdates, ``file`` for the fetching of a file (`Page` alone).
    """

    def __init__(self) -> None:
        self._coming: dict[str, list[Fault]] = {}
        self.is_down = False

    def add(self, method: str, *faults: Fault) -> None:
        self._coming.setdefault(method, []).extend(faults)

    def take(self, method: str) -> Fault | None:
        for name in (method, "*"):
            if (name == method or method not in {"getUpdates", "file"}) and self._coming.get(name):
                return self._coming[name].pop(0)
        return None
