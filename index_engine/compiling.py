"""From what a person wrote to a checked questionnaire, or to the list of all its problems."""

from __future__ import annotations

import re
from collections.abc import Collection

from index_engine.compiling_areas import compile_areas
from index_engine.compiling_questions import compile_questions
from index_engine.errors import QuestionnaireError
from index_engine.fields import Fields, number_of
from index_engine.questionnaire import (
    AreaRule,
    Bands,
    CompositeRule,
    OverallRule,
    Questionnaire,
    Rules,
)
from index_engine.tree import Notebook, Table

HEADER = ("id", "title", "official", "language", "version", "note")
RULES = ("area", "composite", "core", "extended")
BANDS = ("population", "foreign_born_share")
_ALL = 100
"""The whole, in per cent."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)


def compile_questionnaire(
    tree: Table, notebook: Notebook, topics: Collection[str] | None = None
) -> Questionnaire:
    """Check a questionnaire and build it.

    Args:
        tree: What was written.
        notebook: May already hold problems met while reading; receives the rest.
        topics: The topics the library knows; None leaves topics unchecked.

    Raises:
        QuestionnaireError: With every problem in the notebook, if there is one.
    """
    top = Fields(
        tree, notebook, "the questionnaire", (*HEADER, "rules", "bands", "areas", "questions")
    )
    areas = compile_areas(top.tables("areas"), notebook)
    questions = compile_questions(top.tables("questions"), areas, notebook, topics)
    _check_not_empty(top, notebook)
    built = Questionnaire(
        id=top.identifier("id"),
        title=top.text("title"),
        official=top.flag("official"),
        version=top.text("version"),
        language=_language(top, notebook),
        note=top.text("note", ""),
        areas=areas,
        questions=questions,
        rules=_rules(top, notebook),
        bands=_bands(top, notebook),
    )
    if notebook.problems:
        raise QuestionnaireError(notebook.problems)
    return built


def _check_not_empty(top: Fields, notebook: Notebook) -> None:
    for key in ("areas", "questions"):
        if top.has(key) and not top.tables(key):
            notebook.note(top.place_of(key), "", f"`{key}` is empty", "Add at least one entry")


def _language(top: Fields, notebook: Notebook) -> str:
    value = top.text("language")
    if value and not _LANGUAGE.fullmatch(value):
        notebook.note(
            top.place_of("language"), value, "this is not a language tag", "Write one like en or pt"
        )
    return value


def _rules(top: Fields, notebook: Notebook) -> Rules:
    fields = Fields(top.table("rules"), notebook, "`rules`", RULES)
    return Rules(
        area=fields.choice("area", AreaRule, AreaRule.WEIGHTED_SHARE).value,
        composite=fields.choice("composite", CompositeRule, CompositeRule.MEAN).value,
        core=fields.choice("core", OverallRule, OverallRule.MEAN_OF_CORE_AREAS).value,
        extended=fields.choice("extended", OverallRule, OverallRule.MEAN_OF_AREAS).value,
    )


def _bands(top: Fields, notebook: Notebook) -> Bands:
    fields = Fields(top.table("bands"), notebook, "`bands`", BANDS)
    return Bands(*(_limits(fields, key, notebook) for key in BANDS))


def _limits(fields: Fields, key: str, notebook: Notebook) -> tuple[float, ...]:
    written = fields.words(key)
    limits = [number_of(word, key, notebook) for word in written]
    for word, lower, upper in zip(written[1:], limits, limits[1:], strict=False):
        if upper <= lower:
            notebook.note(
                word.place, word.value, f"the limits of `{key}` do not rise", "Sort them upwards"
            )
    if key == "foreign_born_share":
        for word, limit in zip(written, limits, strict=True):
            if limit > _ALL:
                notebook.note(word.place, word.value, "a share is over 100", "Write per cents")
    return tuple(limits)
