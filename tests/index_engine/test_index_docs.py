"""The documentation of the engine: its examples run and show what they say."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from index_engine.answers import AnswerSheet
from index_engine.checking import check_beside
from index_engine.cli import index_app
from index_engine.loading import load, read_questionnaire
from index_engine.mapping_file import load_mapping
from index_engine.questionnaire import load_questionnaire

DOCS = Path(__file__).parents[2] / "docs"
ENGINE = (DOCS / "index-engine.md").read_text("utf-8")
QUESTIONNAIRES = (DOCS / "questionnaires.md").read_text("utf-8")


def blocks(text, language):
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_python_examples_run_one_after_the_other_and_print_what_is_shown():
    names = {}
    examples = re.findall(r"```python\n(.*?)```\n\n```\n(.*?)```", ENGINE, re.DOTALL)
    assert len(examples) == len(blocks(ENGINE, "python"))
    for code, shown in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, names)
        assert printed.getvalue() == shown


def test_the_example_of_answers_is_valid():
    (example,) = blocks(ENGINE, "json")
    sheet = AnswerSheet.from_json(example, load_questionnaire("working-2023"))
    assert len(sheet.answers) == 4


def test_every_command_is_described_and_every_described_one_exists():
    commands = {
        command.name or command.callback.__name__ for command in index_app.registered_commands
    }
    assert set(re.findall(r"^\| `index (\w+)", ENGINE, re.MULTILINE)) == commands


@pytest.fixture
def folder(tmp_path):
    questionnaire, french, mapping, samples = blocks(QUESTIONNAIRES, "yaml")
    (tmp_path / "questionnaire.yaml").write_text(questionnaire, "utf-8")
    (tmp_path / "samples.yaml").write_text(samples, "utf-8")
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "fr.yaml").write_text(french, "utf-8")
    (tmp_path / "mapping.yaml").write_text(mapping, "utf-8")
    return tmp_path


def test_the_example_of_a_questionnaire_its_translation_and_samples_are_valid(folder):
    path = folder / "questionnaire.yaml"
    result = check_beside(read_questionnaire(path), path)
    assert result.checked == ("samples.yaml (1 city)", "translations/fr.yaml")
    assert result.moved == ()
    assert load(path, "fr").question("commitment.budget").options[2].label == "Oui"


def renamed(text, older, newer):
    return text.replace(f"id: {older}\n", f"id: {newer}\n")


def test_the_example_of_a_mapping_is_valid_between_questionnaires_that_have_its_questions(folder):
    base = (folder / "questionnaire.yaml").read_text("utf-8")
    budget = base[base.index("  - id: commitment.budget") : base.index("  - id: education.lang")]

    def with_questions(text, *keys):
        return text + "".join(renamed(budget, "commitment.budget", key) for key in keys)

    older, newer = folder / "older.yaml", folder / "newer.yaml"
    older.write_text(with_questions(base, "a", "b", "c", "d"), "utf-8")
    text = with_questions(renamed(base, "small-2026", "small-2030"), "a1", "a2", "bc")
    text = renamed(text, "commitment.budget", "commitment.money").replace(
        "{id: partly,", "{id: some,", 1
    )
    newer.write_text(text, "utf-8")
    mapping = load_mapping(
        folder / "mapping.yaml", read_questionnaire(older), read_questionnaire(newer)
    )
    assert len(mapping.links) == 5
