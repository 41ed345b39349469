"""Mapping files: YAML that says what became of every question, checked against both versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from index_engine.errors import MappingError
from index_engine.fields import Fields
from index_engine.mapping import Link, QuestionnaireMapping, Relation
from index_engine.questionnaire import Question, Questionnaire, QuestionType
from index_engine.tree import Notebook, Place, Table

NO_EQUIVALENT = "-"
"""Stands in place of a target option where an older option has none."""
_SIDES = {
    Relation.SAME: ("one", "one"),
    Relation.REWORDED: ("one", "one"),
    Relation.SPLIT: ("one", "several"),
    Relation.MERGED: ("several", "one"),
    Relation.DROPPED: ("one", "none"),
}


def load_mapping(path: Path, source: Questionnaire, target: Questionnaire) -> QuestionnaireMapping:
    """Read a mapping file and check it against both versions.

    Args:
        path: A YAML file; see docs/questionnaires.md.
        source: The older version.
        target: The newer version.

    Raises:
        MappingError: With every problem found.
    """
    notebook = Notebook()
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        notebook.note(Place(path.name), "", "it cannot be read", "Save it as UTF-8")
        raise MappingError(notebook.problems) from None
    from index_engine.yaml_source import read_yaml

    tree = read_yaml(text, path.name, notebook)
    mapping = _compiled(tree, source, target, notebook) if tree else None
    if mapping is None or notebook.problems:
        raise MappingError(notebook.problems)
    return mapping


def _compiled(
    tree: Table, source: Questionnaire, target: Questionnaire, notebook: Notebook
) -> QuestionnaireMapping:
    top = Fields(tree, notebook, "a mapping", ("from", "to", "questions"))
    for key, expected in (("from", source.id), ("to", target.id)):
        named = top.identifier(key)
        if named and named != expected:
            reason = f"the mapping is used for {expected}"
            notebook.note(top.place_of(key), named, reason, f"Write {expected}, or use its file")
    written = [
        _link(table, source, target, notebook) for table in top.tables("questions", required=False)
    ]
    _check_once(written, top, notebook)
    unchanged = _unchanged(written, source, target, top, notebook)
    return QuestionnaireMapping(source.id, target.id, (*written, *unchanged))


def _check_once(links: Sequence[Link], top: Fields, notebook: Notebook) -> None:
    for keys in (
        [key for link in links for key in link.sources],
        [key for link in links for key in link.targets],
    ):
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            reason = "two entries name this question"
            notebook.note(top.place_of("questions"), key, reason, "Keep one of them")


def _unchanged(
    links: Sequence[Link],
    source: Questionnaire,
    target: Questionnaire,
    top: Fields,
    notebook: Notebook,
) -> list[Link]:
    """A question that no entry names is the same, if both versions have it alike."""
    named = {key for link in links for key in link.sources}
    reached = {key for link in links for key in link.targets}
    found = []
    for question in source.questions:
        if question.id in named:
            continue
        twin = target.by_id.get(question.id)
        if twin is not None and twin.id not in reached and _alike(question, twin):
            same = {option.id: option.id for option in question.options}
            pair = (question.id, question.id)
            found.append(Link(Relation.SAME, (question.id,), (question.id,), {pair: same}))
        else:
            reason = "nothing says what became of this question, and it is not the same"
            remedy = "Add an entry: same, reworded, split, merged or dropped"
            notebook.note(top.place, question.id, reason, remedy)
    return found


def _alike(one: Question, other: Question) -> bool:
    ids = [[option.id for option in question.options] for question in (one, other)]
    return one.type is other.type and ids[0] == ids[1]


def _link(table: Table, source: Questionnaire, target: Questionnaire, notebook: Notebook) -> Link:
    fields = Fields(table, notebook, "the entry", ("kind", "from", "to", "options"))
    relation = fields.choice("kind", Relation, Relation.SAME)
    sources = _known(fields, "from", source, notebook)
    targets = _known(fields, "to", target, notebook)
    _check_counts(fields, relation, notebook)
    pairs = {}
    for old in sources:
        for new in targets:
            # Where a side has several questions, the map is given for each of them by its id.
            several = new if len(targets) > 1 else old if len(sources) > 1 else None
            given = fields.table("options")
            if several is not None:
                by_id = Fields(given, Notebook(), "", ())
                given = by_id.table(several.id)
            pairs[old.id, new.id] = _options(given, old, new, notebook)
            if old.type is QuestionType.MULTIPLE and new.type is QuestionType.SINGLE:
                reason = f"{old.id} has many answers and {new.id} takes one"
                notebook.note(fields.place, new.id, reason, "Write kind: dropped, without `to`")
    return Link(relation, tuple(q.id for q in sources), tuple(q.id for q in targets), pairs)


def _check_counts(fields: Fields, relation: Relation, notebook: Notebook) -> None:
    for key, expected in zip(("from", "to"), _SIDES[relation], strict=True):
        count = len(fields.words(key))
        fits = {"one": count == 1, "several": count > 1, "none": count == 0}[expected]
        if not fits:
            reason = f"a question that is {relation} has {expected} in `{key}`, and here {count}"
            notebook.note(fields.place_of(key), "", reason, f"Give {expected}")


def _known(
    fields: Fields, key: str, questionnaire: Questionnaire, notebook: Notebook
) -> list[Question]:
    found = []
    for word in fields.words(key):
        question = questionnaire.by_id.get(word.value)
        if question is None:
            reason = f"{questionnaire.id} has no such question"
            notebook.note(word.place, word.value, reason, "Take the id from that version")
        else:
            found.append(question)
    return found


def _options(given: Table, old: Question, new: Question, notebook: Notebook) -> Mapping[str, str]:
    """Older option → newer option; options with the same id need not be written."""
    known = {option.id for option in new.options}
    fields = Fields(given, notebook, f"the options of {old.id}", [o.id for o in old.options])
    found = {}
    for option in old.options:
        written = fields.text(option.id, "") or (option.id if option.id in known else "")
        if written in known:
            found[option.id] = written
        elif written != NO_EQUIVALENT:
            reason = f"the option {option.id} of {old.id} leads nowhere in {new.id}"
            remedy = f"Lead it to one of: {', '.join(sorted(known))}; or to - if none fits"
            notebook.note(fields.place_of(option.id), written, reason, remedy)
    return found
