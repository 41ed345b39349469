"""Pieces of evidence, and the questions that each of them serves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.inserts import insert_missing
from bot.storage.tables import EvidenceLinkRow, EvidenceRow


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    TEXT = "text"
    LINK = "link"
    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """A piece of evidence to keep."""

    kind: EvidenceKind
    title: str
    text: str | None = None
    url: str | None = None
    file_hash: str | None = None
    file_name: str | None = None
    mime: str | None = None
    size: int | None = None
    about: date | None = None


class EvidenceShelf:
    """The evidence of one city."""

    def __init__(self, session: AsyncSession, city_id: int) -> None:
        self._session = session
        self._city_id = city_id

    async def add(self, piece: NewEvidence, user_id: int, at: datetime) -> EvidenceRow:
        """Keep a piece; a file that the city has already is the same piece."""
        if piece.file_hash and (known := await self._by_hash(piece.file_hash)):
            return known
        found = EvidenceRow(
            city_id=self._city_id,
            kind=piece.kind,
            title=piece.title[:300],
            text=piece.text,
            url=piece.url,
            file_hash=piece.file_hash,
            file_name=piece.file_name[:200] if piece.file_name else None,
            mime=piece.mime[:120] if piece.mime else None,
            size=piece.size,
            about=piece.about,
            uploaded_by=user_id,
            uploaded_at=at,
        )
        self._session.add(found)
        await self._session.flush()
        return found

    async def _by_hash(self, file_hash: str) -> EvidenceRow | None:
        query = select(EvidenceRow).where(
            EvidenceRow.city_id == self._city_id,
            EvidenceRow.file_hash == file_hash,
            EvidenceRow.removed_at.is_(None),
        )
        return (await self._session.execute(query)).scalars().first()

    async def get(self, evidence_id: int) -> EvidenceRow | None:
        """Return a piece of this city by its number; None for a removed or another city's one."""
        found = await self._session.get(EvidenceRow, evidence_id)
        mine = found is not None and found.city_id == self._city_id
        return found if found is not None and mine and found.removed_at is None else None

    async def all(self, limit: int, offset: int = 0) -> Sequence[EvidenceRow]:
        """Return the pieces of the city, the newest first."""
        query = (
            select(EvidenceRow)
            .where(EvidenceRow.city_id == self._city_id, EvidenceRow.removed_at.is_(None))
            .order_by(EvidenceRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return (await self._session.execute(query)).scalars().all()

    async def date(self, evidence_id: int, about: date) -> None:
        """Keep the day that a piece is about."""
        await self._session.execute(
            update(EvidenceRow).where(EvidenceRow.id == evidence_id).values(about=about)
        )

    async def link(
        self, evidence_id: int, round_id: int, question: str, user_id: int, at: datetime
    ) -> bool:
        """Let a piece serve a question; tell whether it did not before."""
        return await insert_missing(
            self._session,
            EvidenceLinkRow,
            round_id=round_id,
            question=question,
            evidence_id=evidence_id,
            user_id=user_id,
            at=at,
        )

    async def unlink(self, evidence_id: int, round_id: int, question: str, at: datetime) -> None:
        """Take a piece from a question, and from the shelf when it serves none any more."""
        row = await self._session.get(EvidenceLinkRow, (round_id, question, evidence_id))
        if row is not None:
            await self._session.delete(row)
            await self._session.flush()
        query = select(func.count()).where(EvidenceLinkRow.evidence_id == evidence_id)
        if not (await self._session.execute(query)).scalar_one():
            await self._session.execute(
                update(EvidenceRow).where(EvidenceRow.id == evidence_id).values(removed_at=at)
            )


async def of_question(session: AsyncSession, round_id: int, question: str) -> Sequence[EvidenceRow]:
    """Return the pieces that serve a question, the first one first."""
    query = (
        select(EvidenceRow)
        .join(EvidenceLinkRow, EvidenceLinkRow.evidence_id == EvidenceRow.id)
        .where(EvidenceLinkRow.round_id == round_id, EvidenceLinkRow.question == question)
        .order_by(EvidenceRow.id)
    )
    return (await session.execute(query)).scalars().all()


async def of_round(session: AsyncSession, round_id: int) -> Mapping[str, list[EvidenceRow]]:
    """Return the pieces of a round by question."""
    query = (
        select(EvidenceLinkRow.question, EvidenceRow)
        .join(EvidenceRow, EvidenceLinkRow.evidence_id == EvidenceRow.id)
        .where(EvidenceLinkRow.round_id == round_id)
        .order_by(EvidenceRow.id)
    )
    found: dict[str, list[EvidenceRow]] = {}
    for question, row in await session.execute(query):
        found.setdefault(question, []).append(row)
    return found


async def questions_served(session: AsyncSession, evidence_id: int, round_id: int) -> Sequence[str]:
    """Return the questions of a round that a piece serves."""
    query = select(EvidenceLinkRow.question).where(
        EvidenceLinkRow.evidence_id == evidence_id, EvidenceLinkRow.round_id == round_id
    )
    return (await session.execute(query)).scalars().all()
