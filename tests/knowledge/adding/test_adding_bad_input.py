"""Bad files, bad moments: each a clear line in the table, and the published index whole."""

import io
import threading
import zipfile
from pathlib import Path

import pytest
from support.pdfs import handbook, pdf

from knowledge.adding import adder as adding
from knowledge.adding import originals
from knowledge.adding.adder import Adder
from knowledge.adding.finding import candidates
from knowledge.adding.naming import Given
from knowledge.adding.outcome import Result
from knowledge.errors import NotPublished
from knowledge.extract import Limits
from knowledge.extract import source as reading
from knowledge.manifest import current_version
from knowledge.store import open_index

GOOD = "# Bread\n\nThe bakery teaches newcomers to bake."


def _zip_bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * 60_000_000)
    return buffer.getvalue()


BAD = {
    "encrypted": (pdf([("A", "secret")], password="x"), "encrypted", "without a password"),
    "scan": (pdf([()]), "", "OCR"),
    "damaged": (b"%PDF-1.7 and then nothing that is a PDF", "damaged", "save it again"),
    "empty": (b"", "empty", "right file"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "unsupported", "Save it as PDF"),
    "bomb": (_zip_bomb(), "too large", "smaller parts"),
}


@pytest.mark.parametrize(("content", "reason", "remedy"), BAD.values(), ids=BAD.keys())
def test_one_bad_file_is_told_with_reason_and_remedy_and_does_not_stop_the_rest(
    add, files, content: bytes, reason: str, remedy: str
) -> None:
    (files / "a bad one.bin").write_bytes(content)
    (files / "good.md").write_text(GOOD)
    bad, good = sorted(add(files), key=lambda outcome: outcome.result.value, reverse=True)
    assert (bad.result, good.result) == (Result.SKIPPED, Result.ADDED)
    assert reason in bad.reason
    assert remedy in bad.remedy or not reason


def test_a_pdf_of_too_many_pages_is_refused(adder, files) -> None:
    (files / "long.pdf").write_bytes(pdf([("A page", "with words")] * 12))
    strict = Adder(adder.shelf, adder.encoder, Limits(pages=10))
    (outcome,) = strict.add(list(candidates(files, Given())))
    assert outcome.reason.startswith("too large")


def test_a_link_out_of_the_folder_is_not_followed(add, adder, files, tmp_path) -> None:
    (tmp_path / "secret.md").write_text("# Secret\n\nNobody may read this.")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "also.md").write_text("# Also secret\n\nNobody at all.")
    (files / "link.md").symlink_to(tmp_path / "secret.md")
    (files / "folder").symlink_to(tmp_path / "elsewhere")
    outcomes = add(files)
    assert {o.name: o.reason for o in outcomes} == {
        "link.md": "link: the link leads out of the folder",
        "folder": "link: the link leads out of the folder",
    }
    assert current_version(adder.shelf.index) is None


def test_a_link_within_the_folder_is_an_ordinary_file(add, files) -> None:
    (files / "a.md").write_text(GOOD)
    (files / "b.md").symlink_to(files / "a.md")
    assert {o.name: o.result for o in add(files)} == {
        "a.md": Result.ADDED,
        "b.md": Result.SKIPPED,
    }


def test_a_file_that_changes_while_it_is_read_is_skipped(add, files, monkeypatch) -> None:
    path = files / "a.md"
    path.write_text(GOOD)
    stat = reading.os.fstat

    def written_to(handle: int) -> object:
        before = stat(handle)
        path.write_text(GOOD + "\n\nmore")
        return before

    monkeypatch.setattr(reading.os, "fstat", written_to)
    (outcome,) = add(path)
    assert outcome.reason.startswith("changed while read")
    assert "add it again" in outcome.remedy


def test_two_adds_at_once_both_arrive(adder, tmp_path) -> None:
    folders = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        for n in range(3):
            (folder / f"{n}.md").write_text(f"# Book {name} {n}\n\nText number {n} of {name}.")
        folders.append(folder)

    def work(folder: Path) -> None:
        for file in candidates(folder, Given()):
            list(Adder(adder.shelf, adder.encoder).add([file]))

    threads = [threading.Thread(target=work, args=(folder,)) for folder in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    documents = list(open_index(adder.shelf.index, adder.encoder).documents())
    assert len({d.id for d in documents}) == len(documents) == 6
    assert len(list(adder.shelf.originals.glob("*.id"))) == 6


def test_a_full_disk_is_told_and_leaves_the_published_index(add, adder, files, monkeypatch) -> None:
    (files / "a.md").write_text(GOOD)
    add(files)
    version = current_version(adder.shelf.index)
    (files / "b.pdf").write_bytes(handbook("2018"))

    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(originals.os, "fsync", full)
    with pytest.raises(NotPublished, match="No space left"):
        add(files)
    monkeypatch.undo()
    assert current_version(adder.shelf.index) == version
    assert [o.result for o in add(files)] == [Result.UNCHANGED, Result.ADDED]
    assert not list(adder.shelf.originals.glob("*.part"))


def test_what_was_published_before_a_run_broke_off_stays(add, adder, files, monkeypatch) -> None:
    for n in range(5):
        (files / f"{n}.md").write_text(f"# Book {n}\n\nText number {n}.")
    monkeypatch.setattr(adding, "_BATCH", 2)
    outcomes = adder.add(list(candidates(files, Given())))
    for _ in range(3):
        next(outcomes)
    outcomes.close()
    assert len(list(open_index(adder.shelf.index, adder.encoder).documents())) >= 2
    assert [o.result.value for o in add(files)].count("added") <= 3
