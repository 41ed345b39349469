"""Answers as JSON: read with all problems together, written so that nothing is lost."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from index_engine.answers import Answer, AnswerSheet, City, Evidence, State, check_answers, value_of
from index_engine.errors import AnswersError, Problem
from index_engine.questionnaire import Question, Questionnaire, QuestionType

_WHOLE = 100
_DATE_HELP = "Write it like 2026-03-31"


def dump_sheet(sheet: AnswerSheet, questionnaire: Questionnaire) -> dict[str, Any]:
    """Return a sheet as plain data; an empty answer is written only if something hangs on it."""
    answers = {
        key: _dump_answer(questionnaire.question(key), answer)
        for key, answer in sheet.answers.items()
        if answer != Answer(State.EMPTY)
    }
    dated = {"date": sheet.date.isoformat()} if sheet.date else {}
    return {
        "questionnaire": sheet.questionnaire,
        "city": dump_city(sheet.city),
        **dated,
        "answers": answers,
    }


def dump_city(city: City) -> dict[str, Any]:
    """Return a city as plain data."""
    return {
        "name": city.name,
        "country": city.country,
        "population": city.population,
        "foreign_born_share": city.foreign_born_share,
    }


def _dump_answer(question: Question, answer: Answer) -> dict[str, Any]:
    data: dict[str, Any] = {"value": value_of(question, answer) if _has_value(answer) else None}
    if answer.reason is not None:
        data["reason"] = answer.reason
    if answer.note is not None:
        data["note"] = answer.note
    if answer.evidence:
        data["evidence"] = [_dump_evidence(item) for item in answer.evidence]
    return data


def _has_value(answer: Answer) -> bool:
    return answer.state is not State.EMPTY


def _dump_evidence(item: Evidence) -> dict[str, Any]:
    data = {"title": item.title}
    if item.url is not None:
        data["url"] = item.url
    if item.date is not None:
        data["date"] = item.date.isoformat()
    return data


def read_json(data: str | bytes, source: str) -> Any:
    """Return what a JSON text holds.

    Raises:
        AnswersError: If it is not JSON, or an object names a key twice.
    """
    twice: list[str] = []

    def unique(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice.extend(sorted({key for key in keys if keys.count(key) > 1}))
        return found

    try:
        read = json.loads(data, object_pairs_hook=unique)
    except (ValueError, RecursionError) as error:
        line = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        problem = Problem(source, line, "", "it is not JSON", "Check commas, quotes and brackets")
        raise AnswersError([problem]) from error
    if twice:
        reason, remedy = "the key appears twice in one object", "Keep one of the two"
        raise AnswersError([Problem(source, "", key, reason, remedy) for key in twice])
    return read


def parse_sheet(data: object, questionnaire: Questionnaire, source: str) -> AnswerSheet:
    """Read a sheet in the form of the contract.

    Args:
        data: JSON text, or what `json.loads` made of it.
        questionnaire: The version in which the answers were given.
        source: The file's name, for the places of problems.

    Raises:
        AnswersError: With every problem found.
    """
    if isinstance(data, str | bytes):
        data = read_json(data, source)
    reader = _Reader(source)
    sheet = reader.sheet(data, questionnaire)
    if reader.problems:
        raise AnswersError(reader.problems)
    return sheet


class _Reader:
    """Reads one sheet and collects what is wrong with it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.problems: list[Problem] = []

    def _note(self, place: str, value: object, reason: str, remedy: str) -> None:
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        self.problems.append(Problem(self._source, place, shown, reason, remedy))

    def _object(self, data: object, place: str, allowed: Sequence[str]) -> Mapping[str, Any]:
        if not isinstance(data, dict):
            self._note(place, data, "this is not an object", "Write {…} with named fields")
            return {}
        for key in data:
            if key not in allowed:
                self._note(place, key, "there is no such field", f"Use: {', '.join(allowed)}")
        return data

    def sheet(self, data: object, questionnaire: Questionnaire) -> AnswerSheet:
        top = self._object(data, "", ("questionnaire", "city", "date", "answers"))
        named = top.get("questionnaire")
        if named != questionnaire.id:
            self._note(
                "questionnaire",
                named if named is not None else "",
                f"the answers are not of the questionnaire {questionnaire.id}",
                "Name the version in which they were given, or carry them over by a mapping",
            )
        answers = self._answers(top.get("answers", {}), questionnaire)
        city = self._city(top.get("city", {}))
        return AnswerSheet(questionnaire.id, city, answers, self._date(top.get("date"), "date"))

    def _city(self, data: object) -> City:
        fields = self._object(data, "city", ("name", "country", "population", "foreign_born_share"))
        name = self._text(fields.get("name"), "city → name")
        if not (name or "").strip():
            self._note("city → name", "", "the city has no name", "Write its name")
        population = self._number(fields.get("population"), "city → population", None)
        if population is not None and population != int(population):
            self._note("city → population", population, "this is not whole", "Write an integer")
        return City(
            name or "",
            self._text(fields.get("country"), "city → country"),
            None if population is None else int(population),
            self._number(fields.get("foreign_born_share"), "city → foreign_born_share", _WHOLE),
        )

    def _text(self, value: object, place: str) -> str | None:
        if value is None or isinstance(value, str):
            return value
        self._note(place, value, "this is not a text", "Write it in quotation marks")
        return None

    def _number(self, value: object, place: str, most: float | None) -> float | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self._note(place, value, "this is not a number", "Write digits without quotation marks")
        elif not math.isfinite(value) or value < 0 or (most is not None and value > most):
            bounds = "0 or more" if most is None else f"between 0 and {most:g}"
            self._note(place, value, "this cannot be", f"Write a number that is {bounds}")
        else:
            return value
        return None

    def _date(self, value: object, place: str) -> dt.date | None:
        text = self._text(value, place)
        if text is None:
            return None
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            self._note(place, text, "this is not a date", _DATE_HELP)
            return None

    def _answers(self, data: object, questionnaire: Questionnaire) -> dict[str, Answer]:
        if not isinstance(data, dict):
            self._note("answers", data, "this is not an object", "Write answers by question id")
            return {}
        answers = {}
        for key, given in data.items():
            answer = self._answer(given, questionnaire.by_id.get(key), f"answers → {key}")
            if answer is not None:
                answers[key] = answer
        self.problems.extend(check_answers(questionnaire, answers, self._source))
        return answers

    def _answer(self, data: object, question: Question | None, place: str) -> Answer | None:
        fields = self._object(data, place, ("value", "reason", "note", "evidence"))
        if "value" not in fields:
            if isinstance(data, dict):
                self._note(
                    place, "", "the answer has no `value`", "Add it, or leave the answer out"
                )
            return None
        state, options = self._value(fields["value"], question, f"{place} → value")
        return Answer(
            state,
            options,
            self._text(fields.get("reason"), f"{place} → reason"),
            self._text(fields.get("note"), f"{place} → note"),
            self._evidence(fields.get("evidence"), f"{place} → evidence"),
        )

    def _value(
        self, value: object, question: Question | None, place: str
    ) -> tuple[State, tuple[str, ...]]:
        if value is None:
            return State.EMPTY, ()
        if value in (State.UNKNOWN, State.NOT_APPLICABLE):
            return State(str(value)), ()
        if isinstance(value, str):
            if question and question.type is QuestionType.MULTIPLE:
                self._note(place, value, "the question takes a list", f'Write ["{value}"]')
            return State.ANSWERED, (value,)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._note(place, value, "this is no value", "Write an option id, or a list of them")
            return State.EMPTY, ()
        if question and question.type is QuestionType.SINGLE:
            self._note(place, value, "a list stands where one value belongs", "Write one option id")
            return State.EMPTY, ()
        return State.ANSWERED, tuple(value)

    def _evidence(self, data: object, place: str) -> tuple[Evidence, ...]:
        if data is None:
            return ()
        if not isinstance(data, list):
            self._note(place, data, "this is not a list", "Write […]")
            return ()
        return tuple(self._piece(item, f"{place} → {n}") for n, item in enumerate(data, start=1))

    def _piece(self, item: object, place: str) -> Evidence:
        if isinstance(item, str):
            return Evidence(item)
        fields = self._object(item, place, ("title", "url", "date"))
        title = self._text(fields.get("title"), f"{place} → title")
        if not title and isinstance(item, dict):
            self._note(place, "", "the evidence has no title", "Name the document or page")
        url = self._text(fields.get("url"), f"{place} → url")
        return Evidence(title or "", url, self._date(fields.get("date"), f"{place} → date"))
