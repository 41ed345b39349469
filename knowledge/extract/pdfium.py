"""One door to PDFium, which must never be entered by two threads at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
from pypdfium2 import raw

from knowledge.errors import Reason
from knowledge.extract.extracted import Reading

# Held for one page at a time, so that a picture need not wait until a whole report is read.
PDFIUM = threading.RLock()
_PASSWORD_NEEDED = 4  # FPDF_ERR_PASSWORD of fpdfview.h


@contextmanager
def opened(data: bytes, reading: Reading) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF and close it again, both under the lock.

    Raises:
        Unreadable: it asks for a password, or it is damaged.
    """
    with PDFIUM:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            if getattr(error, "err_code", None) == _PASSWORD_NEEDED:
                raise reading.fail(Reason.ENCRYPTED, "it asks for a password") from error
            raise reading.fail(Reason.DAMAGED, "its structure is broken") from error
    try:
        yield document
    finally:
        with PDFIUM:
            document.close()


@contextmanager
def page_of(document: pdfium.PdfDocument, index: int, reading: Reading) -> Iterator[pdfium.PdfPage]:
    """Load one page (`index` counts from 0) under the lock and free it afterwards.

    Raises:
        Unreadable: the page is damaged.
    """
    with PDFIUM:
        try:
            page = document[index]
        except pdfium.PdfiumError as error:
            raise reading.fail(Reason.DAMAGED, f"page {index + 1} cannot be loaded") from error
        try:
            yield page
        finally:
            page.close()


@contextmanager
def text_of(page: pdfium.PdfPage) -> Iterator[raw.FPDF_TEXTPAGE]:
    """Load the characters of a page; the lock of `page_of` is still held."""
    handle = page.get_textpage()
    try:
        yield handle.raw
    finally:
        handle.close()
