"""The fake answers as the Bot API does: required fields, semantics of getUpdates, refusals."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram_server.conversation import Phone, Telegram
from telegram_server.faults import Answer, Page, Reset, Throttle, When
from telegram_server.methods import METHODS
from telegram_server.server import TelegramServer, telegram_server

Json = dict[str, Any]
_SHARED = Path(__file__).parents[2].parent / "shared" / "telegram" / "api.min.json"


class Client:
    """A bare client of the Bot API."""

    def __init__(self, server: TelegramServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self._session = session

    async def __call__(self, method: str, token: str | None = None, **params: Any) -> Json:
        url = f"{self.server.url}/bot{token or self.server.world.token}/{method}"
        async with self._session.post(url, json=params) as answer:
            body: Json = await answer.json()
            assert answer.status == (200 if body["ok"] else body["error_code"])
            return body

    async def upload(self, method: str, field: str, data: bytes, **params: str) -> Json:
        form = aiohttp.FormData(params)
        form.add_field(field, io.BytesIO(data), filename="file.bin")
        url = f"{self.server.url}/bot{self.server.world.token}/{method}"
        async with self._session.post(url, data=form) as answer:
            body: Json = await answer.json()
            return body


@pytest.fixture
async def call() -> AsyncIterator[Client]:
    async with telegram_server() as server, aiohttp.ClientSession() as session:
        yield Client(server, session)


@pytest.fixture
def maria(call: Client) -> Phone:
    """A person who has started a conversation."""
    phone = Telegram(call.server, asyncio.Event().wait).person("Maria")
    phone.writes("/start")
    return phone


# Required fields, against the machine-readable Bot API


def missing_fields(api: Json, kind: str, value: Any, where: str = "") -> list[str]:
    """Return the required fields that a value of a Bot API type lacks, at any depth."""
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ")
        return [m for item in value for m in missing_fields(api, inner, item, f"{where}[]")]
    if kind not in api["types"] or not isinstance(value, dict):
        return []
    fields = api["types"][kind].get("fields", [])
    if not fields:
        subtypes = api["types"][kind].get("subtypes", [])
        best = [missing_fields(api, subtype, value, where) for subtype in subtypes]
        return min(best, key=len, default=[])
    lacking = [f"{where}.{f['name']}" for f in fields if f["required"] and f["name"] not in value]
    for field in fields:
        if field["name"] in value:
            deeper = f"{where}.{field['name']}"
            lacking += missing_fields(api, field["types"][0], value[field["name"]], deeper)
    return lacking


@pytest.mark.shared
@pytest.mark.skipif(not _SHARED.exists(), reason="the machine-readable Bot API is not here")
async def test_every_answer_and_update_has_the_fields_that_the_bot_api_promises(
    call: Client, maria: Phone
) -> None:
    api = json.loads(_SHARED.read_text(encoding="utf-8"))
    chat: Json = {"chat_id": maria.chat.id}
    text = await call("sendMessage", **chat, text="Hello")
    edit = {**chat, "message_id": text["result"]["message_id"]}
    markup = {"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}
    photo = await call.upload("sendPhoto", "photo", b"png", chat_id=str(maria.chat.id))
    photo_id = photo["result"]["photo"][-1]["file_id"]
    caption = {**chat, "message_id": photo["result"]["message_id"], "caption": "New"}
    media = [{"type": "photo", "media": photo_id}] * 2
    tap = maria.begins_tap(text["result"], "more")
    inline = call.server.world.fresh_id("query-")
    call.server.world.inline[inline] = None
    query = {"id": inline, "from": maria.user, "query": "rumours", "offset": ""}
    call.server.world.push("inline_query", query)
    requests: list[tuple[str, Json]] = [
        ("getMe", {}),
        ("sendMessage", {**chat, "text": "Hello", "reply_markup": markup}),
        ("editMessageText", {**edit, "text": "Changed"}),
        ("editMessageReplyMarkup", {**edit, "reply_markup": markup}),
        ("editMessageCaption", caption),
        ("editMessageMedia", {**caption, "media": {"type": "photo", "media": photo_id}}),
        ("sendPhoto", {**chat, "photo": photo_id}),
        ("sendMediaGroup", {**chat, "media": media}),
        ("getFile", {"file_id": photo_id}),
        ("answerCallbackQuery", {"callback_query_id": tap}),
        ("answerInlineQuery", {"inline_query_id": inline, "results": []}),
        ("sendChatAction", {**chat, "action": "typing"}),
        ("getChat", chat),
        ("getChatMember", {**chat, "user_id": maria.user["id"]}),
        ("setMyCommands", {"commands": [{"command": "help", "description": "Help"}]}),
        ("getMyCommands", {}),
        ("getWebhookInfo", {}),
        ("getUpdates", {}),
        ("deleteMessage", edit),
        ("setWebhook", {"url": ""}),
        ("deleteWebhook", {}),
        ("leaveChat", chat),
    ]
    answers = {"sendPhoto (upload)": photo}
    for kind in ("document", "voice"):
        method = f"send{kind.capitalize()}"
        answers[method] = await call.upload(method, kind, b"x", chat_id=str(maria.chat.id))
    for method, params in requests:
        answers[method] = await call(method, **params)
    for name, answer in answers.items():
        method = name.partition(" ")[0]
        assert answer["ok"], (name, answer)
        returns = api["methods"][method]["returns"][0]
        assert missing_fields(api, returns, answer["result"], method) == []
    assert set(METHODS) <= {name.partition(" ")[0] for name in answers}


# Updates


async def test_updates_stay_until_a_higher_offset_confirms_them(call: Client, maria: Phone) -> None:
    maria.writes("second")
    first, second = (await call("getUpdates"))["result"]
    assert (await call("getUpdates"))["result"] == [first, second]
    assert (await call("getUpdates", offset=second["update_id"]))["result"] == [second]
    assert (await call("getUpdates", offset=second["update_id"] + 1))["result"] == []


async def test_a_long_poll_ends_with_the_first_update(call: Client) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=30))
    maria = Telegram(call.server, asyncio.Event().wait).person("Maria")
    maria.writes("Hello")
    assert len((await poll)["result"]) == 1


async def test_a_second_reader_ends_the_first(call: Client) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=30))
    await call.server.world.until(lambda: len(call.server.world.calls) == 1)
    await call("getUpdates", timeout=0)
    assert "terminated by other getUpdates" in (await first)["description"]


async def test_a_webhook_keeps_updates_from_being_polled(call: Client) -> None:
    await call("setWebhook", url="http://127.0.0.1:1/")
    assert (await call("getUpdates"))["error_code"] == 409


async def test_a_webhook_gets_each_update_with_its_secret_until_it_says_yes(call: Client) -> None:
    seen: list[tuple[str | None, Json]] = []

    async def hook(request: aiohttp.web.Request) -> aiohttp.web.Response:
        seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        return aiohttp.web.Response(status=500 if len(seen) == 1 else 200)

    app = aiohttp.web.Application()
    app.router.add_post("/hook", hook)
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await call("setWebhook", url=url, secret_token="secret")
    Telegram(call.server, asyncio.Event().wait).person("Maria").writes("Hello")
    await call.server.world.until_fetched()
    await runner.cleanup()
    assert [secret for secret, _ in seen] == ["secret", "secret"]
    assert seen[0][1] == seen[1][1]


# Refusals


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"text": " \n "}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "a", "entities": [{"type": "bold", "offset": 0, "length": 2}]}, "ends after the end"),
        ({"text": "😀", "entities": [{"type": "bold", "offset": 1, "length": 1}]}, "in a middle"),
        ({"text": "a", "entities": [{"type": "shout", "offset": 0, "length": 1}]}, "unsupported type"),
        ({"text": "a", "chat_id": 1}, "chat not found"),
        ({"text": "a", "message_thread_id": 9}, "message thread not found"),
        ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
)  # fmt: skip
async def test_a_message_that_telegram_would_refuse_is_refused(
    call: Client, maria: Phone, params: Json, description: str
) -> None:
    answer = await call("sendMessage", **{"chat_id": maria.chat.id, **params})
    assert answer["error_code"] == 400
    assert description in answer["description"]


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "More", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "More", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": " ", "callback_data": "x"}, "must be non-empty"),
        ({"text": "More"}, "Text buttons are unallowed"),
        ({"text": "More", "url": "nowhere"}, "Wrong HTTP URL"),
    ],
)
async def test_a_button_that_telegram_would_refuse_is_refused(
    call: Client, maria: Phone, button: Json, description: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    answer = await call("sendMessage", chat_id=maria.chat.id, text="x", reply_markup=markup)
    assert description in answer["description"]


async def test_an_edit_that_changes_nothing_is_refused(call: Client, maria: Phone) -> None:
    sent = await call("sendMessage", chat_id=maria.chat.id, text="Hello")
    place = {"chat_id": maria.chat.id, "message_id": sent["result"]["message_id"]}
    assert "not modified" in (await call("editMessageText", **place, text="Hello"))["description"]
    assert (await call("editMessageText", **place, text="Bye"))["ok"]


async def test_only_the_bots_own_messages_can_be_edited(call: Client, maria: Phone) -> None:
    own = maria.writes("mine")
    place = {"chat_id": maria.chat.id, "message_id": own["message_id"]}
    answer = await call("editMessageText", **place, text="x")
    assert "can't be edited" in answer["description"]


async def test_a_tap_is_answered_once(call: Client, maria: Phone) -> None:
    sent = await call("sendMessage", chat_id=maria.chat.id, text="Hello")
    tap = maria.begins_tap(sent["result"], "x")
    assert (await call("answerCallbackQuery", callback_query_id=tap))["ok"]
    again = await call("answerCallbackQuery", callback_query_id=tap)
    assert "query is too old" in again["description"]


async def test_who_never_wrote_or_has_blocked_the_bot_is_not_written_to(call: Client) -> None:
    jan = Telegram(call.server, asyncio.Event().wait).person("Jan")
    answer = await call("sendMessage", chat_id=jan.chat.id, text="x")
    assert answer["description"] == "Forbidden: bot can't initiate conversation with a user"
    jan.writes("Hello")
    jan.chat.closed = "bot was blocked by the user"
    answer = await call("sendMessage", chat_id=jan.chat.id, text="x")
    assert answer["description"] == "Forbidden: bot was blocked by the user"


async def test_a_group_that_moved_tells_its_new_number(call: Client) -> None:
    old = call.server.world.add_group("Team", kind="group")
    old.migrated_to = -1001
    answer = await call("sendMessage", chat_id=old.id, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": -1001}


@pytest.mark.parametrize(("token", "code"), [("1:wrong", 401), ("nonsense", 404)])
async def test_a_wrong_token_is_refused(call: Client, token: str, code: int) -> None:
    assert (await call("getMe", token=token))["error_code"] == code


async def test_a_photo_of_more_than_ten_megabytes_is_refused(call: Client, maria: Phone) -> None:
    data = b"x" * 10_000_001
    answer = await call.upload("sendPhoto", "photo", data, chat_id=str(maria.chat.id))
    assert "too big" in answer["description"]


async def test_a_file_comes_back_as_it_was_sent(call: Client, maria: Phone) -> None:
    sent = await call.upload("sendDocument", "document", b"abc", chat_id=str(maria.chat.id))
    file = await call("getFile", file_id=sent["result"]["document"]["file_id"])
    path, token = file["result"]["file_path"], call.server.world.token
    url = f"{call.server.url}/file/bot{token}/{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        assert await answer.read() == b"abc"


# Faults


async def test_faults_come_in_their_order_and_then_no_more(call: Client, maria: Phone) -> None:
    call.server.faults.add("sendMessage", Throttle(7), Answer(500, "Internal Server Error"))
    send: Json = {"chat_id": maria.chat.id, "text": "x"}
    assert (await call("sendMessage", **send))["parameters"] == {"retry_after": 7}
    assert (await call("sendMessage", **send))["error_code"] == 500
    assert (await call("sendMessage", **send))["ok"]


async def test_a_page_of_a_gateway_is_no_json(call: Client) -> None:
    call.server.faults.add("getMe", Page(502))
    with pytest.raises(aiohttp.ContentTypeError):
        await call("getMe")


@pytest.mark.parametrize(("when", "messages"), [(When.BEFORE, 0), (When.AFTER, 1)])
async def test_a_cut_connection_tells_nothing_about_the_effect(
    call: Client, maria: Phone, when: When, messages: int
) -> None:
    call.server.faults.add("sendMessage", Reset(when))
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=maria.chat.id, text="x")
    assert len(maria.screens) == messages
