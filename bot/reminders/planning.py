"""When a city says it plans a new strategy: *autumn 2027*, *October 2027*, *12.10.2027*."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import takewhile

from bot.reminders.months import months_after
from bot.reminders.relative import Part, said

# Nobody plans further ahead; a slip of the keyboard does.
_FURTHEST = timedelta(days=366 * 15)
_DECEMBER = 12
_YEAR = re.compile(r"(?<!\d)(2\d{3})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_EUROPEAN_DAY = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
_MONTH = re.compile(r"(?<![\d./-])(\d{1,2})[./](\d{4})(?![\d./-])")
_ISO_MONTH = re.compile(r"(?<![\d-])(\d{4})-(\d{1,2})(?![\d-])")
# Read after folding, so without accents, in the languages that the assistant speaks.
_QUARTER = re.compile(
    r"\b[qt]([1-4])\b|\b([1-4])(?:st|nd|rd|th|er|e|eme|\.?[o°])? ?(?:quarter|trimestre)\b"
    r"|\b([1-4])-?(?:и|му|го)? квартал"
)
_WORDS = re.compile(r"[^\W\d_]+")
_DAY_BEFORE = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|-?го|[.o°])?\s*(?:(?:of|de|di|do)\s+|d['’])?$"
)
_DAY_AFTER = re.compile(r"\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*2\d{3}")
# A month belongs to the year beside it: in "we may plan one for 2027" there is none.
_BESIDE = 12
# Where the seasons come half a year later, by the beginning of the zone's name.
_SOUTHERN = (
    "Australia/",
    "Africa/Johannesburg",
    "America/Argentina/",
    "America/Montevideo",
    "America/Santiago",
    "America/Sao_Paulo",
    "Pacific/Auckland",
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of a language in lower case, each with the number of a month.

    Attributes:
        months: Names of months, long and short.
        stems: What all forms of a month's name begin with, where a language declines it.
        seasons: Names of seasons, with the month in which they begin in the north.
        relative: What else names a day from today on; see :mod:`bot.reminders.relative`.
    """

    months: Mapping[str, int]
    stems: Mapping[str, int]
    seasons: Mapping[str, int]
    relative: Mapping[str, Part | int] = field(default_factory=dict)

    def month(self, word: str) -> int | None:
        """Return the number of the month that a folded word names."""
        if found := self.months.get(word):
            return found
        return next((n for stem, n in self.stems.items() if word.startswith(stem)), None)


def vocabulary(
    language: str, seasons: Mapping[str, int], relative: Mapping[str, Part | int] | None = None
) -> Vocabulary:
    """Return the words of a language, and the English months, which everybody may type."""
    from babel.dates import get_month_names

    own = language.replace("-", "_")
    months: dict[str, int] = {}
    for code in ("en", own):
        for width in ("abbreviated", "wide"):
            for number, name in get_month_names(width, "format", locale=code).items():
                months[folded(name).rstrip(".")] = number
    stems: dict[str, int] = {}
    alone = get_month_names("wide", "stand-alone", locale=own)
    for number, name in get_month_names("wide", "format", locale=own).items():
        forms = zip(folded(name), folded(alone[number]), strict=False)
        if name != alone[number]:
            stems["".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], forms))] = number
    return Vocabulary(
        months,
        stems,
        {folded(word): month for word, month in seasons.items()},
        {folded(word): part for word, part in (relative or {}).items()},
    )


def folded(text: str) -> str:
    """Return the text in lower case without accents, as people type on a phone."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def read_when(text: str, today: date, words: Vocabulary, zone: str) -> date | None:
    """Return the first day of the time that a sentence names, None where it names none.

    Args:
        text: Such as *we plan a new strategy in autumn 2027*.
        today: Days before it, and days too far ahead, are no plan.
        words: Of the person's language.
        zone: The city's zone; seasons are half a year later in the south.
    """
    found = _read(text, today, words, zone, past=False)
    if found is None or not today.replace(day=1) <= found <= today + _FURTHEST:
        return None
    return max(found, today)


def read_about(text: str, today: date, words: Vocabulary, zone: str) -> date | None:
    """Return the first day of the time that a document is about: *March 2024*, *last autumn*."""
    return _read(text, today, words, zone, past=True)


def _read(text: str, today: date, words: Vocabulary, zone: str, *, past: bool) -> date | None:
    text = folded(text)
    try:
        found = _exact(text) or _month(text, words) or _part_of_year(text, words, zone)
        return found or _from_today(text, today, words, zone, past=past)
    except (ValueError, OverflowError):
        return None


def _from_today(text: str, today: date, words: Vocabulary, zone: str, *, past: bool) -> date | None:
    months = {w: n for w in _WORDS.findall(text) if (n := words.month(w))}
    seasons = {word: _season(month, zone) for word, month in words.seasons.items()}
    found = said(text, words.relative, {**months, **seasons})
    return found.on(today, past=past) if found else None


def _season(month: int, zone: str) -> int:
    """Return the month in which a season begins where the city is."""
    return (month + 5) % 12 + 1 if zone.startswith(_SOUTHERN) else month


def _exact(text: str) -> date | None:
    if match := _DAY.search(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _EUROPEAN_DAY.search(text):
        return date(int(match[3]), int(match[2]), int(match[1]))
    return None


def _month(text: str, words: Vocabulary) -> date | None:
    if match := _MONTH.search(text):
        return date(int(match[2]), int(match[1]), 1)
    if match := _ISO_MONTH.search(text):
        return date(int(match[1]), int(match[2]), 1)
    year = _YEAR.search(text)
    if year is None:
        return None
    for word in _WORDS.finditer(text):
        month = words.month(word[0])
        beside = min(abs(year.start() - word.end()), abs(word.start() - year.end())) <= _BESIDE
        if month and beside:
            day = _DAY_BEFORE.search(text[: word.start()]) or _DAY_AFTER.match(text[word.end() :])
            return date(int(year[1]), month, int(day[1]) if day else 1)
    return None


def _part_of_year(text: str, words: Vocabulary, zone: str) -> date | None:
    match = _YEAR.search(text)
    if match is None:
        return None
    year = int(match[1])
    if quarter := _QUARTER.search(text):
        return date(year, 3 * int(next(filter(None, quarter.groups()))) - 2, 1)
    spoken = set(_WORDS.findall(text))
    season = next((month for name, month in words.seasons.items() if name in spoken), None)
    if season is None:
        return date(year, 1, 1)
    found = date(year, _season(season, zone), 1)
    # The winter of a year is the one with which it begins; in the south, the summer is.
    return months_after(found, -12) if found.month == _DECEMBER else found
