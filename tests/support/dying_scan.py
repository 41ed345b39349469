"""Sends what is due in a process of its own that ends itself, as ``kill -9`` does, at a commit.

Started with the settings in the environment, the number of the commit (0 never dies) and the
moment as its arguments.
"""

import os
import signal
import sys

from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.cli import app


def die_at(commit: int) -> None:
    seen = 0

    @event.listens_for(Engine, "commit")
    def count(_connection: object) -> None:
        nonlocal seen
        seen += 1
        if seen == commit:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    die_at(int(sys.argv[1]))
    app(["reminders", "send", "--at", sys.argv[2]])
