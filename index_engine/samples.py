"""Sample cities: answers with the scores they are expected to get.

They come with a questionnaire and belong to it as tests belong to a program: whoever changes a
weight sees which city moves, and by how much.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index_engine.answers import AnswerSheet
from index_engine.answers_json import parse_sheet
from index_engine.errors import AnswersError, SamplesError
from index_engine.fields import Fields
from index_engine.numerals import parse_number
from index_engine.questionnaire import Questionnaire
from index_engine.scoring import Figure, score
from index_engine.tree import Items, Node, Notebook, Place, Table, Text
from index_engine.yaml_source import read_yaml

NO_SCORE = "none"
_FULL = 100
_CITY_FIELDS = ("name", "country", "population", "foreign_born_share")


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample city.

    Attributes:
        expected: Scores as written, by "core", "extended" or the id of an area or sub-area; as
            many digits after the point are compared as are written; "none" says no score.
    """

    sheet: AnswerSheet
    expected: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure of a sample city that is not what it is expected to be."""

    city: str
    figure: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.city}: {self.figure} is {self.found}, expected {self.expected}"


def check_samples(questionnaire: Questionnaire, samples: Sequence[Sample]) -> tuple[Moved, ...]:
    """Score every sample city and return the figures that moved."""
    return tuple(moved for sample in samples for moved in _moved(questionnaire, sample))


def _moved(questionnaire: Questionnaire, sample: Sample) -> Iterator[Moved]:
    card = score(questionnaire, sample.sheet, receipt=False)
    figures: Mapping[str, Figure] = {
        "core": card.core,
        "extended": card.extended,
        **card.areas,
        **card.sub_areas,
    }
    for name, expected in sample.expected.items():
        found = _written(figures[name], expected)
        if found != expected:
            yield Moved(sample.sheet.city.name, name, expected, found)


def _written(figure: Figure, like: str) -> str:
    """Write a score with as many digits as the expected one."""
    if figure.score is None:
        return NO_SCORE
    digits = len(like.partition(".")[2]) if like != NO_SCORE else 1
    # A half that lost its last bit on the way is still a half, and goes up.
    return f"{figure.score + 1e-9:.{digits}f}"


def load_samples(path: Path, questionnaire: Questionnaire) -> tuple[Sample, ...]:
    """Read the sample cities of a questionnaire.

    Raises:
        SamplesError: With every problem found.
    """
    notebook = Notebook()
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        notebook.note(Place(path.name), "", "it cannot be read", "Give a YAML file in UTF-8")
        raise SamplesError(notebook.problems) from None
    tree = read_yaml(text, path.name, notebook)
    if tree is None:
        raise SamplesError(notebook.problems)
    top = Fields(tree, notebook, "the file", ("questionnaire", "cities"))
    if top.identifier("questionnaire") not in ("", questionnaire.id):
        reason = f"the samples are not of {questionnaire.id}"
        value = top.text("questionnaire")
        notebook.note(top.place_of("questionnaire"), value, reason, "Use the questionnaire's own")
    samples = [_sample(table, questionnaire, notebook) for table in top.tables("cities")]
    if notebook.problems:
        raise SamplesError(notebook.problems)
    return tuple(sample for sample in samples if sample is not None)


def _sample(table: Table, questionnaire: Questionnaire, notebook: Notebook) -> Sample | None:
    fields = Fields(table, notebook, "the city", (*_CITY_FIELDS, "answers", "expected"))
    name = fields.text("name")
    answers = fields.table("answers")
    data = {
        "questionnaire": questionnaire.id,
        "city": {
            "name": name,
            "country": fields.text("country", "") or None,
            "population": fields.number("population", 0) or None,
            "foreign_born_share": fields.number("foreign_born_share", 0) or None,
        },
        "answers": {entry.key.value: _answer(entry.value) for entry in answers.entries},
    }
    try:
        sheet = parse_sheet(data, questionnaire, f"{table.place.source}, {name}")
    except AnswersError as error:
        notebook.problems.extend(error.problems)
        return None
    return Sample(sheet, _expected(fields, questionnaire, notebook))


def _answer(node: Node) -> dict[str, Any]:
    """A sample's answer in the form of the contract; the bare value is enough in most cases."""
    if isinstance(node, Table):
        return {entry.key.value: _plain(entry.value) for entry in node.entries}
    return {"value": _plain(node)}


def _plain(node: Node) -> Any:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return {entry.key.value: _plain(entry.value) for entry in node.entries}


def _expected(fields: Fields, questionnaire: Questionnaire, notebook: Notebook) -> dict[str, str]:
    parts = [part.id for area in questionnaire.areas for part in area.sub_areas]
    known = ("core", "extended", *(area.id for area in questionnaire.areas), *parts)
    table = fields.table("expected")
    own = Fields(table, notebook, "`expected`", known)
    expected = {entry.key.value: own.text(entry.key.value) for entry in table.entries}
    for name, written in expected.items():
        try:
            fits = written == NO_SCORE or 0 <= parse_number(written) <= _FULL
        except ValueError:
            fits = False
        if not fits:
            reason = "this is no score"
            notebook.note(own.place_of(name), written, reason, "Write it like 61, 61.5 or none")
    return expected
