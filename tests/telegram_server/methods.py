"""The methods of the Bot API that a bot of this kind uses, answering as Telegram does."""

from collections.abc import Callable
from typing import Any

from telegram_server.checks import checked_markup, checked_text
from telegram_server.refusals import bad, forbidden
from telegram_server.world import Chat, Json, World

Files = dict[str, tuple[str, bytes]]
Method = Callable[[World, Json, Files], Any]
METHODS: dict[str, Method] = {}
MAX_UPLOAD, MAX_PHOTO, MAX_DOWNLOAD = 50_000_000, 10_000_000, 20_000_000


def method(function: Method) -> Method:
    METHODS[function.__name__] = function
    return function


def open_chat(world: World, params: Json) -> Chat:
    """Return the chat to write to, or refuse as Telegram does."""
    chat = world.chats.get(params.get("chat_id") or 0)
    if chat is None:
        raise bad("chat not found")
    if chat.migrated_to:
        raise bad(
            "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
        )
    if chat.closed:
        raise forbidden(chat.closed)
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    thread = params.get("message_thread_id")
    if thread is not None and thread not in chat.threads:
        raise bad("message thread not found")
    return chat


def _posted(world: World, params: Json, content: Json) -> Json:
    chat = open_chat(world, params)
    content = content | checked_markup(params)
    if thread := params.get("message_thread_id"):
        content |= {"message_thread_id": thread, "is_topic_message": True}
    if reply := params.get("reply_parameters"):
        original = world.messages.get((chat.id, reply["message_id"]))
        if original is None and not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        if original is not None:
            content |= {"reply_to_message": original}
    return world.new_message(chat, world.bot, content, note="new")


