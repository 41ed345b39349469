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
# … or to words inside a sentence that goes on: “Who comes?” they asked. Salut! is an award.
_GOES_ON = re.compile(r"[\"'”’»)\]!?…]\s+[^\W\d_]")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return (start, end) offsets of the sentences in ``text[start:end]``, in order.

    Spans carry no white space at their edges, never overlap, and leave out nothing but white
    space. A stop after an abbreviation, an initial or a list number ends no sentence, nor does
    one in quotation marks, brackets or a name ("Salut!") after which it goes on in lower case.
    """
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop < end and _is_inside(text[begin:stop], text[stop - 1 : end]):
            continue
        _add(spans, text, begin, stop)
        begin = stop
    _add(spans, text, begin, end)
    return spans


def _is_inside(before: str, after: str) -> bool:
    """Say whether a stop, the last sign of `before` and first of `after`, ends no sentence."""
    goes_on = _GOES_ON.match(after)
    return bool(_NOT_AN_END.search(before)) or bool(goes_on and goes_on[0][-1].islower())


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        spans.append((start + left, start + right))
