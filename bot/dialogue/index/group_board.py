"""The board in the team's group: read by all there, kept up to date, cards open in private."""

from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import ChatKind, Event, Job
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.board import board_facts, index_button, index_command, shared_screen
from bot.dialogue.index.showing import GROUP_BOARD
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Row, Screen, UrlButton
from bot.dialogue.turns import Delete, Edit, Reply, Say, Turn
from bot.index.roles import Right
from bot.storage.cities import Cities
from bot.storage.people import Chats


async def in_chat(context: Context, event: Event, _rest: str = "") -> Turn:
    """Show the board of the newest round; in a group, the board of the team's city."""
    if event.chat.kind is ChatKind.GROUP:
        return await _show(context, event)
    return await index_command(context, event)


async def by_button(context: Context, event: Event, round_id: str = "") -> Turn:
    """Show the board of a round."""
    if event.chat.kind is ChatKind.GROUP:
        return await _show(context, event)
    return await index_button(context, event, round_id)


async def _show(context: Context, event: Event) -> Turn:
    """Put the board below what is being said; there is one in a group, and it is the last one."""
    desk = await _in_group(context, event)
    replies: tuple[Reply, ...] = (Delete(_key(desk)), Say(await _screen(desk), _key(desk)))
    return Turn(replies)


async def refresh(context: Context, event: Job, args: dict[str, Any]) -> Turn:
    """Bring the board in the group up to date, unless the group is not the team's any more."""
    try:
        desk = await in_round(context, event, Right.READ, args["round"])
    except StaleError:
        return Turn()
    chat = await Chats(desk.session).get(event.chat.chat_id)
    if desk.city.group_chat_id != event.chat.chat_id or chat is None or not chat.is_open:
        return Turn()
    return Turn((Edit(_key(desk), await _screen(desk)),))


def _key(desk: Desk) -> str:
    return f"group-board:{desk.city.id}"


async def _screen(desk: Desk) -> Screen:
    texts = desk.texts
    rows: list[Row] = [(Button(texts("button-refresh"), f"index:{desk.round.id}"),)]
    if name := desk.context.services.bot_name:
        url = f"https://t.me/{name}?start=index-{desk.round.id}"
        rows.insert(0, (UrlButton(texts("button-answer-in-private"), url),))
    return shared_screen(desk, await board_facts(desk), rows)


async def _in_group(context: Context, event: Event) -> Desk:
    """Let the team's group see its city's board.

    The first board in a group is shown by whoever may manage the city, which makes the group the
    team's; from then on it shows that city's board to every member, and no other city's.
    """
    desk = await in_round(context, event, Right.READ, in_group=True)
    city = await Cities(desk.session).in_group(event.chat.chat_id)
    if city is None:
        if not desk.may(Right.MANAGE):
            raise StaleError("group-not-linked")
        await Cities(desk.session).change(
            desk.city.id, group_chat_id=event.chat.chat_id, group_thread=event.chat.thread
        )
        return desk
    if city.id != desk.city.id:
        raise StaleError("index-not-yours")
    return desk


routes = Routes(
    commands={"index": Command(in_chat, order=31)},
    buttons={"index": by_button},
    jobs={GROUP_BOARD: refresh},
    home=(HomeEntry(30, "home-index", "index"),),
)
