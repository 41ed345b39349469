"""Settings from the environment and ``.env``, checked as a whole before anything starts."""

import os
import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import ConfigurationError, SettingProblem

PREFIX = "ICC_"
_OWN_COMPUTER = frozenset({"localhost", "127.0.0.1", "::1"})
# Variables of the test command; the assistant itself does not read them.
RESERVED = "ICC_TEST_"
PUBLIC_API = "https://api.telegram.org"
BUNDLED_MODEL = "bundled"
BUNDLED_QUESTIONNAIRE = "working-2023"

_SECRET = frozenset({"telegram_token", "database_url", "webhook_secret"})
# What Telegram allows (https://core.telegram.org/bots/api#setwebhook), and no shorter than what
# cannot be guessed.
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")
_MAX_PORT = 65_535
_DRIVERS = {
    "sqlite": "sqlite+inloop",
    "sqlite+inloop": "sqlite+inloop",
    "sqlite+aiosqlite": "sqlite+inloop",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
_REMEDIES = {
    "telegram_token": "Copy it from @BotFather; it looks like 123456:ABC-DEF.",
    "telegram_api_url": f"Give the root of a Bot API server, or leave it out for {PUBLIC_API}.",
    "database_url": "Give sqlite:///path/to/file.db or postgresql://user:password@host/name, "
    "or leave it out for a SQLite file in the data directory.",
    "data_dir": "Give a directory that this user may write to.",
    "embedding_model": f"Name a sentence-transformers model, or leave it out for {BUNDLED_MODEL}.",
    "questionnaire": "Give the path of a .yaml or .xlsx questionnaire for new rounds, or leave it "
    f"out for {BUNDLED_QUESTIONNAIRE}.",
    "admins": "Give Telegram ids (numbers) separated by commas, such as 11111,22222.",
    "webhook_url": "Give the https:// address under which Telegram reaches this assistant, or "
    "leave it out: updates are then fetched, and nothing has to be reachable from outside.",
    "webhook_secret": "Give 32 to 256 letters, digits, - or _, for example from: "
    "openssl rand -hex 32",
    "listen": "Give host:port, such as 0.0.0.0:8080.",
    "monitor_listen": "Give host:port of an address that is not public, such as 127.0.0.1:8081, "
    "or leave it out.",
    "keep_traces_days": "Give a number of days from 1 to 3650.",
    "keep_questions_days": "Give a number of days from 1 to 3650.",
    "log_level": "Give one of DEBUG, INFO, WARNING, ERROR.",
}


class LogLevel(StrEnum):
    """How much is logged."""

    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


def default_data_dir() -> Path:
    """Return the user's own data directory for this program, which may not exist yet."""
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "icc-assistant"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a server listens."""

    host: str
    port: int

    @classmethod
    def read(cls, written: str) -> "Endpoint":
        """Read ``host:port``.

        Raises:
            ValueError: It has another form.
        """
        host, _, port = written.rpartition(":")
        if not (host and port.isascii() and port.isdecimal() and int(port) <= _MAX_PORT):
            raise ValueError("it does not have the form host:port")
        return cls(host.strip("[]"), int(port))


class Settings(BaseSettings):
    """Everything an operator can choose; each field is the variable ``ICC_<FIELD>``."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )

    telegram_token: SecretStr | None = None
    telegram_api_url: str = PUBLIC_API
    database_url: SecretStr = SecretStr("")
    data_dir: Path = Field(default_factory=default_data_dir)
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    listen: str = "127.0.0.1:8080"
    monitor_listen: str | None = None
    embedding_model: str = BUNDLED_MODEL
    questionnaire: str = BUNDLED_QUESTIONNAIRE
    admins: Annotated[frozenset[int], NoDecode] = frozenset()
    log_level: LogLevel = LogLevel.INFO
    keep_traces_days: int = Field(default=90, ge=1, le=3650)
    keep_questions_days: int = Field(default=730, ge=1, le=3650)

    @field_validator("telegram_token")
    @classmethod
    def _has_the_shape_of_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is None:
            return None
        number, _, secret = token.get_secret_value().strip().partition(":")
        if not (number.isdecimal() and secret and secret.isascii() and " " not in secret):
            raise ValueError("it does not have the form of a bot token")
        return SecretStr(f"{number}:{secret}")

    @field_validator("telegram_api_url")
    @classmethod
    def _is_a_web_address(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("it does not start with http:// or https://")
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _names_a_known_database(cls, url: SecretStr) -> SecretStr:
        scheme, separator, rest = url.get_secret_value().partition("://")
        if not separator and not scheme:
            return url
        if scheme not in _DRIVERS or not rest:
            raise ValueError("it names neither SQLite nor PostgreSQL")
        return SecretStr(f"{_DRIVERS[scheme]}://{rest}")

    @field_validator("webhook_url")
    @classmethod
    def _is_a_safe_web_address(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if not parts.hostname or parts.scheme not in {"http", "https"}:
            raise ValueError("it is no web address")
        # The secret and what people write would travel in the open.
        if parts.scheme == "http" and parts.hostname not in _OWN_COMPUTER:
            raise ValueError("it does not start with https://")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _cannot_be_guessed(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and not _WEBHOOK_SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("it is shorter or longer than allowed, or has other characters")
        return secret

    @field_validator("listen", "monitor_listen")
    @classmethod
    def _is_an_endpoint(cls, written: str | None) -> str | None:
        if written is not None:
            Endpoint.read(written)
        return written

    @field_validator("data_dir")
    @classmethod
    def _is_no_file(cls, path: Path) -> Path:
        path = path.expanduser().absolute()
        if path.exists() and not path.is_dir():
            raise ValueError("it is a file")
        return path

    @field_validator("admins", mode="before")
    @classmethod
    def _are_numbers(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isdecimal() for part in parts):
            raise ValueError("an id is not a number")
        return frozenset(int(part) for part in parts)

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @property
    def database(self) -> str:
        """The database as a SQLAlchemy address; a SQLite file in the data directory by default."""
        return self.database_url.get_secret_value() or (
            f"sqlite+inloop:///{self.data_dir / 'assistant.db'}"
        )


def load_settings() -> Settings:
    """Read and check the settings of this process.

    Raises:
        ConfigurationError: With every problem at once, so that one round of corrections is enough.
    """
    problems = _unknown_variables()
    try:
        settings = Settings()
    except ValidationError as error:
        problems += [_problem(detail) for detail in error.errors()]
        raise ConfigurationError(problems) from None
    problems += _contradictions(settings)
    if problems:
        raise ConfigurationError(problems)
    return settings


def _contradictions(settings: Settings) -> list[SettingProblem]:
    if settings.webhook_url and settings.webhook_secret is None:
        reason = "it is not set, but ICC_WEBHOOK_URL is"
        return [SettingProblem("ICC_WEBHOOK_SECRET", None, reason, _REMEDIES["webhook_secret"])]
    return []


def _unknown_variables() -> list[SettingProblem]:
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    given = {**dotenv_values(".env"), **os.environ}
    problems = []
    for name in sorted(given):
        if not name.startswith(PREFIX) or name.startswith(RESERVED) or name in known:
            continue
        near = get_close_matches(name, known, n=1, cutoff=0.8)
        remedy = f"Did you mean {near[0]}?" if near else "Remove it."
        problems.append(
            SettingProblem(
                name, None, "no setting has this name", f"{remedy} Known: {_list(known)}."
            )
        )
    return problems


def _list(names: list[str]) -> str:
    return ", ".join(names)


def _problem(detail: Any) -> SettingProblem:
    field = str(detail["loc"][0])
    reason = str(detail["msg"]).removeprefix("Value error, ")
    reason = reason[:1].lower() + reason[1:]
    value = None if field in _SECRET else str(detail["input"])
    return SettingProblem(PREFIX + field.upper(), value, reason, _REMEDIES[field])
