"""Finds questionnaires: those shipped with the library, and files of a city's own."""

from __future__ import annotations

import os
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from index_engine.compiling import compile_questionnaire
from index_engine.errors import Problem, QuestionnaireError
from index_engine.questionnaire import Questionnaire
from index_engine.translations import translated
from index_engine.tree import Notebook, Table

SHIPPED = Path(__file__).parent / "questionnaires"
YAML_SUFFIXES = (".yaml", ".yml")
SUFFIXES = (*YAML_SUFFIXES, ".xlsx")


def shipped_questionnaires() -> tuple[str, ...]:
    """Return the ids of the questionnaires that come with the library."""
    return tuple(sorted(path.parent.name for path in SHIPPED.glob("*/questionnaire.yaml")))


def questionnaire_file(id_or_path: str | Path) -> Path:
    """Return the file of a questionnaire.

    Raises:
        QuestionnaireError: If it is neither a shipped id nor a file.
    """
    name = str(id_or_path)
    is_path = isinstance(id_or_path, Path) or name.endswith(SUFFIXES) or os.sep in name
    if not is_path and name in shipped_questionnaires():
        return SHIPPED / name / "questionnaire.yaml"
    path = Path(name)
    if not path.is_file():
        known = ", ".join(shipped_questionnaires()) or "none"
        reason = "there is no such file" if is_path else "there is no such questionnaire"
        remedy = f"Give a .yaml or .xlsx file, or a shipped questionnaire ({known})"
        raise QuestionnaireError([Problem(name, "", "", reason, remedy)])
    return path


def load(id_or_path: str | Path, language: str | None = None) -> Questionnaire:
    """Load a questionnaire; see `index_engine.questionnaire.load_questionnaire`."""
    path = questionnaire_file(id_or_path)
    if SHIPPED in path.parents:
        return _load_shipped(path, language)
    return translated(read_questionnaire(path), path.parent / "translations", language)


@lru_cache(maxsize=32)
def _load_shipped(path: Path, language: str | None) -> Questionnaire:
    return translated(read_questionnaire(path), path.parent / "translations", language)


def read_questionnaire(path: Path, topics: Collection[str] | None = None) -> Questionnaire:
    """Read and check one file, without translations.

    Args:
        path: A .yaml, .yml or .xlsx file.
        topics: The topics that questions may name; None leaves them unchecked.

    Raises:
        QuestionnaireError: With every problem found.
    """
    notebook = Notebook()
    tree = _tree(path, notebook)
    if tree is None:
        raise QuestionnaireError(notebook.problems)
    return compile_questionnaire(tree, notebook, topics)


def _tree(path: Path, notebook: Notebook) -> Table | None:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = f"it cannot be read ({error.strerror})"
        raise QuestionnaireError(
            [Problem(path.name, "", "", reason, "Check the path and the rights")]
        ) from error
    # Each reader brings a library that a start which reads nothing need not wait for.
    if path.suffix == ".xlsx":
        from index_engine.xlsx_source import read_xlsx

        return read_xlsx(data, path.name, notebook)
    if path.suffix in YAML_SUFFIXES:
        from index_engine.yaml_source import read_yaml

        return read_yaml(_decoded(data, path.name), path.name, notebook)
    reason = "this kind of file is not read"
    raise QuestionnaireError(
        [Problem(path.name, "", path.suffix, reason, "Use .yaml, .yml or .xlsx")]
    )


def _decoded(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = "the text is not UTF-8"
        raise QuestionnaireError(
            [Problem(source, f"line {line}", "", reason, "Save the file as UTF-8")]
        ) from error
