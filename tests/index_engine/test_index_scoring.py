"""Scores worked out by hand."""

import pytest

from index_engine.answers import Answer, AnswerSheet, City, State
from index_engine.errors import AnswersError
from index_engine.scoring import score, score_many, whole_percent

NOT_OURS = Answer(State.NOT_APPLICABLE, reason="the county runs schools")


def test_an_area_is_its_weighted_points_over_its_weighted_maximum(small):
    card = score(small, {"statement": Answer.of("yes"), "budget": Answer.of("some")})
    # (2·1 + 1·1/3) of (2·1 + 1·1)
    assert card.areas["commitment"].score == pytest.approx(100 * (2 + 1 / 3) / 3)


def test_the_lens_is_the_mean_of_its_sub_areas_and_counts_once(small):
    card = score(
        small,
        {
            "mixed": Answer.of("most"),
            "languages": Answer.of("first"),
            "statement": Answer.of("yes"),
        },
    )
    assert card.sub_areas["schools"].score == 100
    assert card.sub_areas["work"].score == 50
    assert card.areas["lens"].score == 75
    assert card.core.score == pytest.approx((200 / 3 + 75) / 2)
    assert card.extended.score == pytest.approx((200 / 3 + 75 + 0) / 3)


def test_every_option_of_a_multiple_choice_counts(small):
    chosen = Answer.of("third", "first")
    assert score(small, {"languages": chosen}).sub_areas["work"].score == 75


def test_a_multiple_choice_can_be_answered_with_none(small):
    for none in (Answer.of("none"), Answer.of()):
        figure = score(small, {"languages": none}).sub_areas["work"]
        assert (figure.score, figure.high, figure.answered) == (0, 0, 1)


def test_dont_know_and_empty_count_as_0_and_widen_the_range(small):
    card = score(small, {"statement": Answer.of("yes"), "budget": Answer(State.UNKNOWN)})
    figure = card.areas["commitment"]
    assert figure.score == pytest.approx(200 / 3)
    assert figure.high == 100
    assert (figure.dont_know, figure.empty, figure.unknown) == (1, 0, 1)
    assert (card.extended.dont_know, card.extended.empty) == (1, 3)


def test_a_question_that_does_not_apply_leaves_the_denominator(small):
    card = score(small, {"statement": Answer.of("yes"), "budget": NOT_OURS})
    assert card.areas["commitment"].score == 100


def test_an_area_without_a_score_is_left_out_of_the_means(small):
    card = score(small, {"mixed": NOT_OURS, "languages": NOT_OURS, "statement": Answer.of("yes")})
    assert card.areas["lens"].score is None
    assert card.core.score == card.areas["commitment"].score


def test_the_rules_are_named_in_the_result(small):
    assert score(small, {}).rules.extended == "mean_of_areas"


def test_a_receipt_leads_from_the_answer_to_its_share_of_the_total(small):
    line = score(small, {"budget": Answer.of("some")}).receipt[1]
    assert (line.question, line.area, line.value) == ("budget", "commitment", "some")
    assert (line.points, line.maximum, line.weight) == (1 / 3, 1, 1)
    assert line.share == pytest.approx(1 / 3)


def test_a_receipt_can_be_left_out(small):
    assert score(small, {}, receipt=False).receipt == ()


def test_a_sheet_of_another_version_is_refused(small):
    with pytest.raises(AnswersError, match=r"older.*not of the questionnaire small"):
        score(small, AnswerSheet("older", City("Ville"), {}))


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"statment": Answer.of("yes")}, "no such question"),
        ({"statement": Answer.of("perhaps")}, "no such option"),
        ({"statement": Answer.of("yes", "no")}, "exactly one option"),
        ({"statement": Answer.of()}, "exactly one option"),
        ({"languages": Answer.of("first", "first")}, "chosen twice"),
        ({"languages": Answer.of("first", "none")}, "nothing else"),
        ({"mixed": Answer(State.NOT_APPLICABLE)}, "no reason is given"),
        ({"mixed": Answer(State.NOT_APPLICABLE, reason=" ")}, "no reason is given"),
    ],
)
def test_answers_that_do_not_fit_are_refused_alone_and_among_many(small, answers, reason):
    with pytest.raises(AnswersError, match=reason):
        score(small, answers)
    with pytest.raises(AnswersError, match=reason):
        score_many(small, [{}, answers])


def test_all_misfits_are_reported_together(small):
    answers = {
        "a": Answer.of("yes"),
        "statement": Answer.of("x"),
        "mixed": Answer(State.NOT_APPLICABLE),
    }
    with pytest.raises(AnswersError) as caught:
        score(small, answers)
    assert len(caught.value.problems) == 3


def test_a_state_without_answer_cannot_hold_options():
    with pytest.raises(ValueError, match="unknown has no options"):
        Answer(State.UNKNOWN, ("yes",))


@pytest.mark.parametrize(
    ("exact", "shown"),
    [(62.5, 63), (61.5, 62), (62.49999999999999, 63), (62.49, 62), (0, 0), (100, 100)],
)
def test_scores_are_shown_as_whole_per_cents_with_halves_upwards(exact, shown):
    assert whole_percent(exact) == shown
