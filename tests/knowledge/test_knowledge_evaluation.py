"""The golden questions, the figures over them, and the baseline below which they must not fall."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from knowledge.__main__ import app
from knowledge.answers import Answer, Outcome, PracticeLine, Quote
from knowledge.assistant import Knowledge
from knowledge.calibration import fit, write_calibration
from knowledge.decision import SIGNALS, Calibration, Evidence, load_calibration
from knowledge.documents import Kind
from knowledge.errors import LibraryInvalid
from knowledge.evaluation import Judged, Quality, dropped, judge, quality, write_baseline
from knowledge.golden import GoldenQuestion, load_golden

ANSWERABLE = GoldenQuestion("q1", "why?", "answer", "fact", "report", ("right", "also-right"))
UNANSWERABLE = GoldenQuestion("q2", "who won?", "decline", "off-topic", "report")


def quote(document: str) -> Quote:
    return Quote(
        "Words.", document, "Title", Kind.GUIDE, None, None, None, None, 0, 6, "en", False, 0
    )


def answer(
    *documents: str, practices: tuple[str, ...] = (), outcome: Outcome = Outcome.ANSWERED
) -> Answer:
    lines = tuple(PracticeLine(name, "City", None, None, "Title", None) for name in practices)
    return Answer("?", outcome, 0.5, tuple(quote(name) for name in documents), lines)


def test_there_are_enough_golden_questions_and_a_quarter_of_them_cannot_be_answered() -> None:
    golden = [q for q in load_golden() if q.kind != "language"]
    unanswerable = [q for q in golden if q.expect != "answer"]
    assert len(golden) >= 150
    assert len(unanswerable) >= len(golden) / 4
    assert len({q.question.lower() for q in golden}) == len(golden)


def test_both_halves_have_alike_shares_of_every_kind_of_question() -> None:
    golden = load_golden()
    for kind in {q.kind for q in golden}:
        own = [q.split for q in golden if q.kind == kind]
        assert abs(own.count("fit") - own.count("report")) <= max(2, len(own) * 0.2), kind


def test_no_golden_question_is_a_way_of_asking_that_the_library_lists(knowledge: Knowledge) -> None:
    asks = {ask.lower().strip(" ?") for one in knowledge.library.documents for ask in one.asks}
    assert [q.question for q in load_golden() if q.question.lower().strip(" ?") in asks] == []


@pytest.mark.parametrize(
    ("given", "rank", "failed"),
    [
        (answer("right"), 1, False),
        (answer("wrong", "also-right"), 2, True),
        (answer("wrong", practices=("other", "right")), 3, True),
        (answer("wrong"), None, True),
        (answer(outcome=Outcome.DECLINED), None, True),
    ],
)
def test_an_answer_is_judged_by_the_first_right_document_that_is_shown(
    given: Answer, rank: int | None, failed: bool
) -> None:
    judged = Judged(ANSWERABLE, given)
    assert (judged.rank, judged.failed) == (rank, failed)


def test_a_question_without_an_answer_fails_only_when_it_is_answered_for_sure() -> None:
    assert Judged(UNANSWERABLE, answer("any")).failed
    assert not Judged(UNANSWERABLE, answer("any", outcome=Outcome.UNSURE)).failed
    assert not Judged(UNANSWERABLE, answer(outcome=Outcome.DECLINED)).failed


def test_figures_are_shares_of_the_questions_that_they_are_about() -> None:
    language = replace(ANSWERABLE, kind="language")
    figures = quality(
        [
            Judged(ANSWERABLE, replace(answer("right"), confidence=0.9)),
            Judged(ANSWERABLE, answer("wrong", "right", outcome=Outcome.UNSURE)),
            Judged(ANSWERABLE, answer("wrong")),
            Judged(ANSWERABLE, answer(outcome=Outcome.DECLINED)),
            Judged(UNANSWERABLE, answer("any")),
            Judged(UNANSWERABLE, answer("any", outcome=Outcome.UNSURE)),
            Judged(language, answer("wrong")),
        ]
    )
    assert figures == Quality(
        questions=6,
        answerable=4,
        recall_1=0.25,
        recall_3=0.5,
        mrr=(1 + 1 / 2) / 4,
        declined=0.25,
        unsure=0.25,
        not_answered=0.5,
        auroc=0.25,
    )


def test_small_talk_is_not_for_the_library_and_is_not_judged(knowledge: Knowledge) -> None:
    chat = replace(UNANSWERABLE, expect="chat")
    assert judge(knowledge.answerer, [chat]) == []


FIGURES = Quality(200, 150, 0.9, 0.95, 0.92, 0.03, 0.1, 0.97, 0.96)


def test_equal_or_better_figures_and_two_questions_less_stay_above_the_baseline(
    tmp_path: Path,
) -> None:
    path = tmp_path / "baseline.toml"
    write_baseline(path, FIGURES)
    assert dropped(FIGURES, path) == []
    assert dropped(replace(FIGURES, recall_1=0.99, declined=0.0), path) == []
    assert dropped(replace(FIGURES, recall_1=0.9 - 2 / 150), path) == []


@pytest.mark.parametrize(
    ("name", "worse"),
    [
        ("recall_1", 0.88),
        ("recall_3", 0.9),
        ("mrr", 0.9),
        ("declined", 0.05),
        ("not_answered", 0.9),
    ],
)
def test_a_figure_that_dropped_is_named_with_both_values(
    tmp_path: Path, name: str, worse: float
) -> None:
    path = tmp_path / "baseline.toml"
    write_baseline(path, FIGURES)
    found = dropped(replace(FIGURES, **{name: worse}), path)
    assert found == [f"{name}: {worse:.3f}, was {getattr(FIGURES, name):.3f}"]


@pytest.mark.slow
def test_the_answers_of_the_shipped_library_have_not_become_worse(
    prepared_data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ICC_DATA_DIR", str(prepared_data_dir))
    monkeypatch.delenv("ICC_EMBEDDING_MODEL", raising=False)
    result = CliRunner().invoke(app, ["evaluate", "--json", "--failures"])
    assert result.exit_code == 0, result.stderr
    figures = json.loads(result.stdout)
    assert figures["report"]["answerable"] >= 100
    assert {failure["id"] for failure in figures["failures"]}


def test_a_drop_below_the_baseline_fails_the_command_and_names_the_figure(
    prepared_data_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_baseline(
        tmp_path / "baseline.toml",
        replace(FIGURES, recall_1=1.0, recall_3=0, mrr=0, not_answered=0, declined=1),
    )
    some = [q for q in load_golden() if q.expect != "chat"][::25]
    some = [replace(q, sources=("nowhere",)) if q.sources else q for q in some]
    monkeypatch.setenv("ICC_DATA_DIR", str(prepared_data_dir))
    monkeypatch.setattr("knowledge.golden.load_golden", lambda: some)
    monkeypatch.setattr("knowledge.evaluation.dropped.__defaults__", (tmp_path / "baseline.toml",))
    result = CliRunner().invoke(app, ["evaluate"])
    assert result.exit_code == 1
    assert "below the baseline: recall_1: " in result.stderr
    assert "recall@1" in result.stdout


def test_a_fit_separates_questions_that_the_evidence_separates(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    golden = [q for q in load_golden() if q.split == "fit" and q.expect != "chat"][::4]
    fitted = fit(knowledge.answerer, golden)
    write_calibration(tmp_path / "calibration.toml", fitted)
    again = load_calibration(tmp_path / "calibration.toml")
    assert again.coefficients == pytest.approx(fitted.coefficients, abs=1e-4)
    confidence = {True: [], False: []}
    for question in golden:
        evidence = knowledge.answerer.retrieve(question.question).evidence
        if evidence:
            confidence[question.expect == "answer"].append(fitted.confidence(evidence))
    assert min(sum(c) / len(c) for c in confidence.values()) < 0.5
    assert sum(confidence[True]) / len(confidence[True]) > 0.7


def test_confidence_is_a_probability_that_grows_with_what_speaks_for_an_answer() -> None:
    calibration = Calibration(
        -1.0, tuple(1.0 if name == "ask" else 0.0 for name in SIGNALS), 0.7, 0.3
    )
    values = [
        calibration.confidence(Evidence(**{**dict.fromkeys(SIGNALS, 0.0), "ask": ask}))
        for ask in (-1e9, 0, 0.5, 1, 1e9)
    ]
    assert values == sorted(values)
    assert all(0 <= value <= 1 for value in values)


def test_what_is_asked_elsewhere_speaks_against_an_answer_that_shares_its_words(
    knowledge: Knowledge,
) -> None:
    def evidence(question: str) -> Evidence:
        found = knowledge.answerer.retrieve(question).evidence
        assert found is not None
        return found

    ours, theirs = evidence("mediation between neighbours in Bergen"), evidence("hotels in Bergen")
    assert theirs.elsewhere > ours.elsewhere
    shipped = load_calibration()
    moved = replace(ours, elsewhere=theirs.elsewhere)
    assert shipped.confidence(moved) < shipped.confidence(ours)


def test_a_number_is_found_however_its_thousands_are_set_apart(knowledge: Knowledge) -> None:
    # The library writes "1 600 people".
    for typed in ("1600", "1,600", "1 600"):
        found = knowledge.answerer.retrieve(f"Bradford trust strategy conversation {typed} people")
        assert found.evidence is not None
        assert found.evidence.number == 0, typed


def test_the_thresholds_that_ship_leave_room_for_doubt_between_answer_and_decline() -> None:
    shipped = load_calibration()
    assert 0 < shipped.unsure_from < shipped.answer_from < 1


@pytest.mark.parametrize(
    "change",
    ['expect = "maybe"', 'split = "all"', "sources = []", 'colour = "red"'],
)
def test_a_golden_question_that_does_not_fit_is_reported_with_its_line(
    tmp_path: Path, change: str
) -> None:
    lines = {
        "id": 'id = "q1"',
        "question": 'question = "why?"',
        "expect": 'expect = "answer"',
        "sources": 'sources = ["a"]',
        "kind": 'kind = "fact"',
        "split": 'split = "fit"',
    }
    lines[change.split(" ", maxsplit=1)[0]] = change
    path = tmp_path / "questions.toml"
    path.write_text("[[question]]\n" + "\n".join(lines.values()) + "\n")
    with pytest.raises(LibraryInvalid, match=r"questions\.toml:\d"):
        load_golden(path)
