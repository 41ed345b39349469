"""Rich text, buttons and files as the Bot API takes them: text and entities, no parse mode."""

from collections.abc import Sequence
from typing import Any

from bot.channels.telegram.limits import utf16_units
from bot.dialogue.plain import plain
from bot.dialogue.rich import Rich, Span, Style
from bot.dialogue.screens import AnyButton, Button, CopyButton, Row, ShareButton, UrlButton

_ENTITIES = {
    Style.BOLD: "bold",
    Style.ITALIC: "italic",
    Style.CODE: "code",
    Style.QUOTE: "blockquote",
    Style.FOLDED_QUOTE: "expandable_blockquote",
    Style.LINK: "text_link",
}


def sendable(body: Rich) -> Rich:
    """Return the text without characters that Telegram does not take."""
    return Rich(plain(body.text), body.spans).stripped()


def text_params(body: Rich) -> dict[str, Any]:
    """Return a text as parameters of sendMessage and editMessageText."""
    return {
        "text": body.text,
        "entities": entities(body),
        "link_preview_options": {"is_disabled": True},
    }


def caption_params(body: Rich) -> dict[str, Any]:
    """Return a text as parameters of a file's caption."""
    return {"caption": body.text, "caption_entities": entities(body)} if body else {}


def entities(body: Rich) -> list[dict[str, Any]]:
    """Return the spans as message entities, with offsets in UTF-16 code units."""
    return [_entity(body.text, span) for span in body.spans if body.text[span.start : span.end]]


def _entity(text: str, span: Span) -> dict[str, Any]:
    entity: dict[str, Any] = {
        "type": _ENTITIES[span.style],
        "offset": utf16_units(text[: span.start]),
        "length": utf16_units(text[span.start : span.end]),
    }
    if span.url:
        entity["url"] = span.url
    return entity


def keyboard(rows: Sequence[Row]) -> dict[str, Any]:
    """Return rows of buttons as a parameter; none where there are no rows."""
    if not rows:
        return {}
    return {"reply_markup": {"inline_keyboard": [[_button(b) for b in row] for row in rows]}}


def _button(button: AnyButton) -> dict[str, Any]:
    shown: dict[str, Any] = {"text": button.label}
    match button:
        case Button(data=data):
            shown["callback_data"] = data
        case UrlButton(url=url):
            shown["url"] = url
        case CopyButton(text=text):
            shown["copy_text"] = {"text": text}
        case ShareButton(query=query):
            shown["switch_inline_query"] = query
    return shown
