"""Giving parts of a round to people: which part, until when, to whom."""

from datetime import date, timedelta
from typing import Any

from bot.dialogue.common import paging_row
from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.inviting import invitation, invitation_messages
from bot.dialogue.index.showing import told_group
from bot.dialogue.index.telling import told
from bot.dialogue.index.words import board_row, card_row, due, shortened
from bot.dialogue.reminders.reading import due_named, is_question
from bot.dialogue.rich import bold, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Row, in_rows, screen
from bot.dialogue.turns import Say, Turn, shown, turn
from bot.index.roles import Right, Role, may
from bot.index.scopes import Scope, ScopeKind, every_scope
from bot.storage.cities import Member, Team
from bot.storage.people import Prompt, Prompts
from bot.storage.teamwork import Assignments

WHICH, UNTIL = "assign-which", "assign-until"
_NO_DATE = "0"
_DAYS = (7, 14, 30)
_A_PAGE = 8
_PARTS_A_PAGE = 12
_MOST_DIGITS = 4


def scope_code(desk: Desk, scope: Scope) -> str:
    """Return a part as a button carries it: ``q12`` for a question, else a place in the list."""
    if scope.kind is ScopeKind.QUESTION:
        return f"q{desk.number_of(scope.id)}"
    return str(every_scope(desk.questionnaire).index(scope))


def read_scope(desk: Desk, written: str) -> Scope:
    """Read what :func:`scope_code` wrote.

    Raises:
        StaleError: There is no such part.
    """
    if written.startswith("q"):
        return Scope(ScopeKind.QUESTION, desk.question(written[1:]).id)
    scopes = every_scope(desk.questionnaire)
    if not written.isdecimal() or int(written) >= len(scopes):
        raise StaleError
    return scopes[int(written)]


