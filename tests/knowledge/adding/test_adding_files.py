"""What becomes of files that somebody adds, replaces and removes."""

from pathlib import Path

import pytest
from support.pdfs import handbook, pdf

from knowledge.adding.adder import Adder
from knowledge.adding.difference import difference
from knowledge.adding.finding import candidates
from knowledge.adding.naming import Given
from knowledge.adding.originals import Originals
from knowledge.adding.outcome import Outcome, Result
from knowledge.documents import Document
from knowledge.errors import NotRemovable, UnknownDocument
from knowledge.publishing import Change
from knowledge.search import ask, search
from knowledge.store import open_index

TEXT = "# Bread and roses\n\nThe bakery teaches newcomers to bake in the evening."


def results(outcomes: list[Outcome]) -> dict[str, str]:
    return {outcome.name: outcome.result.value for outcome in outcomes}


def found(adder: Adder, question: str) -> list[str]:
    index = open_index(adder.shelf.index, adder.encoder)
    hits = search(index, ask(index, adder.encoder, question))
    return list(dict.fromkeys(hit.row.id for hit in hits))


def test_a_pdf_becomes_a_document_with_title_edition_year_and_exact_pages(
    add, adder, files
) -> None:
    (files / "h.pdf").write_bytes(handbook("2018"))
    (outcome,) = add(files / "h.pdf")
    document = adder.known(outcome.document)
    assert (outcome.result, document.title) == (Result.ADDED, "Anti-rumours handbook 2018")
    assert (document.year, document.edition) == ("2018", "2018")
    assert [block.page for block in document.blocks][-1] == 2


def test_what_a_person_says_counts_before_what_the_file_says(add, adder, files) -> None:
    (files / "h.pdf").write_bytes(handbook("2018"))
    (outcome,) = add(
        files / "h.pdf", title="El manual", year="2020", language="es", topics=("rumours",)
    )
    document = adder.known(outcome.document)
    assert (document.title, document.year, document.language) == ("El manual", "2020", "es")
    assert document.topics == ("rumours",)


def test_a_folder_names_its_documents_in_library_toml(add, adder, files) -> None:
    (files / "a.md").write_text(TEXT)
    (files / "library.toml").write_text(
        '[[document]]\nfile = "a.md"\ntitle = "Our strategy"\nyear = "2024"\ntopics = ["work"]\n'
    )
    (outcome,) = add(files)
    assert adder.known(outcome.document).title == "Our strategy"
    assert outcome.document == "doc-our-strategy--2024"


def test_a_broken_library_toml_is_reported_with_its_line_and_nothing_of_the_folder_is_added(
    add, files
) -> None:
    (files / "a.md").write_text(TEXT)
    (files / "library.toml").write_text('[[document]]\nfile = "a.md"\nyaer = "2024"\n')
    (outcome,) = add(files)
    assert outcome.result is Result.SKIPPED
    assert "library.toml:3: `yaer` is unknown" in outcome.reason


def test_a_file_that_library_toml_names_and_nobody_has_is_reported(add, files) -> None:
    (files / "library.toml").write_text('[[document]]\nfile = "gone.pdf"\n')
    (outcome,) = add(files)
    assert (outcome.name, outcome.result) == ("gone.pdf", Result.SKIPPED)


def test_the_same_file_again_is_unchanged_and_encoded_no_more(add, adder, files) -> None:
    (files / "a.md").write_text(TEXT)
    add(files)
    adder.encoder.encoded.clear()
    (files / "a.md").rename(files / "other name.md")
    assert results(add(files)) == {"other name.md": "unchanged"}
    assert adder.encoder.encoded == []


def test_a_changed_file_replaces_its_document_everywhere_at_once(add, adder, files) -> None:
    (files / "a.md").write_text(TEXT)
    add(files)
    (files / "a.md").write_text("# Bread and roses\n\nThe choir sings on the square.")
    assert results(add(files)) == {"a.md": "replaced"}
    index = open_index(adder.shelf.index, adder.encoder)
    assert index.lexical.search(["bakeri"], 5) == ([], [])
    assert found(adder, "choir sings") == ["doc-bread-and-roses"]


def test_a_new_title_for_the_same_file_replaces_the_old_one(add, adder, files) -> None:
    (files / "a.md").write_text(TEXT)
    add(files)
    assert results(add(files, title="Bread")) == {"a.md": "replaced"}
    assert [d.id for d in open_index(adder.shelf.index, adder.encoder).documents()] == ["doc-bread"]


