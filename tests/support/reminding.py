"""A bot whose clock the test holds, with cities and rounds in its database."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from support import probe
from support.running import FEATURES, UNHURRIED
from telegram_server.conversation import Phone, Telegram
from telegram_server.server import TelegramServer

from bot.app import Feature, TelegramAssistant, telegram_assistant
from bot.dialogue.index import feature as index
from bot.dialogue.reminders import handlers as reminders
from bot.index.questionnaires import Questionnaires
from bot.index.roles import Role
from bot.index.scopes import Scope
from bot.settings import Settings
from bot.storage.answers import Answers
from bot.storage.cities import Cities, Team
from bot.storage.database import Database
from bot.storage.people import People
from bot.storage.rounds import Rounds, RoundState, Versions
from bot.storage.teamwork import Assignments
from index_engine import Answer, AnswerSheet, City
from knowledge import Knowledge


@dataclass
class HeldClock:
    """A clock that stands where it is put."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment

    def pass_by(self, **time: float) -> None:
        self.moment += timedelta(**time)


def utc(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


class RemindingBot:
    """The bot with reminders; nothing is scanned unless the test asks for it."""

    def __init__(
        self, settings: Settings, server: TelegramServer, at: datetime,
        features: Iterable[Feature] | None = None, knowledge: Knowledge | None = None,
    ) -> None:  # fmt: skip
        self.settings = settings
        self.server = server
        self.clock = HeldClock(at)
        own = (*(part for part in FEATURES if part is not probe), index, reminders)
        self.features = own if features is None else tuple(features)
        self.knowledge = knowledge
        self.telegram = Telegram(server, self.settle)
        self.assistant: TelegramAssistant | None = None
        self.database = Database(settings.database)
        self._serving: asyncio.Task[None] | None = None
        self._opened: Any = None
        self._stop = asyncio.Event()

    async def start(self) -> None:
        self._stop = asyncio.Event()
        self._opened = telegram_assistant(
            self.settings, clock=self.clock, rates=UNHURRIED, features=self.features, scans=False,
            knowledge=self.knowledge,
        )  # fmt: skip
        self.assistant = await self._opened.__aenter__()
        self._serving = asyncio.create_task(self.assistant.run(self._stop))

    async def stop(self) -> None:
        """Stop in good order."""
        if self._serving is not None:
            self._stop.set()
            await self._serving
            await self._opened.__aexit__(None, None, None)
            self._serving = None

    async def die(self) -> None:
        """End at once: what is under way is left as it is."""
        if self._serving is not None:
            self._serving.cancel()
            await asyncio.wait([self._serving])
            await self._opened.__aexit__(None, None, None)
            self._serving = None

    @asynccontextmanager
    async def running(self) -> AsyncIterator["RemindingBot"]:
        await self.start()
        try:
            yield self
        finally:
            await self.stop()
            await self.database.close()

    async def settle(self) -> None:
        async with asyncio.timeout(120):
            await self.server.world.until_fetched()
            assert self.assistant is not None
            await self.assistant.flow.settle()

    async def scan(self) -> int:
        """Tend and scan once, and wait until everything is sent; return how many messages."""
        assert self.assistant is not None
        await self.assistant.scanner.tend(self.clock.now())
        sent = await self.assistant.scanner.scan(self.clock.now())
        await self.settle()
        return len(sent)

    async def scan_at(self, written: str) -> int:
        self.clock.moment = utc(written)
        return await self.scan()

    # What is in the database

    async def person(self, name: str, language: str | None = "en") -> Phone:
        """Return somebody who has talked with the bot."""
        phone = self.telegram.person(name, language)
        await phone.says("/start")
        return phone

    async def user_id(self, phone: Phone) -> int:
        async with self.database.reading() as session:
            user = await People(session).find("telegram", str(phone.user["id"]))
            assert user is not None
            return user.id

    async def city(self, name: str, zone: str, coordinator: Phone) -> int:
        user = await self.user_id(coordinator)
        async with self.database.writing() as session:
            city = await Cities(session).add(
                name=name, timezone=zone, user_id=user, at=self.clock.now()
            )
            return city.id

    async def change(self, city: int, **values: Any) -> None:
        async with self.database.writing() as session:
            await Cities(session).change(city, **values)

    async def joins(self, city: int, phone: Phone, role: Role = Role.CONTRIBUTOR) -> int:
        user = await self.user_id(phone)
        async with self.database.writing() as session:
            await Team(session, city).join(user, role, self.clock.now())
        return user

    async def leaves(self, city: int, phone: Phone) -> None:
        user = await self.user_id(phone)
        async with self.database.writing() as session:
            await Team(session, city).leave(user, self.clock.now())

    async def opens_round(self, city: int, phone: Phone) -> int:
        user = await self.user_id(phone)
        known = Questionnaires(self.settings.data_dir, self.settings.questionnaire)
        newest = await known.newest("en")
        async with self.database.writing() as session:
            opened = await Rounds(session).open(
                city,
                questionnaire=newest.id,
                version=newest.version,
                user_id=user,
                at=self.clock.now(),
            )
            return opened.id

    async def answers(self, round_id: int, phone: Phone, *numbers: int) -> None:
        user = await self.user_id(phone)
        known = Questionnaires(self.settings.data_dir, self.settings.questionnaire)
        questions = (await known.newest("en")).questions
        async with self.database.writing() as session:
            for number in numbers:
                question = questions[number - 1]
                given = Answer.of(question.options[-1].id)
                await Answers(session, round_id).give(question.id, user, given, self.clock.now())

    async def assigns(self, round_id: int, scope: str, phone: Phone, due_on: date | None) -> int:
        user = await self.user_id(phone)
        async with self.database.writing() as session:
            row = await Assignments(session, round_id).add(
                Scope.read(scope), user, self.clock.now(), user_id=user, due_on=due_on
            )
            return row.id

    async def submits(
        self, city: int, round_id: int, phone: Phone, next_on: date, core: float = 64.0
    ) -> None:
        """Submit a round with a score, which sets the next one."""
        user, at = await self.user_id(phone), self.clock.now()
        known = Questionnaires(self.settings.data_dir, self.settings.questionnaire)
        newest = await known.newest("en")
        sheet = AnswerSheet(newest.id, City("any"), {}).to_json(newest)
        async with self.database.writing() as session:
            await Rounds(session).be(round_id, RoundState.SUBMITTED, submitted_at=at)
            versions = Versions(session)
            version = await versions.add(
                round_id, sheet=sheet, user_id=user, at=at, dated=at.date()
            )
            await versions.finish(version.id, record={}, files={}, core=core, extended=core)
            await Cities(session).change(city, next_round_on=next_on)
