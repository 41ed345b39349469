"""Who is told, and who stands in."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reminders.audience import Candidate, Capacity, audience
from bot.reminders.steps import Kind, Name

MARIA, JAN, OLENA, ADMIN = 1, 2, 3, 9
ADMINS = [Candidate(ADMIN, leads=False, reachable=True)]


def team(*, maria: bool = True, jan: bool = True, olena: bool = True) -> list[Candidate]:
    """Maria coordinates; Jan and Olena follow; who is not there has blocked the assistant."""
    return [
        Candidate(MARIA, leads=True, reachable=maria),
        Candidate(JAN, leads=False, reachable=jan),
        Candidate(OLENA, leads=False, reachable=olena),
    ]


def told(kind: Kind, people: list[Candidate], **extra: object) -> list[tuple[int, str]]:
    step = extra.get("step", Name.DAY)
    found = audience(
        kind,
        Name(str(step)),
        extra.get("owner"),
        people,
        ADMINS,
        extra.get("muted", ()),  # type: ignore[arg-type]  # given by name in each test
    )
    return [(recipient.user_id, recipient.capacity) for recipient in found]


def test_the_coordinator_is_told_about_the_next_round() -> None:
    assert told(Kind.ROUND, team()) == [(MARIA, Capacity.OWN)]


def test_where_the_coordinator_is_out_of_reach_the_next_member_is_told() -> None:
    assert told(Kind.ROUND, team(maria=False)) == [(JAN, Capacity.DEPUTY)]
    assert told(Kind.ROUND, team(maria=False, jan=False)) == [(OLENA, Capacity.DEPUTY)]


def test_where_nobody_can_be_reached_the_administrator_is_told() -> None:
    nobody = team(maria=False, jan=False, olena=False)
    assert told(Kind.ROUND, nobody) == [(ADMIN, Capacity.ADMIN)]
    assert told(Kind.ROUND, []) == [(ADMIN, Capacity.ADMIN)]


def test_the_last_word_goes_to_the_administrator() -> None:
    assert told(Kind.ROUND, team(), step=Name.ADMIN) == [(ADMIN, Capacity.ADMIN)]


def test_a_part_of_somebody_out_of_reach_comes_back_to_the_coordinator() -> None:
    assert told(Kind.ASSIGNMENT, team(), owner=JAN) == [(JAN, Capacity.OWN)]
    assert told(Kind.ASSIGNMENT, team(jan=False), owner=JAN) == [(MARIA, Capacity.DEPUTY)]


def test_a_summary_of_somebody_out_of_reach_is_left_to_the_other_coordinators_own_one() -> None:
    gone = Candidate(MARIA, leads=True, reachable=False)
    other = Candidate(OLENA, leads=True, reachable=True)
    jan = Candidate(JAN, leads=False, reachable=True)
    assert told(Kind.DIGEST, [gone, other, jan], owner=MARIA) == []
    assert told(Kind.DIGEST, [gone, other, jan], owner=OLENA) == [(OLENA, Capacity.OWN)]
    assert told(Kind.DIGEST, [gone, jan], owner=MARIA) == [(JAN, Capacity.DEPUTY)]


def test_own_questions_are_told_to_nobody_else() -> None:
    assert told(Kind.NUDGE, team(jan=False), owner=JAN) == []
    assert told(Kind.FOLLOW_UP, team(), owner=77) == []


def test_whoever_muted_it_is_left_in_peace_and_nobody_is_told_instead() -> None:
    assert told(Kind.ROUND, team(), muted={MARIA}) == []


@given(
    st.sampled_from(Kind), st.sampled_from(Name), st.none() | st.integers(1, 5),
    st.lists(st.builds(Candidate, st.integers(1, 5), st.booleans(), st.booleans()),
             unique_by=lambda c: c.user_id),
    st.sets(st.integers(1, 9)),
)  # fmt: skip
def test_nobody_out_of_reach_and_nobody_who_muted_it_is_ever_told(
    kind: Kind, step: Name, owner: int | None, people: list[Candidate], muted: set[int]
) -> None:
    reachable = {c.user_id for c in [*people, *ADMINS] if c.reachable}
    found = [r.user_id for r in audience(kind, step, owner, people, ADMINS, muted)]
    assert set(found) <= reachable - muted
    assert len(set(found)) == len(found)
