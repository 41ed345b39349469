"""Cuts a rich text into messages where a reader would pause."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from bot.channels.telegram.limits import ENTITIES
from bot.dialogue.rich import Rich, Style

# The best places to cut, best first; the cut comes after the match.
_PAUSES = (
    re.compile(r"\n[ \t]*\n\s*"),
    re.compile(r"\n"),
    re.compile(r"[.!?…。؟][)\"'”’»\]]*\s+"),
    re.compile(r"\s+"),
)
# A cut further to the front than this share of the room would leave messages half empty.
_WELL_FILLED = 0.5
# What must stay in one piece: half a link leads nowhere, half a command does not work.
_ATOMS = frozenset({Style.LINK, Style.CODE})
_JOINERS = frozenset("\u200d\ufe0f\ufe0e")


def split(body: Rich, units: int, first_units: int | None = None) -> list[Rich]:
    """Cut the text into parts, none of which Telegram refuses.

    Args:
        body: The text; white space at its ends and around the cuts is dropped.
        units: The room of one part in UTF-16 code units.
        first_units: The room of the first part, where it differs.

    Returns:
        The parts in order; each span that goes over a cut goes on in the next part.
    """
    parts = []
    rest, room = body.stripped(), first_units or units
    while rest:
        fit = min(_fitting(rest.text, room), _before_too_many(rest))
        if fit >= len(rest):
            parts.append(rest)
            break
        at = _cut(rest, fit)
        if part := rest.slice(0, at).stripped():
            parts.append(part)
        rest, room = rest.slice(at, len(rest)).stripped(), units
    return parts


def _fitting(text: str, units: int) -> int:
    """Return how many characters have room."""
    if len(text) * 2 <= units:
        return len(text)
    sizes = accumulate(2 if character > "\uffff" else 1 for character in text)
    return sum(1 for size in sizes if size <= units)


def _before_too_many(rest: Rich) -> int:
    if len(rest.spans) <= ENTITIES:
        return len(rest)
    starts = sorted(span.start for span in rest.spans)
    return max(1, starts[ENTITIES])


def _cut(rest: Rich, fit: int) -> int:
    """Return the place to cut at or before ``fit``, at least 1."""
    least = int(fit * _WELL_FILLED)
    for pause in _PAUSES:
        for at in _last_first(pause, rest.text, fit):
            if at >= least and not _inside_atom(rest, at):
                return at
    atoms = [span for span in rest.spans if span.style in _ATOMS and span.start < fit < span.end]
    before = min((span.start for span in atoms), default=0)
    return before or _between_characters(rest.text, fit)


def _last_first(pause: re.Pattern[str], text: str, fit: int) -> Iterator[int]:
    # A pause may reach past the room: white space after the cut is dropped anyway.
    ends = [min(m.end(), fit) for m in pause.finditer(text, 0, fit + 1) if m.start() <= fit]
    yield from (at for at in reversed(ends) if at > 0)


def _inside_atom(rest: Rich, at: int) -> bool:
    return any(span.style in _ATOMS and span.start < at < span.end for span in rest.spans)


def _between_characters(text: str, fit: int) -> int:
    """Step back from ``fit`` until a character with its accents and joiners is whole."""
    at = fit
    while at > 1 and (_continues(text[at]) or text[at - 1] == "\u200d"):
        at -= 1
    return at if at > 1 else fit


def _continues(character: str) -> bool:
    return character in _JOINERS or unicodedata.combining(character) != 0
