"""A questionnaire as YAML: what is read, and what is said about mistakes."""

import pytest

from index_engine.errors import QuestionnaireError, UnknownIdError
from index_engine.loading import load, read_questionnaire, shipped_questionnaires
from index_engine.questionnaire import QuestionType, load_questionnaire


@pytest.fixture
def read(tmp_path):
    def read(text, topics=None):
        path = tmp_path / "q.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_questionnaire(path, topics)

    return read


@pytest.fixture
def problems(read):
    def problems(text, topics=None):
        with pytest.raises(QuestionnaireError) as caught:
            read(text, topics)
        return caught.value.problems

    return problems


def test_a_questionnaire_is_read_in_order(small):
    assert [area.id for area in small.areas] == ["commitment", "lens", "contact"]
    assert [question.number for question in small.questions] == [1, 2, 3, 4, 5]
    assert [q.id for q in small.questions_of("lens", "work")] == ["languages"]
    assert small.question("languages").type is QuestionType.MULTIPLE
    assert small.question("mixed").topics == ("education", "youth")


def test_yes_and_no_stay_words_where_they_are_ids(small):
    assert [option.id for option in small.question("statement").options] == ["no", "yes"]
    assert small.official is False


def test_points_can_be_exact_fractions(small):
    assert small.question("budget").options[1].points == 1 / 3


def test_core_and_weight_have_defaults(small):
    assert small.question("meeting").core is False
    assert small.question("mixed").core is True
    assert small.question("mixed").weight == 1


def test_the_maximum_is_the_best_option_or_all_together(small):
    assert small.question("mixed").maximum == 2
    assert small.question("languages").maximum == 2


@pytest.mark.parametrize("look_up", ["question", "area"])
def test_an_unknown_id_is_named_with_what_to_do(small, look_up):
    with pytest.raises(
        UnknownIdError, match=f"small: there is no {look_up} 'nowhere'; take the id"
    ):
        getattr(small, look_up)("nowhere")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("id: small\n", "", "has no `id`"),
        ("id: small", "id: a b", "not an id"),
        ("title: A small questionnaire", "title: ''", "`title` is empty"),
        ("title: A small questionnaire", "title: [a, b]", "`title` is a list"),
        ("official: no", "official: maybe", "neither yes nor no"),
        ("language: en", "language: English", "not a language tag"),
        ("composite: mean", "composite: median", "has no such value"),
        ("composite: mean", "compsite: mean", "no field of this name"),
        ("[5, 10]", "[10, 5]", "do not rise"),
        ("[5, 10]", "[5, 110]", "over 100"),
        ("[5, 10]", "[5, ten]", "not a number"),
        ("id: contact", "id: lens", "already used at line"),
        ("id: schools", "id: contact", "already used at line"),
        ("core: no, about", "core: yes, about: Who., abuot", "no field of this name"),
        ("area: contact", "area: contct", "no area with this id"),
        ("sub_area: work", "sub_area: play", "no such sub-area"),
        ("    sub_area: work\n", "", "divided in sub-areas"),
        ("area: contact", "area: contact\n    sub_area: work", "has no sub-areas"),
        ("area: contact", "area: contact\n    core: yes", "is not core and never counts"),
        ("area: contact", "area: commitment", "no question belongs to this area"),
        ("weight: 2", "weight: -2", "is negative"),
        ("weight: 2", "weight: '1e3'", "not a number"),
        ("weight: 2", "weight: 99999999", "too large"),
        ("weight: 2", "weight: 2\n    weight: 3", "already given at line"),
        ("weight: 2", "wieght: 2", "no field of this name"),
        ("type: multiple", "type: many", "has no such value"),
        ("id: budget", "id: statement", "already used at line"),
        ("points: 1/3", "points: 2", "points fall"),
        ("points: 1/3", "points: 1/0", "not a number"),
        ("{id: some, label: Some", "{id: none, label: Some", "already used at line"),
        ("{id: some, label: Some", "{id: unknown, label: Some", "stands for a state"),
        ("{id: some, label: Some, ", "{id: some, ", "has no `label`"),
        ("label: None of these, points: 0", "label: None of these, points: 1", "earns points"),
        ("{id: few, label: Few, points: 0}, ", "", "needs at least 2 options and has 1"),
        ("label: Most, points: 2", "label: Most, points: 0", "no option earns any points"),
        ("topics: [education, youth]", "topics: [a; b]", "semicolon"),
        ("text: Has the city said so?", 'text: "a\\x07b"', "invisible character U+0007"),
        ("text: Has the city said so?", "text: " + "x" * 5001, "5001 characters"),
        ("text: Has the city said so?", "text:", "`text` is empty"),
        ("    why: It shows the will.\n", "", "has no `why`"),
        ("about: What the city does.", "about: What.\n    parent: contact", "no field of this name"),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_with_line_reason_and_remedy(small_yaml, problems, old, new, reason):
    assert old in small_yaml
    found = problems(small_yaml.replace(old, new, 1))
    matching = [problem for problem in found if reason in problem.reason]
    assert matching, [str(problem) for problem in found]
    assert matching[0].source == "q.yaml"
    assert matching[0].place.startswith("line ")
    assert matching[0].remedy


