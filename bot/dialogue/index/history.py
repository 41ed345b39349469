"""The history: who changed what, when, from what to what, and why."""

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.words import board_row, card_row, clock, shortened
from bot.dialogue.rich import Rich, bold, lines
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, Row, screen
from bot.dialogue.turns import Turn, shown, turn
from bot.index.roles import Right
from bot.storage.answers import Answers
from bot.storage.cities import Places
from bot.storage.tables import ChangeRow
from index_engine.questionnaire import Question

_A_PAGE = 8


async def history_command(context: Context, event: Event, rest: str = "") -> Turn:
    """Show the history of a question: the one named, or that of the open card; or of the round."""
    desk = await in_round(context, event, Right.READ)
    wanted = rest.strip()
    if wanted.isdecimal():
        return await show_history(desk, desk.question(wanted))
    place = await Places(desk.session).of(desk.user_id)
    is_on_card = place and place.message and place.round_id == desk.round.id and place.question
    if place and is_on_card and not wanted:
        return await show_history(desk, desk.questionnaire.question(place.question or ""))
    return await show_history(desk, None)


async def history_button(
    context: Context, event: Event, round_id: str, number: str = "0", page: str = "0"
) -> Turn:
    """Show a page of the history of a question, or with number 0 of the round."""
    desk = await in_round(context, event, Right.READ, round_id)
    question = None if number == "0" else desk.question(number)
    return await show_history(desk, question, int(page) if page.isdecimal() else 0)


async def show_history(desk: Desk, question: Question | None, page: int = 0) -> Turn:
    """Show one page, the newest first."""
    texts, place = desk.texts, desk.round.id
    number = question.number if question else 0
    found = await Answers(desk.session, desk.round.id).history(
        question.id if question else None, _A_PAGE + 1, page * _A_PAGE
    )
    rows: list[Row] = []
    if len(found) > _A_PAGE:
        rows.append((Button(texts("button-older"), f"iy:{place}:{number}:{page + 1}"),))
    if question:
        rows.append((Button(texts("history-whole-round"), f"iy:{place}"),))
    rows.append(card_row(texts, place, number) if question else board_row(texts, place))
    title = texts("history-question", number=number) if question else texts("history-round")
    entries = [_entry(desk, row, name) for row, name in found[:_A_PAGE]]
    body = screen(
        bold(title),
        question.text if question else "",
        *entries,
        "" if entries else texts("history-empty"),
        buttons=rows,
    )
    return turn(shown(desk.event, body))


def _entry(desk: Desk, row: ChangeRow, name: str) -> Rich:
    texts = desk.texts
    head = f"{name}, {clock(texts, row.at, desk.city.timezone)}"
    if row.question and row.question in desk.questionnaire.by_id:
        head = f"{desk.number_of(row.question)} · {head}"
    what = texts(
        f"history-{row.kind}", before=shortened(row.before or ""), after=shortened(row.after or "")
    )
    why = texts("history-why", why=shortened(row.why)) if row.why else ""
    return lines(bold(head), what, why)


routes = Routes(
    commands={"history": Command(history_command, order=36)}, buttons={"iy": history_button}
)
