"""``icc-assistant reminders``: what is remembered, what is due, and sending it."""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from bot.flow.reminders.scanning import Scanner
    from bot.settings import Settings
    from bot.storage.database import Database
    from bot.storage.tables import CityRow

reminders_app = typer.Typer(
    name="reminders",
    help="What the assistant will tell people by itself, and when.",
    no_args_is_help=True,
    add_completion=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]
At = Annotated[
    str,
    typer.Option(
        "--at",
        metavar="ISO8601",
        help="Act as if it were this moment, such as 2030-11-22T10:00:00Z; without a zone it is "
        "taken as UTC. By default now.",
    ),
]
_Work = Callable[["Settings", "Database", "Scanner"], Awaitable[Any]]


def _moment(written: str) -> datetime:
    """Read a moment.

    Raises:
        BadParameter: It is none.
    """
    if not written:
        return datetime.now(UTC)
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        reason = f"{written!r} is no moment in ISO 8601, such as 2030-11-22T10:00:00Z"
        raise typer.BadParameter(reason, param_hint="--at") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _run(work: _Work) -> Any:
    """Work with the database of this installation, its reminders in step with the facts."""
    from bot.clock import SystemClock
    from bot.dialogue.context import Services
    from bot.dialogue.routes import Routes
    from bot.flow.reminders.scanning import Scanner
    from bot.settings import load_settings
    from bot.storage.database import Database
    from bot.texts import Catalogue

    settings = load_settings()
    services = Services(settings, Catalogue(), SystemClock(), Routes())

    async def run() -> Any:
        database = Database(settings.database)
        try:
            await database.upgrade()
            scanner = Scanner(database, services)
            await scanner.tend(services.clock.now())
            return await work(settings, database, scanner)
        finally:
            await database.close()

    return asyncio.run(run())


async def _city(database: "Database", named: str) -> "CityRow":
    from bot.flow.reminders.reporting import find_city

    async with database.reading() as session:
        city = await find_city(session, named)
    if city is None:
        raise typer.BadParameter(f"no city has the name or number {named!r}", param_hint="CITY")
    return city


def _print(data: Any) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def _lines(entries: list[str], nothing: str) -> None:
    sys.stdout.write("\n".join(entries or [nothing]) + "\n")


@reminders_app.command("list")
def list_reminders(
    city: Annotated[str, typer.Option(help="Only of this city, by name or number.")] = "",
    *,
    as_json: AsJson = False,
) -> None:
    """List every reminder: what it is about, whom it goes to, when it comes next."""
    from bot.flow.reminders.reporting import listed

    async def work(settings: "Settings", database: "Database", _scanner: "Scanner") -> Any:
        chosen = await _city(database, city) if city else None
        async with database.reading() as session:
            return await listed(session, chosen, settings.admins)

    found = _run(work)
    if as_json:
        _print(found)
        return
    _lines([_listed_line(one) for one in found], "No reminders.")


def _listed_line(one: dict[str, Any]) -> str:
    comes = f"{one['next']['local']} {one['zone']} {one['next']['step']}" if one["next"] else "–"
    names = ", ".join(r["name"] for r in one["recipients"]) or "nobody"
    return f"{one['id']}  {one['city'] or '–'}  {one['kind']} {one['date']}  {comes}  to {names}"


@reminders_app.command()
def due(at: At = "", *, as_json: AsJson = False) -> None:
    """Show what would be sent at a moment: to whom, which step, its text. Nothing is sent."""
    from bot.flow.reminders.reporting import sent

    moment = _moment(at)

    async def work(_settings: "Settings", _database: "Database", scanner: "Scanner") -> Any:
        return [sent(message) for message in await scanner.due(moment)]

    _shown(_run(work), as_json=as_json)


@reminders_app.command()
def send(at: At = "", *, as_json: AsJson = False) -> None:
    """Send what is due at a moment, and record it as told.

    It may run from cron, beside a running assistant or without one. Without a token, and while
    another process has a SQLite database, messages wait in the outbox for that process.
    """
    from bot.flow.reminders.reporting import sent

    moment = _moment(at)

    async def work(settings: "Settings", database: "Database", scanner: "Scanner") -> Any:
        found = [sent(message) for message in await scanner.scan(moment)]
        await _deliver(settings, database)
        return found

    _shown(_run(work), as_json=as_json)


async def _deliver(settings: "Settings", database: "Database") -> None:
    from contextlib import nullcontext

    from bot.errors import AlreadyRunningError
    from bot.flow.reminders.sending import send_waiting
    from bot.storage.exclusive import only_one

    if settings.telegram_token is None:
        sys.stderr.write("ICC_TELEGRAM_TOKEN is not set: messages wait in the outbox.\n")
        return
    alone = only_one(settings.data_dir, "telegram") if database.is_sqlite else nullcontext()
    try:
        with alone:
            if not await send_waiting(
                settings, database, settings.telegram_token.get_secret_value()
            ):
                sys.stderr.write("Some messages are not sent yet: they wait in the outbox.\n")
    except AlreadyRunningError:
        sys.stderr.write("The running assistant sends them.\n")


def _shown(found: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        _print(found)
        return
    blocks = [
        f"To {one['recipient']['name']} ({', '.join(s['step'] for s in one['steps'])}):\n"
        f"{one['text']}\n"
        for one in found
    ]
    _lines(blocks, "Nothing is due.")


@reminders_app.command()
def plan(
    city: Annotated[str, typer.Argument(metavar="CITY", help="By name or number.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Show what a city will be told in the next five years if nobody does anything."""
    from bot.flow.reminders.reporting import plan as planned

    async def work(settings: "Settings", database: "Database", _scanner: "Scanner") -> Any:
        chosen = await _city(database, city)
        async with database.reading() as session:
            return await planned(session, chosen, datetime.now(UTC), settings.admins)

    found = _run(work)
    if as_json:
        _print(found)
        return
    lines = [
        f"{one['local']} {one['zone']}  {one['kind']} {one['step']} (of {one['date']})"
        + (" – if the next round is on time" if one["assumed"] else "")
        for one in found
    ]
    _lines(lines, "Nothing is planned.")


@reminders_app.command()
def aged(*, as_json: AsJson = False) -> None:
    """Show what the editors should look at again: guides, and cities with old evidence."""
    from bot.dialogue.reminders.facts import Facts
    from bot.dialogue.reminders.others import aged_guides
    from bot.index.questionnaires import Questionnaires

    today = datetime.now(UTC).date()

    async def work(settings: "Settings", database: "Database", _scanner: "Scanner") -> Any:
        known = Questionnaires(settings.data_dir, settings.questionnaire)
        async with database.reading() as session:
            cities = await Facts(session, known, "en").aged_by_city(today)
        return {
            "guides": [{"title": t, "reviewed": on.isoformat()} for t, on in aged_guides(today)],
            "evidence": [{"city": name, "pieces": count} for name, count in cities],
        }

    found = _run(work)
    if as_json:
        _print(found)
        return
    guides = [f"{one['reviewed']}  {one['title']}" for one in found["guides"]]
    evidence = [f"{one['city']}: {one['pieces']} old pieces" for one in found["evidence"]]
    _lines(guides + evidence, "Nothing has aged.")
