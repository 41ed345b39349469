"""Topics: what the library has, by subject."""

from bot.dialogue.ask.codes import code_of, named
from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.events import ButtonTapped, Event
from bot.dialogue.rich import bold, lines
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Screen, screen
from bot.dialogue.turns import Turn, shown, turn
from knowledge.documents import Document
from knowledge.library import Topic

_PER_PAGE = 12
_GUIDES = 5


async def show_topics(context: Context, event: Event, page: str = "") -> Turn:
    """Show the topics, a page at a time."""
    number = int(page) if page.isdecimal() else 0
    return turn(shown(event, topics_screen(context, number)))


def topics_screen(context: Context, page: int) -> Screen:
    """Return one page of topics; those with guides first, then by title."""
    texts, library = context.texts, context.knowledge.library
    topics = sorted(library.topics, key=lambda topic: topic.title)
    pages = -(-len(topics) // _PER_PAGE)
    page = min(page, pages - 1)
    part = topics[page * _PER_PAGE : (page + 1) * _PER_PAGE]
    buttons = [Button(topic.title, f"topic:{code_of(topic.id)}") for topic in part]
    rows = [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]
    paging = []
    if page > 0:
        paging.append(Button(texts("browse-back"), f"topics:{page - 1}"))
    if page + 1 < pages:
        label = texts("browse-next-of", page=page + 2, pages=pages)
        paging.append(Button(label, f"topics:{page + 1}"))
    return screen(
        bold(texts("topics-title")),
        texts("topics-text", count=len(topics)),
        buttons=[*rows, tuple(paging), home_row(texts)],
    )


async def show_topic(context: Context, event: ButtonTapped, code: str) -> Turn:
    """Show one topic: what it means, its guides, and the way to its practices."""
    library = context.knowledge.library
    by_id = {topic.id: topic for topic in library.topics}
    topic = by_id[named(code, by_id)]
    guides = [guide for guide in library.guides if topic.id in guide.topics]
    practices = sum(topic.id in practice.topics for practice in library.practices)
    return turn(shown(event, topic_screen(context, topic, guides, practices)))


def topic_screen(context: Context, topic: Topic, guides: list[Document], practices: int) -> Screen:
    """Return the screen of a topic."""
    texts = context.texts
    # The guide for which the topic comes first is the nearest to it.
    nearest = sorted(guides, key=lambda guide: guide.topics.index(topic.id))[:_GUIDES]
    rows = [(Button(guide.title[:60], f"doc:{code_of(guide.id)}"),) for guide in nearest]
    label = texts("topic-practices", count=practices)
    below = (
        *((Button(label, f"pr:{code_of(topic.id)}::::0"),) if practices else ()),
        Button(texts("topics-title"), "topics"),
    )
    return screen(
        bold(topic.title),
        topic.meaning,
        lines(texts("topic-guides", count=len(guides))),
        buttons=[*rows, below, home_row(texts)],
    )


routes = Routes(
    commands={"topics": Command(show_topics, order=40)},
    buttons={"topics": show_topics, "topic": show_topic},
    home=(HomeEntry(20, "home-topics", "topics"),),
)
