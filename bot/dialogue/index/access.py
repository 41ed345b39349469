"""The one door to a city's things: every handler comes in through here.

Whoever does not belong to the city, and whoever names a city or round that does not exist, is told
the same sentence, so that nobody learns what exists.
"""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.dialogue.context import Context
from bot.dialogue.events import ChatKind, Event, Job
from bot.dialogue.router import StaleError
from bot.index.questionnaires import Questionnaires
from bot.index.roles import Right, Role, may
from bot.storage.cities import Cities, Places, Team
from bot.storage.rounds import Rounds, RoundState
from bot.storage.tables import CityRow, RoundRow
from bot.texts import Localised
from index_engine import Questionnaire
from index_engine.questionnaire import Question


@dataclass(frozen=True, slots=True)
class CityDesk:
    """A member of a city at work.

    Attributes:
        session: The event's transaction.
        role: The member's role in the city.
    """

    context: Context
    event: Event
    session: AsyncSession
    city: CityRow
    role: Role

    @property
    def user_id(self) -> int:
        """Our number of the member."""
        return self.event.person.user_id

    @property
    def texts(self) -> Localised:
        """The catalogue in the member's language."""
        return self.context.texts

    @property
    def today(self) -> date:
        """The day of the event in the city's time zone."""
        return self.event.at.astimezone(ZoneInfo(self.city.timezone)).date()

    def may(self, right: Right) -> bool:
        """Tell whether the member's role carries the right."""
        return may(self.role, right)


@dataclass(frozen=True, slots=True)
class Desk(CityDesk):
    """A member of a city at work on a round."""

    round: RoundRow
    questionnaire: Questionnaire

    @property
    def is_locked(self) -> bool:
        """Whether the round is submitted, so that answers cannot change."""
        return self.round.state == RoundState.SUBMITTED

    def question(self, number: str | int) -> Question:
        """Return the question with this number.

        Raises:
            StaleError: There is none.
        """
        place = _number(number)
        if not 1 <= place <= len(self.questionnaire.questions):
            raise StaleError
        return self.questionnaire.questions[place - 1]

    def number_of(self, question_id: str) -> int:
        """Return the number of a question."""
        return self.questionnaire.question(question_id).number


def questionnaires(context: Context) -> Questionnaires:
    """Return the questionnaires of this installation."""
    settings = context.services.settings
    return Questionnaires(settings.data_dir, settings.questionnaire)


async def in_city(
    context: Context,
    event: Event,
    right: Right,
    city_id: str | int | None = None,
    *,
    in_group: bool = False,
) -> CityDesk:
    """Let a member of a city in; by default of the city at hand.

    Args:
        context: Of the event.
        event: Whose person wants in.
        right: What the member is about to do.
        city_id: As a button carries it.
        in_group: Whether this may be shown in the team's group.

    Raises:
        StaleError: Not for this person.
    """
    _check_place(event, in_group=in_group)
    session = await context.writing()
    user_id = event.person.user_id
    if city_id is None:
        city, role = await _at_hand(session, user_id)
    else:
        found = await Cities(session).get(_number(city_id))
        given = await Team(session, found.id).role_of(user_id) if found else None
        if found is None or given is None:
            raise StaleError("index-not-yours")
        city, role = found, given
    _check_right(role, right)
    return CityDesk(context, event, session, city, role)


async def in_round(
    context: Context,
    event: Event,
    right: Right,
    round_id: str | int | None = None,
    *,
    in_group: bool = False,
    changing: bool = False,
    session: AsyncSession | None = None,
) -> Desk:
    """Let a member in to a round; by default to the newest one of the city at hand.

    Args:
        context: Of the event.
        event: Whose person wants in.
        right: What the member is about to do.
        round_id: As a button carries it.
        in_group: Whether this may be shown in the team's group.
        changing: Whether answers are about to change, so that the round must not be locked.
        session: To read in, for work so slow that it must not hold up those who write; by
            default the event's transaction.

    Raises:
        StaleError: Not for this person, or not now.
    """
    _check_place(event, in_group=in_group)
    session = session or await context.writing()
    found = None
    if round_id is not None:
        found = await Rounds(session).visited(_number(round_id), event.person.user_id)
    else:
        city, role = await _at_hand(session, event.person.user_id)
        latest = await Rounds(session).latest(city.id)
        if latest is None:
            raise StaleError("index-no-round", offer=(("button-start-round", "start"),))
        found = latest, city, role
    if found is None:
        raise StaleError("index-not-yours")
    row, city, role = found[0], found[1], Role(found[2])
    _check_right(role, right)
    if changing and row.state == RoundState.SUBMITTED:
        raise StaleError("index-locked", offer=(("button-board", f"index:{row.id}"),))
    questions = await questionnaires(context).of(row.questionnaire, event.person.language)
    return Desk(context, event, session, city, role, row, questions)


def _check_place(event: Event, *, in_group: bool) -> None:
    # What is said in a group is read by people who are not in the team.
    if event.chat.kind is ChatKind.GROUP and not in_group and not isinstance(event, Job):
        raise StaleError("index-in-private")


def _check_right(role: Role, right: Right) -> None:
    if not may(role, right):
        raise StaleError("index-not-allowed", role=role.value)


async def _at_hand(session: AsyncSession, user_id: int) -> tuple[CityRow, Role]:
    mine = await Cities(session).of(user_id)
    if not mine:
        raise StaleError("index-no-city", offer=(("button-new-city", "city:new"),))
    place = await Places(session).of(user_id)
    chosen = [entry for entry in mine if place and entry[0].id == place.city_id]
    return chosen[0] if chosen else mine[0]


def _number(written: str | int) -> int:
    text = str(written)
    # A number too large for the database would be an error there.
    if not (text.isascii() and text.isdecimal() and len(text) <= 18):  # noqa: PLR2004 (what 64 bits hold)
        raise StaleError
    return int(text)
