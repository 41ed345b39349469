"""Moving between cards and looking into one: nothing here changes an answer."""

from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.events import ButtonTapped, Event, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.board import show_board
from bot.dialogue.index.card_screen import Fold, Look, card_screen
from bot.dialogue.index.facts import card_facts, held_parts, my_questions
from bot.dialogue.index.practices import examples
from bot.dialogue.index.showing import REFRESH, show_card, target_of
from bot.dialogue.rich import Piece
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button
from bot.dialogue.turns import Edit, Reply, Say, Toast, Turn
from bot.index.book import Book, beside, next_open
from bot.index.roles import Right
from bot.storage.answers import Answers
from bot.storage.cities import Places, Team
from index_engine.questionnaire import Question


async def open_card(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Show a card by its number."""
    desk = await in_round(context, event, Right.READ, round_id)
    return await show_card(desk, desk.question(number))


async def go_back(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Show the card before."""
    desk = await in_round(context, event, Right.READ, round_id)
    return await step(desk, desk.question(number), -1)


async def skip(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Show the card after, whether it is open or not."""
    desk = await in_round(context, event, Right.READ, round_id)
    return await step(desk, desk.question(number), +1)


async def step(desk: Desk, question: Question, by: int) -> Turn:
    """Show the card so many places on."""
    return await show_card(desk, beside(desk.questionnaire, question.number, by))


async def go_on(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Show the next open card; without one, the board."""
    desk = await in_round(context, event, Right.READ, round_id)
    return await show_next(desk, desk.question(number).number)


async def show_next(desk: Desk, after: int, note: str = "", book: Book | None = None) -> Turn:
    """Show the member's next open card after a number; without one, thanks and the board."""
    book = book or await Answers(desk.session, desk.round.id).book()
    held = await held_parts(desk)
    found = next_open(my_questions(desk, held), book, after)
    if found is None:
        others_open = next_open(desk.questionnaire.questions, book, after) is not None
        done = desk.texts("part-done" if others_open else "board-nothing-open")
        return await show_board(desk, f"{note}\n{done}" if note else done)
    return await show_card(desk, found, Look(note=note), book=book, held=held)


async def fold(context: Context, event: Event, round_id: str, number: str, which: str) -> Turn:
    """Unfold a part of the card, or fold it again."""
    desk = await in_round(context, event, Right.READ, round_id)
    if which not in set(Fold):
        raise StaleError
    return await show_fold(desk, desk.question(number), Fold(which))


async def show_fold(desk: Desk, question: Question, which: Fold) -> Turn:
    """Show a card with a part of it unfolded; a part that is unfolded already is folded."""
    place = await Places(desk.session).of(desk.user_id)
    is_here = place is not None and place.question == question.id
    if is_here and place is not None and place.fold == which:
        return await show_card(desk, question)
    unfolded: Piece
    match which:
        case Fold.WHY:
            unfolded = question.why
        case Fold.COUNTS:
            unfolded = desk.texts(
                "card-counts",
                counts=question.what_counts,
                evidence=question.evidence,
                owner=question.owner,
            )
        case Fold.EXAMPLE:
            unfolded = await examples(desk, question)
    return await show_card(desk, question, Look(fold=which, unfolded=unfolded))


async def ask_library(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Ask the library the question of the card; the answer comes below it."""
    async with context.reading() as session:
        # The search takes a while, in which others want to write.
        desk = await in_round(context, event, Right.READ, round_id, session=session)
    return await ask(desk, desk.question(number))


async def ask(desk: Desk, question: Question) -> Turn:
    """Ask the library as if the person had typed the question; a button leads back to the card."""
    command = desk.context.services.routes.commands.get("ask")
    if command is None:
        return Turn((Toast(desk.texts("card-no-library")),))
    event = desk.event
    typed = TextSent(event.person, event.chat, event.at, text=question.text)
    answer = await command.handler(desk.context, typed, question.text)
    back = Button(
        desk.texts("button-card", number=question.number), f"q:{desk.round.id}:{question.number}"
    )
    return replace(answer, replies=tuple(_leading_back(reply, back) for reply in answer.replies))


def _leading_back(reply: Reply, back: Button) -> Reply:
    """Put a button before those of the last row, which leads home."""
    if not isinstance(reply, Say) or not reply.screen.buttons:
        return reply
    *rows, last = reply.screen.buttons
    return replace(reply, screen=replace(reply.screen, buttons=(*rows, (back, *last))))


async def refresh(context: Context, event: Event, args: dict[str, object]) -> Turn:
    """Show somebody who has a card open what a colleague has just done on it."""
    desk = await in_round(context, event, Right.READ, str(args["round"]))
    place = await Places(desk.session).of(desk.user_id)
    is_there = place is not None and place.round_id == desk.round.id
    if place is None or not is_there or place.question != args["question"] or not place.message:
        return Turn()
    question = desk.questionnaire.question(str(args["question"]))
    names = await Team(desk.session, desk.city.id).names()
    by = names.get(int(str(args["by"]))) or desk.texts("somebody")
    note = desk.texts("card-colleague-was-here", name=by)
    shown = card_screen(desk, await card_facts(desk, question), Look(note=note))
    return Turn((Edit(target_of(place.message), shown),))


def tapped(event: Event, text: str) -> tuple[Toast, ...]:
    """Return a passing line for a tap; typed words are answered on the screen alone."""
    return (Toast(text),) if isinstance(event, ButtonTapped) else ()


routes = Routes(
    buttons={"q": open_card, "qb": go_back, "qk": skip, "qx": go_on, "qf": fold, "ql": ask_library},
    jobs={REFRESH: refresh},
)
