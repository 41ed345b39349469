"""Checks what lies beside a questionnaire: its sample cities, translations and mappings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index_engine.errors import InputError, Problem, QuestionnaireError
from index_engine.loading import load, shipped_questionnaires
from index_engine.mapping_file import load_mapping
from index_engine.questionnaire import Questionnaire
from index_engine.samples import Moved, check_samples, load_samples
from index_engine.translations import apply_translation


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked beside a questionnaire.

    Attributes:
        checked: The names of the files.
        moved: Figures of sample cities that are not as expected.
    """

    checked: tuple[str, ...]
    moved: tuple[Moved, ...]


def check_beside(questionnaire: Questionnaire, path: Path, samples: Path | None = None) -> Checked:
    """Check the files that belong to a questionnaire.

    Args:
        questionnaire: Already read from `path`.
        path: Its file; `samples.yaml`, `translations/` and `mappings/` are looked for beside it.
        samples: Sample cities that lie elsewhere.

    Raises:
        QuestionnaireError: With every problem found in any of the files.
    """
    beside = samples or path.parent / "samples.yaml"
    checked: list[str] = []
    problems: list[Problem] = []
    moved: tuple[Moved, ...] = ()
    if samples or beside.is_file():
        try:
            cities = load_samples(beside, questionnaire)
            moved = check_samples(questionnaire, cities)
            noun = "city" if len(cities) == 1 else "cities"
            checked.append(f"{beside.name} ({len(cities)} {noun})")
        except InputError as error:
            problems += error.problems
    for name, found in _overlays(questionnaire, path):
        checked.append(name)
        problems += found
    if problems:
        raise QuestionnaireError(problems)
    return Checked(tuple(checked), moved)


def _overlays(questionnaire: Questionnaire, path: Path) -> Iterator[tuple[str, list[Problem]]]:
    for file in sorted((path.parent / "translations").glob("*.yaml")):
        yield f"translations/{file.name}", _problems_of_translation(questionnaire, file)
    for file in sorted((path.parent / "mappings").glob("*.yaml")):
        yield f"mappings/{file.name}", _problems_of_mapping(questionnaire, file)


def _problems_of_translation(questionnaire: Questionnaire, file: Path) -> list[Problem]:
    try:
        apply_translation(questionnaire, file.read_text("utf-8-sig"), file.name, file.stem)
    except InputError as error:
        return list(error.problems)
    return []


def _problems_of_mapping(questionnaire: Questionnaire, file: Path) -> list[Problem]:
    if file.stem not in shipped_questionnaires():
        reason = f"the questionnaire {file.stem} does not come with the library"
        return [Problem(file.name, "", file.stem, reason, "Name the file after its `from`")]
    try:
        load_mapping(file, load(file.stem), questionnaire)
    except InputError as error:
        return list(error.problems)
    return []
