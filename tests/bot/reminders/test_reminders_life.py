"""Four years of three cities in three time zones, undisturbed and killed again and again."""

import asyncio
import os
import random
import signal
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from support.reminding import RemindingBot, utc
from telegram_server.conversation import Phone
from telegram_server.server import TelegramServer

from bot.flow.reminders.scanning import Scanner
from bot.reminders.walltime import moment, zone_of
from bot.settings import Settings
from bot.storage.reminders.claiming import FIRST_BY_ZONE
from bot.texts import Catalogue

END = utc("2031-01-02T12:00")
ZONES = {"Maria": "Europe/Lisbon", "Jan": "Europe/Lisbon", "Jean": "America/Toronto",
         "Ana": "Pacific/Auckland", "Tom": "Pacific/Auckland", "Admin": "UTC"}  # fmt: skip

# Who is told what on which day of their city. 22 November 2026, the day before it begins, is a
# Sunday; days of rest are moved to the Monday after them by hand.
EXPECTED = {
    "Maria": [
        *((day, "how it stands") for day in ("2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21")),
        ("2029-12-28", "one year to your next Index"),
        ("2030-06-28", "six months to your next Index"),
        ("2030-09-30", "three months to your next Index"),  # the 28th is a Saturday
        ("2030-11-28", "one month to your next Index"),
        ("2030-12-30", "was planned for 28 December 2030"),  # the 28th is a Saturday
    ],
    "Jan": [
        ("2026-11-30", "questions wait for you"),
        ("2026-12-07", "Due on Thursday, 10 December 2026"),  # with the weekly one
        ("2026-12-10", "Due today"),
        ("2026-12-11", "Was due on"),
        ("2026-12-14", "questions wait for you"),
        ("2026-12-21", "questions wait for you"),
    ],
    # He plans a strategy for autumn 2027, and mutes the reminder in October of that year.
    "Jean": [
        *((day, "FR") for day in ("2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21")),
        ("2027-03-01", "six months to your next Index"),
        ("2027-06-01", "three months to your next Index"),
        ("2027-08-02", "one month to your next Index"),  # the 1st is a Sunday
        ("2027-09-01", "today is the day"),
        ("2027-10-01", "your Index is waiting"),
    ],
    # She puts the second one off for 30 days and leaves after that; the city moved to Sydney.
    "Ana": [
        *((day, "how it stands") for day in ("2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21")),
        ("2029-12-28", "one year to your next Index"),
        ("2030-06-28", "six months to your next Index"),
        ("2030-07-29", "You asked me to come back to it"),  # the 28th is a Sunday
    ],
    "Tom": [
        ("2030-09-30", "The coordinator of Auckland cannot be reached"),
        ("2030-11-28", "The coordinator of Auckland cannot be reached"),
        ("2030-12-30", "The coordinator of Auckland cannot be reached"),
    ],
    "Admin": [("2028-04-03", "nobody has started the Index")],  # the 1st is a Saturday
}  # fmt: skip


