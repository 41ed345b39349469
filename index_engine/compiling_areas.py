"""The area tree: indices, and the sub-areas of a composite one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index_engine.fields import Fields, tables_in
from index_engine.questionnaire import Area, SubArea
from index_engine.tree import Entry, Notebook, Place, Table, Text

_AREA_FIELDS = ("id", "title", "core", "about", "parent", "sub_areas")
_SUB_AREA_FIELDS = ("id", "title", "parent")


@dataclass(frozen=True, slots=True)
class _Row:
    """One area or sub-area as written; `parent` is empty at the top."""

    id: str
    parent: str
    place: Place
    fields: Fields


def compile_areas(tables: Sequence[Table], notebook: Notebook) -> tuple[Area, ...]:
    """Build the areas in order; a sub-area stands inside its area or names it as `parent`."""
    rows = [_row(table, notebook) for table in _flattened(tables, notebook)]
    by_id = _unique(rows, notebook)
    for row in rows:
        _check_parent(row, by_id, notebook)
    return tuple(_area(row, rows) for row in rows if not row.parent)


def _flattened(tables: Sequence[Table], notebook: Notebook) -> list[Table]:
    """Put nested sub-areas behind their area, with the parent written out."""
    flat: list[Table] = []
    for table in tables:
        flat.append(table)
        nested, parent = table.get("sub_areas"), table.get("id")
        if nested is None:
            continue
        for child in tables_in(nested, "sub_areas", notebook):
            if isinstance(parent, Text):
                own = tuple(entry for entry in child.entries if entry.key.value != "parent")
                named = Entry(Text("parent", child.place), parent)
                flat.append(Table((*own, named), child.place))
    return flat


def _row(table: Table, notebook: Notebook) -> _Row:
    parent = table.get("parent")
    below = isinstance(parent, Text) and bool(parent.value.strip())
    allowed = _SUB_AREA_FIELDS if below else _AREA_FIELDS
    fields = Fields(table, notebook, "a sub-area" if below else "the area", allowed)
    return _Row(fields.identifier("id"), fields.text("parent", ""), table.place, fields)


def _unique(rows: Sequence[_Row], notebook: Notebook) -> Mapping[str, _Row]:
    by_id: dict[str, _Row] = {}
    for row in rows:
        if row.id in by_id and row.id:
            notebook.note(
                row.place,
                row.id,
                f"this area id is already used at {by_id[row.id].place.at}",
                "Give one of them another id",
            )
        by_id.setdefault(row.id, row)
    return by_id


def _check_parent(row: _Row, by_id: Mapping[str, _Row], notebook: Notebook) -> None:
    if not row.parent:
        return
    place = row.fields.place_of("parent")
    if row.parent not in by_id:
        notebook.note(place, row.parent, "there is no area with this id", "Name an existing area")
    elif _is_its_own_ancestor(row, by_id):
        notebook.note(
            place,
            row.parent,
            f"the area {row.id} contains itself: the tree has a cycle",
            "Leave `parent` empty for one area of the circle",
        )
    elif by_id[row.parent].parent:
        notebook.note(
            place, row.parent, "a sub-area has a sub-area", "Name an area of the top as parent"
        )


def _is_its_own_ancestor(row: _Row, by_id: Mapping[str, _Row]) -> bool:
    seen: set[str] = set()
    current = row.parent
    while current in by_id and current not in seen:
        if current == row.id:
            return True
        seen.add(current)
        current = by_id[current].parent
    return False


def _area(row: _Row, rows: Sequence[_Row]) -> Area:
    children = (child for child in rows if child.parent == row.id)
    return Area(
        id=row.id,
        title=row.fields.text("title"),
        core=row.fields.flag("core"),
        about=row.fields.text("about"),
        sub_areas=tuple(SubArea(child.id, child.fields.text("title")) for child in children),
    )
