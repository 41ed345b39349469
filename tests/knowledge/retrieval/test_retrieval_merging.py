"""Many small additions: segments are joined by size, and no answer changes."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.small_encoder import WordEncoder
from support.writing import document

from knowledge.dense import EXACT_UP_TO, Kept, cosines_with, keep
from knowledge.documents import Document
from knowledge.merging import FANOUT, due, tier_of
from knowledge.publishing import Change
from knowledge.search import ask, search
from knowledge.store import Index, open_index

WORDS = [
    "bread",
    "boats",
    "bees",
    "parks",
    "choirs",
    "schools",
    "homes",
    "work",
    "bridges",
    "gardens",
]


def text(n: int) -> Document:
    one, other = WORDS[n % 10], WORDS[(n // 10 + n) % 10]
    return document(f"d{n}", f"# About {one}\n\nNumber {n} tells of {one}. And of {other} too.")


def one_by_one(folder: Path, count: int) -> Index:
    for n in range(count):
        Change(folder, WordEncoder()).publish([text(n)])
    return open_index(folder, WordEncoder())


def answers(index: Index) -> list[list[tuple[str, int, float]]]:
    encoder = WordEncoder()
    return [
        sorted(
            (hit.row.id, hit.place, round(hit.score, 5))
            for hit in search(index, ask(index, encoder, f"what of {word}?"), limit=1000)
        )
        for word in WORDS
    ]


def test_many_additions_leave_few_segments(tmp_path: Path) -> None:
    index = one_by_one(tmp_path, 40)
    assert len(index.segments) < 2 * FANOUT
    assert [d.id for d in index.documents()] == [f"d{n}" for n in range(40)]


def test_joining_encodes_nothing_again(tmp_path: Path) -> None:
    one_by_one(tmp_path, FANOUT - 1)
    encoder = WordEncoder()
    Change(tmp_path, encoder).publish([text(FANOUT - 1)])
    assert len(open_index(tmp_path, encoder).segments) == 1
    assert len(encoder.encoded) < 8


def test_an_index_grown_document_by_document_answers_like_one_built_at_once(
    tmp_path: Path,
) -> None:
    grown = one_by_one(tmp_path / "grown", 20)
    Change(tmp_path / "whole", WordEncoder()).publish([text(n) for n in range(20)])
    whole = open_index(tmp_path / "whole", WordEncoder())
    assert answers(grown) == answers(whole)
    for key, place in grown.places.items():
        assert grown.document(key) == text(int(place.row.id[1:]))


def test_what_was_removed_or_replaced_is_left_out_of_the_joined_segment(tmp_path: Path) -> None:
    one_by_one(tmp_path, FANOUT - 2)
    change = Change(tmp_path, WordEncoder())
    change.publish([document("d0", "Another text of bread.")], remove=["d1"])
    change.publish([text(90)])
    index = open_index(tmp_path, WordEncoder())
    assert len(index.segments) == 1
    assert index.manifest.removed == ()
    left = {f"d{n}" for n in range(FANOUT - 2)} - {"d1"}
    assert {row.id for row in index.segments[0].rows} == left | {"d90"}
    assert index.named("d0").text.startswith("Another")


def test_a_library_emptied_of_everything_has_no_segment_left(tmp_path: Path) -> None:
    one_by_one(tmp_path, FANOUT - 1)
    names = [f"d{n}" for n in range(FANOUT - 1)]
    Change(tmp_path, WordEncoder()).publish([text(50)], remove=names)
    Change(tmp_path, WordEncoder()).publish([], remove=["d50"])
    index = open_index(tmp_path, WordEncoder())
    assert list(index.documents()) == []
    assert search(index, ask(index, WordEncoder(), "what of bread?")) == []


def test_sentences_and_their_terms_stay_with_their_passages(tmp_path: Path) -> None:
    index = one_by_one(tmp_path, FANOUT)
    (segment,) = index.segments
    encoder = WordEncoder()
    for row in segment.rows:
        (passage,) = index.passages(row.key)
        first = segment.sentence_from[row.passage]
        for n, (start, end) in enumerate(passage.sentences):
            words = index.document(row.key).text[start:end]
            codes = ask(index, encoder, words).codes
            assert segment.held(codes, np.array([first + n])).all()
    vectors = np.linalg.norm(segment.sentences[:], axis=1)
    assert np.allclose(vectors, 1, atol=1e-3)


@given(st.lists(st.integers(1, 3000), max_size=60))
def test_after_joining_no_tier_is_full(sizes: list[int]) -> None:
    for _ in range(20):
        chosen = due(sizes)
        if not chosen:
            break
        joined = sum(sizes[n] for n in chosen)
        sizes = [size for n, size in enumerate(sizes) if n not in chosen] + [joined]
    tiers = [tier_of(size) for size in sizes]
    assert all(tiers.count(tier) < FANOUT for tier in tiers)


@pytest.mark.parametrize(("size", "tier"), [(1, 0), (64, 0), (65, 1), (255, 1), (257, 2)])
def test_each_tier_is_four_times_larger_than_the_one_below(size: int, tier: int) -> None:
    assert tier_of(size) == tier


def test_each_text_is_rewritten_once_a_tier() -> None:
    """The work of an addition grows with the logarithm of the library, not with the library."""
    sizes: list[int] = []
    written = 0
    for _ in range(20_000):
        sizes.append(10)
        if chosen := due(sizes):
            joined = sum(sizes[n] for n in chosen)
            sizes = [size for n, size in enumerate(sizes) if n not in chosen] + [joined]
            written += joined
    assert written / 200_000 < 8
    assert len(sizes) < 5 * FANOUT


def test_kept_halves_are_close_and_widening_and_halving_again_changes_nothing(
    tmp_path: Path,
) -> None:
    vectors = np.random.default_rng(3).normal(size=(50, 24)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    keep(tmp_path / "whole.npy", vectors, 50)
    keep(tmp_path / "halves.npy", vectors, EXACT_UP_TO + 1)
    halves = Kept(tmp_path / "halves.npy")
    assert (Kept(tmp_path / "whole.npy")[:] == vectors).all()
    assert len(halves) == 50
    assert (tmp_path / "halves.npy").stat().st_size < 0.6 * vectors.nbytes + 128
    assert np.abs(cosines_with(vectors[0], halves[:] - vectors)).max() < 2e-3
    keep(tmp_path / "again.npy", halves[:], EXACT_UP_TO + 1)
    assert (tmp_path / "again.npy").read_bytes() == (tmp_path / "halves.npy").read_bytes()
    assert (halves[np.array([7, 3])] == halves[:][[7, 3]]).all()
