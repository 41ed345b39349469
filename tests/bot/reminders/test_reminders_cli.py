"""What an operator sees and does on the command line."""

import asyncio
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from support.reminding import RemindingBot
from telegram_server.conversation import Phone
from typer.testing import CliRunner

from bot.cli import app

# The commands go by the computer's clock: a Tuesday in four years' time.
_NOVEMBER = date(datetime.now(UTC).year + 4, 11, 1)
ANCHOR = _NOVEMBER + timedelta(days=(1 - _NOVEMBER.weekday()) % 7 + 14)
DAY = f"{ANCHOR}T10:00:00Z"


async def printed(*arguments: str, code: int = 0) -> str:
    """Run a command, which has an event loop of its own, beside that of the test."""
    result = await asyncio.to_thread(CliRunner().invoke, app, ["reminders", *arguments])
    assert result.exit_code == code, result.output
    return result.output if code else result.stdout


async def data(*arguments: str) -> Any:
    return json.loads(await printed(*arguments, "--json"))


@pytest.fixture
async def maria(reminding: RemindingBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Phone:
    """The coordinator of Amadora, and the settings that lead to its database."""
    reminding.clock.moment = datetime.now(UTC)
    phone = await reminding.person("Maria")
    city = await reminding.city("Amadora", "Europe/Lisbon", phone)
    await reminding.change(city, next_round_on=ANCHOR)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ICC_DATABASE_URL", reminding.settings.database)
    monkeypatch.setenv("ICC_DATA_DIR", str(reminding.settings.data_dir))
    monkeypatch.setenv("ICC_TELEGRAM_TOKEN", reminding.server.world.token)
    monkeypatch.setenv("ICC_TELEGRAM_API_URL", reminding.server.url)
    return phone


async def test_the_list_says_what_comes_when_and_to_whom(maria: Phone) -> None:
    (found,) = await data("list", "--city", "amadora")
    assert (found["city"], found["kind"], found["date"]) == ("Amadora", "round", str(ANCHOR))
    assert found["next"]["step"] == "year"
    assert found["recipients"][0] | {"user": 0} == {"user": 0, "name": "Maria", "as": "own"}
    assert "Amadora  round" in await printed("list")
    assert len(await data("list")) == 2, "and the editors' own"


async def test_what_is_due_is_shown_and_not_sent(maria: Phone) -> None:
    for _ in range(2):
        (found,) = await data("due", "--at", DAY)
        assert found["recipient"]["name"] == "Maria"
        assert found["step"] == "day"
        assert "Amadora: today is the day of your next Index" in found["text"]
        assert found["buttons"][0] == "Start the round"
    assert await data("due", "--at", f"{ANCHOR}T03:00:00Z") == []
    assert len(maria.screens) == 1
    assert "To Maria (day):" in await printed("due", "--at", DAY)


async def test_it_is_sent_once_as_if_it_were_that_moment(
    reminding: RemindingBot, maria: Phone
) -> None:
    await reminding.stop()
    (found,) = await data("send", "--at", DAY)
    assert found["step"] == "day"
    assert maria.sees("today is the day")
    assert await data("send", "--at", DAY) == []
    assert await data("send", "--at", f"{ANCHOR}T12:00:00Z") == []
    assert len(maria.screens) == 2


async def test_trying_a_far_day_out_keeps_what_comes_before_it(
    reminding: RemindingBot, maria: Phone
) -> None:
    await reminding.stop()
    await data("send", "--at", DAY)
    # Two days after the month's last days of rest at the latest.
    before = ANCHOR.replace(year=ANCHOR.year - 1) + timedelta(days=3)
    steps = [one["step"] for one in await data("send", "--at", f"{before}T12:00:00Z")]
    assert steps == ["year"] or before.weekday() > 4


async def test_beside_a_running_assistant_that_one_sends(
    reminding: RemindingBot, maria: Phone
) -> None:
    await printed("send", "--at", DAY)
    reminding.clock.moment = datetime.now(UTC)
    await reminding.settle()
    assert maria.sees("today is the day")
    assert len(maria.screens) == 2


async def test_without_a_token_it_waits_in_the_outbox(
    reminding: RemindingBot, maria: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    await reminding.stop()
    monkeypatch.delenv("ICC_TELEGRAM_TOKEN")
    await printed("send", "--at", DAY)
    assert len(maria.screens) == 1
    reminding.clock.moment = datetime.now(UTC)
    await reminding.start()
    await reminding.settle()
    assert maria.sees("today is the day")


async def test_the_plan_foresees_five_years(maria: Phone) -> None:
    found = await data("plan", "Amadora")
    own = [one for one in found if not one["assumed"]]
    assert [one["step"] for one in own][:5] == ["year", "half-year", "quarter", "month", "day"]
    assert all(one["zone"] == "Europe/Lisbon" for one in found)
    assert all(one["recipients"][0]["name"] == "Maria" for one in own if one["step"] != "admin")
    assert found == sorted(found, key=lambda one: one["local"])
    limit = datetime.now(UTC).date() + timedelta(days=366 * 5 + 4)
    assert all(one["local"][:10] <= str(limit) for one in found)
    assert "Europe/Lisbon  round year" in await printed("plan", "Amadora")


async def test_what_has_aged_is_listed(maria: Phone) -> None:
    found = await data("aged")
    assert set(found) == {"guides", "evidence"}
    assert await printed("aged")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("plan", "Nowhere"), "no city has the name"),
        (("list", "--city", "Nowhere"), "no city has the name"),
        (("due", "--at", "tomorrow"), "no moment"),
        (("send", "--at", "2030-13-01"), "no moment"),
    ],
)
async def test_a_mistake_is_named_and_changes_nothing(
    maria: Phone, arguments: tuple[str, ...], says: str
) -> None:
    assert says in " ".join((await printed(*arguments, code=2)).replace("│", " ").split())
