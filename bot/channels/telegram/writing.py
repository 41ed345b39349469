"""Replies as Bot API requests, each small enough for Telegram to take."""

from functools import singledispatchmethod
from typing import Any
from uuid import uuid4

from bot.channels.telegram.limits import (
    CAPTION_UNITS,
    INLINE_RESULTS,
    TEXT_UNITS,
    TOAST_UNITS,
)
from bot.channels.telegram.rendering import caption_params, keyboard, sendable, text_params
from bot.channels.telegram.splitting import split
from bot.dialogue.events import (
    ButtonTapped,
    ChatKind,
    Event,
    FileSent,
    InlineQueried,
    MessageRef,
    TextSent,
)
from bot.dialogue.rich import Rich
from bot.dialogue.screens import Row, Screen
from bot.dialogue.turns import (
    Delete,
    Edit,
    FileForm,
    InlineResult,
    InlineResults,
    Leave,
    Reply,
    Say,
    SendFile,
    Toast,
)
from bot.storage.parcels import Outgoing

CHANNEL = "telegram"
_UPLOADS = {FileForm.PHOTO: ("sendPhoto", "photo"), FileForm.DOCUMENT: ("sendDocument", "document")}


class Writer:
    """Writes the replies to one event."""

    def __init__(self, event: Event) -> None:
        self._event = event
        self._lane = f"{CHANNEL}:{event.chat.chat_id}"

    @singledispatchmethod
    def write(self, reply: Reply) -> list[Outgoing]:
        """Return the reply as requests, in the order in which they are to be sent."""
        raise TypeError(f"{type(reply).__name__} is no reply")

    @write.register
    def _say(self, reply: Say) -> list[Outgoing]:
        parts = _parts(reply.screen)
        key = reply.key
        if key is None and len(parts) > 1:
            # Named, so that an edit of its last part finds the others.
            key = f"parts:{uuid4().hex}"
        return [
            self._message(
                {"method": "sendMessage", "params": self._sent(params, number)}, key, number
            )
            for number, params in enumerate(parts, start=1)
        ]

    @write.register
    def _edit(self, reply: Edit) -> list[Outgoing]:
        parts = _parts(reply.screen)
        target = reply.target
        if isinstance(target, MessageRef) and target.inline_id:
            params = {"inline_message_id": target.inline_id, **parts[0]}
            return [self._request("editMessageText", params, f"inline:{target.inline_id}"[:80])]
        aim = target.message_id if isinstance(target, MessageRef) else target
        return [
            Outgoing(
                channel=CHANNEL,
                lane=self._lane,
                chat_id=self._event.chat.chat_id,
                payload={
                    "method": "editMessageText",
                    "params": self._sent(params, number),
                    "last": number == len(parts),
                },
                part=number,
                target=aim,
            )
            for number, params in enumerate(parts, start=1)
        ]

    @write.register
    def _delete(self, reply: Delete) -> list[Outgoing]:
        target = reply.target
        aim = target.message_id if isinstance(target, MessageRef) else target
        payload = {"method": "deleteMessage", "params": {}}
        return [
            Outgoing(CHANNEL, self._lane, self._event.chat.chat_id, payload=payload, target=aim)
        ]

    @write.register
    def _toast(self, reply: Toast) -> list[Outgoing]:
        if not isinstance(self._event, ButtonTapped):
            return []
        tap = self._event.tap_id
        params: dict[str, Any] = {"callback_query_id": tap}
        if reply.text:
            params |= {"text": reply.text[: TOAST_UNITS // 2], "show_alert": reply.alert}
        return [self._request("answerCallbackQuery", params, f"tap:{tap}")]

    @write.register
    def _file(self, reply: SendFile) -> list[Outgoing]:
        method, field = _UPLOADS[reply.form]
        first, *rest = split(sendable(reply.caption), TEXT_UNITS, CAPTION_UNITS) or [Rich()]
        payload = {
            "method": method,
            "params": self._sent(caption_params(first), 1),
            "file": {"field": field, "path": str(reply.path), "name": reply.name},
        }
        following = [
            {"method": "sendMessage", "params": self._sent(text_params(r), 2)} for r in rest
        ]
        return [
            self._message(request, reply.key, number)
            for number, request in enumerate([payload, *following], start=1)
        ]

    @write.register
    def _results(self, reply: InlineResults) -> list[Outgoing]:
        if not isinstance(self._event, InlineQueried):
            return []
        query = self._event.query_id
        params = {
            "inline_query_id": query,
            "results": [_article(result) for result in reply.results[:INLINE_RESULTS]],
            "next_offset": reply.next_offset,
            "cache_time": 60,
            "is_personal": True,
        }
        return [self._request("answerInlineQuery", params, f"query:{query}")]

    @write.register
    def _leave(self, _reply: Leave) -> list[Outgoing]:
        return [self._message({"method": "leaveChat", "params": {}}, None, 1)]

    def _message(self, payload: dict[str, Any], key: str | None, part: int) -> Outgoing:
        return Outgoing(
            CHANNEL, self._lane, self._event.chat.chat_id, payload=payload, key=key, part=part
        )

    def _request(self, method: str, params: dict[str, Any], lane: str) -> Outgoing:
        """Return a request that waits for no message of the chat."""
        return Outgoing(
            CHANNEL,
            f"{CHANNEL}:{lane}",
            self._event.chat.chat_id,
            payload={"method": method, "params": params, "at_once": True},
        )

    def _sent(self, params: dict[str, Any], number: int) -> dict[str, Any]:
        """Add where a new message belongs: its topic, and in a group the message it answers."""
        chat, event = self._event.chat, self._event
        if chat.thread is not None:
            params = {**params, "message_thread_id": chat.thread}
        asked = event.message if isinstance(event, TextSent | FileSent) else None
        if chat.kind is ChatKind.GROUP and asked is not None and number == 1:
            reply = {"message_id": asked.message_id, "allow_sending_without_reply": True}
            params = {**params, "reply_parameters": reply}
        return params


def _parts(screen: Screen) -> list[dict[str, Any]]:
    """Return the screen as texts that fit, the buttons below the last one."""
    bodies = split(sendable(screen.body), TEXT_UNITS)
    params = [text_params(body) for body in bodies]
    params[-1] |= keyboard(screen.buttons)
    return params


def _article(result: InlineResult) -> dict[str, Any]:
    buttons: tuple[Row, ...] = result.screen.buttons
    body = split(sendable(result.screen.body), TEXT_UNITS)[0]
    content = text_params(body)
    return {
        "type": "article",
        "id": result.result_id,
        "title": result.title,
        "description": result.description,
        "input_message_content": {
            "message_text": content["text"],
            "entities": content["entities"],
            "link_preview_options": content["link_preview_options"],
        },
        **keyboard(buttons),
    }
