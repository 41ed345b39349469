"""The questions and their options."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping, Sequence

from index_engine.fields import Fields
from index_engine.questionnaire import NONE_OF_THESE, Area, Option, Question, QuestionType
from index_engine.tree import Notebook, Place, Table, Text

TEXTS = ("text", "why", "what_counts", "evidence", "owner")
QUESTION_FIELDS = ("id", "area", "sub_area", "core", "type", "weight", *TEXTS, "topics", "options")
OPTION_FIELDS = ("id", "label", "points")
RESERVED = frozenset({"unknown", "not_applicable"})
"""Words that stand for a state in an answer and can therefore not be option ids."""


def compile_questions(
    tables: Sequence[Table],
    areas: Sequence[Area],
    notebook: Notebook,
    topics: Collection[str] | None,
) -> tuple[Question, ...]:
    """Build the questions in order and check that areas and questions fit each other."""
    by_id = {area.id: area for area in areas}
    places: dict[str, Place] = {}
    questions = []
    for number, table in enumerate(tables, start=1):
        fields = Fields(table, notebook, "the question", QUESTION_FIELDS)
        question = _question(fields, number, by_id, notebook)
        _check_unique(question.id, fields.place, places, notebook)
        _check_topics(fields.words("topics"), topics, notebook)
        questions.append(question)
    if tables:
        _check_filled(areas, questions, notebook, tables[-1].place)
    return tuple(questions)


def _question(
    fields: Fields, number: int, areas: Mapping[str, Area], notebook: Notebook
) -> Question:
    area, sub_area = fields.identifier("area"), fields.text("sub_area", "") or None
    _check_position(fields, area, sub_area, areas, notebook)
    core_area = areas[area].core if area in areas else False
    core = fields.flag("core", core_area)
    if core and area in areas and not core_area:
        notebook.note(
            fields.place_of("core"),
            "yes",
            f"a core question stands in {area}, which is not core and never counts towards it",
            "Write no, or make the area core",
        )
    kind = fields.choice("type", QuestionType, QuestionType.SINGLE)
    texts = {key: fields.text(key) for key in TEXTS}
    return Question(
        id=fields.identifier("id"),
        number=number,
        area=area,
        sub_area=sub_area,
        core=core,
        type=kind,
        weight=fields.number("weight", 1.0),
        topics=tuple(topic.value for topic in fields.words("topics")),
        options=_options(fields, kind, notebook),
        **texts,
    )


def _check_position(
    fields: Fields,
    area_id: str,
    sub_area: str | None,
    areas: Mapping[str, Area],
    notebook: Notebook,
) -> None:
    if not area_id:
        return
    area = areas.get(area_id)
    if area is None:
        near = difflib.get_close_matches(area_id, areas, n=1)
        remedy = f"Write {near[0]}" if near else f"Use one of: {', '.join(areas) or 'no area yet'}"
        notebook.note(fields.place_of("area"), area_id, "there is no area with this id", remedy)
        return
    parts = [part.id for part in area.sub_areas]
    if parts and sub_area not in parts:
        reason = "there is no such sub-area" if sub_area else f"{area_id} is divided in sub-areas"
        remedy = f"Set `sub_area` to one of: {', '.join(parts)}"
        notebook.note(fields.place_of("sub_area"), sub_area or "", reason, remedy)
    elif sub_area and not parts:
        reason = f"the area {area_id} has no sub-areas"
        notebook.note(fields.place_of("sub_area"), sub_area, reason, "Remove the field")


def _options(fields: Fields, kind: QuestionType, notebook: Notebook) -> tuple[Option, ...]:
    places: dict[str, Place] = {}
    options: list[Option] = []
    tables = fields.tables("options")
    for table in tables:
        own = Fields(table, notebook, "the option", OPTION_FIELDS)
        option = Option(own.identifier("id"), own.text("label"), own.number("points"))
        _check_unique(option.id, own.place, places, notebook)
        if option.id in RESERVED:
            reason = "this word stands for a state of an answer"
            notebook.note(own.place_of("id"), option.id, reason, "Choose another id")
        if kind is QuestionType.SINGLE and options and option.points < options[-1].points:
            notebook.note(
                own.place_of("points"),
                f"{option.points:g}",
                f"points fall: the option before has {options[-1].points:g}",
                "Order the options from the fewest points to the most",
            )
        if kind is QuestionType.MULTIPLE and option.id == NONE_OF_THESE and option.points:
            reason = "this option says that none of the others applies, and earns points"
            notebook.note(own.place_of("points"), f"{option.points:g}", reason, "Write 0")
        options.append(option)
    _check_enough(fields, kind, options, notebook)
    return tuple(options)


def _check_enough(
    fields: Fields, kind: QuestionType, options: Sequence[Option], notebook: Notebook
) -> None:
    if not fields.has("options"):
        return
    least = 2 if kind is QuestionType.SINGLE else 1
    place = fields.place_of("options")
    if len(options) < least:
        reason = f"a {kind} choice needs at least {least} options and has {len(options)}"
        notebook.note(place, "", reason, "Add options")
    elif all(option.points == 0 for option in options):
        notebook.note(place, "", "no option earns any points", "Give the best option its points")


def _check_unique(
    identifier: str, place: Place, places: dict[str, Place], notebook: Notebook
) -> None:
    if not identifier:
        return
    if identifier in places:
        reason = f"this id is already used at {places[identifier].at}"
        notebook.note(place, identifier, reason, "Give one of them another id")
    places.setdefault(identifier, place)


def _check_topics(
    written: Sequence[Text], known: Collection[str] | None, notebook: Notebook
) -> None:
    for topic in written:
        if ";" in topic.value:
            reason = "a topic contains a semicolon, which separates topics in a spreadsheet"
            notebook.note(topic.place, topic.value, reason, "Write two topics")
        elif known is not None and topic.value not in known:
            near = difflib.get_close_matches(topic.value, known, n=1)
            remedy = f"Write {near[0]}" if near else "Use a topic of the library, or remove it"
            notebook.note(topic.place, topic.value, "the library has no such topic", remedy)


def _check_filled(
    areas: Sequence[Area], questions: Sequence[Question], notebook: Notebook, end: Place
) -> None:
    used = {question.group for question in questions}
    core = {question.group for question in questions if question.core}
    for area in areas:
        for part in [part.id for part in area.sub_areas] or [area.id]:
            if part not in used:
                notebook.note(end, part, "no question belongs to this area", "Add one, or drop it")
        parts = {part.id for part in area.sub_areas} or {area.id}
        if area.core and parts & used and not parts & core:
            reason = "this core area has no core question"
            notebook.note(end, area.id, reason, "Mark a question as core, or the area as not core")
