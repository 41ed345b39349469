"""Telegram as a channel of the flow."""

from typing import Any

from bot.channels.telegram.reading import CHANNEL, Me, read
from bot.channels.telegram.writing import Writer
from bot.dialogue.events import Event
from bot.dialogue.turns import Reply
from bot.flow.ports import Incoming
from bot.storage.parcels import Outgoing


class TelegramChannel:
    """Reads updates and writes requests; knows the bot's own name and nothing of the network."""

    name = CHANNEL

    def __init__(self, me: Me) -> None:
        self._me = me

    def read(self, payload: dict[str, Any]) -> Incoming | None:
        """Read a stored update."""
        return read(payload, self._me)

    def write(self, reply: Reply, event: Event) -> list[Outgoing]:
        """Write a reply as requests to the Bot API."""
        return Writer(event).write(reply)
