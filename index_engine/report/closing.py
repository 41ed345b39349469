"""The end of a report: similar cities, and the receipts from which every figure follows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from index_engine.answers import State
from index_engine.charts import Chart, peers
from index_engine.charts.peers_chart import group_title
from index_engine.numerals import format_number
from index_engine.questionnaire import Area
from index_engine.report.subject import Json, ReportSubject
from index_engine.scoring import ReceiptLine

_FULL = 100.0


def similar_cities(subject: ReportSubject) -> Iterator[tuple[str, Chart]]:
    """Yield the name and the chart of every group of similar cities."""
    for comparison in subject.peers:
        chart = peers(subject.questionnaire, subject.scorecard, comparison, subject.words.language)
        yield group_title(comparison.group, subject.words), chart


def receipts(subject: ReportSubject) -> list[Json]:
    """Return a table for every index and every part of one."""
    return [table for area in subject.questionnaire.areas for table in _tables(subject, area)]


def _tables(subject: ReportSubject, area: Area) -> Iterator[Json]:
    parts = [(part.id, f"{area.title}: {part.title}") for part in area.sub_areas]
    for group, title in parts or [(area.id, area.title)]:
        lines = [
            line
            for line in subject.scorecard.receipt
            if line.area == area.id and (line.sub_area or line.area) == group
        ]
        yield {
            "title": title,
            "rows": [_row(subject, line) for line in lines],
            "sums": list(_sums(subject, lines)),
        }


def _row(subject: ReportSubject, line: ReceiptLine) -> list[str]:
    question = subject.questionnaire.question(line.question)
    given = subject.answer_in_words(line.question)
    applies = line.state is not State.NOT_APPLICABLE
    figures = [line.points, line.maximum, line.weight]
    numbers = [_exact(subject, one) for one in figures] if applies else ["–"] * len(figures)
    share = subject.words.number(line.share, "0.0%") if applies else "–"
    core = "" if question.core else "*"
    return [f"{question.number}{core}", question.id, given, *numbers, share]


def _exact(subject: ReportSubject, figure: float) -> str:
    """Return a figure without rounding; a fraction stays one, decimals get the language's comma."""
    written = format_number(figure)
    return written if "/" in written else subject.words.number(figure, "0.##########")


def _sums(subject: ReportSubject, lines: Sequence[ReceiptLine]) -> Iterator[str]:
    yield _sum(subject, "receipt-sum", lines)
    core = [line for line in lines if subject.questionnaire.question(line.question).core]
    if 0 < len(core) < len(lines):
        yield _sum(subject, "receipt-sum-core", core)


def _sum(subject: ReportSubject, message: str, lines: Sequence[ReceiptLine]) -> str:
    counted = [line for line in lines if line.state is not State.NOT_APPLICABLE]
    points = math.fsum(line.weight * line.points for line in counted)
    maximum = math.fsum(line.weight * line.maximum for line in counted)
    number = subject.words.number
    score = subject.words.say("figure-none")
    if maximum > 0:
        score = number(_FULL * points / maximum, "0.00")
    return subject.words.say(
        message, points=number(points, "0.##"), maximum=number(maximum, "0.##"), score=score
    )
