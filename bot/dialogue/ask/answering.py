"""What a person reads as an answer: quotes, practices from cities, sources, and what to tap."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.dialogue.ask.codes import code_of
from bot.dialogue.ask.within import mark_of
from bot.dialogue.common import home_row
from bot.dialogue.documents.pages import page_row
from bot.dialogue.rich import Piece, Rich, bold, italic, lines, link, paragraphs, quote
from bot.dialogue.screens import Button, Screen, screen
from bot.texts import Localised
from knowledge.answers import Answer, Outcome, PracticeLine, Quote
from knowledge.citing import page_address
from knowledge.documents import Kind
from knowledge.scope import Scope

if TYPE_CHECKING:
    from knowledge.library import Library

# A source is named in one line; the whole of it stands behind "Sources in full".
_LONGEST_TITLE = 80
_LONGEST_LABEL = 18


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
        limited,
        _read_as(texts, answer),
        *quotes(texts, answer.quotes),
        _practices(texts, answer.practices),
        _sources(texts, answer.quotes),
        buttons=[page_row(texts, answer.quotes), *buttons],
    )


def _limited(texts: Localised, within: Scope | None, library: "Library") -> Piece:
    """Say where alone was searched."""
    if within is None:
        return ""
    document = library.by_id.get(within.document or "")
    scope = "own" if within.own else within.kind.value if within.kind else "one"
    return italic(texts("scope-searched", scope=scope, title=document.title if document else ""))


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
            name = texts.language_name(one.language)
            notes.append(texts("ask-original-language", language=name))
        if one.more:
            notes.append(texts("ask-more-items", count=one.more))
        yield lines(shown, italic(" ".join(notes)) if notes else "")


def source_line(texts: Localised, one: Quote, number: int) -> Rich:
    """Return a source in a line: kind, title, edition or year, section, page, link."""
    title = one.title if len(one.title) <= _LONGEST_TITLE else f"{one.title[:_LONGEST_TITLE]}…"
    linked = link(texts("ask-source-title", title=title), page_address(one) or "")
    parts: list[Piece] = [texts("ask-source-kind", kind=one.kind.value), " ", linked]
    if one.city:
        parts.append(f", {one.city}")
    if one.section:
        parts.append(f", {one.section}")
    if one.page:
        parts.append(", " + texts("ask-source-page", page=one.page))
    if one.edition:
        parts.append(", " + texts("ask-source-edition", kind=one.kind.value, edition=one.edition))
    if one.credit:
        parts.append(f", {one.credit}")
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


def _practice_rows(answer: Answer) -> list[tuple[Button, ...]]:
    """Return a button for each practice that is quoted or offered, three in a row.

    It is named by its city, or by its title where a city has several.
    """
    quoted = [(q.city or "", q.title, q.document) for q in answer.quotes if q.kind is Kind.PRACTICE]
    all_of_them = [*quoted, *((p.city, p.title, p.id) for p in answer.practices)]
    named = Counter(city for city, _, _ in all_of_them)
    buttons = [
        Button(
            _short_city(city) if named[city] == 1 else short_label(title),
            f"doc:{code_of(document)}",
        )
        for city, title, document in all_of_them
    ]
    return [tuple(buttons[n : n + 3]) for n in range(0, len(buttons), 3)]


def numbered_buttons(practices: Iterable[PracticeLine]) -> list[Button]:
    """Return a button for each practice of a numbered list."""
    return [
        Button(f"{n}. {_short_city(p.city)}", f"doc:{code_of(p.id)}")
        for n, p in enumerate(practices, 1)
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


def _rating_row(texts: Localised, question_id: int) -> tuple[Button, ...]:
    return (
        Button(texts("ask-button-helpful"), f"good:{question_id}"),
        Button(texts("ask-button-not-helpful"), f"bad:{question_id}"),
    )


def _answered_buttons(
    texts: Localised, answer: Answer, question_id: int, within: Scope | None
) -> list[tuple[Button, ...]]:
    return [
        *_practice_rows(answer),
        *action_rows(texts, question_id, within=within),
        _rating_row(texts, question_id),
        (
            Button(texts("ask-button-within"), f"lim:{question_id}"),
            Button(texts("remind-button-new"), f"rask:{question_id}"),
        ),
        home_row(texts),
    ]


def _unsure_buttons(
    texts: Localised, answer: Answer, library: "Library", question_id: int, within: Scope | None
) -> list[tuple[Button, ...]]:
    return [
        *_practice_rows(answer),
        *topic_rows(answer.nearest, library),
        action_rows(texts, question_id, within=within)[0],
        _rating_row(texts, question_id),
        (Button(texts("ask-button-within"), f"lim:{question_id}"), *home_row(texts)),
    ]


def topic_rows(topics: Sequence[str], library: "Library") -> list[tuple[Button, ...]]:
    """Return a button for each topic, two in a row."""
    titles = {topic.id: topic.title for topic in library.topics}
    buttons = [Button(titles[t], f"topic:{code_of(t)}") for t in topics if t in titles]
    return [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]


def declined_screen(
    texts: Localised, answer: Answer, library: "Library", limited: Piece = ""
) -> Screen:
    """Say honestly that the library does not hold it, what was searched, and what is near."""
    searched = texts("ask-declined", guides=len(library.guides), practices=len(library.practices))
    near = texts("ask-declined-near") if answer.nearest else ""
    return screen(
        searched,
        limited,
        _read_as(texts, answer),
        paragraphs(texts("ask-declined-kept"), near),
        buttons=[*topic_rows(answer.nearest, library), home_row(texts)],
    )
