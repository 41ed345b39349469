"""What the dialogue gives back for one event: replies to send and work to queue."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.dialogue.events import ButtonTapped, Event, FileSent, MessageRef, TextSent
from bot.dialogue.rich import NOTHING, Rich
from bot.dialogue.screens import Screen

# A message of this assistant: as the channel numbered it, or by the key it was said with.
Target = MessageRef | str


@dataclass(frozen=True, slots=True)
class Say:
    """Send a new message; ``key`` names it within its chat, so that a later turn may edit it."""

    screen: Screen
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Show another screen in a message already sent.

    A message that is gone, or a key that was never used, becomes a new message with that key.
    A newer edit of the same message replaces an older one that is still waiting.
    """

    target: Target
    screen: Screen


@dataclass(frozen=True, slots=True)
class Delete:
    """Take a message back; one that is gone already is fine."""

    target: Target


@dataclass(frozen=True, slots=True)
class Toast:
    """Answer the tap with a short line that passes by, or with an alert to close."""

    text: str
    alert: bool = False


class FileForm(StrEnum):
    """How a file is shown."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class SendFile:
    """Send a file that stays where it is until it is sent.

    Attributes:
        path: The file, below the data directory.
        name: What the person sees as its name.
        form: As a picture or as a document.
        caption: Text below it.
        key: As in :class:`Say`.
    """

    path: Path
    name: str
    form: FileForm = FileForm.DOCUMENT
    caption: Rich = NOTHING
    key: str | None = None


@dataclass(frozen=True, slots=True)
class InlineResult:
    """Something that can be shared in any chat; its screen may hold address buttons alone."""

    result_id: str
    title: str
    description: str
    screen: Screen


@dataclass(frozen=True, slots=True)
class InlineResults:
    """Answer an inline query; ``next_offset`` is empty where there is no more."""

    results: tuple[InlineResult, ...]
    next_offset: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the group."""


Reply = Say | Edit | Delete | Toast | SendFile | InlineResults | Leave


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person in a chat other than the one at hand, in whose name and language a job runs."""

    user_id: int
    chat_id: int
    channel: str
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class NewJob:
    """Work for later, handled as an event of its own; it does not hold up the conversation.

    Attributes:
        name: Names the handler.
        args: What it is given, as JSON values.
        to: For whom and where it runs; by default for the person and in the chat at hand.
        once: Names the work: a second job of the same name is not stored.
        due_at: Not before this moment; by default at once.
    """

    name: str
    args: dict[str, Any] = field(default_factory=dict)
    to: Recipient | None = None
    once: str | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Everything that follows from one event, besides the facts that the handler stored."""

    replies: tuple[Reply, ...] = ()
    jobs: tuple[NewJob, ...] = ()


def turn(*replies: Reply) -> Turn:
    """Return a turn of these replies."""
    return Turn(replies)


def answer_key(message: MessageRef) -> str:
    """Return the key of the answer to a person's message, by which an edit of it is answered."""
    return f"answer:{message.message_id}"


def shown(event: Event, screen: Screen) -> Reply:
    """Show a screen where the person expects it.

    A tap changes the message that was tapped, an edited question changes its answer, and
    everything else gets a new message.
    """
    if isinstance(event, ButtonTapped):
        return Edit(event.message, screen)
    if isinstance(event, TextSent | FileSent) and event.message is not None:
        key = answer_key(event.message)
        return Edit(key, screen) if event.edited else Say(screen, key)
    return Say(screen)
