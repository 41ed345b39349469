"""A long message is read part by part where the whole of it leads nowhere."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.answers import Outcome
from knowledge.assistant import Knowledge
from knowledge.stories import parts_of

STORY = (
    "Hello, I am Anna from a small town in Poland, we have since last year many workers from Asia "
    "and Ukraine and the local people start to be angry because of rumours that they get flats for "
    "free, my mayor asked me to do something quick but we have no budget and I am alone, what "
    "would you recommend?"
)
PRIVATE = (
    "I bought a phone last month in the shop near the station and it does not work any more, the "
    "seller says I have no guarantee because I lost the receipt, whom do I ask for my money back?"
)


def test_a_story_falls_into_its_clauses_without_the_shortest() -> None:
    parts = parts_of(STORY)
    assert parts[0] == "I am Anna from a small town in Poland,"
    assert parts[-1].startswith("my mayor asked me")
    assert len(parts) == 3


def test_a_question_is_no_story() -> None:
    assert (
        parts_of("our town has 9000 inhabitants, can we join the network, and what is paid?") == []
    )


@given(st.text(alphabet="ab ,.?!", max_size=600))
def test_parts_are_words_of_the_message_in_its_order(message: str) -> None:
    at = 0
    for part in parts_of(message):
        at = message.index(part, at) + len(part)


def test_a_story_is_answered_by_its_part_but_never_as_if_that_were_sure(
    knowledge: Knowledge,
) -> None:
    answer = knowledge.answer(STORY)
    assert answer.outcome is Outcome.UNSURE
    assert answer.question == STORY
    assert "anti-rumours" in answer.quotes[0].document


def test_a_story_about_something_else_is_declined(knowledge: Knowledge) -> None:
    assert knowledge.answer(PRIVATE).outcome is Outcome.DECLINED


def test_more_on_an_unsure_answer_does_not_repeat_its_quote(knowledge: Knowledge) -> None:
    quoted = knowledge.answer(STORY).quotes[0]
    assert knowledge.further(STORY)
    assert quoted.text not in {more.text for more in knowledge.further(STORY)}
