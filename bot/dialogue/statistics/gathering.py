"""Put the figures together: those of the database, in the words of the library."""

import asyncio
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.storage.statistics import SourceFeedback, Statistics, Week

if TYPE_CHECKING:
    from knowledge.themes import Theme


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that ``/stats`` tells.

    Attributes:
        weeks: The use, the oldest week first.
        topics: How often the document quoted first was on a topic, by the topic's title.
        unanswered: What the library does not hold, the most asked first.
        feedback: By document.
        titles: Of the documents in ``feedback``, as far as the library still holds them.
        rounds: How many there are, by state.
    """

    weeks: list[Week]
    topics: dict[str, int]
    unanswered: "list[Theme]"
    feedback: list[SourceFeedback]
    titles: dict[str, str]
    rounds: dict[str, int]


async def gathered(context: Context, event: Event) -> Figures:
    """Return the figures of the weeks up to an event."""
    from knowledge.themes import themes  # with NumPy, which no other screen needs

    async with context.reading() as session:
        statistics = Statistics(session, event.at)
        weeks, documents = await statistics.weeks(), await statistics.documents()
        texts, feedback = await statistics.unanswered(), await statistics.feedback()
        rounds = await statistics.rounds()
    library = context.knowledge.library
    titled = {topic.id: topic.title for topic in library.topics}
    topics: Counter[str] = Counter()
    for name, count in documents.items():
        if document := library.by_id.get(name):
            topics.update({titled[t]: count for t in document.topics[:1] if t in titled})
    unanswered = await asyncio.to_thread(themes, texts, context.knowledge.encoder)
    titles = {
        f.document: library.by_id[f.document].title for f in feedback if f.document in library.by_id
    }
    return Figures(weeks, dict(topics.most_common()), unanswered, feedback, titles, rounds)