@dataclass
class Life:
    """The three cities, what happens to them, and what their people were told."""

    bot: RemindingBot
    chance: random.Random
    kills: bool
    people: dict[str, Phone] = field(default_factory=dict)
    cities: dict[str, int] = field(default_factory=dict)
    rounds: dict[str, int] = field(default_factory=dict)
    told: list[tuple[str, datetime, str]] = field(default_factory=list)
    killed: int = 0
    _read: int = 0

    async def begin(self) -> None:
        for name in ZONES:
            self.people[name] = await self.bot.person(name, "fr" if name == "Jean" else "en")
        admin = self.people["Admin"].user["id"]
        self.bot.settings = self.bot.settings.model_copy(update={"admins": frozenset({admin})})
        await self.bot.stop()
        await self.bot.start()
        for city, lead in (("Amadora", "Maria"), ("Montréal", "Jean"), ("Auckland", "Ana")):
            phone = self.people[lead]
            self.cities[city] = await self.bot.city(city, ZONES[lead], phone)
            self.rounds[city] = await self.bot.opens_round(self.cities[city], phone)
        await self.bot.joins(self.cities["Amadora"], self.people["Jan"])
        await self.bot.joins(self.cities["Auckland"], self.people["Tom"])
        part = (self.rounds["Amadora"], "area:mediation", self.people["Jan"])
        await self.bot.assigns(*part, date(2026, 12, 10))
        self._read = len(self.bot.server.world.history)

    async def submit(self) -> None:
        for city, lead in (("Amadora", "Maria"), ("Montréal", "Jean"), ("Auckland", "Ana")):
            place = (self.cities[city], self.rounds[city], self.people[lead])
            await self.bot.submits(*place, date(2030, 12, 28))

    async def plan_strategy(self) -> None:
        await self.people["Jean"].says("/remind new strategy in autumn 2027")

    async def mute(self) -> None:
        await self.people["Jean"].says("/remind")
        await self.people["Jean"].taps("1")
        await self.people["Jean"].taps("Mute")

    async def move_zone(self) -> None:
        await self.bot.change(self.cities["Auckland"], timezone="Australia/Sydney")
        ZONES["Ana"] = ZONES["Tom"] = "Australia/Sydney"

    async def put_off(self) -> None:
        await self.people["Ana"].taps("Put off a month")

    async def leave(self) -> None:
        await self.bot.leaves(self.cities["Auckland"], self.people["Ana"])

    async def live(self) -> None:
        """Jump from one thing to the next until the end."""
        script: list[tuple[datetime, Callable[[], Awaitable[None]]]] = [
            (utc("2026-12-27T12:00"), self.submit),
            (utc("2027-02-01T15:00"), self.plan_strategy),
            (utc("2027-10-05T15:00"), self.mute),
            (utc("2028-05-03T02:00"), self.move_zone),
            (utc("2030-06-28T06:00"), self.put_off),
            (utc("2030-08-15T02:00"), self.leave),
        ]
        clock = self.bot.clock
        while clock.moment < END:
            await self.look()
            following = min([await self.next_due(), END, *(at for at, _ in script[:1])])
            clock.moment = max(following, clock.moment + timedelta(minutes=1))
            if script and clock.moment >= script[0][0]:
                await script.pop(0)[1]()
                await self.read(counts=False)

    async def next_due(self) -> datetime:
        """Return some moment at which something may be due, or a little later."""
        async with self.bot.database.reading() as session:
            found = (await session.execute(FIRST_BY_ZONE)).all()
        moments = [moment(first, zone_of(zone)) for zone, first in found if first is not None]
        late = timedelta(minutes=self.chance.choice([0, 0, 1, 17, 45]))
        return min(moments, default=END) + late

    async def look(self) -> None:
        if self.kills and self.chance.random() < 0.2:
            await self.kill()
        await self.bot.scan()
        await self.read()

    async def kill(self) -> None:
        """End the process somewhere in the scan, before it or just after it; start it again."""
        self.killed += 1
        assert self.bot.assistant is not None
        services = self.bot.assistant.scanner._planner._services
        await self.bot.die()
        scanner = Scanner(self.bot.database, services)
        scan = asyncio.create_task(scanner.tend_and_scan())
        # A scan that finds something takes a few hundred turns of the loop.
        for _ in range(self.chance.choice([0, 10, 50, 150, 400, 100_000])):
            if scan.done():
                break
            await asyncio.sleep(0)
        scan.cancel()
        await asyncio.wait([scan])
        await self.bot.start()
        await self.bot.settle()

    async def read(self, *, counts: bool = True) -> None:
        history = self.bot.server.world.history
        chats = {phone.chat.id: name for name, phone in self.people.items()}
        for what, message in history[self._read :]:
            if what == "new" and counts and "To look at again" not in message["text"]:
                name = chats[message["chat"]["id"]]
                self.told.append((name, self.bot.clock.now(), message["text"]))
        self._read = len(history)

    def days(self, name: str) -> list[tuple[str, str]]:
        """Return a person's messages by the day on the wall of their city at that time."""
        return [(self._local(who, at).date().isoformat(), text)
                for who, at, text in self.told if who == name]  # fmt: skip

    def _local(self, name: str, at: datetime) -> datetime:
        zone = ZONES[name]
        if zone == "Australia/Sydney" and at < utc("2028-05-03T02:00"):
            zone = "Pacific/Auckland"
        return at.astimezone(ZoneInfo(zone))

    def check(self) -> None:
        for name, expected in EXPECTED.items():
            found = self.days(name)
            shift = 1 if name == "Admin" else 0
            assert len(found) == len(expected), (name, [day for day, _ in found])
            for (day, text), (wanted, part) in zip(found, expected, strict=True):
                late = date.fromisoformat(day) - date.fromisoformat(wanted)
                assert timedelta(0) <= late <= timedelta(days=shift), (name, day, wanted)
                assert part in text, (name, day, text)
        for name, at, text in self.told:
            local = self._local(name, at)
            assert 9 <= local.hour < 18, (name, local)
            assert local.weekday() < 5, (name, local)
            assert ("FR" in text) == (name == "Jean"), text
        days = [(name, self._local(name, at).date()) for name, at, _ in self.told]
        assert len(set(days)) == len(days), "two messages on one day"


