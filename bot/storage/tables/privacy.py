"""Who exported or erased what."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.tables.base import Base


class TraceRow(Base):
    """An export or an erasure.

    It outlasts what it is about, and names nobody but who did it: ``user_id`` is empty for the
    operator at the command line.
    """

    __tablename__ = "traces"

    id: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[str] = mapped_column(String(32))
    about: Mapped[str] = mapped_column(String(64))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    at: Mapped[datetime]
