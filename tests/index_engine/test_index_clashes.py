"""Colleagues who answer the same question differently."""

import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index_engine.answers import Answer, Evidence, State
from index_engine.clashes import ClashKind, Contribution, merge

YES, NO = Answer.of("yes"), Answer.of("no")
UNKNOWN, EMPTY = Answer(State.UNKNOWN), Answer(State.EMPTY)
NOT_OURS = Answer(State.NOT_APPLICABLE, reason="a matter of the state")


def at(hour):
    return dt.datetime(2026, 3, 1, hour, tzinfo=dt.UTC)


def says(author, answer, hour=9, question="statement"):
    return Contribution(question, author, at(hour), answer)


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ((YES, NO), ClashKind.DIVERGENCE),
        ((YES, UNKNOWN), ClashKind.GAP),
        ((YES, NOT_OURS), ClashKind.SCOPE),
        ((UNKNOWN, NOT_OURS), ClashKind.SCOPE),
        ((YES, NO, UNKNOWN), ClashKind.DIVERGENCE),
        ((YES, NO, NOT_OURS), ClashKind.SCOPE),
        ((Answer.of("a", "b"), Answer.of("a")), ClashKind.DIVERGENCE),
    ],
)
def test_answers_that_differ_become_a_typed_clash_and_all_are_kept(answers, kind):
    voices = [says(f"colleague {n}", answer, n) for n, answer in enumerate(answers)]
    merged = merge(voices)
    (clash,) = merged.clashes
    assert clash.kind is kind
    assert clash.answers == tuple(voices)
    assert merged.answers == {}


def test_answers_that_agree_become_one_with_everybodys_words():
    ann = Answer(State.ANSWERED, ("yes",), note="since 2019", evidence=(Evidence("Minutes"),))
    bo = Answer(
        State.ANSWERED,
        ("yes",),
        note="see the page",
        evidence=(Evidence("Page"), Evidence("Minutes")),
    )
    merged = merge([says("Ann", ann, 8), says("Bo", bo, 9)])
    assert merged.clashes == ()
    answer = merged.answers["statement"]
    assert answer.note == "since 2019\nsee the page"
    assert answer.evidence == (Evidence("Minutes"), Evidence("Page"))


def test_the_same_options_in_another_order_agree():
    merged = merge([says("Ann", Answer.of("a", "b")), says("Bo", Answer.of("b", "a"))])
    assert merged.clashes == ()


def test_a_later_answer_of_the_same_person_replaces_the_earlier():
    merged = merge([says("Ann", NO, 8), says("Ann", YES, 9)])
    assert merged.answers == {"statement": YES}


def test_an_empty_answer_takes_back_what_its_author_said():
    merged = merge([says("Ann", NO, 8), says("Ann", EMPTY, 9), says("Bo", YES, 8)])
    assert merged.answers == {"statement": YES}
    assert merge([says("Ann", EMPTY)]).answers == {}


def test_one_decision_settles_a_clash():
    voices = [says("Ann", YES, 8), says("Bo", NO, 9)]
    (clash,) = merge(voices).clashes
    decision = clash.decide(YES, "Cleo", at(10), "the council voted")
    merged = merge(voices, [decision])
    assert (merged.answers, merged.clashes) == ({"statement": YES}, ())
    assert (decision.by, decision.reason) == ("Cleo", "the council voted")


def test_a_later_answer_that_differs_clashes_with_the_decision():
    voices = [says("Ann", YES, 8), says("Bo", NO, 9)]
    decision = merge(voices).clashes[0].decide(YES, "Cleo", at(10))
    (clash,) = merge([*voices, says("Bo", NO, 11)], [decision]).clashes
    assert [(voice.author, voice.answer) for voice in clash.answers] == [("Cleo", YES), ("Bo", NO)]
    again = clash.decide(NO, "Cleo", at(12))
    assert merge([*voices, says("Bo", NO, 11)], [decision, again]).answers == {"statement": NO}


def test_whoever_decided_can_change_their_mind():
    voices = [says("Ann", YES, 8), says("Bo", NO, 9)]
    decision = merge(voices).clashes[0].decide(YES, "Ann", at(10))
    assert merge([*voices, says("Ann", NO, 11)], [decision]).answers == {"statement": NO}


def test_a_decision_cannot_be_older_than_what_it_settles():
    (clash,) = merge([says("Ann", YES, 8), says("Bo", NO, 9)]).clashes
    with pytest.raises(ValueError, match="cannot be older"):
        clash.decide(YES, "Cleo", at(8))


VOICES = st.builds(
    says,
    st.sampled_from(["Ann", "Bo", "Cleo"]),
    st.sampled_from([YES, NO, UNKNOWN, NOT_OURS, EMPTY]),
    st.integers(0, 20),
    st.sampled_from(["statement", "budget"]),
)


@given(st.lists(VOICES, max_size=8, unique_by=lambda v: (v.question, v.author, v.at)))
def test_nothing_is_merged_silently_and_order_does_not_matter(voices):
    merged = merge(voices)
    shuffled = list(voices)
    random.Random(1).shuffle(shuffled)
    again = merge(shuffled)
    assert again.answers == merged.answers
    assert sorted(map(repr, again.clashes)) == sorted(map(repr, merged.clashes))
    for question in {voice.question for voice in voices}:
        last = {
            v.author: v.answer for v in sorted(voices, key=lambda v: v.at) if v.question == question
        }
        standing = {(a.state, a.options) for a in last.values() if a.state is not State.EMPTY}
        clashes = [clash for clash in merged.clashes if clash.question == question]
        assert len(clashes) == (len(standing) > 1)
        assert (question in merged.answers) == (len(standing) == 1)
