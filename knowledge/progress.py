"""How long work is reported while it goes on."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """What is being done before questions can be answered."""

    MODEL = "Preparing the language model (once)"
    LIBRARY = "Reading the library"
    FETCHING = "Fetching publications"
    READING = "Reading documents"
    INDEX = "Building the search index"


class Progress(Protocol):
    """Is told how far a stage has come."""

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        """Take note that ``done`` of ``total`` steps of a stage are done.

        A stage begins with 0 steps done and ends with all of them.
        """
        ...


def unseen(stage: Stage, done: int, total: int) -> None:
    """Report progress to nobody."""
