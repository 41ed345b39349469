"""Read the head of a Markdown file: YAML between two lines of three dashes, with line numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from knowledge.errors import LibraryInvalid, Problem

_FENCE = "---"


class _TextLoader(yaml.SafeLoader):
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
        raise LibraryInvalid(
            [
                Problem(
                    name, 1, f"the file is not UTF-8 text (byte {error.start})", "save it as UTF-8"
                ),
            ]
        ) from error
    if not lines or lines[0].strip() != _FENCE:
        raise LibraryInvalid(
            [
                Problem(
                    name, 1, "the head is missing", "begin the file with a line of three dashes"
                ),
            ]
        )
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if closing is None:
        raise LibraryInvalid(
            [
                Problem(
                    name, len(lines), "the head never ends", "close it with a line of three dashes"
                ),
            ]
        )
    values, key_lines = _mapping("".join(lines[1:closing]), name)
    return FrontMatter(values, key_lines, "".join(lines[closing + 1 :]), closing + 2)


def _mapping(text: str, name: str) -> tuple[dict[str, Any], dict[str, int]]:
    loader = _TextLoader(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise LibraryInvalid(
                [
                    Problem(
                        name, 2, "the head is not a list of `key: value` lines", "see another file"
                    ),
                ]
            )
        # The head starts on the second line of the file; YAML counts its own lines from 0.
        key_lines = {key.value: key.start_mark.line + 2 for key, _ in node.value}
        return loader.construct_document(node), key_lines
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 2 if mark else 2
        raise LibraryInvalid(
            [
                Problem(name, line, f"YAML: {error.problem}", "put the value in double quotes"),
            ]
        ) from error
    finally:
        loader.dispose()
