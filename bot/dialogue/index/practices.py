"""Good practices of cities that fit a question, those of similar cities first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.dialogue.context import Services
from bot.dialogue.index.access import CityDesk
from bot.dialogue.rich import NOTHING, Rich, bold, lines, link, paragraphs
from bot.index.countries import same_country
from index_engine.questionnaire import Question

if TYPE_CHECKING:
    from knowledge.documents import Document

_EXAMPLES = 2


def practices_for(
    services: Services, topics: Sequence[str], country: str | None, limit: int
) -> list["Document"]:
    """Return practices on any of the topics: of the same country first, then by shared topics.

    The library tells no population of its cities, so that the country is what makes them similar.
    """
    if services.knowledge is None:
        return []
    wanted, languages = set(topics), services.catalogue.languages
    fitting = [d for d in services.knowledge.library.practices if wanted & set(d.topics)]

    def rank(document: "Document") -> tuple[bool, int, str]:
        at_home = same_country(document.country, country, languages)
        return not at_home, -len(wanted & set(document.topics)), document.title

    return sorted(fitting, key=rank)[:limit]


def examples(desk: CityDesk, question: Question) -> Rich:
    """Return one or two practices on a question in a few lines each."""
    found = practices_for(desk.context.services, question.topics, desk.city.country, _EXAMPLES)
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
