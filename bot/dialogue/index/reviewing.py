"""Before a round is submitted: what is missing, what it would score, what reviewers say."""

from collections.abc import Mapping
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.answering import LONGEST_TEXT
from bot.dialogue.index.card_screen import Look
from bot.dialogue.index.going import expect_number
from bot.dialogue.index.showing import expect, place_card, show_card, told_watchers
from bot.dialogue.index.telling import told
from bot.dialogue.index.words import answer_words, board_row, card_row, figure, shortened
from bot.dialogue.rich import Rich, bold, italic, lines, quote
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Row, in_rows, screen
from bot.dialogue.turns import Turn, shown, turn
from bot.index.book import Book
from bot.index.findings import Findings, review
from bot.index.roles import Right
from bot.storage.answers import Answers, Change, ChangeKind
from bot.storage.cities import Team
from bot.storage.evidence import of_round
from bot.storage.teamwork import Reviews
from index_engine import score
from index_engine.questionnaire import Question

CHANGES = "index-changes"
_LISTED = 12
_NUMBERS = 15


async def findings_of(desk: Desk) -> Findings:
    """Look through the round."""
    book = await Answers(desk.session, desk.round.id).book()
    reviews = await Reviews(desk.session, desk.round.id).of_round()
    return review(
        desk.questionnaire,
        book.answers,
        clashing=set(book.clashes),
        evidenced=set(await of_round(desk.session, desk.round.id)),
        changes_wanted={k for k, given in reviews.items() if any(not r.approved for r, _ in given)},
    )


async def show_review(context: Context, event: Event, round_id: str) -> Turn:
    """Show what to know before submitting, with a way to the first of each kind."""
    desk = await in_round(context, event, Right.SUBMIT, round_id, changing=True)
    found, texts, place = await findings_of(desk), desk.texts, desk.round.id
    kinds = {
        "clashing": found.clashing,
        "empty": found.empty,
        "unknown": found.unknown,
        "changes-wanted": found.changes_wanted,
        "without-evidence": found.without_evidence,
    }
    present = {kind: numbers for kind, numbers in kinds.items() if numbers}
    buttons = [
        Button(texts(f"review-show-{kind}"), f"q:{place}:{numbers[0]}")
        for kind, numbers in present.items()
    ]
    rows: list[Row] = in_rows(buttons, 2)
    if found.may_submit:
        rows.append((Button(texts("button-submit"), f"iu:{place}"),))
    said = [
        texts(f"review-{kind}", count=len(numbers), numbers=_listed(numbers))
        for kind, numbers in present.items()
    ]
    await expect_number(desk)
    body = screen(
        bold(texts("review-title")),
        *(said or [texts("review-all-well")]),
        texts("review-open-number") if said else "",
        texts("review-submit-locks" if found.may_submit else "review-decide-first"),
        buttons=[*rows, board_row(texts, place)],
    )
    return turn(shown(event, body))


def _listed(numbers: tuple[int, ...]) -> str:
    shown_ones = ", ".join(map(str, numbers[:_NUMBERS]))
    return f"{shown_ones}, …" if len(numbers) > _NUMBERS else shown_ones


async def preview(context: Context, event: Event, round_id: str) -> Turn:
    """Show what the answers so far would score, with the range that what is unknown leaves."""
    desk = await in_round(context, event, Right.READ, round_id)
    book = await Answers(desk.session, desk.round.id).book()
    card, texts = score(desk.questionnaire, book.answers, receipt=False), desk.texts
    core = sum(question.core for question in desk.questionnaire.questions)
    areas = [
        texts("result-line", name=area.title, figure=figure(texts, card.areas[area.id]))
        for area in desk.questionnaire.areas
    ]
    body = screen(
        bold(texts("preview-title")),
        lines(
            texts("result-core", figure=figure(texts, card.core)),
            texts("result-extended", figure=figure(texts, card.extended)),
        ),
        italic(texts("preview-kinds", core=core, of=len(desk.questionnaire.questions))),
        lines(*areas),
        italic(texts("result-estimate")),
        buttons=[board_row(texts, desk.round.id)],
    )
    return turn(shown(event, body))


