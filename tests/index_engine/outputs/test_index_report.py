"""The report: complete, in order, readable aloud, and deaf to markup in what people wrote."""

import datetime as dt
import re
from collections.abc import Callable

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import typst

from index_engine.answers import AnswerSheet, State
from index_engine.errors import AnswersError
from index_engine.peers import Peer, compare_peers
from index_engine.questionnaire import Questionnaire
from index_engine.recommendations import recommend
from index_engine.report import PracticeReference, report_pdf
from index_engine.report.sections import _link
from index_engine.report.subject import ink
from index_engine.scoring import score, whole_percent
from index_engine.typefaces import REPLACEMENT

RoundOf = Callable[..., AnswerSheet]
TODAY = dt.date(2026, 11, 22)


def printed(questionnaire: Questionnaire, sheet: AnswerSheet, **more: object) -> bytes:
    return report_pdf(questionnaire, sheet, score(questionnaire, sheet), date=TODAY, **more)


def pages_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [_words(page.get_textpage().get_text_bounded()) for page in document]


def _words(text: str) -> str:
    # Where a line was broken does not matter here, nor do the places where it could be.
    return " ".join(text.replace("\u200b", "").replace("\ufffe", "").split())


@pytest.fixture(scope="module")
def rich(working: Questionnaire, round_of: RoundOf, published: list[Peer]) -> bytes:
    sheet, before = round_of(note="A note of ours."), round_of(seed=5, year=2022)
    card = score(working, sheet)
    first = recommend(working, sheet)[0].question
    practice = PracticeReference("Agents against rumours", "Amadora", "Portugal", "2014")
    return report_pdf(
        working,
        sheet,
        card,
        date=TODAY,
        previous=(before, score(working, before)),
        peers=compare_peers(card, published, bands=working.bands),
        practices={first: [practice]},
    )


@pytest.fixture(scope="module")
def pages(rich: bytes) -> list[str]:
    return pages_of(rich)


