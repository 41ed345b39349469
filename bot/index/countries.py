"""Countries by whatever name people give them: *Spain*, *España*, *Іспанія*."""

import unicodedata
from functools import cache


def same_country(one: str | None, other: str | None, languages: tuple[str, ...]) -> bool:
    """Tell whether two names mean one country.

    Args:
        one: A name in any of the languages; case and accents do not matter.
        other: The same.
        languages: Codes of the languages in which countries may be named.
    """
    if not one or not other:
        return False
    known = _codes(languages)
    first, second = _folded(one), _folded(other)
    return first == second or (first in known and known[first] == known.get(second))


@cache
def _codes(languages: tuple[str, ...]) -> dict[str, str]:
    from babel import Locale

    found: dict[str, str] = {}
    for language in languages:
        for code, name in Locale.parse(language, sep="-").territories.items():
            # Three figures name a continent or a region, not a country.
            if not code.isdecimal():
                found.setdefault(_folded(name), code)
    return found


def _folded(name: str) -> str:
    apart = unicodedata.normalize("NFD", name.casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())
