"""A feature for tests: one command for each thing that a turn can hold."""

from pathlib import Path

from sqlalchemy import Integer, Text, cast, update

from bot.dialogue.context import Context
from bot.dialogue.events import ButtonTapped, Event, FileSent, InlineQueried, Job, TextSent
from bot.dialogue.rich import Rich, bold, quote
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, Screen, UrlButton, screen
from bot.dialogue.turns import (
    Delete,
    Edit,
    FileForm,
    InlineResult,
    InlineResults,
    Leave,
    NewJob,
    Say,
    SendFile,
    Toast,
    Turn,
    shown,
    turn,
)
from bot.storage.inserts import insert_missing
from bot.storage.people import Prompt, Prompts
from bot.storage.tables import NoteRow


async def count(context: Context) -> int:
    """Count one up in the event's own transaction: a fact that must be stored exactly once."""
    session = await context.writing()
    await insert_missing(session, NoteRow, name="count", value="0")
    # In one statement: events of other chats count at the same moment.
    more = cast(cast(NoteRow.value, Integer) + 1, Text)
    mine = update(NoteRow).where(NoteRow.name == "count").values(value=more)
    return int((await session.execute(mine.returning(NoteRow.value))).scalar_one())


async def echo(context: Context, event: TextSent) -> Turn:
    await count(context)
    return turn(shown(event, screen(bold("You said"), quote(event.text))))


async def fail(context: Context, _event: Event, _rest: str) -> Turn:
    await count(context)
    raise RuntimeError("the secret of the handler")


async def long_text(_context: Context, _event: Event, rest: str) -> Turn:
    sentences = " ".join(f"Sentence number {n} says nothing new." for n in range(int(rest)))
    return turn(Say(screen(sentences, buttons=[[Button("Shorter", "probe:short")]]), "long"))


async def several(_context: Context, _event: Event, rest: str) -> Turn:
    return turn(*(Say(screen(f"Message {n}")) for n in range(int(rest))))


async def later(_context: Context, _event: Event, rest: str) -> Turn:
    return Turn((Say(screen("Begun"), "work"),), (NewJob("probe", {"word": rest}),))


async def job(context: Context, event: Job, args: dict[str, str]) -> Turn:
    await count(context)
    return turn(
        Edit("work", screen(f"Done: {args['word']}")), Say(screen(f"For {event.person.name}"))
    )


async def ask(context: Context, event: Event, _rest: str) -> Turn:
    prompts = Prompts(await context.writing(), event.chat.chat_id, event.person.user_id)
    await prompts.expect(Prompt("probe", {"for": "the city"}), event.at)
    return turn(Say(screen("Its name?")))


async def answered(_context: Context, event: Event, data: dict[str, str]) -> Turn:
    value = event.text if isinstance(event, TextSent) else "a file"
    return turn(Say(screen(f"Name of {data['for']}: {value}")))


async def board(_context: Context, _event: Event, _rest: str) -> Turn:
    return turn(Say(_card(0)))


def _card(number: int) -> Screen:
    buttons = [
        [Button("Next", f"probe:card:{number + 1}"), Button("Same", f"probe:card:{number}")],
        [Button("Gone", "probe:gone"), Button("Changed", "probe:changed")],
    ]
    return screen(f"Card {number}", buttons=buttons)


async def tapped(_context: Context, event: ButtonTapped, what: str, number: str = "0") -> Turn:
    match what:
        case "card":
            return turn(Toast("Saved"), Edit(event.message, _card(int(number))))
        case "short":
            return turn(Edit(event.message, screen("Short")))
        case "gone":
            return turn(Delete(event.message))
        case _:
            raise StaleError


async def file(context: Context, _event: Event, rest: str) -> Turn:
    path = context.services.settings.data_dir / "report.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("the report", encoding="utf-8")
    form = FileForm.PHOTO if rest.startswith("photo") else FileForm.DOCUMENT
    missing = Path("/nowhere/report.txt") if rest == "missing" else path
    caption = Rich("A caption of many words. " * (60 if rest.endswith("long") else 1))
    return turn(SendFile(missing, "report.txt", form, caption))


async def received(_context: Context, event: FileSent) -> Turn:
    return turn(
        shown(event, screen(f"{event.kind} {event.name} of {event.size} bytes: {event.caption}"))
    )


async def inline(_context: Context, event: InlineQueried) -> Turn:
    result = InlineResult(
        "1",
        event.text,
        "found",
        screen(bold(event.text), buttons=[[UrlButton("Open", "https://example.org")]]),
    )
    return turn(InlineResults((result,), next_offset="1"))


async def leave(_context: Context, _event: Event, _rest: str) -> Turn:
    return turn(Say(screen("Goodbye")), Leave())


routes = Routes(
    commands={
        "fail": Command(fail, listed=False),
        "long": Command(long_text, listed=False),
        "several": Command(several, listed=False),
        "later": Command(later, listed=False),
        "name": Command(ask, listed=False),
        "board": Command(board, listed=False),
        "file": Command(file, listed=False),
        "leave": Command(leave, listed=False),
    },
    buttons={"probe": tapped},
    prompts={"probe": answered},
    jobs={"probe": job},
    free_text=echo,
    files=received,
    inline=inline,
)
