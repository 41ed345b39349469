"""Structured logs on standard error: what happened and to which update, never what was said."""

import logging
import sys
import traceback
from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any, TextIO

import structlog
from sqlalchemy.engine import make_url

from bot.settings import LogLevel, Settings

# Libraries whose own lines would repeat ours or, as httpx does, print addresses with the token.
_SILENCED = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.CRITICAL,
    "sqlalchemy": logging.WARNING,
    "asyncio": logging.ERROR,
    "alembic": logging.WARNING,
}


_Line = MutableMapping[str, Any]


class _Redaction:
    """Replaces secrets wherever they would appear in a line."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = tuple(secrets)

    def __call__(self, _logger: Any, _method: str, event: _Line) -> _Line:
        for secret in self._secrets:
            for name, value in event.items():
                if isinstance(value, str) and secret in value:
                    event[name] = value.replace(secret, "<secret>")
        return event


def _secrets(settings: Settings) -> Iterator[str]:
    for secret in (settings.telegram_token, settings.webhook_secret):
        if secret is not None:
            yield secret.get_secret_value()
    if password := make_url(settings.database).password:
        yield password


def _without_messages(_logger: Any, _method: str, event: _Line) -> _Line:
    """Show where an error came from and of what class it is; its message may quote a person."""
    error = event.pop("exc_info", None)
    if isinstance(error, tuple):
        error = error[1]
    elif error is True:
        error = sys.exc_info()[1]
    if isinstance(error, BaseException):
        event["exception"] = "\n".join(_told(error))
    return event


def _told(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _told(before)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{frame.filename}:{frame.lineno} in {frame.name}"
    yield f"{type(error).__module__}.{type(error).__qualname__}"


def configure_logs(
    settings: Settings, *, quiet: bool = False, stream: TextIO | None = None
) -> None:
    """Send the logs of this process to one stream.

    Args:
        settings: The level, and the secrets that must never be printed. Messages of errors, which
            may hold what somebody wrote, are shown at the level DEBUG alone.
        quiet: Only warnings and errors, for a conversation in the terminal.
        stream: Where to; standard error by default.
    """
    level = logging.getLevelNamesMapping()[settings.log_level.value]
    if quiet:
        level = max(level, logging.WARNING)
    is_open = settings.log_level is LogLevel.DEBUG
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.contextvars.merge_contextvars,
        structlog.processors.format_exc_info if is_open else _without_messages,
        _Redaction(_secrets(settings)),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, at_least in _SILENCED.items():
        logging.getLogger(name).setLevel(max(level, at_least))
