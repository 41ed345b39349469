"""The command line as an operator meets it: exit status, streams, plain words."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.running import Bot
from telegram_server.server import TelegramServer

from bot.app import telegram_assistant
from bot.errors import TokenError


def run(*arguments: str, stdin: str = "", directory: Path, **settings: str):
    environment = {**os.environ, "ICC_DATA_DIR": str(directory), **settings}
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        input=stdin, env=environment, cwd=directory, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip


def test_run_without_a_token_says_where_to_get_one(tmp_path: Path) -> None:
    done = run("run", directory=tmp_path)
    assert done.returncode == 2
    assert "ICC_TELEGRAM_TOKEN: it is not set. Create a bot with @BotFather" in done.stderr
    assert done.stdout == ""


def test_an_unknown_setting_stops_every_command(tmp_path: Path) -> None:
    for command in ("run", "chat", "doctor"):
        done = run(command, directory=tmp_path, ICC_TELEGRAM_TOKN="1:x")
        assert (command, done.returncode) == (command, 2)
        assert "Did you mean ICC_TELEGRAM_TOKEN?" in done.stderr


def test_an_unknown_command_is_wrong_use(tmp_path: Path) -> None:
    assert run("dance", directory=tmp_path).returncode == 2


async def test_a_wrong_token_is_one_clear_line(
    server: TelegramServer, prepared_data_dir: Path
) -> None:
    settings = {"ICC_TELEGRAM_TOKEN": "999:wrong-token", "ICC_TELEGRAM_API_URL": server.url}
    done = await asyncio.to_thread(run, "run", directory=prepared_data_dir, **settings)
    assert done.returncode == 1
    assert "does not accept ICC_TELEGRAM_TOKEN" in done.stderr
    assert "wrong-token" not in done.stderr
    assert "Traceback" not in done.stderr


async def test_doctor_finds_everything_fine(server: TelegramServer, tmp_path: Path) -> None:
    settings = {"ICC_TELEGRAM_TOKEN": server.world.token, "ICC_TELEGRAM_API_URL": server.url}
    done = await asyncio.to_thread(run, "doctor", "--json", directory=tmp_path, **settings)
    findings = {finding["subject"]: finding for finding in json.loads(done.stdout)}
    for subject in ("data directory", "database", "Telegram"):
        assert findings[subject]["verdict"] == "fine"
    assert findings["Telegram"]["detail"] == f"@icc_test_bot at {server.url}"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"ICC_DATABASE_URL": "postgresql://u:secret@127.0.0.1:1/x"}, "database: wrong"),
        (
            {"ICC_TELEGRAM_TOKEN": "1:x", "ICC_TELEGRAM_API_URL": "http://127.0.0.1:1"},
            "Telegram: wrong",
        ),
    ],
)
def test_doctor_names_what_is_wrong_and_fails(
    tmp_path: Path, settings: dict[str, str], expected: str
) -> None:
    done = run("doctor", directory=tmp_path, **settings)
    assert done.returncode == 1
    assert expected in done.stdout
    assert "secret" not in done.stdout


async def test_a_token_withdrawn_while_running_ends_the_process_with_a_clear_error(
    bot: Bot,
) -> None:
    async with telegram_assistant(bot.settings) as assistant:
        serving = asyncio.create_task(assistant.run(asyncio.Event()))
        await bot.server.world.until(
            lambda: any(call.method == "getUpdates" for call in bot.server.world.calls)
        )
        bot.server.world.token = "1:another"
        bot.server.world.push("message", {"message_id": 1, "chat": {"id": 1, "type": "channel"}})
        with pytest.raises(TokenError, match="BotFather"):
            await serving
