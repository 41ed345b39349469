"""What a person reads as an answer: quotes, practices from cities, sources, and what to tap."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.dialogue.ask.codes import code_of
from bot.dialogue.common import home_row
from bot.dialogue.rich import Piece, Rich, bold, italic, lines, link, paragraphs, quote
from bot.dialogue.screens import Button, Screen, screen
from bot.texts import Localised
from knowledge.answers import Answer, Outcome, PracticeLine, Quote
from knowledge.documents import Kind

if TYPE_CHECKING:
    from knowledge.library import Library

# A source is named in one line; the whole of it stands behind "Sources in full".
_LONGEST_TITLE = 80
_LONGEST_CITY = 18


def answer_screen(texts: Localised, answer: Answer, library: "Library", question_id: int) -> Screen:
    """Return the answer to a question of that number."""
    if answer.outcome is Outcome.DECLINED:
        return declined_screen(texts, answer, library)
    opening = (
        bold(_heading(answer.quotes[0]))
        if answer.outcome is Outcome.ANSWERED
        else lines(bold(texts("ask-unsure-title")), texts("ask-unsure"))
    )
    buttons = (
        _answered_buttons(texts, answer, question_id)
        if answer.outcome is Outcome.ANSWERED
        else _unsure_buttons(texts, answer, library, question_id)
    )
    return screen(
        opening,
        _read_as(texts, answer),
        *quotes(texts, answer.quotes),
        _practices(texts, answer.practices),
        _sources(texts, answer.quotes),
        buttons=buttons,
    )


def _heading(first: Quote) -> str:
    return f"{first.city}: {first.title}" if first.city else first.title


def quotes(texts: Localised, found: Sequence[Quote], first: int = 1) -> Iterable[Rich]:
    """Yield each quote with its number, its language where it is another, and what it is."""
    for number, one in enumerate(found, first):
        shown = quote(one.text, folded=number > first) + f" [{number}]"
        notes = []
        if one.advice:
            notes.append(texts("ask-general-advice"))
        if one.language != texts.language:
            notes.append(texts("ask-original-language", language=one.language))
        if one.more:
            notes.append(texts("ask-more-items", count=one.more))
        yield lines(shown, italic(" ".join(notes)) if notes else "")


def source_line(texts: Localised, one: Quote, number: int) -> Rich:
    """Return a source in a line: kind, title, edition or year, section, page, link."""
    title = one.title if len(one.title) <= _LONGEST_TITLE else f"{one.title[:_LONGEST_TITLE]}…"
    linked = link(f"“{title}”", one.url or "")
    parts: list[Piece] = [texts("ask-source-kind", kind=one.kind.value), " ", linked]
    if one.section:
        parts.append(f", {one.section}")
    if one.page:
        parts.append(", " + texts("ask-source-page", page=one.page))
    if one.edition:
        parts.append(", " + texts("ask-source-edition", kind=one.kind.value, edition=one.edition))
    if one.kind is Kind.GUIDE and one.sources:
        # A dated publication says more than the page that announces it.
        first = next((s for s in one.sources if s.year), one.sources[0])
        named = f"{first.title} ({first.year})" if first.year else first.title
        parts.append(", " + texts("ask-source-drawn", title=named))
    whole = Rich(f"[{number}] ")
    for part in parts:
        whole = whole + part
    return whole


def _read_as(texts: Localised, answer: Answer) -> Piece:
    if not answer.mended:
        return ""
    read = ", ".join(f"{typed} → {read}" for typed, read in answer.mended)
    return italic(texts("ask-read-as", words=read))


def practice_label(practice: PracticeLine) -> str:
    """Return a practice in a line: city, country, year, title."""
    place = ", ".join(part for part in (practice.city, practice.country, practice.year) if part)
    return f"{place} – {practice.title}"


def _practices(texts: Localised, practices: Sequence[PracticeLine]) -> Piece:
    if not practices:
        return ""
    return lines(bold(texts("ask-from-cities")), *(f"• {practice_label(p)}" for p in practices))


def _sources(texts: Localised, found: Sequence[Quote]) -> Piece:
    listed = (source_line(texts, one, number) for number, one in enumerate(found, 1))
    return lines(bold(texts("ask-sources")), *listed)


def _short_city(city: str) -> str:
    """Return a name that fits a third of a phone's width; of several cities the first."""
    first = city.partition(",")[0]
    named = first if first == city else f"{first} …"
    return named if len(named) <= _LONGEST_CITY else f"{named[:_LONGEST_CITY]}…"


def practice_buttons(practices: Iterable[PracticeLine]) -> tuple[Button, ...]:
    """Return a button for each practice, named by its city."""
    return tuple(Button(_short_city(p.city), f"doc:{code_of(p.id)}") for p in practices)


def _answered_buttons(
    texts: Localised, answer: Answer, question_id: int
) -> list[tuple[Button, ...]]:
    number = question_id
    return [
        practice_buttons(answer.practices),
        (
            Button(texts("ask-button-more"), f"more:{number}"),
            Button(texts("ask-button-sources"), f"src:{number}"),
        ),
        (
            Button(texts("ask-button-examples"), f"ex:{number}"),
            Button(texts("ask-button-related"), f"rel:{number}"),
        ),
        (
            Button(texts("ask-button-helpful"), f"good:{number}"),
            Button(texts("ask-button-not-helpful"), f"bad:{number}"),
        ),
        (Button(texts("remind-button-new"), f"rask:{number}"),),
    ]


def _unsure_buttons(
    texts: Localised, answer: Answer, library: "Library", question_id: int
) -> list[tuple[Button, ...]]:
    number = question_id
    return [
        practice_buttons(answer.practices),
        *topic_rows(answer.nearest, library),
        (
            Button(texts("ask-button-more"), f"more:{number}"),
            Button(texts("ask-button-sources"), f"src:{number}"),
        ),
        (
            Button(texts("ask-button-helpful"), f"good:{number}"),
            Button(texts("ask-button-not-helpful"), f"bad:{number}"),
        ),
    ]


def topic_rows(topics: Sequence[str], library: "Library") -> list[tuple[Button, ...]]:
    """Return a button for each topic, two in a row."""
    titles = {topic.id: topic.title for topic in library.topics}
    buttons = [Button(titles[t], f"topic:{code_of(t)}") for t in topics if t in titles]
    return [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]


def declined_screen(texts: Localised, answer: Answer, library: "Library") -> Screen:
    """Say honestly that the library does not hold it, what was searched, and what is near."""
    searched = texts("ask-declined", guides=len(library.guides), practices=len(library.practices))
    near = texts("ask-declined-near") if answer.nearest else ""
    return screen(
        searched,
        _read_as(texts, answer),
        paragraphs(texts("ask-declined-kept"), near),
        buttons=[*topic_rows(answer.nearest, library), home_row(texts)],
    )
