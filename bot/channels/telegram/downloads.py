"""Files that people sent, fetched from Telegram."""

from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import (
    MaybeSentError,
    NotSentError,
    RefusedError,
    ThrottledError,
)
from bot.dialogue.context import FileAwayError, FileGoneError, FileTooLargeError


class TelegramFiles:
    """The file source of Telegram."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def fetch(self, file_id: str, most: int) -> bytes:
        """Return the file, or say why there is none.

        Raises:
            FileTooLargeError: It has more than ``most`` bytes.
            FileGoneError: Telegram does not know it any more.
            FileAwayError: Telegram does not answer just now.
        """
        try:
            content = await self._api.download(file_id, most)
        except RefusedError:
            raise FileGoneError from None
        except (NotSentError, MaybeSentError, ThrottledError):
            raise FileAwayError from None
        if content is None:
            raise FileTooLargeError
        return content
