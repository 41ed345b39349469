"""The opening of a report: title page, method in plain words, overall result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from textwrap import shorten

from index_engine.answers import State
from index_engine.charts.frame import Subject
from index_engine.comparison import Change
from index_engine.figures import in_full
from index_engine.report.subject import Json, ReportSubject
from index_engine.scoring import Figure, whole_percent

_MOST_ADVICE = 8
# Characters of the city's name that fit into the running header.
_HEADER_ROOM = 60
_STATES = (State.ANSWERED, State.UNKNOWN, State.EMPTY, State.NOT_APPLICABLE)


def title_page(subject: ReportSubject) -> Json:
    """Return what stands on the title page, and the document's title."""
    say, city = subject.words.say, subject.sheet.city
    kind = "official" if subject.questionnaire.official else "unofficial"
    day = subject.words.date(subject.sheet.date or subject.date)
    questionnaire = subject.questionnaire
    return {
        "title": say("report-title"),
        "document_title": say("report-document-title", city=city.name, date=day),
        "city": city.name,
        "short": shorten(city.name, _HEADER_ROOM, placeholder=" …"),
        "country": city.country or "",
        "subtitle": say("report-subtitle", date=day),
        "badge": say(f"badge-{kind}"),
        "statement": say(f"statement-{kind}"),
        "questionnaire": say(
            "questionnaire-line", title=questionnaire.title, version=questionnaire.version
        ),
    }


def method(subject: ReportSubject) -> Json:
    """Return the method in plain words, with the rules named."""
    say, rules = subject.words.say, subject.scorecard.rules
    states = [
        {"name": say(f"state-{state}"), "text": say(f"state-{state}-text")} for state in _STATES
    ]
    named = [
        (say(f"rule-area-{rules.area}"), rules.area),
        (say(f"rule-composite-{rules.composite}"), rules.composite),
        (say(f"rule-overall-{rules.core}", name=say("core")), rules.core),
        (say(f"rule-overall-{rules.extended}", name=say("extended")), rules.extended),
    ]
    paragraphs = [say("rule-named", text=text, rule=rule) for text, rule in named]
    if not subject.questionnaire.official:
        paragraphs.append(say("method-rules-unofficial"))
    count = len(subject.questionnaire.questions)
    return {
        "title": say("method"),
        "parts": [
            {"title": say("method-what"), "texts": [say("method-what-text", count=count)]},
            {"title": say("method-league"), "texts": [say("method-league-text")]},
            {"title": say("method-states"), "texts": [], "states": states},
            {"title": say("method-range"), "texts": [say("method-range-text")]},
            {"title": say("method-rules"), "texts": paragraphs},
        ],
    }


def overall(subject: ReportSubject) -> Json:
    """Return the overall result: two cards, a table of all figures, the best next steps."""
    chart = Subject(subject.questionnaire, subject.scorecard, subject.words)
    say = subject.words.say
    return {
        "title": say("overall"),
        "cards": [card(subject, name, figure) for name, figure in chart.overall()],
        "since": _since(subject),
        "table": {
            "head": [
                say(f"table-{name}")
                for name in ("index", "score", "range", "answered", "unknown", "not-applicable")
            ],
            "rows": list(_table(subject, chart)),
            "caption": say("table-caption"),
        },
        "advice": _advice(subject),
    }


def card(subject: ReportSubject, name: str, figure: Figure) -> Json:
    """Return a figure for a card: its number, its range in words, and the ends of its bar."""
    say = subject.words.say
    if figure.score is None or figure.low is None or figure.high is None:
        number = say("figure-none")
        return {
            "name": name,
            "number": number,
            "text": say("card-none"),
            "score": None,
            "high": None,
        }
    low, high = whole_percent(figure.low), whole_percent(figure.high)
    text = say("card-complete")
    if figure.unknown:
        text = say("card-range", low=low, high=high, unknown=figure.unknown)
    number = say("figure", score=whole_percent(figure.score))
    return {
        "name": name,
        "number": number,
        "text": text,
        "score": figure.score,
        "high": figure.high,
    }


def _table(subject: ReportSubject, chart: Subject) -> Iterator[Json]:
    for name, figure in chart.overall():
        yield _table_row(subject, name, figure, "total")
    titles = [title for title, _ in chart.areas()]
    for area, title in zip(subject.questionnaire.areas, titles, strict=True):
        yield _table_row(subject, title, subject.scorecard.areas[area.id], "area")
        for part in area.sub_areas:
            yield _table_row(subject, part.title, subject.scorecard.sub_areas[part.id], "part")


def _table_row(subject: ReportSubject, name: str, figure: Figure, level: str) -> Json:
    say = subject.words.say
    score = span = say("figure-none")
    if figure.score is not None and figure.low is not None and figure.high is not None:
        low, high = whole_percent(figure.low), whole_percent(figure.high)
        score = say("scores-column", score=whole_percent(figure.score))
        span = say("range-column", low=low, high=high) if figure.unknown else ""
    counts = [figure.answered, figure.unknown, figure.not_applicable]
    return {"level": level, "cells": [name, score, span, *map(str, counts)]}


def _since(subject: ReportSubject) -> Json | None:
    if subject.progress is None or subject.before is None:
        return None
    say, progress = subject.words.say, subject.progress
    day = subject.before[0].date
    title = say("since-last")
    if day:
        title = say("since-last-dated", date=subject.words.date(day))
    lines = [
        say("since-figure", name=say(name), **_both(subject, step.before, step.after))
        for name, step in (("core", progress.core), ("extended", progress.extended))
    ]
    counts = Counter(progress.questions.values())
    lines.append(say("since-summary", **{change.value: counts[change] for change in Change}))
    lines.append(say("since-common", count=len(progress.common)))
    return {"title": title, "lines": lines}


def _both(subject: ReportSubject, before: Figure, after: Figure) -> dict[str, str]:
    return {"before": in_full(before, subject.words), "after": in_full(after, subject.words)}


def _advice(subject: ReportSubject) -> Json:
    say = subject.words.say
    steps = []
    for found in subject.recommendations[:_MOST_ADVICE]:
        question = subject.questionnaire.question(found.question)
        steps.append(
            {
                "number": str(question.number),
                "text": question.text,
                "step": step_in_words(subject, found.current, found.target),
                "gain": gain_in_words(subject, found.gain_core, found.gain_extended),
            }
        )
    return {
        "title": say("best-next"),
        "text": say("best-next-text") if steps else say("nothing-to-gain"),
        "steps": steps,
    }


def step_in_words(subject: ReportSubject, current: str, target: str) -> str:
    """Return the change that a recommendation asks for."""
    if current:
        return subject.words.say("recommendation-step", current=current, target=target)
    return subject.words.say("recommendation-first", target=target)


def gain_in_words(subject: ReportSubject, core: float, extended: float) -> str:
    """Return what a recommendation would add to the overall figures, with one decimal."""
    number = subject.words.number
    return subject.words.say(
        "recommendation-gain", core=number(core, "0.0"), extended=number(extended, "0.0")
    )
