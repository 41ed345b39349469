"""The commands that bring documents in, as an editor runs them, with the model that ships."""

import json
from pathlib import Path

import pytest
from support.pdfs import handbook
from support.web_server import web_server
from typer.testing import CliRunner, Result

from knowledge.__main__ import app

TEXT = "# Bakery school\n\nThe bakery school teaches newcomers to bake flatbread at midnight.\n"


@pytest.fixture
def run(data_dir: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ICC_DATA_DIR", str(data_dir))
    monkeypatch.delenv("ICC_EMBEDDING_MODEL", raising=False)

    def command(*words: str) -> Result:
        return CliRunner().invoke(app, ["library", *words])

    return command


def test_an_editor_adds_lists_shows_compares_and_removes(run, files: Path) -> None:
    (files / "bakery.md").write_text(TEXT)
    added = run("add", str(files / "bakery.md"), "--year", "2024")
    assert added.exit_code == 0
    name = "doc-bakery-school--2024"
    assert added.stdout == f"added\t{name}\tbakery.md\tBakery school\n"
    assert added.stderr.endswith("1 added\n")
    assert name in run("list", "--kind", "document").stdout
    assert "flatbread at midnight" in run("show", name).stdout

    (files / "bakery.md").write_text(TEXT + "\nIt closes in summer.\n")
    assert "doc-bakery-school\t" in run("diff", str(files / "bakery.md")).stdout

    removed = run("remove", name)
    assert removed.stdout.startswith(f"removed\t{name}")
    assert run("show", name).exit_code == 1


def test_a_skip_is_in_the_table_and_its_remedy_on_standard_error(run, files: Path) -> None:
    (files / "good.md").write_text(TEXT)
    (files / "bad.pdf").write_bytes(b"%PDF-1.7 nothing")
    result = run("add", str(files))
    assert result.exit_code == 0
    assert "skipped\t-\tbad.pdf\tdamaged" in result.stdout
    assert "Open the file in its own program" in result.stderr
    assert result.stderr.endswith("1 added, 1 skipped\n")


def test_nothing_but_skips_is_a_failure(run, files: Path) -> None:
    (files / "empty.md").write_text("")
    assert run("add", str(files)).exit_code == 1
    assert run("add", str(files / "not there.pdf")).exit_code == 1


def test_a_document_of_a_city_is_listed_for_that_city_alone(run, files: Path) -> None:
    (files / "bakery.md").write_text(TEXT)
    run("add", str(files / "bakery.md"), "--city", "7")
    assert "bakery" not in run("list", "--kind", "document").stdout
    assert "doc-bakery-school" in run("list", "--kind", "document", "--city", "7").stdout
    assert run("add", str(files / "bakery.md"), "--city", "../up").exit_code == 1


def test_an_address_is_fetched_and_a_private_one_only_when_allowed(run) -> None:
    with web_server() as site:
        url = site.page("/h.pdf", handbook("2018"))
        assert "private address" in run("add", url).stdout
        result = run("add", url, "--allow-private", "--json")
        (outcome,) = json.loads(result.stdout)
    assert (outcome["result"], outcome["document"]) == ("added", "doc-anti-rumours-handbook--2018")


def test_sync_works_through_a_catalogue_of_ones_own(run, files: Path) -> None:
    with web_server() as site:
        url = site.page("/h.pdf", handbook("2018"))
        (files / "sources.toml").write_text(
            f'[[publication]]\nid = "h"\ntitle = "Handbook"\nurl = "{url}"\nkind = "manual"\n'
        )
        words = ("sync", "--catalogue", str(files), "--allow-private")
        assert run(*words).stdout.startswith("added\tdoc-handbook")
        assert run(*words).stdout.startswith("unchanged\tdoc-handbook")
        assert run(*words, "nothing").exit_code == 1


def test_one_title_cannot_be_for_several_files(run, files: Path) -> None:
    (files / "a.md").write_text(TEXT)
    (files / "b.md").write_text("# Other\n\nText.")
    assert run("add", str(files), "--title", "One").exit_code == 2
