"""Answers of colleagues, what became of them over time, and decisions where they differed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.index.book import Book
from bot.storage.inserts import upsert
from bot.storage.tables import AnswerRow, CarriedRow, ChangeRow, DecisionRow, UserRow, table_of
from index_engine import Answer, Contribution, Decision, State


class ChangeKind(StrEnum):
    """What a line of the history tells."""

    ANSWER = "answer"
    DECISION = "decision"
    EVIDENCE = "evidence"
    REMOVED = "removed"
    COMMENT = "comment"
    REVIEW = "review"
    OPENED = "opened"
    SUBMITTED = "submitted"
    REOPENED = "reopened"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Typed:
    """The message in which an answer was typed."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the history; ``before`` and ``after`` are as people read them."""

    question: str | None
    kind: ChangeKind
    before: str | None = None
    after: str | None = None
    why: str | None = None


_SAID, _DECIDED = (
    select(*(table.c[name] for name in ("question", "user_id", "state", "options", "reason", "at")))
    .where(table.c.round_id == bindparam("round"))
    for table in (table_of(AnswerRow), table_of(DecisionRow))
)  # fmt: skip


_NOTE = insert(table_of(ChangeRow))


class Answers:
    """The answers of one round."""

    def __init__(self, session: AsyncSession, round_id: int) -> None:
        self._session = session
        self._round_id = round_id

    async def book(self) -> Book:
        """Return everything that was said."""
        given = {"round": self._round_id}
        said = (await self._session.execute(_SAID, given)).all()
        decided = (await self._session.execute(_DECIDED, given)).all()
        return Book(
            [
                Contribution(question, str(user), at, _answer(state, options, reason))
                for question, user, state, options, reason, at in said
            ],
            [
                Decision(question, str(user), at, _answer(state, options, None), reason)
                for question, user, state, options, reason, at in decided
            ],
        )

    async def give(
        self,
        question: str,
        user_id: int,
        answer: Answer,
        at: datetime,
        typed: Typed | None = None,
    ) -> None:
        """Keep a colleague's answer instead of their own earlier one."""
        await upsert(
            self._session,
            AnswerRow,
            {"round_id": self._round_id, "question": question, "user_id": user_id},
            {
                "state": answer.state,
                "options": list(answer.options),
                "reason": answer.reason,
                "at": at,
                "chat_id": typed.chat_id if typed else None,
                "message_id": typed.message_id if typed else None,
            },
        )

    async def decide(self, decision: Decision) -> None:
        """Keep what settles differing answers; the answers themselves stay."""
        await upsert(
            self._session,
            DecisionRow,
            {"round_id": self._round_id, "question": decision.question},
            {
                "user_id": int(decision.by),
                "state": decision.answer.state,
                "options": list(decision.answer.options),
                "reason": decision.reason,
                "at": decision.at,
            },
        )

    async def note(self, user_id: int, at: datetime, *changes: Change) -> None:
        """Add lines to the history."""
        if changes:
            rows = [
                {
                    "round_id": self._round_id,
                    "question": change.question,
                    "user_id": user_id,
                    "kind": change.kind,
                    "before": change.before,
                    "after": change.after,
                    "why": change.why,
                    "at": at,
                }
                for change in changes
            ]
            await self._session.execute(_NOTE, rows)

    async def explain(self, user_id: int, why: str) -> str | None:
        """Keep why a person made their latest change of an answer; return its question."""
        query = (
            select(ChangeRow)
            .where(
                ChangeRow.round_id == self._round_id,
                ChangeRow.user_id == user_id,
                ChangeRow.kind.in_([ChangeKind.ANSWER, ChangeKind.DECISION]),
            )
            .order_by(ChangeRow.id.desc())
            .limit(1)
        )
        found = (await self._session.execute(query)).scalar_one_or_none()
        if found is None:
            return None
        found.why = why
        await self._session.flush()
        return found.question

    async def history(
        self, question: str | None, limit: int, offset: int = 0
    ) -> Sequence[tuple[ChangeRow, str]]:
        """Return lines of the history with the names of those who did it, the newest first.

        Args:
            question: Of this question alone; None for the whole round.
            limit: At most so many.
            offset: After so many.
        """
        query = (
            select(ChangeRow, UserRow.name)
            .join(UserRow, UserRow.id == ChangeRow.user_id)
            .where(ChangeRow.round_id == self._round_id)
            .order_by(ChangeRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        if question is not None:
            query = query.where(ChangeRow.question == question)
        return (await self._session.execute(query)).all()

    async def carried(self) -> Mapping[str, CarriedRow]:
        """Return the last round's answers, by question."""
        query = select(CarriedRow).where(CarriedRow.round_id == self._round_id)
        rows = (await self._session.execute(query)).scalars().all()
        return {row.question: row for row in rows}

    async def carry(self, rows: Sequence[CarriedRow]) -> None:
        """Keep the last round's answers beside this round."""
        self._session.add_all(rows)
        await self._session.flush()


async def typed_answer(session: AsyncSession, typed: Typed, user_id: int) -> tuple[int, str] | None:
    """Return the round and the question of the answer that a message holds."""
    query = select(AnswerRow.round_id, AnswerRow.question).where(
        AnswerRow.chat_id == typed.chat_id,
        AnswerRow.message_id == typed.message_id,
        AnswerRow.user_id == user_id,
    )
    row = (await session.execute(query)).first()
    return (row[0], row[1]) if row else None


def carried_answer(row: CarriedRow) -> Answer:
    """Return the last round's answer."""
    return _answer(row.state, row.options, row.reason)


def _answer(state: str, options: Sequence[str], reason: str | None) -> Answer:
    return _value(state, tuple(options), reason)


# A round has ninety answers, most of them alike, and every tap reads them.
@lru_cache(maxsize=4096)
def _value(state: str, options: tuple[str, ...], reason: str | None) -> Answer:
    return Answer(State(state), options, reason)
