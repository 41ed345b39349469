"""The questions that were asked, and what people said of the answers."""

from dataclasses import dataclass
from datetime import datetime
from secrets import randbits

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.inserts import upsert
from bot.storage.tables import FeedbackRow, LastQuestionRow, QuestionRow

# A question is kept without who asked it, so that nobody can be compared with the one who asked:
# whoever knows its number has been shown it. Eighteen digits at most, which a button has room for.
_BITS = 59


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as it was searched, without who asked it."""

    id: int
    text: str
    outcome: str
    asked_at: datetime


class Questions:
    """The questions of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self,
        text: str,
        *,
        language: str,
        outcome: str,
        confidence: float,
        document: str | None,
        at: datetime,
    ) -> int:
        """Keep a question and return its number, which nobody can guess.

        Args:
            text: What was searched.
            language: The language that the person speaks with the assistant.
            outcome: As the library names it: answered, unsure, declined.
            confidence: From 0 to 1.
            document: The id of the document quoted first.
            at: When it was asked.
        """
        row = QuestionRow(
            id=randbits(_BITS),
            text=text,
            language=language,
            outcome=outcome,
            confidence=confidence,
            document=document,
            asked_at=at,
        )
        self._session.add(row)
        await self._session.flush()
        return row.id

    async def remember_last(self, chat_id: int, user_id: int, question_id: int) -> None:
        """Note the question that a follow-up of this person in this chat would refer to."""
        key = {"chat_id": chat_id, "user_id": user_id}
        await upsert(self._session, LastQuestionRow, key, {"question_id": question_id})

    async def last(self, chat_id: int, user_id: int) -> AskedQuestion | None:
        """Return the latest question of a person in a chat."""
        statement = (
            select(QuestionRow)
            .join(LastQuestionRow, LastQuestionRow.question_id == QuestionRow.id)
            .where(LastQuestionRow.chat_id == chat_id, LastQuestionRow.user_id == user_id)
        )
        row = (await self._session.execute(statement)).scalar_one_or_none()
        return _asked(row) if row else None

    async def get(self, question_id: int) -> AskedQuestion | None:
        """Return a question by its number."""
        row = await self._session.get(QuestionRow, question_id)
        return _asked(row) if row else None

    async def document_of(self, question_id: int) -> str | None:
        """Return the document that the answer to a question quoted first."""
        row = await self._session.get(QuestionRow, question_id)
        return row.document if row else None

    async def rate(
        self, question_id: int, user_id: int, *, helpful: bool, reason: str | None, at: datetime
    ) -> None:
        """Keep what a person says of an answer, instead of what they said of it before."""
        key = {"question_id": question_id, "user_id": user_id}
        values = {"helpful": helpful, "reason": reason, "given_at": at}
        await upsert(self._session, FeedbackRow, key, values)

    async def not_answered(self, limit: int = 100) -> list[AskedQuestion]:
        """Return the newest questions that the library did not answer, for the editors."""
        statement = (
            select(QuestionRow)
            .where(QuestionRow.outcome == "declined", QuestionRow.handled_at.is_(None))
            .order_by(QuestionRow.asked_at.desc())
            .limit(limit)
        )
        return [_asked(row) for row in (await self._session.execute(statement)).scalars()]

    async def complaints(self, limit: int = 100) -> list[tuple[AskedQuestion, str | None]]:
        """Return the newest questions whose answer did not help, with the reason given."""
        statement = (
            select(QuestionRow, func.max(FeedbackRow.reason))
            .join(FeedbackRow, FeedbackRow.question_id == QuestionRow.id)
            .where(FeedbackRow.helpful.is_(False))
            .group_by(QuestionRow.id)
            .order_by(QuestionRow.asked_at.desc())
            .limit(limit)
        )
        return [(_asked(row), reason) for row, reason in await self._session.execute(statement)]


def _asked(row: QuestionRow) -> AskedQuestion:
    return AskedQuestion(row.id, row.text, row.outcome, row.asked_at)
