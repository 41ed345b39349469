"""What years, languages and words of the same meaning look like."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from knowledge.errors import Problem

_FIRST = 1900
_AHEAD = 15  # years for which plans are made
_NUMBER = re.compile(r"\d+")
_YEAR_DIGITS = 4
_PLACE = re.compile(r"line (\d+)")
# The search compares single words, so a phrase on the left would never be found.
_ONE_WORD = re.compile(r"[^\W\d_]{2,}")
# The languages of the member states' cities and of the wider network (ISO 639-1).
_LANGUAGE = re.compile(
    "ar|az|be|bg|bs|ca|cs|cy|da|de|el|en|es|et|eu|fa|fi|fr|ga|gl|he|hr|hu|hy|is|it|ja|ka|ko|lb|lt"
    "|lv|mk|mt|nl|no|nb|nn|pl|pt|rm|ro|ru|sk|sl|sq|sr|sv|tr|uk|ur|zh"
)


def is_language(code: str) -> bool:
    """Say whether a text is the code of a language that the library may be written in."""
    return bool(_LANGUAGE.fullmatch(code))


def year_problem(text: str | None) -> str | None:
    """Say what is wrong with a year, or None where it is well.

    Periods and words are welcome ("2019-2021", "since 2008", "ongoing"); where there are numbers,
    one must be a year, and none of four or more digits may be anything else.
    """
    if text is None:
        return None
    latest = datetime.now(UTC).year + _AHEAD
    numbers = _NUMBER.findall(text)
    for number in numbers:
        plausible = len(number) == _YEAR_DIGITS and _FIRST <= int(number) <= latest
        if len(number) >= _YEAR_DIGITS and not plausible:
            return f"{number} is no year between {_FIRST} and {latest}"
    if numbers and all(len(number) < _YEAR_DIGITS for number in numbers):
        return f"“{text}” holds no year"
    return None


def variant_problems(path: Path) -> Iterator[Problem]:
    """Yield faults of the file of words that mean the same; it may be missing."""
    if not path.is_file():
        return
    name, text = path.name, path.read_text(encoding="utf-8", errors="replace")
    try:
        tables = tomllib.loads(text)
        words = [*tables["variants"].items(), *tables.get("acronyms", {}).items()]
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        yield Problem(name, int(place[1]) if place else 1, f"TOML: {error}", "mend that line")
        return
    except KeyError:
        yield Problem(name, 1, "there is no [variants]", "put that line above the words")
        return
    for word, meaning in words:
        line = _line_of(text, word)
        if not _ONE_WORD.fullmatch(word) or word != word.lower():
            yield Problem(name, line, f"“{word}” is not one word in lower case", "write one word")
        if not isinstance(meaning, str) or not meaning.strip():
            yield Problem(name, line, f"“{word}” has no meaning", 'write word = "what it means"')


def glossary_problems(folder: Path) -> Iterator[Problem]:
    """Yield faults of the glossaries of other languages; there may be none."""
    for path in sorted(folder.glob("*.toml")):
        name, text = f"{folder.name}/{path.name}", path.read_text("utf-8", errors="replace")
        try:
            raw = tomllib.loads(text)
            words, little = raw["words"], raw["little_words"].split()
        except tomllib.TOMLDecodeError as error:
            place = _PLACE.search(str(error))
            yield Problem(name, int(place[1]) if place else 1, f"TOML: {error}", "mend that line")
            continue
        except (KeyError, AttributeError):
            yield Problem(name, 1, "little_words or [words] is missing", "see the other glossaries")
            continue
        if not little:
            yield Problem(name, _line_of(text, "little_words"), "there are none", "write some")
        for word, forms in words.items():
            if not isinstance(forms, str) or not forms.strip(" *_"):
                what = f"“{word}” is said by no word"
                yield Problem(name, _line_of(text, word), what, 'write word = "form other*"')


def _line_of(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if line.split("=")[0].strip().strip("\"'") == key:
            return number
    return 1
