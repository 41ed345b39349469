"""Colleagues who are named in a comment."""

import re
from collections.abc import Mapping

_BEFORE = r"(?<![\w@])@"
_AFTER = r"(?!\w)"


def mentioned(text: str, members: Mapping[int, str]) -> tuple[int, ...]:
    """Return who is named with an @ before the name, longest names first where several fit.

    Args:
        text: The comment.
        members: Names by person.
    """
    found: list[int] = []
    rest = text
    for person, name in sorted(members.items(), key=lambda item: -len(item[1])):
        pattern = re.compile(_BEFORE + re.escape(name) + _AFTER, re.IGNORECASE)
        rest, count = pattern.subn(" ", rest)
        if count:
            found.append(person)
    for person, name in members.items():
        first = name.split()[0] if name.split() else ""
        pattern = re.compile(_BEFORE + re.escape(first) + _AFTER, re.IGNORECASE)
        same = sum(other.split()[:1] == [first] for other in members.values())
        if first and same == 1 and person not in found and pattern.search(rest):
            found.append(person)
    return tuple(found)
