"""Members of a city's team: what they do with the Index, in a few words."""

import re
from typing import Any

from telegram_server.conversation import Phone, Telegram

from index_engine import load_questionnaire

QUESTIONNAIRE = load_questionnaire("working-2023")


class Colleague:
    """A person with a phone who fills in the Index."""

    def __init__(self, telegram: Telegram, name: str) -> None:
        self.telegram = telegram
        self.name = name
        self.phone: Phone = telegram.person(name)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.phone, name)

    async def sets_up(self, city: str) -> None:
        """Set up a city with nothing but its name, and open its first round."""
        await self.phone.says("/city")
        if not self.phone.sees("What is your city called?"):
            await self.phone.taps("Set up a city")
        await self.phone.says(city)
        while "Skip" in self.phone.buttons:
            await self.phone.taps("Skip")
        await self.phone.taps("Start the Index")

    async def begins(self) -> None:
        await self.phone.says("/index")
        label = "Continue" if "Continue" in self.phone.buttons else "Begin"
        await self.phone.taps(label)

    async def opens(self, number: int) -> None:
        """Open the card of a question by its number, from the board."""
        await self.phone.says("/index")
        board = self.phone.screen
        data = f"q:{self.round_id}:{number}"
        await self.phone.taps_data(board, data)

    @property
    def round_id(self) -> int:
        """The number of the round, as the newest buttons carry it."""
        for message in reversed(self.phone.screens):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    found = re.match(r"(?:q\w?|i\w|index):(\d+)", button.get("callback_data", ""))
                    if found:
                        return int(found[1])
        raise AssertionError(f"{self.name} sees no board and no card")

    async def answers_all(self, label: str = "first", *, start: int = 1) -> None:
        """Type the number of an option on every open card."""
        await self.opens(start)
        for question in QUESTIONNAIRE.questions[start - 1 :]:
            place = 1 if label == "first" else len(question.options)
            await self.phone.says(str(place))
            if question.type == "multiple":
                await self.phone.says("next")

    @property
    def text(self) -> str:
        return str(self.phone.screen.get("text", ""))

    @property
    def number(self) -> int:
        """The number of the question on the newest card."""
        found = re.search(r"Question (\d+) of 90", self.text)
        assert found, self.text
        return int(found[1])

    @property
    def evidence_button(self) -> str:
        """The label of the button that leads to the evidence."""
        return next(label for label in self.phone.buttons if label.startswith("Evidence"))

    async def invites(self, role: str = "Contributor") -> str:
        """Make an invitation; return what follows ``/start``."""
        await self.phone.says("/invite")
        await self.phone.taps(role)
        found = re.search(r"start=(join-[\w-]+)", self.text)
        assert found, self.text
        return found[1]

    async def lets_in(self, name: str, role: str = "Contributor") -> "Colleague":
        """Invite somebody who comes at once."""
        link = await self.invites(role)
        colleague = Colleague(self.telegram, name)
        await colleague.phone.says(f"/start {link}")
        return colleague