def test_originals_are_kept_while_their_document_is_there_and_no_longer(add, adder, files) -> None:
    (files / "a.md").write_text(TEXT)
    (outcome,) = add(files)
    digest = adder.known(outcome.document).extra["digest"]
    kept = Originals(adder.shelf.originals)
    assert kept.path(digest).read_text() == TEXT
    adder.remove([outcome.document])
    assert kept.path(digest) is None


def test_a_removed_document_is_gone_from_meaning_and_from_words(add, adder, files) -> None:
    (files / "a.md").write_text(TEXT)
    (files / "b.md").write_text("# Parks\n\nNeighbours meet in the park.")
    add(files)
    adder.remove(["doc-bread-and-roses"])
    index = open_index(adder.shelf.index, adder.encoder)
    assert found(adder, "bakery newcomers bake") == ["doc-parks"]
    assert index.lexical.search(["bakeri"], 5) == ([], [])


def test_only_what_was_added_can_be_removed(adder, add, files) -> None:
    guide = Document("schools", *_guide())
    Change(adder.shelf.index, adder.encoder).synchronise([guide], "mark")
    with pytest.raises(NotRemovable, match="library folder"):
        adder.remove(["schools"])
    with pytest.raises(UnknownDocument):
        adder.remove(["nothing-like-it"])


def _guide():
    from support.writing import document

    made = document("schools", "Pupils learn many languages.")
    return made.kind, made.title, made.text, made.blocks


def test_a_title_never_meets_the_id_of_a_guide(adder, add, files) -> None:
    Change(adder.shelf.index, adder.encoder).synchronise([Document("schools", *_guide())], "mark")
    (files / "a.md").write_text("# Schools\n\nPupils of another book.")
    add(files)
    ids = [d.id for d in open_index(adder.shelf.index, adder.encoder).documents()]
    assert ids == ["schools", "doc-schools"]


def test_two_files_with_one_title_and_edition_are_not_taken_for_one(add, files) -> None:
    (files / "a.md").write_text(TEXT)
    (files / "b.md").write_text("# Bread and roses\n\nAnother text.")
    outcomes = add(files)
    assert results(outcomes) == {"a.md": "added", "b.md": "skipped"}
    skipped = next(o for o in outcomes if o.result is Result.SKIPPED)
    assert "same title and edition as a.md" in skipped.reason
    assert "library.toml" in skipped.remedy


def test_diff_tells_what_adding_would_change_and_changes_nothing(add, adder, files) -> None:
    (files / "a.md").write_text(TEXT)
    add(files)
    (files / "a.md").write_text(TEXT + "\n\nA second paragraph.")
    (files / "b.md").write_text("# Parks\n\nNeighbours meet in the park.")
    told = list(difference(Adder(adder.shelf, adder.encoder), list(candidates(files, Given()))))
    assert results(told) == {"a.md": "replaced", "b.md": "added"}
    assert "1 paragraphs new, 0 gone" in told[0].reason
    assert found(adder, "second paragraph") == ["doc-bread-and-roses"]
    assert adder.known("doc-parks") is None


@pytest.mark.parametrize("ending", ["pdf", "md", "txt", "html"])
def test_every_format_is_added_and_found(add, adder, files, ending) -> None:
    lines = "The bakery teaches newcomers to bake in the evening. " * 3
    contents = {
        "pdf": pdf([("Bread and roses", lines[:52])]),
        "md": f"# Bread\n\n{lines}".encode(),
        "txt": f"Bread\n\n{lines}".encode(),
        "html": f"<html><body><h1>Bread</h1><p>{lines}</p></body></html>".encode(),
    }
    (files / f"a.{ending}").write_bytes(contents[ending])
    (outcome,) = add(files, title="Bread")
    assert outcome.result is Result.ADDED
    assert found(adder, "bakery newcomers") == ["doc-bread"]


def test_a_title_in_another_script_still_gets_an_id_of_its_own(add, files: Path) -> None:
    (files / "a.md").write_text("# Порадник\n\nМісто зустрічає людей.")
    (files / "b.md").write_text("# Книга\n\nМісто вчить мови.")
    ids = {outcome.document for outcome in add(files)}
    assert len(ids) == 2


def test_a_text_that_begins_with_a_long_sentence_is_called_as_its_file(add, files: Path) -> None:
    sentence = "Some cities are full members of the network " + "and take part in its visits " * 3
    (files / "networks_of-cities.txt").write_text(sentence + ".\n\nMore is told here.\n")
    (outcome,) = add(files)
    assert outcome.title == "Networks of cities"
