"""Finds the handler of an event. The order below is the whole policy."""

import inspect
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any, TypeVar

from bot.dialogue.common import BELOW, home_row
from bot.dialogue.context import Context
from bot.dialogue.events import ButtonTapped, Event, FileSent, InlineQueried, Job, TextSent
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, screen
from bot.dialogue.turns import Edit, InlineResults, Say, Turn, shown, turn
from bot.storage.people import Prompt, Prompts

_Result = TypeVar("_Result")
# A command as Telegram writes it; the channel has removed "@name" where it means the assistant.
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:\s+|$)(.*)", re.DOTALL)


class StaleError(Exception):
    """What a button or a message refers to has changed: the person is told so in one line.

    Args:
        key: The text that says what changed; by default that this button is no longer in use.
        offer: What to tap instead: the texts' keys of the labels, and the buttons' data.
        arguments: The text's arguments.
    """

    def __init__(
        self,
        key: str = "stale-button",
        *,
        offer: tuple[tuple[str, str], ...] = (),
        **arguments: Any,
    ) -> None:
        self.key = key
        self.offer = offer
        self.arguments = arguments
        super().__init__(key)


class Router:
    """Gives each event to the feature that answers it."""

    def __init__(self, routes: Routes) -> None:
        self._routes = routes

    async def handle(self, context: Context, event: Event) -> Turn:
        """Return what follows from the event.

        In this order: jobs and service events; commands; buttons; what was asked of this person
        in this chat; inline queries; any other file or text that is addressed to the assistant.
        """
        try:
            return await self._routed(context, event)
        except StaleError as stale:
            line = context.texts(stale.key, **stale.arguments)
            offered = [(Button(context.texts(label), data),) for label, data in stale.offer]
            return turn(Say(screen(line, buttons=[*offered, home_row(context.texts)])))

    async def _routed(self, context: Context, event: Event) -> Turn:
        match event:
            case TextSent():
                return await self._text(context, event)
            case ButtonTapped():
                return await self._tapped(context, event)
            case FileSent():
                return await self._file(context, event)
            case InlineQueried():
                handler = self._routes.inline
                return await handler(context, event) if handler else turn(InlineResults(()))
            case Job():
                return await self._routes.jobs[event.name](context, event, event.args)
            case _:
                service = self._routes.services.get(type(event))
                return await service(context, event) if service else Turn()

    async def _tapped(self, context: Context, event: ButtonTapped) -> Turn:
        verb, *arguments = event.data.split(":")
        below = verb == BELOW
        if below and arguments:
            verb, *arguments = arguments
        found = await _call(self._routes.buttons.get(verb), context, event, *arguments)
        return _below(event, found) if below else found

    async def _text(self, context: Context, event: TextSent) -> Turn:
        if match := _COMMAND.fullmatch(event.text.strip()):
            name, rest = match[1].lower(), match[2].strip()
            if command := self._routes.commands.get(name):
                if command.forgets:
                    await self._forget_prompt(context, event)
                return await command.handler(context, event, rest)
            return self._unknown_command(context, event, name)
        if not event.mentioned:
            return Turn()
        if (taken := await self._taken(context, event)) is not None:
            return taken
        if self._routes.free_text:
            return await self._routes.free_text(context, event)
        return _not_understood(context, event, "not-understood")

    async def _file(self, context: Context, event: FileSent) -> Turn:
        if (taken := await self._taken(context, event)) is not None:
            return taken
        if not event.mentioned:
            return Turn()
        for taker in self._routes.sent:
            if (taken := await taker(context, event)) is not None:
                return taken
        if self._routes.files:
            return await self._routes.files(context, event)
        return _not_understood(context, event, "file-not-expected")

    def _unknown_command(self, context: Context, event: TextSent, name: str) -> Turn:
        # In a group it is probably meant for another assistant.
        if not event.mentioned:
            return Turn()
        line = context.texts("command-unknown", command=f"/{name}")
        return turn(shown(event, screen(line, buttons=[home_row(context.texts)])))

    async def _prompt(self, context: Context, event: Event) -> Prompt | None:
        async with context.reading() as session:
            return await Prompts(session, event.chat.chat_id, event.person.user_id).pending()

    async def _taken(self, context: Context, event: TextSent | FileSent) -> Turn | None:
        """Give the event to whoever waits for it, or for a change of an earlier message."""
        if event.edited:
            for taker in self._routes.edits:
                if (taken := await taker(context, event)) is not None:
                    return taken
            return None
        prompt = await self._prompt(context, event)
        return await self._prompted(context, event, prompt) if prompt else None

    async def _prompted(self, context: Context, event: Event, prompt: Prompt) -> Turn | None:
        await self._forget_prompt(context, event)
        return await _call(self._routes.prompts.get(prompt.name), context, event, prompt.data)

    async def _forget_prompt(self, context: Context, event: Event) -> None:
        if await self._prompt(context, event):
            session = await context.writing()
            await Prompts(session, event.chat.chat_id, event.person.user_id).clear()


async def _call(
    handler: Callable[..., Awaitable[_Result]] | None,
    context: Context,
    event: Event,
    *arguments: Any,
) -> _Result:
    """Call the handler, unless it is gone or takes other arguments than the button carries."""
    if handler is None:
        raise StaleError
    try:
        inspect.signature(handler).bind(context, event, *arguments)
    except TypeError:
        raise StaleError from None
    return await handler(context, event, *arguments)


def _below(event: ButtonTapped, found: Turn) -> Turn:
    """Return the same turn with the message that was tapped left as it is."""
    replies = tuple(
        Say(reply.screen) if isinstance(reply, Edit) and reply.target == event.message else reply
        for reply in found.replies
    )
    return replace(found, replies=replies)


def _not_understood(context: Context, event: Event, key: str) -> Turn:
    return turn(shown(event, screen(context.texts(key), buttons=[home_row(context.texts)])))
