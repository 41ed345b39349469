"""Files that people send: fetched, checked and stored before they are confirmed."""

import asyncio
from typing import Any

from bot.dialogue.context import Context, FileGoneError, FileTooLargeError
from bot.dialogue.events import Event, FileSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.showing import CARD, expect
from bot.dialogue.index.words import card_row, shortened
from bot.dialogue.routes import Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import NewJob, Say, Turn, turn
from bot.index.filetypes import EVIDENCE, MOST_BYTES, file_type
from bot.index.roles import Right
from bot.storage.evidence import EvidenceKind, EvidenceShelf, NewEvidence
from bot.storage.files import FileStore
from index_engine.questionnaire import Question

RECEIVE = "index-receive"


async def receive(desk: Desk, question: Question, event: FileSent) -> Turn:
    """Queue the fetching of a file; the person is told when it is stored, or why it is not."""
    await expect(desk, CARD, question)
    if event.size > MOST_BYTES:
        return refused(desk, question, "file-too-large")
    args = {
        "round": desk.round.id,
        "number": question.number,
        "file": event.file_id,
        "kind": event.kind.value,
        "name": event.name,
        "mime": event.mime,
        "caption": event.caption,
    }
    return Turn(jobs=(NewJob(RECEIVE, args),))


def refused(desk: Desk, question: Question, key: str) -> Turn:
    """Say why a file was not taken."""
    line = desk.texts(key, most=MOST_BYTES // 1_000_000)
    buttons = [card_row(desk.texts, desk.round.id, question.number)]
    return turn(Say(screen(line, buttons=buttons)))


async def fetch(context: Context, event: Event, args: dict[str, Any]) -> Turn:
    """Fetch a file, store it by its content, and ask for the day it is about."""
    from bot.dialogue.index.evidence import attach
    from bot.dialogue.index.pieces import ask_day

    problem, content = "", b""
    try:
        content = await context.services.files.fetch(args["file"], MOST_BYTES)
    except FileTooLargeError:
        problem = "file-too-large"
    except FileGoneError:
        problem = "file-gone"
    found = file_type(content)
    if not problem and found not in EVIDENCE:
        problem = "file-wrong-type"
    file_hash = ""
    if not problem:
        store = FileStore(context.services.settings.data_dir)
        file_hash = await asyncio.to_thread(store.keep, content)
    desk = await in_round(context, event, Right.ANSWER, args["round"], changing=True)
    question = desk.question(args["number"])
    if problem or found is None:
        return refused(desk, question, problem)
    name = args["name"] or f"{args['kind']}.{found}"
    piece = NewEvidence(
        EvidenceKind(args["kind"]),
        shortened(args["caption"] or name, 200),
        text=args["caption"] or None,
        file_hash=file_hash,
        file_name=name,
        mime=args["mime"] or None,
        size=len(content),
    )
    row = await EvidenceShelf(desk.session, desk.city.id).add(piece, desk.user_id, event.at)
    await attach(desk, question, row)
    return await ask_day(desk, question, row)


routes = Routes(jobs={RECEIVE: fetch})
