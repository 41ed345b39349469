"""Small facts about the installation itself."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.inserts import upsert
from bot.storage.tables import NoteRow


class Notes:
    """The notes of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def read(self, name: str) -> str | None:
        """Return the note, None where it was never written."""
        row = await self._session.get(NoteRow, name)
        return row.value if row else None

    async def write(self, name: str, value: str) -> None:
        """Write the note, instead of an older one of this name."""
        await upsert(self._session, NoteRow, {"name": name}, {"value": value})
