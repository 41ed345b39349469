"""Progress: one city over its rounds, first as two lines, then index by index."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index_engine.charts.frame import Subject, close_paper, open_paper
from index_engine.charts.lettering import LEADING, width, wrap
from index_engine.charts.paper import (
    BLUE,
    GREY,
    INK,
    MARGIN,
    ORANGE,
    PALE,
    SMALL,
    VERMILLION,
    WHITE,
    WIDTH,
    Chart,
    Paper,
    Pen,
    Point,
)
from index_engine.charts.rows import (
    BEST_CASE,
    Key,
    Row,
    Scale,
    draw_key,
    draw_rows,
    key_bar,
    key_line,
)
from index_engine.figures import in_full, in_short
from index_engine.questionnaire import Questionnaire
from index_engine.scoring import Figure, Scorecard

Rounds = Sequence[tuple[str, Scorecard]]

_HIGH = 220
_CORE = Pen(colour=BLUE, thick=6, mark="o", size=20)
_EXTENDED = Pen(colour=VERMILLION, thick=5, dash=(0, (3, 1.5)), mark="s", size=18, fill=WHITE)
_RANGE = Pen(colour=GREY, thick=5)
_EARLIER = Pen(colour=ORANGE, thick=0, mark="s", size=18, fill=WHITE)
_BETWEEN = Pen(colour=GREY, thick=0, mark="|", size=22)
_LATEST = Pen(colour=BLUE, thick=0, mark="o", size=22)


def progress(questionnaire: Questionnaire, rounds: Rounds, language: str | None = None) -> Chart:
    """Draw the overall figures over the rounds, and below them every index.

    Only rounds that answer the same questions can be compared; the caller sees to that.

    Args:
        questionnaire: The one in which the last round was given.
        rounds: A label such as "2026", and the scorecard, for each round; the oldest first.
        language: A code such as "en"; None takes the questionnaire's language.

    Raises:
        ValueError: If there is no round.
    """
    if not rounds:
        raise ValueError("progress needs at least one round: pass a label and a scorecard")
    subject = Subject.of(questionnaire, rounds[-1][1], language)
    title = subject.words.say("progress-title")
    paper = open_paper(subject, title)
    _draw_lines(paper, subject, rounds)
    draw_rows(paper, [_row(subject, name, figures) for name, figures in _by_area(subject, rounds)])
    draw_key(paper, _row_keys(subject, rounds))
    return close_paper(paper, subject, title, _twin(subject, rounds))


def _by_area(subject: Subject, rounds: Rounds) -> list[tuple[str, list[Figure | None]]]:
    """Return the title of every index with its figure in every round that had the index."""
    titles = [title for title, _ in subject.areas()]
    areas = [area.id for area in subject.questionnaire.areas]
    return [
        (title, [card.areas.get(area) for _, card in rounds])
        for title, area in zip(titles, areas, strict=True)
    ]


def _draw_lines(paper: Paper, subject: Subject, rounds: Rounds) -> None:
    say = subject.words.say
    draw_key(
        paper,
        [Key(say("key-core"), key_line(_CORE)), Key(say("key-extended"), key_line(_EXTENDED))],
    )
    paper.y += 30
    place = _places(paper.y, len(rounds))
    for score in (0, 50, 100):
        _, y = place(0, score)
        paper.line([(MARGIN + 70, y), (WIDTH - MARGIN, y)], Pen(colour=PALE, thick=3))
        paper.put(
            str(score), MARGIN + 54, y - SMALL * LEADING / 2, size=SMALL, colour=GREY, align="right"
        )
    _draw_overall(paper, [card.core for _, card in rounds], _CORE, place)
    _draw_overall(paper, [card.extended for _, card in rounds], _EXTENDED, place)
    paper.y += _HIGH + 14
    _write_rounds(paper, subject, rounds, place)


def _places(top: float, count: int) -> Callable[[int, float], Point]:
    left, right = MARGIN + 150, WIDTH - MARGIN - 110

    def place(number: int, score: float) -> Point:
        x = (left + right) / 2 if count == 1 else left + (right - left) * number / (count - 1)
        return x, top + _HIGH * (1 - score / 100)

    return place


def _draw_overall(
    paper: Paper, figures: list[Figure], pen: Pen, place: Callable[[int, float], Point]
) -> None:
    aside = -7 if pen is _CORE else 7
    points = []
    for number, figure in enumerate(figures):
        if figure.score is None or figure.high is None:
            continue
        x, y = place(number, figure.score)
        points.append((x + aside, y))
        if figure.unknown:
            _, best = place(number, figure.high)
            paper.line([(x + aside, y), (x + aside, best)], _RANGE)
            paper.line([(x + aside - 12, best), (x + aside + 12, best)], _RANGE)
    paper.line(points, pen)


def _write_rounds(
    paper: Paper, subject: Subject, rounds: Rounds, place: Callable[[int, float], Point]
) -> None:
    """Write every round's label, and below it the two figures, centred under its points."""
    room = (WIDTH - 2 * MARGIN) / len(rounds) - 12
    lowest = paper.y
    for number, (label, card) in enumerate(rounds):
        x, _ = place(number, 0)
        y = paper.y
        # The marks of the two lines, so that their figures are told apart without colour.
        figures = [
            f"● {in_short(card.core, subject.words)}",
            f"□ {in_short(card.extended, subject.words)}",
        ]
        for text, bold, colour in (
            (label, True, INK),
            (figures[0], False, BLUE),
            (figures[1], False, VERMILLION),
        ):
            for line in wrap(text, room, SMALL, bold=bold):
                half = width(line, SMALL, bold=bold) / 2
                middle = min(max(x, MARGIN + half), WIDTH - MARGIN - half)
                paper.put(line, middle, y, size=SMALL, bold=bold, colour=colour, align="center")
                y += SMALL * LEADING
        lowest = max(lowest, y)
    paper.y = lowest + 16


