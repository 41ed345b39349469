"""Words that are no question to the library, and the short reply that fits each kind."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from knowledge.stems import fold

_FORMS = Path(__file__).with_name("smalltalk.toml")
_FILLER = (
    r"(?:there|all|everyone|everybody|bot|assistant|dear|so|very|much|a lot|please|again|you"
    r"|for (?:your|the) \w+|my|friends?|colleagues?|team)"
)
_POLITE = r"(?:please |can you |could you |would you |now |ok |hey |and )*"


class Chat(StrEnum):
    """Kinds of small talk; ``chat-<value>`` is the text that answers it."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    ABILITIES = "abilities"
    COMPLAINT = "complaint"
    PRAISE = "praise"
    ABUSE = "abuse"
    INSTRUCTIONS = "instructions"
    OTHER_WORK = "other-work"
    PERSONAL = "personal"
    NUMBER = "number"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class _Form:
    kind: Chat
    pattern: re.Pattern[str]


# Messages without a word that still say something; skin tones and variants are left out first.
_TONES = re.compile("[\N{VARIATION SELECTOR-16}\U0001f3fb-\U0001f3ff\\s]")
_GLAD = re.compile(r"[👍👌👏🙏🤝💪❤♥🧡💛💚💙💜🤍🙂😊😀😃😄😁😍🥰✅]+")
_SAD = re.compile(r"[👎😞😕🙁☹😠😡]+")

_WHERE = {
    "whole": rf"(?:{{words}})(?: {_FILLER})*",
    "opening": rf"{_POLITE}(?:{{words}})\b.*",
    "within": r".*\b(?:{words})\b.*",
}


@cache
def _forms() -> tuple[re.Pattern[str], tuple[_Form, ...]]:
    """Return what a greeting before other words is, and the forms in their order."""
    raw = tomllib.loads(_FORMS.read_text(encoding="utf-8"))
    hello = raw["hello"]
    forms = tuple(
        _Form(
            Chat(form["kind"]),
            re.compile(
                _WHERE[form["where"]]
                .replace("{words}", "|".join(form["words"]))
                .replace("{hello}", hello)
            ),
        )
        for form in raw["form"]
    )
    return re.compile(rf"{hello} (?=\w)"), forms


def small_talk(text: str) -> Chat | None:
    """Return the kind of small talk, or None where the text may be a question to the library."""
    folded = fold(text)
    if not folded:
        return _signs(_TONES.sub("", text))
    if folded.replace(" ", "").isdecimal():
        return Chat.NUMBER
    hello, _ = _forms()
    kind = _kind(folded)
    if kind in {None, Chat.GREETING} and (greeted := hello.match(folded)):
        # What follows a greeting says more.
        return _kind(folded[greeted.end() :]) or kind
    return kind


def _kind(folded: str) -> Chat | None:
    _, forms = _forms()
    return next((form.kind for form in forms if form.pattern.fullmatch(folded)), None)


def _signs(text: str) -> Chat:
    if _GLAD.fullmatch(text):
        return Chat.PRAISE
    return Chat.ABUSE if _SAD.fullmatch(text) else Chat.EMPTY
