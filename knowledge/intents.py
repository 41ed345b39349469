"""What kind of answer a question wants: steps, a definition, a figure, examples, or any text."""

from __future__ import annotations

import re
from enum import StrEnum


class Intent(StrEnum):
    """The kind of passage that answers best."""

    STEPS = "steps"
    DEFINITION = "definition"
    FIGURE = "figure"
    EXAMPLES = "examples"
    ANY = "any"


_STEPS = re.compile(
    r"\b(?:how (?:do|can|could|should|to|would|might)\b|steps?\b|step by step|where do (?:i|we) "
    r"(?:start|begin)|what (?:can|should|could|must) (?:i|we|a city|the city|cities|one|you)\b"
    r"|checklist|check-list|set(?:ting)? up|get started|ways to|advice|tips)",
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
    r"\bhow (?:many|much|often|long|big|large|old)\b|\bwhen\b"
    r"|\bwhat (?:year|date|number|percentage)|\bwhich year\b|\bsince when\b|\bnumber of\b"
    r"|\bfrequency\b|\bdeadline\b|\bcosts?\b|\bfees?\b",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\bexamples?\b|\bwhich (?:cit(?:y|ies)|towns?|municipalit(?:y|ies))\b|\bwho else\b"
    r"|\bother cities\b|\bgood practices?\b|\bpractices?\b|\b(?:a|any|some) (?:city|cities|town)\b"
    r"|\bwhat did\b|\bcase stud(?:y|ies)\b|\banyone\b|\bhas any\b",
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
