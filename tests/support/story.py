"""A story that every fault of the world interrupts, and what must be left of it in the end.

Five people write three messages each; Maria sets a city up, answers cards of the Index and sends a
piece of evidence. Nobody waits for an answer, as people in a hurry do not.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from sqlalchemy import func, select
from support import probe
from support.running import FEATURES, Bot
from telegram_server.conversation import Phone, Telegram
from telegram_server.server import telegram_server

from bot.dialogue.index import feature as index
from bot.settings import Settings
from bot.storage.database import Database
from bot.storage.outbox import Outbox
from bot.storage.tables import (
    AnswerRow,
    ChangeRow,
    CityRow,
    EvidenceLinkRow,
    EvidenceRow,
    InboxRow,
    OutboxRow,
    RoundRow,
    VersionRow,
)

# The Index takes the files; everything else of the probe stays.
_ECHO = SimpleNamespace(routes=replace(probe.routes, files=None))
STORY_FEATURES = (*(feature for feature in FEATURES if feature is not probe), _ECHO, index)
PEOPLE, EACH = 5, 3
PDF = b"%PDF-1.7 an action plan"
_MARIAS = (
    "/city", "Bergen", "/cancel", "tap start", "tap q:1:1", "tap qo:1:1:1", "tap qo:1:2:0",
    "tap qd:1:3", "tap qn:1:4", "not our task", "file", "tap qo:1:5:1",
)  # fmt: skip


async def round_state(url: str, city_id: int | None = None) -> dict[str, Any]:
    """Return everything of a city, by default the first, that its team would miss if it were lost.

    PostgreSQL uses up the number of a city whose transaction was undone.
    """
    database = Database(url)
    async with database.reading() as session:
        if city_id is None:
            city_id = (await session.execute(select(func.min(CityRow.id)))).scalar_one()
        rounds = (
            (await session.execute(select(RoundRow).where(RoundRow.city_id == city_id)))
            .scalars()
            .all()
        )
        ids = [row.id for row in rounds]

        async def rows(table: Any, *columns: Any) -> list[str]:
            query = select(*columns).where(table.round_id.in_(ids))
            return sorted(map(repr, await session.execute(query)))

        evidence = select(EvidenceRow.file_hash, EvidenceRow.title).where(
            EvidenceRow.city_id == city_id
        )
        found = {
            "rounds": [row.state for row in rounds],
            "answers": await rows(
                AnswerRow, AnswerRow.question, AnswerRow.state, AnswerRow.options, AnswerRow.reason
            ),
            "history": await rows(
                ChangeRow, ChangeRow.question, ChangeRow.kind, ChangeRow.before, ChangeRow.after
            ),
            "links": await rows(EvidenceLinkRow, EvidenceLinkRow.question),
            "evidence": sorted(map(repr, await session.execute(evidence))),
            "versions": await rows(VersionRow, VersionRow.number, VersionRow.core),
        }
    await database.close()
    return found


@dataclass(frozen=True)
class End:
    """What is left when nothing is left to do.

    Attributes:
        facts: What the handlers stored.
        heard: What each of the five was answered: different answers, in order of coming.
        files: The contents of the stored files.
    """

    facts: dict[str, Any]
    heard: list[list[str]]
    files: list[bytes]


class Cast:
    """The people of the story."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.people = [telegram.person(f"Person {number}") for number in range(PEOPLE)]
        self.maria = telegram.person("Maria")

    def play(self) -> None:
        """Let everybody do everything at once."""
        for number in range(EACH):
            for person in self.people:
                person.writes(f"Message {number}")
        for step in _MARIAS:
            self._step(step)

    def _step(self, step: str) -> None:
        maria = self.maria
        if step == "file":
            maria.drops("document", PDF, "plan.pdf")
        elif step.startswith("tap "):
            card = {"message_id": 1, "date": 0, "chat": maria.chat.info, "text": "a card"}
            maria.begins_tap(card, step.removeprefix("tap "))
        else:
            maria.writes(step)

    @property
    def extra(self) -> int:
        """How many answers the five have got beyond one for each message."""
        return sum(len(person.screens) for person in self.people) - PEOPLE * EACH

    @property
    def heard(self) -> list[list[str]]:
        return [_different(person) for person in self.people]

    def all_heard(self) -> bool:
        return all(len(answers) >= EACH for answers in self.heard)


def _different(person: Phone) -> list[str]:
    return list(dict.fromkeys(str(screen.get("text")) for screen in person.screens))


async def all_done(bot: Bot) -> bool:
    """Tell whether every update came in and nothing is left to do; for a bot of any process."""
    updates = PEOPLE * EACH + len(_MARIAS)
    async with bot.database() as database, database.reading() as session:
        inbox = (await session.execute(select(InboxRow.state, InboxRow.event_id))).all()
        outbox = set((await session.execute(select(OutboxRow.state))).scalars())
    came = [event_id for _, event_id in inbox if not event_id.startswith("job:")]
    closed = all(state not in {"new", "claimed"} for state, _ in inbox)
    return len(came) >= updates and closed and not outbox & {"pending", "claimed"}


async def end_of(bot: Bot, cast: Cast) -> End:
    """Return what is left; every event was handled, and none was given up."""
    async with bot.database() as database, database.reading() as session:
        states = (await session.execute(select(InboxRow.state))).scalars().all()
        cities = (await session.execute(select(CityRow.name))).scalars().all()
    facts = await round_state(bot.settings.database)
    facts |= {"count": await bot.count(), "cities": list(cities), "events": sorted(states)}
    files = [p for p in (bot.settings.data_dir / "files").rglob("*") if p.is_file()]
    return End(facts, cast.heard, sorted(path.read_bytes() for path in files))


async def doubts(bot: Bot) -> int:
    """Return how many messages may have been sent twice, as the bot counted."""
    async with bot.database() as database, database.reading() as session:
        return int(await Outbox(session).maybe_duplicates())


_quiet: list[End] = []


async def quiet_end(folder: Path) -> End:
    """Return how the story ends where nothing goes wrong; told once in each test process."""
    if not _quiet:
        async with telegram_server() as server:
            settings = Settings(
                _env_file=None, telegram_token=server.world.token, telegram_api_url=server.url,
                data_dir=folder / "quiet",
            )  # fmt: skip
            bot = Bot(settings, server, STORY_FEATURES)
            async with bot.running():
                cast = Cast(Telegram(server, bot.settle))
                cast.play()
                await bot.settle()
            assert cast.extra == 0
            _quiet.append(await end_of(bot, cast))
    return _quiet[0]
