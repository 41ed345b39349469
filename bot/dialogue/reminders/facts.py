"""What reminders tell about a round, read once for all who are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.index.book import Book
from bot.index.questionnaires import Questionnaires
from bot.index.roles import Role
from bot.index.scopes import Scope, narrowest
from bot.reminders.ageing import EVIDENCE_MONTHS
from bot.reminders.months import months_after
from bot.storage.answers import Answers
from bot.storage.rounds import Rounds, RoundState, Versions
from bot.storage.tables import AssignmentRow, CityRow, EvidenceRow, RhythmRow, RoundRow
from bot.storage.teamwork import Assignments
from index_engine import Questionnaire
from index_engine.questionnaire import Question


@dataclass(frozen=True)
class RoundFacts:
    """A round under way.

    Attributes:
        questionnaire: In the default language; ids and numbers are the same in every language.
        held: The assignments in force with the names of their holders.
    """

    row: RoundRow
    city: CityRow
    questionnaire: Questionnaire
    book: Book
    held: list[tuple[AssignmentRow, str | None]]

    @property
    def is_open(self) -> bool:
        """Whether answers can change."""
        return self.row.state != RoundState.SUBMITTED

    @cached_property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions that nobody has dealt with, in order."""
        return tuple(q for q in self.questionnaire.questions if self.book.is_open(q.id))

    @cached_property
    def holders(self) -> Mapping[str, int | None]:
        """Who holds each question that was given to somebody; None for an invitation."""
        by_scope = {Scope.read(row.scope): row.user_id for row, _ in self.held}
        found: dict[str, int | None] = {}
        for question in self.questionnaire.questions:
            if (scope := narrowest(by_scope, question)) is not None:
                found[question.id] = by_scope[scope]
        return found

    @property
    def unheld(self) -> tuple[Question, ...]:
        """The open questions that were given to nobody."""
        return tuple(q for q in self.open_questions if q.id not in self.holders)

    def mine(self, user_id: int, role: Role | None) -> tuple[Question, ...]:
        """Return a person's open questions; what nobody holds is the coordinators'."""
        own = {key for key, holder in self.holders.items() if holder == user_id}
        if role is Role.COORDINATOR:
            own |= {q.id for q in self.unheld}
        return tuple(q for q in self.open_questions if q.id in own)

    def open_in(self, scope: Scope) -> tuple[Question, ...]:
        """Return the open questions of a part."""
        return tuple(q for q in self.open_questions if scope.holds(q))

    def answered_since(self, moment: datetime) -> set[str]:
        """Return the questions that somebody answered since then."""
        return {c.question for c in self.book.contributions if c.at > moment}


@dataclass(frozen=True, slots=True)
class Aged:
    """A piece of evidence to look at again: its title, and the day it speaks of."""

    title: str
    on: date


class Facts:
    """Reads facts for a batch of reminders; what two of them need is read once."""

    def __init__(
        self, session: AsyncSession, questionnaires: Questionnaires, language: str
    ) -> None:
        self.session = session
        self._questionnaires = questionnaires
        self._language = language
        self._rounds: dict[int, RoundFacts | None] = {}

    async def questionnaire(self, questionnaire_id: str, language: str) -> Questionnaire:
        """Return a questionnaire in a person's language."""
        return await self._questionnaires.of(questionnaire_id, language)

    async def round(self, round_id: int | None) -> RoundFacts | None:
        """Return a round with everything that was said in it; None where it is gone."""
        if round_id is None:
            return None
        if round_id not in self._rounds:
            self._rounds[round_id] = await self._read_round(round_id)
        return self._rounds[round_id]

    async def _read_round(self, round_id: int) -> RoundFacts | None:
        row = await self.session.get(RoundRow, round_id)
        city = await self.city(row.city_id) if row else None
        if row is None or city is None:
            return None
        return RoundFacts(
            row,
            city,
            await self.questionnaire(row.questionnaire, self._language),
            await Answers(self.session, round_id).book(),
            list(await Assignments(self.session, round_id).current()),
        )

    async def assignment(self, assignment_id: int | None) -> AssignmentRow | None:
        """Return an assignment."""
        return await self.session.get(AssignmentRow, assignment_id) if assignment_id else None

    async def city(self, city_id: int | None) -> CityRow | None:
        """Return a city."""
        return await self.session.get(CityRow, city_id) if city_id else None

    async def rhythm(self, city_id: int) -> RhythmRow | None:
        """Return how often a city repeats the Index, None where it never said so."""
        return await self.session.get(RhythmRow, city_id)

    async def last_score(self, city_id: int) -> float | None:
        """Return the core score of a city's newest round that has one, 0 to 100."""
        latest = await Rounds(self.session).latest(city_id)
        versions = (
            await Versions(self.session).latest_of_rounds(city_id, latest.number) if latest else []
        )
        return versions[-1][1].core if versions else None

    async def aged_evidence(self, city_id: int, today: date) -> list[Aged]:
        """Return a city's evidence that is too old, the oldest first."""
        query = select(EvidenceRow.title, EvidenceRow.about, EvidenceRow.uploaded_at).where(
            EvidenceRow.city_id == city_id, EvidenceRow.removed_at.is_(None)
        )
        until = months_after(today, -EVIDENCE_MONTHS)
        pieces = [
            Aged(title, about or uploaded.date())
            for title, about, uploaded in await self.session.execute(query)
        ]
        return sorted((p for p in pieces if p.on <= until), key=lambda p: (p.on, p.title))

    async def aged_by_city(self, today: date) -> list[tuple[str, int]]:
        """Return how many pieces of evidence are too old, by city; titles stay in the city."""
        until = months_after(today, -EVIDENCE_MONTHS)
        query = (
            select(CityRow.name, EvidenceRow.about, EvidenceRow.uploaded_at)
            .join(EvidenceRow, EvidenceRow.city_id == CityRow.id)
            .where(EvidenceRow.removed_at.is_(None))
            .order_by(CityRow.name)
        )
        counts: dict[str, int] = {}
        for name, about, uploaded in await self.session.execute(query):
            if (about or uploaded.date()) <= until:
                counts[name] = counts.get(name, 0) + 1
        return list(counts.items())
