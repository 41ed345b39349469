"""Read a file's bytes once, and notice when it is written to meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

from knowledge.errors import Reason, Unreadable
from knowledge.extract.extracted import Reading


def bytes_of(path: Path, reading: Reading) -> bytes:
    """Return the content of a file.

    Raises:
        Unreadable: no readable file, larger than the limit, or changed while it was read.
    """
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if before.st_size > reading.limits.file_size:
                raise _too_large(before.st_size, reading)
            data = file.read(reading.limits.file_size + 1)
            after = os.fstat(file.fileno())
    except IsADirectoryError as error:
        raise reading.fail(Reason.UNSUPPORTED, "it is a folder") from error
    except OSError as error:
        detail = error.strerror or "it cannot be opened"
        raise reading.fail(Reason.OUT_OF_REACH, detail) from error
    if len(data) != before.st_size or _state(before) != _state(after):
        raise reading.fail(Reason.CHANGED, "another program wrote to it")
    return data


def check_size(data: bytes, reading: Reading) -> None:
    """Refuse bytes that are more than the limit.

    Raises:
        Unreadable: with `Reason.TOO_LARGE`.
    """
    if len(data) > reading.limits.file_size:
        raise _too_large(len(data), reading)


def _too_large(size: int, reading: Reading) -> Unreadable:
    limit = reading.limits.file_size
    return reading.fail(
        Reason.TOO_LARGE, f"it has {size / 2**20:.1f} MB, more than {limit / 2**20:g} MB"
    )


def _state(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns
