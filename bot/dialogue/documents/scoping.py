"""Put a question to a part of the library: guides, practices, documents, one document, the own."""

from bot.dialogue.ask import handlers as ask
from bot.dialogue.ask.codes import code_of, named
from bot.dialogue.ask.within import EVERYWHERE, KINDS, ONE, OWN, scope_of
from bot.dialogue.common import home_row
from bot.dialogue.context import Context
from bot.dialogue.documents.reading import shelves_of
from bot.dialogue.events import ButtonTapped, FileSent, TextSent
from bot.dialogue.plain import shortened
from bot.dialogue.rich import bold
from bot.dialogue.routes import Routes
from bot.dialogue.screens import Button, Row, screen
from bot.dialogue.turns import Say, Turn, shown, turn
from bot.storage.people import Prompt, Prompts
from bot.storage.questions import Questions
from knowledge.scope import Scope

WITHIN = "ask-within"
_LONGEST = 36  # characters of a title in a button as wide as a phone


async def choose(context: Context, event: ButtonTapped, number: str) -> Turn:
    """Offer the parts of the library that hold anything for this person."""
    texts = context.texts
    asked = await ask.question_of(context, number)
    shelves = await shelves_of(context, event)
    index = context.knowledge.index_with(shelves)
    rows: list[Row] = [
        (Button(texts(f"scope-{kind.value}"), f"wi:{number}:{letter}"),)
        for letter, kind in KINDS.items()
        if index.count(kind)
    ]
    if shelves:
        rows.append((Button(texts("scope-own"), f"wi:{number}:{OWN}"),))
    async with context.reading() as session:
        first = await Questions(session).document_of(asked.id)
    if first is not None and first in index.keys:
        data = f"wi:{number}:{ONE}:{code_of(first)}"
        name = shortened(index.named(first).title, _LONGEST)
        rows.append((Button(texts("scope-this-document", title=name), data),))
    rows.append((Button(texts("scope-everywhere"), f"wi:{number}:{EVERYWHERE}"),))
    return turn(
        Say(screen(bold(texts("scope-title")), asked.text, buttons=[*rows, home_row(texts)]))
    )


async def ask_within(
    context: Context, event: ButtonTapped, number: str, letter: str, code: str = ""
) -> Turn:
    """Answer a question again from a part of the library."""
    asked = await ask.question_of(context, number)
    scope = await scope_of(context, event, letter, code)
    return await ask.answered(context, event, asked.text, scope)


async def ask_document(context: Context, event: ButtonTapped, code: str) -> Turn:
    """Let the person type a question to one document."""
    index = context.knowledge.index_with(await shelves_of(context, event))
    document = index.named(named(code, index.keys))
    prompts = Prompts(await context.writing(), event.chat.chat_id, event.person.user_id)
    await prompts.expect(Prompt(WITHIN, {"document": document.id}), event.at)
    line = context.texts("document-ask", title=document.title)
    return turn(Say(screen(line, buttons=[home_row(context.texts)])))


async def asked_document(
    context: Context, event: TextSent | FileSent, data: dict[str, str]
) -> Turn | None:
    """Answer what was typed from that document; a file goes on to whom it is meant for."""
    if not isinstance(event, TextSent):
        return None
    index = context.knowledge.index_with(await shelves_of(context, event))
    if data["document"] not in index.keys:
        return turn(shown(event, screen(context.texts("document-gone"))))
    return await ask.answered(context, event, event.text, Scope(document=data["document"]))


routes = Routes(
    buttons={"lim": choose, "wi": ask_within, "askdoc": ask_document},
    prompts={WITHIN: asked_document},
)
