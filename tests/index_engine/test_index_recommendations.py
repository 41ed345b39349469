"""What would lift the score most for least."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index_engine.answers import Answer, State
from index_engine.recommendations import recommend
from index_engine.scoring import score


def by_question(questionnaire, answers):
    return {found.question: found for found in recommend(questionnaire, answers)}


def test_a_recommendation_names_question_target_topics_and_gain(small):
    found = by_question(small, {"statement": Answer.of("no")})["statement"]
    assert (found.current, found.target, found.target_options) == ("No", "Yes", ("yes",))
    assert found.topics == ("commitment",)
    assert found.gain_core == pytest.approx(100 * 2 / 3 / 2)
    assert found.gain_extended == pytest.approx(100 * 2 / 3 / 3)


def test_starting_from_nothing_costs_a_step_more(small):
    effort = {
        name: by_question(small, {"budget": answer})["budget"].effort
        for name, answer in {
            "some": Answer.of("some"),
            "none": Answer.of("none"),
            "unknown": Answer(State.UNKNOWN),
        }.items()
    }
    assert effort == {"some": 1, "none": 3, "unknown": 3}


def test_the_target_is_the_one_with_the_most_gain_for_each_step(small):
    # From nothing: a third for two steps, or the whole for three.
    assert by_question(small, {})["budget"].target_options == ("enough",)


def test_a_multiple_choice_is_extended_by_its_best_option_first(small):
    found = by_question(small, {"languages": Answer.of("second")})["languages"]
    assert found.target_options == ("first", "second")
    assert found.effort == 1


def test_none_of_these_does_not_stay_beside_a_new_option(small):
    found = by_question(small, {"languages": Answer.of("none")})["languages"]
    assert "none" not in found.target_options


def test_what_does_not_apply_or_is_best_already_is_not_recommended(small):
    answers = {
        "statement": Answer.of("yes"),
        "mixed": Answer(State.NOT_APPLICABLE, reason="no schools"),
    }
    assert {"statement", "mixed"}.isdisjoint(by_question(small, answers))


def test_the_best_come_first_and_a_limit_cuts_the_rest(small):
    found = recommend(small, {})
    merits = [item.merit for item in found]
    assert merits == sorted(merits, reverse=True)
    assert recommend(small, {}, limit=2) == found[:2]


@given(data=st.data())
def test_following_a_recommendation_gains_what_it_promises(data, any_questionnaire, any_answers):
    questionnaire = data.draw(any_questionnaire)
    answers = data.draw(any_answers(questionnaire))
    before = score(questionnaire, answers)
    for found in recommend(questionnaire, answers, limit=3):
        followed = {**answers, found.question: Answer.of(*found.target_options)}
        after = score(questionnaire, followed)
        if before.extended.score is not None:
            gain = after.extended.score - before.extended.score
            assert gain == pytest.approx(found.gain_extended, abs=1e-9)
        assert found.merit > 0
        assert found.effort >= 1


@given(data=st.data())
def test_a_full_score_leaves_nothing_to_recommend(data, any_questionnaire):
    questionnaire = data.draw(any_questionnaire)
    best = {
        q.id: Answer.of(
            *([o.id for o in q.options] if q.type == "multiple" else [q.options[-1].id])
        )
        for q in questionnaire.questions
    }
    assert recommend(questionnaire, best) == ()
