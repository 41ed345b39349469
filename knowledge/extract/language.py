"""Which language a text is in.

py3langid is used, a maintained BSD-licensed classifier in one 4.6 MB file without further
dependencies; a stop-word profile of our own would have to be written for every language.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from knowledge.documents import Block

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_LETTERS = 40  # below this a guess is a coin toss
_SAMPLE = 20_000
_SURE = 0.9


def language_of(text: str, blocks: Sequence[Block] = ()) -> str | None:
    """Return the ISO 639-1 code of a text's language, or `None` where it is too short or unclear.

    With `blocks`, only what they hold is looked at, spread over the whole text: the cover of a
    translated report is often in another language than the report.
    """
    quotable = [text[b.start : b.end] for b in blocks] or [text]
    step = max(1, sum(map(len, quotable)) // _SAMPLE)
    sample = " ".join(quotable[::step])[:_SAMPLE]
    if sum(character.isalpha() for character in sample) < _LETTERS:
        return None
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= _SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
