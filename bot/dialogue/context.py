"""What a handler is given besides the event."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import Clock
from bot.dialogue.routes import Routes
from bot.settings import Settings
from bot.storage.database import UnitOfWork
from bot.texts import Catalogue, Localised

if TYPE_CHECKING:
    from knowledge import Knowledge


class FileTooLargeError(Exception):
    """The file is larger than allowed; nothing was fetched."""


class FileGoneError(Exception):
    """The channel does not hand the file out (any more)."""


class FileAwayError(Exception):
    """The channel does not answer just now; it may hand the file out later."""


class NotYetError(Exception):
    """Something else has to end first: the event is handled again a little later."""


class FileSource(Protocol):
    """Fetches what people sent."""

    async def fetch(self, file_id: str, most: int) -> bytes:
        """Return the file that the channel names ``file_id``.

        Raises:
            FileTooLargeError: It has more than ``most`` bytes.
            FileGoneError: The channel does not hand it out.
            FileAwayError: The channel does not answer just now.
        """
        ...


class NoFiles:
    """The file source of a channel through which no files come."""

    async def fetch(self, file_id: str, most: int) -> bytes:  # noqa: ARG002 (as the port has it)
        """Refuse."""
        raise FileGoneError


@dataclass(frozen=True, slots=True)
class Services:
    """The parts that live as long as the process; put together in ``app.py`` alone.

    Attributes:
        library: Gives the library and the search over it, which may be waited for; None only
            where no feature asks it.
        files: Fetches the files that people send.
        bot_name: The assistant's own name in the channel, for links to it; empty where it has none.
    """

    settings: Settings
    catalogue: Catalogue
    clock: Clock
    routes: Routes
    library: "Callable[[], Knowledge] | None" = None
    files: FileSource = field(default_factory=NoFiles)
    bot_name: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What one event is handled with.

    Attributes:
        services: The parts of the process.
        texts: The catalogue in the person's language.
        unit: The event's one transaction; it ends with the turn, after the handler returned.
    """

    services: Services
    texts: Localised
    unit: UnitOfWork

    @property
    def knowledge(self) -> "Knowledge":
        """The library and the search over it."""
        if self.services.library is None:
            raise RuntimeError("the assistant was put together without a library")
        return self.services.library()

    async def writing(self) -> AsyncSession:
        """Return the session of the event's transaction, in which facts are stored.

        Warning:
            On SQLite it holds the only write lock from here to the end of the handler: do slow
            work (search, drawing, network) before the first call.
        """
        return await self.unit.session()

    def reading(self) -> AbstractAsyncContextManager[AsyncSession]:
        """Return a session that sees one moment of the database and holds nobody up."""
        return self.unit.database.reading()
