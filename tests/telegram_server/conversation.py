"""People who talk with the bot: a test reads as what they say, tap and see."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram_server.methods import stored_file
from telegram_server.server import TelegramServer
from telegram_server.world import Chat, Json

Settle = Callable[[], Awaitable[None]]


class Telegram:
    """Telegram as a test uses it.

    Args:
        server: The running fake server.
        settle: Waits until the bot has nothing left to do.
    """

    def __init__(self, server: TelegramServer, settle: Settle) -> None:
        self.server = server
        self.world = server.world
        self.settle = settle

    def person(self, name: str, language: str | None = "en") -> "Phone":
        user = self.world.add_user(name, language)
        return Phone(self, user, self.world.chats[user["id"]])

    def group(self, title: str, *, forum: bool = False, kind: str = "supergroup") -> Chat:
        return self.world.add_group(title, forum=forum, kind=kind)

    def sent(self, method: str) -> list[Json]:
        """Return the parameters of every request of a method."""
        return [call.params for call in self.world.calls if call.method == method]


class Phone:
    """One person's view of one chat."""

    def __init__(
        self, telegram: Telegram, user: Json, chat: Chat, thread: int | None = None
    ) -> None:
        self._telegram = telegram
        self._world = telegram.world
        self.user = user
        self.chat = chat
        self.thread = thread
        self._seen = 0
        self.toast: str | None = None
        self.is_alert = False

    # What the person does

    async def says(self, text: str, **extra: Any) -> Json:
        """Write a message and wait for everything that follows from it."""
        message = self.writes(text, **extra)
        await self._telegram.settle()
        return message

    def writes(self, text: str, **extra: Any) -> Json:
        """Write a message without waiting."""
        content: Json = {"text": text, **self._thread(), **extra}
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        message = self._post(content)
        self._world.push("message", dict(message))
        return message

    async def edits(self, message: Json, text: str) -> None:
        """Change an earlier message of one's own."""
        self._look_away()
        message |= {"text": text, "edit_date": message["date"] + 1}
        self._world.push("edited_message", dict(message))
        await self._telegram.settle()

    async def replies(self, to: Json, text: str) -> Json:
        return await self.says(text, reply_to_message=to)

    async def taps(self, label: str) -> None:
        """Tap the newest button with this label."""
        await self.taps_in(self.message_with(label), label)

    async def taps_in(self, message: Json, label: str) -> None:
        """Tap a button of a message, as it is or as it once was."""
        data = next(b["callback_data"] for row in _rows(message) for b in row if b["text"] == label)
        await self.taps_data(message, data)

    async def taps_data(self, message: Json, data: str) -> None:
        """Send any data, as a changed program could."""
        tap = self.begins_tap(message, data)
        await self._telegram.settle()
        answer = self._world.taps[tap]
        self.toast = answer and answer.get("text")
        self.is_alert = bool(answer and answer.get("show_alert"))

    def begins_tap(self, message: Json, data: str) -> str:
        """Tap without waiting; return the tap's id."""
        self._look_away()
        tap = self._world.fresh_id("tap-")
        self._world.taps[tap] = None
        query = {
            "id": tap, "from": self.user, "chat_instance": f"i{self.chat.id}",
            "message": dict(message), "data": data,
        }  # fmt: skip
        self._world.push("callback_query", query)
        return tap

    async def sends(self, kind: str, data: bytes, name: str = "", caption: str = "") -> Json:
        """Send a photo, a document or a voice note."""
        message = self.drops(kind, data, name, caption)
        await self._telegram.settle()
        return message

    def drops(self, kind: str, data: bytes, name: str = "", caption: str = "") -> Json:
        """Send a file without waiting."""
        content = stored_file(self._world, kind, name, data) | self._thread()
        message = self._post(content | ({"caption": caption} if caption else {}))
        self._world.push("message", dict(message))
        return message

    async def searches(self, words: str, offset: str = "") -> Json | None:
        """Type ``@bot words`` in some chat; return what is offered."""
        query_id = self._world.fresh_id("query-")
        self._world.inline[query_id] = None
        query = {"id": query_id, "from": self.user, "query": words, "offset": offset}
        self._world.push("inline_query", query)
        await self._telegram.settle()
        return self._world.inline[query_id]

    async def blocks(self) -> None:
        """Block the bot."""
        self.chat.closed = "bot was blocked by the user"
        await self._membership("member", "kicked")

    async def unblocks(self) -> None:
        self.chat.closed = None
        await self._membership("kicked", "member")

    async def adds_bot(self) -> None:
        """Let the bot into the group."""
        await self._membership("left", "member")

    async def upgrades_group(self) -> Chat:
        """Make the group a supergroup: it gets another number."""
        new = self._world.add_group(self.chat.info["title"])
        old, self.chat.migrated_to = self.chat, new.id
        notice = self._post({"migrate_to_chat_id": new.id})
        self._world.push("message", dict(notice))
        self.chat = new
        self._world.new_message(new, self.user, {"migrate_from_chat_id": old.id}, note="new")
        await self._telegram.settle()
        return new

    def enters(self, group: Chat, thread: int | None = None) -> "Phone":
        """Return the same person's view of a group, or of a topic in it."""
        group.members.add(self.user["id"])
        if thread is not None:
            group.threads.add(thread)
        return Phone(self._telegram, self.user, group, thread)

    # What the person sees

    @property
    def news(self) -> list[Json]:
        """What the bot wrote or changed here since this person's last action."""
        return [
            message
            for what, message in self._world.history[self._seen :]
            if what != "deleted" and self._is_from_bot_here(message)
        ]

    def sees(self, *texts: str) -> bool:
        """Tell whether each of these texts is in the news."""
        read = "\n".join(self.texts)
        return all(text in read for text in texts)

    @property
    def texts(self) -> list[str]:
        return [message.get("text") or message.get("caption", "") for message in self.news]

    @property
    def screen(self) -> Json:
        """The newest message of the bot in this chat."""
        return self.screens[-1]

    @property
    def screens(self) -> list[Json]:
        """Every message of the bot that is in this chat now."""
        return [m for m in self._world.messages.values() if self._is_from_bot_here(m)]

    @property
    def buttons(self) -> list[str]:
        """The labels below the newest message that has buttons."""
        for message in reversed(self.screens):
            if labels := [b["text"] for row in _rows(message) for b in row]:
                return labels
        return []

    def message_with(self, label: str) -> Json:
        for message in reversed(self.screens):
            if any(b["text"] == label for row in _rows(message) for b in row):
                return message
        shown = ", ".join(self.buttons) or "no buttons"
        raise AssertionError(f"{self.user['first_name']} sees no button {label!r}, but {shown}")

    def styled(self, kind: str) -> list[str]:
        """Return what is shown in a style (an entity type) in the news."""
        found = []
        for message in self.news:
            encoded = message.get("text", "").encode("utf-16-le")
            for entity in message.get("entities", []):
                if entity["type"] == kind:
                    start, end = entity["offset"], entity["offset"] + entity["length"]
                    found.append(encoded[start * 2 : end * 2].decode("utf-16-le"))
        return found

    # Parts

    def _is_from_bot_here(self, message: Json) -> bool:
        here = message["chat"]["id"] == self.chat.id and message.get("from") == self._world.bot
        return here and (self.thread is None or message.get("message_thread_id") == self.thread)

    def _thread(self) -> Json:
        if self.thread is None:
            return {}
        return {"message_thread_id": self.thread, "is_topic_message": True}

    def _post(self, content: Json) -> Json:
        self._look_away()
        self.chat.started = True
        return self._world.new_message(self.chat, self.user, content, note="said")

    def _look_away(self) -> None:
        self._seen = len(self._world.history)
        self.toast = None

    async def _membership(self, before: str, after: str) -> None:
        self._look_away()
        change = {
            "chat": self.chat.info, "from": self.user, "date": 1_700_000_000,
            "old_chat_member": {"user": self._world.bot, "status": before},
            "new_chat_member": {"user": self._world.bot, "status": after},
        }  # fmt: skip
        self._world.push("my_chat_member", change)
        await self._telegram.settle()


def _rows(message: Json) -> list[list[Json]]:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows
