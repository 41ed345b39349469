"""The round as a workbook: out to be filled in offline, back in with its differences shown."""

import asyncio
from typing import Any

from bot.dialogue.context import Context, FileGoneError, FileTooLargeError
from bot.dialogue.events import ChatKind, Event, FileSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.board import show_board
from bot.dialogue.index.gathering import present_sheet
from bot.dialogue.index.showing import told_group
from bot.dialogue.index.taking import stored_import, take_over
from bot.dialogue.index.words import answer_words, board_row, file_name, shortened
from bot.dialogue.mydata import show_mydata
from bot.dialogue.rich import Rich, bold, lines, quote
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, screen
from bot.dialogue.turns import NewJob, Say, SendFile, Turn, turn
from bot.index.filetypes import MOST_BYTES
from bot.index.roles import Right
from bot.index.sheets import Difference, differences
from bot.storage.answers import Answers
from bot.storage.files import FileStore
from bot.storage.people import Prompt, Prompts
from bot.storage.tables import ImportRow
from index_engine import AnswerSheet
from index_engine.errors import AnswersError

IMPORT, READ = "index-import", "index-read-workbook"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_PROBLEMS, _DIFFERENCES = 12, 15


async def export_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """Send the round as a workbook; sent back filled in, it is read."""
    from index_engine.export import write_workbook

    async with context.reading() as session:
        try:
            desk = await in_round(context, event, Right.READ, session=session)
        except StaleError:
            if event.chat.kind is ChatKind.GROUP:
                raise
            # There is no workbook to give, but everybody may have a copy of what is kept.
            return await show_mydata(context, event)
        sheet = await present_sheet(desk, desk.today)
    language = context.texts.language
    content = await asyncio.to_thread(write_workbook, desk.questionnaire, sheet, language=language)
    store = FileStore(context.services.settings.data_dir)
    name = await asyncio.to_thread(store.keep, content)
    texts, can_import = desk.texts, desk.may(Right.SUBMIT) and not desk.is_locked
    if can_import:
        prompts = Prompts(await context.writing(), event.chat.chat_id, desk.user_id)
        await prompts.expect(Prompt(IMPORT, {"round": desk.round.id}), event.at)
    file = SendFile(
        store.path(name),
        file_name(desk.city.name, desk.round.opened_at.year, 1, "xlsx"),
        caption=Rich(texts("export-workbook")),
    )
    line = texts("export-send-back" if can_import else "export-done")
    rows = [board_row(texts, desk.round.id), (Button(texts("mydata-button"), "mydata"),)]
    return turn(file, Say(screen(line, buttons=rows)))


async def export_button(context: Context, event: Event) -> Turn:
    """The same, tapped."""
    return await export_command(context, event)


async def workbook_sent(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Queue the reading of a workbook; any text goes on to whom it is meant for."""
    if not isinstance(event, FileSent):
        return None
    desk = await in_round(context, event, Right.SUBMIT, data["round"], changing=True)
    return await _queued(desk, event)


async def any_file(context: Context, event: FileSent) -> Turn:
    """Read a workbook that nobody asked for as one of the round at hand."""
    if not is_workbook(event):
        raise StaleError("file-not-expected")
    desk = await in_round(context, event, Right.SUBMIT, changing=True)
    return await _queued(desk, event)


def is_workbook(event: FileSent) -> bool:
    """Tell whether a file says that it is a workbook."""
    return event.mime == _XLSX or event.name.lower().endswith(".xlsx")


async def _queued(desk: Desk, event: FileSent) -> Turn:
    if event.size > MOST_BYTES:
        raise StaleError("file-too-large", most=MOST_BYTES // 1_000_000)
    args = {"round": desk.round.id, "file": event.file_id, "name": event.name}
    return Turn(jobs=(NewJob(READ, args),))


async def read_it(context: Context, event: Event, args: dict[str, Any]) -> Turn:
    """Fetch and read a workbook; show its problems, or what it would change."""
    try:
        content = await context.services.files.fetch(args["file"], MOST_BYTES)
    except FileTooLargeError:
        raise StaleError("file-too-large", most=MOST_BYTES // 1_000_000) from None
    except FileGoneError:
        raise StaleError("file-gone") from None
    async with context.reading() as session:
        desk = await in_round(
            context, event, Right.SUBMIT, args["round"], changing=True, session=session
        )
        book = await Answers(session, desk.round.id).book()
    from index_engine.export import read_workbook

    try:
        sheet = await asyncio.to_thread(
            read_workbook, content, desk.questionnaire, language=context.texts.language
        )
    except AnswersError as error:
        return _problems(desk, error)
    found = differences(desk.questionnaire, book.answers, sheet)
    if not found:
        line = desk.texts("import-nothing-new")
        return turn(Say(screen(line, buttons=[board_row(desk.texts, desk.round.id)])))
    return await _show_differences(context, desk, found, sheet)


def _problems(desk: Desk, error: AnswersError) -> Turn:
    """Say what is wrong in which row, and how to mend it; nothing is stored."""
    texts, problems = desk.texts, error.problems
    rest = len(problems) - _PROBLEMS
    body = screen(
        bold(texts("import-problems", count=len(problems))),
        *(quote(shortened(str(problem), 300)) for problem in problems[:_PROBLEMS]),
        texts("import-more", count=rest) if rest > 0 else "",
        texts("import-nothing-stored"),
        buttons=[board_row(texts, desk.round.id)],
    )
    return turn(Say(body))


async def _show_differences(
    context: Context, desk: Desk, found: list[Difference], sheet: AnswerSheet
) -> Turn:
    """Keep the workbook's answers aside, and show what taking them over would change."""
    session, event, texts = await context.writing(), desk.event, desk.texts
    row = ImportRow(
        round_id=desk.round.id,
        user_id=desk.user_id,
        answers=sheet.to_json(desk.questionnaire),
        at=event.at,
    )
    session.add(row)
    await session.flush()
    rest = len(found) - _DIFFERENCES
    body = screen(
        bold(texts("import-differences", count=len(found))),
        lines(*(_difference(desk, one) for one in found[:_DIFFERENCES])),
        texts("import-more", count=rest) if rest > 0 else "",
        texts("import-ask"),
        buttons=[
            (Button(texts("import-take", count=len(found)), f"im:{row.id}"),),
            (Button(texts("import-leave"), f"in:{row.id}"),),
        ],
    )
    return turn(Say(body))


def _difference(desk: Desk, one: Difference) -> str:
    before = answer_words(desk.texts, one.question, one.before)
    after = answer_words(desk.texts, one.question, one.after)
    return desk.texts("import-line", number=one.question.number, before=before, after=after)


async def take(context: Context, event: Event, import_id: str) -> Turn:
    """Take the workbook's answers over as the member's own."""
    row = await stored_import(context, event, import_id)
    desk = await in_round(context, event, Right.SUBMIT, row.round_id, changing=True)
    sheet = AnswerSheet.from_json(row.answers, desk.questionnaire)
    count = await take_over(desk, sheet)
    await desk.session.delete(row)
    board = await show_board(desk, desk.texts("import-done", count=count))
    return Turn(board.replies, (*board.jobs, *await told_group(desk)))


async def leave(context: Context, event: Event, import_id: str) -> Turn:
    """Forget the workbook's answers."""
    row = await stored_import(context, event, import_id)
    desk = await in_round(context, event, Right.SUBMIT, row.round_id)
    await desk.session.delete(row)
    return await show_board(desk, desk.texts("import-left"))


routes = Routes(
    commands={"export": Command(export_command, order=38)},
    buttons={"export": export_button, "im": take, "in": leave},
    prompts={IMPORT: workbook_sent},
    jobs={READ: read_it},
    files=any_file,
)
