"""Days that a person names, in their language."""

from datetime import date
from functools import lru_cache

from bot.index.days import read_day
from bot.reminders.planning import Vocabulary, read_about, read_when, vocabulary
from bot.reminders.relative import Part
from bot.texts import Localised

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def when_named(texts: Localised, text: str, today: date, zone: str) -> date | None:
    """Return the day that a text names, None where it names none to come."""
    return read_when(text, today, _words(texts), zone)


def day_named(texts: Localised, text: str, today: date, zone: str) -> date | None:
    """Return the day that a document is about, None where the text names none."""
    return read_day(text, today) or read_about(text, today, _words(texts), zone)


def _words(texts: Localised) -> Vocabulary:
    seasons = tuple(
        (word, month)
        for name, month in _SEASONS.items()
        for word in _listed(texts(f"remind-season-{name}"))
    )
    parts = [(w, part) for part in Part for w in _listed(texts(f"day-word-{part}"))]
    counted = enumerate(_listed(texts("day-word-numbers")), start=1)
    numbers = [(word, number) for number, forms in counted for word in forms.split("/")]
    return _vocabulary(texts.language, seasons, (*parts, *numbers))


def _listed(text: str) -> list[str]:
    return [word.strip() for word in text.split(",")]


@lru_cache(maxsize=64)
def _vocabulary(
    language: str,
    seasons: tuple[tuple[str, int], ...],
    relative: tuple[tuple[str, Part | int], ...],
) -> Vocabulary:
    return vocabulary(language, dict(seasons), dict(relative))
