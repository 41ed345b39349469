"""A writer that is killed, or has no room left, leaves the published index as it was."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.small_encoder import WordEncoder
from support.writing import document

from knowledge.documents import Document
from knowledge.errors import NotPublished
from knowledge.publishing import Change
from knowledge.store import open_index

OLD = document("old", "What was known before. " * 40)
NEW = document("old", "What is known since. " * 40)

# The writer counts its calls to the operating system's file functions and ends itself, as kill -9
# does, at the one that it is told.
_WRITER = """
import os, signal, sys, pathlib
sys.path[:0] = ["tests"]
from support.small_encoder import WordEncoder
from support.writing import document
from knowledge.publishing import Change

last, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
calls = 0

def counted(event, args):
    global calls
    if event in {"open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree"}:
        if str(folder) in str(args):
            calls += 1
            if calls == last:
                os.kill(os.getpid(), signal.SIGKILL)

new = document("old", "What is known since. " * 40)
sys.addaudithook(counted)
Change(folder, WordEncoder()).publish([new, document("more", "And more.")])
print(calls)
"""


def write(folder: Path, last: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _WRITER, str(last), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def held(folder: Path) -> dict[str, Document]:
    return {one.id: one for one in open_index(folder, WordEncoder()).documents()}


@pytest.mark.slow
def test_a_writer_killed_at_any_moment_leaves_the_old_index_or_the_new_one(tmp_path: Path) -> None:
    Change(tmp_path / "count", WordEncoder()).publish([OLD])
    steps = int(write(tmp_path / "count", last=-1).stdout)
    assert steps > 40
    outcomes = []
    for last in (*range(1, steps - 12, 9), *range(steps - 12, steps + 1, 2)):
        folder = tmp_path / str(last)
        Change(folder, WordEncoder()).publish([OLD])
        assert write(folder, last).returncode == -signal.SIGKILL
        texts = held(folder)
        assert texts in ({"old": OLD}, {"old": NEW, "more": document("more", "And more.")})
        outcomes.append("more" in texts)
        # The next writer gets the lock, finishes the work and sweeps what the killed one left.
        Change(folder, WordEncoder()).publish([NEW])
        assert held(folder)["old"] == NEW
        kept = {path.name for path in folder.iterdir() if path.name.startswith("segment-")}
        assert kept == set(open_index(folder, WordEncoder()).manifest.segments)
    assert outcomes == sorted(outcomes)
    assert {True, False} == set(outcomes)


def test_a_disk_without_room_is_a_clear_error_and_the_old_index_still_answers(
    tmp_path: Path,
) -> None:
    Change(tmp_path, WordEncoder()).publish([OLD])
    before = sorted(path.name for path in tmp_path.iterdir())
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        # No file may grow beyond this, as on a disk that is full.
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
        with pytest.raises(NotPublished, match=r"before is untouched. Free space"):
            Change(tmp_path, WordEncoder()).publish(
                [document("big", "Many words stand here. " * 3000)]
            )
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert held(tmp_path) == {"old": OLD}
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for this user")
def test_a_folder_that_may_not_be_written_is_a_clear_error(tmp_path: Path) -> None:
    Change(tmp_path, WordEncoder()).publish([OLD])
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(NotPublished):
            Change(tmp_path, WordEncoder()).publish([NEW])
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.slow
def test_two_writers_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; sys.path[:0] = ['tests'];"
        "from support.small_encoder import WordEncoder; from support.writing import document;"
        "from knowledge.publishing import Change; name = sys.argv[1];"
        "[Change(pathlib.Path(sys.argv[2]), WordEncoder()).publish([document(f'{name}-{n}', 'Text.')])"
        " for n in range(6)]"
    )
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", script, name, str(tmp_path)], cwd=Path(__file__).parents[2]
        )
        for name in ("one", "two")
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert set(held(tmp_path)) == {f"{name}-{n}" for name in ("one", "two") for n in range(6)}
