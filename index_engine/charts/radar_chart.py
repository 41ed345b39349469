"""The radar: all indices of one round around a circle, with the round before if wanted."""

from __future__ import annotations

from index_engine.charts.dial import Dial
from index_engine.charts.frame import Subject, close_paper, open_paper, write_overall
from index_engine.charts.paper import BLUE, GREY, ORANGE, WHITE, Chart, Look, Paper, Pen
from index_engine.charts.rows import Key, draw_key, key_line
from index_engine.figures import in_full, in_short
from index_engine.questionnaire import Questionnaire
from index_engine.scoring import Figure, Scorecard

_NOW = Pen(colour=BLUE, thick=6, mark="o", size=16)
_BEFORE = Pen(colour=ORANGE, thick=5, dash=(0, (3, 1.5)), mark="s", size=15, fill=WHITE)
_BEST = Pen(colour=BLUE, thick=3, dash=":")
_NONE = Pen(colour=GREY, thick=0, mark="x", size=22)


def radar(
    questionnaire: Questionnaire,
    scorecard: Scorecard,
    previous: Scorecard | None = None,
    language: str | None = None,
) -> Chart:
    """Draw the indices around a circle in the official order, the first at the top.

    Args:
        questionnaire: The one in which the answers were given.
        scorecard: The round to show.
        previous: The round before, drawn dashed with squares.
        language: A code such as "en"; None takes the questionnaire's language.
    """
    subject = Subject.of(questionnaire, scorecard, language)
    title = subject.words.say("radar-title")
    paper = open_paper(subject, title)
    write_overall(paper, subject)
    _draw_dial(paper, subject, previous)
    draw_key(paper, _keys(subject, previous))
    return close_paper(paper, subject, title, _twin(subject, previous))


def _keys(subject: Subject, previous: Scorecard | None) -> list[Key]:
    say = subject.words.say
    figures = list(subject.scorecard.areas.values())
    keys = [Key(say("key-now"), key_line(_NOW))]
    if previous is not None:
        keys.append(Key(say("key-before"), key_line(_BEFORE)))
    if any(figure.unknown and figure.score is not None for figure in figures):
        keys.append(Key(say("key-radar-best-case"), key_line(_BEST)))
    if any(figure.score is None for figure in figures):
        keys.append(Key(say("key-none"), key_line(_NONE)))
    return keys


def _twin(subject: Subject, previous: Scorecard | None) -> list[str]:
    say, lines = subject.words.say, []
    rows = [*subject.overall(), *subject.areas()]
    before: list[Figure | None] = [None] * len(rows)
    if previous is not None:
        ids = [area.id for area in subject.questionnaire.areas]
        before = [previous.core, previous.extended, *(previous.areas.get(area) for area in ids)]
    for (name, figure), old in zip(rows, before, strict=True):
        stated = in_full(figure, subject.words)
        if old is not None:
            stated = say("twin-previous", figure=stated, previous=in_full(old, subject.words))
        lines.append(say("line", name=name, figure=stated))
    return lines


def _draw_dial(paper: Paper, subject: Subject, previous: Scorecard | None) -> None:
    labels = [(name, in_short(figure, subject.words)) for name, figure in subject.areas()]
    dial = Dial(paper, labels)
    if previous is not None:
        areas = subject.questionnaire.areas
        dial.outline([_score(previous.areas.get(area.id)) for area in areas], _BEFORE)
    figures = [figure for _, figure in subject.areas()]
    if any(figure.unknown for figure in figures):
        dial.outline([figure.high for figure in figures], _BEST)
    scores = [figure.score for figure in figures]
    dial.fill(scores, Look(fill=BLUE, opacity=0.22))
    dial.outline(scores, _NOW)
    dial.mark_missing(scores, _NONE)


def _score(figure: Figure | None) -> float | None:
    return None if figure is None else figure.score
