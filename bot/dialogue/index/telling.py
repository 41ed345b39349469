"""Tells colleagues what concerns them: each in their own language, with one button."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.index.access import CityDesk, Desk, in_round
from bot.dialogue.index.words import due
from bot.dialogue.rich import lines, quote
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, screen
from bot.dialogue.turns import NewJob, Recipient, Say, Turn, turn
from bot.index.roles import Right
from bot.index.scopes import Scope
from bot.storage.cities import Member, Team, private_chats

TELL = "index-tell"


async def told(
    desk: Desk,
    user_ids: Iterable[int],
    key: str,
    *,
    number: int | None = None,
    data: str | None = None,
    **words: Any,
) -> tuple[NewJob, ...]:
    """Return the work of telling members something, each in their private chat.

    Args:
        desk: Of whoever causes it.
        user_ids: Whom to tell; whoever is not a member or cannot be reached is left out.
        key: The text; its button's label is the text ``<key>-button``.
        number: The question that the button opens.
        data: What the button carries, where it opens no question.
        words: Arguments of the text; ``scope``, ``due`` and ``quoted`` are written out there.
    """
    wanted = set(user_ids) - {desk.user_id}
    if not wanted:
        return ()
    members = [m for m in await Team(desk.session, desk.city.id).members() if m.user_id in wanted]
    if not members:
        return ()
    args = {"round": desk.round.id, "key": key, "number": number, "data": data, "words": words}
    chats = await private_chats(desk.session, members)
    return tuple(NewJob(TELL, args, to) for to in recipients(members, chats))


def recipients(
    members: Iterable[Member], chats: Mapping[int, tuple[int, str]]
) -> Iterable[Recipient]:
    """Return where members are written to in private; whoever cannot be reached is left out."""
    for member in members:
        if member.user_id in chats and (member.is_reachable or member.channel == "terminal"):
            yield Recipient(member.user_id, *chats[member.user_id])


async def tell(context: Context, event: Event, args: dict[str, Any]) -> Turn:
    """Tell a member something; whoever has left the team since is told nothing."""
    try:
        desk = await in_round(context, event, Right.READ, args["round"])
    except StaleError:
        return Turn()
    words = dict(args["words"])
    quoted = words.pop("quoted", "")
    if scope := words.pop("scope", None):
        words["part"] = Scope.read(scope).title(desk.questionnaire)
    until = words.pop("due", None)
    last = due(desk.texts, date.fromisoformat(until)) if until else ""
    data = args["data"] or f"q:{desk.round.id}:{args['number']}"
    button = Button(desk.texts(f"{args['key']}-button"), data)
    text = lines(desk.texts(args["key"], **words), last)
    return turn(Say(screen(text, quote(quoted) if quoted else "", buttons=[(button,)])))


async def coordinators(desk: CityDesk) -> list[int]:
    """Return who coordinates the city."""
    from bot.index.roles import Role

    members = await Team(desk.session, desk.city.id).members()
    return [member.user_id for member in members if member.role is Role.COORDINATOR]


routes = Routes(jobs={TELL: tell})
