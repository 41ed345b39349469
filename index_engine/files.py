"""Files that the commands read and write: answers, mappings, and whole results at once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from index_engine.answers import AnswerSheet
from index_engine.answers_json import parse_sheet, read_json
from index_engine.errors import AnswersError, MappingError, Problem
from index_engine.loading import questionnaire_file, shipped_questionnaires
from index_engine.mapping import QuestionnaireMapping
from index_engine.mapping_file import load_mapping
from index_engine.questionnaire import Questionnaire, load_questionnaire

DEFAULT_QUESTIONNAIRE = "working-2023"


def read_answers(path: Path, questionnaire: str | None = None) -> tuple[Questionnaire, AnswerSheet]:
    """Read answers together with the questionnaire in which they were given.

    Args:
        path: A JSON file in the form of the contract, or a workbook of `index report`.
        questionnaire: An id or a file; None takes the one that a JSON file names, and the
            default one for a workbook.

    Raises:
        InputError: With every problem found.
        OSError: If a workbook cannot be read.
    """
    if path.suffix == ".xlsx":
        from index_engine.export import read_workbook

        found = load_questionnaire(questionnaire or DEFAULT_QUESTIONNAIRE)
        return found, read_workbook(path, found)
    data = read_json_file(path)
    named = data.get("questionnaire") if isinstance(data, dict) else None
    if questionnaire is None and named not in shipped_questionnaires():
        known = ", ".join(shipped_questionnaires())
        remedy = f"Name a shipped questionnaire ({known}), or give its file with --questionnaire"
        value = named if isinstance(named, str) else ""
        reason = "no questionnaire of this id comes with the library"
        raise AnswersError([Problem(path.name, "questionnaire", value, reason, remedy)])
    found = load_questionnaire(questionnaire or str(named))
    return found, parse_sheet(data, found, path.name)


def read_earlier(path: Path, newer: Questionnaire) -> tuple[Questionnaire, AnswerSheet]:
    """Read the answers of an earlier round, in the version in which they were given.

    Args:
        path: A JSON file in the form of the contract.
        newer: The questionnaire of the later round, taken where the file names it; it need not
            be a shipped one.

    Raises:
        InputError: With every problem found.
    """
    if path.suffix == ".json":
        data = read_json_file(path)
        if isinstance(data, dict) and data.get("questionnaire") == newer.id:
            return newer, parse_sheet(data, newer, path.name)
    return read_answers(path)


def read_json_file(path: Path) -> Any:
    """Return what a JSON file holds.

    Raises:
        AnswersError: If it cannot be read or is not JSON.
    """
    try:
        return read_json(path.read_bytes(), path.name)
    except OSError as error:
        reason = f"it cannot be read ({error.strerror})"
        problem = Problem(str(path), "", "", reason, "Check the path and the rights")
        raise AnswersError([problem]) from error


def mapping_between(
    older: Questionnaire, newer: Questionnaire, newer_source: str, file: Path | None
) -> QuestionnaireMapping | None:
    """Return the mapping from one version to another, None where both are the same.

    Args:
        older: The version of the earlier answers.
        newer: The version of the later answers.
        newer_source: The id or file of the newer one; its `mappings/<older>.yaml` is taken.
        file: A mapping file to take in its place.

    Raises:
        MappingError: If there is none, or it has problems.
    """
    if older.id == newer.id:
        return None
    path = file or questionnaire_file(newer_source).parent / "mappings" / f"{older.id}.yaml"
    if not path.is_file():
        reason = f"there is no mapping from {older.id} to {newer.id}"
        raise MappingError([Problem(path.name, "", "", reason, "Give one with --mapping")])
    return load_mapping(path, older, newer)


def write_all(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder, each whole or not at all.

    Raises:
        OSError: If the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_write(folder / name, content) for name, content in files.items())


def _write(path: Path, content: bytes) -> Path:
    # A file beside the target, moved over it when complete, never leaves half of a result.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return path
