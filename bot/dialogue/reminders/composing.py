"""From the steps that are due for a person to the one message that tells them."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.reminders.facts import Facts
from bot.dialogue.reminders.next_round import round_part
from bot.dialogue.reminders.others import aged_part, follow_up_part
from bot.dialogue.reminders.parts import Note, Part, message
from bot.dialogue.reminders.under_way import assignment_part, digest_part, nudge_part
from bot.dialogue.screens import Screen
from bot.reminders.steps import Kind
from bot.texts import Localised

_ORDER = list(Kind)


async def part_of(note: Note, facts: Facts, texts: Localised, now: datetime) -> Part | None:
    """Return what a step says to a person; None where there is no reason for it any more."""
    match note.kind:
        case Kind.ROUND:
            return await round_part(note, facts, texts)
        case Kind.ASSIGNMENT:
            return await assignment_part(note, facts, texts)
        case Kind.FOLLOW_UP:
            return await follow_up_part(note, facts, texts)
        case Kind.DIGEST:
            return await digest_part(note, facts, texts, now)
        case Kind.NUDGE:
            return await nudge_part(note, facts, texts)
        case Kind.AGED:
            return await aged_part(note, facts, texts)


async def composed(
    notes: Sequence[Note], facts: Facts, texts: Localised, now: datetime
) -> tuple[Screen | None, tuple[Note, ...]]:
    """Return the message, and the notes that it tells; None where nothing is left to tell."""
    ordered = sorted(notes, key=lambda note: (_ORDER.index(note.kind), note.step.on, note.row.id))
    parts = [(note, await part_of(note, facts, texts, now)) for note in ordered]
    told = [(note, part) for note, part in parts if part is not None]
    if not told:
        return None, ()
    # Whoever stands in for two coordinators reads the summary of their round once.
    shown = {_matter(note): part for note, part in reversed(told)}
    return message(texts, list(shown.values())[::-1]), tuple(note for note, _ in told)


def _matter(note: Note) -> tuple[object, ...]:
    return ("digest", note.row.about_id) if note.kind is Kind.DIGEST else ("row", note.row.id)
