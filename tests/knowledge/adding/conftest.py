"""A shelf of a test's own, with an encoder that needs no model."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.small_encoder import WordEncoder

from knowledge.adding.adder import Adder
from knowledge.adding.finding import candidates
from knowledge.adding.naming import Given
from knowledge.adding.outcome import Outcome
from knowledge.shelves import Shelf

Add = Callable[..., list[Outcome]]


@pytest.fixture
def adder(tmp_path: Path) -> Adder:
    return Adder(Shelf(tmp_path / "data"), WordEncoder())


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder for what somebody wants to add."""
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


@pytest.fixture
def add(adder: Adder) -> Add:
    """Add a path as the command does, each time by a program of its own."""

    def added(path: Path, **given: object) -> list[Outcome]:
        fresh = Adder(adder.shelf, adder.encoder)
        return list(fresh.add(list(candidates(path, Given(**given)))))

    return added
