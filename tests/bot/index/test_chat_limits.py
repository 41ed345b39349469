"""What Telegram allows, for the longest question in every language, and for very large numbers."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from bot.channels.telegram.limits import TEXT_UNITS, utf16_units
from bot.dialogue.index.access import Desk
from bot.dialogue.index.card_screen import Fold, Look, card_screen
from bot.dialogue.index.facts import CardFacts
from bot.dialogue.index.words import controls
from bot.dialogue.screens import MAX_BUTTON_DATA, MAX_ROWS, Button
from bot.index.book import Book
from bot.index.choosing import Control, plain
from bot.index.progress import Progress
from bot.index.roles import Role
from bot.texts import Catalogue
from index_engine import Answer, Contribution, State, load_questionnaire

# The largest numbers that either database counts to.
HUGE = 9_223_372_036_854_775_807
LANGUAGES = Catalogue().languages


def desk(language: str, role: Role) -> Desk:
    texts = Catalogue().in_language(language)
    questionnaire = load_questionnaire("working-2023", language)
    parts: dict[str, Any] = {
        "context": SimpleNamespace(texts=texts),
        "event": SimpleNamespace(person=SimpleNamespace(user_id=1)),
        "session": None,
        "city": SimpleNamespace(id=HUGE, name="x" * 120, timezone="UTC"),
        "role": role,
        "round": SimpleNamespace(id=HUGE, number=2, state="open"),
        "questionnaire": questionnaire,
    }
    return Desk(**parts)


def facts(of: Desk, number: int, *, clashing: bool) -> CardFacts:
    question = of.question(number)
    at = datetime(2026, 11, 22, tzinfo=UTC)
    voices = [Contribution(question.id, "1", at, Answer.of(question.options[0].id))]
    if clashing:
        reason = "a very long reason " * 100
        voices.append(
            Contribution(question.id, str(HUGE), at, Answer(State.NOT_APPLICABLE, (), reason))
        )
    book = Book(voices)
    return CardFacts(
        question=question, book=book, answer=book.shown(question.id, 1),
        counted=Progress(89, 1, 0, 90), evidence=99, comments=99, holder=None, last=None,
        names={1: "N" * 200, HUGE: "M" * 200}, reviews=[],
    )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("clashing", [False, True])
def test_every_card_fits_a_message_and_its_buttons_fit_telegram(
    language: str, role: Role, *, clashing: bool
) -> None:
    of = desk(language, role)
    for question in of.questionnaire.questions:
        look = Look(note="n" * 300, fold=Fold.COUNTS, unfolded=question.what_counts + question.why)
        shown = card_screen(of, facts(of, question.number, clashing=clashing), look)
        assert utf16_units(shown.body.text) <= TEXT_UNITS
        assert len(shown.buttons) <= MAX_ROWS
        data = [b.data for row in shown.buttons for b in row if isinstance(b, Button)]
        assert max(len(one.encode()) for one in data) <= MAX_BUTTON_DATA
        assert f"{question.number}" in shown.body.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_can_be_typed_and_means_one_thing(language: str) -> None:
    texts = Catalogue().in_language(language)
    names = [
        name.strip() for control in Control for name in texts(f"typed-{control.value}").split(",")
    ]
    known = controls(texts)
    assert len(names) == len(known), "no two controls share a name"
    assert set(known.values()) == set(Control)
    labels = {
        plain(option.label)
        for question in load_questionnaire("working-2023", language).questions
        for option in question.options
    }
    assert not labels & set(known), "an option's label is always an answer"
