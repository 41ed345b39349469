"""YAML into a tree in which every scalar stays text and everything knows its line."""

from __future__ import annotations

import yaml

from index_engine.tree import Entry, Items, Node, Notebook, Place, Table, Text

_DEEPEST = 20
# The C parser is several times faster; a Python without libyaml still has the other.
_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str, source: str, notebook: Notebook) -> Table | None:
    """Read a YAML document whose top is a table.

    Args:
        text: The document.
        source: The file's name, for the places of problems.
        notebook: Receives every problem.

    Returns:
        The tree, or None where nothing can be read; the notebook then says why.
    """
    start = Place(source, "line 1")
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        notebook.note(_place_of(error, source), "", f"it is not YAML: {_cause(error)}", _YAML_HELP)
        return None
    except RecursionError:
        notebook.note(start, "", "lists are nested too deeply", "Remove levels")
        return None
    if root is None:
        notebook.note(start, "", "the file is empty", "Write the questionnaire into it")
        return None
    node = _Reader(source, notebook).node(root, 0)
    if not isinstance(node, Table):
        notebook.note(start, "", "the top is not a list of fields", "Begin with a line `id: …`")
        return None
    return node


_YAML_HELP = (
    "Check indentation, colons and quotation marks there; a text with a colon needs quotation marks"
)


def _place_of(error: yaml.YAMLError, source: str) -> Place:
    mark = getattr(error, "problem_mark", None)
    return Place(source, f"line {mark.line + 1}" if mark else "")


def _cause(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", "") or "unreadable")


class _Reader:
    """Walks YAML's own nodes; an alias is refused, since it can repeat or contain itself."""

    def __init__(self, source: str, notebook: Notebook) -> None:
        self._source = source
        self._notebook = notebook
        self._seen: set[int] = set()

    def node(self, node: yaml.Node, depth: int) -> Node:
        place = Place(self._source, f"line {node.start_mark.line + 1}")
        if isinstance(node, yaml.ScalarNode):
            return Text(node.value, place)
        if id(node) in self._seen:
            self._notebook.note(
                place, "*", "an alias points at another part", "Write that part out here instead"
            )
            return Text("", place)
        self._seen.add(id(node))
        if depth > _DEEPEST:
            self._notebook.note(place, "", "lists are nested too deeply", "Remove a level")
            return Text("", place)
        if isinstance(node, yaml.SequenceNode):
            return Items(tuple(self.node(item, depth + 1) for item in node.value), place)
        return self._table(node, place, depth)

    def _table(self, node: yaml.Node, place: Place, depth: int) -> Table:
        entries: dict[str, Entry] = {}
        for key_node, value_node in node.value:
            key = self.node(key_node, depth + 1)
            if not isinstance(key, Text):
                self._notebook.note(key.place, "", "a field name is a list", "Write a single word")
                continue
            if key.value in entries:
                first = entries[key.value].key.place.at
                self._notebook.note(
                    key.place,
                    key.value,
                    f"the field is already given at {first}",
                    "Keep one of the two",
                )
                continue
            entries[key.value] = Entry(key, self.node(value_node, depth + 1))
        return Table(tuple(entries.values()), place)
