"""Where sentences begin and end, in several languages, without changing a character."""

from __future__ import annotations

import re

# A stop ends a sentence when white space and something that can open one follow …
_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[¿¡]*[^\s\W_]|\s*$)|[。！？]")
# … unless it belongs to an abbreviation or to a number of a list ("1.").
_NOT_AN_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|no|nos|art|arts|fig|vol|ed|eds|pp?|dr|mr|mrs|ms|prof|st"
    r"|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z]|(?:^|\n)\s*\d{1,3})\.$",
    re.IGNORECASE,
)


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return (start, end) offsets of the sentences in ``text[start:end]``, in order.

    Spans carry no white space at their edges, never overlap, and leave out nothing but white
    space. A stop after an abbreviation, an initial or a list number does not end a sentence.
    """
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if _NOT_AN_END.search(text, begin, match.end()) and match.end() < end:
            continue
        _add(spans, text, begin, match.end())
        begin = match.end()
    _add(spans, text, begin, end)
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        spans.append((start + left, start + right))
