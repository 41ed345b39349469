"""Opening a round: the first one empty, a later one with the last round's answers to look at."""

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.index.access import CityDesk, in_city, in_round, questionnaires
from bot.dialogue.index.board import show_board
from bot.dialogue.index.telling import told
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Routes
from bot.dialogue.turns import Turn
from bot.index.roles import Right
from bot.storage.answers import Answers, Change, ChangeKind
from bot.storage.cities import Team
from bot.storage.evidence import of_round
from bot.storage.rounds import Rounds, RoundState, Versions
from bot.storage.tables import CarriedRow, RoundRow
from index_engine import AnswerSheet, Questionnaire, State
from index_engine.errors import MappingError, QuestionnaireError
from index_engine.mapping import carry


async def start_round(context: Context, event: Event) -> Turn:
    """Open the city's next round; with one open already, show that."""
    desk = await in_city(context, event, Right.SUBMIT)
    latest = await Rounds(desk.session).latest(desk.city.id)
    if latest is not None and latest.state != RoundState.SUBMITTED:
        return await show_board(await in_round(context, event, Right.READ, latest.id))
    try:
        newest = await questionnaires(context).newest(context.texts.language)
    except QuestionnaireError:
        # The operator's file; `icc-assistant index check` tells what is wrong with it.
        raise StaleError("round-questionnaire-broken") from None
    opened = await Rounds(desk.session).open(
        desk.city.id,
        questionnaire=newest.id,
        version=newest.version,
        user_id=desk.user_id,
        at=event.at,
    )
    answers = Answers(desk.session, opened.id)
    await answers.note(desk.user_id, event.at, Change(None, ChangeKind.OPENED))
    note = context.texts("round-opened")
    if latest is not None:
        try:
            rows = await _carried(desk, latest, opened, newest)
        except MappingError:
            # Nobody wrote down how the two versions belong together.
            note = context.texts("round-opened-without-last")
        else:
            await answers.carry(rows)
            note = context.texts("round-opened-with-last", count=len(rows))
    new_desk = await in_round(context, event, Right.SUBMIT, opened.id)
    members = await Team(desk.session, desk.city.id).members()
    jobs = await told(
        new_desk, [m.user_id for m in members], "tell-round-opened",
        data=f"index:{opened.id}", name=event.person.name, city=desk.city.name,
    )  # fmt: skip
    board = await show_board(new_desk, note)
    return Turn(board.replies, (*board.jobs, *jobs))


async def _carried(
    desk: CityDesk, last: RoundRow, opened: RoundRow, newest: Questionnaire
) -> list[CarriedRow]:
    """Return the last round's answers as the new round's questions ask for them."""
    version = await Versions(desk.session).latest(last.id)
    if version is None:
        raise StaleError("index-no-round")
    known = questionnaires(desk.context)
    older = await known.of(last.questionnaire, desk.texts.language)
    sheet = AnswerSheet.from_json(version.sheet, older)
    origins: dict[str, tuple[str, ...]] = {key: (key,) for key in sheet.answers}
    review: tuple[str, ...] = ()
    if older.id != newest.id and (mapping := await known.mapping(older, newest)):
        moved = carry(mapping, sheet)
        sheet, review = moved.sheet, moved.review
        origins = {target: link.sources for link in mapping.links for target in link.targets}
    pieces = await of_round(desk.session, last.id)
    return [
        CarriedRow(
            round_id=opened.id,
            question=question,
            state=answer.state,
            options=list(answer.options),
            reason=answer.reason,
            evidence=[p.id for origin in origins.get(question, ()) for p in pieces.get(origin, [])],
            review=question in review,
        )
        for question, answer in sheet.answers.items()
        if answer.state in {State.ANSWERED, State.NOT_APPLICABLE}
    ]


routes = Routes(buttons={"start": start_round})
