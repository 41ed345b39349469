"""Days that a person names, in their language."""

from datetime import date
from functools import lru_cache

from bot.reminders.planning import Vocabulary, read_when, vocabulary
from bot.texts import Localised

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def when_named(texts: Localised, text: str, today: date, zone: str) -> date | None:
    """Return the day that a text names, None where it names none to come."""
    seasons = tuple(
        (word.strip(), month)
        for name, month in _SEASONS.items()
        for word in texts(f"remind-season-{name}").split(",")
    )
    return read_when(text, today, _words(texts.language, seasons), zone)


@lru_cache(maxsize=64)
def _words(language: str, seasons: tuple[tuple[str, int], ...]) -> Vocabulary:
    return vocabulary(language, dict(seasons))
