"""How often each city repeats the Index, and when it does next."""

from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.reminders.months import years_after
from bot.storage.inserts import upsert
from bot.storage.tables import CityRow, RhythmRow

# The programme asks for about four years (annual report 2023).
YEARS = 4
CHOICES = (2, 3, 4, 5)


class Rhythms:
    """The rhythms of cities in one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def years(self, city_id: int) -> int:
        """Return after how many years a city repeats the Index."""
        row = await self._session.get(RhythmRow, city_id)
        return row.years if row else YEARS

    async def reason(self, city_id: int) -> str | None:
        """Return why a city chose the next day itself, None where it follows from the last one."""
        row = await self._session.get(RhythmRow, city_id)
        return row.reason if row else None

    async def submitted(self, city_id: int, on: date) -> date:
        """Return the day of the round after one that was submitted on a day.

        The reason for which that one was brought forward has had its effect and is forgotten.
        """
        row = await self._session.get(RhythmRow, city_id)
        if row is not None:
            row.reason = None
        return years_after(on, row.years if row else YEARS)

    async def choose(self, city_id: int, years: int, user_id: int, at: datetime) -> None:
        """Keep how often a city repeats the Index."""
        await self._keep(city_id, {"years": years}, user_id, at)

    async def move(
        self, city_id: int, on: date, reason: str | None, user_id: int, at: datetime
    ) -> None:
        """Keep the day of the next round, and why it is that day."""
        years = await self.years(city_id)
        await self._keep(city_id, {"years": years, "reason": reason}, user_id, at)
        await self._session.execute(
            update(CityRow).where(CityRow.id == city_id).values(next_round_on=on)
        )

    async def _keep(
        self, city_id: int, values: dict[str, object], user_id: int, at: datetime
    ) -> None:
        changed = {"changed_by": user_id, "changed_at": at}
        await upsert(self._session, RhythmRow, {"city_id": city_id}, values | changed)
