"""Everything that a card can do, typed instead of tapped; and typed answers changed by editing."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import Event, FileSent, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.answering import (
    LONGEST_TEXT,
    ask_reason,
    give,
    say_of_last,
    settle,
    typed_in,
    valid_answer,
)
from bot.dialogue.index.board import show_board
from bot.dialogue.index.card_screen import Fold, Look
from bot.dialogue.index.cards import ask, show_fold, show_next, step
from bot.dialogue.index.comments import ask_comment, edited_comment
from bot.dialogue.index.evidence import file_for_card, gives_link, keep_written, show_evidence
from bot.dialogue.index.going import NUMBER, number_typed, question_named
from bot.dialogue.index.handing import ask_whom
from bot.dialogue.index.showing import CARD, expect, show_card
from bot.dialogue.index.words import controls, shortened
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import Say, Turn, turn
from bot.index.choosing import Chosen, Control, plain, understood
from bot.index.roles import Right
from bot.storage.answers import Answers, typed_answer
from index_engine import Answer, State
from index_engine.questionnaire import Question

# So short a text without a question mark is meant for the card, not for the library.
_FEW_WORDS = 4
_CHANGES = frozenset(
    {
        Control.UNKNOWN,
        Control.NOT_APPLICABLE,
        Control.HAND_OVER,
        Control.STILL,
        Control.CHANGED,
        Control.GONE,
    }
)


async def on_card(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Take what is typed or sent while a card is open; None for what is no word of the card."""
    desk = await in_round(context, event, Right.READ, data["round"])
    question = desk.question(data["number"])
    if isinstance(event, FileSent):
        return await file_for_card(desk, question)
    if not isinstance(event, TextSent):
        return None
    if why := _reason(desk, event.text):
        return await _because(desk, question, why)
    match understood(question, event.text, controls(desk.texts)):
        case Control() as control:
            return await _control(desk, question, control)
        case Chosen() as chosen:
            return await _chosen(desk, question, chosen)
    return await _otherwise(desk, question, event.text)


async def _otherwise(desk: Desk, question: Question, text: str) -> Turn | None:
    """Take a link, the number of another question, or words that miss every answer."""
    if (other := question_named(desk, text)) is not None:
        return await show_card(desk, other)
    if desk.may(Right.ANSWER) and not desk.is_locked:
        if gives_link(text):
            return await keep_written(await _changing(desk), question, text)
        if "?" not in text and len(text.split()) <= _FEW_WORDS:
            said = desk.texts(
                "card-not-understood", text=shortened(text, 60), number=question.number
            )
            return await show_card(desk, question, Look(note=said))
    # Probably a question to the library: the card stays open behind it.
    await expect(desk, CARD, question)
    return None


async def _chosen(desk: Desk, question: Question, chosen: Chosen) -> Turn:
    answer = valid_answer(question, chosen.options)
    assert isinstance(desk.event, TextSent)  # noqa: S101 (files were taken before)
    if desk.may(Right.DECIDE) and not desk.is_locked:
        book = await Answers(desk.session, desk.round.id).book()
        if question.id in book.clashes:
            return await settle(desk, question, book, answer)
    typed = typed_in(desk.event)
    desk = await _changing(desk)
    return await give(desk, question, answer, typed=typed)


async def _control(desk: Desk, question: Question, control: Control) -> Turn:
    if control in _CHANGES:
        desk = await _changing(desk)
    return await _DOES[control](desk, question)


async def _board(desk: Desk, _question: Question) -> Turn:
    return await show_board(desk)


async def _next(desk: Desk, question: Question) -> Turn:
    return await show_next(desk, question.number)


async def _unknown(desk: Desk, question: Question) -> Turn:
    assert isinstance(desk.event, TextSent)  # noqa: S101 (files were taken before)
    return await give(desk, question, Answer(State.UNKNOWN), typed=typed_in(desk.event))


_DOES: dict[Control, Callable[[Desk, Question], Awaitable[Turn]]] = {
    Control.BACK: partial(step, by=-1),
    Control.SKIP: partial(step, by=+1),
    Control.NEXT: _next,
    Control.BOARD: _board,
    Control.UNKNOWN: _unknown,
    Control.NOT_APPLICABLE: ask_reason,
    Control.WHY: partial(show_fold, which=Fold.WHY),
    Control.COUNTS: partial(show_fold, which=Fold.COUNTS),
    Control.EXAMPLE: partial(show_fold, which=Fold.EXAMPLE),
    Control.LIBRARY: ask,
    Control.EVIDENCE: show_evidence,
    Control.COMMENT: ask_comment,
    Control.HAND_OVER: ask_whom,
    Control.STILL: partial(say_of_last, word="still"),
    Control.CHANGED: partial(say_of_last, word="changed"),
    Control.GONE: partial(say_of_last, word="gone"),
}


async def _changing(desk: Desk) -> Desk:
    """Come in again as somebody who changes answers."""
    return await in_round(desk.context, desk.event, Right.ANSWER, desk.round.id, changing=True)


def _reason(desk: Desk, text: str) -> str:
    """Return what follows "because" in a text that begins with it."""
    words = text.strip()
    for word in desk.texts("typed-because").split(","):
        head = words[: len(word.strip())]
        rest = words[len(word.strip()) :]
        if plain(head) == plain(word) and rest[:1] in {" ", ":"} and rest.strip(" :"):
            return rest.strip(" :")[:LONGEST_TEXT]
    return ""


async def _because(desk: Desk, question: Question, why: str) -> Turn:
    """Keep why the member's latest change was made."""
    found = await Answers(desk.session, desk.round.id).explain(desk.user_id, why)
    await expect(desk, CARD, question)
    if found is None:
        return turn(Say(screen(desk.texts("because-nothing"))))
    number = desk.number_of(found)
    return turn(Say(screen(desk.texts("because-kept", number=number))))


async def edited(context: Context, event: Event) -> Turn | None:
    """Change an answer or a comment by the edit of the message that holds it."""
    if not isinstance(event, TextSent) or (typed := typed_in(event)) is None:
        return None
    async with context.reading() as session:
        found = await typed_answer(session, typed, event.person.user_id)
    if found is None:
        return await edited_comment(context, event)
    desk = await in_round(context, event, Right.ANSWER, found[0], changing=True)
    question = desk.questionnaire.question(found[1])
    answer = await _edited_answer(desk, question, event.text)
    if answer is None:
        raise StaleError("card-edit-not-understood", number=question.number)
    return await give(
        desk, question, answer, typed=typed, stay=True, why=desk.texts("history-edited")
    )


async def _edited_answer(desk: Desk, question: Question, text: str) -> Answer | None:
    book = await Answers(desk.session, desk.round.id).book()
    own = book.own(question.id, desk.user_id)
    meant = understood(question, text, controls(desk.texts))
    if isinstance(meant, Chosen):
        return valid_answer(question, meant.options)
    if meant is Control.UNKNOWN:
        return Answer(State.UNKNOWN)
    if own and own.answer.state is State.NOT_APPLICABLE and text.strip():
        return Answer(State.NOT_APPLICABLE, reason=text.strip()[:LONGEST_TEXT])
    return None


routes = Routes(prompts={CARD: on_card, NUMBER: number_typed}, edits=(edited,))
