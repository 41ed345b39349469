"""The people around some reminders: teams, owners, administrators, and their chats."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.index.roles import Role
from bot.reminders.audience import Candidate
from bot.storage.tables import ChatRow, MemberRow, ReminderDayRow, ReminderRow, UserRow

# Whoever was written to late in one zone is not written to early in another one.
_REST = timedelta(hours=12)
_TERMINAL = "terminal"


@dataclass(frozen=True, slots=True)
class Contact:
    """A person and the chat in which they are written to.

    Attributes:
        chat_id: Our number of the private chat; None where there is none or it is closed.
        is_known: Whether the channel says that messages get through.
    """

    user_id: int
    name: str
    language: str
    channel: str
    chat_id: int | None
    chat_kind: str
    is_known: bool

    @property
    def is_reachable(self) -> bool:
        """Whether the person can be written to."""
        return self.chat_id is not None and self.is_known


@dataclass(frozen=True, slots=True)
class Circle:
    """Everybody whom some reminders may concern.

    Attributes:
        teams: By city, the members in the order in which they are asked, with their role.
        contacts: By person.
        admins: The administrators who talk with the assistant.
    """

    teams: dict[int, list[tuple[int, Role]]] = field(default_factory=dict)
    contacts: dict[int, Contact] = field(default_factory=dict)
    admins: list[int] = field(default_factory=list)

    def team(self, row: ReminderRow) -> list[Candidate]:
        """Return who may be told about a reminder, its owner first where no city is concerned."""
        if row.city_id is None:
            return [self._candidate(row.user_id, leads=False)] if row.user_id else []
        return [
            self._candidate(user_id, leads=role is Role.COORDINATOR)
            for user_id, role in self.teams.get(row.city_id, [])
        ]

    def administrators(self) -> list[Candidate]:
        """Return the administrators."""
        return [self._candidate(user_id, leads=True) for user_id in self.admins]

    def _candidate(self, user_id: int, *, leads: bool) -> Candidate:
        contact = self.contacts.get(user_id)
        return Candidate(user_id, leads, contact is not None and contact.is_reachable)


async def circle_of(
    session: AsyncSession, rows: Sequence[ReminderRow], admins: Collection[int]
) -> Circle:
    """Return the people around some reminders.

    Args:
        session: To read with.
        rows: The reminders.
        admins: The numbers of administrators in Telegram.
    """
    found = Circle()
    cities = {row.city_id for row in rows if row.city_id is not None}
    await _add_teams(session, found, cities)
    own = {row.user_id for row in rows if row.user_id is not None}
    named = and_(
        UserRow.channel == "telegram", UserRow.external_id.in_([str(number) for number in admins])
    )
    query = _with_chats().where(or_(UserRow.id.in_(own), named))
    for user, chat in await session.execute(query):
        found.contacts[user.id] = _contact(user, chat)
        if user.channel == "telegram" and int(user.external_id) in admins:
            found.admins.append(user.id)
    return found


async def _add_teams(session: AsyncSession, found: Circle, cities: Collection[int]) -> None:
    query = (
        _with_chats()
        .add_columns(MemberRow.city_id, MemberRow.role)
        .join(MemberRow, MemberRow.user_id == UserRow.id)
        .where(MemberRow.city_id.in_(cities), MemberRow.left_at.is_(None))
        .order_by(MemberRow.id)
    )
    order = list(Role)
    for user, chat, city, role in await session.execute(query):
        found.contacts[user.id] = _contact(user, chat)
        found.teams.setdefault(city, []).append((user.id, Role(role)))
    for members in found.teams.values():
        members.sort(key=lambda member: order.index(member[1]))


def _with_chats() -> "Select[UserRow, ChatRow]":
    # In a private chat, and in the terminal, the chat's number in its channel is the person's.
    own = and_(
        ChatRow.channel == UserRow.channel, ChatRow.external_id == UserRow.external_id,
        ChatRow.is_open,
    )  # fmt: skip
    return select(UserRow, ChatRow).outerjoin(ChatRow, own).order_by(UserRow.id)


def _contact(user: UserRow, chat: ChatRow | None) -> Contact:
    return Contact(
        user_id=user.id,
        name=user.name,
        language=user.language,
        channel=user.channel,
        chat_id=chat.id if chat else None,
        chat_kind=chat.kind if chat else "private",
        is_known=user.is_reachable or user.channel == _TERMINAL,
    )


async def written_to(
    session: AsyncSession, people: Iterable[int], day: date, now: datetime
) -> set[int]:
    """Return who of these people has had the one message of a day, or one a short while ago."""
    query = select(ReminderDayRow.user_id).where(
        ReminderDayRow.user_id.in_(list(people)),
        or_(
            ReminderDayRow.day == day,
            and_(ReminderDayRow.at > now - _REST, ReminderDayRow.at <= now),
        ),
    )
    return set((await session.execute(query)).scalars())
