"""Topics: what the library has, by subject."""

from bot.dialogue.ask.codes import code_of, named
from bot.dialogue.common import home_row, paging_row
from bot.dialogue.context import Context
from bot.dialogue.events import ButtonTapped, Event
from bot.dialogue.rich import bold, lines
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Screen, screen
from bot.dialogue.turns import Turn, shown, turn
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
    return screen(
        bold(texts("topics-title")),
        texts("topics-text", count=len(topics)),
        buttons=[
            *rows,
            paging_row(texts, page, pages, lambda n: f"topics:{n}"),
            home_row(texts, in_place=True),
        ],
    )


async def show_topic(context: Context, event: ButtonTapped, code: str, page: str = "") -> Turn:
    """Show one topic: what it means, its guides a page at a time, and the way to its practices."""
    by_id = {topic.id: topic for topic in context.knowledge.library.topics}
    topic = by_id[named(code, by_id)]
    return turn(shown(event, topic_screen(context, topic, int(page) if page.isdecimal() else 0)))


def topic_screen(context: Context, topic: Topic, page: int) -> Screen:
    """Return one page of a topic; the guides for which it comes first are the nearest to it."""
    texts, library = context.texts, context.knowledge.library
    guides = [guide for guide in library.guides if topic.id in guide.topics]
    guides.sort(key=lambda guide: guide.topics.index(topic.id))
    pages = max(1, -(-len(guides) // _GUIDES))
    page = min(page, pages - 1)
    part = guides[page * _GUIDES : (page + 1) * _GUIDES]
    rows = [(Button(guide.title[:60], f"doc:{code_of(guide.id)}"),) for guide in part]
    return screen(
        bold(topic.title),
        topic.meaning,
        lines(texts("topic-guides", count=len(guides), page=page + 1, pages=pages)),
        buttons=[
            *rows,
            paging_row(texts, page, pages, lambda n: f"topic:{code_of(topic.id)}:{n}"),
            _elsewhere(context, topic),
            home_row(texts, in_place=True),
        ],
    )


def _elsewhere(context: Context, topic: Topic) -> tuple[Button, ...]:
    """Return the ways on from a topic: its practices, if there are any, and the other topics."""
    texts = context.texts
    practices = sum(topic.id in practice.topics for practice in context.knowledge.library.practices)
    label = texts("topic-practices", count=practices)
    return (
        *((Button(label, f"pr:{code_of(topic.id)}::::0"),) if practices else ()),
        Button(texts("topics-title"), "topics"),
    )


routes = Routes(
    commands={"topics": Command(show_topics, order=40)},
    buttons={"topics": show_topics, "topic": show_topic},
    home=(HomeEntry(20, "home-topics", "topics"),),
)
