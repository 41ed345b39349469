"""What is said about things that people planned, and about what has aged."""

import asyncio
from datetime import date
from functools import cache

from bot.dialogue.reminders.facts import Facts
from bot.dialogue.reminders.parts import Note, Part, listed
from bot.dialogue.rich import Piece, lines, quote
from bot.reminders.ageing import GUIDE_MONTHS, has_aged
from bot.texts import Localised


async def follow_up_part(note: Note, _facts: Facts, texts: Localised) -> Part | None:
    """Return the question whether something worked; None where it was answered."""
    if note.row.outcome is not None or not note.row.text:
        return None
    answers = ("yes", "partly", "no")
    row = tuple(note.button(texts, answer, "rdid", answer) for answer in answers)
    later = note.button(texts, "later", "rlater", 30)
    text = lines(quote(note.row.text), texts("remind-ask"))
    return Part(texts("remind-ask-title"), text, (row, (later, note.why(texts))))


async def aged_part(note: Note, facts: Facts, texts: Localised) -> Part | None:
    """Return what the editors should look at again; None where there is nothing."""
    guides = await asyncio.to_thread(aged_guides, note.today)
    cities = await facts.aged_by_city(note.today)
    if not guides and not cities:
        return None
    text: list[Piece] = []
    if guides:
        text.append(texts("remind-library-guides", count=len(guides)))
        text.append(listed(texts, [f"{title} ({texts.date(on)})" for title, on in guides]))
    if cities:
        named = [texts("remind-library-city", city=city, count=count) for city, count in cities]
        text.append(texts("remind-library-evidence", cities=", ".join(named)))
    return Part(texts("remind-library-title"), lines(*text), ((note.why(texts),),))


def aged_guides(today: date) -> list[tuple[str, date]]:
    """Return the guides that nobody checked for too long, the oldest first."""
    found = [(title, on) for title, on in _checked() if has_aged(on, GUIDE_MONTHS, today)]
    return sorted(found, key=lambda guide: (guide[1], guide[0]))


@cache
def _checked() -> tuple[tuple[str, date], ...]:
    from knowledge import load_library

    return tuple(
        (guide.title, date.fromisoformat(guide.reviewed))
        for guide in load_library().guides
        if guide.reviewed
    )
