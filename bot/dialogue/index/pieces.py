"""One piece of evidence: its file back, the day it is about, other questions, its removal."""

import re
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.card_screen import Look
from bot.dialogue.index.showing import expect, place_card, show_card
from bot.dialogue.index.words import card_row, day
from bot.dialogue.reminders.reading import day_named
from bot.dialogue.rich import Rich, bold, italic, join, lines, link, quote
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Row, Screen, screen
from bot.dialogue.turns import FileForm, SendFile, Turn
from bot.index.roles import Right
from bot.storage.answers import Answers, Change, ChangeKind
from bot.storage.evidence import EvidenceKind, EvidenceShelf, questions_served
from bot.storage.files import FileStore
from bot.storage.people import People
from bot.storage.tables import EvidenceRow
from index_engine.questionnaire import Question

DAY, SERVES = "index-day", "index-serves"
_KNOWN = "known"


def piece_line(desk: Desk, piece: EvidenceRow) -> Rich:
    """Return a piece in one line: its title, and the day it is about."""
    title = link(piece.title, piece.url) if piece.url else Rich(piece.title)
    about = desk.texts("evidence-about", date=desk.texts.date(piece.about)) if piece.about else ""
    return "• " + join([title, about], ", ")


async def piece_of(desk: Desk, evidence_id: str | int) -> EvidenceRow:
    """Return a piece of the desk's city.

    Raises:
        StaleError: There is none with this number, or it was removed.
    """
    written = str(evidence_id)
    shelf = EvidenceShelf(desk.session, desk.city.id)
    small = written.isascii() and written.isdecimal() and len(written) <= 18  # noqa: PLR2004 (what 64 bits hold)
    piece = await shelf.get(int(written)) if small else None
    if piece is None:
        raise StaleError("evidence-gone")
    return piece


async def show_piece(
    context: Context, event: Event, round_id: str, number: str, evidence_id: str
) -> Turn:
    """Show a piece and what can be done with it."""
    desk = await in_round(context, event, Right.READ, round_id)
    question, piece = desk.question(number), await piece_of(desk, evidence_id)
    return Turn(await place_card(desk, question, await _piece_screen(desk, question, piece)))


async def _piece_screen(desk: Desk, question: Question, piece: EvidenceRow) -> Screen:
    texts, place = desk.texts, f"{desk.round.id}:{question.number}:{piece.id}"
    giver = await People(desk.session).get(piece.uploaded_by)
    name = giver.name if giver else texts("somebody")
    served = await questions_served(desk.session, piece.id, desk.round.id)
    numbers = sorted(desk.number_of(key) for key in served)
    rows: list[Row] = []
    if piece.file_hash:
        rows.append((Button(texts("evidence-send-back"), f"ef:{place}"),))
    if desk.may(Right.ANSWER) and not desk.is_locked:
        rows.append(
            (
                Button(texts("evidence-set-day"), f"ed:{place}"),
                Button(texts("evidence-serves-more"), f"eu:{place}"),
            )
        )
        rows.append((Button(texts("evidence-remove"), f"er:{place}"),))
    return screen(
        bold(piece.title),
        link(piece.url, piece.url) if piece.url else "",
        quote(piece.text, folded=True) if piece.text else "",
        lines(
            texts("evidence-about-day", date=texts.date(piece.about)) if piece.about else "",
            texts(
                "evidence-given", name=name, date=day(texts, piece.uploaded_at, desk.city.timezone)
            ),
            texts("evidence-serves", numbers=", ".join(map(str, numbers))),
        ),
        buttons=[*rows, card_row(texts, desk.round.id, question.number)],
    )


async def send_back(
    context: Context, event: Event, round_id: str, number: str, evidence_id: str
) -> Turn:
    """Send the stored file."""
    desk = await in_round(context, event, Right.READ, round_id)
    desk.question(number)
    piece = await piece_of(desk, evidence_id)
    if not piece.file_hash:
        raise StaleError("evidence-gone")
    path = FileStore(context.services.settings.data_dir).path(piece.file_hash)
    form = FileForm.PHOTO if piece.kind == EvidenceKind.PHOTO else FileForm.DOCUMENT
    name = piece.file_name or piece.title
    return Turn((SendFile(path, name, form, Rich(piece.title)),))


async def ask_day_again(
    context: Context, event: Event, round_id: str, number: str, evidence_id: str
) -> Turn:
    """Ask for the day that a piece is about."""
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    piece = await piece_of(desk, evidence_id)
    return await ask_day(desk, desk.question(number), piece, is_new=False)


