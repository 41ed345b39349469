"""An editor's `library add` ends by kill -9 at any moment: what was published goes on serving."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from knowledge.assistant import Folders
from knowledge.encoder import open_encoder
from knowledge.models import BUNDLED, ready_model
from knowledge.shelves import Shelf
from knowledge.store import Index, open_index

_COMMAND = Path(sys.executable).with_name("icc-assistant")
_BATCHES = 3
_OF_A_BATCH = 32
_KILLS = 6


def adding(data: Path, path: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [_COMMAND, "library", "add", str(path)],
        env={"ICC_DATA_DIR": str(data), "PATH": "/usr/bin:/bin", "HF_HUB_OFFLINE": "1"},
        cwd=path.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def notes(folder: Path) -> None:
    folder.mkdir()
    for n in range(_BATCHES * _OF_A_BATCH):
        text = f"# Walrus note {n}\n\nThe walrus of quarter {n} sleeps behind the bakery.\n"
        (folder / f"note-{n}.md").write_text(text)


@pytest.mark.slow
def test_the_command_killed_at_random_moments_leaves_what_was_published_whole(
    data_dir: Path, files: Path
) -> None:
    (files / "before.md").write_text("# Zebra plan\n\nThe zebra plan was known before.\n")
    assert adding(data_dir, files / "before.md").wait() == 0
    encoder = open_encoder(ready_model(BUNDLED, Folders(data_dir).models))

    def published() -> Index:
        return open_index(Shelf(data_dir).index, encoder)

    held, known = len(published().places), set(published().keys)
    notes(files / "notes")
    moments, killed = random.Random(6), 0
    for _ in range(_KILLS):
        version = published().version
        process = adding(data_dir, files / "notes")
        # Killed somewhere in a batch: while it starts, reads, encodes, writes or publishes.
        until = time.monotonic() + 60
        if moments.random() < 0.5:
            while published().version == version and process.poll() is None:
                assert time.monotonic() < until
                time.sleep(0.005)
        time.sleep(moments.uniform(0, 1.5))
        process.kill()
        killed += process.wait() < 0
        index = published()
        # Whole batches or nothing, each document readable, all of them in words as in vectors.
        assert (len(index.places) - held) % _OF_A_BATCH == 0
        assert known <= set(index.keys)
        assert sum(len(index.passages(key)) for key in index.places) == index.lexical.size
    assert killed
    assert adding(data_dir, files / "notes").wait() == 0
    assert len(published().places) == held + _BATCHES * _OF_A_BATCH
    parts = {path.name for path in Shelf(data_dir).index.iterdir() if path.is_dir()}
    last_two = set(published().manifest.parts)
    assert last_two <= parts
    assert len(parts - last_two) <= len(published().manifest.parts) + 1
