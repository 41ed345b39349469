"""The board: the indices, how far each has come, who holds it, what is stuck."""

from collections import Counter
from dataclasses import dataclass

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.facts import my_questions
from bot.dialogue.index.going import expect_number
from bot.dialogue.index.showing import leave_card
from bot.dialogue.index.words import due, figure
from bot.dialogue.rich import Piece, Rich, bold, italic, join, lines
from bot.dialogue.routes import Routes
from bot.dialogue.screens import AnyButton, Button, Row, Screen, in_rows, screen
from bot.dialogue.turns import Turn, shown, turn
from bot.index.book import Book, next_open
from bot.index.progress import Progress, bar, minutes_left, progress
from bot.index.roles import Right
from bot.index.scopes import Scope, ScopeKind
from bot.storage.answers import Answers
from bot.storage.cities import Places
from bot.storage.tables import AssignmentRow
from bot.storage.teamwork import Assignments
from index_engine import score
from index_engine.questionnaire import Area

_BAR = 5
# A figure from fewer answers says nothing about a city.
_FIRST_PREVIEW = 10
_AREAS_A_ROW = 2


@dataclass(frozen=True, slots=True)
class BoardFacts:
    """What the board shows."""

    book: Book
    counted: Progress
    carried: int
    holders: list[tuple[AssignmentRow, str | None]]


async def index_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """Show the board of the newest round."""
    return await show_board(await in_round(context, event, Right.READ))


async def index_button(context: Context, event: Event, round_id: str = "") -> Turn:
    """Show the board of a round."""
    return await show_board(await in_round(context, event, Right.READ, round_id or None))


async def show_board(desk: Desk, note: str = "") -> Turn:
    """Show the board and put the card away."""
    away = await leave_card(desk)
    await expect_number(desk)
    place = await Places(desk.session).of(desk.user_id)
    at = 0
    if place and place.round_id == desk.round.id and place.question:
        at = desk.number_of(place.question)
    facts = await board_facts(desk)
    return turn(*away, shown(desk.event, board_screen(desk, facts, at, note)))


async def board_facts(desk: Desk) -> BoardFacts:
    """Read what the board shows."""
    answers = Answers(desk.session, desk.round.id)
    book = await answers.book()
    carried = await answers.carried() if desk.round.number > 1 else {}
    return BoardFacts(
        book=book,
        counted=progress(desk.questionnaire.questions, book.answers, book.clashes),
        carried=sum(book.is_open(key) for key in carried),
        holders=list(await Assignments(desk.session, desk.round.id).current()),
    )


def board_screen(desk: Desk, facts: BoardFacts, at: int, note: str = "") -> Screen:
    """Return the board; ``at`` is the number of the question to go on with, 0 for none."""
    return screen(
        lines(bold(_title(desk)), _summary(desk, facts), _preview(desk, facts)),
        italic(note),
        area_lines(desk, facts),
        _stuck(desk, facts),
        buttons=_buttons(desk, facts, at),
    )


def shared_screen(desk: Desk, facts: BoardFacts, rows: list[Row]) -> Screen:
    """Return the board as a group sees it: how far it is, and no score."""
    return screen(
        lines(bold(_title(desk)), _summary(desk, facts)),
        area_lines(desk, facts),
        _stuck(desk, facts),
        buttons=rows,
    )


def _title(desk: Desk) -> str:
    year = str(desk.round.opened_at.year)
    return desk.texts("board-title", year=year, city=desk.city.name)


def _summary(desk: Desk, facts: BoardFacts) -> str:
    counted, texts = facts.counted, desk.texts
    if desk.is_locked:
        return texts("board-submitted")
    left = minutes_left(counted.open, facts.carried)
    return texts("board-summary", done=counted.done, of=counted.of, minutes=left)


def _preview(desk: Desk, facts: BoardFacts) -> str:
    if facts.counted.done < _FIRST_PREVIEW:
        return ""
    card = score(desk.questionnaire, facts.book.answers, receipt=False)
    return desk.texts("board-preview", figure=figure(desk.texts, card.core))


def area_lines(desk: Desk, facts: BoardFacts) -> Rich:
    """Return a line for each index: its bar, how much is done, who holds it."""
    return lines(*(_area_line(desk, facts, area) for area in desk.questionnaire.areas))