async def ask_day(
    desk: Desk, question: Question, piece: EvidenceRow, note: str = "", *, is_new: bool = True
) -> Turn:
    """Ask for the day that a piece is about; of a new one say that it is stored."""
    texts, place = desk.texts, f"{desk.round.id}:{question.number}"
    later = f"q:{place}" if is_new else f"ep:{place}:{piece.id}"
    today = f"et:{place}:{piece.id}" + ("" if is_new else f":{_KNOWN}")
    title = lines(bold(texts("evidence-saved")), piece.title) if is_new else bold(piece.title)
    shown = screen(
        title, italic(note), "" if note else texts("evidence-ask-day"),
        buttons=[(Button(texts("evidence-today"), today), Button(texts("button-skip"), later))],
    )  # fmt: skip
    replies = await place_card(desk, question, shown)
    await expect(desk, DAY, question, evidence=piece.id, new=is_new)
    return Turn(replies)


async def day_today(
    context: Context, event: Event, round_id: str, number: str, evidence_id: str, known: str = ""
) -> Turn:
    """Keep that a piece is about today."""
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    piece = await piece_of(desk, evidence_id)
    await EvidenceShelf(desk.session, desk.city.id).date(piece.id, desk.today)
    return await _dated(desk, desk.question(number), piece, is_new=known != _KNOWN)


async def day_given(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Keep the day that was typed; a link is another piece, and a question no day at all."""
    from bot.dialogue.index.evidence import file_for_card, gives_link, keep_written

    desk = await in_round(context, event, Right.ANSWER, data["round"], changing=True)
    question = desk.question(data["number"])
    if not isinstance(event, TextSent):
        return await file_for_card(desk, question)
    if gives_link(event.text):
        return await keep_written(desk, question, event.text)
    piece, is_new = await piece_of(desk, data["evidence"]), data.get("new", True)
    if "?" in event.text:
        await expect(desk, DAY, question, evidence=piece.id, new=is_new)
        return None
    about = day_named(desk.texts, event.text, desk.today, desk.city.timezone)
    if about is None:
        unread = desk.texts("evidence-day-unread")
        return await ask_day(desk, question, piece, unread, is_new=is_new)
    await EvidenceShelf(desk.session, desk.city.id).date(piece.id, about)
    return await _dated(desk, question, piece, is_new=is_new)


async def _dated(desk: Desk, question: Question, piece: EvidenceRow, *, is_new: bool) -> Turn:
    await desk.session.refresh(piece)
    if not is_new:
        return Turn(await place_card(desk, question, await _piece_screen(desk, question, piece)))
    note = desk.texts("evidence-saved-note", title=piece.title)
    return await show_card(desk, question, Look(note=note))


async def ask_more_questions(
    context: Context, event: Event, round_id: str, number: str, evidence_id: str
) -> Turn:
    """Ask which other questions a piece serves."""
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    question, piece = desk.question(number), await piece_of(desk, evidence_id)
    shown = screen(
        bold(piece.title), desk.texts("evidence-ask-numbers"),
        buttons=[card_row(desk.texts, desk.round.id, question.number)],
    )  # fmt: skip
    replies = await place_card(desk, question, shown)
    await expect(desk, SERVES, question, evidence=piece.id)
    return Turn(replies)


async def numbers_given(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Let a piece serve the questions whose numbers were typed."""
    from bot.dialogue.index.evidence import attach

    desk = await in_round(context, event, Right.ANSWER, data["round"], changing=True)
    question, piece = desk.question(data["number"]), await piece_of(desk, data["evidence"])
    typed = re.findall(r"\d+", event.text) if isinstance(event, TextSent) else []
    count = len(desk.questionnaire.questions)
    for written in typed:
        if len(written) <= len(str(count)) and 1 <= int(written) <= count:
            await attach(desk, desk.question(written), piece)
    return Turn(await place_card(desk, question, await _piece_screen(desk, question, piece)))


async def remove(
    context: Context, event: Event, round_id: str, number: str, evidence_id: str
) -> Turn:
    """Take a piece from a question."""
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    question, piece = desk.question(number), await piece_of(desk, evidence_id)
    shelf = EvidenceShelf(desk.session, desk.city.id)
    await shelf.unlink(piece.id, desk.round.id, question.id, event.at)
    change = Change(question.id, ChangeKind.REMOVED, piece.title, None)
    await Answers(desk.session, desk.round.id).note(desk.user_id, event.at, change)
    note = desk.texts("evidence-removed", title=piece.title)
    return await show_card(desk, question, Look(note=note))


routes = Routes(
    buttons={
        "ep": show_piece,
        "ef": send_back,
        "ed": ask_day_again,
        "et": day_today,
        "eu": ask_more_questions,
        "er": remove,
    },
    prompts={DAY: day_given, SERVES: numbers_given},
)
