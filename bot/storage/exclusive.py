"""One process at a time, where the database cannot share the work between several."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import AlreadyRunningError


@contextmanager
def only_one(directory: Path, channel: str) -> Iterator[None]:
    """Hold a lock that ends with the process, however it ends.

    Raises:
        AlreadyRunningError: Another process holds it.
    """
    directory.mkdir(parents=True, exist_ok=True)
    with (directory / f"{channel}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunningError(channel) from None
        yield
