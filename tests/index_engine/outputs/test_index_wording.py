"""Sentences come from one catalogue, and every letter from a bundled font."""

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import index_engine
from index_engine.typefaces import FONT_DIRECTORY, REPLACEMENT, characters, font_files, printable
from index_engine.wording import TEXT_DIRECTORY, WordingError, wording

PACKAGE = Path(index_engine.__file__).parent


class TestASentence:
    def test_agrees_with_its_number(self) -> None:
        say = wording("en").say
        assert say("peers-members", group="All", count=1) == "All: 1 other city"
        assert say("peers-members", group="All", count=1200) == "All: 1,200 other cities"

    @pytest.mark.parametrize("language", ["xx", "sw-KE", "../../etc/passwd", "", "en-GB"])
    def test_falls_back_to_english(self, language: str) -> None:
        assert wording(language).say("contents") == "Contents"

    def test_that_does_not_exist_is_an_error_that_names_it(self) -> None:
        with pytest.raises(WordingError, match=r"texts/en\.ftl, no-such: there is no such message"):
            wording("en").say("no-such")

    def test_that_lacks_a_value_is_an_error(self) -> None:
        with pytest.raises(WordingError, match="Unknown external: group"):
            wording("en").say("peers-members", count=2)

    def test_says_a_day_in_international_english(self) -> None:
        assert wording("en").date(dt.date(2026, 11, 22)) == "22 November 2026"

    def test_says_a_day_and_a_number_in_its_own_language(self) -> None:
        assert wording("fr").date(dt.date(2026, 11, 22)) == "22 novembre 2026"
        assert wording("fr").number(0.55, "0.0") == "0,6"

    def test_stands_in_the_catalogue_only_if_something_says_it(self) -> None:
        source = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
        catalogue = (TEXT_DIRECTORY / "en.ftl").read_text("utf-8")
        # Ids that are put together from a fixed beginning and the name of a state, rule or group.
        built = (
            "state-",
            "rule-",
            "column-",
            "city-",
            "sheet-",
            "peers-",
            "since-",
            "change-",
            "table-",
            "no-",
        )
        built = (*built, "badge-", "statement-", "estimate-", "kicker-", "kind-", "receipt-")
        for message in re.findall(r"^([a-z][\w-]*) =", catalogue, re.MULTILINE):
            assert f'"{message}"' in source or message.startswith(built), message


class TestTheFonts:
    def test_are_one_regular_and_one_bold_file_for_each_family(self) -> None:
        for bold in (False, True):
            assert all(path.is_file() for path in font_files(bold=bold))

    def test_come_with_their_licence_and_origin(self) -> None:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (FONT_DIRECTORY / "OFL.txt").read_text(
            "utf-8"
        )
        told = (FONT_DIRECTORY / "README.md").read_text("utf-8")
        for path in FONT_DIRECTORY.glob("*.[ot]tf"):
            assert path.name.split("-")[0] in told

    def test_stay_small_enough_for_a_repository(self) -> None:
        assert sum(path.stat().st_size for path in FONT_DIRECTORY.iterdir()) < 12_500_000

    def test_cover_the_scripts_of_the_cities(self, any_name: str) -> None:
        assert printable(any_name) == any_name


class TestWhatCanBePrinted:
    @given(st.text())
    def test_is_all_that_is_left_of_any_text(self, text: str) -> None:
        for char in printable(text):
            assert char in "\n\t\u200c\u200d\u200e\u200f" or ord(char) in characters()

    def test_has_one_sign_for_a_run_of_unknown_characters(self) -> None:
        assert printable("a😀🎉b😀") == f"a{REPLACEMENT}b{REPLACEMENT}"

    def test_drops_a_mark_that_no_font_has_together_with_its_letter(self) -> None:
        assert printable("e\u0301 \u6771\u0301") == "é 東"

    def test_drops_what_only_steers_other_characters(self) -> None:
        assert printable("a\x00\ufe0fb\nc") == "ab\nc"
