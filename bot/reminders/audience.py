"""Who is told: the person concerned, or whoever stands in for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.reminders.steps import Kind, Name


class Capacity(StrEnum):
    """Why a person is told."""

    OWN = "own"
    """It is theirs."""
    DEPUTY = "deputy"
    """Nobody who should be told can be reached, and they are the next in the team."""
    ADMIN = "admin"
    """Nobody in the team can be reached, or the matter was left too long."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be told.

    Attributes:
        user_id: The person.
        leads: Whether the person coordinates the city.
        reachable: Whether messages get to the person.
    """

    user_id: int
    leads: bool
    reachable: bool


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person to tell, and why this one."""

    user_id: int
    capacity: Capacity


# Once the person cannot be reached, their own open questions are nobody else's business: the
# digest tells the coordinator who is out of reach.
_PERSONAL = frozenset({Kind.NUDGE, Kind.FOLLOW_UP})


def audience(
    kind: Kind,
    step: Name,
    owner: int | None,
    team: Sequence[Candidate],
    admins: Sequence[Candidate],
    muted: Collection[int],
) -> tuple[Recipient, ...]:
    """Return who is told a step.

    Whoever muted the reminder is left in peace, and nobody is told in their place: they decided.

    Args:
        kind: What the reminder is about.
        step: Which of its steps.
        owner: The person it belongs to; None where it belongs to a city's coordinators.
        team: The city's members, in the order in which they are asked; the owner need not be one.
        admins: The administrators of the installation.
        muted: People who muted this reminder.

    Returns:
        Nobody where it was muted, or where nobody at all can be reached.
    """
    if kind is Kind.AGED or step is Name.ADMIN:
        return _told(admins, Capacity.ADMIN, muted)
    if kind in _PERSONAL:
        return _told([m for m in team if m.user_id == owner], Capacity.OWN, muted)
    owners = [m for m in team if (m.user_id == owner if owner else m.leads)]
    if any(m.reachable for m in owners):
        return _told(owners, Capacity.OWN, muted)
    leads = [m for m in team if m.leads and m.reachable]
    if leads and kind is Kind.DIGEST:
        # Each of them has a summary of their own.
        return ()
    deputies = leads or [m for m in team if m.reachable][:1]
    if deputies:
        return _told(deputies, Capacity.DEPUTY, muted)
    return _told(admins, Capacity.ADMIN, muted)


def _told(
    people: Sequence[Candidate], capacity: Capacity, muted: Collection[int]
) -> tuple[Recipient, ...]:
    return tuple(
        Recipient(m.user_id, capacity) for m in people if m.reachable and m.user_id not in muted
    )
