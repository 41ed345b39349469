"""Every sentence a person reads is in the catalogue, in every language, with the same arguments."""

import re
from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot
from bot.texts import Catalogue, UnknownTextError

ROOT = Path(bot.__file__).parent
LOCALES = ROOT / "locales"
LANGUAGES = sorted(path.name for path in LOCALES.iterdir())


class Arguments(Visitor):
    """Collects the arguments that a message takes."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Return the messages of a language with the arguments each takes."""
    found: dict[str, set[str]] = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content[:60]!r}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path.name} has {entry.id.name} a second time"
                arguments = Arguments()
                arguments.visit(entry)
                found[entry.id.name] = arguments.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_messages_with_the_same_arguments(language: str) -> None:
    assert messages(language) == messages("en")


def test_every_text_that_the_code_names_exists() -> None:
    known = messages("en")
    named = re.compile(r"""texts\(\s*"([a-z0-9-]+)"|HomeEntry\(\d+, "([a-z0-9-]+)\"""")
    for path in ROOT.rglob("*.py"):
        for match in named.finditer(path.read_text(encoding="utf-8")):
            key = match[1] or match[2]
            assert key in known, f"{path.relative_to(ROOT)} names {key!r}"


def test_a_missing_text_or_argument_is_an_error_and_never_half_a_sentence() -> None:
    texts = Catalogue().in_language("en")
    with pytest.raises(UnknownTextError, match="no-such-text"):
        texts("no-such-text")
    with pytest.raises(UnknownTextError, match="start-title"):
        texts("start-title")


def test_arguments_are_inserted_without_invisible_marks() -> None:
    texts = Catalogue().in_language("en")
    assert texts("start-title", name="Maria") == "Hello Maria"


@pytest.mark.parametrize(
    ("code", "language"), [("en-GB", "en"), ("en_US", "en"), ("xx", "en"), (None, "en"), ("", "en")]
)
def test_the_nearest_language_is_spoken(code: str | None, language: str) -> None:
    assert Catalogue().nearest(code) == language


def test_another_directory_of_files_is_another_language(tmp_path: Path) -> None:
    for language, word in (("en", "Hello"), ("pl", "Witaj")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "common.ftl").write_text(f"hello = {word} {{ $name }}\n")
    catalogue = Catalogue(tmp_path)
    assert catalogue.in_language("pl-PL")("hello", name="Jan") == "Witaj Jan"
    assert catalogue.names() == {"en": "English", "pl": "Polski"}


def test_days_and_numbers_are_written_as_the_language_writes_them() -> None:
    texts = Catalogue().in_language("en")
    assert texts.date(date(2030, 11, 22)) == "22 November 2030"
    assert texts.number(1234.5) == "1,234.5"
    assert Catalogue().in_language("fr").date(date(2030, 11, 22)) == "22 novembre 2030"


def test_a_language_is_named_in_the_language_of_the_reader(tmp_path: Path) -> None:
    for language in ("en", "fr"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "common.ftl").write_text("hello = Hello\n")
    catalogue = Catalogue(tmp_path)
    assert catalogue.in_language("en").language_name("uk") == "Ukrainian"
    assert catalogue.in_language("fr").language_name("en") == "anglais"
    assert catalogue.in_language("en").language_name("x-no-such") == "x-no-such"
