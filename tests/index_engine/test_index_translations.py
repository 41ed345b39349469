"""A questionnaire in another language, as far as somebody translated it."""

import pytest

from index_engine.errors import QuestionnaireError
from index_engine.loading import load

FRENCH = """
title: Un petit questionnaire
areas:
  commitment: {title: Engagement}
sub_areas:
  schools: {title: Écoles}
questions:
  statement:
    text: La ville l'a-t-elle dit ?
    options: {yes: Oui, no: Non}
"""


@pytest.fixture
def folder(tmp_path, small_yaml):
    (tmp_path / "translations").mkdir()
    (tmp_path / "q.yaml").write_text(small_yaml, "utf-8")
    (tmp_path / "translations" / "fr.yaml").write_text(FRENCH, "utf-8")
    return tmp_path


def test_translated_fields_replace_the_base_and_others_stay(folder, small):
    found = load(folder / "q.yaml", "fr")
    assert (found.language, found.title, found.note) == ("fr", "Un petit questionnaire", small.note)
    assert found.area("commitment").title == "Engagement"
    assert found.area("commitment").about == small.area("commitment").about
    assert found.area("lens").sub_areas[0].title == "Écoles"
    statement = found.question("statement")
    assert [option.label for option in statement.options] == ["Non", "Oui"]
    assert statement.why == small.question("statement").why
    assert found.question("budget") == small.question("budget")


def test_a_region_falls_back_to_its_language(folder):
    assert load(folder / "q.yaml", "fr-CA").title == "Un petit questionnaire"


@pytest.mark.parametrize("language", [None, "en", "de", "../q"])
def test_without_a_translation_the_base_is_given(folder, small, language):
    assert load(folder / "q.yaml", language) == small


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("statement:", "statment:", "no field of this name"),
        ("schools:", "school:", "no field of this name"),
        ("text: La", "texte: La", "no field of this name"),
        ("yes: Oui", "yess: Oui", "no field of this name"),
        ("{yes: Oui, no: Non}", "Oui", "has no fields"),
        ("title: Un petit questionnaire", "title: ''", "`title` is empty"),
        ("title: Un petit questionnaire", "points: 3", "no field of this name"),
    ],
)
def test_a_mistake_in_a_translation_is_reported(folder, old, new, reason):
    (folder / "translations" / "fr.yaml").write_text(FRENCH.replace(old, new, 1), "utf-8")
    with pytest.raises(QuestionnaireError, match=reason):
        load(folder / "q.yaml", "fr")
