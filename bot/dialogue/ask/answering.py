"""What a person reads as an answer: quotes, practices from cities, sources, and what to tap."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.dialogue.ask.codes import code_of
from bot.dialogue.ask.sources import quotes, sources
from bot.dialogue.ask.within import mark_of
from bot.dialogue.common import BELOW, home_row
from bot.dialogue.documents.pages import page_row
from bot.dialogue.rich import Piece, bold, italic, lines, paragraphs
from bot.dialogue.screens import Button, Row, Screen, in_rows, screen
from bot.texts import Localised
from knowledge.answers import Answer, Outcome, PracticeLine, Quote
from knowledge.documents import Kind
from knowledge.scope import Scope

if TYPE_CHECKING:
    from knowledge.library import Library

_LONGEST_LABEL = 18
# The word by which a guide's title says that it is about the Index.
_INDEX = "Index"


def answer_screen(
    texts: Localised,
    answer: Answer,
    library: "Library",
    question_id: int,
    within: Scope | None = None,
) -> Screen:
    """Return the answer to a question of that number, asked within a part of the library."""
    limited = _limited(texts, within, library)
    if answer.outcome is Outcome.DECLINED:
        return declined_screen(texts, answer, library, limited)
    opening = (
        bold(_heading(answer.quotes[0]))
        if answer.outcome is Outcome.ANSWERED
        else lines(bold(texts("ask-unsure-title")), texts("ask-unsure"))
    )
    buttons = (
        _answered_buttons(texts, answer, question_id, within)
        if answer.outcome is Outcome.ANSWERED
        else _unsure_buttons(texts, answer, library, question_id, within)
    )
    return screen(
        opening,
        _absent(texts, answer),
        limited,
        _read_as(texts, answer),
        *quotes(texts, answer.quotes, folded=answer.outcome is Outcome.UNSURE),
        _practices(texts, answer),
        sources(texts, answer.quotes),
        _nearest(texts, answer) if answer.outcome is Outcome.UNSURE else "",
        buttons=[page_row(texts, answer.quotes), *buttons],
    )


def _absent(texts: Localised, answer: Answer) -> Piece:
    """Say that there is no practice from the country that was named."""
    if answer.absent is None:
        return ""
    elsewhere = "no" if answer.outcome is Outcome.DECLINED else "yes"
    return texts("ask-none-from", country=texts.country(answer.absent), elsewhere=elsewhere)


def _limited(texts: Localised, within: Scope | None, library: "Library") -> Piece:
    """Say where alone was searched."""
    if within is None:
        return ""
    document = library.by_id.get(within.document or "")
    scope = "own" if within.own else within.kind.value if within.kind else "one"
    return italic(texts("scope-searched", scope=scope, title=document.title if document else ""))


def _heading(first: Quote) -> str:
    return f"{first.city}: {first.title}" if first.city else first.title


def _read_as(texts: Localised, answer: Answer) -> Piece:
    if not answer.mended:
        return ""
    read = ", ".join(f"{typed} → {read}" for typed, read in answer.mended)
    return italic(texts("ask-read-as", words=read))


def practice_label(practice: PracticeLine) -> str:
    """Return a practice in a line: city, country, year, title."""
    place = ", ".join(part for part in (practice.city, practice.country, practice.year) if part)
    return f"{place} – {practice.title}"


def _practices(texts: Localised, answer: Answer) -> Piece:
    """List the practices; their numbers go on from those of the quotes, as on the buttons."""
    if not answer.practices:
        return ""
    numbered = enumerate(answer.practices, len(answer.quotes) + 1)
    listed = (f"{number}. {practice_label(practice)}" for number, practice in numbered)
    return lines(bold(texts("ask-from-cities")), *listed)


def _nearest(texts: Localised, answer: Answer) -> str:
    return texts("ask-declined-near") if answer.nearest else ""


def short_label(name: str) -> str:
    """Return a name that fits a third of a phone's width, cut between words where it can be."""
    if len(name) <= _LONGEST_LABEL:
        return name
    cut = name[:_LONGEST_LABEL]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _short_city(city: str) -> str:
    """Return the name of a city for a button; of several cities the first."""
    first, several, _ = city.partition(",")
    return short_label(f"{first} …" if several else first)


