"""Evidence for an answer: a text, a link, a photo, a PDF or Word file, a voice note."""

import re
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import Event, FileSent, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.pieces import ask_day, piece_line
from bot.dialogue.index.receiving import receive
from bot.dialogue.index.showing import expect, place_card
from bot.dialogue.index.words import card_row, shortened
from bot.dialogue.rich import bold, lines
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Row, screen
from bot.dialogue.turns import Turn
from bot.index.roles import Right
from bot.storage.answers import Answers, Change, ChangeKind
from bot.storage.evidence import EvidenceKind, EvidenceShelf, NewEvidence, of_question
from bot.storage.tables import EvidenceRow
from index_engine.questionnaire import Question

EVIDENCE = "index-evidence"
_URL = re.compile(r"(?:https?://|www\.)\S+")
_LONGEST = 4_000
_A_PAGE = 5


async def evidence_button(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Show the evidence for a question."""
    desk = await in_round(context, event, Right.READ, round_id)
    return await show_evidence(desk, desk.question(number))


async def show_evidence(desk: Desk, question: Question) -> Turn:
    """List the pieces; what is typed or sent next is another one, where answers can change."""
    texts, place = desk.texts, f"{desk.round.id}:{question.number}"
    pieces = await of_question(desk.session, desk.round.id, question.id)
    can_add = desk.may(Right.ANSWER) and not desk.is_locked
    rows: list[Row] = [
        (Button(shortened(piece.title, 40), f"ep:{place}:{piece.id}"),)
        for piece in pieces[-_A_PAGE:]
    ]
    if can_add:
        rows.append((Button(texts("evidence-from-city"), f"el:{place}:0"),))
    shown = screen(
        bold(texts("evidence-title", number=question.number)),
        question.text,
        texts("evidence-wanted", what=question.evidence),
        lines(*(piece_line(desk, piece) for piece in pieces)) or texts("evidence-none"),
        texts("evidence-send") if can_add else "",
        buttons=[*rows, card_row(texts, desk.round.id, question.number)],
    )
    replies = await place_card(desk, question, shown)
    if can_add:
        await expect(desk, EVIDENCE, question)
    return Turn(replies)


async def evidence_given(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Keep what was typed, or fetch what was sent."""
    desk = await in_round(context, event, Right.ANSWER, data["round"], changing=True)
    question = desk.question(data["number"])
    if isinstance(event, FileSent):
        return await receive(desk, question, event)
    if not isinstance(event, TextSent) or not event.text.strip():
        return await show_evidence(desk, question)
    return await keep_written(desk, question, event.text)


def gives_link(text: str) -> bool:
    """Tell whether a text is a link, with or without a title, and no question about one."""
    return _URL.search(text) is not None and "?" not in _URL.sub("", text)


async def keep_written(desk: Desk, question: Question, text: str) -> Turn:
    """Keep a text or a link as evidence for a question, and ask for its day."""
    text = text.strip()[:_LONGEST]
    if found := _URL.search(text):
        written = found[0].rstrip(".,;)")
        title = text.replace(found[0], "").strip(" -–:\n") or written
        url = written if written.startswith("http") else f"https://{written}"
        piece = NewEvidence(EvidenceKind.LINK, shortened(title), text=text, url=url)
    else:
        piece = NewEvidence(EvidenceKind.TEXT, shortened(text, 120), text=text)
    shelf = EvidenceShelf(desk.session, desk.city.id)
    row = await shelf.add(piece, desk.user_id, desk.event.at)
    await attach(desk, question, row)
    return await ask_day(desk, question, row)


async def file_for_card(desk: Desk, question: Question) -> Turn | None:
    """Take a file that was sent while a card is open as evidence for its question."""
    desk = await in_round(desk.context, desk.event, Right.ANSWER, desk.round.id, changing=True)
    assert isinstance(desk.event, FileSent)  # noqa: S101 (the caller looked)
    return await receive(desk, question, desk.event)


async def attach(desk: Desk, question: Question, row: EvidenceRow) -> None:
    """Let a piece serve a question, and write it into the history."""
    shelf = EvidenceShelf(desk.session, desk.city.id)
    if await shelf.link(row.id, desk.round.id, question.id, desk.user_id, desk.event.at):
        change = Change(question.id, ChangeKind.EVIDENCE, None, row.title)
        await Answers(desk.session, desk.round.id).note(desk.user_id, desk.event.at, change)


async def from_city(context: Context, event: Event, round_id: str, number: str, page: str) -> Turn:
    """List the city's evidence, to let a piece serve this question too."""
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    question, at = desk.question(number), int(page) if page.isdecimal() else 0
    shelf = EvidenceShelf(desk.session, desk.city.id)
    pieces = await shelf.all(_A_PAGE + 1, at * _A_PAGE)
    place, texts = f"{round_id}:{number}", desk.texts
    rows: list[Row] = [
        (Button(shortened(p.title, 40), f"ea:{place}:{p.id}"),) for p in pieces[:_A_PAGE]
    ]
    if len(pieces) > _A_PAGE:
        rows.append((Button(texts("button-more"), f"el:{place}:{at + 1}"),))
    shown = screen(
        bold(texts("evidence-from-city")),
        texts("evidence-choose" if pieces else "evidence-none-in-city"),
        buttons=[*rows, card_row(texts, desk.round.id, question.number)],
    )
    return Turn(await place_card(desk, question, shown))


async def attach_here(
    context: Context, event: Event, round_id: str, number: str, evidence_id: str
) -> Turn:
    """Let a piece of the city serve this question too."""
    from bot.dialogue.index.pieces import piece_of

    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    question = desk.question(number)
    await attach(desk, question, await piece_of(desk, evidence_id))
    return await show_evidence(desk, question)


routes = Routes(
    buttons={"qe": evidence_button, "el": from_city, "ea": attach_here},
    prompts={EVIDENCE: evidence_given},
)
