"""The present moment as a port, so that a test can hold it."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present moment in UTC, with its zone."""
        ...


class SystemClock:
    """The clock of the computer."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)
