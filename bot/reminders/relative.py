"""Days named from today on, such as *next spring*, *in two weeks*, *last March*."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.reminders.months import months_after

_MOST_DIGITS = 3


class Part(StrEnum):
    """What a word does in such a name; in the texts, ``day-word-<value>`` lists the words."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    YESTERDAY = "yesterday"
    NEXT = "next"
    LAST = "last"
    IN = "in"
    AGO = "ago"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    FILLER = "filler"


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of a name come to.

    Attributes:
        parts: What was said, fillers left out.
        number: How many, or which day of a month.
        begins: The number of the month that is named, or in which a named season begins.
    """

    parts: frozenset[Part]
    number: int | None
    begins: int | None

    def on(self, today: date, *, past: bool) -> date | None:
        """Return the day; ``past`` says which of two is meant where the words do not."""
        back = bool(self.parts & {Part.LAST, Part.AGO, Part.YESTERDAY})
        onward = bool(self.parts & {Part.NEXT, Part.IN, Part.TOMORROW})
        if back and onward:
            return None
        if self.begins is not None:
            return self._nearest(today, past=back or (past and not onward))
        if self.parts & {Part.TODAY, Part.TOMORROW, Part.YESTERDAY}:
            return today + timedelta(days=onward - back)
        return self._counted(today, -1 if back else 1) if back or onward else None

    def _nearest(self, today: date, *, past: bool) -> date | None:
        assert self.begins is not None  # noqa: S101 (the caller looked)
        if self.parts & {Part.DAY, Part.WEEK, Part.MONTH, Part.YEAR, Part.AGO}:
            return None
        found = [date(today.year + by, self.begins, self.number or 1) for by in (-1, 0, 1)]
        earlier, later = [d for d in found if d <= today], [d for d in found if d > today]
        return earlier[-1] if past else later[0]

    def _counted(self, today: date, way: int) -> date | None:
        """Count units from today; *next month* and *last year* are named by their first day."""
        many = way * (1 if self.number is None else self.number)
        units = self.parts & {Part.DAY, Part.WEEK, Part.MONTH, Part.YEAR}
        if len(units) != 1:
            return None
        match next(iter(units)):
            case Part.DAY:
                return today + timedelta(days=many)
            case Part.WEEK:
                return today + timedelta(weeks=many)
            case Part.MONTH:
                found = months_after(today, many)
                return found if self.number is not None else found.replace(day=1)
            case _:
                found = months_after(today, 12 * many)
                return found if self.number is not None else found.replace(month=1, day=1)


def said(text: str, words: Mapping[str, Part | int], months: Mapping[str, int]) -> Said | None:
    """Return what a text says in nothing but these words; None where another word is in it.

    In a longer text, "may" and "two weeks" are seldom the day that the person means.

    Args:
        text: In lower case without accents.
        words: What each word or phrase does, or the number that it is.
        months: Words for months and seasons with the month in which they begin.
    """
    parts, numbers, begins = set[Part](), list[int](), list[int]()
    for token in _tokens(text, words):
        meant = words.get(token)
        if token.isdecimal() and token.isascii() and len(token) <= _MOST_DIGITS:
            numbers.append(int(token))
        elif isinstance(meant, Part):
            parts.add(meant)
        elif meant is not None:
            numbers.append(meant)
        elif token in months:
            begins.append(months[token])
        else:
            return None
    if len(numbers) > 1 or len(begins) > 1 or not (parts or begins):
        return None
    named = frozenset(parts - {Part.FILLER})
    return Said(named, next(iter(numbers), None), next(iter(begins), None))


def _tokens(text: str, words: Mapping[str, Part | int]) -> Iterator[str]:
    """Yield phrases of several words first, then words, then figures."""
    phrases = sorted((word for word in words if not word.isalpha()), key=len, reverse=True)
    known = "".join(rf"\b{re.escape(phrase)}\b|" for phrase in phrases)
    yield from re.findall(rf"{known}\d+|[^\W\d_]+|[^\w\s.,'!-]", text.replace("’", "'"))
