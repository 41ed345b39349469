"""Public collections: read, ranked and judged as others do."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.small_encoder import WordEncoder

from knowledge.collections import PARTS, index_of, judged, load_collection, rank
from knowledge.errors import LibraryInvalid


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three documents and two questions."""
    place = tmp_path / "small"
    place.mkdir()
    texts = {"a": "Bees live on the roof.", "b": "Boats sail at night.", "c": "Bread is baked."}
    corpus = [{"_id": name, "title": name, "text": text} for name, text in texts.items()]
    queries = [{"_id": "1", "text": "where do bees live?"}, {"_id": "2", "text": "boats at night"}]
    for file, rows in (("corpus", corpus), ("queries", queries)):
        (place / f"{file}.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    (place / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\n1\ta\t1\n2\tb\t2\n2\tc\t0\n")
    return place


@pytest.mark.parametrize("part", PARTS)
def test_each_part_finds_what_shares_its_words(folder: Path, part: str) -> None:
    collection, encoder = load_collection(folder), WordEncoder()
    index = index_of(folder, collection, folder.parent / "cache", encoder)
    ranking = rank(index, encoder, collection.queries, PARTS[part])
    assert [found[0] for found in ranking.values()] == ["a", "b"]
    assert judged(ranking, collection.relevant).ndcg_10 == 1.0


def test_an_index_that_was_built_is_used_again(folder: Path) -> None:
    collection, encoder = load_collection(folder), WordEncoder()
    index_of(folder, collection, folder.parent / "cache", encoder)
    encoder.encoded.clear()
    index_of(folder, collection, folder.parent / "cache", encoder)
    assert encoder.encoded == []


def test_only_relevance_above_zero_counts(folder: Path) -> None:
    assert load_collection(folder).relevant == {"1": {"a": 1}, "2": {"b": 2}}


def test_figures_are_those_of_the_textbook() -> None:
    """One relevant document in second place: 1/log2(3) of the ideal gain."""
    found = judged({"q": ["x", "right"]}, {"q": {"right": 1}})
    assert found.ndcg_10 == pytest.approx(0.6309, abs=1e-4)
    assert (found.recall_10, found.mrr_10) == (1.0, 0.5)


def test_a_question_without_any_result_counts_as_nothing_found() -> None:
    found = judged({"q": ["right"]}, {"q": {"right": 1}, "silent": {"other": 1}})
    assert found.ndcg_10 == found.recall_10 == found.mrr_10 == 0.5


@given(st.lists(st.integers(0, 3), min_size=1, max_size=10).filter(any), st.randoms())
def test_the_ideal_order_is_one_and_no_order_is_better(grades: list[int], random) -> None:
    relevant = {"q": {str(n): grade for n, grade in enumerate(grades) if grade}}
    names = [str(n) for n in range(len(grades))]
    ideal = sorted(names, key=lambda name: -relevant["q"].get(name, 0))
    random.shuffle(names)
    assert judged({"q": ideal}, relevant).ndcg_10 == pytest.approx(1.0)
    assert judged({"q": names}, relevant).ndcg_10 <= 1.0 + 1e-9


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("corpus.jsonl", "not json"),
        ("corpus.jsonl", '{"title": "no id"}'),
        ("corpus.jsonl", "[1, 2]"),
        ("qrels.tsv", "head\nonly-one-column"),
        ("qrels.tsv", "head\n1\ta\tmany"),
    ],
)
def test_a_collection_that_does_not_fit_is_told_with_its_file(folder, file, content) -> None:
    (folder / file).write_text(content)
    with pytest.raises(LibraryInvalid, match=file):
        load_collection(folder)


def test_a_missing_collection_is_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryInvalid, match="cannot be read"):
        load_collection(tmp_path)
