"""Reads a round, and the rounds before it, as the scoring engine takes them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot.dialogue.index.access import Desk, questionnaires
from bot.dialogue.index.practices import practices_for, similar_first
from bot.index.results import Earlier
from bot.index.sheets import sheet_of
from bot.storage.answers import Answers
from bot.storage.evidence import of_round
from bot.storage.rounds import Versions
from bot.storage.tables import CityRow
from index_engine import AnswerSheet, City, Evidence, Recommendation
from index_engine.errors import MappingError

if TYPE_CHECKING:
    from knowledge.documents import Document

PRACTICES_EACH = 2


async def present_sheet(desk: Desk, day: date) -> AnswerSheet:
    """Return the round's answers as they stand, with their evidence."""
    book = await Answers(desk.session, desk.round.id).book()
    pieces = await of_round(desk.session, desk.round.id)
    evidence = {
        question: [Evidence(piece.title, piece.url, piece.about) for piece in found]
        for question, found in pieces.items()
    }
    return sheet_of(desk.questionnaire, city_of(desk.city), book.answers, evidence, day)


def city_of(row: CityRow) -> City:
    """Return a city as the scoring engine takes it."""
    return City(row.name, row.country, row.population, row.foreign_born_share)


async def earlier_rounds(desk: Desk) -> list[Earlier]:
    """Return the submitted rounds before this one that can be compared with it."""
    before = await Versions(desk.session).latest_of_rounds(desk.city.id, desk.round.number - 1)
    known, found = questionnaires(desk.context), []
    for row, version in before:
        older = await known.of(row.questionnaire, desk.texts.language)
        mapping = None
        if older.id != desk.questionnaire.id:
            try:
                mapping = await known.mapping(older, desk.questionnaire)
            except MappingError:
                # Nobody wrote down how these two versions belong together: no comparison.
                continue
        sheet = AnswerSheet.from_json(version.sheet, older)
        found.append(Earlier(str(version.dated.year), sheet, mapping))
    return found


async def fitting_practices(
    desk: Desk, advice: Sequence[Recommendation]
) -> Mapping[str, list["Document"]]:
    """Return good practices for each recommendation, of similar cities first.

    One stands under a second recommendation only where nothing else fits there.
    """
    taken, found = set[str](), dict[str, list["Document"]]()
    for step in advice:
        fitting = await practices_for(desk, desk.questionnaire.question(step.question))
        near = similar_first(desk, fitting)
        chosen = [d for d in near if d.id not in taken] + [d for d in near if d.id in taken]
        found[step.question] = chosen[:PRACTICES_EACH]
        taken.update(document.id for document in found[step.question])
    return found
