"""Giving answers: by buttons, by typing, by changing what was typed."""

from dataclasses import replace
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.card_screen import Look
from bot.dialogue.index.cards import show_next, tapped
from bot.dialogue.index.showing import expect, place_card, show_card, told_watchers
from bot.dialogue.index.telling import told as told_members
from bot.dialogue.index.words import answer_words, card_row, shortened
from bot.dialogue.rich import bold
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import NewJob, Turn
from bot.index.book import Book, settled_at
from bot.index.choosing import gone, switched
from bot.index.roles import Right
from bot.storage.answers import Answers, Change, ChangeKind, Typed, carried_answer
from bot.storage.evidence import EvidenceShelf
from bot.storage.tables import CarriedRow
from index_engine import Answer, Contribution, QuestionType, State
from index_engine.questionnaire import Question

REASON = "index-reason"
# More than anybody needs to say why.
LONGEST_TEXT = 2_000


async def give(
    desk: Desk,
    question: Question,
    answer: Answer,
    *,
    why: str | None = None,
    typed: Typed | None = None,
    stay: bool = False,
) -> Turn:
    """Keep an answer of the member and show what comes next.

    The next open card follows an answer to an open question. The card stays where an earlier
    answer was changed, or where a colleague answered differently.

    Args:
        desk: Of the member, who may answer.
        question: What is answered.
        answer: The answer; an empty one takes the member's own word back.
        why: For the history.
        typed: The message that holds it.
        stay: Whether the card stays in any case.
    """
    answers = Answers(desk.session, desk.round.id)
    book = await answers.book()
    was_open, was_clashing = book.is_open(question.id), question.id in book.clashes
    own = book.own(question.id, desk.user_id)
    words = answer_words(desk.texts, question, answer)
    if own is None or own.answer != answer or typed:
        await answers.give(question.id, desk.user_id, answer, desk.event.at, typed)
    if own is None or own.answer != answer:
        before = answer_words(desk.texts, question, own.answer if own else None)
        change = Change(question.id, ChangeKind.ANSWER, before, words, why or answer.reason)
        await answers.note(desk.user_id, desk.event.at, change)
    book = _with(book, question, desk, answer)
    note = desk.texts("card-saved", number=question.number, answer=shortened(words, 120))
    toast = tapped(desk.event, desk.texts("card-saved-short", answer=shortened(words, 80)))
    told = await told_watchers(desk, question)
    if not was_clashing:
        told = (*told, *await _told_of_clash(desk, question, book))
    if was_open and not stay:
        after = await show_next(desk, question.number, note, book)
    else:
        after = await show_card(desk, question, Look(note=note), book=book)
    return Turn((*toast, *after.replies), (*after.jobs, *told))


async def _told_of_clash(desk: Desk, question: Question, book: Book) -> tuple[NewJob, ...]:
    """Return the work of telling those who answered differently; the member sees it at once."""
    clash = book.clashes.get(question.id)
    authors = [int(voice.author) for voice in clash.answers] if clash else []
    name, number = desk.event.person.name, question.number
    return await told_members(
        desk, authors, "tell-clash", number=number, name=name, question=number
    )


def _with(book: Book, question: Question, desk: Desk, answer: Answer) -> Book:
    """Return the book as it is with the new answer in it."""
    key = (question.id, str(desk.user_id))
    others = [c for c in book.contributions if (c.question, c.author) != key]
    given = Contribution(question.id, str(desk.user_id), desk.event.at, answer)
    return Book([*others, given], book.decisions)


async def choose(context: Context, event: Event, round_id: str, number: str, index: str) -> Turn:
    """Answer a single choice."""
    desk, question = await _at(context, event, round_id, number)
    return await give(desk, question, Answer.of(_option(question, index)))


async def toggle(
    context: Context, event: Event, round_id: str, number: str, index: str, on: str
) -> Turn:
    """Put an option of a multiple choice in, or take it out; the card stays."""
    desk, question = await _at(context, event, round_id, number)
    book = await Answers(desk.session, desk.round.id).book()
    now = book.shown(question.id, desk.user_id)
    answer = switched(question, now, _option(question, index), on=on == "1")
    return await give(desk, question, answer, stay=True)


