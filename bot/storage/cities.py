"""Cities and their teams: who belongs to which, in what role, and where each person is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.index.roles import Role
from bot.storage.inserts import upsert
from bot.storage.tables import ChatRow, CityRow, MemberRow, PlaceRow, UserRow


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a city's team."""

    user_id: int
    name: str
    role: Role
    language: str
    is_reachable: bool
    channel: str
    external_id: str


class Cities:
    """The cities of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, *, name: str, timezone: str, user_id: int, at: datetime) -> CityRow:
        """Add a city whose coordinator is the person."""
        city = CityRow(name=name, timezone=timezone, created_by=user_id, created_at=at)
        self._session.add(city)
        await self._session.flush()
        await Team(self._session, city.id).join(user_id, Role.COORDINATOR, at)
        return city

    async def get(self, city_id: int) -> CityRow | None:
        """Return the city with this number."""
        return await self._session.get(CityRow, city_id)

    async def change(self, city_id: int, **values: Any) -> None:
        """Change what is known about a city."""
        await self._session.execute(update(CityRow).where(CityRow.id == city_id).values(**values))

    async def of(self, user_id: int) -> Sequence[tuple[CityRow, Role]]:
        """Return the cities that a person works for, the longest first."""
        query = (
            select(CityRow, MemberRow.role)
            .join(MemberRow, MemberRow.city_id == CityRow.id)
            .where(MemberRow.user_id == user_id, MemberRow.left_at.is_(None))
            .order_by(MemberRow.id)
        )
        rows = (await self._session.execute(query)).all()
        return [(city, Role(role)) for city, role in rows]

    async def in_group(self, chat_id: int) -> CityRow | None:
        """Return the city whose team has this group."""
        query = select(CityRow).where(CityRow.group_chat_id == chat_id)
        return (await self._session.execute(query)).scalars().first()

    async def without_coordinator(self) -> Sequence[CityRow]:
        """Return the cities that nobody coordinates."""
        coordinated = select(MemberRow.city_id).where(
            MemberRow.role == Role.COORDINATOR, MemberRow.left_at.is_(None)
        )
        query = select(CityRow).where(CityRow.id.not_in(coordinated)).order_by(CityRow.name)
        return (await self._session.execute(query)).scalars().all()


class Team:
    """The team of one city."""

    def __init__(self, session: AsyncSession, city_id: int) -> None:
        self._session = session
        self._city_id = city_id

    async def join(self, user_id: int, role: Role, at: datetime) -> None:
        """Let a person in, or back in; or give a member another role."""
        found = await self._row(user_id)
        if found is None:
            self._session.add(
                MemberRow(city_id=self._city_id, user_id=user_id, role=role, joined_at=at)
            )
        else:
            found.role, found.left_at = role, None
        await self._session.flush()

    async def leave(self, user_id: int, at: datetime) -> None:
        """End a person's place in the team."""
        found = await self._row(user_id)
        if found is not None:
            found.left_at = at
            await self._session.flush()

    async def role_of(self, user_id: int) -> Role | None:
        """Return a member's role, None for anybody else."""
        found = await self._row(user_id)
        return Role(found.role) if found is not None and found.left_at is None else None

    async def members(self) -> Sequence[Member]:
        """Return the members, coordinators first, then by name."""
        query = (
            select(UserRow, MemberRow.role)
            .join(MemberRow, MemberRow.user_id == UserRow.id)
            .where(MemberRow.city_id == self._city_id, MemberRow.left_at.is_(None))
        )
        rows = (await self._session.execute(query)).all()
        found = [_member(user, role) for user, role in rows]
        order = list(Role)
        return sorted(found, key=lambda m: (order.index(m.role), m.name, m.user_id))

    async def coordinators(self) -> int:
        """Return how many coordinate the city."""
        query = select(func.count()).where(
            MemberRow.city_id == self._city_id,
            MemberRow.role == Role.COORDINATOR,
            MemberRow.left_at.is_(None),
        )
        return (await self._session.execute(query)).scalar_one()

    async def longest(self, role: Role) -> int | None:
        """Return who has been in the team longest of those with a role."""
        query = (
            select(MemberRow.user_id)
            .where(
                MemberRow.city_id == self._city_id,
                MemberRow.role == role,
                MemberRow.left_at.is_(None),
            )
            .order_by(MemberRow.id)
            .limit(1)
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def names(self) -> Mapping[int, str]:
        """Return the names of everybody who is or was in the team, by person."""
        query = (
            select(UserRow.id, UserRow.name)
            .join(MemberRow, MemberRow.user_id == UserRow.id)
            .where(MemberRow.city_id == self._city_id)
        )
        return {row.id: row.name for row in await self._session.execute(query)}

    async def _row(self, user_id: int) -> MemberRow | None:
        query = select(MemberRow).where(
            MemberRow.city_id == self._city_id, MemberRow.user_id == user_id
        )
        return (await self._session.execute(query)).scalar_one_or_none()


_ON_CARD = (
    select(PlaceRow, ChatRow.channel)
    .join(ChatRow, ChatRow.id == PlaceRow.chat_id)
    .where(
        PlaceRow.round_id == bindparam("round"),
        PlaceRow.question == bindparam("question"),
        PlaceRow.message.is_not(None),
        PlaceRow.at > bindparam("since"),
    )
)


class Places:
    """Where people are."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_id: int) -> PlaceRow | None:
        """Return where a person is."""
        return await self._session.get(PlaceRow, user_id)

    async def move(self, user_id: int, at: datetime, **values: Any) -> None:
        """Keep where a person is now; what is not named stays."""
        await upsert(self._session, PlaceRow, {"user_id": user_id}, {"at": at, **values})

    async def on_card(
        self, round_id: int, question: str, since: datetime
    ) -> Sequence[tuple[PlaceRow, str]]:
        """Return who has had the card of a question open since then, with their channel."""
        given = {"round": round_id, "question": question, "since": since}
        return (await self._session.execute(_ON_CARD, given)).all()


async def private_chats(
    session: AsyncSession, members: Sequence[Member]
) -> Mapping[int, tuple[int, str]]:
    """Return, by person, the number and channel of the chat in which they are written to.

    In a private chat, and in the terminal, the chat's number in its channel is the person's.
    """
    reached: dict[tuple[str, str | None], int] = {
        (m.channel, m.external_id): m.user_id for m in members
    }
    query = select(ChatRow.id, ChatRow.channel, ChatRow.external_id).where(
        ChatRow.external_id.in_([m.external_id for m in members]), ChatRow.is_open
    )
    rows = (await session.execute(query)).all()
    return {
        reached[channel, external]: (chat_id, channel)
        for chat_id, channel, external in rows
        if (channel, external) in reached
    }


def _member(user: UserRow, role: str) -> Member:
    return Member(
        user.id, user.name, Role(role), user.language, user.is_reachable, user.channel,
        user.external_id,
    )  # fmt: skip
