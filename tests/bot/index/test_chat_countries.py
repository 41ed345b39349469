"""A city's country is known by its name in every language the assistant speaks."""

import pytest

from bot.index.countries import same_country
from bot.texts import Catalogue

LANGUAGES = Catalogue().languages


@pytest.mark.parametrize(
    "name", ["Spain", "spain", "España", "ESPANA", "Espagne", "Spagna", "Espanha", "Іспанія"]
)
def test_one_country_has_many_names(name: str) -> None:
    assert same_country("Spain", name, LANGUAGES)
    assert same_country(name, "Spain", LANGUAGES)


@pytest.mark.parametrize("name", ["Portugal", "", None, "Europe", "Hispania"])
def test_other_names_are_other_countries(name: str | None) -> None:
    assert not same_country("Spain", name, LANGUAGES)


def test_a_name_that_no_language_knows_is_only_itself() -> None:
    assert same_country("Our Region", "our region", LANGUAGES)
    assert not same_country("Our Region", "Their Region", LANGUAGES)
