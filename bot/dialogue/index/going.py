"""Going to a question by its number, from wherever the numbers are listed."""

from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import ChatKind, Event, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.showing import show_card
from bot.dialogue.index.words import forms
from bot.dialogue.turns import Turn
from bot.index.choosing import number_named
from bot.index.roles import Right
from bot.storage.people import Prompt, Prompts
from index_engine.questionnaire import Question

NUMBER = "index-number"


def question_named(desk: Desk, text: str) -> Question | None:
    """Return the question whose number a text names; None where it names none there is."""
    number = number_named(text, forms(desk.texts, "typed-question"))
    if number is None or not 1 <= number <= len(desk.questionnaire.questions):
        return None
    return desk.question(str(number))


async def expect_number(desk: Desk) -> None:
    """Expect that a number typed next means a question; cards are for private chats alone."""
    if desk.event.chat.kind is not ChatKind.GROUP:
        prompts = Prompts(desk.session, desk.event.chat.chat_id, desk.user_id)
        await prompts.expect(Prompt(NUMBER, {"round": desk.round.id}), desk.event.at)


async def number_typed(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Open the card whose number was typed; anything else goes where it is meant for."""
    desk = await in_round(context, event, Right.READ, data["round"])
    question = question_named(desk, event.text) if isinstance(event, TextSent) else None
    if question is None:
        await expect_number(desk)
        return None
    return await show_card(desk, question)
