"""Puts a card before a person: in the message that is there, and remembered as their place."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from bot.dialogue.events import ButtonTapped, ChatKind, FileSent, Job, MessageRef, TextSent
from bot.dialogue.index.access import Desk
from bot.dialogue.index.card_screen import Fold, Look, card_screen
from bot.dialogue.index.facts import Held, card_facts
from bot.dialogue.screens import Screen
from bot.dialogue.turns import Delete, Edit, NewJob, Recipient, Reply, Say, Target, Turn
from bot.index.book import Book
from bot.index.roles import Role
from bot.storage.cities import Places, Team
from bot.storage.people import Chats, Prompt, Prompts
from bot.storage.targets import KEY, MESSAGE
from index_engine.questionnaire import Question

CARD = "index-card"
REFRESH = "index-refresh"
GROUP_BOARD = "index-group-board"
_BOARD_SECONDS = 5
# Whoever has looked at a card within this time is shown what a colleague does on it.
_WATCHING = timedelta(days=1)


async def show_card(
    desk: Desk,
    question: Question,
    look: Look | None = None,
    *,
    book: Book | None = None,
    held: Held | None = None,
) -> Turn:
    """Show the card of a question; what is typed next is about it."""
    look = look or Look()
    facts = await card_facts(desk, question, book, held)
    shown = card_screen(desk, facts, look)
    return Turn(await place_card(desk, question, shown, look.fold))


async def place_card(
    desk: Desk, question: Question, shown: Screen, fold: Fold | None = None
) -> tuple[Reply, ...]:
    """Put a screen about a question where the card is, and remember the place.

    A tap changes the message that was tapped. After something typed the card moves below it: the
    old message goes, so that there is one card, and it is the last message.
    """
    event = desk.event
    places = Places(desk.session)
    values = {
        "city_id": desk.city.id,
        "round_id": desk.round.id,
        "question": question.id,
        "fold": fold.value if fold else None,
        "chat_id": event.chat.chat_id,
    }
    await expect(desk, CARD, question)
    if isinstance(event, ButtonTapped):
        written = f"{MESSAGE}{event.message.message_id}"
        await places.move(desk.user_id, event.at, **values, message=written)
        return (Edit(event.message, shown),)
    before = await places.of(desk.user_id)
    old = before.message if before and before.chat_id == event.chat.chat_id else None
    key = _new_key(event)
    await places.move(desk.user_id, event.at, **values, message=f"{KEY}{key}")
    if old is None or event.chat.kind is ChatKind.TERMINAL or old == f"{KEY}{key}":
        return (Say(shown, key),)
    return (Delete(target_of(old)), Say(shown, key))


async def expect(desk: Desk, name: str, question: Question, **data: object) -> None:
    """Expect that the next text or file is about a question, in the way that ``name`` says."""
    prompt = Prompt(name, {"round": desk.round.id, "number": question.number, **data})
    prompts = Prompts(desk.session, desk.event.chat.chat_id, desk.user_id)
    await prompts.expect(prompt, desk.event.at)


async def leave_card(desk: Desk) -> tuple[Reply, ...]:
    """Put the card away; its question stays the one to go on with.

    Returns:
        What takes the card's message back, where something typed stands between it and now.
    """
    before = await Places(desk.session).of(desk.user_id)
    old = before.message if before and before.chat_id == desk.event.chat.chat_id else None
    await Prompts(desk.session, desk.event.chat.chat_id, desk.user_id).clear()
    values = {"city_id": desk.city.id, "message": None}
    await Places(desk.session).move(desk.user_id, desk.event.at, **values)
    stays = isinstance(desk.event, ButtonTapped) or desk.event.chat.kind is ChatKind.TERMINAL
    return () if old is None or stays else (Delete(target_of(old)),)


async def told_watchers(desk: Desk, question: Question) -> tuple[NewJob, ...]:
    """Return the work of showing everybody else what has just happened.

    They are those who have this card open, and the group with the team's board.
    """
    since = desk.event.at - _WATCHING
    watching = await Places(desk.session).on_card(desk.round.id, question.id, since)
    args = {"round": desk.round.id, "question": question.id, "by": desk.user_id}
    cards = (
        NewJob(REFRESH, args, Recipient(place.user_id, place.chat_id, channel))
        for place, channel in watching
        if place.user_id != desk.user_id and place.chat_id is not None
    )
    return (*cards, *await told_group(desk))


async def told_group(desk: Desk) -> tuple[NewJob, ...]:
    """Return the work of bringing the board in the team's group up to date.

    However much happens meanwhile, it is done once in some seconds: a group takes no more than
    twenty messages a minute, edits included.
    """
    if desk.city.group_chat_id is None:
        return ()
    chat = await Chats(desk.session).get(desk.city.group_chat_id)
    # In one language, whoever of the team answers: that of who coordinates.
    leading = await Team(desk.session, desk.city.id).longest(Role.COORDINATOR)
    if chat is None or not chat.is_open or leading is None:
        return ()
    turn = int(desk.event.at.timestamp() // _BOARD_SECONDS) + 1
    return (
        NewJob(
            GROUP_BOARD,
            {"round": desk.round.id},
            Recipient(leading, chat.id, chat.channel, desk.city.group_thread),
            once=f"board:{desk.round.id}:{turn}",
            due_at=datetime.fromtimestamp(turn * _BOARD_SECONDS, UTC),
        ),
    )


def target_of(written: str) -> Target:
    """Return the message that a place names."""
    if written.startswith(MESSAGE):
        return MessageRef(int(written.removeprefix(MESSAGE)))
    return written.removeprefix(KEY)


def _new_key(event: object) -> str:
    if isinstance(event, TextSent | FileSent) and event.message is not None:
        return f"card:{event.message.message_id}"
    # A job, or a channel whose messages have no numbers.
    assert isinstance(event, TextSent | FileSent | Job)  # noqa: S101 (a tap was handled before)
    return f"card:{uuid4().hex}"
