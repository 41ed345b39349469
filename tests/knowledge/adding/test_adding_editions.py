"""Two editions of one work: the newer answers unless the older is asked for."""

import pytest
from support.pdfs import HANDBOOK, handbook
from support.small_encoder import WordEncoder

from knowledge.answering import Answerer
from knowledge.editions import Editions
from knowledge.scope import Scope
from knowledge.store import open_index


@pytest.fixture
def answerer(add, adder, files) -> Answerer:
    older = (HANDBOOK[0], (*HANDBOOK[1][:1], "The diagnosis asks fifty neighbours about rumours."))
    (files / "new.pdf").write_bytes(handbook("2018"))
    (files / "old.pdf").write_bytes(handbook("2015", older))
    add(files)
    return Answerer(open_index(adder.shelf.index, adder.encoder), WordEncoder())


def documents(answerer: Answerer, question: str, scope: Scope | None = None) -> set[str]:
    return {hit.row.id for hit in answerer.retrieve(question, scope).hits}


NEW, OLD = "doc-anti-rumours-handbook--2018", "doc-anti-rumours-handbook--2015"


def test_the_newer_edition_answers(answerer) -> None:
    assert documents(answerer, "whom does the diagnosis ask about rumours?") == {NEW}


def test_naming_the_year_of_the_handbook_asks_the_older(answerer) -> None:
    assert documents(answerer, "what does the handbook 2015 say about the diagnosis?") == {OLD}


def test_a_year_without_the_handbook_names_no_edition(answerer) -> None:
    assert documents(answerer, "which rumours were there in 2015?") == {NEW}


def test_naming_both_years_asks_both(answerer) -> None:
    asked = "compare the diagnosis in the handbook of 2015 and the handbook of 2018"
    assert documents(answerer, asked) == {OLD, NEW}


def test_a_question_to_the_older_document_alone_is_answered_from_it(answerer) -> None:
    assert documents(answerer, "whom does the diagnosis ask?", Scope(document=OLD)) == {OLD}


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("doc-guide--2015", "doc-guide--2021"),
        ("doc-guide--first-edition", "doc-guide--second-edition"),
        ("doc-guide--second-edition-2015", "doc-guide--2019"),
        ("doc-guide", "doc-guide--2015"),
        ("doc-guide--version-2", "doc-guide--version-10"),
        ("doc-report--2014-2017", "doc-report--2018"),
    ],
)
def test_editions_are_ordered_by_year_then_by_number(older: str, newer: str) -> None:
    editions = Editions.of([(newer, 2), (older, 1)])
    assert editions.hidden("what is it about?") == {1}


def test_works_of_one_edition_hide_nothing() -> None:
    assert Editions.of([("doc-a--2015", 1), ("doc-b--2018", 2)]).hidden("a") == frozenset()
