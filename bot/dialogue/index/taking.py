"""Takes the answers of a workbook over, each with its line in the history."""

from sqlalchemy import select

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.index.access import Desk
from bot.dialogue.index.evidence import attach
from bot.dialogue.index.words import answer_words
from bot.dialogue.router import StaleError
from bot.index.sheets import differences
from bot.storage.answers import Answers, Change, ChangeKind
from bot.storage.evidence import EvidenceKind, EvidenceShelf, NewEvidence, of_round
from bot.storage.tables import ImportRow
from bot.storage.teamwork import Comments
from index_engine import Answer, AnswerSheet, Evidence
from index_engine.questionnaire import Question


async def stored_import(context: Context, event: Event, import_id: str) -> ImportRow:
    """Return the answers that wait for this person's yes.

    Raises:
        StaleError: They were taken over or left, or are somebody else's.
    """
    session = await context.writing()
    known = import_id.isascii() and import_id.isdecimal() and len(import_id) <= 18  # noqa: PLR2004 (what 64 bits hold)
    query = select(ImportRow).where(
        ImportRow.id == (int(import_id) if known else 0), ImportRow.user_id == event.person.user_id
    )
    row = (await session.execute(query)).scalar_one_or_none()
    if row is None:
        raise StaleError("import-gone")
    return row


async def take_over(desk: Desk, sheet: AnswerSheet) -> int:
    """Keep new answers, evidence and notes of a sheet; return how many answers are new."""
    answers = Answers(desk.session, desk.round.id)
    book = await answers.book()
    found = differences(desk.questionnaire, book.answers, sheet)
    for one in found:
        plain = Answer(one.after.state, one.after.options, one.after.reason)
        await answers.give(one.question.id, desk.user_id, plain, desk.event.at)
    changes = [
        Change(
            one.question.id,
            ChangeKind.IMPORTED,
            answer_words(desk.texts, one.question, one.before),
            answer_words(desk.texts, one.question, one.after),
            one.after.reason,
        )
        for one in found
    ]
    await answers.note(desk.user_id, desk.event.at, *changes)
    await _take_the_rest(desk, sheet)
    return len(found)


async def _take_the_rest(desk: Desk, sheet: AnswerSheet) -> None:
    """Keep evidence that is not there yet, and notes as comments."""
    known = await of_round(desk.session, desk.round.id)
    comments = Comments(desk.session, desk.round.id)
    for question in desk.questionnaire.questions:
        answer = sheet.answers.get(question.id)
        if answer is None:
            continue
        titles = {piece.title for piece in known.get(question.id, [])}
        for piece in answer.evidence:
            if piece.title not in titles:
                await _add(desk, question, piece)
        if answer.note:
            await comments.add(question.id, desk.user_id, answer.note, desk.event.at)


async def _add(desk: Desk, question: Question, piece: Evidence) -> None:
    kind = EvidenceKind.LINK if piece.url else EvidenceKind.TEXT
    shelf = EvidenceShelf(desk.session, desk.city.id)
    new = NewEvidence(kind, piece.title, text=piece.title, url=piece.url, about=piece.date)
    await attach(desk, question, await shelf.add(new, desk.user_id, desk.event.at))
