"""What ``doctor`` looks at first; `bot.operating.doctor` adds what an operator needs."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from tempfile import TemporaryFile
from typing import Any

from bot.errors import StorageError
from bot.settings import Settings


class Verdict(StrEnum):
    """How a check ended."""

    FINE = "fine"
    NOT_SET_UP = "not set up"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check, with what to do about it."""

    subject: str
    verdict: Verdict
    detail: str
    remedy: str = ""

    @property
    def is_failure(self) -> bool:
        """Whether something must be done before the assistant works."""
        return self.verdict is Verdict.WRONG

    def to_json(self) -> dict[str, Any]:
        """Return the finding as JSON values."""
        return asdict(self)

    def __str__(self) -> str:
        line = f"{self.subject}: {self.verdict}, {self.detail}"
        return f"{line}\n  {self.remedy}" if self.remedy else line


Check = Callable[[Settings], Awaitable[Finding]]


async def examine(settings: Settings, checks: Sequence[Check]) -> list[Finding]:
    """Run the checks one after the other."""
    return [await check(settings) for check in checks]


async def data_directory(settings: Settings) -> Finding:
    """Check that files can be written."""
    path = settings.data_dir
    try:
        path.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=path):
            pass
    except OSError as error:
        remedy = "Give this user the right to write there, or set ICC_DATA_DIR."
        return Finding("data directory", Verdict.WRONG, f"{path}: {error.strerror}", remedy)
    return Finding("data directory", Verdict.FINE, str(path))


async def database(settings: Settings) -> Finding:
    """Check that the database answers and has the tables that this version needs."""
    from bot.storage.database import Database
    from bot.storage.migrations import newest_revision

    door, needed = Database(settings.database), newest_revision()
    try:
        found = await door.revision()
    except StorageError as error:
        return Finding("database", Verdict.WRONG, str(error), "See ICC_DATABASE_URL.")
    finally:
        await door.close()
    if found is None:
        detail, remedy = f"{door.where}, empty", "The first start makes its tables."
        return Finding("database", Verdict.FINE, detail, remedy)
    if found > needed:
        detail = f"{door.where}: revision {found} is of a newer version"
        remedy = "Install that version again, or restore a backup made before."
        return Finding("database", Verdict.WRONG, detail, remedy)
    if found < needed:
        detail = f"{door.where}: revision {found}, this version needs {needed}"
        remedy = "The next start brings it up to date. Make a backup with the old version before."
        return Finding("database", Verdict.NOT_SET_UP, detail, remedy)
    return Finding("database", Verdict.FINE, f"{door.where}, revision {found}")


async def telegram(settings: Settings) -> Finding:
    """Check that Telegram can be reached and knows the token."""
    if settings.telegram_token is None:
        remedy = "For Telegram, set ICC_TELEGRAM_TOKEN; the terminal works without it."
        return Finding("Telegram", Verdict.NOT_SET_UP, "no token", remedy)
    from bot.channels.telegram import errors
    from bot.channels.telegram.api import Api
    from bot.errors import TokenError

    server = settings.telegram_api_url
    api = Api(settings.telegram_token.get_secret_value(), server)
    try:
        me = await api.me()
    except errors.BadTokenError:
        return Finding("Telegram", Verdict.WRONG, "the token is refused", str(TokenError(server)))
    except errors.ApiError as error:
        remedy = f"Check the connection to {server}, and ICC_TELEGRAM_API_URL."
        return Finding("Telegram", Verdict.WRONG, f"no answer ({error})", remedy)
    finally:
        await api.close()
    return Finding("Telegram", Verdict.FINE, f"@{me.username} at {server}")


CHECKS: list[Check] = [data_directory, database, telegram]
