"""Everything that a card shows, read in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, func, select

from bot.dialogue.index.access import Desk
from bot.index.book import Book
from bot.index.progress import Progress, progress
from bot.index.roles import Right
from bot.index.scopes import Scope, narrowest
from bot.storage.answers import Answers, carried_answer
from bot.storage.cities import Team
from bot.storage.tables import (
    AssignmentRow,
    CarriedRow,
    CommentRow,
    EvidenceLinkRow,
    ReviewRow,
    UserRow,
    table_of,
)
from bot.storage.teamwork import Assignments
from index_engine import Answer
from index_engine.questionnaire import Question

_ROUND: BindParameter[int] = bindparam("round")
_KEY: BindParameter[str] = bindparam("key")
_COUNTS = select(
    *(
        select(func.count())
        .where(table.c.round_id == _ROUND, table.c.question == _KEY)
        .scalar_subquery()
        for table in map(table_of, (EvidenceLinkRow, CommentRow, ReviewRow))
    )
)
_REVIEWS = (
    select(ReviewRow, UserRow.name)
    .join(UserRow, UserRow.id == ReviewRow.user_id)
    .where(ReviewRow.round_id == _ROUND, ReviewRow.question == _KEY)
    .order_by(ReviewRow.at)
)

Held = Sequence[tuple[AssignmentRow, str | None]]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who answers a part: a name, or an invitation that nobody has followed yet."""

    assignment: AssignmentRow
    name: str | None


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What is known about one question of a round.

    Attributes:
        answer: What the card marks: the answer that stands, or in a clash one's own.
        counted: How far the whole round has come.
        last: The last round's answer while nobody has said anything yet.
        names: Names of the team by person, read only where a clash shows them.
        reviews: The reviewers' words with their names.
    """

    question: Question
    book: Book
    answer: Answer | None
    counted: Progress
    evidence: int
    comments: int
    holder: Holder | None
    last: CarriedRow | None
    names: Mapping[int, str]
    reviews: list[tuple[ReviewRow, str]]

    @property
    def is_clashing(self) -> bool:
        """Whether colleagues differ."""
        return self.question.id in self.book.clashes

    @property
    def last_answer(self) -> Answer | None:
        """The last round's answer while it waits for a word."""
        return carried_answer(self.last) if self.last else None


async def card_facts(
    desk: Desk, question: Question, book: Book | None = None, held: Held | None = None
) -> CardFacts:
    """Read what the card of a question shows; ``book`` and ``held`` save reading them again."""
    session, round_id, key = desk.session, desk.round.id, question.id
    book = book or await Answers(session, round_id).book()
    clashing = key in book.clashes
    last = None
    if desk.round.number > 1 and book.is_open(key):
        last = await session.get(CarriedRow, (round_id, key))
    counted = await session.execute(_COUNTS, {"round": round_id, "key": key})
    evidence, comments, reviews = counted.one()
    return CardFacts(
        question=question,
        book=book,
        answer=book.shown(key, desk.user_id),
        counted=progress(desk.questionnaire.questions, book.answers, book.clashes),
        evidence=evidence,
        comments=comments,
        holder=await holder_of(desk, question, held),
        last=last,
        names=await Team(session, desk.city.id).names() if clashing else {},
        reviews=await _reviews(desk, key) if reviews else [],
    )


async def held_parts(desk: Desk) -> Held:
    """Return the assignments in force, with the names of those who hold them."""
    return await Assignments(desk.session, desk.round.id).current()


async def holder_of(desk: Desk, question: Question, held: Held | None = None) -> Holder | None:
    """Return who answers a question: whoever holds the smallest part around it."""
    current = held if held is not None else await held_parts(desk)
    by_scope = {Scope.read(row.scope): Holder(row, name) for row, name in current}
    scope = narrowest(by_scope, question)
    return by_scope[scope] if scope else None


def my_questions(desk: Desk, held: Held) -> tuple[Question, ...]:
    """Return the questions that are the member's: what was assigned, or else all of them.

    Whoever distributes the work has besides what nobody holds.
    """
    holders = {Scope.read(row.scope): row.user_id for row, _ in held}
    if desk.user_id not in holders.values():
        return desk.questionnaire.questions
    leads = desk.may(Right.ASSIGN)

    def is_mine(question: Question) -> bool:
        scope = narrowest(holders, question)
        return leads if scope is None else holders[scope] == desk.user_id

    return tuple(filter(is_mine, desk.questionnaire.questions))


async def _reviews(desk: Desk, question: str) -> list[tuple[ReviewRow, str]]:
    given = {"round": desk.round.id, "key": question}
    return list((await desk.session.execute(_REVIEWS, given)).all())
