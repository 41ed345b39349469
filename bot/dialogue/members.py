"""The assistant's own place in a chat: let in, shut out, moved."""

from bot.dialogue.context import Context
from bot.dialogue.events import ChatKind, ChatMigrated, MemberChanged, Membership
from bot.dialogue.routes import Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import Say, Turn, turn
from bot.storage.people import Chats, People


async def member_changed(context: Context, event: MemberChanged) -> Turn:
    """Remember whether messages get through; greet a group that let the assistant in."""
    joined = event.status is Membership.JOINED
    session = await context.writing()
    await Chats(session).open(event.chat.chat_id, is_open=joined)
    if event.chat.kind is ChatKind.PRIVATE:
        await People(session).be_reachable(event.person.user_id, reachable=joined)
        return Turn()
    return turn(Say(screen(context.texts("group-greeting")))) if joined else Turn()


async def chat_migrated(context: Context, event: ChatMigrated) -> Turn:
    """Follow the group to its new number."""
    session = await context.writing()
    await Chats(session).migrate(event.chat.chat_id, event.new_external_id)
    return Turn()


routes = Routes(services={MemberChanged: member_changed, ChatMigrated: chat_migrated})
