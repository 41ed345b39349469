"""Good practices of cities that fit a question."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.dialogue.index.access import Desk, questionnaires
from bot.dialogue.rich import NOTHING, Rich, bold, lines, link, paragraphs
from bot.index.countries import same_country
from bot.texts import DEFAULT_LANGUAGE
from index_engine.questionnaire import Question

if TYPE_CHECKING:
    from knowledge.documents import Document

_EXAMPLES = 2
# What lies behind these is on the topic, but seldom about what the question asks.
_LOOKED_AT, _NEAREST = 60, 6


async def practices_for(desk: Desk, question: Question) -> list["Document"]:
    """Return the practices on a question's topics that fit its sentence, the best first.

    A topic alone is not enough: a practice must also be found with the question.
    """
    if desk.context.services.library is None:
        return []
    knowledge = desk.context.knowledge
    # The practices are in English: one sentence finds the same ones for every language.
    known = await questionnaires(desk.context).of(desk.round.questionnaire, DEFAULT_LANGUAGE)
    sentence = known.question(question.id).text
    found = await asyncio.to_thread(knowledge.examples, sentence, _LOOKED_AT)
    documents = (knowledge.library.by_id.get(line.id) for line in found)
    topics = set(question.topics)
    return [d for d in documents if d is not None and topics & set(d.topics)][:_NEAREST]


def similar_first(desk: Desk, practices: Sequence["Document"]) -> list["Document"]:
    """Return practices with those of similar cities first, otherwise in their order.

    The library tells no population of its cities, so that the country is what makes them similar.
    """
    languages = desk.context.services.catalogue.languages

    def is_elsewhere(document: "Document") -> bool:
        return not same_country(document.country, desk.city.country, languages)

    return sorted(practices, key=is_elsewhere)


async def examples(desk: Desk, question: Question) -> Rich:
    """Return the practices that fit a question best in a few lines each."""
    found = (await practices_for(desk, question))[:_EXAMPLES]
    if not found:
        return Rich(desk.texts("card-no-example"))
    return paragraphs(*(_example(document) for document in found))


def practice_line(document: "Document") -> Rich:
    """Return a practice in one line."""
    where = ", ".join(part for part in (document.city, document.country, document.year) if part)
    title = link(document.title, document.url) if document.url else Rich(document.title)
    return title + f" – {where}"


def _example(document: "Document") -> Rich:
    first = next((part for part in document.text.split("\n") if len(part) > 60), NOTHING)  # noqa: PLR2004 (a heading is shorter than a sentence)
    return lines(bold(practice_line(document)), first)
