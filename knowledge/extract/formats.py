"""Which format a file has: its content decides, its name only between text and Markdown."""

from __future__ import annotations

import re
from pathlib import PurePath

from knowledge.errors import Reason
from knowledge.extract.extracted import Format, Reading

_HEAD = 1024  # bytes; a PDF may begin that late, after what a mail program put before it
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Word files, and encrypted new ones
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown"})
_HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})
_OTHERS = {
    b"{\\rtf": "it is an RTF file",
    b"\x89PNG": "it is a picture",
    b"\xff\xd8\xff": "it is a picture",
    b"GIF8": "it is a picture",
    b"II*\x00": "it is a picture",
    b"MM\x00*": "it is a picture",
}


def format_of(data: bytes, reading: Reading) -> Format:
    """Return the format of a file's bytes.

    Raises:
        Unreadable: empty, an encrypted Word file, or of a format that is not supported.
    """
    if not data.strip():
        raise reading.fail(Reason.EMPTY, f"it has {len(data)} bytes and no text")
    head = data[:_HEAD]
    if b"%PDF-" in head:
        return Format.PDF
    if head.startswith(b"PK\x03\x04"):
        return Format.DOCX
    if head.startswith(_OFFICE):
        if _ENCRYPTED in data:
            raise reading.fail(Reason.ENCRYPTED, "it asks for a password")
        raise reading.fail(Reason.UNSUPPORTED, "it is a file of an old Office version")
    return _text_format(data, head, reading)


def _text_format(data: bytes, head: bytes, reading: Reading) -> Format:
    ending = PurePath(reading.name).suffix.casefold()
    for magic, what in _OTHERS.items():
        if head.startswith(magic):
            raise reading.fail(Reason.UNSUPPORTED, what)
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")) or ending in _HTML_NAMES:
        return Format.HTML
    if b"\0" in data[: 64 * _HEAD] and not head.startswith(_WIDE_MARKS):
        raise reading.fail(Reason.UNSUPPORTED, "it holds binary data")
    return Format.MARKDOWN if ending in _MARKDOWN_NAMES else Format.TEXT
