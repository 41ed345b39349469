"""The doctor finds what is wrong and says what to do."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from support.running import Bot
from telegram_server.conversation import Telegram

from bot.checks import Verdict, database, examine
from bot.operating import doctor
from bot.operating.backup import save
from bot.settings import Settings


@pytest.fixture
def ready(settings: Settings, prepared_data_dir: Path, tmp_path: Path) -> Settings:
    """Settings of an installation whose model and index are its own, to be damaged."""
    import shutil

    shutil.copytree(prepared_data_dir, tmp_path / "own")
    return settings.model_copy(update={"data_dir": tmp_path / "own"})


async def test_a_whole_installation_has_nothing_wrong(ready: Settings) -> None:
    findings = await examine(ready, doctor.EVERY_CHECK)
    assert [f.subject for f in findings if f.is_failure] == []
    assert {f.subject for f in findings} == {
        "data directory", "database", "Telegram", "model", "index", "library", "webhook", "backup",
    }  # fmt: skip


async def test_an_empty_data_directory_is_told_how_to_be_filled(settings: Settings) -> None:
    for check in (doctor.model, doctor.index):
        finding = await check(settings)
        assert finding.verdict is Verdict.NOT_SET_UP
        assert "library build" in finding.remedy


async def test_a_model_that_was_changed_is_noticed(ready: Settings) -> None:
    (graph,) = (ready.data_dir / "models").glob("*/model.onnx")
    graph.write_bytes(graph.read_bytes()[:-1] + b"x")
    finding = await doctor.model(ready)
    assert finding.verdict is Verdict.WRONG
    assert "checksum" in finding.detail
    assert "library build" in finding.remedy


async def test_a_damaged_index_is_noticed(ready: Settings) -> None:
    files = [
        p for p in (ready.data_dir / "index").rglob("*") if p.is_file() and p.suffix != ".lock"
    ]
    max(files, key=lambda p: p.stat().st_size).write_bytes(b"broken")
    finding = await doctor.index(ready)
    assert finding.verdict is Verdict.WRONG
    assert "library build" in finding.remedy


async def test_a_webhook_of_somebody_else_is_noticed(bot: Bot, settings: Settings) -> None:
    bot.server.world.webhook = {"url": "https://elsewhere.example.org"}
    finding = await doctor.webhook(settings)
    assert finding.verdict is Verdict.NOT_SET_UP
    assert "another address" in finding.detail


async def test_a_late_backup_is_noticed(bot: Bot, settings: Settings, tmp_path: Path) -> None:
    assert (await doctor.backup(settings)).verdict is Verdict.NOT_SET_UP
    now = datetime.now(UTC)
    for age, verdict in ((timedelta(days=2), Verdict.WRONG), (timedelta(hours=2), Verdict.FINE)):
        async with bot.database() as database:
            await save(database, settings.data_dir, tmp_path / "backups", now - age)
        finding = await doctor.backup(settings)
        assert finding.verdict is verdict
        assert "hours old" in finding.detail


@pytest.mark.parametrize(
    ("revision", "verdict", "said"),
    [("0001", Verdict.NOT_SET_UP, "this version needs"), ("9999", Verdict.WRONG, "newer version")],
)
async def test_a_database_of_another_version_is_named_and_left_as_it_is(
    bot: Bot, settings: Settings, revision: str, verdict: Verdict, said: str
) -> None:
    assert (await database(settings)).verdict is Verdict.FINE
    async with bot.database() as door, door.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})
    finding = await database(settings)
    assert finding.verdict is verdict
    assert said in finding.detail
    assert finding.remedy
    async with bot.database() as door:
        assert await door.revision() == revision


async def test_no_finding_shows_a_secret(bot: Bot, settings: Settings) -> None:
    Telegram(bot.server, bot.settle)
    findings = await examine(settings, doctor.EVERY_CHECK)
    assert bot.server.world.token not in " ".join(str(finding) for finding in findings)
