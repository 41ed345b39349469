"""Handing a question over: "I don't know; the education department does"."""

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.assigning import able_members, invited
from bot.dialogue.index.cards import show_next, tapped
from bot.dialogue.index.showing import place_card, told_group
from bot.dialogue.index.telling import told
from bot.dialogue.index.words import card_row, shortened
from bot.dialogue.rich import bold
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Row, in_rows, screen
from bot.dialogue.turns import Turn
from bot.index.roles import Right
from bot.index.scopes import Scope, ScopeKind
from bot.storage.teamwork import Assignments
from index_engine.questionnaire import Question

_A_PAGE = 10


async def hand_over(
    context: Context, event: Event, round_id: str, number: str, page: str = "0"
) -> Turn:
    """Ask who knows the answer."""
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    return await ask_whom(desk, desk.question(number), int(page) if page.isdecimal() else 0)


async def ask_whom(desk: Desk, question: Question, page: int = 0) -> Turn:
    """Show the colleagues, and a way to somebody who is not here yet."""
    texts, place = desk.texts, f"{desk.round.id}:{question.number}"
    others = [m for m in await able_members(desk) if m.user_id != desk.user_id]
    part = others[page * _A_PAGE : (page + 1) * _A_PAGE]
    rows: list[Row] = in_rows(
        [Button(shortened(m.name, 30), f"hm:{place}:{m.user_id}") for m in part], 2
    )
    if len(others) > (page + 1) * _A_PAGE:
        rows.append((Button(texts("button-more"), f"qh:{place}:{page + 1}"),))
    rows.append((Button(texts("assign-new-person"), f"hi:{place}"),))
    shown = screen(
        bold(texts("hand-title", number=question.number)),
        question.text,
        texts("hand-owner", owner=question.owner),
        texts("hand-whom"),
        buttons=[*rows, card_row(texts, desk.round.id, question.number)],
    )
    return Turn(await place_card(desk, question, shown))


async def to_member(
    context: Context, event: Event, round_id: str, number: str, user_id: str
) -> Turn:
    """Hand a question over to a colleague, who is told, and go on with the next open one."""
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    question = desk.question(number)
    able = {str(m.user_id): m for m in await able_members(desk)}
    if user_id not in able:
        raise StaleError("member-gone")
    scope = Scope(ScopeKind.QUESTION, question.id)
    member = able[user_id]
    await Assignments(desk.session, desk.round.id).add(
        scope, desk.user_id, event.at, user_id=member.user_id
    )
    jobs = await told(
        desk, [member.user_id], "tell-handed", number=question.number,
        name=event.person.name, scope=str(scope), city=desk.city.name,
    )  # fmt: skip
    line = desk.texts("hand-done", number=question.number, name=member.name)
    after = await show_next(desk, question.number, line)
    jobs = (*jobs, *await told_group(desk))
    return Turn((*tapped(event, line), *after.replies), (*after.jobs, *jobs))


async def to_new_person(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Make a link to forward to somebody who is not in the team yet."""
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    return await invited(desk, Scope(ScopeKind.QUESTION, desk.question(number).id), None)


routes = Routes(buttons={"qh": hand_over, "hm": to_member, "hi": to_new_person})
