"""Who works on a row, and until when the others keep away from it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

# A process that was killed holds its rows at most this long on PostgreSQL, where others go on.
# On SQLite one process has the file, so that its start takes everything back at once.
LEASE = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the process ``owner``, made ``now`` and valid for :data:`LEASE`."""

    owner: str
    now: datetime

    @property
    def until(self) -> datetime:
        """The moment from which others may take the row over."""
        return self.now + LEASE
