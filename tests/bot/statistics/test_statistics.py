"""Ada, who runs the assistant, asks how it is used."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
from support.running import Bot
from support.team import Colleague
from telegram_server.conversation import Phone, Telegram

from bot.storage.questions import Questions
from bot.storage.statistics import WEEKS, Statistics

START = "how do I start an anti-rumours strategy?"


def table(telegram: Telegram, phone: Phone) -> list[list[str]]:
    """Return the rows of the newest CSV that a person was sent."""
    document = phone.screen["document"]
    content = telegram.world.files[document["file_id"]]["data"].decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content)))


async def busy_day(telegram: Telegram) -> None:
    """Let Maria and Jan ask and say what they think of the answers; let Maria begin the Index."""
    maria, jan = Colleague(telegram, "Maria Secretname"), telegram.person("Jan")
    await maria.says(START)
    await maria.taps("👍 Helpful")
    await jan.says(START)
    await jan.taps("👎 Not helpful")
    await jan.taps("Outdated")
    await jan.says("who is the mayor of Bilbao?")
    await maria.says("name of the mayor in Bilbao?")
    await maria.sets_up("Bergen")
    await maria.opens(1)
    await maria.taps("Yes")


async def test_ada_sees_use_topics_gaps_feedback_and_rounds(telegram: Telegram, ada: Phone) -> None:
    await busy_day(telegram)
    await ada.says("/stats")
    assert ada.sees("The last 12 weeks", "3 people", "4 questions", "1 answer to the Index")
    assert ada.sees("Most asked topics", "Anti-rumours: 2")
    assert ada.sees("Not in the library, by theme", "mayor", ": 2")
    assert ada.sees("step by step: 1 helpful, 1 not helpful")
    assert ada.sees("under way: 1")
    assert not ada.sees("Secretname")


async def test_the_table_has_every_figure_and_goes_with_the_days_exports(
    telegram: Telegram, ada: Phone, bot: Bot
) -> None:
    await busy_day(telegram)
    await ada.says("/stats")
    await ada.taps("Table (CSV)")
    head, *rows = table(telegram, ada)
    assert head == ["section", "item", "measure", "value"]
    assert {row[0] for row in rows} == {"use", "topics", "unanswered", "feedback", "rounds"}
    now = datetime.now(UTC)
    assert ["use", f"{now:%G-W%V}", "questions", "4"] in rows
    assert sum(row[0] == "use" for row in rows) == 4 * WEEKS
    assert ["rounds", "open", "rounds", "1"] in rows
    outdated = [row for row in rows if row[2] == "outdated"]
    assert [row[3] for row in outdated] == ["1"]
    assert bot.assistant is not None
    bot.assistant.sweeper._clock = Later(timedelta(days=2))
    await bot.assistant.sweeper.once()
    assert not list((bot.settings.data_dir / "exports").iterdir())


class Later:
    def __init__(self, by: timedelta) -> None:
        self._by = by

    def now(self) -> datetime:
        return datetime.now(UTC) + self._by


@pytest.mark.parametrize("question", ['=HYPERLINK("http://evil.example")', "+1", "-1", "@sum"])
async def test_no_question_becomes_a_formula_in_the_table(
    telegram: Telegram, ada: Phone, bot: Bot, question: str
) -> None:
    async with bot.database() as database, database.writing() as session:
        await Questions(session).add(
            question, language="en", outcome="declined", confidence=0.0, document=None,
            at=datetime.now(UTC),
        )  # fmt: skip
    await ada.says("/stats csv")
    cells = [cell for row in table(telegram, ada) for cell in row]
    assert f"'{question}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


async def test_the_figures_are_for_administrators_alone(telegram: Telegram, ada: Phone) -> None:
    await ada.says("/stats")
    olga = telegram.person("Olga")
    for attempt in ("/stats", "/stats csv"):
        await olga.says(attempt)
        assert olga.sees("Only the people who run this assistant")
    for data in ("stats", "stats:csv"):
        await olga.taps_data(ada.screen, data)
    assert not any("Most asked" in text for text in olga.texts)
    assert not telegram.sent("sendDocument")


async def test_the_figures_are_not_told_to_a_group(telegram: Telegram, ada: Phone) -> None:
    group = telegram.group("Team")
    await ada.enters(group).says("/stats@icc_test_bot")
    assert not [text for text in ada.enters(group).texts if "Most asked" in text]


async def test_before_anybody_came_every_part_says_so(ada: Phone) -> None:
    await ada.says("/stats")
    assert ada.texts[-1].count("Nothing yet.") == 4


async def test_what_was_long_ago_is_not_counted_and_each_week_has_its_own(bot: Bot) -> None:
    now = datetime(2026, 11, 22, 23, 59, tzinfo=UTC)  # a Sunday
    async with bot.database() as database:
        async with database.writing() as session:
            for days in (0, 6, 7, 7 * WEEKS + 1):
                await Questions(session).add(
                    "why", language="en", outcome="declined", confidence=0.0, document=None,
                    at=now - timedelta(days=days),
                )  # fmt: skip
        async with database.reading() as session:
            statistics = Statistics(session, now)
            weeks = await statistics.weeks()
            assert len(await statistics.unanswered()) == 3
    assert [week.questions for week in weeks[-3:]] == [0, 1, 2]
    assert len(weeks) == WEEKS
