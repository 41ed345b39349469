"""Days that a person names, in their language, and questions that they ask instead."""

import re
from datetime import date
from functools import lru_cache

from bot.index.days import read_day
from bot.reminders.planning import Vocabulary, folded, read_about, read_when, vocabulary
from bot.reminders.relative import Part
from bot.texts import Localised

# A day is named in fewer words than a question: "in autumn 2027?" is a day.
_LONGEST_DAY = 4
_SHORTEST_STEM = 4
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def when_named(texts: Localised, text: str, today: date, zone: str) -> date | None:
    """Return the day that a text names, None where it names none to come."""
    return read_when(text, today, _words(texts), zone)


def due_named(texts: Localised, text: str, today: date, zone: str) -> date | None:
    """Return the day until which something is to be done: *31.3.2026*, *+10*, *in two weeks*."""
    return read_day(text, today) or when_named(texts, text, today, zone)


def day_named(texts: Localised, text: str, today: date, zone: str) -> date | None:
    """Return the day that a document is about, None where the text names none."""
    return read_day(text, today) or read_about(text, today, _words(texts), zone)


def is_why(texts: Localised, text: str) -> bool:
    """Tell whether somebody asks what this is: *?*, *why?*, *why do I get this?*."""
    asked = folded(text).replace("’", "'").strip(" ?!.¿¡\n")
    known = {folded(word) for word in _listed(texts("remind-why-words"))}
    return asked in known or (not asked and "?" in text)


def is_question(text: str) -> bool:
    """Tell whether a text is a question and too long to be a day."""
    return "?" in text and len(text.split()) > _LONGEST_DAY


def weekday_named(texts: Localised, text: str) -> int | None:
    """Return the one day of the week that a text names, 0 for Monday; None for none or several."""
    spoken = re.findall(r"[^\W\d_]+", _plain(text))
    stems = _weekdays(texts.language)
    named = {day for word in spoken for stem, day in stems.items() if word.startswith(stem)}
    return named.pop() if len(named) == 1 else None


@lru_cache(maxsize=64)
def _weekdays(language: str) -> dict[str, int]:
    """Return what the names of days begin with in a language and in English, whatever the form."""
    from babel.dates import get_day_names

    found: dict[str, int] = {}
    for code in ("en", language.replace("-", "_")):
        for day, name in get_day_names("wide", "stand-alone", locale=code).items():
            word = re.findall(r"[^\W\d_]+", _plain(name))[0]
            found[word[: max(_SHORTEST_STEM, len(word) - 2)]] = day
    return found


def _plain(text: str) -> str:
    return re.sub("['’ʼ]", "", folded(text))


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
