"""Letters and line ends: what a printed line holds, made into words that can be quoted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

# NFKC would also change "m²" to "m2" and "½" to "1⁄2", so only joined letters are taken apart.
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# PDFium puts one of these where a word is cut at the end of a line.
_CUT = re.compile("[\u0002\ufffe]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]")
_HYPHEN_END = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")
_CUT_ADDRESS = re.compile(r"(?:https?://|www\.)(?:\S*[/_.?=&-])?$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_PARAGRAPH_WORDS = 25
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# After a unit such as "km" a raised figure is a power; after a word or a stop it is a marker.
_MARKER = re.compile(rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?)\]»”’\"]))[{_RAISED}]+")
_NOTE = re.compile(rf"\s*([{_RAISED}]+)\s*(?=\S)")
_TO_RAISED = str.maketrans("0123456789", _RAISED)


def tidy(text: str) -> str:
    """Return text with ligatures resolved, accents composed and white space made single."""
    text = _CUT.sub("-", text).translate(_LIGATURES)
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def raised(digits: str) -> str:
    """Return figures as raised figures: "12" becomes "¹²"."""
    return digits.translate(_TO_RAISED)


def without_markers(text: str) -> str:
    """Return a text without the raised figures that point to footnotes."""
    return _MARKER.sub("", text)


def is_ornament(sign: str, text: str) -> bool:
    """Whether a square before a text opens a paragraph, as in Council of Europe leaflets."""
    return sign.strip() in {"■", "▪"} and len(text.split()) >= _PARAGRAPH_WORDS


def note_text(text: str) -> tuple[str, str] | None:
    """Return (marker, words) where a text begins with a raised figure, as footnotes do."""
    match = _NOTE.match(text)
    return (match[1], text[match.end() :]) if match else None


@dataclass(slots=True)
class Joiner:
    """Joins lines to running text, deciding at each cut word whether its hyphen is its own.

    The document itself tells: "cohe-" and "sion" become "cohesion" where "cohesion" is written
    elsewhere, "anti-" and "rumours" stay apart where "anti-rumours" is. Where neither form is
    known, the more common of the two decisions in this document is taken.
    """

    known: Counter[str] = field(default_factory=Counter)
    split: int = 0
    whole: int = 0

    @classmethod
    def of(cls, lines: Iterable[str]) -> Joiner:
        """Learn the words of a document from its lines, leaving out those cut at a line end."""
        joiner, tail = cls(), ""
        for raw in lines:
            line = tidy_line(raw)
            words = [word.casefold() for word in _WORD.findall(line)]
            if tail and words:
                tail, _ = "", words.pop(0)
            if words and _HYPHEN_END.search(line):
                tail = words.pop()
            joiner.known.update(words)
        return joiner

    def join(self, lines: Sequence[str]) -> str:
        """Return the lines as one text."""
        text = ""
        for raw in lines:
            line = tidy_line(raw)
            cut = _HYPHEN_END.search(text)
            if _CUT_ADDRESS.search(text) and line[:1].isalnum() and not line[:1].isupper():
                text += line
            elif not cut or not line:
                text = f"{text} {line}".strip()
            elif self._keeps_hyphen(cut[1], line, soft=text.endswith("\u00ad")):
                text = text[:-1] + "-" + line
            else:
                text = text[:-1] + line
        return tidy(text)

    def _keeps_hyphen(self, left: str, line: str, *, soft: bool) -> bool:
        first = _WORD.match(line)
        if soft or not first:
            return not soft
        right = first[0].casefold()
        apart = self.known[f"{left.casefold()}-{right}"]
        together = self.known[left.casefold() + right]
        if apart == together:
            return not line[0].islower() or self.split > self.whole
        self.split += apart > together
        self.whole += together > apart
        return apart > together


def tidy_line(line: str) -> str:
    """Return a line like `tidy`, keeping a soft hyphen at its very end."""
    return tidy(line) + ("\u00ad" if line.rstrip().endswith("\u00ad") else "")
