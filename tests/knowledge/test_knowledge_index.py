"""The index: what is added, replaced and removed, what is encoded, and when it refuses to serve."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.small_encoder import WordEncoder
from support.writing import document

from knowledge.dense import Dense, write_dense
from knowledge.documents import Kind
from knowledge.errors import IndexMissing, UnknownDocument
from knowledge.manifest import current_version
from knowledge.publishing import Change, Published
from knowledge.search import ask, search
from knowledge.segments import ways_of_asking
from knowledge.store import Index, open_index

SCHOOLS = document(
    "schools", "Pupils learn many languages. Parents help.", asks=("how do pupils learn?",)
)
WORK = document("work", "Employers hire newcomers. The chamber mediates.")
PARKS = document("parks", "# In the open\n\nNeighbours meet in the park on Sundays.")


def found(index: Index, encoder: WordEncoder, question: str) -> list[str]:
    """Return the documents found for a question, best first."""
    hits = search(index, ask(index, encoder, question), limit=50)
    return list(dict.fromkeys(hit.row.id for hit in hits))


def test_what_is_published_is_found_by_meaning_and_by_words(tmp_path: Path) -> None:
    encoder = WordEncoder()
    assert Change(tmp_path, encoder).publish([SCHOOLS, WORK]) == Published(
        added=("schools", "work")
    )
    index = open_index(tmp_path, encoder)
    assert found(index, encoder, "pupils learn languages")[0] == "schools"
    assert found(index, encoder, "employers hiring newcomers")[0] == "work"
    assert [one.id for one in index.documents()] == ["schools", "work"]
    assert index.named("schools") == SCHOOLS


def test_an_unchanged_document_is_not_encoded_again_and_nothing_is_written(tmp_path: Path) -> None:
    encoder = WordEncoder()
    Change(tmp_path, encoder).publish([SCHOOLS, WORK])
    version, encoded = current_version(tmp_path), len(encoder.encoded)
    assert Change(tmp_path, encoder).publish([SCHOOLS]) == Published(unchanged=("schools",))
    assert (current_version(tmp_path), len(encoder.encoded)) == (version, encoded)


def test_adding_one_document_encodes_that_one_alone(tmp_path: Path) -> None:
    encoder = WordEncoder()
    Change(tmp_path, encoder).publish([SCHOOLS, WORK])
    encoder.encoded.clear()
    Change(tmp_path, encoder).publish([PARKS])
    assert encoder.encoded
    assert not any(
        "pupils" in text.lower() or "chamber" in text.lower() for text in encoder.encoded
    )
    assert found(open_index(tmp_path, encoder), encoder, "park on Sundays")[0] == "parks"


def test_a_replaced_document_answers_with_its_new_words_alone(tmp_path: Path) -> None:
    encoder = WordEncoder()
    Change(tmp_path, encoder).publish([SCHOOLS, WORK])
    newer = document("schools", "Teachers visit families.")
    assert Change(tmp_path, encoder).publish([newer]) == Published(replaced=("schools",))
    index = open_index(tmp_path, encoder)
    assert index.named("schools").text.startswith("Teachers")
    assert found(index, encoder, "teachers visit families")[0] == "schools"
    assert index.lexical.search(["languag"], 10) == ([], [])
    assert len(index.places) == 2


def test_a_removed_document_is_gone_from_both_sides_at_once(tmp_path: Path) -> None:
    encoder = WordEncoder()
    Change(tmp_path, encoder).publish([SCHOOLS, WORK, PARKS])
    assert Change(tmp_path, encoder).publish([], remove=["schools", "unheard-of"]) == Published(
        removed=("schools",)
    )
    index = open_index(tmp_path, encoder)
    assert set(found(index, encoder, "Pupils learn many languages")) == {"work", "parks"}
    assert index.lexical.search(["pupil"], 10) == ([], [])
    with pytest.raises(UnknownDocument):
        index.named("schools")


def test_synchronising_removes_what_left_the_library_and_keeps_what_was_added_otherwise(
    tmp_path: Path,
) -> None:
    encoder = WordEncoder()
    change = Change(tmp_path, encoder)
    change.synchronise([SCHOOLS, WORK], "monday")
    change.publish([PARKS])
    assert change.synchronise([WORK], "tuesday") == Published(
        removed=("schools",), unchanged=("work",)
    )
    index = open_index(tmp_path, encoder)
    assert [one.id for one in index.documents()] == ["work", "parks"]
    assert index.manifest.library == "tuesday"


def test_a_new_fingerprint_of_the_same_texts_encodes_nothing(tmp_path: Path) -> None:
    encoder = WordEncoder()
    Change(tmp_path, encoder).synchronise([SCHOOLS], "monday")
    encoder.encoded.clear()
    Change(tmp_path, encoder).synchronise([SCHOOLS], "tuesday")
    assert encoder.encoded == []
    assert open_index(tmp_path, encoder).manifest.library == "tuesday"


def test_an_index_of_another_model_refuses_to_serve_and_names_the_command(tmp_path: Path) -> None:
    Change(tmp_path, WordEncoder("words-1")).publish([SCHOOLS])
    with pytest.raises(IndexMissing, match=r"another embedding model.*icc-assistant library build"):
        open_index(tmp_path, WordEncoder("words-2"))


def test_a_change_with_another_model_encodes_everything_anew_added_documents_too(
    tmp_path: Path,
) -> None:
    Change(tmp_path, WordEncoder("words-1")).synchronise([SCHOOLS], "monday")
    Change(tmp_path, WordEncoder("words-1")).publish([PARKS])
    other = WordEncoder("words-2", dimension=32)
    published = Change(tmp_path, other).synchronise([SCHOOLS, WORK], "monday")
    assert set(published.added) == {"work"}
    assert set(published.replaced) == {"schools", "parks"}
    assert found(open_index(tmp_path, other), other, "park on Sundays")[0] == "parks"


def test_an_index_made_by_another_passage_rule_refuses_to_serve(tmp_path: Path) -> None:
    encoder = WordEncoder()
    Change(tmp_path, encoder).publish([SCHOOLS])
    manifest = tmp_path / (current_version(tmp_path) or "")
    raw = json.loads(manifest.read_text())
    manifest.write_text(json.dumps({**raw, "rule": "another"}))
    with pytest.raises(IndexMissing, match="another version of this program"):
        open_index(tmp_path, encoder)


def test_a_folder_without_an_index_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="icc-assistant library build"):
        open_index(tmp_path / "nowhere", WordEncoder())


def _files(folder: Path) -> list[str]:
    encoder = WordEncoder()
    Change(folder, encoder).publish([SCHOOLS, WORK])
    return [str(p.relative_to(folder)) for p in sorted(folder.rglob("*")) if p.is_file()]


@pytest.mark.parametrize("damage", ["delete", "cut", "scribble"])
def test_whatever_file_is_damaged_the_index_refuses_or_still_answers_and_a_build_mends_it(
    tmp_path: Path, damage: str
) -> None:
    encoder = WordEncoder()
    names = _files(tmp_path / "whole")
    assert len(names) > 15
    for n, name in enumerate(names):
        if name.endswith(".lock"):
            continue
        folder = tmp_path / f"{damage}-{n}"
        shutil.copytree(tmp_path / "whole", folder)
        path = folder / name
        if damage == "delete":
            path.unlink()
        elif damage == "cut":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        else:
            path.write_bytes(b"scribble")
        with pytest.raises(IndexMissing, match="library build"):
            open_index(folder, encoder)
        Change(folder, encoder).publish([SCHOOLS, WORK])
        assert found(open_index(folder, encoder), encoder, "pupils learn")[0] == "schools", name


def test_a_reader_goes_on_with_its_version_when_newer_ones_replace_all_of_it(
    tmp_path: Path,
) -> None:
    encoder, other = WordEncoder(), WordEncoder("words-2")
    Change(tmp_path, encoder).publish([SCHOOLS, WORK])
    reader = open_index(tmp_path, encoder)
    for change in (Change(tmp_path, other), Change(tmp_path, encoder), Change(tmp_path, other)):
        change.publish([PARKS])
    assert found(reader, encoder, "pupils learn")[0] == "schools"
    assert reader.named("work") == WORK
    assert "chamber" in reader.words


def test_only_the_version_in_force_and_the_one_before_take_space(tmp_path: Path) -> None:
    encoder = WordEncoder()
    for n in range(5):
        Change(tmp_path, encoder).publish([document("schools", f"Lesson {n}.")])
    manifests = list(tmp_path.glob("manifest-*"))
    lexical = list(tmp_path.glob("lexical-*"))
    assert (len(manifests), len(lexical)) == (2, 2)


def test_practices_are_counted_and_listed_apart(tmp_path: Path) -> None:
    encoder = WordEncoder()
    meeting = document(
        "gp-meeting", "They meet.", kind=Kind.PRACTICE, city="Bergen", country="Norway"
    )
    Change(tmp_path, encoder).publish([SCHOOLS, meeting])
    index = open_index(tmp_path, encoder)
    assert [one.id for one in index.documents(Kind.PRACTICE)] == ["gp-meeting"]
    assert (index.count(Kind.GUIDE), index.count(Kind.PRACTICE), index.count(Kind.DOCUMENT)) == (
        1,
        1,
        0,
    )
    assert index.gazetteer.named_in("something in BERGEN?").cities == {"Bergen"}


def test_an_unknown_document_names_near_ids(tmp_path: Path) -> None:
    encoder = WordEncoder()
    Change(tmp_path, encoder).publish([SCHOOLS, WORK])
    with pytest.raises(UnknownDocument, match=r"Did you mean schools.*library list"):
        open_index(tmp_path, encoder).named("school")


def test_headings_of_guides_are_ways_of_asking_and_those_of_practices_are_not() -> None:
    body = "## Purpose\n\nTo meet."
    guide = document("a", body, title="Meeting", asks=("who meets?",))
    practice = document("a", body, title="Meeting", asks=("who meets?",), kind=Kind.PRACTICE)
    assert ways_of_asking(guide) == ["Meeting", "who meets?", "Purpose"]
    assert ways_of_asking(practice) == ["Meeting", "who meets?"]


names = st.sampled_from(["a", "b", "c", "d"])
bodies = st.sampled_from(["Pupils learn.", "Neighbours meet. They talk.", "- Ask\n- Listen\n"])
changes = st.lists(
    st.tuples(st.dictionaries(names, bodies, max_size=3), st.sets(names, max_size=2)), max_size=6
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes)
def test_after_any_changes_the_index_holds_what_a_plain_dictionary_would(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[dict[str, str], set[str]]]
) -> None:
    folder, encoder = tmp_path_factory.mktemp("index"), WordEncoder()
    expected = {"first": document("first", "The beginning.")}
    Change(folder, encoder).publish(list(expected.values()))
    for given_bodies, remove in steps:
        added = {name: document(name, body) for name, body in given_bodies.items()}
        Change(folder, encoder).publish(list(added.values()), remove)
        expected = {n: d for n, d in expected.items() if n not in remove} | added
    index = open_index(folder, encoder)
    assert {one.id: one for one in index.documents()} == expected
    passages = sum(place.row.passages for place in index.places.values())
    assert index.lexical.size == passages
    assert set(found(index, encoder, "beginning pupils neighbours ask")) <= expected.keys()


def test_vectors_in_cells_find_what_a_full_comparison_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = np.random.default_rng(3)
    vectors = random.normal(size=(4000, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    usable = random.random(4000) < 0.5
    (tmp_path / "exact").mkdir()
    (tmp_path / "cells").mkdir()
    write_dense(tmp_path / "exact", vectors)
    exact = Dense(tmp_path / "exact").near(vectors[7])
    monkeypatch.setattr("knowledge.dense.EXACT_UP_TO", 1000)
    monkeypatch.setattr("knowledge.dense._FEW", 10)
    write_dense(tmp_path / "cells", vectors)
    cells = Dense(tmp_path / "cells").near(vectors[7])
    for rows in (None, usable):
        one, other = set(exact.best(20, rows)[0]), set(cells.best(20, rows)[0])
        assert len(one & other) >= 12
        assert rows is None or usable[list(other)].all()
    few = np.zeros(4000, dtype=bool)
    few[[5, 3000]] = True
    assert set(cells.best(20, few)[0]) == {5, 3000}
    sample = np.array([7, 100, 3999])
    assert cells.cosines(sample) == pytest.approx(exact.cosines(sample), abs=2e-3)
