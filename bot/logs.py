"""Structured logs on standard error: what happened and to which update, never what was said."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

from bot.settings import Settings

# Libraries whose own lines would repeat ours or, as httpx does, print addresses with the token.
_SILENCED = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.CRITICAL,
    "sqlalchemy": logging.WARNING,
    "aiosqlite": logging.WARNING,
    "asyncio": logging.ERROR,
    "alembic": logging.WARNING,
}


class _Redaction:
    """Replaces a secret wherever it would appear in a line."""

    def __init__(self, secret: str | None) -> None:
        self._secret = secret

    def __call__(
        self, _logger: Any, _method: str, event: MutableMapping[str, Any]
    ) -> MutableMapping[str, Any]:
        if self._secret:
            for name, value in event.items():
                if isinstance(value, str) and self._secret in value:
                    event[name] = value.replace(self._secret, "<token>")
        return event


def configure_logs(
    settings: Settings, *, quiet: bool = False, stream: TextIO | None = None
) -> None:
    """Send the logs of this process to one stream.

    Args:
        settings: The level, and the token that must never be printed.
        quiet: Only warnings and errors, for a conversation in the terminal.
        stream: Where to; standard error by default.
    """
    level = logging.getLevelNamesMapping()[settings.log_level.value]
    if quiet:
        level = max(level, logging.WARNING)
    token = settings.telegram_token
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _Redaction(token.get_secret_value() if token else None),
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
