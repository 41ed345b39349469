"""A short question after another one is understood together with it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.dialogue.ask.followup import REMEMBERED, follows, joined
from bot.storage.questions import AskedQuestion

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LAST = AskedQuestion(7, "how do I start an anti-rumours strategy?", "answered", NOW)


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("and how do we evaluate it?", "and how do we evaluate anti-rumours strategy?"),
        ("any example from Norway?", "any example from Norway? – anti-rumours strategy"),
        ("what about schools", "what about schools – anti-rumours strategy"),
        ("who did this?", "who did anti-rumours strategy?"),
    ],
)
def test_a_continuation_is_searched_with_the_subject_it_leaves_out(
    text: str, searched: str
) -> None:
    assert joined(text, LAST, NOW) == searched


@pytest.mark.parametrize("text", ["Bergen", "how do we join the network", "housing for students"])
def test_a_question_that_stands_alone_is_not_joined(text: str) -> None:
    assert joined(text, LAST, NOW) is None


def test_after_a_long_pause_nothing_is_joined() -> None:
    later = NOW + REMEMBERED + timedelta(seconds=1)
    assert joined("and how do we evaluate it?", LAST, later) is None


def test_the_first_question_of_a_conversation_has_nothing_to_follow() -> None:
    assert joined("and how do we evaluate it?", None, NOW) is None


def test_a_follow_up_of_a_follow_up_keeps_the_subject() -> None:
    second = joined("any example from Norway?", LAST, NOW)
    assert second is not None
    third = joined("and from Spain?", AskedQuestion(8, second, "answered", NOW), NOW)
    assert third == "and from Spain? – anti-rumours strategy"


def test_a_long_text_is_never_a_follow_up() -> None:
    assert not follows("and " + "word " * 20)
