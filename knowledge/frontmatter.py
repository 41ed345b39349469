"""Read the head of a Markdown file: YAML between two lines of three dashes, with line numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from knowledge.errors import LibraryInvalid, Problem

_FENCE = "---"


if TYPE_CHECKING:
    _Loader = yaml.SafeLoader
else:
    # The C loader reads the library ten times faster; not every build of PyYAML has it.
    _Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TextLoader(_Loader):
    """Reads every scalar as text, so that a title `No` or a year `2018` stays what was typed."""


_TextLoader.yaml_implicit_resolvers = {}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a file as plain values, the line of each key, and the body after it."""

    values: dict[str, Any]
    lines: dict[str, int]
    body: str
    body_line: int


def read_front_matter(path: Path, name: str) -> FrontMatter:
    """Split a file into head and body.

    Args:
        path: The file, in UTF-8.
        name: What to call the file in messages.

    Raises:
        LibraryInvalid: The file is no UTF-8, has no head, or the head is no YAML mapping.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    except UnicodeDecodeError as error:
        what = f"the file is not UTF-8 text (byte {error.start})"
        raise _invalid(name, 1, what, "save it as UTF-8") from error
    if not lines or lines[0].strip() != _FENCE:
        raise _invalid(name, 1, "the head is missing", "begin the file with a line of three dashes")
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if closing is None:
        raise _invalid(name, len(lines), "the head never ends", "close it with three dashes")
    values, key_lines = _mapping("".join(lines[1:closing]), name)
    return FrontMatter(values, key_lines, "".join(lines[closing + 1 :]), closing + 2)


def _invalid(name: str, line: int, what: str, remedy: str) -> LibraryInvalid:
    return LibraryInvalid([Problem(name, line, what, remedy)])


def _mapping(text: str, name: str) -> tuple[dict[str, Any], dict[str, int]]:
    try:
        loader = _TextLoader(text)
    except yaml.YAMLError as error:
        raise _invalid(name, 2, f"YAML: {error}", "remove signs that cannot be printed") from error
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            what = "the head is not a list of `key: value` lines"
            raise _invalid(name, 2, what, "see another file")
        return loader.construct_document(node), _key_lines(node, name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 2 if mark else 2
        what = f"YAML: {error.problem}"
        raise _invalid(name, line, what, "put the value in double quotes") from error
    except yaml.YAMLError as error:
        raise _invalid(name, 2, f"YAML: {error}", "remove signs that cannot be printed") from error
    finally:
        loader.dispose()


def _key_lines(node: yaml.MappingNode, name: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, _ in node.value:
        # The head starts on the second line of the file; YAML counts its own lines from 0.
        line = key.start_mark.line + 2
        if key.value in found:
            raise _invalid(name, line, f"`{key.value}` stands here twice", "keep one of them")
        found[str(key.value)] = line
    return found