def _practice_rows(answer: Answer) -> list[Row]:
    """Return a button for each practice that is quoted or offered, by its number, three a row."""
    quoted = [
        _opening(number, one.city or one.title, one.document)
        for number, one in enumerate(answer.quotes, 1)
        if one.kind is Kind.PRACTICE
    ]
    return in_rows([*quoted, *numbered_buttons(answer.practices, len(answer.quotes) + 1)], 3)


def _opening(number: int, city: str, document: str) -> Button:
    return Button(f"{number}. {_short_city(city)}", f"doc:{code_of(document)}")


def numbered_buttons(practices: Iterable[PracticeLine], first: int = 1) -> list[Button]:
    """Return a button for each practice of a numbered list."""
    return [_opening(number, p.city, p.id) for number, p in enumerate(practices, first)]


def whole_buttons(texts: Localised, found: Sequence[Quote]) -> list[Button]:
    """Return a button that opens the whole text for each quote of which items were left out."""
    return [
        Button(
            texts("ask-button-whole", number=number), f"read:{code_of(one.document)}:{one.start}"
        )
        for number, one in enumerate(found, 1)
        if one.more
    ]


# What can be tapped under an answer: the verb of each button, in reading order.
ACTIONS = {"more": "more", "src": "sources", "ex": "examples", "rel": "related"}


def action_rows(
    texts: Localised, question_id: int, *, without: str = "", within: Scope | None = None
) -> list[tuple[Button, ...]]:
    """Return the ways on from an answer, two in a row, without the one that was just taken.

    They keep to the part of the library that the question was limited to.
    """
    buttons = [
        Button(texts(f"ask-button-{name}"), f"{verb}:{question_id}{mark_of(within)}")
        for verb, name in ACTIONS.items()
        if verb != without
    ]
    return [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]


def _index_row(texts: Localised, answer: Answer) -> tuple[Button, ...]:
    """Return the way to the Index below an answer that quotes a guide to it."""
    if any(one.kind is Kind.GUIDE and _INDEX in one.title.split() for one in answer.quotes):
        return (Button(texts("home-index"), f"{BELOW}:index"),)
    return ()


def _rating_row(texts: Localised, question_id: int) -> tuple[Button, ...]:
    return (
        Button(texts("ask-button-helpful"), f"good:{question_id}"),
        Button(texts("ask-button-not-helpful"), f"bad:{question_id}"),
    )


def _answered_buttons(
    texts: Localised, answer: Answer, question_id: int, within: Scope | None
) -> list[Row]:
    return [
        *_practice_rows(answer),
        *action_rows(texts, question_id, within=within),
        _rating_row(texts, question_id),
        (
            Button(texts("ask-button-within"), f"lim:{question_id}"),
            Button(texts("remind-button-new"), f"rask:{question_id}"),
        ),
        (*_index_row(texts, answer), *home_row(texts)),
    ]


def _unsure_buttons(
    texts: Localised, answer: Answer, library: "Library", question_id: int, within: Scope | None
) -> list[Row]:
    return [
        *topic_rows(answer.nearest, library),
        *_practice_rows(answer),
        action_rows(texts, question_id, within=within)[0],
        _rating_row(texts, question_id),
        (
            *_index_row(texts, answer),
            Button(texts("ask-button-within"), f"lim:{question_id}"),
            *home_row(texts),
        ),
    ]


def topic_rows(topics: Sequence[str], library: "Library") -> list[tuple[Button, ...]]:
    """Return a button for each topic, two in a row."""
    titles = {topic.id: topic.title for topic in library.topics}
    buttons = [Button(titles[t], f"{BELOW}:topic:{code_of(t)}") for t in topics if t in titles]
    return [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]


def declined_screen(
    texts: Localised, answer: Answer, library: "Library", limited: Piece = ""
) -> Screen:
    """Say honestly that the library does not hold it, what was searched, and what is near."""
    searched = texts("ask-declined", guides=len(library.guides), practices=len(library.practices))
    near = texts("ask-declined-near") if answer.nearest else ""
    return screen(
        searched,
        _absent(texts, answer),
        limited,
        _read_as(texts, answer),
        paragraphs(texts("ask-declined-kept"), near),
        buttons=[*topic_rows(answer.nearest, library), home_row(texts)],
    )
