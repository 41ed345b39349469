"""What waits in the queues is found without reading everything that ever went through them."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import event, text

from bot.settings import Settings
from bot.storage.claims import Claim
from bot.storage.database import Database
from bot.storage.inbox import Inbox
from bot.storage.outbox import Outbox

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
async def database(database_url: str) -> Any:
    opened = Database(Settings(_env_file=None, database_url=database_url).database)
    yield opened
    await opened.close()


async def look_around(database: Database) -> None:
    async with database.writing() as session:
        inbox, outbox, claim = Inbox(session), Outbox(session), Claim("me", NOW)
        await inbox.claim("telegram", claim, 12)
        await outbox.claim("telegram", claim, 64)
        await inbox.open_count("telegram")
        await outbox.open_count("telegram")


async def test_a_look_at_a_queue_goes_by_the_index_of_what_waits(database: Database) -> None:
    statements: list[tuple[str, Any]] = []

    def seen(_c: Any, _k: Any, statement: str, parameters: Any, *_: Any) -> None:
        statements.append((statement, parameters))

    engine = database._engine.sync_engine
    event.listen(engine, "before_cursor_execute", seen)
    await look_around(database)
    event.remove(engine, "before_cursor_execute", seen)
    looks = [s for s in statements if s[0].startswith("SELECT")]
    assert len(looks) == 4
    async with database.reading() as session:
        connection = await session.connection()
        if not database.is_sqlite:
            # An empty table is read whole whatever indexes it has.
            await connection.execute(text("SET LOCAL enable_seqscan = off"))
        explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
        for statement, parameters in looks:
            found = await connection.exec_driver_sql(f"{explain} {statement}", parameters)
            plan = "\n".join(str(line) for line in found.all())
            assert "box_waiting" in plan, f"{statement}\n{plan}"
            assert not re.search(r"Seq Scan|\bSCAN\b", plan), f"{statement}\n{plan}"
