"""The figures as one table for a spreadsheet program."""

import csv
import io
from collections.abc import Iterator

from bot.dialogue.statistics.gathering import Figures

_HEAD = ("section", "item", "measure", "value")
# A spreadsheet program takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_Line = tuple[str, str, str, int]


def as_csv(figures: Figures) -> bytes:
    """Return the figures as CSV: one figure a line, in UTF-8 with the mark that Excel needs."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(_HEAD)
    for section, item, measure, value in _lines(figures):
        table.writerow((section, _text(item), measure, value))
    return written.getvalue().encode("utf-8-sig")


def _lines(figures: Figures) -> Iterator[_Line]:
    for week in figures.weeks:
        for measure in ("people", "messages", "questions", "answers"):
            yield "use", f"{week.begins:%G-W%V}", measure, getattr(week, measure)
    for topic, count in figures.topics.items():
        yield "topics", topic, "questions", count
    for theme in figures.unanswered:
        yield "unanswered", theme.example, "questions", theme.count
    for source in figures.feedback:
        title = figures.titles.get(source.document, source.document)
        yield "feedback", title, "helpful", source.helpful
        yield "feedback", title, "not helpful", source.not_helpful
        for reason, count in source.reasons.items():
            yield "feedback", title, reason, count
    for state, count in figures.rounds.items():
        yield "rounds", state, "rounds", count


def _text(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
