"""Let go of what is older than the settings say, and of what nobody owns any more."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import delete, exists, select, update
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.tables import (
    ChatRow,
    ImportRow,
    InboxRow,
    InboxState,
    InvitationRow,
    OutboxRow,
    OutboxState,
    PromptRow,
    QuestionRow,
    ReminderDayRow,
    UserRow,
)

_EXPORT_DAYS = timedelta(days=1)
_OPEN = (InboxState.NEW, InboxState.CLAIMED)
_UNSENT = (OutboxState.PENDING, OutboxState.CLAIMED)
EXPORTS = "exports"


@dataclass(frozen=True, slots=True)
class Retention:
    """How long things are kept, in days.

    Attributes:
        traces: Closed inbox and outbox rows, among them what a failed message said; unfinished
            prompts and imports; expired invitations; which days somebody was reminded.
        questions: Questions to the library, with the feedback on them.
    """

    traces: int
    questions: int


async def sweep(session: AsyncSession, kept: Retention, now: datetime) -> int:
    """Delete what is older than allowed; return how many rows went."""
    old = now - timedelta(days=kept.traces)
    statements = (
        delete(InboxRow).where(InboxRow.handled_at < old, InboxRow.state.not_in(_OPEN)),
        delete(OutboxRow).where(OutboxRow.created_at < old, OutboxRow.state.not_in(_UNSENT)),
        delete(PromptRow).where(PromptRow.created_at < old),
        delete(ImportRow).where(ImportRow.at < old),
        delete(ReminderDayRow).where(ReminderDayRow.at < old),
        delete(QuestionRow).where(QuestionRow.asked_at < now - timedelta(days=kept.questions)),
    )
    gone = 0
    for statement in statements:
        result = await session.execute(statement)
        gone += result.rowcount if isinstance(result, CursorResult) else 0
    ways_in = (InvitationRow.expires_at < old, InvitationRow.revoked_at.is_(None))
    await session.execute(update(InvitationRow).where(*ways_in).values(revoked_at=now))
    return gone + await _forgotten_chats(session)


async def _forgotten_chats(session: AsyncSession) -> int:
    """Blank the private chats whose person is forgotten, once nothing waits to be sent there."""
    known = exists().where(
        UserRow.channel == ChatRow.channel, UserRow.external_id == ChatRow.external_id
    )
    waiting = exists().where(OutboxRow.chat_id == ChatRow.id, OutboxRow.state.in_(_UNSENT))
    query = select(ChatRow).where(
        ChatRow.kind == "private", ChatRow.external_id.is_not(None), ~known, ~waiting
    )
    chats = (await session.execute(query)).scalars().all()
    for chat in chats:
        key = f"{chat.channel}:{chat.external_id}"
        own = InboxRow.chat_key.in_((key, f"{key}#jobs", f"{chat.channel}:to:{chat.id}#jobs"))
        await session.execute(delete(OutboxRow).where(OutboxRow.chat_id == chat.id))
        await session.execute(delete(InboxRow).where((InboxRow.sender_key == key) | own))
        chat.external_id, chat.former_external_id, chat.title = None, None, ""
        chat.is_open = False
    await session.flush()
    return len(chats)


def sweep_exports(data_dir: Path, now: datetime) -> None:
    """Delete exports that were handed out a day ago or earlier."""
    for path in (data_dir / EXPORTS).glob("*.*"):
        if path.stat().st_mtime < (now - _EXPORT_DAYS).timestamp():
            path.unlink(missing_ok=True)