def _area_line(desk: Desk, facts: BoardFacts, area: Area) -> Piece:
    questions = desk.questionnaire.questions_of(area.id)
    counted = progress(questions, facts.book.answers, facts.book.clashes)
    line = f"{bar(counted.share, _BAR)} {counted.done}/{counted.of}  {area.title}"
    held = []
    single = Counter[str]()
    for row, name in facts.holders:
        scope = Scope.read(row.scope)
        if all(question.area == area.id for question in scope.questions(desk.questionnaire)):
            named = name or desk.texts("assign-invited")
            if scope.kind is ScopeKind.QUESTION:
                single[named] += 1
                continue
            held.append(join([named, due(desk.texts, row.due_on)], ", ").text)
    held += [desk.texts("board-holds", name=n, count=count) for n, count in single.items()]
    return line + (f"  – {'; '.join(dict.fromkeys(held))}" if held else "")


def _stuck(desk: Desk, facts: BoardFacts) -> Rich:
    texts, parts = desk.texts, list[Piece]()
    if facts.counted.clashes:
        parts.append(texts("board-clashes", count=facts.counted.clashes))
    if facts.counted.unknown:
        parts.append(texts("board-unknown", count=facts.counted.unknown))
    scopes = [Scope.read(row.scope) for row, _ in facts.holders]
    if scopes and not desk.is_locked:
        alone = [
            q
            for q in desk.questionnaire.questions
            if facts.book.is_open(q.id) and not any(scope.holds(q) for scope in scopes)
        ]
        if alone:
            parts.append(texts("board-unheld", count=len(alone)))
    return join(parts, " · ")


def _buttons(desk: Desk, facts: BoardFacts, at: int) -> list[Row]:
    texts, place = desk.texts, str(desk.round.id)
    rows: list[Row] = []
    if not desk.is_locked:
        begun = facts.counted.open < facts.counted.of
        label = texts("button-continue" if at or begun else "button-begin")
        if target := _goes_on_with(desk, facts, at):
            rows.append((Button(label, f"q:{place}:{target}"),))
    rows.append((Button(texts("button-areas"), f"ia:{place}"),))
    more: list[AnyButton] = []
    if facts.counted.clashes:
        more.append(Button(texts("button-differences"), f"id:{place}"))
    more.append(Button(texts("button-preview"), f"ip:{place}"))
    if desk.is_locked:
        more.append(Button(texts("button-result"), f"ir:{place}"))
    rows.append(tuple(more))
    rows.extend(_coordinator_rows(desk))
    rows.append(
        (Button(texts("button-history"), f"iy:{place}"), Button(texts("button-home"), "home"))
    )
    return rows


def _goes_on_with(desk: Desk, facts: BoardFacts, at: int) -> int:
    """Return the number of the question to go on with; 0 where one's own part is done."""
    everything = desk.questionnaire.questions
    mine = my_questions(desk, facts.holders)
    if len(mine) < len(everything):
        found = next_open(mine, facts.book, max(at - 1, 0))
        return found.number if found else 0
    return at or getattr(next_open(everything, facts.book, 0), "number", 1)


def _coordinator_rows(desk: Desk) -> list[Row]:
    texts, place = desk.texts, str(desk.round.id)
    first: list[AnyButton] = []
    if desk.may(Right.MANAGE):
        first.append(Button(texts("button-invite"), "invite"))
    if desk.may(Right.ASSIGN) and not desk.is_locked:
        first.append(Button(texts("button-assign"), f"as:{place}"))
    second: list[AnyButton] = []
    if desk.may(Right.SUBMIT):
        if desk.is_locked:
            second.append(Button(texts("button-reopen"), f"io:{place}"))
            second.append(Button(texts("button-new-round"), "start"))
        else:
            second.append(Button(texts("button-review"), f"iv:{place}"))
    return [tuple(row) for row in (first, second) if row]


async def areas(context: Context, event: Event, round_id: str) -> Turn:
    """Show the indices to choose one."""
    desk = await in_round(context, event, Right.READ, round_id)
    book = await Answers(desk.session, desk.round.id).book()
    buttons = []
    for area in desk.questionnaire.areas:
        questions = desk.questionnaire.questions_of(area.id)
        first = next_open(questions, book, 0) or questions[0]
        buttons.append(Button(area.title, f"q:{desk.round.id}:{first.number}"))
    rows = in_rows(buttons, _AREAS_A_ROW)
    texts = desk.texts
    back = (
        Button(texts("button-board"), f"index:{desk.round.id}"),
        Button(texts("button-home"), "home"),
    )
    return turn(shown(event, screen(bold(texts("areas-title")), buttons=[*rows, back])))


async def from_link(context: Context, event: Event, round_id: str) -> Turn:
    """Open the board from a link in the group."""
    return await show_board(await in_round(context, event, Right.READ, round_id))


routes = Routes(
    buttons={"ia": areas},
    links={"index": from_link},
)
