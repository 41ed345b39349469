"""What the flow tells whoever watches it: figures, never contents."""

from datetime import timedelta
from typing import Protocol


class Watch(Protocol):
    """Is told what happens; it must be quick and must not raise."""

    def handled(self, outcome: str, waited: timedelta) -> None:
        """An event came to an end; ``waited`` is the time since it was stored."""
        ...

    def delivered(self, outcome: str, *, doubtful: bool) -> None:
        """A request was tried; ``doubtful`` says that it may have arrived all the same."""
        ...


class Unwatched:
    """Takes no notice."""

    def handled(self, outcome: str, waited: timedelta) -> None:
        """Take no notice."""

    def delivered(self, outcome: str, *, doubtful: bool) -> None:
        """Take no notice."""
