"""What Telegram checks before it takes a message. Lengths are UTF-16 code units."""

from typing import Any

from telegram_server.refusals import bad

Json = dict[str, Any]
_ENTITY_KINDS = {
    "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link",
    "blockquote", "expandable_blockquote", "text_mention", "custom_emoji", "url", "mention",
}  # fmt: skip


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def checked_text(params: Json, field: str = "text", limit: int = 4096) -> Json:
    """Return the text and its entities as Telegram keeps them, white space around it removed."""
    text = params.get(field) or ""
    if not isinstance(text, str):
        raise bad(f"field {field} must be a string")
    entities = params.get("caption_entities" if field == "caption" else "entities") or []
    for entity in entities:
        _check_entity(text, entity)
    if params.get("parse_mode"):
        raise bad("this server takes entities alone, as the assistant must send them")
    lead = units(text) - units(text.lstrip())
    stripped = text.strip()
    if field == "text" and not stripped:
        raise bad("message text is empty")
    if units(stripped) > limit:
        raise bad("message is too long" if field == "text" else "message caption is too long")
    kept = [_moved(entity, lead, units(stripped)) for entity in entities[:100]]
    kept = [entity for entity in kept if entity["length"] > 0]
    name = "entities" if field == "text" else "caption_entities"
    result: Json = {field: stripped} if stripped else {}
    return result | ({name: kept} if kept else {})


def _check_entity(text: str, entity: Json) -> None:
    offset, length = entity["offset"], entity["length"]
    if entity["type"] not in _ENTITY_KINDS:
        raise bad(f'can\'t parse entities: unsupported type "{entity["type"]}"')
    if offset < 0 or length <= 0 or offset + length > units(text):
        raise bad(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text "
            f"at UTF-16 offset {units(text)}"
        )
    encoded = text.encode("utf-16-le")
    for at in (offset, offset + length):
        pair = encoded[at * 2 : at * 2 + 2]
        if len(pair) == 2 and 0xDC <= pair[1] <= 0xDF:
            raise bad(f"entity begins or ends in a middle of a UTF-16 symbol at offset {at}")
    if entity["type"] == "text_link" and not entity.get("url"):
        raise bad("can't parse entities: a link needs a URL")


def _moved(entity: Json, lead: int, end: int) -> Json:
    start = max(entity["offset"] - lead, 0)
    stop = min(entity["offset"] + entity["length"] - lead, end)
    return entity | {"offset": start, "length": stop - start}


def checked_markup(params: Json) -> Json:
    """Return the inline keyboard, if there is one and it is sound."""
    markup = params.get("reply_markup")
    if not markup:
        return {}
    rows = markup.get("inline_keyboard", [])
    if sum(len(row) for row in rows) > 100 or any(len(row) > 8 for row in rows):
        raise bad("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)
    return {"reply_markup": markup} if rows else {}


def _check_button(button: Json) -> None:
    if not button.get("text", "").strip():
        raise bad("can't parse inline keyboard button: Button text must be non-empty")
    actions = set(button) - {"text", "style", "icon_custom_emoji_id"}
    if len(actions) != 1:
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if "url" in button and "://" not in button["url"]:
        raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")
