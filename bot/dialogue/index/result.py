"""The result of a submitted round: pictures, a text, files; worked out once, shown at any time."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.gathering import earlier_rounds, fitting_practices
from bot.dialogue.index.practices import practice_line
from bot.dialogue.index.submitting import RESULT
from bot.dialogue.index.words import board_row, figure, file_name
from bot.dialogue.rich import Rich, bold, italic, join, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, Screen, screen
from bot.dialogue.turns import FileForm, Reply, Say, SendFile, Turn
from bot.index.results import Earlier, Result, ends, outline, work_out
from bot.index.roles import Right
from bot.storage.files import FileStore
from bot.storage.rounds import Versions
from bot.storage.tables import VersionRow
from index_engine import AnswerSheet, Change, Recommendation, Scorecard, State, whole_percent

if TYPE_CHECKING:
    from index_engine.report import PracticeReference
    from knowledge.documents import Document

_PICTURES = ("radar", "bars", "progress")
_FILES = ("pdf", "xlsx", "json")


async def work_out_result(context: Context, event: Event, args: dict[str, Any]) -> Turn:
    """Draw, print and store a result, then show it."""
    async with context.reading() as session:
        version = await Versions(session).get(args["version"])
        if version is None:
            raise StaleError("result-none")
        desk = await in_round(context, event, Right.READ, version.round_id, session=session)
        earlier = await earlier_rounds(desk)
    if version.files is None:
        result = await _worked_out(desk, version, earlier)
        files = await asyncio.to_thread(_stored, desk, result.files)
        await Versions(await context.writing()).finish(
            version.id,
            record=result.record,
            files=files,
            core=result.card.core.score,
            extended=result.card.extended.score,
        )
    desk = await in_round(context, event, Right.READ, version.round_id)
    return await show_result(desk)


async def _worked_out(desk: Desk, version: VersionRow, earlier: Sequence[Earlier]) -> Result:
    sheet = AnswerSheet.from_json(version.sheet, desk.questionnaire)
    _, advice, _ = outline(desk.questionnaire, sheet)
    practices = {
        key: [_reference(document) for document in found]
        for key, found in (await fitting_practices(desk, advice)).items()
    }
    return await asyncio.to_thread(
        work_out,
        desk.questionnaire,
        sheet,
        earlier=earlier,
        practices=practices,
        label=str(version.dated.year),
        day=version.dated,
        language=desk.texts.language,
    )


def _stored(desk: Desk, files: Mapping[str, bytes]) -> dict[str, Any]:
    store = FileStore(desk.context.services.settings.data_dir)
    return {kind: store.keep(content) for kind, content in files.items()}


def _reference(document: "Document") -> "PracticeReference":
    from index_engine.report import PracticeReference

    return PracticeReference(
        document.title, document.city or "", document.country or "", document.year, document.url
    )


async def show_result(desk: Desk) -> Turn:
    """Show the newest result: the pictures, the text, the files."""
    version = await Versions(desk.session).latest(desk.round.id)
    if version is None or version.files is None:
        raise StaleError("result-none", offer=(("button-board", f"index:{desk.round.id}"),))
    earlier = await earlier_rounds(desk)
    pictures = [k for k in _PICTURES if k in version.files]
    replies: list[Reply] = [_file(desk, version, kind, FileForm.PHOTO) for kind in pictures]
    replies.append(Say(await _result_screen(desk, version, earlier)))
    replies += [_file(desk, version, kind, FileForm.DOCUMENT) for kind in _FILES]
    return Turn(tuple(replies))


def _file(desk: Desk, version: VersionRow, kind: str, form: FileForm) -> SendFile:
    files = version.files or {}
    path = FileStore(desk.context.services.settings.data_dir).path(files[kind])
    ending = f"{kind}.png" if form is FileForm.PHOTO else kind
    name = file_name(desk.city.name, version.dated.year, version.number, ending)
    return SendFile(path, name, form, Rich(desk.texts(f"result-file-{kind}")))


async def _result_screen(desk: Desk, version: VersionRow, earlier: Sequence[Earlier]) -> Screen:
    texts, questionnaire = desk.texts, desk.questionnaire
    sheet = AnswerSheet.from_json(version.sheet, questionnaire)
    card, advice, changes = outline(questionnaire, sheet, earlier)
    practices = await fitting_practices(desk, advice)
    planned = desk.city.next_round_on
    core = sum(question.core for question in questionnaire.questions)
    return screen(
        bold(texts("result-title", city=desk.city.name, number=version.number)),
        lines(
            texts("result-core", figure=figure(texts, card.core)),
            texts("result-extended", figure=figure(texts, card.extended)),
        ),
        italic(texts("preview-kinds", core=core, of=len(questionnaire.questions))),
        _ends(desk, card),
        _changes(desk, changes),
        bold(texts("result-next-steps")),
        *(
            _step(desk, number, found, practices[found.question])
            for number, found in enumerate(advice, start=1)
        ),
        texts("result-next-round", date=texts.date(planned, "long")) if planned else "",
        italic(texts("result-estimate")),
        buttons=[
            (Button(texts("remind-button-new"), f"rres:{version.id}"),),
            board_row(texts, desk.round.id),
        ],
    )


def _changes(desk: Desk, changes: Mapping[Change, int]) -> Rich:
    if not changes:
        return Rich()
    counted = [
        desk.texts(f"result-change-{change.value.replace('_', '-')}", count=changes.get(change, 0))
        for change in Change
    ]
    return lines(bold(desk.texts("result-since-last")), join(counted, " · "))


def _ends(desk: Desk, card: Scorecard) -> Rich:
    """Name the strongest and the weakest indices, and those that nobody has begun."""
    texts, area, found = desk.texts, desk.questionnaire.area, ends(desk.questionnaire, card)

    def scored(keys: Sequence[str]) -> str:
        scores = ((area(key).title, card.areas[key].score or 0.0) for key in keys)
        return ", ".join(f"{title} {whole_percent(score)}" for title, score in scores)

    without = ", ".join(area(key).title for key in found.unanswered)
    return lines(
        texts("result-strongest", names=scored(found.strongest)) if found.strongest else "",
        texts("result-weakest", names=scored(found.weakest)) if found.weakest else "",
        texts("result-without-answers", names=without) if without else "",
    )


def _step(desk: Desk, number: int, found: Recommendation, practices: Sequence["Document"]) -> Rich:
    texts, question = desk.texts, desk.questionnaire.question(found.question)
    gain = whole_percent(found.gain_extended * 10) / 10
    # What nobody has answered may be there already: that is no gap of the city.
    key = "result-target" if found.state is State.ANSWERED else "result-unanswered"
    return lines(
        f"{number}. {question.text}",
        texts(key, target=found.target, gain=texts.number(gain)),
        *("• " + practice_line(document) for document in practices),
    )


async def report_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """Show the newest result of the city."""
    return await show_result(await in_round(context, event, Right.READ))


async def result_button(context: Context, event: Event, round_id: str) -> Turn:
    """Show the newest result of a round."""
    return await show_result(await in_round(context, event, Right.READ, round_id))


routes = Routes(
    commands={"report": Command(report_command, order=37)},
    buttons={"ir": result_button},
    jobs={RESULT: work_out_result},
)
