"""How the assistant is used: figures over all people and cities, which name nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.tables import ChangeRow, FeedbackRow, InboxRow, QuestionRow, RoundRow

WEEKS = 12
# More questions would not change what the editors do first.
_MOST_UNANSWERED = 500


@dataclass(frozen=True, slots=True)
class Week:
    """The use in one week.

    Attributes:
        begins: Its Monday.
        people: How many different people wrote.
        messages: What they wrote, taps apart.
        questions: Put to the library.
        answers: Given, changed or cleared on cards of the Index.
    """

    begins: date
    people: int
    messages: int
    questions: int
    answers: int


@dataclass(frozen=True, slots=True)
class SourceFeedback:
    """What people said of the answers that quoted a document first; "" for no document."""

    document: str
    helpful: int
    not_helpful: int
    reasons: dict[str, int]


class Statistics:
    """The figures of the weeks up to a moment."""

    def __init__(self, session: AsyncSession, now: datetime) -> None:
        self._session = session
        monday = now.astimezone(UTC).date() - timedelta(days=now.astimezone(UTC).weekday())
        self._mondays = [monday - timedelta(weeks=n) for n in reversed(range(WEEKS))]
        self._since = _midnight(self._mondays[0])

    async def weeks(self) -> list[Week]:
        """Return the use in each week, the oldest first."""
        count, writer = func.count(), InboxRow.sender_key
        inbox = await self._by_week(InboxRow.received_at, count, func.count(writer.distinct()),
                                    where=writer.is_not(None))  # fmt: skip
        questions = await self._by_week(QuestionRow.asked_at, count)
        answers = await self._by_week(ChangeRow.at, count, where=ChangeRow.question.is_not(None))
        return [
            Week(
                monday,
                people=inbox.get(n, (0, 0))[1],
                messages=inbox.get(n, (0, 0))[0],
                questions=questions.get(n, (0,))[0],
                answers=answers.get(n, (0,))[0],
            )
            for n, monday in enumerate(self._mondays)
        ]

    async def _by_week(self, at: Any, *figures: Any, where: Any = True) -> dict[int, Sequence[int]]:
        """Count rows by the place of their week, in one pass over the table."""
        ends = [_midnight(monday + timedelta(weeks=1)) for monday in self._mondays]
        week = case(*((at < end, n) for n, end in enumerate(ends))).label("week")
        query: Select[Any] = select(week, *figures).where(at >= self._since, where).group_by(week)
        rows = (await self._session.execute(query)).all()
        return {row[0]: row[1:] for row in rows if row[0] is not None}

    async def documents(self) -> dict[str, int]:
        """Return how often each document was quoted first, most often first."""
        query = (
            select(QuestionRow.document, func.count())
            .where(QuestionRow.asked_at >= self._since, QuestionRow.document.is_not(None))
            .group_by(QuestionRow.document)
            .order_by(func.count().desc(), QuestionRow.document)
        )
        return {str(name): count for name, count in await self._session.execute(query)}

    async def unanswered(self) -> list[str]:
        """Return the newest questions that were declined and that no editor dealt with."""
        query = (
            select(QuestionRow.text)
            .where(
                QuestionRow.outcome == "declined",
                QuestionRow.handled_at.is_(None),
                QuestionRow.asked_at >= self._since,
            )
            .order_by(QuestionRow.asked_at.desc())
            .limit(_MOST_UNANSWERED)
        )
        return list((await self._session.execute(query)).scalars())

    async def feedback(self) -> list[SourceFeedback]:
        """Return the feedback by document, the one with most complaints first."""
        query = (
            select(QuestionRow.document, FeedbackRow.helpful, FeedbackRow.reason, func.count())
            .join(FeedbackRow, FeedbackRow.question_id == QuestionRow.id)
            .where(FeedbackRow.given_at >= self._since)
            .group_by(QuestionRow.document, FeedbackRow.helpful, FeedbackRow.reason)
        )
        found: dict[str, SourceFeedback] = {}
        for document, helpful, reason, count in await self._session.execute(query):
            name = document or ""
            known = found.get(name, SourceFeedback(name, 0, 0, {}))
            reasons = known.reasons | ({reason: count} if reason else {})
            found[name] = SourceFeedback(
                name,
                known.helpful + (count if helpful else 0),
                known.not_helpful + (0 if helpful else count),
                reasons,
            )
        return sorted(found.values(), key=lambda f: (-f.not_helpful, -f.helpful, f.document))

    async def rounds(self) -> dict[str, int]:
        """Return how many rounds of the Index are in each state, whenever they began."""
        query = select(RoundRow.state, func.count()).group_by(RoundRow.state)
        return {row[0]: row[1] for row in await self._session.execute(query)}


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
