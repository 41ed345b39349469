"""The export of a result, recomputed by somebody who has nothing else."""

import copy
import json

import pytest

from index_engine.answers import Answer, AnswerSheet, City, State
from index_engine.errors import ExportError
from index_engine.record import export_record, recompute
from index_engine.scoring import score


@pytest.fixture
def record(small):
    answers = {
        "statement": Answer.of("yes"),
        "budget": Answer.of("some"),
        "languages": Answer.of("second", "third"),
        "mixed": Answer(State.UNKNOWN),
        "meeting": Answer(State.NOT_APPLICABLE, reason="not ours"),
    }
    sheet = AnswerSheet("small", City("Ville"), answers)
    return json.loads(json.dumps(export_record(small, sheet, score(small, sheet))))


def test_every_figure_is_recomputed_from_the_file(record):
    scores = recompute(record)
    assert scores["areas → commitment → score"] == pytest.approx(100 * 7 / 9)
    assert scores["sub_areas → work → score"] == 50
    assert scores["areas → lens → low"] == 25
    assert scores["areas → lens → high"] == 75
    assert scores["areas → contact → score"] is None


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (["result", "core", "score"], 99.0, "recomputed, this is 51.38"),
        (["result", "areas", "lens", "high"], 80.0, "recomputed, this is 75"),
        (["result", "areas", "contact", "score"], 0.0, "recomputed, this is None"),
        (["result", "receipt", 1, "points"], 1.0, "recomputed, this is 0.33"),
        (["result", "receipt", 0, "weight"], 5.0, "recomputed, this is 2"),
        (["result", "receipt", 3, "maximum"], 3.0, "recomputed, this is 2"),
        (["result", "receipt", 2, "state"], "answered", "recomputed, this is unknown"),
        (["result", "receipt", 0, "value"], "no", "recomputed, this is yes"),
        (["answers", "answers", "statement", "value"], "no", "recomputed, this is no"),
        (["questionnaire", "questions", 0, "options", 1, "points"], 0.5, "recomputed, this is 0.5"),
    ],
)  # fmt: skip
def test_a_figure_that_does_not_follow_is_named(record, path, value, reason):
    changed = copy.deepcopy(record)
    place = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(ExportError, match=reason):
        recompute(changed)


@pytest.mark.parametrize("missing", ["format", "questionnaire", "answers", "result"])
def test_an_incomplete_file_is_refused_in_words(record, missing):
    del record[missing]
    with pytest.raises(ExportError, match="not a complete export"):
        recompute(record)


@pytest.mark.parametrize("data", [[], {"format": "other"}, {"format": None}])
def test_another_kind_of_file_is_refused_in_words(data):
    with pytest.raises(ExportError, match="not a complete export"):
        recompute(data)
