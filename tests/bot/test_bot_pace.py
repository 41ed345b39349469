"""The pace of sending, by a clock in the test's hand."""

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.limits import Rate, Rates
from bot.channels.telegram.pace import Pace

FREE = Rate(1_000_000, 1e-6)


def moments(rates: Rates, wishes: list[tuple[float, str, bool]]) -> list[float]:
    """Return when messages leave that are ready at these moments."""
    now = [0.0]
    pace = Pace(rates, now=lambda: now[0])
    leave = []
    for at, lane, group in wishes:
        now[0] = max(now[0], at)
        leave.append(now[0] + pace.reserve(lane, group=group))
    return leave


def test_a_chat_gets_a_short_burst_and_then_one_message_a_second() -> None:
    rates = Rates(private=Rate(3, 1.0), overall=FREE)
    assert moments(rates, [(0, "a", False)] * 6) == [0, 0, 0, 1, 2, 3]


def test_a_chat_that_paused_has_its_burst_again() -> None:
    rates = Rates(private=Rate(2, 1.0), overall=FREE)
    assert moments(rates, [(0, "a", False)] * 2 + [(9, "a", False)] * 3) == [0, 0, 9, 9, 10]


def test_one_chat_does_not_slow_another() -> None:
    rates = Rates(private=Rate(1, 1.0), overall=FREE)
    assert moments(rates, [(0, "a", False), (0, "a", False), (0, "b", False)]) == [0, 1, 0]


def test_a_group_gets_no_more_than_twenty_a_minute_for_long() -> None:
    leave = moments(Rates(), [(0, "g", True)] * 60)
    assert sum(60 <= at < 120 for at in leave) <= 20


@given(st.lists(st.sampled_from("abcdefgh"), min_size=60, max_size=200))
def test_all_chats_together_stay_within_thirty_a_second(lanes: list[str]) -> None:
    leave = sorted(moments(Rates(private=FREE), [(0, lane, False) for lane in lanes]))
    burst = Rates().overall.burst
    for start in range(int(leave[-1]) + 1):
        assert sum(start <= at < start + 1 for at in leave) <= 31 + (burst if start == 0 else 0)
