"""A coordinator whose phone speaks another language than the library."""

import pytest
from telegram_server.conversation import Telegram

from bot.texts import Catalogue

OTHERS = [language for language in Catalogue().languages if language != "en"]


@pytest.mark.parametrize("language", OTHERS)
async def test_the_example_leads_to_the_guide_with_its_language_named(
    telegram: Telegram, language: str
) -> None:
    texts = Catalogue().in_language(language)
    maria = telegram.person("Maria", language)
    await maria.says("/start")
    assert maria.sees(texts("start-title", name="Maria"))
    await maria.says(texts("ask-example"))
    assert maria.sees("Anti-rumours strategy, step by step", texts("ask-sources"))
    original = texts("ask-original-language", language=texts.language_name("en"))
    assert maria.sees("1. ", original), "the quote itself stays in the words of its source"


@pytest.mark.parametrize("language", OTHERS)
async def test_a_language_is_chosen_with_one_tap_and_kept(
    telegram: Telegram, language: str
) -> None:
    maria = telegram.person("Maria", "en")
    await maria.says("/language")
    await maria.taps(Catalogue().names()[language])
    await maria.says("/home")
    assert maria.sees(Catalogue().in_language(language)("home-title"))
