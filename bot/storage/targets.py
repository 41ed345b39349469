"""Which messages an edit or a deletion is aimed at, as things stand when it is sent."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import bindparam, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.tables import OutboxRow, OutboxState, table_of

KEY, MESSAGE = "key:", "message:"

_TABLE = table_of(OutboxRow)
# Written once: to put such a statement together takes longer than to execute it.
_NAMED = select(_TABLE.c.chat_id, _TABLE.c.sent_message_id, _TABLE.c.key).where(
    tuple_(_TABLE.c.chat_id, _TABLE.c.sent_message_id).in_(bindparam("sent", expanding=True)),
    _TABLE.c.key.is_not(None),
)
_PARTS = (
    select(_TABLE.c.chat_id, _TABLE.c.key, _TABLE.c.part, _TABLE.c.sent_message_id)
    .where(
        tuple_(_TABLE.c.chat_id, _TABLE.c.key).in_(bindparam("names", expanding=True)),
        _TABLE.c.state == OutboxState.SENT,
        _TABLE.c.sent_message_id.is_not(None),
    )
    .order_by(_TABLE.c.id)
)


async def targets_of(
    session: AsyncSession, rows: Sequence[Any]
) -> dict[int, tuple[str | None, dict[int, int]]]:
    """Return, by row, the key and the messages of the target as they are now."""
    aimed = [row for row in rows if row.target is not None]
    if not aimed:
        return {}
    keys = await _keys_of(session, aimed)
    parts = await _parts_of(session, {(row.chat_id, keys[row.id]) for row in aimed})
    result: dict[int, tuple[str | None, dict[int, int]]] = {}
    for row in aimed:
        known = dict(parts.get((row.chat_id, keys[row.id]), {}))
        if not known and (row.target or "").startswith(MESSAGE):
            known = {1: int((row.target or "").removeprefix(MESSAGE))}
        result[row.id] = (keys[row.id], known)
    return result


async def _keys_of(session: AsyncSession, rows: Sequence[Any]) -> dict[int, str | None]:
    by_number = {
        row.id: (row.chat_id, int(row.target.removeprefix(MESSAGE)))
        for row in rows
        if row.target and row.target.startswith(MESSAGE)
    }
    named: dict[tuple[int, int], str] = {}
    if by_number:
        given = {"sent": list(set(by_number.values()))}
        for chat_id, message_id, key in await session.execute(_NAMED, given):
            named[chat_id, message_id or 0] = key or ""
    return {
        row.id: named.get(by_number[row.id]) if row.id in by_number else row.key for row in rows
    }


async def _parts_of(
    session: AsyncSession, names: Iterable[tuple[int, str | None]]
) -> dict[tuple[int, str | None], dict[int, int]]:
    wanted = [(chat_id, key) for chat_id, key in names if key is not None]
    parts: dict[tuple[int, str | None], dict[int, int]] = defaultdict(dict)
    if not wanted:
        return parts
    for chat_id, key, part, message_id in await session.execute(_PARTS, {"names": wanted}):
        parts[chat_id, key][part] = message_id or 0
    return parts


def written(target: str | int | None) -> str | None:
    """Return a target as the table keeps it."""
    if target is None:
        return None
    return f"{MESSAGE}{target}" if isinstance(target, int) else f"{KEY}{target}"
