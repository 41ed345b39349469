"""How much one person may ask for at once, so that nobody waits because of somebody else."""

from collections.abc import Mapping
from datetime import timedelta

from bot.storage.tables import InboxState

# More than anybody types; a script or a pasted document reaches it.
MESSAGES = 80
WINDOW = timedelta(minutes=1)


def is_used_up(handled: Mapping[str, int]) -> bool:
    """Tell whether the events handled within the window use the allowance up."""
    return handled.get(InboxState.DONE, 0) + handled.get(InboxState.FAILED, 0) >= MESSAGES


def was_told(handled: Mapping[str, int]) -> bool:
    """Tell whether the person was told within the window already."""
    return handled.get(InboxState.REFUSED, 0) > 0
