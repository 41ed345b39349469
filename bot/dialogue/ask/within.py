"""What a question was limited to, as its buttons carry it."""

from bot.dialogue.ask.codes import code_of, named
from bot.dialogue.context import Context
from bot.dialogue.documents.reading import shelves_of
from bot.dialogue.events import Event
from bot.dialogue.router import StaleError
from knowledge.documents import Kind
from knowledge.scope import Scope

KINDS = {"g": Kind.GUIDE, "p": Kind.PRACTICE, "d": Kind.DOCUMENT}
EVERYWHERE, OWN, ONE = "a", "o", "t"


def mark_of(within: Scope | None) -> str:
    """Return what a button's data ends with, so that the limit is kept; nothing for no limit."""
    if within is None:
        return ""
    if within.document is not None:
        return f":{ONE}:{code_of(within.document)}"
    letters = {kind: letter for letter, kind in KINDS.items()}
    return f":{OWN}" if within.own or within.kind is None else f":{letters[within.kind]}"


async def scope_of(context: Context, event: Event, letter: str, code: str = "") -> Scope | None:
    """Return the limit that a button carries; None for the whole library.

    Raises:
        StaleError: There is no such limit, or its document is gone.
    """
    if letter in {"", EVERYWHERE}:
        return None
    if letter in KINDS:
        return Scope(kind=KINDS[letter])
    if letter == OWN:
        return Scope(own=True)
    if letter != ONE:
        raise StaleError
    index = context.knowledge.index_with(await shelves_of(context, event))
    return Scope(document=named(code, index.keys))
