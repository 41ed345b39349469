"""Remove a person or a city."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.index.roles import Role
from bot.storage.privacy.gathering import city_conditions
from bot.storage.tables import (
    AssignmentRow,
    Base,
    CityRow,
    EvidenceRow,
    FeedbackRow,
    ImportRow,
    InvitationRow,
    LastQuestionRow,
    MemberRow,
    MentionRow,
    MuteRow,
    PlaceRow,
    PromptRow,
    ReminderDayRow,
    ReminderRow,
    ToldRow,
    TraceRow,
    UserRow,
    VersionRow,
)

# Instead of a name, where a city's history still has a line of somebody who is forgotten.
BLANK = "—"
# What is about the person alone. Answers, comments, evidence and history are the city's.
_PERSONAL = (
    FeedbackRow, ImportRow, LastQuestionRow, MentionRow, MuteRow, PlaceRow, PromptRow,
    ReminderDayRow, ReminderRow, ToldRow,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Orphan:
    """A city that would be left without a coordinator."""

    city_id: int
    name: str


async def only_coordinated_by(session: AsyncSession, user_id: int) -> list[Orphan]:
    """Return the cities whose only coordinator is the person."""
    active = (MemberRow.role == Role.COORDINATOR, MemberRow.left_at.is_(None))
    alone = (
        select(MemberRow.city_id)
        .where(*active)
        .group_by(MemberRow.city_id)
        .having(func.count() == 1, func.max(MemberRow.user_id) == user_id)
    )
    rows = await session.execute(select(CityRow.id, CityRow.name).where(CityRow.id.in_(alone)))
    return [Orphan(*row) for row in rows]


async def forget_person(session: AsyncSession, user_id: int, at: datetime) -> None:
    """Remove what is about a person alone and blank their name and number everywhere else.

    The chat's own number goes with the next sweep, when the last message there has been sent.
    """
    for table in _PERSONAL:
        await session.execute(delete(table).where(table.user_id == user_id))
    open_place = (MemberRow.user_id == user_id, MemberRow.left_at.is_(None))
    await session.execute(update(MemberRow).where(*open_place).values(left_at=at))
    part = (AssignmentRow.user_id == user_id, AssignmentRow.ended_at.is_(None))
    await session.execute(update(AssignmentRow).where(*part).values(ended_at=at))
    ways_in = (InvitationRow.created_by == user_id, InvitationRow.revoked_at.is_(None))
    await session.execute(update(InvitationRow).where(*ways_in).values(revoked_at=at))
    blank = {"name": BLANK, "external_id": f"forgotten:{secrets.token_hex(16)}"}
    await session.execute(
        update(UserRow).where(UserRow.id == user_id).values(**blank, is_reachable=False)
    )


async def erase_city(
    session: AsyncSession, city_id: int, *, user_id: int | None, at: datetime
) -> list[str]:
    """Remove a city with everything that belongs to it, and write down who did it.

    Args:
        session: Of a writing transaction.
        city_id: The city.
        user_id: Who erases it; None for the operator at the command line.
        at: When.

    Returns:
        The hashes of files that nobody needs any more, to be deleted after the commit.
    """
    hashes = await _hashes(session, city_id)
    await trace(session, "city erased", f"city {city_id}", user_id=user_id, at=at)
    conditions = city_conditions(city_id)
    # Rows before those they name: not every reference deletes along.
    for table in reversed(Base.metadata.sorted_tables):
        if table.name in conditions:
            await session.execute(delete(table).where(conditions[table.name]))
    return [name for name in hashes if not await _is_needed(session, name)]


async def trace(
    session: AsyncSession, what: str, about: str, *, user_id: int | None, at: datetime
) -> None:
    """Write down who exported or erased something."""
    session.add(TraceRow(what=what, about=about, user_id=user_id, at=at))
    await session.flush()


async def city_files(session: AsyncSession, city_id: int) -> dict[str, str]:
    """Return the files of a city: a name to give each, by hash."""
    rows = await session.execute(
        select(EvidenceRow.file_hash, EvidenceRow.file_name).where(
            EvidenceRow.city_id == city_id, EvidenceRow.file_hash.is_not(None)
        )
    )
    return {str(file_hash): name or "file" for file_hash, name in rows}


async def _hashes(session: AsyncSession, city_id: int) -> list[str]:
    versions = city_conditions(city_id)[VersionRow.__tablename__]
    files = (await session.execute(select(VersionRow.files).where(versions))).scalars()
    results = [name for kinds in files if kinds for name in kinds.values()]
    return [*await city_files(session, city_id), *map(str, results)]


async def _is_needed(session: AsyncSession, file_hash: str) -> bool:
    query = select(EvidenceRow.id).where(EvidenceRow.file_hash == file_hash).limit(1)
    return (await session.execute(query)).first() is not None
