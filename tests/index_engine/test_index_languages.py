"""In every language that is offered, all of the questionnaire and of the report is translated."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import index_engine
from index_engine.questionnaire import Questionnaire, load_questionnaire
from index_engine.tree import Notebook, Table
from index_engine.wording import TEXT_DIRECTORY
from index_engine.yaml_source import read_yaml

ENGLISH = "en"
PACKAGE = Path(index_engine.__file__).parent
QUESTIONNAIRE = "working-2023"
TRANSLATIONS = PACKAGE / "questionnaires" / QUESTIONNAIRE / "translations"
LANGUAGES = sorted(
    {path.stem for path in TRANSLATIONS.glob("*.yaml")}
    | {path.stem for path in TEXT_DIRECTORY.glob("*.ftl")} - {ENGLISH}
)
PHONE_WIDTH = 40
# So many words are never the same in two languages; "Radio" may be.
A_SENTENCE = 3


class Variables(Visitor):
    """Collects what a sentence speaks of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def sentences(language: str) -> dict[str, set[str]]:
    """Return the sentences of a catalogue with the values each needs."""
    found: dict[str, set[str]] = {}
    source = (TEXT_DIRECTORY / f"{language}.ftl").read_text(encoding="utf-8")
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ast.Junk), entry.content[:60]
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands there a second time"
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def paths(table: Table, above: str = "") -> dict[str, str]:
    """Return every text of an overlay by its place in it."""
    found: dict[str, str] = {}
    for entry in table.entries:
        place = f"{above}/{entry.key.value}"
        if isinstance(entry.value, Table):
            found |= paths(entry.value, place)
        else:
            found[place] = entry.value.value
    return found


def texts(questionnaire: Questionnaire) -> dict[str, str]:
    """Return every text of a questionnaire that an overlay can give, by its place there."""
    found = {"/title": questionnaire.title, "/note": questionnaire.note}
    for area in questionnaire.areas:
        found[f"/areas/{area.id}/title"] = area.title
        found[f"/areas/{area.id}/about"] = area.about
        found |= {f"/sub_areas/{part.id}/title": part.title for part in area.sub_areas}
    for question in questionnaire.questions:
        at = f"/questions/{question.id}"
        found |= {
            f"{at}/text": question.text,
            f"{at}/why": question.why,
            f"{at}/what_counts": question.what_counts,
            f"{at}/evidence": question.evidence,
            f"{at}/owner": question.owner,
        }
        found |= {f"{at}/options/{option.id}": option.label for option in question.options}
    return found


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    return texts(load_questionnaire(QUESTIONNAIRE))


def test_some_languages_are_offered() -> None:
    assert LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_has_the_same_sentences_with_the_same_values(language: str) -> None:
    assert sentences(language) == sentences(ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_questionnaire_is_translated(language: str, english: dict[str, str]) -> None:
    path: Path = TRANSLATIONS / f"{language}.yaml"
    overlay = read_yaml(path.read_text(encoding="utf-8"), path.name, Notebook())
    assert overlay is not None
    translated = paths(overlay)
    assert translated.keys() == english.keys()
    left = [
        place
        for place, text in translated.items()
        if text == english[place] and len(text.split()) >= A_SENTENCE
    ]
    assert not left


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_of_a_question_differ_and_fit_a_phone(language: str) -> None:
    found = load_questionnaire(QUESTIONNAIRE, language)
    assert found.language == language
    for question in found.questions:
        labels = [option.label for option in question.options]
        assert len({label.casefold() for label in labels}) == len(labels), question.id
        assert max(map(len, labels)) <= PHONE_WIDTH, question.id
