"""What can go wrong outside a conversation, split by what the caller can do about it."""

from collections.abc import Sequence
from dataclasses import dataclass


class AssistantError(Exception):
    """Base of every error that this package raises on purpose.

    Its text is one or more plain sentences for an operator: where, what, why and what to do.
    """


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """One setting that cannot be used.

    Attributes:
        name: The variable, such as ``ICC_LOG_LEVEL``.
        value: What it holds, or None where it is secret or missing.
        reason: Why it cannot be used.
        remedy: What to do about it, as a full sentence.
    """

    name: str
    value: str | None
    reason: str
    remedy: str

    def __str__(self) -> str:
        shown = "" if self.value is None else f' = "{self.value}"'
        return f"{self.name}{shown}: {self.reason}. {self.remedy}"


class ConfigurationError(AssistantError):
    """Settings are wrong: nothing was started; correct them and start again."""

    def __init__(self, problems: Sequence[SettingProblem]) -> None:
        self.problems = tuple(problems)
        lines = "\n".join(f"  {problem}" for problem in self.problems)
        super().__init__(f"The settings cannot be used:\n{lines}")


class StorageError(AssistantError):
    """The database cannot be used at all: nothing was changed."""

    def __init__(self, where: str, reason: str, remedy: str) -> None:
        super().__init__(f"The database {where} cannot be used: {reason}. {remedy}")


class AlreadyRunningError(AssistantError):
    """Another process already serves this channel from the same data directory."""

    def __init__(self, channel: str) -> None:
        super().__init__(
            f"Another process already serves the {channel} conversation from this data directory. "
            "Close it first, or set ICC_DATA_DIR to another directory, or use PostgreSQL, "
            "where several processes may share the work."
        )


class TokenError(AssistantError):
    """Telegram does not know the token."""

    def __init__(self, server: str) -> None:
        super().__init__(
            f"The Telegram server {server} does not accept ICC_TELEGRAM_TOKEN. "
            "Copy the token again from @BotFather (command /token) and start once more."
        )


class LibraryUnusableError(AssistantError):
    """The library, its search index or the embedding model cannot be used; the text says why."""


class UnknownCityError(AssistantError):
    """No city has this number."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"There is no city {number}. See the numbers with: icc-assistant city list"
        )
