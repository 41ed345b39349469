"""A question in another language than the library's finds what the library says."""

import tomllib
from pathlib import Path

import pytest
from support.writing import document

from knowledge.answers import Answer, Outcome
from knowledge.assistant import Knowledge
from knowledge.documents import Kind
from knowledge.folders import Folders
from knowledge.golden import GOLDEN, load_golden
from knowledge.languages import in_our_words, load_glossaries
from knowledge.library import SHIPPED
from knowledge.publishing import Change

GLOSSARIES = load_glossaries(SHIPPED / "glossary")


def shown(answer: Answer) -> list[str]:
    return [*(q.document for q in answer.quotes), *(p.id for p in answer.practices)]


def turned(knowledge: Knowledge, text: str) -> str | None:
    words = knowledge.index.words
    return in_our_words(text, GLOSSARIES, words, words)


@pytest.mark.parametrize(
    "question",
    [
        "¿cómo preparamos la visita de los expertos?",
        "comment préparer la visite des experts ?",
        "come ci prepariamo alla visita degli esperti?",
        "como preparar a visita dos peritos?",
        "як підготувати візит експертів?",
    ],
)
def test_a_coordinator_asks_in_their_own_language_and_gets_the_guide(
    knowledge: Knowledge, question: str
) -> None:
    answer = knowledge.answer(question)
    assert answer.outcome is not Outcome.DECLINED
    assert answer.quotes[0].document == "expert-visit"
    assert answer.quotes[0].language == "en"


def test_an_english_question_is_never_taken_for_another_language(knowledge: Knowledge) -> None:
    golden = [q.question for q in load_golden() if q.kind != "language"]
    assert [q for q in golden if turned(knowledge, q)] == []


def test_a_name_in_another_alphabet_is_found_by_its_sound(knowledge: Knowledge) -> None:
    assert "gp-melitopol-weeks-of-culture" in shown(knowledge.answer("тижні культури Мелітополь"))


def test_nothing_but_signs_and_a_very_long_text_are_read_too(knowledge: Knowledge) -> None:
    assert turned(knowledge, "¿? … 😀") is None
    assert turned(knowledge, "ciudad para los refugiados " * 3000) is not None


def test_a_document_in_the_language_of_the_question_is_quoted_and_english_ones_are_still_found(
    data_dir: Path,
) -> None:
    knowledge = Knowledge.open(data_dir)
    tranvias = document(
        "tranvias",
        "# Los tranvías\n\nLos conductores de tranvías saludan a los pasajeros en nueve idiomas.",
        kind=Kind.DOCUMENT,
        language="es",
    )
    Change(Folders(data_dir).index, knowledge.encoder).publish([tranvias])
    answer = knowledge.answer("¿quién saluda a los pasajeros de los tranvías?")
    assert (answer.quotes[0].document, answer.quotes[0].language) == ("tranvias", "es")
    english = knowledge.answer("¿cómo preparamos la visita de los expertos?")
    assert "expert-visit" in shown(english)


def test_all_glossaries_say_the_same_things() -> None:
    said = {
        path.stem: set(tomllib.loads(path.read_text(encoding="utf-8"))["words"])
        for path in (SHIPPED / "glossary").glob("*.toml")
    }
    assert set(said) == {"es", "fr", "it", "pt", "uk"}
    assert all(words == said["es"] for words in said.values())


@pytest.mark.slow
def test_of_the_questions_in_each_language_nine_in_ten_still_find_a_right_document(
    knowledge: Knowledge,
) -> None:
    golden = {q.id: q for q in load_golden()}
    path = GOLDEN.with_name("translations.toml")
    for language in ("es", "fr", "it", "pt", "uk"):
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["question"]
        found = [
            {hit.row.id for hit in knowledge.answerer.retrieve(row[language]).hits[:10]}
            & set(golden[row["of"]].sources)
            for row in rows
        ]
        assert sum(map(bool, found)) >= 0.9 * len(rows), language
