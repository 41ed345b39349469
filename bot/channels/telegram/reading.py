"""Updates as Telegram sends them, read as events of the dialogue."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.dialogue.events import (
    ButtonTapped,
    Chat,
    ChatKind,
    ChatMigrated,
    Event,
    FileKind,
    FileSent,
    InlineQueried,
    MemberChanged,
    Membership,
    MessageRef,
    Person,
    TextSent,
)
from bot.dialogue.plain import plain, plain_name
from bot.flow.ports import Incoming, Place, Sender
from bot.storage.inbox import Arrival

CHANNEL = "telegram"
# What the assistant asks Telegram for.
KINDS = ("message", "edited_message", "callback_query", "inline_query", "my_chat_member")
# What counts against a person's allowance; taps are cheap, and inline mode asks at every letter.
_COSTLY = {"message", "edited_message"}
_GROUPS = {"group", "supergroup"}
_COMMAND_NAME = re.compile(r"^(/\w+)@(\w+)")
_HERE = {"member", "administrator", "creator"}


@dataclass(frozen=True, slots=True)
class Me:
    """The assistant's own account."""

    user_id: int
    username: str


def arrival(update: dict[str, Any]) -> Arrival:
    """Return an update as it is stored, with the names by which it is kept apart and in order."""
    content: dict[str, Any] = next((update[kind] for kind in KINDS if kind in update), {})
    sender = (content.get("from") or {}).get("id")
    chat = (content.get("chat") or content.get("message", {}).get("chat") or {}).get("id")
    # An inline query, and a tap on a message that was shared by one, belong to no chat.
    key = f"{CHANNEL}:{chat}" if chat is not None else f"{CHANNEL}:inline:{sender}"
    return Arrival(
        channel=CHANNEL,
        event_id=str(update["update_id"]),
        chat_key=key,
        sender_key=f"{CHANNEL}:{sender}" if _COSTLY & update.keys() else None,
        payload=update,
    )


def read(update: dict[str, Any], me: Me) -> Incoming | None:
    """Read an update; None for one that says nothing to this assistant."""
    for kind, reader in _READERS.items():
        if kind in update:
            return reader(update[kind], me)
    return None


def _read_message(message: dict[str, Any], me: Me, *, edited: bool = False) -> Incoming | None:
    sender = message.get("from")
    if sender is None or message["chat"]["type"] == "channel" or sender.get("is_bot"):
        return None
    place = _place(message["chat"], message)
    if "migrate_to_chat_id" in message:
        new = str(message["migrate_to_chat_id"])
        return Incoming(_sender(sender), place, _maker(ChatMigrated, new_external_id=new))
    common = {
        "message": MessageRef(message["message_id"]),
        "reply_to": _reply_to(message),
        "edited": edited,
    }
    make = _text(message, me, common) if "text" in message else _file(message, me, common)
    if make is None:
        return None
    is_private = place.kind is ChatKind.PRIVATE
    return Incoming(_sender(sender), place, make, proves_reach=is_private, costs=True)


def _read_edited(message: dict[str, Any], me: Me) -> Incoming | None:
    return _read_message(message, me, edited=True)


Maker = Callable[[Person, Chat, datetime], Event]


def _maker(of: type[Event], /, **fields: Any) -> Maker:
    return lambda person, chat, at: of(person, chat, at, **fields)


def _text(message: dict[str, Any], me: Me, common: dict[str, Any]) -> Maker | None:
    text = message["text"]
    addressed = message["chat"]["type"] == "private" or _replies_to_me(message, me)
    if command := _COMMAND_NAME.match(text):
        if command[2].lower() != me.username.lower():
            return None
        addressed, text = True, command[1] + text[command.end() :]
    text, mentions = _mention(me).subn("", text)
    addressed = addressed or mentions > 0
    return _maker(TextSent, text=plain(text).strip(), mentioned=addressed, **common)


