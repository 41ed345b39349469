"""Who may see and change a reminder: its owner, the city's coordinators, and whoever was asked."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.dialogue.context import Context
from bot.dialogue.events import ChatKind, Event
from bot.dialogue.router import StaleError
from bot.index.roles import Role
from bot.reminders.steps import Kind
from bot.reminders.walltime import wall, zone_of
from bot.storage.cities import Cities, Team
from bot.storage.reminders.keeping import Reminders
from bot.storage.tables import CityRow, ReminderRow, ToldRow
from bot.texts import Localised

_MOST_DIGITS = 18  # what 64 bits hold


@dataclass(frozen=True, slots=True)
class Hold:
    """A person with a reminder in hand.

    Attributes:
        session: The event's transaction.
        city: The city that it is about, if any.
        leads: Whether the person coordinates that city.
    """

    context: Context
    event: Event
    session: AsyncSession
    row: ReminderRow
    city: CityRow | None
    leads: bool

    @property
    def texts(self) -> Localised:
        """The catalogue in the person's language."""
        return self.context.texts

    @property
    def user_id(self) -> int:
        """Our number of the person."""
        return self.event.person.user_id

    @property
    def kind(self) -> Kind:
        """What the reminder is about."""
        return Kind(self.row.kind)

    @property
    def today(self) -> date:
        """The day in the reminder's zone."""
        return wall(self.event.at, zone_of(self.row.zone)).date()

    @property
    def may_move(self) -> bool:
        """Whether the person may change the day: of their own things, or of their city's."""
        match self.kind:
            case Kind.ROUND:
                return self.leads
            case Kind.AGED:
                return self.event.person.is_admin
            case Kind.ASSIGNMENT:
                return self.leads or self.is_own
            case _:
                return self.is_own

    @property
    def is_own(self) -> bool:
        """Whether the reminder is this person's alone."""
        return self.row.user_id == self.user_id


async def held(context: Context, event: Event, reminder_id: str) -> Hold:
    """Return a reminder that this person may see.

    Raises:
        StaleError: It is gone, or it is none of theirs; both sound the same.
    """
    in_private(event)
    session = await context.writing()
    row = await Reminders(session).get(number(reminder_id))
    if row is None:
        raise StaleError("remind-gone")
    city = await Cities(session).get(row.city_id) if row.city_id else None
    role = await Team(session, city.id).role_of(event.person.user_id) if city else None
    hold = Hold(context, event, session, row, city, role is Role.COORDINATOR)
    if not await _concerns(hold, role):
        raise StaleError("remind-gone")
    return hold


async def _concerns(hold: Hold, role: Role | None) -> bool:
    row, user_id = hold.row, hold.user_id
    is_member = row.city_id is None or role is not None or hold.event.person.is_admin
    if row.user_id == user_id and is_member:
        return True
    if row.user_id is None and (hold.leads or _is_editors(hold)):
        return True
    # Whoever was told in place of somebody else, as long as they belong to the city.
    query = select(ToldRow.id).where(ToldRow.reminder_id == row.id, ToldRow.user_id == user_id)
    told = (await hold.session.execute(query.limit(1))).first() is not None
    return is_member and told


def _is_editors(hold: Hold) -> bool:
    return hold.kind is Kind.AGED and hold.event.person.is_admin


def in_private(event: Event) -> None:
    """Refuse a group: reminders name cities, dates and colleagues.

    Raises:
        StaleError: It is a group.
    """
    if event.chat.kind is ChatKind.GROUP:
        raise StaleError("remind-in-private")


def number(written: str) -> int:
    """Read a number that a button carries.

    Raises:
        StaleError: It is none that the database could hold.
    """
    if not (written.isascii() and written.isdecimal() and len(written) <= _MOST_DIGITS):
        raise StaleError
    return int(written)
