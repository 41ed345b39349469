"""Every sentence a person reads, from Project Fluent files, one directory per language."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

DEFAULT_LANGUAGE = "en"
DateStyle = Literal["long", "full"]
_LOCALES = Path(__file__).parent / "locales"


class UnknownTextError(LookupError):
    """A sentence is asked for that no file has, or without an argument that it needs."""

    def __init__(self, key: str, language: str, reason: str) -> None:
        super().__init__(f"text {key!r} in {language!r}: {reason}")


class Localised:
    """The catalogue in one language: ``texts("home-title", name="Maria")``."""

    def __init__(self, language: str, bundle: FluentBundle) -> None:
        self.language = language
        self._bundle = bundle
        # A card has some twenty labels that are always the same.
        self._fixed: dict[str, str] = {}

    def __call__(self, key: str, **arguments: Any) -> str:
        """Return the sentence ``key``, its arguments written as this language writes them.

        Args:
            key: The message's id in the Fluent files.
            arguments: Text, numbers, dates; names with ``_`` stand for ``-``.

        Raises:
            UnknownTextError: There is no such sentence, or an argument is missing.
        """
        if arguments:
            return self._formatted(key, arguments)
        if key not in self._fixed:
            self._fixed[key] = self._formatted(key, arguments)
        return self._fixed[key]

    def _formatted(self, key: str, arguments: Mapping[str, Any]) -> str:
        if not self._bundle.has_message(key):
            raise UnknownTextError(key, self.language, "no file has it")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise UnknownTextError(key, self.language, "it has no value")
        named = {name.replace("_", "-"): value for name, value in arguments.items()}
        text, errors = self._bundle.format_pattern(pattern, named)
        if errors:
            raise UnknownTextError(key, self.language, str(errors[0]))
        return str(text)

    def has(self, key: str) -> bool:
        """Tell whether this language has the sentence."""
        return bool(self._bundle.has_message(key))

    def date(self, moment: date | datetime, style: DateStyle = "long") -> str:
        """Return the day as this language writes it: *22 November 2030*."""
        from babel.dates import format_date

        return str(format_date(moment, style, locale=_region(self.language)))

    def weekday(self, day: int) -> str:
        """Return the name of a day of the week, 0 for Monday, as it stands alone: *Thursday*."""
        from babel.dates import get_day_names

        return str(get_day_names("wide", "stand-alone", locale=_region(self.language))[day])

    def country(self, code: str) -> str:
        """Return the name of a country in this language; an unknown code as it is."""
        return str(_region(self.language).territories.get(code, code))

    def language_name(self, code: str) -> str:
        """Return the name of a language in this one: *French*; an unknown code as it is."""
        from babel.core import UnknownLocaleError

        try:
            return str(_babel(code).get_display_name(self.language.replace("-", "_")) or code)
        except (UnknownLocaleError, ValueError):
            return code

    def number(self, value: float) -> str:
        """Return the number as this language writes it: *1,234.5*."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=_region(self.language)))


class Catalogue:
    """All languages; each is read when it is first used."""

    def __init__(self, directory: Path = _LOCALES) -> None:
        self._directory = directory
        self._read: dict[str, Localised] = {}
        self.languages = tuple(sorted(p.name for p in directory.iterdir() if any(p.glob("*.ftl"))))

    def in_language(self, language: str) -> Localised:
        """Return the catalogue in ``language``, or in the default one where it is not there."""
        chosen = self.nearest(language)
        if chosen not in self._read:
            self._read[chosen] = self._load(chosen)
        return self._read[chosen]

    def nearest(self, code: str | None) -> str:
        """Return the language to speak with someone whose program is set to ``code``."""
        code = (code or "").replace("_", "-")
        for candidate in (code, code.split("-", maxsplit=1)[0]):
            if candidate in self.languages:
                return candidate
        return DEFAULT_LANGUAGE

    def names(self) -> Mapping[str, str]:
        """Return every language with its name in itself."""
        return {
            code: (_babel(code).get_display_name() or code).capitalize() for code in self.languages
        }

    def _load(self, language: str) -> Localised:
        # Isolation marks around arguments would break buttons, links and what people copy.
        bundle = FluentBundle([language], use_isolating=False)
        for path in sorted((self._directory / language).glob("*.ftl")):
            bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
        return Localised(language, bundle)


@cache
def _babel(language: str) -> Locale:
    return Locale.parse(language, sep="-")


@cache
def _region(language: str) -> Locale:
    """Return where dates and numbers are written as a language's readers know them."""
    # International English: "22 November 2026", not "November 22, 2026".
    return Locale("en", "150") if language == "en" else _babel(language)
