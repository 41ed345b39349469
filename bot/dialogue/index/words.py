"""Words that many screens of the Index share."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.dialogue.screens import Button, Row
from bot.index.choosing import Control, in_words, plain
from bot.texts import Localised
from index_engine import Answer, Figure, State, whole_percent
from index_engine.questionnaire import Question

_TODAY = timedelta(days=1)
# So long may a text of a person be that stands among others on a screen.
_LONGEST = 300


def states(texts: Localised) -> Mapping[State, str]:
    """Return the names of the four states."""
    return {state: texts(f"state-{state.value.replace('_', '-')}") for state in State}


def answer_words(texts: Localised, question: Question, answer: Answer | None) -> str:
    """Return an answer as people read it."""
    return in_words(question, answer, states(texts))


def controls(texts: Localised) -> Mapping[str, Control]:
    """Return what can be typed on a card, by its plain form."""
    return {form: control for control in Control for form in forms(texts, f"typed-{control.value}")}


def forms(texts: Localised, key: str) -> list[str]:
    """Return the forms that a text lists between commas, as typed words are compared."""
    return [plain(form) for form in texts(key).split(",")]


def day(texts: Localised, moment: datetime, zone: str) -> str:
    """Return the day of a moment in a city's time zone."""
    return texts.date(moment.astimezone(ZoneInfo(zone)))


def clock(texts: Localised, moment: datetime, zone: str) -> str:
    """Return the day and the time of a moment in a city's time zone."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{texts.date(local)}, {local:%H:%M}"


def due(texts: Localised, on: date | None) -> str:
    """Return until when, empty for no date."""
    return texts("assign-due", date=texts.date(on)) if on else ""


def figure(texts: Localised, value: Figure) -> str:
    """Return a score in whole per cents with its range and what is unknown."""
    if value.score is None or value.low is None or value.high is None:
        return texts("figure-none")
    score = whole_percent(value.score)
    if not value.unknown:
        return texts("figure", score=score)
    return texts(
        "figure-range",
        score=score,
        low=whole_percent(value.low),
        high=whole_percent(value.high),
        unknown=value.unknown,
    )


def shortened(text: str, longest: int = _LONGEST) -> str:
    """Return a text on one line, cut with an ellipsis where it is too long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def file_name(city: str, year: int, version: int, ending: str) -> str:
    """Return how a file of a round is called: *Lisbon-Index-2026-2.pdf*, the first without 1."""
    place = "-".join("".join(c if c.isalnum() else " " for c in city).split())
    later = f"-{version}" if version > 1 else ""
    return f"{place}-Index-{year}{later}.{ending}".removeprefix("-")


def board_row(texts: Localised, round_id: int) -> Row:
    """Return the row that leads to the board and home."""
    return (
        Button(texts("button-board"), f"index:{round_id}"),
        Button(texts("button-home"), "home"),
    )


def card_row(texts: Localised, round_id: int, number: int) -> Row:
    """Return the row that leads back to a card, and to the board."""
    return (
        Button(texts("button-card", number=number), f"q:{round_id}:{number}"),
        Button(texts("button-board"), f"index:{round_id}"),
    )
