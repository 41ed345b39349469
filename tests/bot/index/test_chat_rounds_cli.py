"""What an operator sees of the rounds on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.running import Bot
from support.team import QUESTIONNAIRE, Colleague
from telegram_server.conversation import Telegram
from typer.testing import CliRunner

from bot.cli import app
from index_engine import AnswerSheet


@pytest.fixture
async def installation(bot: Bot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A round with two answers, and the settings that lead to it."""
    async with bot.running():
        maria = Colleague(Telegram(bot.server, bot.settle), "Maria")
        await maria.sets_up("Example City")
        await maria.begins()
        await maria.taps("Yes")
        await maria.taps("Don't know")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ICC_DATABASE_URL", bot.settings.database)
    monkeypatch.setenv("ICC_DATA_DIR", str(bot.settings.data_dir))


def printed(*arguments: str) -> Any:
    result = CliRunner().invoke(app, ["rounds", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


# The commands run an event loop of their own, so that these tests have none.
def run_in_a_thread(*arguments: str) -> Any:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(printed, *arguments).result()


async def test_the_list_names_city_state_and_answers(installation: None) -> None:
    (found,) = json.loads(run_in_a_thread("list", "--json"))
    assert found["city"] == "Example City"
    assert (found["number"], found["state"], found["answered"]) == (1, "open", 2)
    assert "Example City, round 1: open, 2 answered" in run_in_a_thread("list")


async def test_a_round_is_shown_index_by_index(installation: None) -> None:
    found = json.loads(run_in_a_thread("show", "1", "--json"))
    assert found["areas"][0] == {
        "id": "commitment", "title": "Commitment", "done": 1, "dont_know": 1, "of": 10
    }  # fmt: skip
    assert "1/10  Commitment" in run_in_a_thread("show", "1")


async def test_an_export_is_a_sheet_that_the_engine_reads(installation: None) -> None:
    sheet = AnswerSheet.from_json(run_in_a_thread("export", "1", "--json"), QUESTIONNAIRE)
    assert [a.state for a in sheet.answers.values()] == ["answered", "unknown"]


async def test_a_round_that_is_not_there_is_a_failure_with_a_remedy(installation: None) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        result = pool.submit(CliRunner().invoke, app, ["rounds", "show", "9"]).result()
    assert result.exit_code == 1
    assert "There is no round 9. See: icc-assistant rounds list" in result.stderr
