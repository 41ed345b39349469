"""Short numbers for long ids, so that they fit in a button and mean the same after years."""

import zlib
from collections.abc import Iterable

from bot.dialogue.router import StaleError


def code_of(name: str) -> str:
    """Return a short code of a document or topic that stays the same as long as its id does."""
    return f"{zlib.crc32(name.encode()):x}"


def named(code: str, names: Iterable[str]) -> str:
    """Return the name that has a code.

    Raises:
        StaleError: None has: the document or topic has gone from the library.
    """
    found = next((name for name in names if code_of(name) == code), None)
    if found is None:
        raise StaleError("document-gone")
    return found
