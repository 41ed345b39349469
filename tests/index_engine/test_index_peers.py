"""A city beside others: groups, ranks, and the published results they are read from."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index_engine.answers import Answer, AnswerSheet, City
from index_engine.comparison import GroupKind, Peer, compare_peers, load_peers
from index_engine.errors import PeersError
from index_engine.peers import PeerGroup, band_of
from index_engine.scoring import score


@pytest.fixture
def card(small):
    city = City("Ville", "France", 150000, 8.0)
    answers = {"statement": Answer.of("yes"), "mixed": Answer.of("most")}
    return score(small, AnswerSheet("small", city, answers))  # core (200/3 + 50)/2 = 58.3


def peer(name, core, population=150000, share=8.0, country="Italy", year=2020):
    return Peer(City(name, country, population, share), year, core, None, {})


def test_groups_are_all_cities_the_bands_and_the_country(small, card):
    peers = [
        peer("A", 50),
        peer("B", 60, population=250000),
        peer("C", 70, share=12.0),
        peer("D", 80, country="France "),
        Peer(City("E"), None, 90, None, {}),
    ]
    found = compare_peers(card, peers, bands=small.bands, minimum=2)
    members = {comparison.group.kind: comparison.members for comparison in found}
    assert members == {
        GroupKind.ALL: 5,
        GroupKind.POPULATION: 3,
        GroupKind.FOREIGN_BORN_SHARE: 3,
        GroupKind.COUNTRY: 1,
    }
    assert found[3].core is None


def test_a_city_stands_among_the_others_by_whole_per_cents_and_ties_share_a_rank(small, card):
    peers = [peer("A", 40), peer("B", 58), peer("C", 58), peer("D", 70), peer("E", 44)]
    figure = compare_peers(card, peers, bands=small.bands)[0].core
    assert figure.own == pytest.approx(58.333, abs=0.001)
    assert (figure.members, figure.mean, figure.median) == (5, 54, 58)
    assert (figure.low, figure.high) == (40, 70)
    assert (figure.rank, figure.of) == (2, 6)


def test_a_group_below_the_minimum_shows_nothing(small, card):
    found = compare_peers(card, [peer(name, 50) for name in "ABCD"], bands=small.bands)
    assert all(comparison.core is None for comparison in found)
    assert found[0].members == 4


def test_a_minimum_of_one_city_is_refused(small, card):
    with pytest.raises(ValueError, match="a group of 1 would show"):
        compare_peers(card, [], bands=small.bands, minimum=1)


def test_a_figure_that_few_published_is_left_out_alone(small, card):
    peers = [
        dataclasses.replace(peer(name, 50), areas={"lens": 30.0} if name < "C" else {})
        for name in "ABCDE"
    ]
    found = compare_peers(card, peers, bands=small.bands, minimum=3)[0]
    assert found.core.members == 5
    assert found.areas["lens"] is None


def test_the_city_itself_and_its_older_results_are_left_out(small, card):
    peers = [
        peer("ville", 90, country="france"),
        peer("A", 10, year=2015),
        peer("A", 50, year=2021),
        peer("B", 60),
    ]
    figure = compare_peers(card, peers, bands=small.bands, minimum=2)[0].core
    assert (figure.members, figure.mean) == (2, 55)


def test_a_city_without_figures_of_its_own_has_only_the_group_of_all(small, card):
    bare = dataclasses.replace(card, city=City("Ville"))
    assert [found.title for found in compare_peers(bare, [], bands=small.bands)] == ["All cities"]


@pytest.mark.parametrize(
    ("value", "band"),
    [(5, (None, 10)), (10, (10, 20)), (15, (10, 20)), (20, (20, None)), (99, (20, None))],
)
def test_a_value_on_a_limit_lies_above_it(value, band):
    assert band_of(value, [10, 20]) == band


@pytest.mark.parametrize(
    ("group", "title"),
    [
        (PeerGroup(GroupKind.POPULATION, 200000, 500000), "200\u00a0000 to 500\u00a0000 inhabitants"),
        (PeerGroup(GroupKind.POPULATION, None, 100000), "Under 100\u00a0000 inhabitants"),
        (PeerGroup(GroupKind.POPULATION, 1500000, None), "1\u00a0500\u00a0000 or more inhabitants"),
        (PeerGroup(GroupKind.FOREIGN_BORN_SHARE, 7.5, 10), "7.5 to 10 % foreign-born residents"),
        (PeerGroup(GroupKind.FOREIGN_BORN_SHARE, 0, 10), "0 to 10 % foreign-born residents"),
        (PeerGroup(GroupKind.COUNTRY, country="Japan"), "Cities in Japan"),
    ],
)  # fmt: skip
def test_a_group_has_a_title(group, title):
    assert group.title == title


@given(st.lists(st.integers(0, 100), min_size=5, max_size=30))
def test_as_many_cities_are_higher_as_the_rank_says(small, scores):
    city = score(small, {"statement": Answer.of("yes"), "mixed": Answer.of("most")})
    peers = [peer(str(n), value) for n, value in enumerate(scores)]
    figure = compare_peers(city, peers, bands=small.bands)[0].core
    assert figure.rank == 1 + sum(value > 58 for value in scores)
    assert 1 <= figure.rank <= figure.of == len(scores) + 1
    assert figure.low <= figure.median <= figure.high


# --- published results as CSV


@pytest.fixture
def load(tmp_path):
    def load(text, areas=None):
        path = tmp_path / "peers.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_peers(path, areas)

    return load


def test_published_results_are_read(load):
    text = "\ufeffcity,country,year,population,foreign_born_share,core,extended,lens\nŌtsu,Japan,2021,343000,1.5,61,58.5,\n"
    assert load(text) == (Peer(City("Ōtsu", "Japan", 343000, 1.5), 2021, 61, 58.5, {}),)


def test_semicolons_and_columns_in_any_order_are_understood(load):
    (found,) = load("lens;city\n70;Ville\n", areas=["lens"])
    assert found == Peer(City("Ville"), None, None, None, {"lens": 70})


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("", "", "empty"),
        (b"city\ncaf\xe9", "", "not UTF-8"),
        ('city\n"a', "", "not CSV"),
        ("town\nVille", "line 1", "no column `city`"),
        ("city,cor\nVille,1", "line 1", "no such column"),
        ("city,core,core\nVille,1,2", "line 1", "appears twice"),
        ("city,core\nVille,=1+1", "line 2, column core", "not a number"),
        ("city,core\nVille,101", "line 2, column core", "more than 100"),
        ("city;core\nVille;61,5", "line 2, column core", "not a number"),
        ("city,year\nVille,23", "line 2, column year", "this is no year"),
        ("city,core\n,50", "line 2, column city", "names no city"),
        ("city,core\nVille", "line 2", "1 cells and the first line 2"),
        ("city,core\nVille,1\nville,2", "line 3, column city", "same city and year"),
    ],
)
def test_a_mistake_is_reported_with_line_and_column(load, text, place, reason):
    with pytest.raises(PeersError) as caught:
        load(text, areas=["lens"])
    found = [problem for problem in caught.value.problems if reason in problem.reason]
    assert [problem.place for problem in found][:1] == [place]


def test_all_mistakes_are_reported_together(load):
    with pytest.raises(PeersError) as caught:
        load("city,core\n" + "".join(f"c{n},x\n" for n in range(1000)))
    assert len(caught.value.problems) == 1000


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(PeersError, match=r"none\.csv.*cannot be read"):
        load_peers(tmp_path / "none.csv")
