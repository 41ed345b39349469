"""The sentences of charts, reports and workbooks, one catalogue for each language.

A catalogue is a Fluent file, `texts/<language>.ftl`. English is complete; where another language
lacks a sentence, the English one is used.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from index_engine.errors import EngineError

TEXT_DIRECTORY = Path(__file__).parent / "texts"
ENGLISH = "en"


class WordingError(EngineError):
    """A sentence is missing from the catalogues, or lacks a value: a mistake in this package."""

    def __init__(self, message: str, language: str, reason: str) -> None:
        super().__init__(message, language, reason)
        self.message, self.language, self.reason = message, language, reason

    def __str__(self) -> str:
        return f"texts/{self.language}.ftl, {self.message}: {self.reason}"


class Wording:
    """Every sentence in one language, with numbers and plurals in its manner.

    Args:
        language: A language code such as "en" or "pt-BR"; a regional form falls back to its
            language, and that to English.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundles = [_bundle(path.stem) for path in _catalogues(language) if path.is_file()]

    def say(self, message: str, **values: str | int) -> str:
        """Return one sentence.

        Args:
            message: Its id in the catalogue.
            values: What it speaks of. A whole number is written with the language's separators;
                give a year as text.

        Raises:
            WordingError: If no catalogue has the message, or a value that it needs is missing.
        """
        for bundle in self._bundles:
            if bundle.has_message(message):
                text, errors = bundle.format_pattern(bundle.get_message(message).value, values)
                if errors:
                    raise WordingError(message, self.language, str(errors[0]))
                return str(text)
        raise WordingError(message, self.language, "there is no such message")

    def date(self, day: date) -> str:
        """Return a day with its month in words."""
        return format_date(day, "long", locale=self._locale)

    def number(self, value: float, pattern: str | None = None) -> str:
        """Return a number with the language's separators.

        Args:
            value: Any number.
            pattern: As of Unicode, such as "0.0" for one decimal; None gives what is needed.
        """
        return format_decimal(value, pattern, locale=self._locale)

    @property
    def _locale(self) -> Locale:
        if self.language == ENGLISH:
            # International English: "22 November 2026", not "November 22, 2026".
            return Locale("en", "150")
        try:
            return Locale.parse(self.language, sep="-")
        except (UnknownLocaleError, ValueError):
            return Locale(ENGLISH)


@cache
def wording(language: str) -> Wording:
    """Return the sentences of a language; each catalogue is read once."""
    return Wording(language)


def _catalogues(language: str) -> list[Path]:
    tags = dict.fromkeys([language, language.partition("-")[0], ENGLISH])
    # A code comes from a caller: only a plain name may become part of a path.
    return [TEXT_DIRECTORY / f"{tag}.ftl" for tag in tags if tag.replace("-", "").isalnum()]


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    source = (TEXT_DIRECTORY / f"{language}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle
