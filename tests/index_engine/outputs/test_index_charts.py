"""Charts: every figure is there, nothing is cut, and nothing depends on colour or on luck."""

import io
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Text
from PIL import Image

from index_engine.answers import AnswerSheet, State
from index_engine.charts import Chart, bars, lens, peers, progress, radar
from index_engine.charts.dial import _EDGE, Dial
from index_engine.charts.lettering import LEADING, width, wrap
from index_engine.charts.paper import BODY, SMALL, WIDTH, Paper
from index_engine.charts.radar_chart import _BEFORE, _NOW
from index_engine.errors import UnknownIdError
from index_engine.peers import Peer, compare_peers
from index_engine.questionnaire import Questionnaire
from index_engine.scoring import Scorecard, score, whole_percent

RoundOf = Callable[..., AnswerSheet]
Draw = Callable[[Questionnaire, Scorecard], Chart]

DRAWINGS: dict[str, Draw] = {
    "radar": radar,
    "radar with the last round": lambda q, card: radar(q, card, card),
    "bars": bars,
    "lens": lens,
    "progress": lambda q, card: progress(q, [("2018", card), ("2022", card), ("2026", card)]),
    "first round": lambda q, card: progress(q, [("2026", card)]),
    "peers": lambda q, card: peers(q, card, compare_peers(card, PEERS, bands=q.bands)[0]),
}
PEERS: list[Peer] = []


@pytest.fixture(scope="module", autouse=True)
def _peers_known(published: list[Peer]) -> None:
    PEERS[:] = published


@pytest.fixture(params=DRAWINGS)
def draw(request: pytest.FixtureRequest) -> Draw:
    return DRAWINGS[request.param]


ROUNDS = {
    "mixed": {},
    "all unknown": {"only": State.UNKNOWN},
    "all empty": {"only": State.EMPTY},
    "nothing applies": {"only": State.NOT_APPLICABLE},
    "perfect": {"perfect": True},
}


@pytest.fixture(params=ROUNDS)
def any_round(request: pytest.FixtureRequest, round_of: RoundOf) -> AnswerSheet:
    return round_of(**ROUNDS[request.param])


def pixels(chart: Chart) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(chart.png)).convert("L"))


def border_is_blank(chart: Chart, wide: int = 6) -> bool:
    picture = pixels(chart)
    edges = (picture[:wide], picture[-wide:], picture[:, :wide], picture[:, -wide:])
    return all((edge == 255).all() for edge in edges)


def lines_of(chart: Chart) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in chart.text.splitlines() if ": " in line)


