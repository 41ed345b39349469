"""Everything that is handed out about one round: report, workbook, result and charts."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index_engine.answers import AnswerSheet
from index_engine.charts import Chart, bars, lens, peers, progress, radar
from index_engine.comparison import compare_rounds
from index_engine.contract import progress_json
from index_engine.export import write_workbook
from index_engine.peers import PeerComparison
from index_engine.questionnaire import Questionnaire
from index_engine.record import export_record
from index_engine.report import report_pdf
from index_engine.scoring import Scorecard, score


@dataclass(frozen=True, slots=True)
class Round:
    """One round with its result.

    Attributes:
        label: How charts name it, such as "2026".
    """

    label: str
    sheet: AnswerSheet
    card: Scorecard

    @classmethod
    def of(cls, questionnaire: Questionnaire, sheet: AnswerSheet, fallback: str) -> Round:
        """Score a round; it is named by its year, or by `fallback` where it has no date."""
        label = str(sheet.date.year) if sheet.date else fallback
        return cls(label, sheet, score(questionnaire, sheet))


def report_files(
    questionnaire: Questionnaire,
    now: Round,
    *,
    date: dt.date,
    before: Round | None = None,
    similar: Sequence[PeerComparison] = (),
    language: str | None = None,
) -> dict[str, bytes]:
    """Return the files of a report by name.

    Args:
        questionnaire: The version in which the answers were given.
        now: The round to report.
        date: The day of the report.
        before: The last round, in the same version.
        similar: The city beside groups of others.
        language: Of the report's own sentences; None takes the questionnaire's language.

    Raises:
        AnswersError: If a text is longer than a workbook can hold.
    """
    files = {
        "report.pdf": report_pdf(
            questionnaire,
            now.sheet,
            now.card,
            date=date,
            previous=(before.sheet, before.card) if before else None,
            peers=similar,
            language=language,
        ),
        "answers.xlsx": write_workbook(questionnaire, now.sheet, language=language),
        "result.json": _result(questionnaire, now, before),
    }
    for name, chart in _charts(questionnaire, now, before, similar, language):
        files[f"{name}.png"], files[f"{name}.svg"] = chart.png, chart.svg
        files[f"{name}.txt"] = chart.text.encode()
    return files


def _result(questionnaire: Questionnaire, now: Round, before: Round | None) -> bytes:
    record = export_record(questionnaire, now.sheet, now.card)
    if before:
        step = compare_rounds(questionnaire, before.sheet, now.sheet)
        record["progress"] = {"since": before.label, **progress_json(step)}
    return json.dumps(record, ensure_ascii=False, indent=2).encode()


def _charts(
    questionnaire: Questionnaire,
    now: Round,
    before: Round | None,
    similar: Sequence[PeerComparison],
    language: str | None,
) -> Iterator[tuple[str, Chart]]:
    yield "radar", radar(questionnaire, now.card, before.card if before else None, language)
    yield "bars", bars(questionnaire, now.card, language)
    for area in questionnaire.areas:
        if area.sub_areas:
            yield f"parts-{area.id}", lens(questionnaire, now.card, language, area=area.id)
    if before:
        rounds = [(before.label, before.card), (now.label, now.card)]
        yield "progress", progress(questionnaire, rounds, language)
    for comparison in similar:
        if not any((comparison.core, comparison.extended, *comparison.areas.values())):
            continue
        name = f"peers-{comparison.group.kind.value}"
        yield name, peers(questionnaire, now.card, comparison, language)
