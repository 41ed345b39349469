"""What people type about their city, read into what is kept; None for unreadable."""

import math
import re
from zoneinfo import available_timezones

from bot.dialogue.index.words import shortened
from bot.dialogue.plain import plain_name
from bot.texts import Localised

_LONGEST = 120
_WHOLE = 100.0
# More people than live on Earth live in no city.
_MOST_PEOPLE = 10_000_000_000
_LONGEST_NAME, _MOST_WORDS = 40, 6
# Words that stay small inside a name: Rio de Janeiro, Frankfurt am Main, Isle of Man.
_SMALL = frozenset(
    {
        *("am", "im", "an", "der", "in"),
        *("and", "the", "of", "on", "upon"),
        *("da", "das", "de", "do", "dos", "del", "della", "des", "di", "du", "e", "en", "et", "y"),
        *("la", "le", "les", "los", "sous", "sul", "sur", "i", "nad"),
    }
)
_NUMBER = re.compile(
    r"(?P<before>[^\d\-−]*)(?P<number>\d[\d .,'’\u00a0\u202f]*)(?P<after>[^\d]*)", re.DOTALL
)
_MARKS = {ord(mark): None for mark in " .,'’\u00a0\u202f"}
_MOST_DIGITS = 11


def name(_texts: Localised, typed: str) -> str | None:
    """Read a name; written all in small letters, it gets its capitals."""
    named = shortened(plain_name(typed), _LONGEST)
    is_small = named == named.lower() and not is_doubtful(named)
    return (_capitals(named) if is_small else named) or None


def is_doubtful(named: str) -> bool:
    """Tell whether this is rather a question or a sentence than a name."""
    is_long = len(named) > _LONGEST_NAME or len(named.split()) > _MOST_WORDS
    return is_long or named.endswith(("?", "!", "…"))


def country(texts: Localised, typed: str) -> str | None:
    """Read the name of a country."""
    named = name(texts, typed)
    return None if named is None or is_doubtful(named) else named


def people(texts: Localised, typed: str) -> int | None:
    """Read how many people: *180 000*, *about 180 thousand*, *1.2 million*, *180k*."""
    found = _NUMBER.fullmatch(typed.strip())
    words = (found["after"] if found else "").casefold().replace(".", " ").split()
    of_people = set(_listed(texts, "city-words-people"))
    words = [word for word in words if word not in of_people]
    if found is None or len(words) > 1:
        return None
    count = _times(texts, found["number"], words[0]) if words else _whole(found["number"])
    return count if count is not None and 0 < count < _MOST_PEOPLE else None


def share(_texts: Localised, typed: str) -> float | None:
    """Read a share in per cent."""
    try:
        read = float(typed.replace(",", ".").replace("%", "").strip())
    except ValueError:
        return None
    return read if math.isfinite(read) and 0 <= read <= _WHOLE else None


def zone(_texts: Localised, typed: str) -> str | None:
    """Read a time zone by its name or by its largest city."""
    wanted = typed.strip().replace(" ", "_").casefold()
    names = sorted(available_timezones())
    exact = [known for known in names if known.casefold() == wanted]
    place = [known for known in names if known.rsplit("/", maxsplit=1)[-1].casefold() == wanted]
    return next(iter(exact or place), None) if wanted else None


def _capitals(named: str) -> str:
    pieces = re.split(r"([ \-]+)", named)
    return "".join(
        piece if at and piece in _SMALL else piece[:1].upper() + piece[1:]
        for at, piece in enumerate(pieces)
    )


def _whole(written: str) -> int | None:
    digits = written.translate(_MARKS)
    return int(digits) if digits.isascii() and len(digits) <= _MOST_DIGITS else None


def _times(texts: Localised, written: str, word: str) -> int | None:
    for key, factor in (("city-words-thousand", 1_000), ("city-words-million", 1_000_000)):
        if word in _listed(texts, key):
            try:
                return round(float(written.strip(" .,\u00a0\u202f").replace(",", ".")) * factor)
            except ValueError:
                return None
    return None


def _listed(texts: Localised, key: str) -> list[str]:
    return [word.strip().casefold() for word in texts(key).split(",")]
