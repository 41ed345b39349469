"""A city beside one group of similar cities: spread and median first, no league table."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from index_engine.charts.frame import Subject, close_paper, open_paper
from index_engine.charts.paper import BLUE, BODY, GREEN, ORANGE, WHITE, Chart, Look, Pen
from index_engine.charts.rows import (
    NO_SCORE,
    Key,
    Row,
    Scale,
    draw_key,
    draw_rows,
    key_bar,
    key_line,
)
from index_engine.figures import in_full, in_short
from index_engine.peers import GroupKind, PeerComparison, PeerFigure, PeerGroup
from index_engine.questionnaire import Questionnaire
from index_engine.scoring import Figure, Scorecard, whole_percent
from index_engine.wording import Wording

_SPREAD = Look(fill="#D9F0E8", edge=GREEN, thick=4)
_MEDIAN = Pen(colour=ORANGE, thick=0, mark="D", size=17, fill=WHITE)
_REACH = Pen(colour=BLUE, thick=7, dash=":")
_OWN = Pen(colour=BLUE, thick=0, mark="o", size=22)


def peers(
    questionnaire: Questionnaire,
    scorecard: Scorecard,
    comparison: PeerComparison,
    language: str | None = None,
) -> Chart:
    """Draw every figure of a city on the span and the median of one group.

    Args:
        questionnaire: The one in which the answers were given.
        scorecard: The city's own result.
        comparison: The group; a figure that too few cities published shows the city alone.
        language: A code such as "en"; None takes the questionnaire's language.
    """
    subject = Subject.of(questionnaire, scorecard, language)
    say = subject.words.say
    title = say("peers-title")
    paper = open_paper(subject, title)
    group = say(
        "peers-members",
        group=group_title(comparison.group, subject.words),
        count=comparison.members,
    )
    paper.write(group, size=BODY, bold=True)
    rows = list(compared(subject, comparison))
    draw_rows(paper, [_row(subject, *row) for row in rows])
    draw_key(paper, _keys(subject, rows))
    return close_paper(paper, subject, title, [group, *(_line(subject, *row) for row in rows)])


def group_title(group: PeerGroup, words: Wording) -> str:
    """Return the name of a group in one language."""
    if group.kind is GroupKind.ALL:
        return words.say("peers-all")
    if group.kind is GroupKind.COUNTRY:
        return words.say("peers-country", country=group.country or "")
    limits = {
        name: words.number(limit)
        for name, limit in (("low", group.low), ("high", group.high))
        if limit is not None
    }
    shape = "between" if len(limits) > 1 else "over" if "low" in limits else "under"
    return words.say(f"peers-{group.kind}-{shape}", **limits)


def compared(
    subject: Subject, comparison: PeerComparison
) -> Iterator[tuple[str, Figure, PeerFigure | None]]:
    """Yield the title, the city's figure and the group's, for the overall ones and every index."""
    for (name, figure), other in zip(
        subject.overall(), (comparison.core, comparison.extended), strict=True
    ):
        yield name, figure, other
    for (name, figure), area in zip(subject.areas(), subject.questionnaire.areas, strict=True):
        yield name, figure, comparison.areas.get(area.id)


def _row(subject: Subject, name: str, figure: Figure, other: PeerFigure | None) -> Row:
    own = in_short(figure, subject.words)
    if other is None:
        value = subject.words.say("peers-missing", figure=own)
    else:
        value = subject.words.say("peers-value", figure=own, median=whole_percent(other.median))
    return Row(name, value, None if figure.score is None else _drawn(figure, other))


def _drawn(figure: Figure, other: PeerFigure | None) -> Callable[[Scale], None]:
    def draw(scale: Scale) -> None:
        if other is not None:
            scale.bar(other.low, other.high, _SPREAD)
        if figure.score is not None and figure.high is not None and figure.unknown:
            scale.marks([figure.score, figure.high], _REACH)
        if other is not None:
            scale.marks([other.median], _MEDIAN)
        if figure.score is not None:
            scale.marks([figure.score], _OWN)

    return draw


def _keys(subject: Subject, rows: list[tuple[str, Figure, PeerFigure | None]]) -> list[Key]:
    say = subject.words.say
    keys = [Key(say("key-own"), key_line(_OWN))]
    if any(figure.unknown and figure.score is not None for _, figure, _ in rows):
        keys.append(Key(say("key-reach"), key_line(_REACH)))
    if any(other for _, _, other in rows):
        keys.append(Key(say("key-median"), key_line(_MEDIAN)))
        keys.append(Key(say("key-group-range"), key_bar(_SPREAD)))
    if any(figure.score is None for _, figure, _ in rows):
        keys.append(Key(say("key-none"), key_bar(NO_SCORE)))
    return keys


def _line(subject: Subject, name: str, figure: Figure, other: PeerFigure | None) -> str:
    say, own = subject.words.say, in_full(figure, subject.words)
    if other is None:
        return say("line", name=name, figure=say("peers-line-missing", figure=own))
    stated = say(
        "peers-line",
        figure=own,
        count=other.members,
        low=whole_percent(other.low),
        median=whole_percent(other.median),
        mean=whole_percent(other.mean),
        high=whole_percent(other.high),
        rank=other.rank,
        of=other.of,
    )
    return say("line", name=name, figure=stated)
