"""Overlays that give the texts of a questionnaire in another language, field by field."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from pathlib import Path

from index_engine.compiling_questions import TEXTS
from index_engine.errors import QuestionnaireError
from index_engine.fields import Fields
from index_engine.questionnaire import Area, Question, Questionnaire, SubArea
from index_engine.tree import Notebook, Place, Table

_NOTHING = Table((), Place(""))


def translated(base: Questionnaire, folder: Path, language: str | None) -> Questionnaire:
    """Return the questionnaire in a language, as far as it is translated.

    Args:
        base: The questionnaire in its own language.
        folder: Where `<language>.yaml` files lie; it may be missing.
        language: A tag such as "pt-BR"; "pt" is taken where there is no closer one. None, the
            base language, or a language nobody translated gives `base` back.

    Raises:
        QuestionnaireError: If the overlay has problems.
    """
    if language is None or language == base.language:
        return base
    for tag in dict.fromkeys((language, language.split("-")[0])):
        path = folder / f"{tag}.yaml"
        # A tag comes from a caller: only a plain word may become part of a path.
        if tag != base.language and tag.replace("-", "").isalnum() and path.is_file():
            return apply_translation(base, path.read_text("utf-8-sig"), path.name, tag)
    return base


def apply_translation(base: Questionnaire, text: str, source: str, language: str) -> Questionnaire:
    """Lay the texts of one overlay over a questionnaire.

    Raises:
        QuestionnaireError: With every problem: unknown ids, unknown fields, empty texts.
    """
    from index_engine.yaml_source import read_yaml

    notebook = Notebook()
    tree = read_yaml(text, source, notebook)
    if tree is None:
        raise QuestionnaireError(notebook.problems)
    top = Fields(
        tree, notebook, "a translation", ("title", "note", "areas", "sub_areas", "questions")
    )
    areas = _by_id(top, "areas", (area.id for area in base.areas), notebook)
    parts = _by_id(top, "sub_areas", (p.id for a in base.areas for p in a.sub_areas), notebook)
    questions = _by_id(top, "questions", base.by_id, notebook)
    result = dataclasses.replace(
        base,
        language=language,
        title=_text(top, "title", base.title),
        note=_text(top, "note", base.note),
        areas=tuple(_area(area, areas, parts, notebook) for area in base.areas),
        questions=tuple(_question(q, questions.get(q.id), notebook) for q in base.questions),
    )
    if notebook.problems:
        raise QuestionnaireError(notebook.problems)
    return result


def _by_id(top: Fields, key: str, known: Iterable[str], notebook: Notebook) -> Mapping[str, Table]:
    table = top.table(key)
    fields = Fields(table, notebook, f"`{key}`", tuple(known))
    return {entry.key.value: fields.table(entry.key.value) for entry in table.entries}


def _text(fields: Fields, key: str, fallback: str) -> str:
    return fields.text(key) if fields.has(key) else fallback


def _area(
    area: Area, areas: Mapping[str, Table], parts: Mapping[str, Table], notebook: Notebook
) -> Area:
    own = Fields(areas.get(area.id, _NOTHING), notebook, "the area", ("title", "about"))
    return dataclasses.replace(
        area,
        title=_text(own, "title", area.title),
        about=_text(own, "about", area.about),
        sub_areas=tuple(_part(part, parts.get(part.id), notebook) for part in area.sub_areas),
    )


def _part(part: SubArea, table: Table | None, notebook: Notebook) -> SubArea:
    own = Fields(table or _NOTHING, notebook, "the sub-area", ("title",))
    return dataclasses.replace(part, title=_text(own, "title", part.title))


def _question(question: Question, table: Table | None, notebook: Notebook) -> Question:
    if table is None:
        return question
    own = Fields(table, notebook, "the question", (*TEXTS, "options"))
    labels = Fields(
        own.table("options"), notebook, "`options`", [option.id for option in question.options]
    )
    return dataclasses.replace(
        question,
        text=_text(own, "text", question.text),
        why=_text(own, "why", question.why),
        what_counts=_text(own, "what_counts", question.what_counts),
        evidence=_text(own, "evidence", question.evidence),
        owner=_text(own, "owner", question.owner),
        options=tuple(
            dataclasses.replace(option, label=_text(labels, option.id, option.label))
            for option in question.options
        ),
    )
