"""Understand a question that only makes sense after the one before it."""

import re
from datetime import datetime, timedelta

from bot.storage.questions import AskedQuestion

# After a longer pause "it" means something else.
REMEMBERED = timedelta(minutes=30)
_SHORT = 9  # words
_SUBJECT = 7  # words
_CONTINUES = re.compile(
    r"^\W*(?:and|but|or|also|what about|how about|what else|more|why|then|so|ok and|okay and"
    r"|any(?: other)? (?:examples?|cit(?:y|ies)|practices?)|examples?|for example"
    r"|who (?:else )?did"
    r"|y|et|e|und|і|а)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:it|its|that|this|these|those|they|them|their|there|one|ones|such|same"
    r"|the (?:first|second|third|last) (?:one|step)?)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:it|them|this|that|these|those)\b(?=\W*(?:$|\?| in | at | with | for ))"
)
# Words of a question that do not name its subject.
_FRAME = frozenset(
    re.findall(
        r"\w+",
        """
        a about an and any are as at be begin build can city could do does did for from get give
        good have has how i if in into is it me most must my need of on one or our please set should
        show some start tell that the their there they this to town up us want was way ways we were
        what when where which who why will with would you your example examples evaluate also
        """,
    )
)
_WORD = re.compile(r"[\w’\'/()-]+")


def follows(text: str) -> bool:
    """Say whether a text reads like the continuation of an earlier question."""
    if len(text.split()) > _SHORT:
        return False
    return bool(_CONTINUES.search(text) or _POINTS_BACK.search(text))


def joined(text: str, last: AskedQuestion | None, now: datetime) -> str | None:
    """Return the question to search for a follow-up: itself, with the subject it leaves out.

    Args:
        text: What the person wrote.
        last: The latest question of the same person in the same chat.
        now: The present moment.

    Returns:
        None where the text stands on its own.
    """
    if last is None or now - last.asked_at > REMEMBERED or not follows(text):
        return None
    subject = _subject(last.text)
    if not subject:
        return None
    if _PRONOUN.search(text):
        return _PRONOUN.sub(lambda _: subject, text, count=1)
    return f"{text} – {subject}"


def _subject(question: str) -> str:
    """Return the words that say what a question is about.

    What was added to an earlier follow-up stands after the dash and is the subject itself.
    """
    about = question.rpartition(" – ")[2]
    words = [w.strip("()’'") for w in _WORD.findall(about)]
    return " ".join([w for w in words if w.lower() not in _FRAME][:_SUBJECT])