def test_the_line_is_the_one_to_mend(small_yaml, problems):
    (problem,) = problems(small_yaml.replace("weight: 2", "weight: -2"))
    line = small_yaml.split("\n").index("    weight: 2") + 1
    assert str(problem) == f"q.yaml, line {line}: '-2': `weight` is negative. Write 0 or more."


def test_a_misspelt_field_is_guessed(small_yaml, problems):
    found = problems(small_yaml.replace("weight: 2", "wieght: 2"))
    assert [problem.remedy for problem in found] == ["Write `weight`"]


def test_sub_areas_can_name_their_parent_and_a_cycle_is_found(small_yaml, problems, read, small):
    nested = "    sub_areas: [{id: schools, title: Schools}, {id: work, title: Work}]\n"
    flat = "  - {id: schools, title: Schools, parent: lens}\n  - {id: work, title: Work, parent: lens}\n"
    assert read(small_yaml.replace(nested, flat)) == small
    turning = (
        "  - {id: schools, title: S, parent: work}\n  - {id: work, title: W, parent: schools}\n"
    )
    reasons = [problem.reason for problem in problems(small_yaml.replace(nested, turning))]
    assert sum("the tree has a cycle" in reason for reason in reasons) == 2


def test_a_parent_must_exist_and_stand_at_the_top(small_yaml, problems):
    nested = "    sub_areas: [{id: schools, title: Schools}, {id: work, title: Work}]\n"
    deep = "  - {id: schools, title: S, parent: lens}\n  - {id: work, title: W, parent: schools}\n  - {id: play, title: P, parent: nowhere}\n"
    reasons = " ".join(problem.reason for problem in problems(small_yaml.replace(nested, deep)))
    assert "a sub-area has a sub-area" in reasons
    assert "there is no area with this id" in reasons


def test_topics_are_checked_only_against_a_list(small_yaml, problems, read):
    read(small_yaml, topics=["education", "youth", "commitment"])
    (problem,) = problems(small_yaml, topics=["education", "commitment"])
    assert (problem.value, problem.reason) == ("youth", "the library has no such topic")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("- a\n- b", "not a list of fields"),
        ("just words", "not a list of fields"),
        ("a: [1, 2", "not YAML"),
        ("a: b: c", "not YAML"),
        ("a: \x00", "not YAML"),
        (b"title: caf\xe9", "not UTF-8"),
        ("a: &x [1]\nb: *x", "alias"),
        ("a: &x [*x]", "alias"),
        ("a: " + "[" * 50 + "]" * 50, "nested too deeply"),
        ("a: " + "[" * 5000, "nested too deeply|not YAML"),
        ("? [a]\n: b", "field name is a list"),
        ("areas: 3\nquestions: {a: b}", "is not a list"),
        ("areas: [a]\nquestions: [[b]]", "has no fields"),
        ("areas: []\nquestions: []", "is empty"),
    ],
)
def test_what_is_no_questionnaire_at_all_is_refused_in_words(problems, text, reason):
    import re

    assert any(re.search(reason, problem.reason) for problem in problems(text))


def test_a_thousand_problems_are_all_reported(small_yaml, problems):
    many = "".join(
        f"  - {{id: q{n}, area: nowhere, text: t, why: w, what_counts: c, evidence: e, owner: o, "
        f"options: [{{id: a, label: a, points: 1}}, {{id: b, label: b, points: 0}}]}}\n"
        for n in range(500)
    )
    found = problems(small_yaml + many)
    assert len(found) == 1000
    assert len({problem.place for problem in found}) == 500


@pytest.mark.parametrize("name", ["nowhere", "nowhere.yaml", "nowhere.xlsx"])
def test_a_questionnaire_that_is_not_there_is_named_with_what_there_is(name):
    with pytest.raises(QuestionnaireError, match=f"{name}.*there is no such .*working-2023"):
        load_questionnaire(name)


def test_other_kinds_of_files_are_not_read(tmp_path):
    path = tmp_path / "q.docx"
    path.write_bytes(b"")
    with pytest.raises(QuestionnaireError, match="this kind of file is not read"):
        load(path)


@pytest.mark.parametrize("name", shipped_questionnaires())
def test_a_shipped_questionnaire_has_no_problems(name):
    found = load_questionnaire(name)
    assert found.id == name
    assert load_questionnaire(name) is found


def test_the_working_questionnaire_has_the_shape_of_the_index():
    found = load_questionnaire("working-2023")
    assert found.official is False
    assert "unofficial" in found.title
    assert len(found.questions) == 90
    assert [len(area.sub_areas) for area in found.areas if area.sub_areas] == [6]
    assert [area.core for area in found.areas] == [True] * 10 + [False] * 2
