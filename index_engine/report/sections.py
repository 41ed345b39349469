"""One section of a report for each index: figures, answers, strengths, gaps, next steps."""

from __future__ import annotations

from collections.abc import Iterator

from index_engine.answers import Evidence, State
from index_engine.comparison import Change
from index_engine.figures import in_full
from index_engine.questionnaire import Area, Question
from index_engine.recommendations import Recommendation
from index_engine.report.opening import card, gain_in_words, step_in_words
from index_engine.report.subject import Json, PracticeReference, ReportSubject

_STRENGTH, _GAP = 75.0, 50.0
_MOST_ADVICE = 3


def section(subject: ReportSubject, area: Area) -> Json:
    """Return the section of one index."""
    say = subject.words.say
    figure = subject.scorecard.areas[area.id]
    questions = [q for q in subject.questionnaire.questions if q.area == area.id]
    return {
        "id": area.id,
        "title": area.title,
        "kicker": say("kicker-core" if area.core else "kicker-extended"),
        "about": area.about,
        "card": card(subject, area.title, figure),
        "counts": say(
            "counts",
            of=figure.of,
            answered=figure.answered,
            dont_know=figure.dont_know,
            empty=figure.empty,
            not_applicable=figure.not_applicable,
        ),
        "parts": [
            card(subject, part.title, subject.scorecard.sub_areas[part.id])
            for part in area.sub_areas
        ],
        "since": _since(subject, area, questions),
        "lists": list(_lists(subject, questions)),
        "answers": list(_answers(subject, area, questions)),
        "advice": list(_advice(subject, area, questions)),
    }


def _since(subject: ReportSubject, area: Area, questions: list[Question]) -> Json | None:
    if subject.progress is None:
        return None
    say, progress = subject.words.say, subject.progress
    step = progress.areas[area.id]
    before, after = in_full(step.before, subject.words), in_full(step.after, subject.words)
    lines = [say("since-figure", name=area.title, before=before, after=after)]
    for change in (Change.IMPROVED, Change.SLIPPED, Change.NEW):
        numbers = [str(q.number) for q in questions if progress.questions[q.id] is change]
        if numbers:
            lines.append(say(f"since-{change}", numbers=", ".join(numbers)))
    return {"title": say("since-last"), "lines": lines}


def _lists(subject: ReportSubject, questions: list[Question]) -> Iterator[Json]:
    """Yield strengths, gaps and what is still unknown; the last only if there is any."""
    say = subject.words.say
    groups: dict[str, list[Question]] = {"strengths": [], "gaps": [], "open-questions": []}
    for question in questions:
        figure = subject.scorecard.questions[question.id]
        if figure.score is None:
            continue
        if figure.unknown:
            groups["open-questions"].append(question)
        elif figure.score >= _STRENGTH:
            groups["strengths"].append(question)
        elif figure.score < _GAP:
            groups["gaps"].append(question)
    for name, found in groups.items():
        items = [_listed(subject, question) for question in found]
        if items or name != "open-questions":
            yield {
                "title": say(name),
                "items": items,
                "none": say(f"no-{name}") if not items else "",
            }


def _listed(subject: ReportSubject, question: Question) -> Json:
    answer = subject.answer_in_words(question.id)
    return {"number": str(question.number), "text": question.text, "answer": answer}


def _answers(subject: ReportSubject, area: Area, questions: list[Question]) -> Iterator[Json]:
    titles = {part.id: part.title for part in area.sub_areas}
    heading = None
    for question in questions:
        part = question.sub_area if question.sub_area != heading else None
        heading = question.sub_area
        yield {**_answer(subject, question), "part": titles.get(part or "", "")}


def _answer(subject: ReportSubject, question: Question) -> Json:
    say, answer = subject.words.say, subject.answer(question.id)
    change = subject.progress.questions[question.id] if subject.progress else None
    told = change in {Change.NEW, Change.IMPROVED, Change.SLIPPED}
    return {
        "number": str(question.number),
        "text": question.text,
        "state": answer.state.value,
        "answer": subject.answer_in_words(question.id),
        "change": say(f"change-{change}") if told else "",
        "reason": answer.reason if answer.state is State.NOT_APPLICABLE and answer.reason else "",
        "note": answer.note or "",
        "evidence": [_evidence(subject, item) for item in answer.evidence],
    }


def _evidence(subject: ReportSubject, item: Evidence) -> Json:
    day = subject.words.date(item.date) if item.date else ""
    return {"title": item.title, "url": item.url or "", "link": _link(item.url), "date": day}


def _link(url: str | None) -> str:
    """Return an address that may be opened by a tap; anything but the web stays plain text."""
    return url if url and url.lower().startswith(("https://", "http://")) else ""


def _advice(subject: ReportSubject, area: Area, questions: list[Question]) -> Iterator[Json]:
    """Yield the best recommendations of the index, and any other that has practices."""
    own = [found for found in subject.recommendations if found.area == area.id]
    known: dict[str, Recommendation] = {found.question: found for found in own}
    chosen = [found.question for found in own[:_MOST_ADVICE]]
    chosen += [q.id for q in questions if subject.practices.get(q.id) and q.id not in chosen]
    for question_id in chosen:
        question, found = subject.questionnaire.question(question_id), known.get(question_id)
        yield {
            "number": str(question.number),
            "text": question.text,
            "step": step_in_words(subject, found.current, found.target) if found else "",
            "gain": gain_in_words(subject, found.gain_core, found.gain_extended) if found else "",
            "practices": [
                _practice(subject, practice) for practice in subject.practices.get(question_id, ())
            ],
        }


def _practice(subject: ReportSubject, practice: PracticeReference) -> Json:
    place = ", ".join(part for part in (practice.city, practice.country, practice.year) if part)
    text = subject.words.say("practice", title=practice.title, place=place)
    return {"text": text, "url": practice.url or "", "link": _link(practice.url)}
