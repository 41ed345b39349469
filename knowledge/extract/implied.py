"""Headings that only their place and wording show, for files without styles.

Conservative on purpose: a heading taken for a paragraph costs little, a paragraph taken for a
heading could never be quoted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_MOST_WORDS = 14
_MOST_WORDS_NUMBERED = 20
_MOST_STACKED = 3  # a longer run of short lines is an address or a list
_LEAST_LETTERS = 3
_STOPS = re.compile(r"[.;:!…](?:\s|$)|,$|\||@|//|www\.")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBERED = re.compile(r"((?:\d{1,2}\.)*\d{1,2})\.?\s+(?=\S)")


def implied_levels(paragraphs: Sequence[str], running: Sequence[bool]) -> dict[int, int]:
    """Return the level, from 1, of each paragraph that reads as a heading.

    A heading is short, begins with a capital or a number, holds no stop or colon (a question
    mark is allowed), and running text follows it. One whose words come more than once in the
    document ("Actions" in every chapter) lies below the others; "2.1" below "2".

    Args:
        paragraphs: all blocks of the document in order.
        running: for each of them whether it is running text or a list item, as against a row.
    """
    candidates = [
        number
        for number, text in enumerate(paragraphs)
        if running[number]
        and _reads_like_heading(text)
        and not "".join(paragraphs[number + 1 : number + 2])[:1].islower()
    ]
    found = [
        number
        for run in _runs(candidates)
        for number in _heading_part(run, len(paragraphs))
        # Under a heading, a line with a year tells place and date, and is worth quoting.
        if number == run[0] or not _YEAR.search(paragraphs[number])
    ]
    times = Counter(paragraphs[number] for number in found)
    return {number: _level(paragraphs[number], times) for number in found}


def _reads_like_heading(text: str) -> bool:
    numbered = _NUMBERED.match(text)
    words = text[numbered.end() :] if numbered else text
    return (
        len(words.split()) <= (_MOST_WORDS_NUMBERED if numbered else _MOST_WORDS)
        and (bool(numbered) or "," not in words)
        and sum(character.isalpha() for character in words) >= _LEAST_LETTERS
        and (words[0].isupper() or words[0] in "¿¡“«")
        and not _STOPS.search(words)
    )


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _heading_part(run: list[int], count: int) -> list[int]:
    """Return the headings in a run of short lines; in a long run the last alone may be one."""
    if run[-1] + 1 >= count:
        return []
    return run if len(run) <= _MOST_STACKED else run[-1:]


def _level(text: str, times: Counter[str]) -> int:
    numbered = _NUMBERED.match(text)
    if numbered:
        return numbered[1].count(".") + 1
    return 2 if times[text] > 1 else 1
