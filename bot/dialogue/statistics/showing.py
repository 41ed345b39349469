"""``/stats``: what administrators see, on one screen and as a table to take along."""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from secrets import token_hex

from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import ChatKind, Event
from bot.dialogue.rich import Piece, bold, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, Screen, screen
from bot.dialogue.statistics.gathering import Figures, gathered
from bot.dialogue.statistics.table import as_csv
from bot.dialogue.turns import SendFile, Turn, shown, turn
from bot.storage.privacy.sweeping import EXPORTS
from bot.storage.statistics import WEEKS
from bot.texts import Localised

_WEEKS_SHOWN = 6
_LINES = 8
_LONGEST = 90
_CSV = "csv"


async def show_statistics(context: Context, event: Event, what: str = "") -> Turn:
    """Show the figures, or hand them out as a table."""
    _check_administrator(event)
    figures = await gathered(context, event)
    if what == _CSV:
        path = context.services.settings.data_dir / EXPORTS / f"{token_hex(16)}.csv"
        await asyncio.to_thread(_write, path, as_csv(figures))
        return turn(SendFile(path, f"statistics-{event.at:%Y-%m-%d}.csv"))
    return turn(shown(event, statistics_screen(context.texts, figures)))


def statistics_screen(texts: Localised, figures: Figures) -> Screen:
    """Return what fits a phone; the table has everything."""
    weeks = [
        texts(
            "stats-week", date=texts.date(week.begins), people=week.people,
            messages=week.messages, questions=week.questions, answers=week.answers,
        )
        for week in reversed(figures.weeks[-_WEEKS_SHOWN:])
    ]  # fmt: skip
    topics = (texts("stats-count", what=t, count=n) for t, n in figures.topics.items())
    unanswered = (
        texts("stats-count", what=_short(theme.example), count=theme.count)
        for theme in figures.unanswered
    )
    feedback = (
        texts(
            "stats-feedback-line", title=_short(_title(texts, figures, source.document)),
            helpful=source.helpful, other=source.not_helpful,
        )
        for source in figures.feedback
    )  # fmt: skip
    rounds = (texts("stats-round", state=state, count=n) for state, n in figures.rounds.items())
    return screen(
        bold(texts("stats-title", weeks=WEEKS)),
        _part(texts, "stats-use", weeks),
        _part(texts, "stats-topics", topics),
        _part(texts, "stats-unanswered", unanswered),
        _part(texts, "stats-feedback", feedback),
        _part(texts, "stats-rounds", rounds),
        buttons=[(Button(texts("stats-button-csv"), f"stats:{_CSV}"),), home_row(texts)],
    )


def _part(texts: Localised, title: str, found: Iterable[str]) -> Piece:
    listed = [f"• {line}" for line in found]
    more = texts("stats-more", count=len(listed) - _LINES) if len(listed) > _LINES else ""
    return lines(bold(texts(title)), *(listed[:_LINES] or [texts("stats-nothing")]), more)


def _title(texts: Localised, figures: Figures, document: str) -> str:
    return figures.titles.get(document) or texts("stats-no-document")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _check_administrator(event: Event) -> None:
    if not event.person.is_admin:
        raise StaleError("stats-administrators-only")
    if event.chat.kind is ChatKind.GROUP:
        raise StaleError("stats-in-private")


async def stats_command(context: Context, event: Event, rest: str = "") -> Turn:
    """Show the figures; ``/stats csv`` hands them out as a table."""
    return await show_statistics(context, event, rest.strip().lower())


routes = Routes(
    commands={"stats": Command(stats_command, listed=False)},
    buttons={"stats": show_statistics},
)
