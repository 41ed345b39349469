"""The laws of scoring, held on questionnaires and answers of any shape."""

import dataclasses
import math
import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index_engine.answers import Answer, AnswerSheet, City, State
from index_engine.questionnaire import QuestionType
from index_engine.record import export_record, recompute
from index_engine.scoring import points_of, score, score_many


def figures(card):
    return {
        "core": card.core,
        "extended": card.extended,
        **{f"area {key}": figure for key, figure in card.areas.items()},
        **{f"part {key}": figure for key, figure in card.sub_areas.items()},
        **{f"question {key}": figure for key, figure in card.questions.items()},
    }


def drawn(data, any_questionnaire, any_answers):
    questionnaire = data.draw(any_questionnaire)
    return questionnaire, data.draw(any_answers(questionnaire))


@given(data=st.data())
def test_every_score_and_range_lies_between_0_and_100(data, any_questionnaire, any_answers):
    for figure in figures(score(*drawn(data, any_questionnaire, any_answers))).values():
        if figure.score is not None:
            assert 0 <= figure.low == figure.score <= figure.high <= 100


@given(data=st.data())
def test_a_better_answer_never_lowers_any_score(data, any_questionnaire, any_answers, any_choice):
    questionnaire, answers = drawn(data, any_questionnaire, any_answers)
    question = data.draw(st.sampled_from(questionnaire.questions))
    better = data.draw(any_choice(question))
    old = answers.get(question.id)
    assume(old is None or old.state is not State.NOT_APPLICABLE)
    assume(points_of(question, better) >= points_of(question, old))
    before = figures(score(questionnaire, answers))
    after = figures(score(questionnaire, {**answers, question.id: better}))
    for name, figure in before.items():
        assert figure.score is None or after[name].score >= figure.score


@given(data=st.data())
def test_an_answer_moves_no_figure_that_it_does_not_belong_to(
    data, any_questionnaire, any_answers, any_choice
):
    questionnaire, answers = drawn(data, any_questionnaire, any_answers)
    question = data.draw(st.sampled_from(questionnaire.questions))
    before = score(questionnaire, answers)
    after = score(questionnaire, {**answers, question.id: data.draw(any_choice(question))})
    others = {key for key in before.areas if key != question.area}
    assert {key: before.areas[key] for key in others} == {key: after.areas[key] for key in others}
    core_only = questionnaire.rules.core in {"mean_of_core_areas", "mean_of_core_parts"}
    if not question.core and core_only:
        assert after.core == before.core


@given(data=st.data())
def test_the_order_of_answers_and_of_options_does_not_matter(data, any_questionnaire, any_answers):
    questionnaire, answers = drawn(data, any_questionnaire, any_answers)
    shuffled = list(answers.items())
    random.Random(len(shuffled)).shuffle(shuffled)
    turned = {
        key: dataclasses.replace(answer, options=answer.options[::-1]) for key, answer in shuffled
    }
    assert figures(score(questionnaire, turned)) == figures(score(questionnaire, answers))


@given(data=st.data())
def test_whatever_fills_the_gaps_lands_within_the_range(
    data, any_questionnaire, any_answers, any_choice
):
    questionnaire, answers = drawn(data, any_questionnaire, any_answers)
    filled = dict(answers)
    for question in questionnaire.questions:
        state = answers[question.id].state if question.id in answers else State.EMPTY
        if state in {State.EMPTY, State.UNKNOWN}:
            not_ours = st.just(Answer(State.NOT_APPLICABLE, reason="not ours"))
            filled[question.id] = data.draw(any_choice(question) | not_ours)
    before, after = (figures(score(questionnaire, given)) for given in (answers, filled))
    for name, figure in after.items():
        if figure.score is not None:
            assert before[name].low - 1e-9 <= figure.score <= before[name].high + 1e-9


@given(data=st.data())
def test_the_best_case_is_reached_by_the_best_answers(data, any_questionnaire, any_answers):
    questionnaire, answers = drawn(data, any_questionnaire, any_answers)
    filled = dict(answers)
    for question in questionnaire.questions:
        state = answers[question.id].state if question.id in answers else State.EMPTY
        if state in {State.EMPTY, State.UNKNOWN}:
            ids = [option.id for option in question.options]
            single = question.type is QuestionType.SINGLE
            filled[question.id] = Answer.of(ids[-1]) if single else Answer.of(*ids)
    before, after = (figures(score(questionnaire, given)) for given in (answers, filled))
    for name, figure in after.items():
        assert figure.score == before[name].high
        assert figure.unknown == 0


@given(data=st.data())
def test_the_counts_of_every_figure_add_up(data, any_questionnaire, any_answers):
    for figure in figures(score(*drawn(data, any_questionnaire, any_answers))).values():
        counts = figure.answered + figure.dont_know + figure.empty + figure.not_applicable
        assert counts == figure.of


@given(data=st.data())
def test_without_unknowns_the_range_is_a_point(data, any_questionnaire, any_answers):
    for figure in figures(score(*drawn(data, any_questionnaire, any_answers))).values():
        if figure.unknown == 0:
            assert figure.high == figure.score


@given(data=st.data())
def test_when_nothing_applies_there_is_no_score(data, any_questionnaire):
    questionnaire = data.draw(any_questionnaire)
    nothing = {
        q.id: Answer(State.NOT_APPLICABLE, reason="not ours") for q in questionnaire.questions
    }
    for figure in figures(score(questionnaire, nothing)).values():
        assert (figure.score, figure.low, figure.high) == (None, None, None)


@given(data=st.data())
def test_many_cities_at_once_score_as_each_alone(data, any_questionnaire, any_answers):
    questionnaire = data.draw(any_questionnaire)
    cities = data.draw(st.lists(any_answers(questionnaire), min_size=1, max_size=5))
    table = score_many(questionnaire, cities)
    for number, answers in enumerate(cities):
        alone = score(questionnaire, answers)
        pairs = [(alone.core, table.core), (alone.extended, table.extended)]
        pairs += [(alone.areas[key], column) for key, column in table.areas.items()]
        pairs += [(alone.sub_areas[key], column) for key, column in table.sub_areas.items()]
        for figure, column in pairs:
            together = column.figure(number)
            for name in ("score", "low", "high"):
                one, other = getattr(figure, name), getattr(together, name)
                assert one == other or math.isclose(one, other, abs_tol=1e-9)
            assert dataclasses.replace(together, score=0, low=0, high=0) == dataclasses.replace(
                figure, score=0, low=0, high=0
            )


@given(data=st.data())
def test_every_figure_follows_from_the_export_alone(data, any_questionnaire, any_answers):
    questionnaire, answers = drawn(data, any_questionnaire, any_answers)
    sheet = AnswerSheet(questionnaire.id, City("Ville"), answers)
    card = score(questionnaire, sheet)
    recomputed = recompute(export_record(questionnaire, sheet, card))
    assert recomputed["core → score"] == pytest.approx(card.core.score, abs=1e-9)
    for key, figure in card.areas.items():
        assert recomputed[f"areas → {key} → high"] == pytest.approx(figure.high, abs=1e-9)


@given(data=st.data())
def test_the_shares_of_a_receipt_add_up_to_one_in_every_part(data, any_questionnaire, any_answers):
    questionnaire, answers = drawn(data, any_questionnaire, any_answers)
    totals = {}
    for line in score(questionnaire, answers).receipt:
        part = line.sub_area or line.area
        totals[part] = totals.get(part, 0) + line.share
    assert all(total == 0 or math.isclose(total, 1) for total in totals.values())
