"""The door to a terminal: the same dialogue, typed lines instead of updates."""

import getpass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from bot.channels.terminal_view import TerminalView
from bot.clock import Clock
from bot.dialogue.events import ButtonTapped, Chat, ChatKind, Event, MessageRef, Person, TextSent
from bot.dialogue.plain import plain
from bot.dialogue.rich import Rich
from bot.dialogue.screens import Button, Screen
from bot.dialogue.turns import Delete, Edit, InlineResults, Leave, Reply, Say, SendFile, Toast
from bot.flow.assembly import Flow
from bot.flow.ports import Incoming, Place, Sender
from bot.storage.database import Database
from bot.storage.inbox import Arrival
from bot.storage.parcels import Delivered, Outgoing, Parcel
from bot.storage.tables import OutboxRow, OutboxState

CHANNEL = "terminal"
# One person sits at one terminal.
_KEY = f"{CHANNEL}:1"


class TerminalChannel:
    """Reads typed lines and writes screens as they are."""

    name = CHANNEL

    def read(self, payload: dict[str, Any]) -> Incoming | None:
        """Read a stored line or a chosen button."""

        def event(person: Person, chat: Chat, at: datetime) -> Event:
            if "data" in payload:
                ref = MessageRef(payload["message"])
                return ButtonTapped(person, chat, at, data=payload["data"], message=ref)
            return TextSent(person, chat, at, text=plain(payload["text"]))

        sender = Sender("1", payload["name"], payload["language"])
        return Incoming(sender, Place("1", ChatKind.TERMINAL), event, costs=False)

    def write(self, reply: Reply, event: Event) -> list[Outgoing]:
        """Write a reply for the view."""
        payload: dict[str, Any]
        key, target = None, None
        match reply:
            case Say(screen=screen):
                payload, key = {"screen": screen.to_json()}, reply.key
            case Edit(screen=screen, target=aim):
                payload = {"screen": screen.to_json()}
                target = aim.message_id if isinstance(aim, MessageRef) else aim
            case SendFile():
                payload = {
                    "file": str(reply.path),
                    "name": reply.name,
                    "caption": reply.caption.to_json(),
                }
                key = reply.key
            case Toast() if reply.text:
                payload = {"toast": reply.text}
            case Toast() | Delete() | InlineResults() | Leave():
                # What was printed stays printed, and nothing is shared from a terminal.
                return []
        return [Outgoing(CHANNEL, _KEY, event.chat.chat_id, payload, key=key, target=target)]


class Terminal:
    """A conversation in the terminal; it delivers replies to the view and stores lines."""

    def __init__(self, database: Database, clock: Clock, view: TerminalView | None = None) -> None:
        self._database = database
        self._clock = clock
        self._view = view or TerminalView()
        self._flow: Flow | None = None
        self._shown: tuple[int, list[Button]] = (0, [])

    async def begin(self, flow: Flow) -> None:
        """Greet a newcomer, or show somebody who returns the screen they left."""
        self._flow = flow
        await flow.settle()
        if self._shown[0]:
            return
        if (last := await self._last_screen()) is not None:
            self._show(*last)
        else:
            await self.say("/start")

    async def say(self, line: str) -> None:
        """Take a typed line, or the number of a button, and wait for everything it brings."""
        line = line.strip()
        if not line or self._flow is None:
            return
        message, buttons = self._shown
        payload: dict[str, Any] = {"name": getpass.getuser(), "language": None}
        if line.isdecimal() and 1 <= int(line) <= len(buttons):
            payload |= {"data": buttons[int(line) - 1].data, "message": message}
        else:
            payload |= {"text": line}
        arrival = Arrival(CHANNEL, uuid4().hex, _KEY, None, payload)
        await self._flow.bring([arrival])
        await self._flow.settle()

    async def wait_turn(self, parcel: Parcel) -> None:
        """Return at once: a terminal has all the time in the world."""

    async def deliver(self, parcel: Parcel) -> Delivered:
        """Show one reply."""
        payload = parcel.payload
        number = parcel.parts.get(1, parcel.id)
        if "screen" in payload:
            self._show(number, Screen.from_json(payload["screen"]))
        elif "file" in payload:
            caption = Rich.from_json(payload["caption"])
            self._view.file(payload["name"], payload["file"], caption)
        else:
            self._view.toast(payload["toast"])
        return Delivered(parcel, OutboxState.SENT, message_id=number, keep=True)

    def _show(self, number: int, screen: Screen) -> None:
        buttons = [b for row in screen.buttons for b in row if isinstance(b, Button)]
        if buttons:
            self._shown = (number, buttons)
        self._view.screen(screen)

    async def _last_screen(self) -> tuple[int, Screen] | None:
        query = (
            select(OutboxRow)
            .where(OutboxRow.channel == CHANNEL, OutboxRow.state == OutboxState.SENT)
            .order_by(OutboxRow.id.desc())
            .limit(20)
        )
        async with self._database.reading() as session:
            rows = (await session.execute(query)).scalars().all()
        for row in rows:
            if "screen" in row.payload and row.payload["screen"]["buttons"]:
                return row.sent_message_id or row.id, Screen.from_json(row.payload["screen"])
        return None
