"""The commands over the library, as a person or a script runs them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from support.writing import guide_file, write_library
from typer.testing import CliRunner, Result

from knowledge.__main__ import app
from knowledge.cli import tells_errors
from knowledge.library import SHIPPED, load_library


@pytest.fixture
def run(prepared_data_dir: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ICC_DATA_DIR", str(prepared_data_dir))
    monkeypatch.delenv("ICC_EMBEDDING_MODEL", raising=False)

    def command(*words: str) -> Result:
        return CliRunner().invoke(app, words)

    return command


def test_a_check_without_findings_prints_nothing_on_standard_output(run) -> None:
    result = run("library", "check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "258 documents, no problems." in result.stderr


def test_a_check_prints_each_problem_as_data_and_fails(run, tmp_path: Path) -> None:
    write_library(
        tmp_path, {"guides/schools.md": guide_file("schools", topics="[cars]", language="xx")}
    )
    result = run("library", "check", str(tmp_path))
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stdout.splitlines()] == [
        "guides/schools.md:4",
        "guides/schools.md:5",
    ]
    assert result.stderr.endswith("\n2 problems to mend.\n")


def test_the_list_is_one_line_a_document_with_tabs_between(run) -> None:
    lines = run("library", "list").stdout.splitlines()
    assert len(lines) == len([*SHIPPED.glob("guides/*.md"), *SHIPPED.glob("practices/*/*.md")])
    assert all(line.count("\t") == 3 for line in lines)
    assert "glossary\tguide\t2026-11-22\t" in "\n".join(lines)


def test_the_list_of_one_kind_as_json(run) -> None:
    listed = json.loads(run("library", "list", "--kind", "practice", "--json").stdout)
    assert {one["kind"] for one in listed} == {"practice"}
    assert {"id", "title", "city", "country", "year", "topics", "url", "language"} <= set(listed[0])


def test_a_document_is_shown_with_its_stored_text(run) -> None:
    result = run("library", "show", "glossary")
    assert result.exit_code == 0
    shown = json.loads(run("library", "show", "glossary", "--json").stdout)
    assert shown["text"].rstrip() in result.stdout


def test_offsets_of_sections_and_blocks_are_those_of_the_stored_text(run) -> None:
    shown = json.loads(
        run("library", "show", "anti-rumours-strategy-step-by-step", "--json").stdout
    )
    assert {
        "id",
        "kind",
        "title",
        "edition",
        "language",
        "text",
        "url",
        "sources",
        "sections",
    } <= set(shown)
    steps = [
        block
        for section in shown["sections"]
        for block in section["blocks"]
        if block["shape"] == "step"
    ]
    assert shown["text"][steps[0]["start"] : steps[0]["end"]].startswith("1. ")
    for section in shown["sections"]:
        assert section["start"] == section["blocks"][0]["start"]
        assert section["end"] == section["blocks"][-1]["end"]


def test_an_unknown_document_is_an_error_that_names_near_ones(run) -> None:
    result = run("library", "show", "glosary")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Did you mean glossary" in result.stderr


@pytest.mark.parametrize(
    "words", [("library", "show"), ("library", "list", "--kind", "song"), ("libary",)]
)
def test_wrong_use_ends_with_status_two(run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_building_what_is_built_says_what_the_index_holds(run) -> None:
    result = run("library", "build")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "The search index holds 45 guides, 213 practices, 0 documents.\n"


def test_a_data_directory_that_cannot_be_made_is_an_error_with_a_remedy(
    run, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    result = run("library", "list", "--data-dir", str(tmp_path / "file" / "below"))
    assert result.exit_code == 1
    assert "this user may write to" in result.stderr


def test_every_fault_of_a_library_is_told_with_the_number_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = write_library(tmp_path / "library", {"guides/a.md": "", "guides/b.md": ""})
    with pytest.raises(typer.Exit) as ended:
        tells_errors(load_library)(broken)
    assert ended.value.exit_code == 1
    assert capsys.readouterr().err.splitlines()[-1] == "2 problems to mend."


def test_settings_are_read_from_a_dotenv_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from knowledge.cli import default_data_dir, default_model

    monkeypatch.chdir(tmp_path)
    for name in ("ICC_DATA_DIR", "ICC_EMBEDDING_MODEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert (default_data_dir(), default_model()) == (
        tmp_path / "share" / "icc-assistant",
        "bundled",
    )
    (tmp_path / ".env").write_text("ICC_DATA_DIR=/data\nICC_EMBEDDING_MODEL=other/model\n")
    assert (default_data_dir(), default_model()) == (Path("/data"), "other/model")
    monkeypatch.setenv("ICC_DATA_DIR", "/elsewhere")
    assert default_data_dir() == Path("/elsewhere")


@pytest.mark.slow
def test_the_package_runs_alone_and_keeps_data_and_messages_apart(prepared_data_dir: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "knowledge", "library", "list", "--kind", "guide", "--json"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "ICC_DATA_DIR": str(prepared_data_dir)},
    )
    assert len(json.loads(ran.stdout)) == 45
    assert ran.stderr == ""


def test_bars_are_drawn_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from knowledge.progress import Stage, unseen
    from knowledge.terminal import progress_bars

    with progress_bars() as progress:
        assert progress is unseen
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress_bars() as progress:
        progress(Stage.LIBRARY, 0, 1)
        progress(Stage.LIBRARY, 1, 1)
        progress(Stage.INDEX, 0, 4)
        progress(Stage.INDEX, 4, 4)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Building the search index" in captured.err
    assert "100 %" in captured.err
