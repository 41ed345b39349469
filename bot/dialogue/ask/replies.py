"""What the assistant says to a text, before it is known who asked and where."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dialogue.ask.answering import answer_screen
from bot.dialogue.ask.smalltalk import Chat, small_talk
from bot.dialogue.common import home_row
from bot.dialogue.screens import Button, Screen, screen
from bot.texts import Localised
from knowledge.answers import Answer

if TYPE_CHECKING:
    from knowledge import Knowledge

# Longer questions are searched by their beginning: a screen of text says what is wanted.
_LONGEST = 1_500
CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply and how it came about; ``answer`` is None for small talk."""

    outcome: str
    screen: Screen
    answer: Answer | None = None


def reply_to(texts: Localised, knowledge: "Knowledge", text: str) -> Reply:
    """Return the reply to a text that stands alone."""
    kind = small_talk(text)
    if kind is not None:
        return Reply(CHAT, chat_screen(texts, kind))
    answer = knowledge.answer(readable(text))
    return Reply(answer.outcome.value, answer_screen(texts, answer, knowledge.library, 0), answer)


def readable(text: str) -> str:
    """Drop what no search can use: control characters and all that is beyond a screen."""
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())[:_LONGEST]


def chat_screen(texts: Localised, kind: Chat, unhelpful: int | None = None) -> Screen:
    """Return the short reply that fits small talk, with a way to what the assistant can do.

    Args:
        texts: The catalogue in the person's language.
        kind: What was said.
        unhelpful: The number of the question whose answer can be called no help.
    """
    rating = Button(texts("ask-button-not-helpful"), f"bad:{unhelpful}") if unhelpful else None
    return screen(
        texts(f"chat-{kind.value}"),
        buttons=[
            (rating,) if rating else (),
            (Button(texts("ask-button-example"), "example"),),
            home_row(texts, in_place=True),
        ],
    )
