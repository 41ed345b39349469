"""What was used last is kept, and no more than there is room for."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.recent import Recent

uses = st.lists(st.integers(0, 9), max_size=60)


@given(uses, st.integers(1, 5))
def test_the_keys_used_last_are_kept_and_no_others(keys: list[int], most: int) -> None:
    recent: Recent[int, str] = Recent(most)
    for key in keys:
        if recent.get(key) is None:
            recent.keep(key, f"value {key}")
    last = list(dict.fromkeys(reversed(keys)))
    assert [recent.get(key) for key in last[:most]] == [f"value {key}" for key in last[:most]]
    assert all(recent.get(key) is None for key in last[most:])


def test_a_newer_value_takes_the_place_of_an_older_one() -> None:
    recent: Recent[str, int] = Recent(2)
    assert recent.keep("a", 1) == 1
    recent.keep("a", 2)
    assert recent.get("a") == 2
