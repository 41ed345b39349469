"""Two rounds of one city, compared on the same questions only."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index_engine.answers import Answer, AnswerSheet, City, State
from index_engine.comparison import Change, compare_rounds
from index_engine.errors import AnswersError
from index_engine.mapping import Link, QuestionnaireMapping, Relation
from index_engine.scoring import score

YES, NO = Answer.of("yes"), Answer.of("no")
UNKNOWN = Answer(State.UNKNOWN)
NOT_OURS = Answer(State.NOT_APPLICABLE, reason="the county")


def sheet(questionnaire="small", **answers):
    return AnswerSheet(questionnaire, City("Ville"), answers)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (NO, YES, Change.IMPROVED),
        (YES, NO, Change.SLIPPED),
        (YES, YES, Change.UNCHANGED),
        (None, YES, Change.NEW),
        (UNKNOWN, NO, Change.NEW),
        (YES, None, Change.NOT_COMPARABLE),
        (YES, UNKNOWN, Change.NOT_COMPARABLE),
        (None, None, Change.NOT_COMPARABLE),
        (NOT_OURS, YES, Change.NOT_COMPARABLE),
        (YES, NOT_OURS, Change.NOT_COMPARABLE),
    ],
)
def test_every_question_gets_a_change(small, before, after, change):
    given_before = {} if before is None else {"statement": before}
    given_after = {} if after is None else {"statement": after}
    progress = compare_rounds(small, sheet(**given_before), sheet(**given_after))
    assert progress.questions["statement"] is change


def test_figures_are_over_the_questions_answered_in_both_rounds(small):
    progress = compare_rounds(
        small,
        sheet(statement=NO, budget=Answer.of("enough"), meeting=YES),
        sheet(statement=YES, meeting=YES, mixed=Answer.of("few")),
    )
    assert progress.common == ("statement", "meeting")
    assert (
        progress.areas["commitment"].before.score,
        progress.areas["commitment"].after.score,
    ) == (0, 100)
    assert progress.areas["commitment"].gain == 100
    assert progress.areas["lens"].gain is None
    assert (progress.extended.before.score, progress.extended.after.score) == (50, 100)


def test_a_city_that_only_answers_more_has_not_moved(small):
    progress = compare_rounds(
        small, sheet(statement=YES), sheet(statement=YES, budget=Answer.of("none"))
    )
    assert progress.core.gain == 0


@given(data=st.data())
def test_a_round_compared_with_itself_has_not_changed(data, any_questionnaire, any_answers):
    questionnaire = data.draw(any_questionnaire)
    same = AnswerSheet(questionnaire.id, City("Ville"), data.draw(any_answers(questionnaire)))
    progress = compare_rounds(questionnaire, same, same)
    assert set(progress.questions.values()) <= {Change.UNCHANGED, Change.NOT_COMPARABLE}
    assert progress.core.before == progress.core.after
    if len(progress.common) == len(questionnaire.questions):
        assert progress.core.after == score(questionnaire, same).core


@given(data=st.data())
def test_turning_the_rounds_round_turns_the_gain_round(data, any_questionnaire, any_answers):
    questionnaire = data.draw(any_questionnaire)
    one, other = (
        AnswerSheet(questionnaire.id, City("V"), data.draw(any_answers(questionnaire)))
        for _ in "ab"
    )
    there, back = (
        compare_rounds(questionnaire, one, other),
        compare_rounds(questionnaire, other, one),
    )
    assert there.common == back.common
    assert (there.core.before, there.core.after) == (back.core.after, back.core.before)


def test_rounds_of_two_versions_are_compared_through_the_mapping(small):
    newer = dataclasses.replace(small, id="next")
    same = {"no": "no", "yes": "yes"}
    mapping = QuestionnaireMapping(
        "small",
        "next",
        (
            Link(Relation.REWORDED, ("statement",), ("statement",), {("statement", "statement"): same}),
            Link(Relation.SPLIT, ("meeting",), ("meeting", "budget"), {("meeting", "meeting"): same, ("meeting", "budget"): {}}),
        ),
    )  # fmt: skip
    progress = compare_rounds(
        newer, sheet(statement=NO, meeting=NO), sheet("next", statement=YES, meeting=YES), mapping
    )
    assert progress.questions["statement"] is Change.IMPROVED
    assert progress.questions["meeting"] is Change.NOT_COMPARABLE


def test_rounds_of_two_versions_without_a_mapping_are_refused(small):
    with pytest.raises(AnswersError, match="not of the questionnaire small"):
        compare_rounds(small, sheet("older"), sheet())