class TestTheDocument:
    def test_opens_with_the_city_the_day_and_what_it_is_not(self, pages: list[str]) -> None:
        for said in ("Example City", "Norway", "22 November 2026", "Unofficial estimate"):
            assert said in pages[0]
        assert "not a result of the Council of Europe" in pages[0]

    def test_explains_the_method_before_any_figure(self, pages: list[str]) -> None:
        method = next(page for page in pages if "How to read this report What it is" in page)
        for said in ("not a league table", "Don’t know", "Not applicable", "mean_of_core_areas"):
            assert said in method

    def test_has_a_section_for_every_index_in_the_official_order(
        self, working: Questionnaire, pages: list[str]
    ) -> None:
        starts = [
            next(
                n
                for n, page in enumerate(pages)
                if re.search(f"{area.title} (Core|Extended) index", page)
            )
            for area in working.areas
        ]
        assert starts == sorted(starts)
        assert len(set(starts)) == len(starts)

    def test_numbers_its_pages_and_names_the_city_on_each(self, pages: list[str]) -> None:
        for number, page in enumerate(pages[1:], start=2):
            assert f"{number} of {len(pages)}" in page
            assert "Example City" in page

    def test_lists_its_sections_with_their_pages(
        self, working: Questionnaire, pages: list[str]
    ) -> None:
        for area in working.areas:
            found = re.search(rf"{area.title} ?[. ]*(\d+)", pages[1])
            assert found, area.title
            assert area.title in pages[int(found[1]) - 1]

    def test_can_be_read_aloud_and_has_a_title(self, rich: bytes) -> None:
        with pypdfium2.PdfDocument(rich) as document:
            assert pdfium.FPDFCatalog_IsTagged(document)
            assert document.get_metadata_value("Title").startswith("Example City – Intercultural")

    def test_is_the_same_for_the_same_round(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        assert printed(working, round_of()) == printed(working, round_of())


class TestTheContent:
    def test_shows_every_answer_with_its_note_and_evidence(
        self, working: Questionnaire, round_of: RoundOf, pages: list[str]
    ) -> None:
        text = " ".join(pages)
        for question in working.questions:
            assert _words(question.text) in text
        assert text.count("A note of ours.") == len(round_of().answers)
        assert text.count("Document 0, https://example.org/0, 1 March 2025") == sum(
            len(answer.evidence) for answer in round_of().answers.values()
        )

    def test_shows_the_scores_that_the_engine_computes(
        self, working: Questionnaire, round_of: RoundOf, pages: list[str]
    ) -> None:
        card, text = score(working, round_of()), " ".join(pages)
        for figure in (card.core, card.extended):
            low, high = whole_percent(figure.low), whole_percent(figure.high)
            assert f"Range {low}–{high}, {figure.unknown} unknown" in text

    def test_has_a_receipt_for_every_question(
        self, working: Questionnaire, pages: list[str]
    ) -> None:
        start = next(n for n, page in enumerate(pages) if "Receipts Every figure" in page)
        receipts = "".join(pages[start:]).replace(" ", "")
        assert [q.id for q in working.questions if q.id not in receipts] == []

    def test_writes_every_figure_of_a_receipt_as_the_language_does(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        text = " ".join(pages_of(printed(working, round_of(), language="it")))
        rows = re.findall(r"\d+\*? [a-z_]+\.[a-z_]+ .{1,200}?(\S+) 1 1 \d", text)
        assert "0,5" in rows
        assert not [figure for figure in rows if "." in figure]

    def test_gives_a_practice_beside_the_recommendation_it_is_for(self, pages: list[str]) -> None:
        assert "From other cities – Agents against rumours. Amadora, Portugal, 2014" in " ".join(
            pages
        )

    def test_compares_with_the_last_round_on_common_questions(self, pages: list[str]) -> None:
        text = " ".join(pages)
        assert "Since the last round (22 November 2022)" in text
        assert re.search(r"over the \d+ questions answered in both rounds", text)

    def test_names_the_groups_of_similar_cities(self, pages: list[str]) -> None:
        assert "Cities in Norway" in " ".join(pages)

    def test_speaks_of_no_other_round_where_there_is_none(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        assert "last round" not in " ".join(pages_of(printed(working, round_of()))[3:])

    def test_refuses_a_last_round_of_another_version(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        sheet = round_of()
        other = AnswerSheet("older-2019", sheet.city, sheet.answers)
        with pytest.raises(AnswersError):
            printed(working, sheet, previous=(other, score(working, sheet)))


class TestAnyRound:
    @pytest.mark.parametrize("state", [State.UNKNOWN, State.EMPTY])
    def test_without_answers_says_0_and_the_way_to_100(
        self, working: Questionnaire, round_of: RoundOf, state: State
    ) -> None:
        text = " ".join(pages_of(printed(working, round_of(only=state))))
        assert "Range 0–100, 90 unknown" in text

    def test_to_which_nothing_applies_has_no_score(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        text = " ".join(pages_of(printed(working, round_of(only=State.NOT_APPLICABLE))))
        assert "No question applies" in text
        assert "No change of an answer would lift the score." in text

    def test_that_is_perfect_has_nothing_unknown(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        text = " ".join(pages_of(printed(working, round_of(perfect=True))))
        assert "100 No unknown answers" in text

    def test_of_a_city_with_any_name_prints_to_the_standard(
        self,
        working: Questionnaire,
        round_of: RoundOf,
        all_names: list[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        # A letter that no font has is an error under the standard for tagged documents.
        monkeypatch.setattr(typst, "TypstError", ZeroDivisionError)
        sheet = round_of(" · ".join(all_names), note="\n".join(all_names))
        text = " ".join(pages_of(printed(working, sheet)))
        for said in (
            "Łódź-Šibenik",
            "Мелітополь",
            "Ιωάννινα",
            "Երևան",
            "თბილისი",
            "浜松市",
            "서울특별시",
        ):
            assert said in text

    def test_with_50_pieces_of_evidence_for_each_answer_prints_them_all(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        text = " ".join(pages_of(printed(working, round_of(evidence=50))))
        assert text.count("Document 49,") == text.count("Document 0,") > 0


class TestWhatPeopleWrote:
    def test_is_shown_as_written_and_never_obeyed(
        self, working: Questionnaire, round_of: RoundOf, markup: str
    ) -> None:
        note = (markup + " ") * 12
        text = " ".join(pages_of(printed(working, round_of(note=note[:1000]))))
        assert markup in text

    def test_prints_with_a_sign_for_what_no_font_has(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        text = " ".join(pages_of(printed(working, round_of(note="Party 🎉🎊 at 東京 مع סוף"))))
        assert f"Party {REPLACEMENT} at 東京" in text

    def test_may_break_within_a_word_that_is_wider_than_the_page(self) -> None:
        broken = str(ink("a" * 500))
        assert broken.replace("\u200b", "") == "a" * 500
        assert max(map(len, broken.split("\u200b"))) < 30

    @pytest.mark.parametrize(
        "address", ["javascript:alert(1)", "file:///etc/passwd", "www.oslo.no", None]
    )
    def test_is_a_link_only_to_the_web(self, address: str | None) -> None:
        assert _link(address) == ""
        assert _link("https://oslo.no") == "https://oslo.no"