@pytest.fixture
def two_languages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A catalogue with a second language, whose titles begin with FR."""
    english = Path(__file__).parents[3] / "bot" / "locales" / "en"
    for code in ("en", "fr"):
        folder = tmp_path / "locales" / code
        folder.mkdir(parents=True)
        for file in english.glob("*.ftl"):
            text = file.read_text(encoding="utf-8")
            if code == "fr":
                text = text.replace("-title = ", "-title = FR ").replace(
                    "remind-several = ", "remind-several = FR "
                )
            (folder / file.name).write_text(text, encoding="utf-8")
    monkeypatch.setattr("bot.app.Catalogue", lambda: Catalogue(tmp_path / "locales"))


@pytest.mark.slow
@pytest.mark.parametrize("seed", [None, 1])
async def test_four_years_of_three_cities(
    settings: Settings, server: TelegramServer, two_languages: None, seed: int | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """With a seed, the process is killed at random moments and started again."""
    monkeypatch.setitem(ZONES, "Ana", "Pacific/Auckland")
    monkeypatch.setitem(ZONES, "Tom", "Pacific/Auckland")
    bot = RemindingBot(settings, server, utc("2026-11-22T22:00"))
    async with bot.running():
        life = Life(bot, random.Random(seed or 0), kills=seed is not None)
        await life.begin()
        await life.live()
    life.check()
    assert (life.killed >= 10) == (seed is not None)


async def test_kill_9_at_any_commit_of_the_scan_tells_everybody_once(
    reminding: RemindingBot, tmp_path: Path
) -> None:
    zones = ["Europe/Lisbon", "Europe/Berlin", "Europe/Athens"]
    people = [await reminding.person(f"Person {n}") for n in range(len(zones))]
    for zone, phone in zip(zones, people, strict=True):
        city = await reminding.city(f"City in {zone}", zone, phone)
        await reminding.change(city, next_round_on=date(2040, 11, 22))
    await reminding.stop()
    environment = os.environ | {
        "ICC_DATABASE_URL": reminding.settings.database,
        "ICC_DATA_DIR": str(reminding.settings.data_dir),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    script = str(Path(__file__).parents[2] / "support" / "dying_scan.py")
    ends = []
    for commit in (1, 2, 3, 4, 5, 0, 0):
        process = await asyncio.create_subprocess_exec(
            sys.executable, script, str(commit), "2039-11-22T12:00Z",
            env=environment, cwd=tmp_path, stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        ends.append(await process.wait())
    assert -signal.SIGKILL in ends
    assert ends[-2:] == [0, 0]
    reminding.clock.moment = utc("2099-01-01T00:00")
    await reminding.start()
    await reminding.settle()
    assert [len(phone.screens) for phone in people] == [2, 2, 2], "the greeting and the reminder"