def _row(subject: Subject, name: str, figures: list[Figure | None]) -> Row:
    known = [figure for figure in figures if figure is not None]
    now, before = known[-1], known[-2] if len(known) > 1 else None
    value = in_short(now, subject.words)
    if before is not None:
        earlier = in_short(before, subject.words)
        value = subject.words.say("before-after", before=earlier, after=value)
    scores = [figure.score for figure in known if figure.score is not None]

    def draw(scale: Scale) -> None:
        if now.score is not None and now.high is not None and now.unknown:
            scale.bar(now.score, now.high, BEST_CASE)
        if len(scores) > 1:
            scale.marks([scores[0], scores[-1]], Pen(colour=INK, thick=5))
        scale.marks(scores[1:-1], _BETWEEN)
        if len(scores) > 1:
            scale.marks(scores[:1], _EARLIER)
        if now.score is not None:
            scale.marks([now.score], _LATEST)

    return Row(name, value, draw if scores else None)


def _row_keys(subject: Subject, rounds: Rounds) -> list[Key]:
    say = subject.words.say
    keys = [Key(say("key-latest"), key_line(_LATEST))]
    if len(rounds) > 1:
        keys.insert(0, Key(say("key-first"), key_line(_EARLIER)))
    if len(rounds) > 2:  # noqa: PLR2004 - there are rounds between the first and the last
        keys.insert(1, Key(say("key-between"), key_line(_BETWEEN)))
    if any(figure.unknown for figure in rounds[-1][1].areas.values()):
        keys.append(Key(say("key-best-case"), key_bar(BEST_CASE)))
    return keys


def _twin(subject: Subject, rounds: Rounds) -> list[str]:
    """Return a block for each figure: its name, and one line for each round."""
    say = subject.words.say
    overall: list[tuple[str, list[Figure | None]]] = [
        (say("core"), [card.core for _, card in rounds]),
        (say("extended"), [card.extended for _, card in rounds]),
    ]
    lines = []
    for name, figures in [*overall, *_by_area(subject, rounds)]:
        lines.append(name)
        for (label, _), figure in zip(rounds, figures, strict=True):
            if figure is not None:
                stated = in_full(figure, subject.words)
                lines.append(say("progress-round", round=label, figure=stated))
    return lines
