"""How a request to Telegram fails, split by what follows from it."""

import re
from dataclasses import dataclass
from datetime import timedelta

import httpx
from telegram import error as ptb


class ApiError(Exception):
    """A request failed; the subclass says what that means."""


class NotSentError(ApiError):
    """It surely had no effect: try again later."""


class MaybeSentError(ApiError):
    """Nobody can know whether it had its effect, because the answer was lost."""


@dataclass
class ThrottledError(ApiError):
    """Telegram asks to wait so many seconds."""

    seconds: float


@dataclass
class MovedError(ApiError):
    """The group has another number from now on."""

    new_chat_id: int


class UnreachableError(ApiError):
    """The chat does not take messages of this bot."""


class NeedlessError(ApiError):
    """The wish is fulfilled already, or its moment has passed; nothing is to be done."""


class MessageGoneError(ApiError):
    """The message to edit is not there any more, or cannot be edited."""


class ThreadGoneError(ApiError):
    """The topic was closed or deleted."""


class RefusedError(ApiError):
    """Telegram does not take the request as it is; another try would end the same way."""


class BadTokenError(ApiError):
    """Telegram does not know the token."""


class OtherReaderError(ApiError):
    """Another process, or a webhook, receives this bot's updates."""


# Found in Telegram's descriptions, which change their capital letters with the client library.
_MEANINGS: tuple[tuple[re.Pattern[str], type[ApiError]], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"message is not modified", NeedlessError),
        (r"query is too old|query_id_invalid|query id is invalid", NeedlessError),
        (r"message to delete not found|message can't be deleted", NeedlessError),
        (r"message to edit not found|message can't be edited|message_id_invalid", MessageGoneError),
        (r"there is no text in the message|message identifier is not", MessageGoneError),
        (r"message thread not found|topic_closed|topic_deleted", ThreadGoneError),
        (r"chat not found|user not found|peer_id_invalid|bot is not a member", UnreachableError),
        (
            r"not enough rights|have no rights|chat_write_forbidden|need administrator",
            UnreachableError,
        ),
        (r"bot was (blocked|kicked)|user is deactivated|can't initiate", UnreachableError),
    )
)
_BY_CLASS: tuple[tuple[type[ptb.TelegramError], type[ApiError]], ...] = (
    (ptb.InvalidToken, BadTokenError),
    (ptb.Conflict, OtherReaderError),
    (ptb.Forbidden, UnreachableError),
)
_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.UnsupportedProtocol,
)


def translated(error: ptb.TelegramError) -> ApiError:
    """Return what a failure of the client library means."""
    if isinstance(error, ptb.RetryAfter):
        return ThrottledError(_seconds(error.retry_after))
    if isinstance(error, ptb.ChatMigrated):
        return MovedError(error.new_chat_id)
    for kind, meaning in _BY_CLASS:
        if isinstance(error, kind):
            return meaning(error.message)
    return _refusal(error.message) if isinstance(error, ptb.BadRequest) else _network(error)


def _refusal(description: str) -> ApiError:
    lowered = description.lower()
    for pattern, kind in _MEANINGS:
        if pattern.search(lowered):
            return kind(description)
    return RefusedError(description)


def _network(error: ptb.TelegramError) -> ApiError:
    cause = error.__cause__
    # An answer came, only not a good one (500, 502 with a page): Telegram did not take it.
    if not isinstance(cause, httpx.HTTPError) or isinstance(cause, _NEVER_LEFT):
        return NotSentError(_kind(error, cause))
    return MaybeSentError(_kind(error, cause))


def _kind(error: ptb.TelegramError, cause: BaseException | None) -> str:
    # Names of classes alone: addresses in messages of httpx would hold the token.
    return type(cause or error).__name__


def _seconds(value: float | timedelta) -> float:
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
