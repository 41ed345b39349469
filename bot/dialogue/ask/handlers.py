"""From a person's words to an answer, and what its buttons do."""

import asyncio

from bot.dialogue.ask import answering, followup
from bot.dialogue.ask.replies import chat_screen, readable
from bot.dialogue.ask.smalltalk import Chat, small_talk
from bot.dialogue.ask.sources import quotes, source_line, sources
from bot.dialogue.ask.within import scope_of
from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.documents.reading import shelves_of
from bot.dialogue.events import ButtonTapped, Event, TextSent
from bot.dialogue.rich import bold, lines, link
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, HomeEntry, Routes
from bot.dialogue.screens import Button, Screen, in_rows, screen
from bot.dialogue.turns import Say, Toast, Turn, shown, turn
from bot.storage.questions import AskedQuestion, Questions
from knowledge.answers import Answer, Outcome
from knowledge.scope import Scope

# A question that people often have, shown as a first thing to tap.
_EXAMPLE = "ask-example"
_MOST_DIGITS = 18  # what 64 bits hold
# Whoever says this can tell the editors that the last answer was no help.
_UNHAPPY = frozenset({Chat.COMPLAINT, Chat.ABUSE})
_REASONS = ("source", "outdated", "incomplete", "language", "other")


async def asked(context: Context, event: TextSent) -> Turn:
    """Answer whatever a person writes that no other feature waits for."""
    return await _replied(context, event, event.text)


async def _replied(context: Context, event: TextSent, text: str) -> Turn:
    kind = small_talk(text)
    if kind is None:
        return await answered(context, event, text)
    last = None
    if kind in _UNHAPPY:
        async with context.reading() as session:
            last = await Questions(session).last(event.chat.chat_id, event.person.user_id)
    return turn(shown(event, chat_screen(context.texts, kind, last.id if last else None)))


async def ask_command(context: Context, event: TextSent, rest: str) -> Turn:
    """Answer ``/ask words``; without words say how to ask."""
    if not rest:
        return turn(shown(event, _how_to_ask(context)))
    return await _replied(context, event, rest)


async def show_how_to_ask(context: Context, event: ButtonTapped) -> Turn:
    """Say how to ask, with an example to tap."""
    return turn(shown(event, _how_to_ask(context)))


async def ask_example(context: Context, event: ButtonTapped) -> Turn:
    """Ask the example question."""
    return await answered(context, event, context.texts(_EXAMPLE))


def _how_to_ask(context: Context) -> Screen:
    texts = context.texts
    return screen(
        bold(texts("ask-how-title")),
        texts("ask-how", example=texts(_EXAMPLE)),
        buttons=[(Button(texts("ask-button-example"), "example"),), home_row(texts, in_place=True)],
    )


async def answered(context: Context, event: Event, text: str, within: Scope | None = None) -> Turn:
    """Answer a text, from the whole library or from a part of it."""
    shelves = await shelves_of(context, event)
    searched = await _searched(context, event, readable(text))
    answer = await _answer(context, event, searched, within)
    library = context.knowledge.contents(shelves)
    session = await context.writing()
    questions = Questions(session)
    number = await questions.add(
        searched,
        language=event.person.language,
        outcome=answer.outcome.value,
        confidence=answer.confidence,
        document=_public_document(context, answer),
        at=event.at,
    )
    await questions.remember_last(event.chat.chat_id, event.person.user_id, number)
    found = answering.answer_screen(context.texts, answer, library, number, within)
    # A tapped example keeps the screen it was tapped on; every question has its own answer.
    return turn(Say(found) if isinstance(event, ButtonTapped) else shown(event, found))


def _public_document(context: Context, answer: Answer) -> str | None:
    """Return the document quoted first, unless it is a city's own: editors read the list."""
    first = answer.quotes[0].document if answer.quotes else None
    return first if first in context.knowledge.index.keys else None


async def _searched(context: Context, event: Event, text: str) -> str:
    """Return what to search for: the text, or a follow-up together with what it follows."""
    if not followup.follows(text):
        return text
    async with context.reading() as session:
        last = await Questions(session).last(event.chat.chat_id, event.person.user_id)
    joined = followup.joined(text, last, event.at)
    if joined is None:
        return text
    # A text that leads nowhere with what went before was no follow-up, however short it is.
    both = await _answer(context, event, joined)
    return text if both.outcome is Outcome.DECLINED else joined


async def _answer(context: Context, event: Event, text: str, within: Scope | None = None) -> Answer:
    shelves = await shelves_of(context, event)
    # Encoding takes milliseconds of one core; meanwhile others are served.
    return await asyncio.to_thread(context.knowledge.answer, text, within, shelves)


async def question_of(context: Context, number: str) -> AskedQuestion:
    """Return the question of a button.

    Raises:
        StaleError: There is none of that number any more.
    """
    if not (number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS):
        raise StaleError
    async with context.reading() as session:
        found = await Questions(session).get(int(number))
    if found is None:
        raise StaleError("question-gone")
    return found


def _ways_on(
    context: Context, question: AskedQuestion, taken: str, within: Scope | None
) -> list[tuple[Button, ...]]:
    """Return the other things to see of an answer, and the way home."""
    ways = answering.action_rows(context.texts, question.id, without=taken, within=within)
    return [*ways[:-1], (*ways[-1], *home_row(context.texts))]


