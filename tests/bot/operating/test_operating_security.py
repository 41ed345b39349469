"""The lines of SECURITY.md: each has its test, here or beside what it is about."""

import ast
import io
import re
from pathlib import Path

import pytest
from sqlalchemy import select
from support.running import FEATURES, Bot
from support.team import Colleague
from telegram_server.conversation import Telegram

from bot.dialogue.index import feature as index
from bot.flow.allowance import MESSAGES
from bot.settings import Settings
from bot.storage.files import FileStore
from bot.storage.tables import InvitationRow

ROOT = Path(__file__).parents[3]
CODE = [p for name in ("bot", "knowledge", "index_engine") for p in (ROOT / name).rglob("*.py")]


@pytest.fixture
def bot(settings: Settings, server: object) -> Bot:
    features = [f for f in FEATURES if not f.__name__.endswith("probe")]
    return Bot(settings, server, [*features, index])  # type: ignore[arg-type] # a fixture


def test_every_line_of_the_threat_model_names_a_test_that_is_there() -> None:
    named = re.findall(r"\| `(test_\w+)` \|", (ROOT / "SECURITY.md").read_text())
    tests = "\n".join(p.read_text() for p in (ROOT / "tests").rglob("test_*.py"))
    assert len(named) >= 15
    assert [name for name in named if f"def {name}(" not in tests] == []


async def test_an_invitation_cannot_be_guessed_from_what_is_stored(
    bot: Bot, telegram: Telegram
) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.sets_up("Bergen")
    code = (await maria.invites()).removeprefix("join-")
    async with bot.database() as database, database.reading() as session:
        row = (await session.execute(select(InvitationRow))).scalars().one()
    assert len(code) * 6 >= 128, "each of its characters carries six bits"
    assert code not in row.code_hash
    assert re.fullmatch(r"[0-9a-f]{64}", row.code_hash)
    assert row.expires_at > row.created_at
    thief = Colleague(telegram, "Thief")
    await thief.phone.says(f"/start join-{row.code_hash[:43]}")
    assert not thief.phone.sees("Welcome")


@pytest.mark.slow
async def test_guessing_invitations_is_limited(telegram: Telegram) -> None:
    thief = telegram.person("Thief")
    for number in range(MESSAGES + 10):
        thief.writes(f"/start join-guess{number}")
    await telegram.settle()
    read = [text for text in thief.texts if "not valid" in text]
    assert len(read) <= MESSAGES
    assert thief.sees("That is a lot at once")


async def test_an_administrators_command_is_nobody_elses(bot: Bot, telegram: Telegram) -> None:
    maria = Colleague(telegram, "Maria")
    await maria.sets_up("Bergen")
    olga = telegram.person("Olga")
    await olga.says("/appoint")
    assert not olga.sees("Bergen")
    assert not olga.sees("coordinator")


async def test_markup_in_a_name_stays_text(telegram: Telegram) -> None:
    maria = telegram.person("<b>Maria</b> [x](http://evil.example) &amp; *_`")
    await maria.says("/start")
    assert maria.sees("<b>Maria</b> [x](http://evil.example) &amp; *_`")
    assert not any(call.get("parse_mode") for call in telegram.sent("sendMessage"))


async def test_a_name_cannot_forge_a_line_of_the_log(telegram: Telegram, log: io.StringIO) -> None:
    forged = "x\n2026-01-01 level=info event='all is well'"
    maria = telegram.person(forged)
    await maria.says(forged)
    assert "all is well" not in log.getvalue()
    assert all("event" in line for line in log.getvalue().splitlines())


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a" * 63, "A" * 64, "", "%00"])
def test_a_stored_file_cannot_be_named_by_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no file hash"):
        FileStore(tmp_path).path(name)


def test_nothing_is_unpickled() -> None:
    forbidden = {"pickle", "cPickle", "dill", "joblib", "shelve", "marshal"}
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text())):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert not forbidden & {name.split(".")[0] for name in names}, path
            if isinstance(node, ast.keyword) and node.arg == "allow_pickle":
                assert isinstance(node.value, ast.Constant), path
                assert node.value.value is False, path


def test_every_locked_package_has_a_hash() -> None:
    written = (ROOT / "requirements" / "runtime.txt").read_text()
    packages = re.split(r"\n(?=[a-zA-Z])", written)
    pinned = [package for package in packages if re.match(r"[A-Za-z][\w.\[\]-]*==", package)]
    assert len(pinned) > 50
    assert [package.split()[0] for package in pinned if "--hash=sha256:" not in package] == []
    assert not [package for package in pinned if package.startswith(("torch==", "transformers=="))]
