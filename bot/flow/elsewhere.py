"""Failures of the world around an event, which are no fault of its own and cost it no try."""

import errno
from datetime import timedelta

from bot.dialogue.context import FileAwayError, NotYetError
from bot.storage.database import is_passing

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE})
# By then whoever sent the file had better hear that it did not work.
_PATIENCE = timedelta(hours=1)


def is_elsewhere(error: BaseException, waited: timedelta) -> bool:
    """Tell whether an event failed only because of the world around, and should wait.

    A database that is away is waited for however long it takes: nobody can be told anything
    without it. Whoever says "not yet" knows until when. A full disk, or a channel that does not
    hand a file out, is waited for an hour.

    Args:
        error: What the handling ended with.
        waited: The time since the event was stored.
    """
    if is_passing(error) or isinstance(error, NotYetError):
        return True
    is_full = isinstance(error, OSError) and error.errno in _FULL
    return (is_full or isinstance(error, FileAwayError)) and waited < _PATIENCE
