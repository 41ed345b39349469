"""Rounds and their scored versions."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.tables import CityRow, MemberRow, RoundRow, VersionRow


class RoundState(StrEnum):
    """Whether answers can change."""

    OPEN = "open"
    SUBMITTED = "submitted"
    REOPENED = "reopened"


_VISITED = (
    select(RoundRow, CityRow, MemberRow.role)
    .join(CityRow, CityRow.id == RoundRow.city_id)
    .join(MemberRow, MemberRow.city_id == CityRow.id)
    .where(
        RoundRow.id == bindparam("round"),
        MemberRow.user_id == bindparam("user"),
        MemberRow.left_at.is_(None),
    )
)


class Rounds:
    """The rounds of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def visited(self, round_id: int, user_id: int) -> tuple[RoundRow, CityRow, str] | None:
        """Return a round with its city and the person's role there; None for a stranger."""
        given = {"round": round_id, "user": user_id}
        row = (await self._session.execute(_VISITED, given)).first()
        return (row[0], row[1], row[2]) if row else None

    async def latest(self, city_id: int) -> RoundRow | None:
        """Return the newest round of a city."""
        query = (
            select(RoundRow)
            .where(RoundRow.city_id == city_id)
            .order_by(RoundRow.number.desc())
            .limit(1)
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def of_city(self, city_id: int) -> Sequence[RoundRow]:
        """Return the rounds of a city, the first one first."""
        query = select(RoundRow).where(RoundRow.city_id == city_id).order_by(RoundRow.number)
        return (await self._session.execute(query)).scalars().all()

    async def open(
        self, city_id: int, *, questionnaire: str, version: str, user_id: int, at: datetime
    ) -> RoundRow:
        """Open the city's next round."""
        last = await self.latest(city_id)
        found = RoundRow(
            city_id=city_id,
            number=last.number + 1 if last else 1,
            questionnaire=questionnaire,
            version=version,
            state=RoundState.OPEN,
            opened_at=at,
            opened_by=user_id,
        )
        self._session.add(found)
        await self._session.flush()
        return found

    async def be(self, round_id: int, state: RoundState, **values: Any) -> None:
        """Change the state of a round."""
        await self._session.execute(
            update(RoundRow).where(RoundRow.id == round_id).values(state=state, **values)
        )


class Versions:
    """The scored versions of rounds."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self, round_id: int, *, sheet: dict[str, Any], user_id: int, at: datetime, dated: date
    ) -> VersionRow:
        """Keep the answers of a round as they are submitted."""
        count = select(func.count()).where(VersionRow.round_id == round_id)
        number = (await self._session.execute(count)).scalar_one() + 1
        found = VersionRow(
            round_id=round_id,
            number=number,
            sheet=sheet,
            user_id=user_id,
            submitted_at=at,
            dated=dated,
        )
        self._session.add(found)
        await self._session.flush()
        return found

    async def get(self, version_id: int) -> VersionRow | None:
        """Return a version by its number."""
        return await self._session.get(VersionRow, version_id)

    async def latest(self, round_id: int) -> VersionRow | None:
        """Return the newest version of a round."""
        query = (
            select(VersionRow)
            .where(VersionRow.round_id == round_id)
            .order_by(VersionRow.number.desc())
            .limit(1)
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def latest_of_rounds(
        self, city_id: int, before: int
    ) -> Sequence[tuple[RoundRow, VersionRow]]:
        """Return the newest version of each round of a city up to number ``before``, in order."""
        newest = (
            select(VersionRow.round_id, func.max(VersionRow.number).label("number"))
            .group_by(VersionRow.round_id)
            .subquery()
        )
        query = (
            select(RoundRow, VersionRow)
            .join(VersionRow, VersionRow.round_id == RoundRow.id)
            .join(
                newest,
                (newest.c.round_id == VersionRow.round_id) & (newest.c.number == VersionRow.number),
            )
            .where(RoundRow.city_id == city_id, RoundRow.number <= before)
            .order_by(RoundRow.number)
        )
        return (await self._session.execute(query)).all()

    async def finish(
        self, version_id: int, *, record: dict[str, Any], files: dict[str, Any],
        core: float | None, extended: float | None,
    ) -> None:  # fmt: skip
        """Keep the result of a version."""
        await self._session.execute(
            update(VersionRow)
            .where(VersionRow.id == version_id)
            .values(record=record, files=files, core=core, extended=extended)
        )
