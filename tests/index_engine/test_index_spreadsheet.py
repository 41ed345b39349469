"""A questionnaire as a spreadsheet: what an officer may do to it, and what is said about it."""

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import load_workbook

from index_engine.errors import QuestionnaireError
from index_engine.loading import read_questionnaire
from index_engine.writing import write_xlsx


@pytest.fixture
def edited(small, tmp_path):
    """Write the small questionnaire as a workbook, let a test edit it, and read it again."""

    def edited(edit):
        book = load_workbook(io.BytesIO(write_xlsx(small)))
        edit(book)
        path = tmp_path / "q.xlsx"
        book.save(path)
        return read_questionnaire(path)

    return edited


@pytest.fixture
def problems(edited):
    def problems(edit):
        with pytest.raises(QuestionnaireError) as caught:
            edited(edit)
        return caught.value.problems

    return problems


def put(sheet, cell, value):
    def edit(book):
        book[sheet][cell] = value

    return edit


def test_numbers_and_truth_values_of_the_spreadsheet_are_understood(edited):
    def edit(book):
        book["Questions"]["F2"] = 3
        book["Questions"]["F3"] = 0.25
        book["Questions"]["D2"] = True
        book["Questionnaire"]["B6"] = 2

    found = edited(edit)
    assert (found.questions[0].weight, found.questions[1].weight) == (3, 0.25)
    assert found.questions[0].core is True
    assert found.version == "2"


def test_empty_rows_and_reordered_columns_do_no_harm(edited, small):
    def edit(book):
        book["Options"].insert_rows(3, 2)
        book["Areas"].move_range("E1:E20", cols=3)

    assert edited(edit) == small


@pytest.mark.parametrize(
    ("edit", "source", "place", "reason"),
    [
        (put("Questions", "F2", "=1+1"), "Questions", "F2", "holds a formula"),
        (put("Questions", "G2", "=A1"), "Questions", "G2", "holds a formula"),
        (put("Options", "D2", "#N/A"), "Options", "D2", "holds an error"),
        (put("Options", "D3", dt.date(2026, 1, 3)), "Options", "D3", "turned this into a date"),
        (put("Questions", "F2", -1), "Questions", "F2", "negative"),
        (put("Questions", "B2", "nowhere"), "Questions", "B2", "no area with this id"),
        (put("Questions", "G2", None), "Questions", "row 2", "has no `text`"),
        (put("Questions", "G2", "  "), "Questions", "row 2", "has no `text`"),
        (put("Questions", "Z1", "notes"), "Questions", "Z1", "there is no such column"),
        (put("Questions", "Z1", "text"), "Questions", "Z1", "the column appears twice"),
        (put("Options", "A3", "nowhere"), "Options", "row 3", "no question of this id is left"),
        (put("Options", "A3", None), "Options", "row 3", "the row names no question"),
        (put("Areas", "B2", "commitment"), "Areas", "B2", "the tree has a cycle"),
        (put("Questionnaire", "A9", "id"), "Questionnaire", "A9", "the row appears twice"),
        (put("Questionnaire", "A3", "titel"), "Questionnaire", "A3", "no field of this name"),
        (put("Bands", "B2", "200; 100"), "Bands", "B2", "do not rise"),
        (put("Questions", "BZ30", "x"), "Questions", "", "the sheet is too large"),
        (lambda book: book["Questions"].merge_cells("G2:H3"), "Questions", "G2:H3", "cells are merged"),
        (lambda book: book.create_sheet("Notes"), "q.xlsx", "", "no place for this sheet"),
        (lambda book: book.remove(book["Areas"]), "q.xlsx", "", "this sheet is missing"),
    ],
)  # fmt: skip
def test_a_mistake_is_reported_with_sheet_cell_reason_and_remedy(
    problems, edit, source, place, reason
):
    found = [problem for problem in problems(edit) if reason in problem.reason]
    assert [(problem.source, problem.place) for problem in found][:1] == [(source, place)]
    assert found[0].remedy


def test_rules_and_bands_may_be_left_out(edited, small):
    def edit(book):
        book.remove(book["Rules"])
        book.remove(book["Bands"])

    found = edited(edit)
    assert found.rules == small.rules
    assert found.bands.population == ()


def test_many_mistakes_are_reported_together(problems):
    def edit(book):
        for row in range(2, 7):
            book["Questions"].cell(row, 6, "=1")
            book["Questions"].cell(row, 2, "nowhere")
        book["Areas"].merge_cells("C2:D2")

    assert len(problems(edit)) >= 11


def _archive(name, content):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not an XLSX workbook"),
        (b"id,title", "not an XLSX workbook"),
        (_archive("hello.txt", "hello"), "not an XLSX workbook"),
        (_archive("[Content_Types].xml", "<broken"), "not an XLSX workbook"),
        (_archive("xl/media/large.bin", b"\0" * (65 * 1024 * 1024)), "unpacks to"),
    ],
    ids=["empty", "csv", "zip", "broken", "bomb"],
)
def test_what_is_no_workbook_is_refused_in_words(tmp_path, data, reason):
    path = tmp_path / "q.xlsx"
    path.write_bytes(data)
    with pytest.raises(QuestionnaireError, match=reason):
        read_questionnaire(path)


def test_a_damaged_workbook_is_refused_in_words(tmp_path, small):
    data = bytearray(write_xlsx(small))
    path = tmp_path / "q.xlsx"
    for cut in range(100, len(data), len(data) // 25):
        path.write_bytes(data[:cut])
        with pytest.raises(QuestionnaireError, match="not an XLSX workbook"):
            read_questionnaire(path)
