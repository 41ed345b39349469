"""All commands over the library in one group."""

from knowledge import cli_add
from knowledge.cli import library_app

__all__ = ["cli_add", "library_app"]
