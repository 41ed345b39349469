"""Which files are taken as evidence, told by what is in them and not by what they are called."""

import io
import zipfile
from enum import StrEnum

# What Telegram hands out to a bot at most, too.
MOST_BYTES = 20_000_000


class FileType(StrEnum):
    """A type of file that is taken; the value is its ending."""

    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    XLSX = "xlsx"
    JPEG = "jpg"
    PNG = "png"
    WEBP = "webp"
    OGG = "ogg"


_STARTS = (
    (b"%PDF-", FileType.PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileType.DOC),
    (b"\xff\xd8\xff", FileType.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileType.PNG),
    (b"OggS", FileType.OGG),
)
EVIDENCE = frozenset(FileType) - {FileType.XLSX}


def file_type(content: bytes) -> FileType | None:
    """Return the type of a file by its content, None for one that is not taken."""
    for start, found in _STARTS:
        if content.startswith(start):
            return found
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return FileType.WEBP
    return _office(content) if content.startswith(b"PK\x03\x04") else None


def _office(content: bytes) -> FileType | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return None
    if "word/document.xml" in names:
        return FileType.DOCX
    return FileType.XLSX if "xl/workbook.xml" in names else None
