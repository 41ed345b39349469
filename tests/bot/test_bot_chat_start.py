"""A conversation begins at once; the library is opened while the person reads and types."""

import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.copies import copied

_PROMPT = "\n> "
_HEAVY = ("numpy", "tokenizers", "onnxruntime", "faiss", "knowledge.assistant")
_IMPORTED = """
import sys
import bot.app, bot.cli.chat, bot.cli.opening
from pathlib import Path
from knowledge.readiness import is_ready
is_ready(Path(sys.argv[1]))
print([name for name in sys.argv[2:] if name in sys.modules])
"""


class Terminal:
    """A person at a terminal in which ``icc-assistant chat`` runs."""

    def __init__(self, screen: int, process: "subprocess.Popen[bytes]") -> None:
        self._screen, self._process = screen, process

    def reads_until(self, words: str) -> str:
        """Return what is printed up to and including some words."""
        seen = ""
        while words not in seen:
            try:
                some = os.read(self._screen, 65536)
            except OSError:  # the process has closed its end
                some = b""
            assert some, f"{words!r} never came: {seen}"
            seen += some.decode(errors="replace").replace("\r", "")
        return seen

    def types(self, line: str) -> None:
        os.write(self._screen, f"{line}\n".encode())

    def ends(self) -> int:
        return self._process.wait(60)


@contextmanager
def chat(data: Path) -> Iterator[Terminal]:
    ours, its = pty.openpty()
    environment = {**os.environ, "ICC_DATA_DIR": str(data), "TERM": "dumb"}
    command = [sys.executable, "-m", "bot.cli", "chat"]
    process = subprocess.Popen(command, stdin=its, stdout=its, stderr=its, env=environment)
    os.close(its)
    try:
        yield Terminal(ours, process)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


@pytest.fixture
def own_data(prepared_data_dir: Path, tmp_path: Path) -> Path:
    return copied(prepared_data_dir, tmp_path / "data")


@pytest.fixture
def damaged_data(own_data: Path) -> Path:
    """A data directory whose model has one byte more than it should."""
    models = own_data / "models"
    whole = models.resolve()
    models.unlink()  # a second name of what all tests share
    shutil.copytree(whole, models)
    with next(models.rglob("*.onnx")).open("ab") as file:
        file.write(b"!")
    return own_data


@pytest.mark.slow
def test_a_question_typed_at_the_first_prompt_is_answered(own_data: Path) -> None:
    with chat(own_data) as terminal:
        assert "Documents" in terminal.reads_until(_PROMPT)
        terminal.types("What is an anti-rumour agent?")
        assert "▌" in terminal.reads_until(_PROMPT)
        terminal.types("\x04")
        assert terminal.ends() == 0


@pytest.mark.slow
def test_a_damaged_model_is_told_with_its_remedy_after_the_first_line(damaged_data: Path) -> None:
    with chat(damaged_data) as terminal:
        terminal.reads_until(_PROMPT)
        terminal.types("What is an anti-rumour agent?")
        printed = terminal.reads_until("icc-assistant library build")
        assert "its checksum is wrong" in printed
        assert "Traceback" not in printed
        assert terminal.ends() == 1


@pytest.mark.slow
def test_a_script_is_told_of_a_damaged_model_before_anything_is_printed(damaged_data: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "bot.cli", "chat"],
        input="What is an anti-rumour agent?\n",
        env={**os.environ, "ICC_DATA_DIR": str(damaged_data)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "its checksum is wrong" in ran.stderr


def test_nobody_waits_for_the_search_before_the_first_prompt(prepared_data_dir: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _IMPORTED, str(prepared_data_dir), *_HEAVY],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stdout == "[]\n"
