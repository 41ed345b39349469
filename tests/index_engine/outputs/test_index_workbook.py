"""The workbook: comes back as it went, computes what the engine computes, runs nothing."""

import datetime as dt
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.formula import Tokenizer
from openpyxl.worksheet.worksheet import Worksheet

from index_engine.answers import Answer, AnswerSheet, City, Evidence, State
from index_engine.errors import AnswersError
from index_engine.export import read_workbook, write_workbook
from index_engine.export.layout import clean
from index_engine.questionnaire import Questionnaire
from index_engine.scoring import Figure, Scorecard, score

RoundOf = Callable[..., AnswerSheet]


class _Number(float):
    """A number whose division by nothing is no error, as the branch not taken is computed too."""

    def __mul__(self, other: float) -> "_Number":
        return _Number(float(self) * float(other))

    __rmul__ = __mul__

    def __truediv__(self, other: float) -> "_Number":
        return _Number(float(self) / other if other else float("nan"))


class Calculator:
    """Evaluates the few functions that the workbook's formulas use."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook, self._known = workbook, {}

    def value(self, sheet: str, cell: str) -> object:
        key = (sheet, cell)
        if key not in self._known:
            found = self._workbook[sheet][cell]
            self._known[key] = (
                self._evaluate(sheet, found.value) if found.data_type == "f" else found.value
            )
        return self._known[key]

    def _evaluate(self, sheet: str, formula: str) -> object:
        code = []
        for token in Tokenizer(formula).items:
            if token.type == "OPERAND" and token.subtype == "RANGE":
                code.append(f"ref({token.value!r})")
            elif token.type == "OPERAND" and token.subtype == "TEXT":
                code.append(repr(token.value[1:-1].replace('""', '"')))
            elif token.type == "OPERATOR-INFIX":
                code.append("==" if token.value == "=" else token.value)
            elif token.type == "FUNC" and token.subtype == "OPEN":
                code.append(f"FUNCTIONS[{token.value[:-1]!r}](")
            else:
                code.append(token.value)
        return eval(
            "".join(code), {"ref": lambda name: self._range(sheet, name), "FUNCTIONS": FUNCTIONS}
        )

    def _range(self, sheet: str, name: str) -> object:
        other, _, cells = name.rpartition("!")
        sheet, cells = other.strip("'") or sheet, cells.replace("$", "")
        if ":" not in cells:
            value = self.value(sheet, cells)
            return "" if value is None else value
        rows = self._workbook[sheet][cells]
        return np.array([self.value(sheet, cell.coordinate) for (cell,) in rows], dtype=object)


def _numbers(values: tuple[object, ...]) -> list[float]:
    return [value for value in values if not isinstance(value, str)]


FUNCTIONS: Mapping[str, Callable[..., object]] = {
    "IF": lambda test, then, otherwise: then if test else otherwise,
    "OR": lambda *tests: any(tests),
    "EXACT": lambda one, other: np.equal(one, other).astype(float),
    "SUMPRODUCT": lambda values: _Number(np.sum(values)),
    "COUNT": lambda *values: len(_numbers(values)),
    "AVERAGE": lambda *values: sum(_numbers(values)) / max(len(_numbers(values)), 1),
}


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def saved(workbook: Workbook) -> bytes:
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def computed(workbook: Workbook) -> list[list[object]]:
    """Return the columns B to G of every figure in the sheet of scores."""
    calculator, sheet = Calculator(workbook), workbook["Scores"]
    return [
        [calculator.value("Scores", f"{column}{row}") for column in "BCDEFG"]
        for row in range(3, sheet.max_row + 1)
    ]


def expected(questionnaire: Questionnaire, card: Scorecard) -> list[list[object]]:
    figures = [card.core, card.extended]
    for area in questionnaire.areas:
        figures += [card.areas[area.id], *(card.sub_areas[part.id] for part in area.sub_areas)]
    return [_as_row(figure) for figure in figures]


def _as_row(figure: Figure) -> list[object]:
    ends = ["no score" if end is None else end for end in (figure.score, figure.high)]
    return [*ends, figure.answered, figure.dont_know, figure.empty, figure.not_applicable]


def same(found: list[list[object]], wanted: list[list[object]]) -> bool:
    return len(found) == len(wanted) and all(
        one == other if isinstance(other, str) else one == pytest.approx(other, abs=1e-9)
        for row, wished in zip(found, wanted, strict=True)
        for one, other in zip(row, wished, strict=True)
    )


def cell_of(sheet: Worksheet, question: str, column: str, option: str | None = None) -> str:
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    for row in range(2, sheet.max_row + 1):
        found = (
            sheet[f"{heads['Question id']}{row}"].value,
            sheet[f"{heads['Option id']}{row}"].value,
        )
        if found == (question, option):
            return f"{heads[column]}{row}"
    raise AssertionError(f"no row for {question} {option}")


@pytest.fixture
def draft(small: Questionnaire) -> Workbook:
    """Return the workbook of a round on a small questionnaire."""
    answers = {
        "statement": Answer.of("yes"),
        "budget": Answer(State.UNKNOWN),
        "mixed": Answer(State.NOT_APPLICABLE, reason="The region runs the schools."),
        "languages": Answer.of("first", "third"),
    }
    sheet = AnswerSheet(
        "small", City("Oslo", "Norway", 700_000, 33.5), answers, dt.date(2026, 3, 1)
    )
    return opened(write_workbook(small, sheet))


class TestReadingBack:
    def test_gives_the_same_round(
        self, working: Questionnaire, round_of: RoundOf, markup: str
    ) -> None:
        sheet = round_of(note=f"{markup}\nSecond line: 東京, مدينة", evidence=3)
        assert read_workbook(write_workbook(working, sheet), working) == sheet

    @settings(max_examples=25)
    @given(data=st.data())
    def test_gives_the_same_answers_to_any_questionnaire(
        self,
        data: st.DataObject,
        any_worded_questionnaire: Callable[..., st.SearchStrategy[Questionnaire]],
        any_answers: Callable[..., st.SearchStrategy[Mapping[str, Answer]]],
    ) -> None:
        labels = st.sampled_from(
            ["Yes", "No", "yes", "=1+1", "Don’t know", "a; b, c", '"q" [o0]', "*?~"]
        )
        questionnaire = data.draw(any_worded_questionnaire(labels))
        sheet = AnswerSheet(questionnaire.id, City("Oslo"), data.draw(any_answers(questionnaire)))
        found = read_workbook(write_workbook(questionnaire, sheet), questionnaire)
        assert found.to_json(questionnaire) == in_order(sheet, questionnaire).to_json(questionnaire)

    @settings(max_examples=25)
    @given(
        st.text(st.characters(codec="utf-8"), max_size=60).filter(
            lambda text: (clean(text) or "").strip()
        )
    )
    def test_keeps_any_text_but_control_characters(self, small: Questionnaire, text: str) -> None:
        answer = Answer(State.ANSWERED, ("yes",), None, text, (Evidence(text),))
        sheet = AnswerSheet("small", City("Oslo"), {"statement": answer})
        found = read_workbook(write_workbook(small, sheet), small).answers["statement"]
        assert found.note == clean(text)
        assert found.evidence == (Evidence(str(clean(text))),)

    def test_of_an_empty_round_gives_an_empty_round(self, small: Questionnaire) -> None:
        sheet = AnswerSheet("small", City("Oslo"), {})
        assert read_workbook(write_workbook(small, sheet), small) == sheet

    def test_takes_a_file(self, small: Questionnaire, draft: Workbook, tmp_path: Path) -> None:
        path = tmp_path / "round.xlsx"
        draft.save(path)
        assert read_workbook(path, small).city.name == "Oslo"

    def test_takes_an_answer_that_a_person_changed(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        page = draft["Answers"]
        page[cell_of(page, "statement", "Answer")] = "No"
        page[cell_of(page, "budget", "Answer")] = "some"  # the id is understood as well
        page[cell_of(page, "languages", "Answer", "second")] = "Yes"
        answers = read_workbook(saved(draft), small).answers
        assert answers["statement"] == Answer.of("no")
        assert answers["budget"] == Answer.of("some")
        assert answers["languages"] == Answer.of("first", "second", "third")

    def test_takes_choices_without_the_word_answered(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        page = draft["Answers"]
        page[cell_of(page, "languages", "Answer")] = None
        assert read_workbook(saved(draft), small).answers["languages"] == Answer.of(
            "first", "third"
        )

    def test_tells_none_of_them_from_no_answer(self, small: Questionnaire) -> None:
        sheet = AnswerSheet("small", City("Oslo"), {"languages": Answer(State.ANSWERED)})
        assert read_workbook(write_workbook(small, sheet), small) == sheet

    def test_takes_a_date_that_the_program_made_of_a_text(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        draft["City"]["B7"] = dt.date(2026, 5, 4)
        assert read_workbook(saved(draft), small).date == dt.date(2026, 5, 4)

    def test_does_not_mind_the_order_of_columns(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        before = read_workbook(saved(draft), small)
        draft["Answers"].insert_cols(1)
        assert read_workbook(saved(draft), small) == before


def in_order(sheet: AnswerSheet, questionnaire: Questionnaire) -> AnswerSheet:
    answers = {}
    for question in questionnaire.questions:
        if answer := sheet.answers.get(question.id):
            options = tuple(o.id for o in question.options if o.id in answer.options)
            answers[question.id] = Answer(answer.state, options, answer.reason)
    return AnswerSheet(sheet.questionnaire, sheet.city, answers)


class TestTheFormulas:
    @pytest.mark.parametrize(
        "kind",
        [
            {},
            {"seed": 4},
            {"only": State.UNKNOWN},
            {"only": State.NOT_APPLICABLE},
            {"perfect": True},
        ],
    )
    def test_compute_what_the_engine_computes(
        self, working: Questionnaire, round_of: RoundOf, kind: Mapping[str, object]
    ) -> None:
        sheet = round_of(**kind)
        found = computed(opened(write_workbook(working, sheet)))
        assert same(found, expected(working, score(working, sheet)))

    @settings(max_examples=40)
    @given(data=st.data())
    def test_compute_it_for_any_questionnaire_and_rule(
        self,
        data: st.DataObject,
        any_questionnaire: st.SearchStrategy[Questionnaire],
        any_answers: Callable[..., st.SearchStrategy[Mapping[str, Answer]]],
    ) -> None:
        questionnaire = data.draw(any_questionnaire)
        sheet = AnswerSheet(questionnaire.id, City("Oslo"), data.draw(any_answers(questionnaire)))
        found = computed(opened(write_workbook(questionnaire, sheet)))
        assert same(found, expected(questionnaire, score(questionnaire, sheet)))

    def test_follow_an_answer_that_is_changed(self, small: Questionnaire, draft: Workbook) -> None:
        page = draft["Answers"]
        page[cell_of(page, "budget", "Answer")] = "Enough"
        page[cell_of(page, "mixed", "Answer")] = None
        changed = opened(saved(draft))
        answers = {**read_workbook(saved(draft), small).answers}
        assert same(computed(changed), expected(small, score(small, answers)))

    def test_say_no_score_where_nothing_applies(self, small: Questionnaire) -> None:
        away = Answer(State.NOT_APPLICABLE, reason="Not ours.")
        sheet = AnswerSheet("small", City("Oslo"), {q.id: away for q in small.questions})
        assert {row[0] for row in computed(opened(write_workbook(small, sheet)))} == {"no score"}


class TestTheSheets:
    def test_run_nothing_that_a_person_wrote(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        sheet = round_of("=cmd|' /C calc'!A0", note="=1+1")
        workbook = opened(write_workbook(working, sheet))
        for name in ("Answers", "City", "Evidence", "Lists"):
            kinds = {cell.data_type for row in workbook[name].iter_rows() for cell in row}
            assert "f" not in kinds, name
        assert workbook["City"]["B3"].value == "=cmd|' /C calc'!A0"
        assert workbook["City"]["B3"].quotePrefix

    def test_have_a_list_of_choices_for_every_answer(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        page = draft["Answers"]
        rules = {
            str(cell): rule
            for rule in page.data_validations.dataValidation
            for cell in str(rule.sqref).split()
        }
        for question in small.questions:
            assert cell_of(page, question.id, "Answer") in rules
        assert rules[cell_of(page, "languages", "Answer", "first")].formula1 == '"Yes,No"'
        sheet, cells = rules[cell_of(page, "budget", "Answer")].formula1.split("!")
        offered = [cell.value for (cell,) in draft[sheet.strip("'")][cells.replace("$", "")]]
        assert offered == ["None", "Some", "Enough", "Don’t know", "Not applicable"]

    def test_keep_the_headings_in_sight(self, draft: Workbook) -> None:
        for name in ("Answers", "City", "Evidence", "Scores", "Receipt"):
            assert draft[name].freeze_panes, name
        assert draft["Lists"].sheet_state == "hidden"

    def test_stand_in_the_order_of_the_questionnaire(
        self, working: Questionnaire, round_of: RoundOf
    ) -> None:
        page = opened(write_workbook(working, round_of()))["Answers"]
        numbers = [cell.value for cell in page["A"][1:] if cell.value is not None]
        assert numbers == list(range(1, 91))


class TestProblems:
    def problems(self, workbook: Workbook, questionnaire: Questionnaire) -> list[str]:
        with pytest.raises(AnswersError) as caught:
            read_workbook(saved(workbook), questionnaire)
        return [str(problem) for problem in caught.value.problems]

    def test_are_all_reported_together_with_their_cells(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        page = draft["Answers"]
        cells = {
            "statement": "Perhaps",
            "budget": "=1+1",
        }
        for question, value in cells.items():
            page[cell_of(page, question, "Answer")] = value
        page[cell_of(page, "mixed", "Why not applicable")] = None
        page[cell_of(page, "languages", "Answer", "first")] = "maybe"
        draft["City"]["B5"] = "many"
        draft["City"]["B6"] = 101
        draft["City"]["B7"] = "last spring"
        draft["Evidence"].append(["nothing.here", "A plan", None, None])
        draft["Evidence"].append(["statement", None, "https://example.org", "2026-13-01"])
        found = "\n".join(self.problems(draft, small))
        for said in (
            f"Answers, {cell_of(page, 'statement', 'Answer')}: 'Perhaps': this is not one of the answers. Choose one of: No, Yes, Don’t know, Not applicable.",
            "'=1+1': the cell holds a formula",
            f"Answers, {cell_of(page, 'mixed', 'Why not applicable')}: no reason is given",
            "'maybe': this is not one of the answers. Choose one of: Yes, No.",
            "City, B5: 'many': this is not a number",
            "City, B6: '101': this cannot be. Write a number that is between 0 and 100",
            "City, B7: 'last spring': this is not a date. Write it like 2026-03-31",
            "'nothing.here': there is no such question",
            "the evidence has no title",
            "'2026-13-01': this is not a date",
        ):
            assert said in found

    def test_are_merged_cells(self, small: Questionnaire, draft: Workbook) -> None:
        draft["Answers"].merge_cells("D2:D3")
        assert any("D2:D3: cells are merged" in said for said in self.problems(draft, small))

    def test_are_questions_and_options_that_do_not_exist_or_stand_twice(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        page = draft["Answers"]
        page[cell_of(page, "meeting", "Question id")] = "statement"
        page[cell_of(page, "languages", "Option id", "second")] = "fourth"
        page[cell_of(page, "budget", "Question id")] = "nobody.asked"
        found = "\n".join(self.problems(draft, small))
        assert "'statement': the row appears twice" in found
        assert "'fourth': the question has no such option" in found
        assert "'nobody.asked': there is no such question" in found

    def test_are_choices_below_a_question_that_is_not_answered(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        page = draft["Answers"]
        page[cell_of(page, "languages", "Answer")] = "Don’t know"
        assert "although there is no answer" in self.problems(draft, small)[0]

    def test_are_missing_sheets_headings_and_names(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        del draft["Evidence"]
        draft["City"]["B3"] = None
        heading = next(cell for cell in draft["Answers"][1] if cell.value == "Note")
        heading.value = "Remarks"
        found = "\n".join(self.problems(draft, small))
        assert "'Evidence': this sheet is missing" in found
        assert "'Note': this heading is missing" in found
        assert "the city has no name" in found

    def test_are_answers_of_another_questionnaire(
        self, small: Questionnaire, draft: Workbook
    ) -> None:
        draft["City"]["B2"] = "older-2019"
        assert (
            "'older-2019': the answers are not of the questionnaire small"
            in self.problems(draft, small)[0]
        )

    def test_are_files_that_are_no_workbook(self, small: Questionnaire) -> None:
        with pytest.raises(AnswersError, match="it is not an XLSX workbook"):
            read_workbook(b"PK\x03\x04 nothing", small)

    def test_by_the_thousand_are_all_reported(self, small: Questionnaire, draft: Workbook) -> None:
        for number in range(1000):
            draft["Evidence"].append([f"q{number}", "A plan", None, None])
        assert len(self.problems(draft, small)) == 1000

    def test_stop_the_export_of_a_text_that_no_cell_can_hold(self, small: Questionnaire) -> None:
        answer = Answer(State.ANSWERED, ("yes",), None, "x" * 40_000)
        with pytest.raises(
            AnswersError, match=re.escape("it has 40000 characters, and a cell holds 32767")
        ):
            write_workbook(small, AnswerSheet("small", City("Oslo"), {"statement": answer}))
