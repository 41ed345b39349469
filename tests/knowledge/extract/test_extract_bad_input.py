"""Files that cannot be read: each says why and what would help."""

from __future__ import annotations

import io
import os
import zipfile
from dataclasses import replace

import docx
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pdfencrypt import StandardEncryption

from knowledge.errors import KnowledgeError, Reason, Unreadable
from knowledge.extract import Limits, extract
from knowledge.extract import source as source_module

LINE = [(50, 500, "The city welcomes all who come and offers them a place to meet and to learn.")]


def reason_of(data, name="file", **limits) -> Reason:
    with pytest.raises(Unreadable) as caught:
        extract(data, name, replace(Limits(), **limits))
    assert name in str(caught.value)
    assert caught.value.reason.remedy in str(caught.value)
    return caught.value.reason


def saved(document: pypdfium2.PdfDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def word_file() -> bytes:
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("The city welcomes all who come.")
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_remedy_in_a_sentence(reason):
    assert reason.remedy.endswith(".")


def test_an_unreadable_file_is_an_error_of_the_library():
    assert issubclass(Unreadable, KnowledgeError)


@pytest.mark.parametrize("data", [b"", b"  \n\t\n"])
def test_a_file_without_a_letter_is_empty(data):
    assert reason_of(data) is Reason.EMPTY


def test_a_pdf_with_a_password_is_encrypted(drawn):
    assert reason_of(drawn(LINE, encrypt=StandardEncryption("secret"))) is Reason.ENCRYPTED


def test_a_pdf_that_only_restricts_printing_is_read(drawn):
    data = drawn(LINE, encrypt=StandardEncryption("", ownerPassword="owner", canPrint=0))
    assert extract(data).blocks


@pytest.mark.parametrize("share", [0.05, 0.3])
def test_half_a_pdf_is_damaged(drawn, share):
    data = drawn(LINE)
    assert reason_of(data[: int(len(data) * share)]) is Reason.DAMAGED


def test_a_pdf_of_pictures_is_scanned():
    picture = Image.new("L", (800, 1100), 255)
    ImageDraw.Draw(picture).text((100, 100), "The city welcomes all who come.", fill=0)
    buffer = io.BytesIO()
    picture.save(buffer, "PDF", save_all=True, append_images=[picture, picture])
    assert reason_of(buffer.getvalue()) is Reason.SCANNED


def test_a_pdf_of_blank_pages_is_empty(drawn):
    assert reason_of(drawn([], [], [])) is Reason.EMPTY


def test_a_pdf_of_five_thousand_pages_is_too_large_by_default():
    document = pypdfium2.PdfDocument.new()
    for _ in range(5000):
        document.new_page(100, 100).close()
    assert reason_of(saved(document)) is Reason.TOO_LARGE


def test_the_limit_of_pages_can_be_set(drawn):
    data = drawn(LINE, LINE, LINE)
    assert reason_of(data, pages=2) is Reason.TOO_LARGE
    assert extract(data, limits=Limits(pages=3)).pages == 3


def test_reading_stops_when_its_time_is_over(drawn):
    assert reason_of(drawn(LINE), seconds=0) is Reason.TOO_LARGE
    assert reason_of(word_file(), seconds=0) is Reason.TOO_LARGE


def test_a_file_beyond_the_size_limit_is_not_read(tmp_path, drawn):
    path = tmp_path / "big.pdf"
    path.write_bytes(drawn(LINE))
    assert reason_of(path, name="big.pdf", file_size=100) is Reason.TOO_LARGE
    assert reason_of(path.read_bytes(), file_size=100) is Reason.TOO_LARGE


def zip_of(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_word_file_that_unpacks_to_a_flood_is_refused_before_it_is_unpacked():
    bomb = zip_of({"word/document.xml": b"<w>" + b" " * 60 * 2**20})
    assert len(bomb) < 2**20
    assert reason_of(bomb) is Reason.TOO_LARGE


def test_a_word_file_of_very_many_parts_is_refused():
    parts = {f"word/media/{n}.txt": b"x" for n in range(60)}
    assert (
        reason_of(zip_of({"word/document.xml": b"<w/>", **parts}), entries=50) is Reason.TOO_LARGE
    )


def test_a_word_file_whose_stated_size_is_a_lie_is_damaged():
    data = bytearray(
        zip_of(
            {
                "word/document.xml": b"<w>" + b"a" * 5000 + b"</w>",
                "[Content_Types].xml": b"<Types/>",
            }
        )
    )
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    assert reason_of(bytes(data)) is Reason.DAMAGED


def test_half_a_word_file_is_damaged():
    data = word_file()
    assert reason_of(data[: len(data) // 2]) is Reason.DAMAGED


def test_another_archive_is_no_word_file():
    assert reason_of(zip_of({"xl/workbook.xml": b"<x/>"})) is Reason.UNSUPPORTED


def test_an_old_word_file_is_unsupported_and_an_encrypted_new_one_encrypted():
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert reason_of(old) is Reason.UNSUPPORTED
    assert reason_of(old + "EncryptedPackage".encode("utf-16-le")) is Reason.ENCRYPTED


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n" + b"1" * 50, b"{\\rtf1 hello}", b"abc\0def" * 10, b"GIF89a" + b"0" * 20],
)
def test_pictures_and_other_binary_files_are_unsupported(data):
    assert reason_of(data, name="really.pdf") is Reason.UNSUPPORTED


def test_the_content_decides_and_not_the_name(drawn):
    assert extract(drawn(LINE), "notes.txt").format == "pdf"
    assert extract(word_file(), "report.pdf").format == "docx"


def test_a_file_that_is_not_there_or_is_a_folder_says_so(tmp_path):
    assert reason_of(tmp_path / "none.pdf", name="none.pdf") is Reason.OUT_OF_REACH
    assert reason_of(tmp_path, name=tmp_path.name) is Reason.UNSUPPORTED


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "notes.txt"
    path.write_text("The city welcomes all who come.", encoding="utf-8")
    real, calls = os.fstat, []

    def fstat_after_a_writer(descriptor):
        if calls:
            with path.open("a", encoding="utf-8") as file:
                file.write(" And more.")
        calls.append(descriptor)
        return real(descriptor)

    monkeypatch.setattr(source_module.os, "fstat", fstat_after_a_writer)
    assert reason_of(path, name="notes.txt") is Reason.CHANGED


def test_a_page_without_article_is_empty():
    assert (
        reason_of(b"<!doctype html><html><body><script>alert(1)</script></body></html>")
        is Reason.EMPTY
    )
