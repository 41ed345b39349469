"""The own documents of a city: for its members part of the library, for all others not there."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.small_encoder import WordEncoder
from support.writing import document, write_library

from knowledge.adding.adder import Adder
from knowledge.adding.finding import candidates
from knowledge.adding.naming import Given
from knowledge.assistant import Knowledge, bring_up_to_date
from knowledge.documents import Kind
from knowledge.errors import UnknownDocument
from knowledge.publishing import Change
from knowledge.scope import Scope
from knowledge.shelves import BadShelfName, Shelf

SECRET = "# Housing plan of the harbour\n\nThe shelter at the harbour opens with ninety beds.\n"
OPEN = (
    "# Housing\n\nA shelter gives people a bed. Cities plan beds.\n\n# Work\n\nThe harbour hires."
)


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def knowledge(data: Path, tmp_path: Path, encoder: WordEncoder) -> Knowledge:
    """A public library of three guides."""
    library = write_library(tmp_path / "library")
    bring_up_to_date(data / "index", encoder, library)
    Change(data / "index", encoder).publish([document("housing", OPEN, topics=("housing",))])
    return Knowledge(data / "index", encoder, library)


def give(data: Path, encoder: WordEncoder, city: str, text: str, **given: object) -> None:
    """Put a text on the shelf of a city."""
    path = data.parent / f"{city}.md"
    path.write_text(text)
    adder = Adder(Shelf(data, city), encoder)
    list(adder.add(list(candidates(path, Given(**given)))))


def seen(knowledge: Knowledge, question: str, *shelves: str) -> object:
    """Return all that somebody can see of a question: hits with scores, counts, topics, rarities."""
    view = knowledge._with(shelves)
    found = view.answerer.retrieve(question)
    answer = view.answerer.answer(question)
    return (
        [(hit.row.id, hit.place, hit.score) for hit in found.hits],
        found.evidence,
        tuple(found.question.rarity),
        found.mended,
        answer,
        [d.id for d in view.contents.documents],
        {kind: view.index.count(kind) for kind in Kind},
        view.index.words,
    )


QUESTIONS = ("how many beds has the shelter?", "harbour plan", "shleter", "what is ninety?")


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_restricted_document_changes_nothing_that_others_see(
    knowledge, data, encoder, question
) -> None:
    before, before_of_member = seen(knowledge, question), seen(knowledge, question, "8")
    give(data, encoder, "7", SECRET, topics=("secret-topic",))
    assert seen(knowledge, question) == before
    assert seen(knowledge, question, "8") == before_of_member
    assert seen(knowledge, question, "7") != before


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    words=st.lists(st.sampled_from(["bed", "shelter", "harbour", "plan", "city", "work", "hires"]))
)
def test_whatever_a_city_adds_others_see_the_same_scores(knowledge, data, encoder, words) -> None:
    before = seen(knowledge, "which shelter has a bed at the harbour?")
    give(data, encoder, "7", f"# Own paper\n\nOur {' '.join(words)} paper.")
    assert seen(knowledge, "which shelter has a bed at the harbour?") == before


def test_a_member_is_answered_from_the_own_document_and_from_the_library(
    knowledge, data, encoder
) -> None:
    give(data, encoder, "7", SECRET)
    found = knowledge.index_with(["7"])
    assert {d.id for d in found.documents()} >= {"housing", "doc-housing-plan-of-the-harbour"}
    hits = knowledge._with(["7"]).answerer.retrieve("the shelter at the harbour opens").hits
    assert hits[0].row.id == "doc-housing-plan-of-the-harbour"
    assert "housing" in {hit.row.id for hit in hits}


def test_a_member_of_two_cities_sees_both_and_no_third(knowledge, data, encoder) -> None:
    for city in ("7", "8", "9"):
        give(data, encoder, city, f"# Paper of {city}\n\nThe shelter of town {city} opens.")
    ids = {d.id for d in knowledge.index_with(["7", "9"]).documents(Kind.DOCUMENT)}
    assert ids == {"doc-paper-of-7", "doc-paper-of-9"}


def test_a_document_of_a_city_is_unknown_to_all_others(knowledge, data, encoder) -> None:
    give(data, encoder, "7", SECRET)
    assert knowledge.document("doc-housing-plan-of-the-harbour", ["7"]).kind is Kind.DOCUMENT
    with pytest.raises(UnknownDocument) as error:
        knowledge.document("doc-housing-plan-of-the-harbour")
    assert "doc-housing" not in error.value.near


def test_scores_of_public_passages_do_not_depend_on_what_a_city_adds_elsewhere(
    knowledge, data, encoder
) -> None:
    """Shares of what a question can reach on its own shelf are comparable between shelves."""
    give(data, encoder, "7", "# Bees\n\nBees live on the roof of the town hall.")
    question = "which shelter gives a bed?"
    alone = [hit.row.id for hit in knowledge.answerer.retrieve(question).hits]
    together = [hit.row.id for hit in knowledge._with(["7"]).answerer.retrieve(question).hits]
    assert [name for name in together if name != "doc-bees"] == alone


def test_a_question_can_be_limited_to_the_own_documents(knowledge, data, encoder) -> None:
    give(data, encoder, "7", SECRET)
    hits = knowledge._with(["7"]).answerer.retrieve("a shelter with beds", Scope(own=True)).hits
    assert {hit.row.id for hit in hits} == {"doc-housing-plan-of-the-harbour"}


@pytest.mark.parametrize("kind", list(Kind))
def test_a_question_can_be_limited_to_one_kind(knowledge, data, encoder, kind) -> None:
    give(data, encoder, "7", SECRET)
    hits = knowledge._with(["7"]).answerer.retrieve("shelter people meet", Scope(kind=kind)).hits
    assert {hit.row.kind for hit in hits} == {kind}


def test_a_change_of_the_shelf_is_seen_without_a_restart(knowledge, data, encoder) -> None:
    assert knowledge.index_with(["7"]).count(Kind.DOCUMENT) == 0
    give(data, encoder, "7", SECRET)
    assert knowledge.index_with(["7"]).count(Kind.DOCUMENT) == 1
    Adder(Shelf(data, "7"), encoder).remove(["doc-housing-plan-of-the-harbour"])
    assert knowledge.index_with(["7"]).count(Kind.DOCUMENT) == 0


@pytest.mark.parametrize("name", ["../up", "a/b", "", "A b", "..", "7/../8"])
def test_a_city_cannot_be_named_so_that_it_leads_to_another_folder(data, name) -> None:
    with pytest.raises(BadShelfName, match="city's number"):
        Shelf(data, name)


def test_keys_of_cities_lie_far_apart(data) -> None:
    firsts = {Shelf(data, str(number)).first_key for number in range(1, 300)}
    assert len(firsts) == 299
    assert min(firsts) > Shelf(data).first_key
    assert max(firsts) < 1 << 44, "a key and the position of a passage share 64 bits"
