"""What is said about the day of a city's next round, from a year before until long after."""

from bot.dialogue.reminders.facts import Facts
from bot.dialogue.reminders.parts import Note, Part, listed
from bot.dialogue.rich import Piece, lines
from bot.dialogue.screens import Button, Row
from bot.reminders.audience import Capacity
from bot.reminders.steps import OVERDUE_TIMES, Name
from bot.storage.tables import CityRow
from bot.texts import Localised
from index_engine import whole_percent

_DEPUTIES = {Capacity.DEPUTY: "remind-deputy", Capacity.ADMIN: "remind-nobody"}


async def round_part(note: Note, facts: Facts, texts: Localised) -> Part | None:
    """Return what a step before, on or after the day says; None where the city is gone."""
    city = await facts.city(note.row.city_id)
    if city is None:
        return None
    words = {"city": city.name, "date": texts.date(note.row.anchor)}
    name = note.step.name
    late = "-late" if name is Name.SNOOZE and note.today > note.row.anchor else ""
    text: list[Piece] = [texts(f"remind-{name}{late}", **words)] if name is not Name.ADMIN else []
    if name is Name.ADMIN:
        text = [texts("remind-admin", date=words["date"], team=_team(note, texts))]
    elif note.capacity in _DEPUTIES:
        text.insert(0, texts(_DEPUTIES[note.capacity], city=city.name))
    text += await _extra(note, facts, texts, city)
    return Part(_title(note, texts, words), lines(*text), _buttons(note, texts, city))


def _title(note: Note, texts: Localised, words: dict[str, str]) -> str:
    late = note.step.name in {Name.DAY, Name.SNOOZE} and note.today > note.row.anchor
    key = f"remind-{note.step.name}-late-title" if late else f"remind-{note.step.name}-title"
    return texts(key, **words)


def _team(note: Note, texts: Localised) -> str:
    members = note.circle.teams.get(note.row.city_id or 0, [])
    names = [note.circle.contacts[user_id].name for user_id, _ in members]
    return ", ".join(names[:5]) or texts("remind-team-nobody")


async def _extra(note: Note, facts: Facts, texts: Localised, city: CityRow) -> list[Piece]:
    """Return what belongs to this step alone."""
    rhythm = await facts.rhythm(city.id)
    found: list[Piece] = []
    match note.step.name:
        case Name.YEAR | Name.HALF_YEAR if rhythm and rhythm.reason:
            found.append(texts("remind-reason", reason=rhythm.reason))
        case Name.QUARTER if note.capacity is not Capacity.ADMIN:
            score = await facts.last_score(city.id)
            if score is not None:
                found.append(texts("remind-last-score", score=whole_percent(score)))
            aged = await facts.aged_evidence(city.id, note.today)
            if aged:
                found.append(texts("remind-aged", count=len(aged)))
                found.append(listed(texts, [piece.title for piece in aged]))
        case Name.OVERDUE if note.step.number == OVERDUE_TIMES:
            found.append(texts("remind-overdue-last"))
    return found


def _buttons(note: Note, texts: Localised, city: CityRow) -> tuple[Row, ...]:
    if note.capacity is Capacity.ADMIN:
        return ((note.why(texts),),)
    # Whoever stands in for a coordinator is not offered what only a coordinator may do.
    leads = note.capacity is Capacity.OWN
    start = Button(texts("remind-button-start"), f"rgo:{city.id}:start")
    month = note.button(texts, "off-month", "rlater", 30)
    match note.step.name:
        case Name.YEAR:
            plan, keep = note.button(texts, "plan", "rplan"), note.button(texts, "keep", "rkeep")
            return ((plan, keep) if leads else (keep,), (note.why(texts),))
        case Name.HALF_YEAR:
            team = Button(texts("remind-button-team"), f"rgo:{city.id}:members")
            return ((team,), (month, note.why(texts)))
        case Name.QUARTER:
            return ((note.button(texts, "aged", "raged"), start), (month, note.why(texts)))
        case Name.MONTH:
            return ((start,), (note.button(texts, "off-week", "rlater", 7), note.why(texts)))
        case _:
            date = note.button(texts, "date", "rmove")
            return ((start,), (date, month) if leads else (month,), (note.why(texts),))
