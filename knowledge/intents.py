"""What kind of answer a question wants: steps, a definition, a figure, examples, or any text."""

from __future__ import annotations

import re
from enum import StrEnum

from knowledge.stems import fold


class Intent(StrEnum):
    """The kind of passage that answers best."""

    STEPS = "steps"
    DEFINITION = "definition"
    FIGURE = "figure"
    EXAMPLES = "examples"
    ANY = "any"


# "How" and nearly any word asks for the way, also where a learner leaves out "to" or "do".
_NO_WAY = r"is|are|was|were|has|had|does|did|come|far|good|bad|the|this|that|these|its|your|about"
_STEPS = re.compile(
    rf"\b(?:how (?!(?:{_NO_WAY})\b)\w|steps?\b|step by step|where do (?:i|we) (?:start|begin)"
    r"|what (?:can|should|could|must|do|shall) (?:i|we|a city|the city|cities|one|you)\b|checklist"
    r"|what is (?:mandatory|obligatory|required|necessary|needed)\b"
    r"|\b(?:conditions|requirements) (?:for|to)\b"
    r"|check-list|set(?:ting)? up|get started|ways to|advice|tips|help (?:me|us)\b"
    r"|can you (?:write|make|draft)\b)",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    r"^\W*(?:what(?:'s| is| are| does| do)\b"
    r"(?! (?:the|a|an)? ?(?:cost|price|deadline|date|number))"
    r"|define\b|definition|meaning of|explain\b|who (?:is|are) (?:an?|the)\b)|\bmean(?:s|ing)?\W*$"
    r"|\bstands? for\b|difference between",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\bhow (?:many|much|often|long|big|large|old)\b"
    r"|^\W*(?:and |since |until )?when\b|\bwhen (?:is|was|were|did|will)\b"
    r"|\bwhat (?:year|date|number|percentage)|\bwhich year\b|\bsince when\b|\bnumber of\b"
    r"|\bfrequency\b|\bdeadline\b"
    r"|\bcosts? (?:of|for|per)\b|^\W*costs?\b|\bwhat (?:does|do|would) .*\bcosts?\b"
    r"|\bfees?\b|\bprices?\b",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\bexamples?\b|\bwhich (?:cit(?:y|ies)|towns?|municipalit(?:y|ies))\b|\bwho else\b"
    r"|\bother cities\b|\bgood practices?\b|\bpractices?\b|\b(?:a|any|some) (?:city|cities|town)\b"
    r"|\b(?:what|how) did\b|\bcase stud(?:y|ies)\b|\banyone\b|\bhas any\b",
    re.IGNORECASE,
)


def intent_of(question: str) -> Intent:
    """Say what kind of answer a question wants; the first that fits, the most telling first."""
    for intent, form in (
        (Intent.EXAMPLES, _EXAMPLES),
        (Intent.FIGURE, _FIGURE),
        (Intent.STEPS, _STEPS),
        (Intent.DEFINITION, _DEFINITION),
    ):
        if form.search(question):
            return intent
    return Intent.ANY


# "How many" wants an amount, and the year of a report is none.
_AMOUNT = re.compile(r"\bhow (?:many|much|big|large|old)\b|\bnumber of\b|\b(?:cost|price|fee)s?\b")
_AN_AMOUNT = re.compile(r"\b(?!(?:19|20)\d\d\b)\d")


def says_figure(text: str, question: str) -> bool:
    """Say whether a text holds a number of the kind that a question asks for."""
    if _AMOUNT.search(question.lower()):
        return _AN_AMOUNT.search(text) is not None
    return any(c.isdigit() for c in text)


_COMPARES = re.compile(r"\bdifferen(?:ce|t)\b|\bdiffers?\b|\bversus\b|\bvs\b|\bcompared?\b")


def compares(question: str) -> bool:
    """Say whether a question sets two things side by side: one alone would be half an answer."""
    return _COMPARES.search(question.lower()) is not None


_SAYS_WHAT = re.compile(
    r"(?:(?:an?|the)\s+)?(.{3,70}?)\s+(?:is|are|means?|refers? to|stands? for)\b", re.IGNORECASE
)
_ASKING = frozenset(
    {"what", "is", "are", "does", "do", "mean", "means", "meaning", "definition", "define", "of"}
    | {"explain", "the", "a", "an", "s", "by", "you", "who", "stand", "stands", "for", "in", "me"}
)
_EXTRA_WORDS = 4


def defines(sentence: str, question: str) -> bool:
    """Say whether a sentence begins by saying what the thing asked for is ("X means …")."""
    match = _SAYS_WHAT.match(sentence)
    if match is None:
        return False
    wanted = set(fold(question).split()) - _ASKING
    subject = set(fold(match[1]).split())
    return bool(wanted) and wanted <= subject and len(subject) <= len(wanted) + _EXTRA_WORDS
