"""What a person did, in words that every channel shares."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class ChatKind(StrEnum):
    """Where a conversation takes place."""

    PRIVATE = "private"
    GROUP = "group"
    TERMINAL = "terminal"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who talks with the assistant.

    Attributes:
        user_id: Our own number of this person, a row of ``users``.
        name: As the person is called in the channel, or chose to be called.
        language: A language that the catalogue has, such as ``en``.
        is_admin: Whether the operator named this person an administrator.
    """

    user_id: int
    name: str
    language: str
    is_admin: bool = False


@dataclass(frozen=True, slots=True)
class Chat:
    """The conversation in which something happened.

    Attributes:
        chat_id: Our own number of this chat, a row of ``chats``.
        kind: Private, group or terminal.
        thread: The topic inside a group with topics; replies go to the same topic.
    """

    chat_id: int
    kind: ChatKind
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class MessageRef:
    """A message that was sent, by the channel's own number within its chat.

    Attributes:
        message_id: The number, or 0 for a message that was shared through inline mode.
        inline_id: The channel's name of a message shared through inline mode.
    """

    message_id: int
    inline_id: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; the base of all events.

    Attributes:
        person: Who did it.
        chat: Where.
        at: When, in UTC.
    """

    person: Person
    chat: Chat
    at: datetime


@dataclass(frozen=True, slots=True)
class TextSent(Event):
    """A person wrote something; commands arrive this way too.

    Attributes:
        text: What was written, without the mention of the assistant.
        message: The person's own message, None where the channel has none.
        reply_to: The message that was replied to.
        edited: Whether an earlier message was changed.
        mentioned: Whether it is addressed to the assistant: in a private chat always, in a group
            by a mention, by a reply to the assistant, or by a command that names it.
    """

    text: str
    message: MessageRef | None = None
    reply_to: MessageRef | None = None
    edited: bool = False
    mentioned: bool = True


@dataclass(frozen=True, slots=True)
class ButtonTapped(Event):
    """A person tapped a button.

    Attributes:
        data: What the button carries, ``verb:argument:argument``.
        message: The message that the button belongs to.
        tap_id: The channel's name of this tap, with which it is answered.
    """

    data: str
    message: MessageRef
    tap_id: str = ""


class FileKind(StrEnum):
    """What sort of file was sent."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class FileSent(Event):
    """A person sent a file.

    Attributes:
        kind: Photo, document or voice note.
        file_id: The channel's name of the file, with which it is fetched.
        name: The file's name, empty where the channel gives none.
        mime: The file's type as the sender's program states it.
        size: In bytes as the channel states it, 0 where it is unknown.
        caption: What was written below the file.
        message: The person's own message.
        reply_to: The message that was replied to.
        edited: Whether the caption or the file of an earlier message was changed.
        mentioned: As in :class:`TextSent`.
    """

    kind: FileKind
    file_id: str
    name: str = ""
    mime: str = ""
    size: int = 0
    caption: str = ""
    message: MessageRef | None = None
    reply_to: MessageRef | None = None
    edited: bool = False
    mentioned: bool = True


@dataclass(frozen=True, slots=True)
class InlineQueried(Event):
    """A person typed ``@assistant words`` in any chat and waits for things to share."""

    query_id: str
    text: str
    offset: str = ""


class Membership(StrEnum):
    """What became of the assistant's place in a chat."""

    JOINED = "joined"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class MemberChanged(Event):
    """The assistant was blocked, unblocked, added to a group or removed from it."""

    status: Membership


@dataclass(frozen=True, slots=True)
class ChatMigrated(Event):
    """The group became a supergroup and has another number in its channel from now on."""

    new_external_id: str


@dataclass(frozen=True, slots=True)
class Job(Event):
    """Work that an earlier turn queued, such as drawing a chart.

    Attributes:
        name: Names the handler.
        args: What the handler was given, as JSON values.
    """

    name: str
    args: dict[str, Any]