def _file(message: dict[str, Any], me: Me, common: dict[str, Any]) -> Maker | None:
    for kind in FileKind:
        found = message.get(kind.value)
        if not found:
            continue
        # A photo comes in several sizes, the largest last.
        file = found[-1] if isinstance(found, list) else found
        caption, mentions = _mention(me).subn("", message.get("caption", ""))
        addressed = message["chat"]["type"] == "private" or _replies_to_me(message, me)
        return _maker(
            FileSent,
            kind=kind,
            file_id=file["file_id"],
            name=plain_name(file.get("file_name", "")),
            mime=file.get("mime_type", ""),
            size=file.get("file_size", 0),
            caption=plain(caption).strip(),
            mentioned=addressed or mentions > 0,
            **common,
        )
    return None


def _read_tap(query: dict[str, Any], _me: Me) -> Incoming | None:
    if "data" not in query:
        return None
    sender = query["from"]
    message = query.get("message")
    if message is not None:
        place, ref = _place(message["chat"], message), MessageRef(message["message_id"])
    else:
        place = _private_place(sender)
        ref = MessageRef(0, query.get("inline_message_id"))
    make = _maker(ButtonTapped, data=query["data"], message=ref, tap_id=query["id"])
    return Incoming(_sender(sender), place, make)


def _read_inline(query: dict[str, Any], _me: Me) -> Incoming | None:
    sender = query["from"]
    make = _maker(
        InlineQueried,
        query_id=query["id"],
        text=plain(query["query"]).strip(),
        offset=query["offset"],
    )
    return Incoming(_sender(sender), _private_place(sender), make)


def _read_membership(change: dict[str, Any], _me: Me) -> Incoming | None:
    if change["chat"]["type"] == "channel":
        return None
    status = change["new_chat_member"]["status"]
    is_member = status in _HERE or change["new_chat_member"].get("is_member", False)
    was_member = change["old_chat_member"]["status"] in _HERE
    if is_member == was_member:
        return None
    now = Membership.JOINED if is_member else Membership.LEFT
    make = _maker(MemberChanged, status=now)
    return Incoming(_sender(change["from"]), _place(change["chat"], {}), make)


_READERS: dict[str, Callable[[dict[str, Any], Me], Incoming | None]] = {
    "message": _read_message,
    "edited_message": _read_edited,
    "callback_query": _read_tap,
    "inline_query": _read_inline,
    "my_chat_member": _read_membership,
}


def _sender(user: dict[str, Any]) -> Sender:
    name = user.get("first_name") or user.get("username") or str(user["id"])
    return Sender(str(user["id"]), plain_name(name) or str(user["id"]), user.get("language_code"))


def _place(chat: dict[str, Any], message: dict[str, Any]) -> Place:
    kind = ChatKind.GROUP if chat["type"] in _GROUPS else ChatKind.PRIVATE
    # In a group without topics the thread number stands for a chain of replies, not for a place.
    thread = message.get("message_thread_id") if message.get("is_topic_message") else None
    title = chat.get("title") or chat.get("first_name") or ""
    return Place(str(chat["id"]), kind, plain_name(title), thread)


def _private_place(user: dict[str, Any]) -> Place:
    return Place(str(user["id"]), ChatKind.PRIVATE, plain_name(user.get("first_name", "")))


def _reply_to(message: dict[str, Any]) -> MessageRef | None:
    original = message.get("reply_to_message")
    # Every message in a topic formally replies to the notice that opened the topic.
    if original is None or "forum_topic_created" in original:
        return None
    return MessageRef(original["message_id"])


def _replies_to_me(message: dict[str, Any], me: Me) -> bool:
    if _reply_to(message) is None:
        return False
    return bool((message["reply_to_message"].get("from") or {}).get("id") == me.user_id)


def _mention(me: Me) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@{re.escape(me.username)}(?!\w)", re.IGNORECASE)
