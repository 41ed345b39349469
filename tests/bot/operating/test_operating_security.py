"""The lines of SECURITY.md: each has its test, here or beside what it is about."""

import ast
import io
import re
import struct
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import PIL.Image
import pytest
import structlog
from sqlalchemy import select
from support.running import FEATURES, Bot
from support.team import QUESTIONNAIRE, Colleague
from telegram_server.conversation import Telegram

from bot.dialogue import home
from bot.dialogue.index import feature as index
from bot.flow.allowance import MESSAGES
from bot.logs import configure_logs
from bot.settings import LogLevel, Settings
from bot.storage.files import FileStore
from bot.storage.tables import InvitationRow
from index_engine.errors import AnswersError
from index_engine.export import read_workbook

ROOT = Path(__file__).parents[3]
CODE = [p for name in ("bot", "knowledge", "index_engine") for p in (ROOT / name).rglob("*.py")]


@pytest.fixture
def bot(settings: Settings, server: object) -> Bot:
    features = [f for f in FEATURES if not f.__name__.endswith("probe")]
    return Bot(settings, server, [*features, index])  # type: ignore[arg-type] # a fixture


def test_every_line_of_the_threat_model_names_a_test_that_is_there() -> None:
    lines = [line for line in (ROOT / "SECURITY.md").read_text().splitlines() if "test_" in line]
    named = [name for line in lines if line[0] == "|" for name in re.findall(r"`(test_\w+)`", line)]
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


async def test_a_name_does_not_rewrite_the_line_around_it(telegram: Telegram) -> None:
    maria = Colleague(telegram, "Ma\N{RIGHT-TO-LEFT OVERRIDE}ria\n/members\u2066")
    await maria.sets_up("Ber\u202egen\nMaria – Coordinator")
    await maria.says("/members")
    assert maria.sees("Ma ria /members – Coordinator") or maria.sees("Maria /members – Coordinator")
    await maria.says("/city")
    assert maria.sees("Bergen Maria – Coordinator")
    assert not set("\u202e\u2066") & set("".join(maria.texts))


async def test_a_name_cannot_forge_a_line_of_the_log(telegram: Telegram, log: io.StringIO) -> None:
    forged = "x\n2026-01-01 level=info event='all is well'"
    maria = telegram.person(forged)
    await maria.says(forged)
    assert "all is well" not in log.getvalue()
    assert all("event" in line for line in log.getvalue().splitlines())


async def test_a_picture_of_hostile_size_is_kept_and_never_opened(
    telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = struct.pack(">II", 60_000, 60_000)
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + size + b"\x08\x06\0\0\0"

    def opened(*_: object, **__: object) -> None:
        pytest.fail("the picture was opened")

    monkeypatch.setattr(PIL.Image, "open", opened)
    maria = Colleague(telegram, "Maria")
    await maria.sets_up("Bergen")
    await maria.opens(1)
    await maria.sends("photo", png)
    await maria.taps("Skip")
    await maria.opens(1)
    assert "Evidence (1)" in maria.buttons


def test_a_workbook_that_unpacks_to_a_flood_is_refused_before_it_is_unpacked() -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<w>" + b" " * (65 << 20))
    assert len(packed.getvalue()) < 1 << 20
    with pytest.raises(AnswersError, match="unpacks to"):
        read_workbook(packed.getvalue(), QUESTIONNAIRE)


def test_no_message_of_an_error_and_no_secret_is_logged(settings: Settings) -> None:
    hidden = {"database_url": "postgresql://icc:pass-word-1@127.0.0.1/icc",
              "webhook_secret": "0123456789abcdef0123456789abcdef"}  # fmt: skip
    known = Settings(_env_file=None, telegram_token="1:tok-en-1", **hidden)
    for level, shown in (("INFO", False), ("DEBUG", True)):
        lines = io.StringIO()
        told = known.model_copy(update={"log_level": LogLevel(level)})
        configure_logs(told, stream=lines)
        try:
            int("what Maria wrote")
        except ValueError:
            structlog.get_logger().exception("event failed", at="1:tok-en-1 pass-word-1")
        assert ("what Maria wrote" in lines.getvalue()) is shown
        assert "ValueError" in lines.getvalue()
        assert "test_operating_security.py" in lines.getvalue()
        for secret in ("tok-en-1", "pass-word-1"):
            assert secret not in lines.getvalue()


async def test_every_line_about_an_update_names_it(
    bot: Bot, telegram: Telegram, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        structlog.get_logger("a library").warning("a line of somebody else")
        raise RuntimeError

    monkeypatch.setattr(home, "home_screen", fails)
    maria = telegram.person("Maria")
    update = telegram.world.push("message", dict(maria._post({"text": "/home"})))
    await telegram.settle()
    lines = log.getvalue().splitlines()
    told = [line for line in lines if "somebody else" in line or "event failed" in line]
    assert len(told) == 6, "three tries"
    assert all(f"update='{update['update_id']}'" in line for line in told)


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
