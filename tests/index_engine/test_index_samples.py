"""Sample cities: their scores by simple arithmetic, and what is said when one moves."""

import dataclasses
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

import index_engine
from index_engine.errors import SamplesError
from index_engine.loading import SHIPPED, read_questionnaire, shipped_questionnaires
from index_engine.questionnaire import load_questionnaire
from index_engine.samples import check_samples, load_samples

SAMPLES = """
questionnaire: small
cities:
  - name: Ville
    population: 150000
    answers:
      statement: yes
      languages: [first, third]
      mixed: {value: not_applicable, reason: the county runs schools}
      meeting: unknown
    expected: {core: 70.8, extended: 47, commitment: 66.7, schools: none, work: 75, contact: 0}
"""


@pytest.fixture
def load(small, tmp_path):
    def load(text=SAMPLES):
        path = tmp_path / "samples.yaml"
        path.write_text(text, "utf-8")
        return load_samples(path, small)

    return load


def test_samples_that_score_as_expected_do_not_move(small, load):
    assert check_samples(small, load()) == ()


def test_changing_a_weight_shows_which_city_moves_and_how_far(small, load):
    heavier = dataclasses.replace(small.questions[0], weight=3.0)
    changed = dataclasses.replace(small, questions=(heavier, *small.questions[1:]))
    moved = [str(item) for item in check_samples(changed, load())]
    assert "Ville: commitment is 75.0, expected 66.7" in moved
    assert not any("contact" in item for item in moved)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("questionnaire: small", "questionnaire: other", "not of small"),
        ("statement: yes", "statement: perhaps", "no such option"),
        ("statement: yes", "statment: yes", "no such question"),
        (", reason: the county runs schools", "", "no reason is given"),
        ("core: 70.8", "cor: 70.8", "no field of this name"),
        ("core: 70.8", "core: high", "this is no score"),
        ("core: 70.8", "core: 101", "this is no score"),
        ("name: Ville", "nam: Ville", "has no `name`"),
        ("population: 150000", "population: many", "not a number"),
    ],
)
def test_a_mistake_in_samples_is_reported(load, old, new, reason):
    with pytest.raises(SamplesError, match=reason):
        load(SAMPLES.replace(old, new, 1))


def by_simple_arithmetic(questionnaire, answers):
    """Scores as somebody would work them out on paper, from the files alone, in fractions."""
    earned, whole = {}, {}
    for question in questionnaire["questions"]:
        answer = answers.get(question["id"], "")
        if isinstance(answer, dict):  # only "not applicable" is written with a reason
            continue
        points = {option["id"]: Fraction(option["points"]) for option in question["options"]}
        best = sum(points.values()) if question["type"] == "multiple" else max(points.values())
        chosen = answer if isinstance(answer, list) else [answer]
        part = question.get("sub_area") or question["area"]
        weight = Fraction(question["weight"])
        earned[part] = earned.get(part, 0) + weight * sum(points.get(key, 0) for key in chosen)
        whole[part] = whole.get(part, 0) + weight * best
    scores = {part: 100 * earned[part] / whole[part] for part in whole}
    for area in questionnaire["areas"]:
        if parts := [
            scores[part["id"]] for part in area.get("sub_areas", ()) if part["id"] in scores
        ]:
            scores[area["id"]] = sum(parts) / len(parts)
    for name, areas in (
        ("core", [area["id"] for area in questionnaire["areas"] if area["core"] == "yes"]),
        ("extended", [area["id"] for area in questionnaire["areas"]]),
    ):
        present = [scores[area] for area in areas if area in scores]
        scores[name] = sum(present) / len(present)
    return scores


def plain(path: Path):
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


SHIPPED_CITIES = [
    pytest.param(name, city, id=f"{name}-{city['name']}")
    for name in shipped_questionnaires()
    for city in plain(SHIPPED / name / "samples.yaml")["cities"]
]


@pytest.mark.parametrize(("name", "city"), SHIPPED_CITIES)
def test_expected_scores_of_shipped_samples_are_right_by_simple_arithmetic(name, city):
    scores = by_simple_arithmetic(plain(SHIPPED / name / "questionnaire.yaml"), city["answers"])
    for figure, expected in city["expected"].items():
        found = f"{float(scores[figure]) + 1e-9:.1f}" if figure in scores else "none"
        assert (figure, found) == (figure, expected)


@pytest.mark.parametrize("name", shipped_questionnaires())
def test_no_shipped_sample_moves(name):
    questionnaire = load_questionnaire(name)
    samples = load_samples(SHIPPED / name / "samples.yaml", questionnaire)
    assert len(samples) >= 3
    assert check_samples(questionnaire, samples) == ()
    states = {answer.state for sample in samples for answer in sample.sheet.answers.values()}
    assert len(states) == 3


def test_every_public_name_is_there():
    assert all(hasattr(index_engine, name) for name in index_engine.__all__)
    assert read_questionnaire(SHIPPED / "working-2023" / "questionnaire.yaml").id == "working-2023"
