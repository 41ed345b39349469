"""What an operator sees of all rounds."""

from typing import Any

from sqlalchemy import distinct, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.index.progress import progress
from bot.index.questionnaires import Questionnaires
from bot.index.sheets import sheet_of
from bot.storage.answers import Answers
from bot.storage.evidence import of_round
from bot.storage.tables import AnswerRow, CityRow, RoundRow, VersionRow
from index_engine import City, Evidence, State

_LANGUAGE = "en"


async def all_rounds(session: AsyncSession) -> list[dict[str, Any]]:
    """Return every round with its city, the oldest city first."""
    answered = (
        select(AnswerRow.round_id, func.count(distinct(AnswerRow.question)).label("answered"))
        .where(AnswerRow.state != State.EMPTY)
        .group_by(AnswerRow.round_id)
        .subquery()
    )
    query = (
        select(RoundRow, CityRow.name, answered.c.answered)
        .join(CityRow, CityRow.id == RoundRow.city_id)
        .outerjoin(answered, answered.c.round_id == RoundRow.id)
        .order_by(CityRow.id, RoundRow.number)
    )
    return [
        {
            "id": row.id,
            "city": name,
            "number": row.number,
            "state": row.state,
            "questionnaire": row.questionnaire,
            "answered": count or 0,
            "opened_at": row.opened_at.isoformat(),
            "submitted_at": row.submitted_at.isoformat() if row.submitted_at else None,
        }
        for row, name, count in await session.execute(query)
    ]


async def one_round(
    session: AsyncSession, known: Questionnaires, round_id: int
) -> dict[str, Any] | None:
    """Return one round with its progress and its versions, None where there is none."""
    row = await session.get(RoundRow, round_id)
    city = await session.get(CityRow, row.city_id) if row else None
    if row is None or city is None:
        return None
    questionnaire = await known.of(row.questionnaire, _LANGUAGE)
    book = await Answers(session, round_id).book()
    areas = []
    for area in questionnaire.areas:
        counted = progress(questionnaire.questions_of(area.id), book.answers, book.clashes)
        areas.append(
            {
                "id": area.id,
                "title": area.title,
                "done": counted.done,
                "dont_know": counted.unknown,
                "of": counted.of,
            }
        )
    query = select(VersionRow).where(VersionRow.round_id == round_id).order_by(VersionRow.number)
    versions = (await session.execute(query)).scalars().all()
    return {
        "id": row.id,
        "city": city.name,
        "number": row.number,
        "state": row.state,
        "questionnaire": row.questionnaire,
        "areas": areas,
        "clashes": sorted(book.clashes),
        "versions": [
            {
                "number": version.number,
                "submitted_at": version.submitted_at.isoformat(),
                "core": version.core,
                "extended": version.extended,
            }
            for version in versions
        ],
    }


async def round_sheet(
    session: AsyncSession, known: Questionnaires, round_id: int
) -> dict[str, Any] | None:
    """Return the answers of a round in the form of the engine, None where there is none."""
    row = await session.get(RoundRow, round_id)
    city = await session.get(CityRow, row.city_id) if row else None
    if row is None or city is None:
        return None
    questionnaire = await known.of(row.questionnaire, _LANGUAGE)
    book = await Answers(session, round_id).book()
    pieces = await of_round(session, round_id)
    evidence = {
        key: [Evidence(piece.title, piece.url, piece.about) for piece in found]
        for key, found in pieces.items()
    }
    place = City(city.name, city.country, city.population, city.foreign_born_share)
    day = (row.submitted_at or row.opened_at).date()
    sheet = sheet_of(questionnaire, place, book.answers, evidence, day)
    return sheet.to_json(questionnaire)