class TestThePicture:
    def test_is_as_wide_as_a_chat_picture_and_nothing_touches_its_edge(
        self, working: Questionnaire, draw: Draw, any_round: AnswerSheet
    ) -> None:
        chart = draw(working, score(working, any_round))
        assert pixels(chart).shape[1] == WIDTH
        assert border_is_blank(chart)

    def test_prints_a_name_in_any_script_without_cutting_it(
        self, working: Questionnaire, round_of: RoundOf, any_name: str
    ) -> None:
        # A glyph that no font has is a warning of matplotlib, and warnings fail.
        chart = lens(working, score(working, round_of(any_name)))
        assert chart.text.startswith(any_name)
        assert border_is_blank(chart)

    def test_shows_a_sign_for_a_character_that_no_font_has(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        smiling, marked = (
            bars(working, score(working, round_of(name))) for name in ("Oslo 😀", "Oslo \ufffd")
        )
        assert (pixels(smiling) == pixels(marked)).all()

    def test_is_the_same_when_several_threads_draw_at_once(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        card = score(working, round_of("東京 Москва"))
        alone = [draw(working, card).png for draw in (radar, bars, lens)]
        with ThreadPoolExecutor(3) as pool:
            together = list(pool.map(lambda draw: draw(working, card).png, (radar, bars, lens) * 2))
        assert together == alone * 2

    def test_uses_no_letter_smaller_than_a_phone_can_show(
        self, working: Questionnaire, draw: Draw, round_of: RoundOf, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sizes: list[float] = []
        finish = Paper.finish

        def noting(paper: Paper, title: str, text: str) -> Chart:
            sizes.extend(a.get_fontsize() for a in paper._artists if isinstance(a, Text))
            return finish(paper, title, text)

        monkeypatch.setattr(Paper, "finish", noting)
        draw(working, score(working, round_of()))
        assert sizes
        assert min(sizes) >= SMALL >= 30

    def test_tells_two_rounds_apart_without_colour(self) -> None:
        assert _NOW.dash != _BEFORE.dash
        assert _NOW.mark != _BEFORE.mark

    def test_as_svg_has_outlines_in_place_of_letters(
        self, working: Questionnaire, draw: Draw, round_of: RoundOf
    ) -> None:
        chart = draw(working, score(working, round_of()))
        tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(chart.svg).iter()}
        assert "path" in tags
        assert "text" not in tags


class TestTheTextTwin:
    def test_has_every_index_with_its_score_range_and_unknowns(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        card = score(working, round_of())
        told = lines_of(radar(working, card))
        for area in working.areas:
            figure = card.areas[area.id]
            said = told[area.title if area.core else f"{area.title} (extended)"]
            assert said.startswith(str(whole_percent(figure.score)))
            assert ("unknown" in said) is bool(figure.unknown)
            if figure.unknown:
                ends = f"{whole_percent(figure.low)}–{whole_percent(figure.high)}"
                assert f"(range {ends}, {figure.unknown} unknown)" in said

    def test_has_every_part_of_the_lens(self, working: Questionnaire, round_of: RoundOf) -> None:
        told = lines_of(lens(working, score(working, round_of())))
        area = next(area for area in working.areas if area.sub_areas)
        assert {area.title, *(part.title for part in area.sub_areas)} <= told.keys()

    def test_says_no_score_where_nothing_applies_and_never_zero(
        self, working: Questionnaire, draw: Draw, round_of: RoundOf
    ) -> None:
        card = score(working, round_of(only=State.NOT_APPLICABLE))
        told = draw(working, card).text
        assert "no score" in told
        assert not re.search(r": (0|100)\b", told)

    def test_gives_all_unknown_a_range_from_0_to_100(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        told = lines_of(bars(working, score(working, round_of(only=State.UNKNOWN))))
        assert told["Extended overall"] == "0 (range 0–100, 90 unknown)"

    def test_sets_the_last_round_beside_this_one(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        now, before = score(working, round_of(perfect=True)), score(working, round_of(seed=3))
        told = lines_of(radar(working, now, before))
        assert told["Language"].startswith("100; last round ")

    def test_lists_every_round_of_every_figure(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        rounds = [(label, score(working, round_of(seed=n))) for n, label in enumerate("ABC")]
        told = progress(working, rounds).text.splitlines()
        after = told.index("Commitment") + 1
        assert [line[:3] for line in told[after : after + 3]] == ["A: ", "B: ", "C: "]

    def test_is_marked_as_an_unofficial_estimate(
        self, working: Questionnaire, draw: Draw, round_of: RoundOf
    ) -> None:
        assert "unofficial estimate" in draw(working, score(working, round_of())).text


class TestSimilarCities:
    def test_are_described_by_spread_and_median(
        self, working: Questionnaire, round_of: RoundOf, published: list[Peer]
    ) -> None:
        card = score(working, round_of(perfect=True))
        told = lines_of(
            peers(working, card, compare_peers(card, published, bands=working.bands)[0])
        )
        assert re.fullmatch(
            r"100; 9 other cities: lowest \d+, median \d+, mean \d+, highest \d+; place 1 of 10",
            told["Core overall"],
        )

    def test_stay_hidden_where_they_are_too_few(
        self, working: Questionnaire, round_of: RoundOf, published: list[Peer]
    ) -> None:
        card = score(working, round_of(perfect=True))
        told = lines_of(
            peers(working, card, compare_peers(card, published, bands=working.bands)[0])
        )
        assert told["Interaction (extended)"] == "100; too few other cities to compare"

    def test_are_named_by_what_makes_them_similar(
        self, working: Questionnaire, round_of: RoundOf, published: list[Peer]
    ) -> None:
        card = score(working, round_of())
        found = compare_peers(card, published, bands=working.bands)
        names = [peers(working, card, group).text.splitlines()[4] for group in found]
        assert names[0] == "All cities: 9 other cities"
        assert "Cities in Norway: 9 other cities" in names
        assert len(set(names)) == len(names)


class TestWrapping:
    @given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80), st.integers(60, 600))
    def test_keeps_every_character(self, text: str, room: int) -> None:
        assert "".join("".join(wrap(text, room, BODY)).split()) == "".join(text.split())

    @given(st.text("abc лж -日本مد", max_size=60), st.integers(60, 600))
    def test_keeps_every_line_within_its_room(self, text: str, room: int) -> None:
        assert all(width(line, BODY) <= room for line in wrap(text, room, BODY))

    def test_breaks_a_name_after_its_hyphen_and_not_within_a_word(self) -> None:
        assert wrap("Anti-discrimination", 300, BODY) == ["Anti-", "discrimination"]


class TestTheDial:
    LABELS = st.lists(
        st.tuples(
            st.text("abcdefghij  ", min_size=1, max_size=45), st.sampled_from(["7", "60 (to 71)"])
        ),
        min_size=3,
        max_size=14,
    )

    @settings(max_examples=60)
    @given(LABELS)
    def test_never_lets_two_labels_of_one_side_touch(self, labels: list[tuple[str, str]]) -> None:
        placed = Dial(Paper(), labels)._placed(labels)
        for one in placed:
            for other in placed:
                if one is not other and one.align == other.align != "center":
                    assert one.bottom <= other.top or other.bottom <= one.top

    @settings(max_examples=60)
    @given(LABELS)
    def test_keeps_every_label_on_the_paper(self, labels: list[tuple[str, str]]) -> None:
        for label in Dial(Paper(), labels)._placed(labels):
            room = WIDTH if label.align == "center" else WIDTH / 2 - _EDGE - abs(label.x)
            wide = [width(line, BODY) for line in label.plain]
            wide += [width(line, BODY, bold=True) for line in label.bold]
            assert max(wide) <= room
            assert label.bottom - label.top == pytest.approx(len(wide) * BODY * LEADING)


class TestWhatCannotBeDrawn:
    def test_progress_without_a_round(self, working: Questionnaire) -> None:
        with pytest.raises(ValueError, match="at least one round"):
            progress(working, [])

    def test_the_parts_of_an_index_that_has_none(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        with pytest.raises(UnknownIdError, match="composite index 'commitment'"):
            lens(working, score(working, round_of()), area="commitment")