async def choose_part(context: Context, event: Event, round_id: str, page: str = "0") -> Turn:
    """Show the indices and sub-indices; numbers of questions can be typed."""
    desk = await in_round(context, event, Right.ASSIGN, round_id, changing=True)
    texts = desk.texts
    prompts = Prompts(desk.session, event.chat.chat_id, desk.user_id)
    await prompts.expect(Prompt(WHICH, {"round": desk.round.id}), event.at)
    buttons = [
        Button(_part_label(desk, scope), f"au:{desk.round.id}:{number}")
        for number, scope in enumerate(every_scope(desk.questionnaire))
    ]
    at = int(page) if page.isdecimal() and len(page) < _MOST_DIGITS else 0
    pages = -(-len(buttons) // _PARTS_A_PAGE)
    rows = in_rows(buttons[at * _PARTS_A_PAGE : (at + 1) * _PARTS_A_PAGE], 2)
    turning = paging_row(texts, at, pages, lambda to: f"as:{desk.round.id}:{to}")
    current = await Assignments(desk.session, desk.round.id).current()
    held = [
        "• "
        + texts(
            "assign-line",
            part=shortened(Scope.read(row.scope).title(desk.questionnaire), 80),
            name=name or texts("assign-invited"),
        )
        + (f", {due(texts, row.due_on)}" if row.due_on else "")
        for row, name in current
    ]
    body = screen(
        bold(texts("assign-title")),
        lines(*held),
        texts("assign-which"),
        buttons=[*rows, turning, board_row(texts, desk.round.id)],
    )
    return turn(shown(event, body))


def _part_label(desk: Desk, scope: Scope) -> str:
    title = scope.title(desk.questionnaire)
    return f"· {title}" if scope.kind is ScopeKind.PART else title


async def part_typed(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Take the number of a question."""
    desk = await in_round(context, event, Right.ASSIGN, data["round"], changing=True)
    if not isinstance(event, TextSent) or not event.text.strip().isdecimal():
        return None
    scope = Scope(ScopeKind.QUESTION, desk.question(event.text.strip()).id)
    return await _ask_until(desk, scope)


async def part_chosen(context: Context, event: Event, round_id: str, part: str) -> Turn:
    """Ask until when."""
    desk = await in_round(context, event, Right.ASSIGN, round_id, changing=True)
    return await _ask_until(desk, read_scope(desk, part))


async def _ask_until(desk: Desk, scope: Scope, note: str = "") -> Turn:
    event, texts, part = desk.event, desk.texts, scope_code(desk, scope)
    prompt = Prompt(UNTIL, {"round": desk.round.id, "part": part})
    await Prompts(desk.session, event.chat.chat_id, desk.user_id).expect(prompt, event.at)
    until = [desk.today + timedelta(days=days) for days in _DAYS]
    buttons = [
        Button(texts.date(day), f"ag:{desk.round.id}:{part}:{day:%Y%m%d}:0") for day in until
    ]
    buttons.append(Button(texts("assign-no-date"), f"ag:{desk.round.id}:{part}:{_NO_DATE}:0"))
    body = screen(
        bold(scope.title(desk.questionnaire)),
        note or texts("assign-until"),
        buttons=[*in_rows(buttons, 2), board_row(texts, desk.round.id)],
    )
    return turn(shown(event, body))


async def until_typed(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Take a typed day."""
    desk = await in_round(context, event, Right.ASSIGN, data["round"], changing=True)
    scope = read_scope(desk, data["part"])
    typed = event.text if isinstance(event, TextSent) else ""
    if is_question(typed):
        return None
    day = due_named(desk.texts, typed, desk.today, desk.city.timezone)
    if day is None or day < desk.today:
        return await _ask_until(desk, scope, desk.texts("assign-until-unreadable"))
    return await _ask_whom(desk, scope, f"{day:%Y%m%d}", 0)


async def until_chosen(
    context: Context, event: Event, round_id: str, part: str, until: str, page: str
) -> Turn:
    """Ask who takes the part."""
    desk = await in_round(context, event, Right.ASSIGN, round_id, changing=True)
    _day(until)
    return await _ask_whom(
        desk, read_scope(desk, part), until, int(page) if page.isdecimal() else 0
    )


async def _ask_whom(desk: Desk, scope: Scope, until: str, page: int) -> Turn:
    texts, part = desk.texts, scope_code(desk, scope)
    base = f"{desk.round.id}:{part}:{until}"
    able = await able_members(desk)
    rows: list[Row] = in_rows(
        [
            Button(shortened(m.name, 30), f"aw:{base}:{m.user_id}")
            for m in able[page * _A_PAGE : (page + 1) * _A_PAGE]
        ],
        2,
    )
    if len(able) > (page + 1) * _A_PAGE:
        rows.append((Button(texts("button-more"), f"ag:{base}:{page + 1}"),))
    rows.append((Button(texts("assign-new-person"), f"ai:{base}"),))
    body = screen(
        bold(scope.title(desk.questionnaire)),
        texts("assign-whom"),
        buttons=[*rows, board_row(texts, desk.round.id)],
    )
    return turn(shown(desk.event, body))


async def able_members(desk: Desk) -> list[Member]:
    """Return the members who may answer."""
    members = await Team(desk.session, desk.city.id).members()
    return [member for member in members if may(member.role, Right.ANSWER)]


async def person_chosen(
    context: Context, event: Event, round_id: str, part: str, until: str, user_id: str
) -> Turn:
    """Give the part and tell the person, with one button into it."""
    desk = await in_round(context, event, Right.ASSIGN, round_id, changing=True)
    scope, on = read_scope(desk, part), _day(until)
    able = {str(m.user_id): m for m in await able_members(desk)}
    if user_id not in able:
        raise StaleError("member-gone")
    member = able[user_id]
    await Assignments(desk.session, desk.round.id).add(
        scope, desk.user_id, event.at, user_id=member.user_id, due_on=on
    )
    jobs = await told(
        desk, [member.user_id], "tell-assigned", data=f"aq:{desk.round.id}:{part}",
        name=event.person.name, scope=str(scope), city=desk.city.name,
        due=on.isoformat() if on else None,
    )  # fmt: skip
    title = shortened(scope.title(desk.questionnaire))
    line = desk.texts("assign-done", part=title, name=member.name)
    more = (Button(desk.texts("assign-more"), f"as:{desk.round.id}"),)
    body = screen(line, due(desk.texts, on), buttons=[more, board_row(desk.texts, desk.round.id)])
    return Turn((shown(event, body),), (*jobs, *await told_group(desk)))


async def new_person(context: Context, event: Event, round_id: str, part: str, until: str) -> Turn:
    """Make a link to forward to somebody who is not in the team yet."""
    desk = await in_round(context, event, Right.ASSIGN, round_id, changing=True)
    return await invited(desk, read_scope(desk, part), _day(until))


async def invited(desk: Desk, scope: Scope, on: date | None) -> Turn:
    """Give a part to whoever follows a link; the link is shown as a message to forward."""
    secret, row = await invitation(
        desk, Role.CONTRIBUTOR, uses=1, round_id=desk.round.id, scope=scope
    )
    await Assignments(desk.session, desk.round.id).add(
        scope, desk.user_id, desk.event.at, invitation_id=row.id, due_on=on
    )
    if scope.kind is ScopeKind.QUESTION:
        back = card_row(desk.texts, desk.round.id, desk.number_of(scope.id))
    else:
        back = board_row(desk.texts, desk.round.id)
    part = shortened(scope.title(desk.questionnaire))
    notes, forward = invitation_messages(desk, secret, row, back, part)
    return turn(Say(notes), Say(forward))


async def open_part(context: Context, event: Event, round_id: str, part: str) -> Turn:
    """Open the first open card of a part."""
    from bot.dialogue.index.showing import show_card
    from bot.index.book import next_open
    from bot.storage.answers import Answers

    desk = await in_round(context, event, Right.READ, round_id)
    questions = read_scope(desk, part).questions(desk.questionnaire)
    book = await Answers(desk.session, desk.round.id).book()
    return await show_card(desk, next_open(questions, book, 0) or questions[0], book=book)


def _day(written: str) -> date | None:
    if written == _NO_DATE:
        return None
    try:
        return date(int(written[:4]), int(written[4:6]), int(written[6:8]))
    except ValueError:
        raise StaleError from None


routes = Routes(
    buttons={
        "as": choose_part,
        "au": part_chosen,
        "ag": until_chosen,
        "aw": person_chosen,
        "ai": new_person,
        "aq": open_part,
    },
    prompts={WHICH: part_typed, UNTIL: until_typed},
)
