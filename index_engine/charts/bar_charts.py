"""Bars by index, and bars by sub-area of a composite index."""

from __future__ import annotations

from index_engine.charts.frame import (
    Subject,
    close_paper,
    open_paper,
    twin_lines,
)
from index_engine.charts.paper import Chart, Paper
from index_engine.charts.rows import (
    BEST_CASE,
    NO_SCORE,
    SCORE,
    Key,
    Row,
    draw_key,
    draw_rows,
    drawn_figure,
    key_bar,
)
from index_engine.errors import UnknownIdError
from index_engine.figures import in_row
from index_engine.questionnaire import Area, Questionnaire
from index_engine.scoring import Figure, Scorecard

Figures = list[tuple[str, Figure]]


def bars(questionnaire: Questionnaire, scorecard: Scorecard, language: str | None = None) -> Chart:
    """Draw every index as a bar from 0 to its score, and on to its best case.

    Args:
        questionnaire: The one in which the answers were given.
        scorecard: What to draw.
        language: A code such as "en"; None takes the questionnaire's language.
    """
    subject = Subject.of(questionnaire, scorecard, language)
    return _bar_chart(
        subject, subject.words.say("bars-title"), list(subject.overall()), list(subject.areas())
    )


def lens(
    questionnaire: Questionnaire,
    scorecard: Scorecard,
    language: str | None = None,
    *,
    area: str | None = None,
) -> Chart:
    """Draw the sub-areas of a composite index: the six of the intercultural lens.

    Args:
        questionnaire: The one in which the answers were given.
        scorecard: What to draw.
        language: A code such as "en"; None takes the questionnaire's language.
        area: The composite index; None takes the first.

    Raises:
        UnknownIdError: If the questionnaire has no such composite index.
    """
    subject = Subject.of(questionnaire, scorecard, language)
    chosen = _composite(questionnaire, area)
    parts = [(part.title, scorecard.sub_areas[part.id]) for part in chosen.sub_areas]
    whole_area = [(chosen.title, scorecard.areas[chosen.id])]
    title = subject.words.say("lens-title", area=chosen.title)
    return _bar_chart(subject, title, whole_area, parts)


def _composite(questionnaire: Questionnaire, area: str | None) -> Area:
    for candidate in questionnaire.areas:
        if candidate.sub_areas and area in {None, candidate.id}:
            return candidate
    raise UnknownIdError("composite index", area or "(any)", questionnaire.id)


def _bar_chart(subject: Subject, title: str, totals: Figures, parts: Figures) -> Chart:
    paper = open_paper(subject, title)
    rows = [_row(subject, name, figure, bold=True) for name, figure in totals]
    rows += [_row(subject, name, figure, bold=False) for name, figure in parts]
    draw_rows(paper, rows)
    _draw_bar_key(paper, subject, [figure for _, figure in totals + parts])
    return close_paper(paper, subject, title, twin_lines(subject, totals + parts))


def _row(subject: Subject, name: str, figure: Figure, *, bold: bool) -> Row:
    return Row(name, in_row(figure, subject.words), drawn_figure(figure), bold)


def _draw_bar_key(paper: Paper, subject: Subject, figures: list[Figure]) -> None:
    say = subject.words.say
    keys = [Key(say("key-score"), key_bar(SCORE))]
    if any(figure.unknown and figure.score is not None for figure in figures):
        keys.append(Key(say("key-best-case"), key_bar(BEST_CASE)))
    if any(figure.score is None for figure in figures):
        keys.append(Key(say("key-none"), key_bar(NO_SCORE)))
    draw_key(paper, keys)
