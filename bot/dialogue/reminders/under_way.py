"""What is said while a round is open: parts with a date, open questions, the weekly summary."""

from datetime import datetime, timedelta

from bot.dialogue.index.words import shortened
from bot.dialogue.reminders.facts import Facts, RoundFacts
from bot.dialogue.reminders.parts import Note, Part
from bot.dialogue.rich import Piece, join, lines
from bot.dialogue.screens import Button
from bot.index.progress import minutes_left, progress
from bot.index.roles import Role
from bot.index.scopes import Scope
from bot.reminders.audience import Capacity
from bot.reminders.steps import Name
from bot.texts import Localised

_WEEK = timedelta(days=7)
_LONGEST_TITLE = 120


async def assignment_part(note: Note, facts: Facts, texts: Localised) -> Part | None:
    """Return what is said about a part with a date; None where it is done or somebody else's."""
    row = await facts.assignment(note.row.about_id)
    found = await facts.round(row.round_id) if row else None
    if row is None or row.ended_at or found is None or not found.is_open:
        return None
    scope = Scope.read(row.scope)
    still_open = found.open_in(scope)
    if not still_open:
        return None
    questions = await facts.questionnaire(found.row.questionnaire, texts.language)
    words = {"part": shortened(scope.title(questions), _LONGEST_TITLE)}
    state = _state(note)
    if state is not Name.DAY:
        words["date"] = texts.date(note.row.anchor, "full")
    text: list[Piece] = [texts("remind-part", open=len(still_open))]
    if note.capacity is not Capacity.OWN:
        holder = note.circle.contacts.get(row.user_id or 0)
        text.insert(0, texts("remind-part-deputy", name=holder.name if holder else "?"))
        first = Button(texts("remind-button-board"), f"index:{found.row.id}")
    else:
        first = _question(texts, found, still_open[0].number)
    title = texts(f"remind-part-{state}-title", **words)
    return Part(title, lines(*text), ((first,), (note.why(texts),)))


def _state(note: Note) -> Name:
    """Return how the day stands to today, which may be later than the step's own day."""
    if note.today == note.row.anchor:
        return Name.DAY
    return Name.SOON if note.today < note.row.anchor else Name.LATE


async def nudge_part(note: Note, facts: Facts, texts: Localised) -> Part | None:
    """Return a person's open questions with exactly one button; None where there are none."""
    found = await facts.round(note.row.about_id)
    if found is None or not found.is_open:
        return None
    mine = found.mine(note.to.user_id, _role(note))
    if not mine:
        return None
    title = texts("remind-nudge", city=found.city.name, open=len(mine))
    minutes = texts("remind-nudge-minutes", minutes=minutes_left(len(mine)))
    return Part(title, minutes, ((_question(texts, found, mine[0].number),),))


def _question(texts: Localised, found: RoundFacts, number: int) -> Button:
    return Button(texts("remind-button-next"), f"q:{found.row.id}:{number}")


def _role(note: Note) -> Role | None:
    members = note.circle.teams.get(note.row.city_id or 0, [])
    return dict(members).get(note.to.user_id)


async def digest_part(note: Note, facts: Facts, texts: Localised, now: datetime) -> Part | None:
    """Return how a round stands; None where it is not open any more."""
    found = await facts.round(note.row.about_id)
    if found is None or not found.is_open:
        return None
    book, questions = found.book, found.questionnaire.questions
    counted = progress(questions, book.answers, book.clashes)
    week = len(found.answered_since(now - _WEEK))
    text: list[Piece] = [texts("remind-digest", done=counted.done, of=counted.of, week=week)]
    if counted.clashes:
        text.append(texts("remind-digest-clashes", count=counted.clashes))
    if found.unheld:
        text.append(texts("remind-digest-unheld", count=len(found.unheld)))
    text += await _stuck(note, facts, texts, found, now)
    if not counted.open and not counted.clashes:
        text.append(texts("remind-digest-ready"))
    title = texts("remind-digest-title", city=found.city.name)
    board = Button(texts("remind-button-board"), f"index:{found.row.id}")
    return Part(title, lines(*text), ((board,), (note.why(texts),)))


async def _stuck(
    note: Note, facts: Facts, texts: Localised, found: RoundFacts, now: datetime
) -> list[Piece]:
    """Return what is past its date, what nobody touched for a week, and who is out of reach."""
    questions = await facts.questionnaire(found.row.questionnaire, texts.language)
    fresh = found.answered_since(now - _WEEK)
    late, quiet = list[str](), list[str]()
    for row, name in found.held:
        scope = Scope.read(row.scope)
        if not found.open_in(scope):
            continue
        title = join([shortened(scope.title(questions), 60), name or ""], " – ").text
        if row.due_on and row.due_on < note.today:
            late.append(title)
        elif row.assigned_at < now - _WEEK and not any(
            q.id in fresh for q in scope.questions(found.questionnaire)
        ):
            quiet.append(title)
    contacts = note.circle.contacts
    members = [user_id for user_id, _ in note.circle.teams.get(note.row.city_id or 0, [])]
    gone = [contacts[u].name for u in members if not contacts[u].is_reachable]
    return [
        texts("remind-digest-late", parts="; ".join(late)) if late else "",
        texts("remind-digest-quiet", parts="; ".join(quiet)) if quiet else "",
        texts("remind-digest-unreachable", names=", ".join(gone)) if gone else "",
    ]
