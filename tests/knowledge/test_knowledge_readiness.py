"""Whether a start has anything to prepare, seen without opening the model or the index."""

from pathlib import Path

import pytest
from support.writing import write_library

from knowledge.readiness import is_ready


def test_what_was_opened_before_is_ready(prepared_data_dir: Path) -> None:
    assert is_ready(prepared_data_dir)


def test_an_empty_data_directory_is_not(tmp_path: Path) -> None:
    assert not is_ready(tmp_path)


def test_another_model_must_be_prepared_first(prepared_data_dir: Path) -> None:
    assert not is_ready(prepared_data_dir, "another/model")


def test_a_library_that_was_changed_must_be_read_first(
    prepared_data_dir: Path, tmp_path: Path
) -> None:
    assert not is_ready(prepared_data_dir, library=write_library(tmp_path / "library"))


@pytest.mark.parametrize("name", ["CURRENT", "vectors.npy"])
def test_an_index_without_one_of_its_files_must_be_built_first(data_dir: Path, name: str) -> None:
    next((data_dir / "index").rglob(name)).unlink()
    assert not is_ready(data_dir)


def test_a_citys_shelf_that_another_model_encoded_must_be_encoded_first(data_dir: Path) -> None:
    shelf = data_dir / "cities" / "7" / "index"
    shelf.mkdir(parents=True)
    (shelf / "CURRENT").write_text("v1")
    (shelf / "v1").write_text('{"model": "another", "dimension": 384}')
    assert not is_ready(data_dir)
