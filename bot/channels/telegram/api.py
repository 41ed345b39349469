"""Requests to the Bot API, through python-telegram-bot and with our own errors.

One log line says that Telegram went away, and one that it is back.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from telegram import Bot, InputFile
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.channels.telegram.errors import (
    ApiError,
    BadTokenError,
    MaybeSentError,
    NotSentError,
    RefusedError,
    translated,
)
from bot.channels.telegram.reading import Me

_log = structlog.get_logger(__name__)

# More connections were measured to cost more in bookkeeping than they bring.
CONNECTIONS = 12
_POOL_SECONDS = 30.0
_ANSWER_SECONDS = 20.0
_UPLOAD_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send: the parameter it belongs to, where it is and what it is called."""

    field: str
    path: Path
    name: str


class _RawBot(Bot):
    """The library's bot, asked with plain JSON values and answering with them."""

    async def raw(self, method: str, params: dict[str, Any], seconds: float) -> Any:
        """Call any method and return its result as it came."""
        return await self._post(method, params, read_timeout=seconds)


class Api:
    """The Bot API of one bot.

    Args:
        token: The bot's token.
        root: The server below which ``/bot<token>/`` lies.
    """

    def __init__(self, token: str, root: str) -> None:
        self._requests = [
            HTTPXRequest(
                connection_pool_size=size,
                pool_timeout=_POOL_SECONDS,
                read_timeout=_ANSWER_SECONDS,
                media_write_timeout=_UPLOAD_SECONDS,
            )
            for size in (1, CONNECTIONS)
        ]
        self._bot = _RawBot(
            token,
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            get_updates_request=self._requests[0],
            request=self._requests[1],
        )
        self._is_down = False

    async def call(
        self,
        method: str,
        params: dict[str, Any] | None = None,
        *,
        upload: Upload | None = None,
        seconds: float = _ANSWER_SECONDS,
    ) -> Any:
        """Call a method of the Bot API.

        Args:
            method: Its name, such as ``sendMessage``.
            params: Its parameters as JSON values.
            upload: A file to send along.
            seconds: How long to wait for the answer.

        Returns:
            The ``result`` of the answer, as JSON values.

        Raises:
            ApiError: Of the kind that says what follows from the failure.
        """
        params = dict(params or {})
        if upload is not None:
            content = upload.path.read_bytes()
            params[upload.field] = InputFile(content, filename=upload.name)
        try:
            result = await self._bot.raw(method, params, seconds)
        except TelegramError as error:
            meaning = translated(error)
            self._note(meaning)
            raise meaning from None
        self._note(None)
        return result

    async def download(self, file_id: str, most: int) -> bytes | None:
        """Return the content of a file that somebody sent.

        Returns:
            The content, or None where it has more than ``most`` bytes.

        Raises:
            ApiError: Of the kind that says what follows from the failure.
        """
        try:
            found = await self.call("getFile", {"file_id": file_id})
        except RefusedError as error:
            if "too big" in str(error):
                return None
            raise
        if found.get("file_size", 0) > most:
            return None
        url = f"{self._bot.base_file_url}/{found['file_path']}"
        try:
            content = await self._requests[1].retrieve(url, read_timeout=_UPLOAD_SECONDS)
        except TelegramError as error:
            raise translated(error) from None
        return content if len(content) <= most else None

    async def me(self) -> Me:
        """Return the bot's own account."""
        user = await self.call("getMe")
        return Me(user["id"], user["username"])

    async def close(self) -> None:
        """Close every connection."""
        for request in self._requests:
            await request.shutdown()

    def _note(self, error: ApiError | None) -> None:
        if isinstance(error, NotSentError | MaybeSentError):
            if not self._is_down:
                _log.warning("Telegram does not answer, trying again", kind=str(error))
            self._is_down = True
        elif self._is_down and not isinstance(error, BadTokenError):
            _log.info("Telegram answers again")
            self._is_down = False
