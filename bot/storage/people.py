"""People and chats: who is known, who can be reached, what is expected of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.inserts import insert_missing, upsert
from bot.storage.tables import ChatRow, OutboxRow, PromptRow, UserRow, table_of

_LONGEST_NAME = 200

# Written once: to put a statement together takes longer than to execute it.
_CHANNEL: BindParameter[str] = bindparam("channel")
_NUMBER: BindParameter[str] = bindparam("number")
_PERSON = select(UserRow).where(UserRow.channel == _CHANNEL, UserRow.external_id == _NUMBER)
_CHAT = select(ChatRow).where(ChatRow.channel == _CHANNEL, ChatRow.external_id == _NUMBER)
_FORMER_CHAT = select(ChatRow).where(
    ChatRow.channel == _CHANNEL, ChatRow.former_external_id == _NUMBER
)


class People:
    """The people of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, channel: str, external_id: str) -> UserRow | None:
        """Return the person with this number in the channel."""
        given = {"channel": channel, "number": external_id}
        return (await self._session.execute(_PERSON, given)).scalar_one_or_none()

    async def get(self, user_id: int) -> UserRow | None:
        """Return the person with our number ``user_id``."""
        return await self._session.get(UserRow, user_id)

    async def arrive(
        self, channel: str, external_id: str, *, name: str, language: str, at: datetime
    ) -> UserRow:
        """Return the person, who becomes known now if this is the first time."""
        await insert_missing(
            self._session,
            UserRow,
            channel=channel,
            external_id=external_id,
            name=name[:_LONGEST_NAME],
            language=language,
            is_reachable=False,
            created_at=at,
        )
        found = await self.find(channel, external_id)
        assert found is not None  # noqa: S101 (it was inserted two lines above)
        return found

    async def speak(self, user_id: int, language: str) -> None:
        """Keep the language that the person chose."""
        await self._session.execute(
            update(UserRow).where(UserRow.id == user_id).values(language=language)
        )

    async def be_reachable(self, user_id: int, *, reachable: bool) -> None:
        """Keep whether private messages get to the person."""
        await self._session.execute(
            update(UserRow).where(UserRow.id == user_id).values(is_reachable=reachable)
        )


class Chats:
    """The chats of one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, channel: str, external_id: str) -> ChatRow | None:
        """Return the chat with this number in the channel, now or before it migrated."""
        given = {"channel": channel, "number": external_id}
        for query in (_CHAT, _FORMER_CHAT):
            if found := (await self._session.execute(query, given)).scalars().first():
                return found
        return None

    async def get(self, chat_id: int) -> ChatRow | None:
        """Return the chat with our number ``chat_id``."""
        return await self._session.get(ChatRow, chat_id)

    async def arrive(
        self, channel: str, external_id: str, *, kind: str, title: str, at: datetime
    ) -> ChatRow:
        """Return the chat, which becomes known now if this is the first time."""
        if found := await self.find(channel, external_id):
            return found
        await insert_missing(
            self._session,
            ChatRow,
            channel=channel,
            external_id=external_id,
            kind=kind,
            title=title[:_LONGEST_NAME],
            is_open=True,
            created_at=at,
        )
        found = await self.find(channel, external_id)
        assert found is not None  # noqa: S101 (it was inserted two lines above)
        return found

    async def open(self, chat_id: int, *, is_open: bool) -> None:
        """Keep whether the assistant may write in the chat."""
        await self._session.execute(
            update(ChatRow).where(ChatRow.id == chat_id).values(is_open=is_open)
        )

    async def migrate(self, chat_id: int, new_external_id: str) -> None:
        """Give the chat its new number; doing it again changes nothing.

        Where a message from the supergroup came first, a second row was made for it: what waits
        there moves to the first row, which keeps its id because facts refer to it.
        """
        chat = await self._session.get(ChatRow, chat_id)
        if chat is None or chat.external_id == new_external_id or chat.merged_into:
            return
        newer = await self.find(chat.channel, new_external_id)
        if newer is not None:
            newer.external_id = None
            newer.merged_into = chat.id
            await self._session.flush()
            await self._session.execute(
                update(OutboxRow).where(OutboxRow.chat_id == newer.id).values(chat_id=chat.id)
            )
        chat.former_external_id = chat.external_id
        chat.external_id = new_external_id
        await self._session.flush()


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the next text or file is for: ``name`` finds the handler, which is given ``data``."""

    name: str
    data: dict[str, Any]


_PROMPTS = table_of(PromptRow)
_MINE = and_(_PROMPTS.c.chat_id == bindparam("chat_id"), _PROMPTS.c.user_id == bindparam("user_id"))
_EXPECTED = select(_PROMPTS.c.name, _PROMPTS.c.data).where(_MINE)
_FORGOTTEN = delete(_PROMPTS).where(_MINE).returning(_PROMPTS.c.name)


class Prompts:
    """What is expected of one person in one chat."""

    def __init__(self, session: AsyncSession, chat_id: int, user_id: int) -> None:
        self._session = session
        self._values = {"chat_id": chat_id, "user_id": user_id}

    async def pending(self) -> Prompt | None:
        """Return what is expected, if anything."""
        row = (await self._session.execute(_EXPECTED, self._values)).first()
        return Prompt(row.name, row.data) if row else None

    async def expect(self, prompt: Prompt, at: datetime) -> None:
        """Expect this from now on, instead of anything else."""
        values = {"name": prompt.name, "data": prompt.data, "created_at": at}
        await upsert(self._session, PromptRow, self._values, values)

    async def clear(self) -> bool:
        """Expect nothing any more; tell whether something was expected."""
        return (await self._session.execute(_FORGOTTEN, self._values)).first() is not None