async def show_differences(context: Context, event: Event, round_id: str) -> Turn:
    """List the questions on which colleagues differ."""
    desk = await in_round(context, event, Right.READ, round_id)
    book = await Answers(desk.session, desk.round.id).book()
    questions = sorted(map(desk.question, map(desk.number_of, book.clashes)), key=_number)
    names = await Team(desk.session, desk.city.id).names()
    texts, place = desk.texts, desk.round.id
    buttons = [
        Button(texts("button-card", number=q.number), f"q:{place}:{q.number}")
        for q in questions[:_LISTED]
    ]
    body = screen(
        bold(texts("differences-title")),
        *(_difference(desk, q, book, names) for q in questions[:_LISTED]),
        "" if questions else texts("differences-none"),
        buttons=[*in_rows(buttons, 2), board_row(texts, place)],
    )
    return turn(shown(event, body))


def _difference(desk: Desk, question: Question, book: Book, names: Mapping[int, str]) -> Rich:
    said = (
        f"{names.get(int(voice.author)) or desk.texts('somebody')}: "
        + answer_words(desk.texts, question, voice.answer)
        for voice in book.clashes[question.id].answers
    )
    return lines(f"{question.number}. {shortened(question.text, 120)}", quote(lines(*said)))


def _number(question: Question) -> int:
    return question.number


async def approve(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Approve an answer."""
    desk = await in_round(context, event, Right.REVIEW, round_id)
    question = desk.question(number)
    return await _judge(desk, question, approved=True, comment=None)


async def ask_changes(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Ask the reviewer what should change."""
    desk = await in_round(context, event, Right.REVIEW, round_id)
    question = desk.question(number)
    shown_screen = screen(
        bold(desk.texts("review-what", number=question.number)),
        question.text,
        desk.texts("review-write"),
        buttons=[card_row(desk.texts, desk.round.id, question.number)],
    )
    replies = await place_card(desk, question, shown_screen)
    await expect(desk, CHANGES, question)
    return Turn(replies)


async def changes_given(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Keep what the reviewer wants changed, and tell those who answered."""
    desk = await in_round(context, event, Right.REVIEW, data["round"])
    question = desk.question(data["number"])
    if not isinstance(event, TextSent) or not event.text.strip():
        return await ask_changes(context, event, data["round"], data["number"])
    comment = event.text.strip()[:LONGEST_TEXT]
    return await _judge(desk, question, approved=False, comment=comment)


async def _judge(desk: Desk, question: Question, *, approved: bool, comment: str | None) -> Turn:
    at, texts = desk.event.at, desk.texts
    await Reviews(desk.session, desk.round.id).give(
        question.id, desk.user_id, at, approved=approved, comment=comment
    )
    answers = Answers(desk.session, desk.round.id)
    word = texts("review-approved" if approved else "review-changes")
    change = Change(question.id, ChangeKind.REVIEW, None, word, comment)
    await answers.note(desk.user_id, at, change)
    jobs = await told_watchers(desk, question)
    if not approved:
        book = await answers.book()
        authors = [int(c.author) for c in book.contributions if c.question == question.id]
        jobs += await told(
            desk, authors, "tell-changes-wanted", number=question.number,
            name=desk.event.person.name, question=question.number, quoted=comment or "",
        )  # fmt: skip
    after = await show_card(desk, question, Look(note=word))
    return Turn(after.replies, (*after.jobs, *jobs))


routes = Routes(
    buttons={
        "iv": show_review,
        "ip": preview,
        "id": show_differences,
        "qv": approve,
        "qw": ask_changes,
    },
    prompts={CHANGES: changes_given},
)
