"""How a figure is written: whole per cents, never without its range and its unknowns."""

from __future__ import annotations

from index_engine.scoring import Figure, whole_percent
from index_engine.wording import Wording


def in_full(figure: Figure, words: Wording) -> str:
    """Return the figure with its range and the number of unknown answers, if there are any."""
    if figure.score is None or figure.low is None or figure.high is None:
        return words.say("figure-none")
    if not figure.unknown:
        return words.say("figure", score=whole_percent(figure.score))
    return words.say(
        "figure-range",
        score=whole_percent(figure.score),
        low=whole_percent(figure.low),
        high=whole_percent(figure.high),
        unknown=figure.unknown,
    )


def in_short(figure: Figure, words: Wording) -> str:
    """Return the figure with its best case, where there is little room."""
    if figure.score is None or figure.high is None:
        return words.say("figure-none")
    if not figure.unknown:
        return words.say("figure", score=whole_percent(figure.score))
    return words.say(
        "figure-short", score=whole_percent(figure.score), high=whole_percent(figure.high)
    )


def in_row(figure: Figure, words: Wording) -> str:
    """Return the figure with its best case and unknowns, for the end of a line in a chart."""
    if figure.score is None or figure.high is None:
        return words.say("figure-none")
    if not figure.unknown:
        return words.say("figure", score=whole_percent(figure.score))
    return words.say(
        "figure-row",
        score=whole_percent(figure.score),
        high=whole_percent(figure.high),
        unknown=figure.unknown,
    )
