"""Answers carried from one version of a questionnaire to another."""

import dataclasses

import pytest

from index_engine.answers import Answer, AnswerSheet, City, Evidence, State
from index_engine.errors import MappingError
from index_engine.mapping import carry
from index_engine.mapping_file import load_mapping
from index_engine.questionnaire import Option, QuestionType

MAPPING = """
from: small
to: next
questions:
  - {kind: reworded, from: budget, to: money, options: {none: no, some: little, enough: "-"}}
  - {kind: split, from: mixed, to: [pupils, teachers], options: {teachers: {few: none, most: all}}}
  - {kind: merged, from: [statement, meeting], to: both}
  - {kind: dropped, from: languages}
"""


def question(base, key, *options):
    choices = tuple(Option(option, option, float(n)) for n, option in enumerate(options))
    return dataclasses.replace(base, id=key, options=choices)


@pytest.fixture
def newer(small):
    base = small.question("statement")
    asked = (
        question(base, "money", "no", "little", "much"),
        question(base, "pupils", "few", "most"),
        question(base, "teachers", "none", "all"),
        question(base, "both", "no", "yes"),
    )
    return dataclasses.replace(small, id="next", questions=asked)


@pytest.fixture
def load(small, newer, tmp_path):
    def load(text=MAPPING, target=None):
        path = tmp_path / "small.yaml"
        path.write_text(text, "utf-8")
        return load_mapping(path, small, target or newer)

    return load


def carried(mapping, **answers):
    return carry(mapping, AnswerSheet("small", City("Ville"), answers))


def test_a_reworded_question_takes_the_answer_by_its_option_map(load):
    result = carried(load(), budget=Answer.of("some"))
    assert result.sheet.answers == {"money": Answer.of("little")}
    assert result.sheet.questionnaire == "next"
    assert result.review == ("money",)
    assert result.left == ()


def test_an_option_without_equivalent_is_left_and_said(load):
    result = carried(load(), budget=Answer.of("enough"))
    assert (result.sheet.answers, result.left) == ({}, ("budget",))


def test_a_split_question_answers_all_its_parts(load):
    result = carried(load(), mixed=Answer.of("most"))
    assert result.sheet.answers == {"pupils": Answer.of("most"), "teachers": Answer.of("all")}


def test_a_merged_question_needs_all_sources_to_agree(load):
    yes, no = Answer.of("yes"), Answer.of("no")
    assert carried(load(), statement=yes, meeting=yes).sheet.answers == {"both": yes}
    for disagreeing in ({"statement": yes, "meeting": no}, {"statement": yes}):
        result = carried(load(), **disagreeing)
        assert (result.sheet.answers, set(result.left)) == ({}, set(disagreeing))


def test_a_merged_answer_keeps_evidence_of_both(load):
    with_evidence = [
        dataclasses.replace(Answer.of("yes"), evidence=(Evidence(title),), note=title)
        for title in ("A", "B")
    ]
    answer = carried(load(), statement=with_evidence[0], meeting=with_evidence[1]).sheet.answers[
        "both"
    ]
    assert answer.evidence == (Evidence("A"), Evidence("B"))
    assert answer.note == "A\nB"


def test_a_dropped_question_stays_only_in_its_own_version(load):
    sheet = AnswerSheet("small", City("Ville"), {"languages": Answer.of("first")})
    result = carry(load(), sheet)
    assert (result.sheet.answers, result.left) == ({}, ("languages",))
    assert sheet.answers == {"languages": Answer.of("first")}


def test_states_without_an_answer_are_carried_as_they_are(load):
    unknown = Answer(State.UNKNOWN, note="ask Ann")
    not_ours = Answer(State.NOT_APPLICABLE, reason="the county")
    result = carried(load(), budget=unknown, mixed=not_ours)
    assert result.sheet.answers == {"money": unknown, "pupils": not_ours, "teachers": not_ours}


def test_a_question_that_is_not_named_is_the_same(small, load):
    target = dataclasses.replace(small, id="next")
    mapping = load("from: small\nto: next", target)
    answers = {"budget": Answer.of("some"), "languages": Answer.of("first")}
    result = carried(mapping, **answers)
    assert (result.sheet.answers, result.review, result.left) == (answers, (), ())


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("from: small", "from: other", "the mapping is used for small"),
        ("kind: split", "kind: divided", "has no such value"),
        ("from: mixed", "from: mxed", "small has no such question"),
        ("to: money", "to: cash", "next has no such question"),
        ("to: [pupils, teachers]", "to: [pupils]", "has several in `to`, and here 1"),
        ("from: [statement, meeting]", "from: statement", "has several in `from`, and here 1"),
        ("kind: dropped, from: languages", "kind: dropped, from: languages, to: both", "has none in `to`"),
        ("kind: dropped, from: languages", "kind: reworded, from: languages, to: both", "takes one"),
        ("some: little, ", "", "leads nowhere"),
        ("some: little", "some: nothing", "leads nowhere"),
        ("some: little", "sme: little", "no field of this name"),
        ("  - {kind: dropped, from: languages}\n", "", "nothing says what became"),
        ("from: languages}", "from: languages}\n  - {kind: dropped, from: languages}", "two entries"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_mapping_is_reported(load, old, new, reason):
    assert old in MAPPING
    with pytest.raises(MappingError) as caught:
        load(MAPPING.replace(old, new, 1))
    assert any(reason in problem.reason for problem in caught.value.problems)


def test_a_changed_type_of_question_is_not_taken_for_the_same(small, load):
    changed = dataclasses.replace(small.question("mixed"), type=QuestionType.MULTIPLE)
    questions = tuple(changed if q.id == "mixed" else q for q in small.questions)
    with pytest.raises(MappingError, match=r"mixed.*nothing says what became"):
        load("from: small\nto: next", dataclasses.replace(small, id="next", questions=questions))
