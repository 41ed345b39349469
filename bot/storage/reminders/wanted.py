"""Which reminders the facts call for: rounds, parts with a day, people with open questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.index.roles import Right, Role, may
from bot.reminders.steps import Kind
from bot.reminders.walltime import wall, zone_of
from bot.storage.rounds import RoundState
from bot.storage.tables import AssignmentRow, CityRow, MemberRow, RoundRow

# Those that follow from facts; the others are set by people, who end them too.
TENDED = (Kind.ROUND, Kind.ASSIGNMENT, Kind.DIGEST, Kind.NUDGE)
_UNDER_WAY = (RoundState.OPEN, RoundState.REOPENED)
_ANSWERING = [role for role in Role if may(role, Right.ANSWER)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A reminder that there should be; the fields are those of its row."""

    kind: Kind
    subject: str
    city_id: int
    zone: str
    anchor: date
    user_id: int | None = None
    about_id: int | None = None


async def wanted(session: AsyncSession, cities: Sequence[int]) -> list[Wanted]:
    """Return the reminders that these cities should have."""
    return [
        *await _rounds_to_come(session, cities),
        *await _of_open_rounds(session, cities),
        *await _assignments(session, cities),
    ]


async def _rounds_to_come(session: AsyncSession, cities: Sequence[int]) -> list[Wanted]:
    under_way = select(RoundRow.city_id).where(RoundRow.state.in_(_UNDER_WAY))
    query = select(CityRow.id, CityRow.timezone, CityRow.next_round_on).where(
        CityRow.id.in_(cities),
        CityRow.next_round_on.is_not(None),
        CityRow.id.not_in(under_way.where(RoundRow.city_id.in_(cities))),
    )
    return [
        Wanted(Kind.ROUND, f"city:{city}", city, zone, day)
        for city, zone, day in await session.execute(query)
        if day is not None
    ]


async def _of_open_rounds(session: AsyncSession, cities: Sequence[int]) -> list[Wanted]:
    query = (
        select(
            RoundRow.id, RoundRow.opened_at, CityRow.id, CityRow.timezone, MemberRow.user_id,
            MemberRow.role,
        )
        .join(CityRow, CityRow.id == RoundRow.city_id)
        .outerjoin(
            MemberRow,
            (MemberRow.city_id == CityRow.id)
            & MemberRow.left_at.is_(None)
            & MemberRow.role.in_(_ANSWERING),
        )
        .where(CityRow.id.in_(cities), RoundRow.state.in_(_UNDER_WAY))
    )  # fmt: skip
    found: list[Wanted] = []
    led, every = set[int](), dict[int, Wanted]()
    for number, opened_at, city, zone, person, role in await session.execute(query):
        opened = wall(opened_at, zone_of(zone)).date()
        whole = f"round:{number}"
        every[number] = Wanted(Kind.DIGEST, whole, city, zone, opened, None, number)
        if person is not None:
            own = f"{whole}:{person}"
            found.append(Wanted(Kind.NUDGE, own, city, zone, opened, person, number))
            if role == Role.COORDINATOR:
                led.add(number)
                found.append(Wanted(Kind.DIGEST, own, city, zone, opened, person, number))
    # Where nobody coordinates, whoever stands in is told how the round goes on.
    return [*found, *(wish for number, wish in every.items() if number not in led)]


async def _assignments(session: AsyncSession, cities: Sequence[int]) -> list[Wanted]:
    query = (
        select(
            AssignmentRow.id, AssignmentRow.user_id, AssignmentRow.due_on, CityRow.id,
            CityRow.timezone,
        )
        .join(RoundRow, RoundRow.id == AssignmentRow.round_id)
        .join(CityRow, CityRow.id == RoundRow.city_id)
        .where(
            CityRow.id.in_(cities),
            RoundRow.state.in_(_UNDER_WAY),
            AssignmentRow.ended_at.is_(None),
            AssignmentRow.due_on.is_not(None),
            AssignmentRow.user_id.is_not(None),
        )
    )  # fmt: skip
    return [
        Wanted(Kind.ASSIGNMENT, f"assignment:{number}", city, zone, day, person, number)
        for number, person, day, city, zone in await session.execute(query)
        if day is not None
    ]
