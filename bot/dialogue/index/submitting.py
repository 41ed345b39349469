"""Submitting a round, which locks it, and opening it again with a reason."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.dialogue.context import Context, NotYetError
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.board import show_board
from bot.dialogue.index.gathering import present_sheet
from bot.dialogue.index.receiving import RECEIVE
from bot.dialogue.index.reviewing import findings_of, show_review
from bot.dialogue.index.showing import told_group
from bot.dialogue.index.words import board_row
from bot.dialogue.rich import bold
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, screen
from bot.dialogue.turns import NewJob, Turn, shown, turn
from bot.index.roles import Right
from bot.storage.answers import Answers, Change, ChangeKind
from bot.storage.cities import Cities
from bot.storage.inbox import Inbox
from bot.storage.people import Prompt, Prompts
from bot.storage.reminders.rhythms import Rhythms
from bot.storage.rounds import Rounds, RoundState, Versions

RESULT, REOPEN = "index-result", "index-reopen"
_SURE = "sure"
# A file that Telegram does not hand out must not keep a round open.
_PATIENCE = timedelta(seconds=30)


async def submit(context: Context, event: Event, round_id: str, sure: str = "") -> Turn:
    """Lock the round, keep its answers as a version, and queue the working out of the result.

    Where questions have no answer, the coordinator is asked once more.
    """
    desk = await in_round(context, event, Right.SUBMIT, round_id, changing=True)
    found = await findings_of(desk)
    if not found.may_submit:
        return await show_review(context, event, round_id)
    if found.empty and sure != _SURE:
        return _ask_whether_sure(desk, found.empty)
    await _wait_for_files(desk)
    day = desk.today
    sheet = await present_sheet(desk, day)
    version = await Versions(desk.session).add(
        desk.round.id,
        sheet=sheet.to_json(desk.questionnaire),
        user_id=desk.user_id,
        at=event.at,
        dated=day,
    )
    await Rounds(desk.session).be(desk.round.id, RoundState.SUBMITTED, submitted_at=event.at)
    following = await Rhythms(desk.session).submitted(desk.city.id, day)
    await Cities(desk.session).change(desk.city.id, next_round_on=following)
    await Answers(desk.session, desk.round.id).note(
        desk.user_id, event.at, Change(None, ChangeKind.SUBMITTED, None, str(version.number))
    )
    await desk.session.refresh(desk.round)
    board = await show_board(desk, desk.texts("submit-working"))
    result = NewJob(RESULT, {"version": version.id})
    return Turn(board.replies, (*board.jobs, result, *await told_group(desk)))


async def _wait_for_files(desk: Desk) -> None:
    """Let what was sent for the round be stored before it is locked.

    Raises:
        NotYetError: A file is still being fetched.
    """
    waited = desk.context.services.clock.now() - desk.event.at
    if waited < _PATIENCE and await Inbox(desk.session).is_under_way(RECEIVE, desk.round.id):
        raise NotYetError


def _ask_whether_sure(desk: Desk, empty: Sequence[int]) -> Turn:
    texts, place = desk.texts, desk.round.id
    answers = (
        Button(texts("button-submit-anyway"), f"iu:{place}:{_SURE}"),
        Button(texts("button-keep-answering"), f"q:{place}:{empty[0]}"),
    )
    body = screen(
        bold(texts("review-title")),
        texts("submit-open", count=len(empty)),
        texts("review-submit-locks"),
        buttons=[answers, board_row(texts, place)],
    )
    return turn(shown(desk.event, body))


async def ask_why_reopen(context: Context, event: Event, round_id: str) -> Turn:
    """Ask why the round is opened again."""
    desk = await in_round(context, event, Right.SUBMIT, round_id)
    if not desk.is_locked:
        return await show_board(desk)
    prompt = Prompt(REOPEN, {"round": desk.round.id})
    await Prompts(desk.session, event.chat.chat_id, desk.user_id).expect(prompt, event.at)
    body = screen(
        bold(desk.texts("reopen-title")),
        desk.texts("reopen-why"),
        buttons=[board_row(desk.texts, desk.round.id)],
    )
    return turn(shown(event, body))


async def reopen(context: Context, event: Event, data: dict[str, Any]) -> Turn:
    """Open the round again; the submitted version stays."""
    desk = await in_round(context, event, Right.SUBMIT, data["round"])
    why = event.text.strip() if isinstance(event, TextSent) else ""
    if not desk.is_locked or not why:
        return await ask_why_reopen(context, event, str(desk.round.id))
    await Rounds(desk.session).be(desk.round.id, RoundState.REOPENED)
    change = Change(None, ChangeKind.REOPENED, None, None, why[:2000])
    await Answers(desk.session, desk.round.id).note(desk.user_id, event.at, change)
    await desk.session.refresh(desk.round)
    board = await show_board(desk, desk.texts("reopen-done"))
    return Turn(board.replies, (*board.jobs, *await told_group(desk)))


routes = Routes(buttons={"iu": submit, "io": ask_why_reopen}, prompts={REOPEN: reopen})
