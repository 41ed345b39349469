"""A document that an administrator sends: checked, queued, added, and told what became of it."""

import asyncio
from pathlib import PurePath
from typing import Any

from bot.dialogue.common import home_row
from bot.dialogue.context import Context, FileGoneError, FileTooLargeError
from bot.dialogue.events import ChatKind, Event, FileKind, FileSent
from bot.dialogue.rich import bold, italic, lines
from bot.dialogue.routes import Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import NewJob, Say, Turn, turn
from bot.index.filetypes import MOST_BYTES
from knowledge.errors import KnowledgeError

ADD = "document-add"
_ENDINGS = frozenset({".pdf", ".docx", ".html", ".htm", ".md", ".markdown", ".txt"})


async def sent(context: Context, event: FileSent) -> Turn | None:
    """Queue a document of an administrator; anything else is for others."""
    is_document = event.kind is FileKind.DOCUMENT and not event.edited
    ending = PurePath(event.name).suffix.lower()
    if not event.person.is_admin or event.chat.kind is ChatKind.GROUP or not is_document:
        return None
    if ending not in _ENDINGS:
        return None
    texts = context.texts
    if event.size > MOST_BYTES:
        line = texts("file-too-large", most=MOST_BYTES // 1_000_000)
        return turn(Say(screen(line, buttons=[home_row(texts)])))
    job = NewJob(ADD, {"file": event.file_id, "name": event.name})
    line = texts("documents-queued", name=event.name)
    return Turn((Say(screen(line)),), (job,))


async def add(context: Context, _event: Event, args: dict[str, Any]) -> Turn:
    """Fetch the file, add it to the library, and say what became of it."""
    texts, name = context.texts, args["name"]
    try:
        content = await context.services.files.fetch(args["file"], MOST_BYTES)
        outcome = await asyncio.to_thread(context.knowledge.add, content, name)
    except FileTooLargeError:
        told = [texts("file-too-large", most=MOST_BYTES // 1_000_000)]
    except FileGoneError:
        told = [texts("file-gone")]
    except KnowledgeError:
        told = [texts("documents-not-added")]
    else:
        result = texts("documents-result", result=outcome.result.value)
        told = [f"{result}: {outcome.title or name}", outcome.reason, outcome.remedy]
    table = lines(bold(name), *told[:2], *(italic(line) for line in told[2:] if line))
    return turn(Say(screen(bold(texts("documents-added-title")), table, buttons=[home_row(texts)])))


routes = Routes(sent=(sent,), jobs={ADD: add})
