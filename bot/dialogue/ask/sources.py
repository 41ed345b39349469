"""What is quoted, and where it stands: each quote with its number, each source in a line."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.dialogue.rich import Rich, bold, italic, lines, link, quote
from bot.texts import Localised
from knowledge.answers import Quote
from knowledge.citing import page_address
from knowledge.documents import Kind

# A source is named in one line; the whole of it stands behind "Sources in full".
_LONGEST_TITLE = 80


def quotes(
    texts: Localised, found: Sequence[Quote], *, folded: bool = False, last: bool = False
) -> Iterable[Rich]:
    """Yield each quote with its number, its language where it is another, and what it is.

    Args:
        texts: The catalogue in the person's language.
        found: What is quoted.
        folded: Whether the first is folded as well; the others always are.
        last: Whether this is all that is quoted, so that more stands in the whole text alone.
    """
    for number, one in enumerate(found, 1):
        shown = quote(one.text, folded=folded or number > 1) + f" [{number}]"
        notes = []
        if one.advice:
            notes.append(texts("ask-general-advice"))
        if one.language != texts.language:
            name = texts.language_name(one.language)
            notes.append(texts("ask-original-language", language=name))
        if one.more:
            key = "ask-more-whole" if last else "ask-more-items"
            notes.append(texts(key, count=one.more, number=number))
        yield lines(shown, italic(" ".join(notes)) if notes else "")


def source_line(
    texts: Localised, found: Sequence[Quote], numbers: Sequence[int], *, full: bool = False
) -> Rich:
    """Return a source in a line: kind, title, section, page, edition or year, link.

    Args:
        texts: The catalogue in the person's language.
        found: What is quoted of one document, of one page where it has pages; at least one quote.
        numbers: Their numbers.
        full: Whether the day of a guide's review is named too.
    """
    one = found[0]
    title = one.title if len(one.title) <= _LONGEST_TITLE else f"{one.title[:_LONGEST_TITLE]}…"
    linked = link(texts("ask-source-title", title=title), page_address(one) or "")
    sections = "; ".join(dict.fromkeys(each.section for each in found if each.section))
    parts = [
        one.city,
        sections,
        texts("ask-source-page", page=one.page) if one.page else "",
        _edition(texts, one, full=full),
        one.credit,
    ]
    said = "".join(f", {part}" for part in parts if part)
    marks = " ".join(f"[{number}]" for number in numbers)
    return f"{marks} {texts('ask-source-kind', kind=one.kind.value)} " + linked + said


def _edition(texts: Localised, one: Quote, *, full: bool) -> str:
    """Return the edition or year of a source; of a guide the year of what it was written after."""
    if one.kind is not Kind.GUIDE:
        return one.edition or ""
    # A dated publication says more than the page that announces it.
    year = next((source.year for source in one.sources if source.year), None)
    drawn = texts("ask-source-drawn", year=year) if year else ""
    if not full or one.edition is None:
        return drawn
    reviewed = texts("ask-source-reviewed", date=texts.date(date.fromisoformat(one.edition)))
    return ", ".join(part for part in (drawn, reviewed) if part)


def sources(texts: Localised, found: Sequence[Quote]) -> Rich:
    """Return what is quoted, each document in one line with all its numbers."""
    listed: dict[tuple[str, int | None], list[int]] = {}
    for number, one in enumerate(found, 1):
        listed.setdefault((one.document, one.page), []).append(number)
    each = (
        source_line(texts, [found[number - 1] for number in numbers], numbers)
        for numbers in listed.values()
    )
    return lines(bold(texts("ask-sources")), *each)
