"""What the fake Telegram knows: people, chats, messages, and the updates a bot has not confirmed."""

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Chat:
    """A chat as Telegram sees it; ``closed`` is the description with which it refuses messages."""

    info: Json
    members: set[int] = field(default_factory=set)
    closed: str | None = None
    migrated_to: int | None = None
    threads: set[int] = field(default_factory=set)
    started: bool = False

    @property
    def id(self) -> int:
        return int(self.info["id"])


@dataclass(frozen=True)
class Call:
    """A request of the bot."""

    method: str
    params: Json
    at: float


class World:
    """One Telegram with one bot."""

    def __init__(self, token: str = "424242:fake-token", username: str = "icc_test_bot") -> None:
        self.token = token
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "ICC assistant",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
        }
        self.users: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.messages: dict[tuple[int, int], Json] = {}
        self.history: list[tuple[str, Json]] = []
        self.queue: list[Json] = []
        self.calls: list[Call] = []
        self.taps: dict[str, Json | None] = {}
        self.inline: dict[str, Json | None] = {}
        self.inline_messages: dict[str, Json] = {}
        self.files: dict[str, Json] = {}
        self.commands: dict[str, list[Json]] = {}
        self.webhook: Json = {"url": ""}
        self._update_ids = itertools.count(700_000_001)
        self._message_ids: dict[int, itertools.count[int]] = {}
        self._ids = itertools.count(1)
        self._bell = asyncio.Event()

    def fresh_id(self, prefix: str) -> str:
        return f"{prefix}{next(self._ids)}"

    # People and chats

    def add_user(self, name: str, language: str | None = "en") -> Json:
        user_id = 5_000_000_000 + next(self._ids)
        user: Json = {"id": user_id, "is_bot": False, "first_name": name}
        if language:
            user["language_code"] = language
        self.users[user_id] = user
        info = {"id": user_id, "type": "private", "first_name": name}
        self.chats[user_id] = Chat(info, {user_id})
        return user

    def add_group(self, title: str, *, forum: bool = False, kind: str = "supergroup") -> Chat:
        number = next(self._ids)
        chat_id = -1_000_000_000_000 - number if kind == "supergroup" else -4_000_000 - number
        info: Json = {"id": chat_id, "type": kind, "title": title}
        if forum:
            info["is_forum"] = True
        self.chats[chat_id] = Chat(info, {self.bot["id"]}, started=True)
        return self.chats[chat_id]

    # Messages

    def new_message(self, chat: Chat, sender: Json | None, content: Json, *, note: str) -> Json:
        counter = self._message_ids.setdefault(chat.id, itertools.count(1))
        message: Json = {"message_id": next(counter), "date": int(time.time()), "chat": chat.info}
        if sender is not None:
            message["from"] = sender
        message |= content
        self.messages[chat.id, message["message_id"]] = message
        self.note(note, message)
        return message

    def note(self, what: str, message: Json) -> None:
        """Write down that people saw a message appear, change or go."""
        self.history.append((what, dict(message)))
        self.ring()

    # Updates

    def push(self, kind: str, content: Json) -> Json:
        """Put an update in the bot's queue."""
        update = {"update_id": next(self._update_ids), kind: content}
        self.queue.append(update)
        self.ring()
        return update

    def push_again(self, update: Json) -> None:
        """Deliver an update once more, as Telegram does when a confirmation was lost."""
        self.queue.append(update)
        self.ring()

    def confirm_below(self, offset: int) -> None:
        self.queue = [update for update in self.queue if update["update_id"] >= offset]
        self.ring()

    # Waiting

    def ring(self) -> None:
        self._bell.set()

    async def until(self, condition: Callable[[], bool], seconds: float = 20) -> None:
        """Wait until something holds that the bot or a person brings about."""
        async with asyncio.timeout(seconds):
            while not condition():
                self._bell.clear()
                await self._bell.wait()

    async def until_fetched(self) -> None:
        """Wait until the bot has confirmed every update."""
        await self.until(lambda: not self.queue)