@method
def getMe(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    return world.bot


@method
def sendMessage(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    open_chat(world, params)
    return _posted(world, params, checked_text(params))


@method
def editMessageText(world: World, params: Json, files: Files) -> Json | bool:  # noqa: N802
    if inline_id := params.get("inline_message_id"):
        if inline_id not in world.inline_messages:
            raise bad("MESSAGE_ID_INVALID")
        world.inline_messages[inline_id] = checked_text(params) | checked_markup(params)
        return True
    message = _own(world, params)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return _changed(world, message, checked_text(params), ("text", "entities"), params)


@method
def editMessageCaption(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    message = _own(world, params)
    fields = ("caption", "caption_entities")
    return _changed(world, message, checked_text(params, "caption", 1024), fields, params)


@method
def editMessageReplyMarkup(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    return _changed(world, _own(world, params), {}, (), params)


@method
def editMessageMedia(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    message = _own(world, params)
    media = params["media"]
    content = _media(world, media["type"], media["media"], files)
    content |= checked_text(media, "caption", 1024)
    fields = ("photo", "document", "caption", "caption_entities")
    return _changed(world, message, content, fields, params)


def _own(world: World, params: Json) -> Json:
    chat = open_chat(world, params)
    message = world.messages.get((chat.id, params.get("message_id") or 0))
    if message is None:
        raise bad("message to edit not found")
    if message.get("from") != world.bot:
        raise bad("message can't be edited")
    return message


def _changed(
    world: World, message: Json, content: Json, fields: tuple[str, ...], params: Json
) -> Json:
    after = content | checked_markup(params)
    watched = (*fields, "reply_markup")
    if {k: message[k] for k in watched if k in message} == after:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    for name in watched:
        message.pop(name, None)
    message.update(after, edit_date=message["date"])
    world.note("edited", message)
    return message


@method
def deleteMessage(world: World, params: Json, files: Files) -> bool:  # noqa: N802
    chat = open_chat(world, params)
    message = world.messages.pop((chat.id, params.get("message_id") or 0), None)
    if message is None:
        raise bad("message to delete not found")
    world.note("deleted", message)
    return True


@method
def answerCallbackQuery(world: World, params: Json, files: Files) -> bool:  # noqa: N802
    tap = params.get("callback_query_id")
    if world.taps.get(tap, params) is not None:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(params.get("text", "")) > 200:
        raise bad("MESSAGE_TOO_LONG")
    world.taps[tap] = params
    world.ring()
    return True


@method
def answerInlineQuery(world: World, params: Json, files: Files) -> bool:  # noqa: N802
    query = params.get("inline_query_id")
    if world.inline.get(query, params) is not None:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    results = params["results"]
    if len(results) > 50:
        raise bad("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad("RESULT_ID_DUPLICATE")
    for result in results:
        if not 1 <= len(result["id"].encode()) <= 64:
            raise bad("RESULT_ID_INVALID")
        content = result["input_message_content"]
        checked_text({"text": content["message_text"], "entities": content.get("entities")})
        checked_markup(result)
    world.inline[query] = params
    world.ring()
    return True


@method
def sendPhoto(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    return _file_message(world, "photo", params, files)


@method
def sendDocument(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    return _file_message(world, "document", params, files)


@method
def sendVoice(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    return _file_message(world, "voice", params, files)


@method
def sendMediaGroup(world: World, params: Json, files: Files) -> list[Json]:  # noqa: N802
    media = params["media"]
    if not 2 <= len(media) <= 10:
        raise bad("wrong number of media in the album")
    group = world.fresh_id("album")
    return [
        _posted(
            world,
            params,
            _media(world, item["type"], item["media"], files)
            | checked_text(item, "caption", 1024)
            | {"media_group_id": group},
        )
        for item in media
    ]


def _file_message(world: World, kind: str, params: Json, files: Files) -> Json:
    open_chat(world, params)
    content = _media(world, kind, params.get(kind), files)
    return _posted(world, params, content | checked_text(params, "caption", 1024))


def _media(world: World, kind: str, value: str | None, files: Files) -> Json:
    name, data = (
        files.get((value or kind).removeprefix("attach://")) or files.get(kind) or ("", b"")
    )
    if not data:
        if value not in world.files:
            raise bad(f"there is no {kind} in the request")
        return world.files[value]["content"]
    if len(data) > (MAX_PHOTO if kind == "photo" else MAX_UPLOAD):
        raise bad("file is too big")
    return stored_file(world, kind, name, data)


def stored_file(world: World, kind: str, name: str, data: bytes, mime: str = "") -> Json:
    """Keep a file; return it as the part of a message that describes it."""
    file_id = world.fresh_id("file-")
    file: Json = {
        "file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": len(data)
    }  # fmt: skip
    if kind == "photo":
        content: Json = {"photo": [file | {"width": 800, "height": 600}]}
    elif kind == "voice":
        content = {"voice": file | {"duration": 3, "mime_type": mime or "audio/ogg"}}
    else:
        content = {"document": file | {"file_name": name, "mime_type": mime}}
    world.files[file_id] = {"data": data, "name": name, "content": content}
    return content


@method
def getFile(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    file = world.files.get(params.get("file_id") or "")
    if file is None:
        raise bad("invalid file_id")
    if len(file["data"]) > MAX_DOWNLOAD:
        raise bad("file is too big")
    file_id = params["file_id"]
    return {
        "file_id": file_id,
        "file_unique_id": f"u{file_id}",
        "file_size": len(file["data"]),
        "file_path": f"documents/{file_id}",
    }


@method
def sendChatAction(world: World, params: Json, files: Files) -> bool:  # noqa: N802
    open_chat(world, params)
    return True


@method
def getChat(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    chat = open_chat(world, params)
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription",
         "gifts_from_channels"), True
    )  # fmt: skip
    return chat.info | {
        "accent_color_id": 1, "max_reaction_count": 11, "accepted_gift_types": gifts
    }  # fmt: skip


@method
def getChatMember(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    chat = open_chat(world, params)
    user = world.users.get(params.get("user_id") or 0)
    if user is None:
        raise bad("user not found")
    return {"user": user, "status": "member" if user["id"] in chat.members else "left"}


@method
def leaveChat(world: World, params: Json, files: Files) -> bool:  # noqa: N802
    chat = open_chat(world, params)
    chat.members.discard(world.bot["id"])
    chat.closed = f"bot is not a member of the {chat.info['type']} chat"
    return True


@method
def setMyCommands(world: World, params: Json, files: Files) -> bool:  # noqa: N802
    for command in params["commands"]:
        if (
            not command["command"].isidentifier()
            or command["command"] != command["command"].lower()
        ):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[params.get("language_code", "")] = params["commands"]
    return True


@method
def getMyCommands(world: World, params: Json, files: Files) -> list[Json]:  # noqa: N802
    return world.commands.get(params.get("language_code", ""), [])


@method
def setWebhook(world: World, params: Json, files: Files) -> bool:  # noqa: N802
    world.webhook = {k: params[k] for k in ("url", "secret_token") if params.get(k)}
    world.webhook.setdefault("url", "")
    world.ring()
    return True


@method
def deleteWebhook(world: World, params: Json, files: Files) -> bool:  # noqa: N802
    world.webhook = {"url": ""}
    if params.get("drop_pending_updates"):
        world.queue.clear()
    return True


@method
def getWebhookInfo(world: World, params: Json, files: Files) -> Json:  # noqa: N802
    return {
        "url": world.webhook["url"],
        "has_custom_certificate": False,
        "pending_update_count": len(world.queue),
    }
