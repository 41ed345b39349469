"""Writes a round as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from openpyxl import Workbook

from index_engine.answers import Answer, AnswerSheet
from index_engine.errors import AnswersError, Problem
from index_engine.export.answer_sheet import write_answers
from index_engine.export.layout import LONGEST_CELL, Layout
from index_engine.export.score_sheets import write_scores
from index_engine.export.side_sheets import write_city, write_evidence
from index_engine.questionnaire import Questionnaire


def write_workbook(
    questionnaire: Questionnaire, sheet: AnswerSheet, *, language: str | None = None
) -> bytes:
    """Return an XLSX workbook with the answers, and the scores as formulas over them.

    Answers stand in the questionnaire's order, each with a drop-down list. `read_workbook` gives
    back the same sheet, with the options of a multiple choice in the questionnaire's order;
    control characters other than line breaks are left out, as no workbook can hold them.

    Args:
        questionnaire: The version in which the answers were given.
        sheet: The answers; one without any gives a workbook to fill in.
        language: Of headings and lists; None takes the questionnaire's language.

    Raises:
        AnswersError: If a text is longer than a cell can hold.
    """
    problems = [
        problem
        for question_id, answer in sheet.answers.items()
        for problem in _too_long(question_id, answer)
    ]
    if problems:
        raise AnswersError(problems)
    layout = Layout.of(questionnaire, language)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    names = ("answers", "city", "evidence", "scores", "receipt", "lists")
    pages = {name: workbook.create_sheet(layout.sheet(name)) for name in names}
    places = write_answers(layout, sheet, pages["answers"], pages["lists"])
    write_city(layout, sheet, pages["city"])
    write_evidence(layout, sheet, pages["evidence"])
    write_scores(layout, places, pages["scores"], pages["receipt"])
    pages["lists"].sheet_state = "hidden"
    # Programs compute all formulas when they open the file, as it holds no values for them.
    workbook.calculation.fullCalcOnLoad = True
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def _too_long(question_id: str, answer: Answer) -> Iterator[Problem]:
    texts = [("reason", answer.reason), ("note", answer.note)]
    for number, piece in enumerate(answer.evidence, start=1):
        texts += [(f"evidence {number} title", piece.title), (f"evidence {number} url", piece.url)]
    for name, text in texts:
        if text and len(text) > LONGEST_CELL:
            place = f"answers → {question_id} → {name}"
            reason = f"it has {len(text)} characters, and a cell holds {LONGEST_CELL}"
            yield Problem("answers", place, text, reason, "Shorten it, or attach it as evidence")
