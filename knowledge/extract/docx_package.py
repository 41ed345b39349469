"""Open a Word file without letting it fill the memory."""

from __future__ import annotations

import io
import zipfile
import zlib

import docx
from docx.document import Document as WordDocument
from lxml.etree import XMLSyntaxError

from knowledge.errors import Reason
from knowledge.extract.extracted import Reading

_SMALL = 16 * 2**20  # bytes; how strongly less than that was packed does not matter
# python-docx checks little: parts that are missing or of another kind end in these.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    XMLSyntaxError,
    AttributeError,
    LookupError,
    ValueError,
    EOFError,
    NotImplementedError,
)


def open_docx(data: bytes, reading: Reading) -> WordDocument:
    """Open a Word document after a look at what its archive claims to hold.

    The claims bind: Python's zipfile never unpacks more of an entry than its stated size.

    Raises:
        Unreadable: damaged, no Word document, or too large when unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive, reading)
        return docx.Document(io.BytesIO(data))
    except _BROKEN as error:
        raise reading.fail(Reason.DAMAGED, "its parts cannot be unpacked") from error


def _check(archive: zipfile.ZipFile, reading: Reading) -> None:
    limits, entries = reading.limits, archive.infolist()
    if "word/document.xml" not in archive.namelist():
        raise reading.fail(Reason.UNSUPPORTED, "it is an archive, but no Word document")
    if any(entry.flag_bits & 1 for entry in entries):
        raise reading.fail(Reason.ENCRYPTED, "its archive asks for a password")
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(sum(entry.compress_size for entry in entries), 1)
    if len(entries) > limits.entries:
        raise reading.fail(Reason.TOO_LARGE, f"it holds {len(entries)} parts")
    if unpacked > limits.unpacked:
        raise reading.fail(Reason.TOO_LARGE, f"it unpacks to {unpacked // 2**20} MB")
    if unpacked > _SMALL and unpacked / packed > limits.ratio:
        raise reading.fail(
            Reason.TOO_LARGE, f"it unpacks to {unpacked // packed} times its size, as traps do"
        )
