"""Two processes on one PostgreSQL database share the work; on SQLite the second is told why not."""

import pytest
from support.running import Bot

from bot.app import telegram_assistant
from bot.clock import SystemClock
from bot.errors import AlreadyRunningError
from bot.storage.claims import LEASE, Claim
from bot.storage.database import Database
from bot.storage.inbox import Arrival, Inbox, LostClaimError
from bot.storage.outbox import Outbox
from bot.storage.parcels import Delivered, Outgoing
from bot.storage.people import Chats
from bot.storage.tables import InboxState, OutboxState

NOW = SystemClock().now()


@pytest.fixture
async def database(database_url: str, bot: Bot):
    async with bot.database() as database:
        yield database


def message(number: int, chat: str) -> Arrival:
    return Arrival("telegram", str(number), chat, None, {"number": number})


async def claimed(database: Database, owner: str, limit: int = 10, later=None) -> list[int]:
    async with database.writing() as session:
        claim = Claim(owner, later or NOW)
        return [row.id for row in await Inbox(session).claim("telegram", claim, limit)]


async def stored(database: Database, *arrivals: Arrival) -> None:
    async with database.writing() as session:
        await Inbox(session).store(arrivals, NOW)


async def test_only_the_first_open_event_of_each_chat_is_handed_out(database: Database) -> None:
    await stored(database, message(1, "a"), message(2, "a"), message(3, "b"))
    assert await claimed(database, "one") == [1, 3]
    assert await claimed(database, "two") == []


async def test_the_next_event_of_a_chat_follows_when_the_first_is_done(database: Database) -> None:
    await stored(database, message(1, "a"), message(2, "a"))
    await claimed(database, "one")
    async with database.writing() as session:
        await Inbox(session).finish(1, "one", InboxState.DONE, NOW)
    assert await claimed(database, "two") == [2]


async def test_an_event_of_a_killed_process_is_handed_out_when_its_claim_ends(
    database: Database,
) -> None:
    await stored(database, message(1, "a"))
    await claimed(database, "killed")
    assert await claimed(database, "two", later=NOW + LEASE / 2) == []
    assert await claimed(database, "two", later=NOW + LEASE) == [1]


async def test_a_process_that_lost_its_claim_cannot_finish_the_event(database: Database) -> None:
    await stored(database, message(1, "a"))
    await claimed(database, "slow")
    await claimed(database, "quick", later=NOW + LEASE)
    with pytest.raises(LostClaimError):
        async with database.writing() as session:
            await Inbox(session).finish(1, "slow", InboxState.DONE, NOW)


async def test_the_same_event_is_stored_once(database: Database) -> None:
    await stored(database, message(1, "a"), message(1, "a"))
    await stored(database, message(1, "a"), message(2, "a"))
    async with database.reading() as session:
        assert await Inbox(session).open_count("telegram") == 2


async def _chat(database: Database) -> int:
    async with database.writing() as session:
        chat = await Chats(session).arrive("telegram", "77", kind="private", title="", at=NOW)
        return chat.id


async def test_a_message_in_the_hands_of_a_killed_process_is_sent_again_and_counted(
    database: Database,
) -> None:
    chat = await _chat(database)
    async with database.writing() as session:
        await Outbox(session).put([Outgoing("telegram", "lane", chat, {"n": 1})], NOW)
        await Outbox(session).claim("telegram", Claim("killed", NOW), 5)
    async with database.writing() as session:
        again = await Outbox(session).claim("telegram", Claim("two", NOW + LEASE), 5)
        assert [parcel.payload for parcel in again] == [{"n": 1}]
        assert await Outbox(session).maybe_duplicates() == 1


async def test_a_key_finds_its_message_after_it_was_sent(database: Database) -> None:
    chat = await _chat(database)
    async with database.writing() as session:
        outbox = Outbox(session)
        await outbox.put([Outgoing("telegram", "lane", chat, {}, key="card")], NOW)
        (parcel,) = await outbox.claim("telegram", Claim("one", NOW), 5)
        await outbox.settle([Delivered(parcel, OutboxState.SENT, message_id=99)], NOW)
        await outbox.put([Outgoing("telegram", "lane", chat, {}, target="card")], NOW)
        (edit,) = await outbox.claim("telegram", Claim("one", NOW), 5)
    assert edit.parts == {1: 99}


async def test_a_second_process_shares_the_work_or_is_told_why_it_cannot(bot: Bot) -> None:
    async with bot.running():
        second = telegram_assistant(bot.settings)
        if "sqlite" in bot.settings.database:
            with pytest.raises(AlreadyRunningError, match="PostgreSQL"):
                await second.__aenter__()
        else:
            async with second:
                pass