async def show_more(
    context: Context, event: ButtonTapped, number: str, letter: str = "", code: str = ""
) -> Turn:
    """Say what else the library holds on a question."""
    texts, asked_before = context.texts, await question_of(context, number)
    within = await scope_of(context, event, letter, code)
    knowledge = context.knowledge
    shelves = await shelves_of(context, event)
    found = await asyncio.to_thread(knowledge.further, asked_before.text, within, shelves)
    if not found:
        return turn(Toast(texts("ask-no-more"), alert=True))
    whole = in_rows(answering.whole_buttons(texts, found), 2)
    return turn(
        Say(
            screen(
                bold(texts("ask-more-title")),
                *quotes(texts, found, last=True),
                sources(texts, found),
                buttons=[*whole, *_ways_on(context, asked_before, "more", within)],
            )
        )
    )


async def show_sources(
    context: Context, event: ButtonTapped, number: str, letter: str = "", code: str = ""
) -> Turn:
    """Show every source of an answer in full, with what the source itself draws on."""
    texts, asked_before = context.texts, await question_of(context, number)
    within = await scope_of(context, event, letter, code)
    answer = await _answer(context, event, asked_before.text, within)
    if not answer.quotes:
        return turn(Toast(texts("ask-no-sources"), alert=True))
    blocks = []
    for n, one in enumerate(answer.quotes, 1):
        behind = [
            lines("• " + link(f"{s.title} ({s.year})" if s.year else s.title, s.url or ""))
            for s in one.sources
        ]
        after = texts("ask-source-after") if behind else ""
        blocks.append(lines(source_line(texts, [one], [n], full=True), after, *behind))
    rows = _ways_on(context, asked_before, "src", within)
    return turn(Say(screen(bold(texts("ask-sources-title")), *blocks, buttons=rows)))


async def show_examples(
    context: Context, event: ButtonTapped, number: str, letter: str = "", code: str = ""
) -> Turn:
    """Show good practices of cities that fit a question."""
    texts, asked_before = context.texts, await question_of(context, number)
    within = await scope_of(context, event, letter, code)
    knowledge = context.knowledge
    practices = await asyncio.to_thread(knowledge.examples, asked_before.text)
    if not practices:
        return turn(Toast(texts("ask-no-examples"), alert=True))
    listed = (f"{n}. {answering.practice_label(p)}" for n, p in enumerate(practices, 1))
    rows = in_rows(answering.numbered_buttons(practices), 2)
    return turn(
        Say(
            screen(
                bold(texts("ask-examples-title")),
                lines(*listed),
                buttons=[*rows, *_ways_on(context, asked_before, "ex", within)],
            )
        )
    )


async def show_related(
    context: Context, event: ButtonTapped, number: str, letter: str = "", code: str = ""
) -> Turn:
    """Show the topics that are near a question."""
    texts, asked_before = context.texts, await question_of(context, number)
    within = await scope_of(context, event, letter, code)
    answer = await _answer(context, event, asked_before.text, within)
    rows = answering.topic_rows(answer.nearest, context.knowledge.library)
    if not rows:
        return turn(Toast(texts("ask-no-related"), alert=True))
    rows += _ways_on(context, asked_before, "rel", within)
    return turn(Say(screen(bold(texts("ask-related-title")), buttons=rows)))


async def rate_helpful(context: Context, event: ButtonTapped, number: str) -> Turn:
    """Keep that an answer helped."""
    await _rate(context, event, number, helpful=True)
    return turn(Toast(context.texts("feedback-thanks")))


async def rate_not_helpful(context: Context, event: ButtonTapped, number: str) -> Turn:
    """Keep that an answer did not help, and ask why."""
    await _rate(context, event, number, helpful=False)
    texts = context.texts
    reasons = [Button(texts(f"feedback-{r}"), f"why:{number}:{r}") for r in _REASONS]
    rows = [tuple(reasons[n : n + 2]) for n in range(0, len(reasons), 2)]
    return turn(Say(screen(texts("feedback-why"), buttons=[*rows, home_row(texts)])))


async def explain_rating(context: Context, event: ButtonTapped, number: str, reason: str) -> Turn:
    """Keep why an answer did not help."""
    if reason not in _REASONS:
        raise StaleError
    await _rate(context, event, number, helpful=False, reason=reason)
    texts = context.texts
    return turn(shown(event, screen(texts("feedback-kept"), buttons=[home_row(texts)])))


async def _rate(
    context: Context, event: ButtonTapped, number: str, *, helpful: bool, reason: str | None = None
) -> None:
    found = await question_of(context, number)
    questions = Questions(await context.writing())
    await questions.rate(
        found.id, event.person.user_id, helpful=helpful, reason=reason, at=event.at
    )


routes = Routes(
    commands={"ask": Command(ask_command, order=30)},
    buttons={
        "ask": show_how_to_ask,
        "example": ask_example,
        "more": show_more,
        "src": show_sources,
        "ex": show_examples,
        "rel": show_related,
        "good": rate_helpful,
        "bad": rate_not_helpful,
        "why": explain_rating,
    },
    free_text=asked,
    home=(HomeEntry(10, "home-ask", "ask"),),
)
