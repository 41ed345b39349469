"""A questionnaire survives YAML and the spreadsheet without loss."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from index_engine.fields import normalised
from index_engine.loading import read_questionnaire, shipped_questionnaires
from index_engine.numerals import format_number, parse_number
from index_engine.questionnaire import load_questionnaire
from index_engine.writing import write_xlsx, write_yaml

TRAPS = ["=1+1", "+49", "-", "@x", "yes", "1/3", "2024-01-01", "'", "a: b #c", "_x0041_", "a\nb", "東京", "🙂", "#N/A", "TRUE", "null", "~", "a\u2028x"]  # fmt: skip
LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Cn"]) | st.just("\n")
WORDS = st.sampled_from(TRAPS) | st.text(LETTERS, min_size=1, max_size=30).map(
    lambda text: normalised(f"{text}.")
)


def again(tmp_path_factory, questionnaire, suffix):
    path = tmp_path_factory.mktemp("again") / f"q{suffix}"
    content = write_xlsx(questionnaire) if suffix == ".xlsx" else write_yaml(questionnaire).encode()
    path.write_bytes(content)
    return read_questionnaire(path)


@pytest.mark.parametrize("suffix", [".yaml", ".xlsx"])
@settings(max_examples=30)
@given(data=st.data())
def test_writing_and_reading_gives_the_same_questionnaire(
    data, tmp_path_factory, any_worded_questionnaire, suffix
):
    questionnaire = data.draw(any_worded_questionnaire(WORDS))
    assert again(tmp_path_factory, questionnaire, suffix) == questionnaire


@pytest.mark.parametrize("suffix", [".yaml", ".xlsx"])
@pytest.mark.parametrize("name", shipped_questionnaires())
def test_a_shipped_questionnaire_survives_both_forms(tmp_path_factory, name, suffix):
    questionnaire = load_questionnaire(name)
    assert again(tmp_path_factory, questionnaire, suffix) == questionnaire


def test_no_cell_of_the_spreadsheet_is_a_formula(data_with_traps):
    book = load_workbook(io.BytesIO(write_xlsx(data_with_traps)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    risky = [
        cell
        for cell in cells
        if str(cell.value).startswith(("=", "+", "-", "@")) and cell.data_type == "s"
    ]
    assert len(risky) == 4
    assert all(cell.quotePrefix for cell in risky)


@pytest.fixture
def data_with_traps(small):
    import dataclasses

    first = dataclasses.replace(
        small.questions[0], text="=HYPERLINK(1)", why="+1", owner="-x", evidence="@y"
    )
    return dataclasses.replace(small, questions=(first, *small.questions[1:]))


def test_a_third_is_written_as_a_fraction(small):
    assert "points: 1/3" in write_yaml(small)


@given(st.fractions(0, 1000, max_denominator=1000).map(float) | st.floats(1e-9, 1e6))
def test_a_number_is_read_back_exactly(number):
    assert parse_number(format_number(number)) == number


@pytest.mark.parametrize(
    "text", ["", "0,5", "1e3", "inf", "nan", "half", "1/0", "1/2/3", "٣", "1_000", "--1", "0x1"]
)
def test_other_ways_to_write_a_number_are_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
        parse_number(text)
