"""The command that measures the answers: ``evaluate``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from knowledge.cli import AsJson, DataDir, Model, as_text, opened, say, tell, tells_errors
from knowledge.cli_collection import measure

if TYPE_CHECKING:
    from knowledge.answering import Answerer
    from knowledge.evaluation import Judged, Quality

_NAMES = {
    "questions": "questions",
    "answerable": "  of which answerable",
    "recall_1": "recall@1",
    "recall_3": "recall@3",
    "mrr": "MRR",
    "declined": "answerable, declined",
    "unsure": "answerable, unsure",
    "not_answered": "unanswerable, not answered",
    "auroc": "AUROC of the confidence",
}
_HALVES = {"report": "reporting half", "fit": "training half"}


@tells_errors
def evaluate(
    *,
    as_json: AsJson = False,
    fit: Annotated[
        bool, typer.Option("--fit", help="Fit the decision on the training half first.")
    ] = False,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Keep the figures as the new baseline.")
    ] = False,
    failures: Annotated[
        bool, typer.Option("--failures", help="List the questions that went wrong.")
    ] = False,
    collection: Annotated[
        Path | None,
        typer.Option(help="Measure retrieval on a folder of documents and judged questions."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="Ask the collection's questions in this language.")
    ] = None,
    data_dir: DataDir,
    model: Model,
) -> None:
    """Measure the answers on the golden questions; fail when a figure is below the baseline."""
    from knowledge.evaluation import BASELINE, dropped, judge, quality, write_baseline
    from knowledge.golden import load_golden
    from knowledge.models import BUNDLED

    if collection is not None:
        measure(collection, data_dir, model, language, as_json=as_json)
        return
    golden = load_golden()
    answerer = opened(data_dir, model).answerer
    if fit:
        answerer = _fitted(answerer, data_dir, model)
    judged = {half: judge(answerer, [q for q in golden if q.split == half]) for half in _HALVES}
    figures = {half: quality(some) for half, some in judged.items()}
    if update_baseline:
        write_baseline(BASELINE, figures["report"])
    # The committed figures and thresholds are those of the bundled model.
    worse = dropped(figures["report"]) if model == BUNDLED else []
    if as_json:
        say(as_text(_values(figures, judged if failures else {}, worse)))
    else:
        say(_table(figures))
        for half in judged if failures else ():
            _tell_failures(judged[half])
    for figure in worse:
        tell(f"below the baseline: {figure}")
    if worse:
        raise typer.Exit(1)


def _fitted(answerer: Answerer, data_dir: Path, model: str) -> Answerer:
    from dataclasses import replace

    from knowledge.calibration import fit, write_calibration
    from knowledge.decision import CALIBRATION
    from knowledge.folders import Folders
    from knowledge.golden import load_golden
    from knowledge.models import BUNDLED, ready_model

    path = CALIBRATION
    if model != BUNDLED:
        path = ready_model(model, Folders(data_dir).models).calibration
    calibration = fit(answerer, load_golden())
    write_calibration(path, calibration)
    tell(f"The decision was fitted and written to {path}.")
    return replace(answerer, calibration=calibration)


def _table(figures: dict[str, Quality]) -> str:
    from knowledge.evaluation import Quality

    lines = [f"{'':28}" + "".join(f"{_HALVES[half]:>16}" for half in figures)]
    for field in fields(Quality):
        values = [getattr(some, field.name) for some in figures.values()]
        cells = "".join(f"{v:>16}" if isinstance(v, int) else f"{v:>16.3f}" for v in values)
        lines.append(f"{_NAMES[field.name]:28}{cells}")
    return "\n".join(lines)


def _values(
    figures: dict[str, Quality], judged: dict[str, list[Judged]], worse: Sequence[str]
) -> dict[str, Any]:
    return {
        **{half: asdict(some) for half, some in figures.items()},
        "below_baseline": list(worse),
        "failures": [_failure(j) for some in judged.values() for j in some if j.failed],
    }


def _failure(judged: Judged) -> dict[str, Any]:
    return {
        "id": judged.golden.id,
        "question": judged.golden.question,
        "expected": list(judged.golden.sources) or judged.golden.expect,
        "outcome": judged.answer.outcome.value,
        "confidence": round(judged.answer.confidence, 3),
        "shown": judged.shown,
    }


def _tell_failures(judged: Sequence[Judged]) -> None:
    for failed in (j for j in judged if j.failed):
        what = _failure(failed)
        expected = what["expected"] if isinstance(what["expected"], str) else what["expected"][0]
        shown = ", ".join(what["shown"]) or "nothing"
        say(
            f"{what['id']} {what['outcome']} {what['confidence']:.2f} “{what['question']}” "
            f"expected {expected}, shown {shown}"
        )