async def dont_know(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Say that one does not know."""
    desk, question = await _at(context, event, round_id, number)
    return await give(desk, question, Answer(State.UNKNOWN))


async def not_applicable(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Ask why the question does not apply."""
    desk, question = await _at(context, event, round_id, number)
    return await ask_reason(desk, question)


async def ask_reason(desk: Desk, question: Question) -> Turn:
    """Ask why the question does not apply; without a reason it is not stored."""
    shown = screen(
        bold(desk.texts("card-number", number=question.number, of=_count(desk))),
        question.text,
        desk.texts("card-ask-reason"),
        buttons=[card_row(desk.texts, desk.round.id, question.number)],
    )
    replies = await place_card(desk, question, shown)
    await expect(desk, REASON, question)
    return Turn(replies)


async def reason_given(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Keep why the question does not apply."""
    desk, question = await _at(context, event, data["round"], data["number"])
    if not isinstance(event, TextSent) or not event.text.strip():
        return await ask_reason(desk, question)
    reason = event.text.strip()[:LONGEST_TEXT]
    answer = Answer(State.NOT_APPLICABLE, reason=reason)
    return await give(desk, question, answer, typed=typed_in(event))


async def last_round(context: Context, event: Event, round_id: str, number: str, word: str) -> Turn:
    """Say of the last round's answer that it is still true, changed, or that it is gone."""
    desk, question = await _at(context, event, round_id, number)
    return await say_of_last(desk, question, word)


async def say_of_last(desk: Desk, question: Question, word: str) -> Turn:
    """Keep the last round's answer, or the lowest one, or show the options."""
    row = await desk.session.get(CarriedRow, (desk.round.id, question.id))
    if row is None or word not in {"still", "changed", "gone"}:
        raise StaleError
    if word == "changed":
        return await show_card(desk, question, Look(choosing=True))
    if word == "gone":
        return await give(desk, question, gone(question), why=desk.texts("history-gone"))
    shelf = EvidenceShelf(desk.session, desk.city.id)
    for evidence_id in row.evidence:
        await shelf.link(evidence_id, desk.round.id, question.id, desk.user_id, desk.event.at)
    return await give(desk, question, carried_answer(row), why=desk.texts("history-still-true"))


async def decide(context: Context, event: Event, round_id: str, number: str, author: str) -> Turn:
    """Settle differing answers by one of them; the others stay in the history."""
    desk = await in_round(context, event, Right.DECIDE, round_id, changing=True)
    question = desk.question(number)
    book = await Answers(desk.session, desk.round.id).book()
    clash = book.clashes.get(question.id)
    chosen = [v for v in clash.answers if v.author == author] if clash else []
    if not chosen:
        return await show_card(desk, question, Look(note=desk.texts("clash-settled-already")))
    return await settle(desk, question, book, chosen[0].answer)


async def settle(desk: Desk, question: Question, book: Book, answer: Answer) -> Turn:
    """Keep a decision on differing answers and show what comes next."""
    clash = book.clashes[question.id]
    at = settled_at(clash, desk.event.at)
    decision = clash.decide(answer, str(desk.user_id), at, answer.reason)
    answers = Answers(desk.session, desk.round.id)
    await answers.decide(decision)
    texts = desk.texts
    before = " / ".join(
        dict.fromkeys(answer_words(texts, question, v.answer) for v in clash.answers)
    )
    words = answer_words(texts, question, answer)
    change = Change(question.id, ChangeKind.DECISION, before, words, answer.reason)
    await answers.note(desk.user_id, desk.event.at, change)
    told = await told_watchers(desk, question)
    aside = [int(v.author) for v in clash.answers if v.answer != answer]
    name, number = desk.event.person.name, question.number
    jobs = await told_members(
        desk, aside, "tell-decided", number=number, name=name, question=number
    )
    note = texts("clash-decided", answer=shortened(words, 120))
    after = await show_card(desk, question, Look(note=note))
    return Turn((*tapped(desk.event, texts("clash-decided-short")), *after.replies), (*told, *jobs))


def typed_in(event: TextSent) -> Typed | None:
    """Return the message in which something was typed, where the channel numbers messages."""
    return Typed(event.chat.chat_id, event.message.message_id) if event.message else None


def valid_answer(question: Question, options: tuple[str, ...]) -> Answer:
    """Return an answered question with these options."""
    if question.type is QuestionType.SINGLE:
        return Answer.of(options[0])
    return replace(Answer.of(), options=options)


async def _at(
    context: Context, event: Event, round_id: str | int, number: str | int
) -> tuple[Desk, Question]:
    desk = await in_round(context, event, Right.ANSWER, round_id, changing=True)
    return desk, desk.question(number)


def _option(question: Question, index: str) -> str:
    if not index.isdecimal() or int(index) >= len(question.options):
        raise StaleError
    return question.options[int(index)].id


def _count(desk: Desk) -> int:
    return len(desk.questionnaire.questions)


routes = Routes(
    buttons={
        "qo": choose,
        "qt": toggle,
        "qd": dont_know,
        "qn": not_applicable,
        "qs": last_round,
        "qz": decide,
    },
    prompts={REASON: reason_given},
)
