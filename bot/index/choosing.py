"""What a tap or a typed word does to the answer of a question."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from index_engine import Answer, QuestionType, State
from index_engine.questionnaire import NONE_OF_THESE, Question

_SPLIT = re.compile(r"\s*[,;+&]\s*|\s+")
# Fewer letters of a word than this are no beginning of it: "so" is no "sometimes".
_BEGINNING = 4
_MOST_DIGITS = 4
_EDGES = " \t\n.!?¿¡‹›✓☐☑…»«\"'"


class Control(StrEnum):
    """What can be typed on a card besides an answer."""

    BACK = "back"
    SKIP = "skip"
    NEXT = "next"
    BOARD = "board"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"
    WHY = "why"
    COUNTS = "counts"
    EXAMPLE = "example"
    LIBRARY = "library"
    EVIDENCE = "evidence"
    COMMENT = "comment"
    HAND_OVER = "hand-over"
    STILL = "still"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Options that were typed; for a single choice exactly one."""

    options: tuple[str, ...]


def plain(text: str) -> str:
    """Return a text as it is compared: without accents, case and the marks around it."""
    apart = unicodedata.normalize("NFD", text.replace("’", "'").strip(_EDGES).casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())


def understood(
    question: Question, text: str, controls: Mapping[str, Control]
) -> Chosen | Control | None:
    """Return what a typed text means on the card of a question; None for anything else.

    Args:
        question: Whose card is open, in the person's language.
        text: What was typed: an option's label or an unmistakable beginning of it, its number on
            the card, or a control's name.
        controls: The names of the controls in the person's language, made :func:`plain`.
    """
    typed = plain(text)
    labels = {plain(option.label): option.id for option in question.options}
    if typed in labels:
        return Chosen((labels[typed],))
    if typed in controls:
        return controls[typed]
    numbers = [part for part in _SPLIT.split(typed) if part]
    if not numbers or not all(part.isdecimal() for part in numbers):
        begun = [option for label, option in labels.items() if _begins(label, typed)]
        return Chosen(tuple(begun)) if len(begun) == 1 else None
    places = [int(part) for part in numbers]
    if not all(1 <= place <= len(question.options) for place in places):
        return None
    chosen = tuple(dict.fromkeys(question.options[place - 1].id for place in places))
    if question.type is QuestionType.SINGLE and len(chosen) > 1:
        return None
    return Chosen(tidied(question, chosen))


def _begins(label: str, typed: str) -> bool:
    """Tell whether a label begins with whole words, or with enough letters of a word."""
    rest = label.removeprefix(typed)
    if not typed or rest == label:
        return False
    return not rest[:1].isalnum() or len(typed) >= _BEGINNING


def number_named(text: str, heads: Collection[str]) -> int | None:
    """Return the number of the question that a text asks for: *24*, *question 30*.

    Args:
        text: What was typed.
        heads: What may stand before the number, made :func:`plain`.
    """
    typed = plain(text)
    for head in sorted(heads, key=len, reverse=True):
        if typed.startswith(f"{head} "):
            typed = typed.removeprefix(head)
            break
    number = typed.strip(" #")
    wanted = number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS
    return int(number) if wanted else None


def tidied(question: Question, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Return the options in the questionnaire's order; *none of these* never beside others."""
    others = [option for option in chosen if option != NONE_OF_THESE]
    if others and NONE_OF_THESE in chosen:
        chosen = tuple(others)
    return tuple(option.id for option in question.options if option.id in chosen)


def switched(question: Question, answer: Answer | None, option: str, *, on: bool) -> Answer:
    """Return the answer to a multiple choice with one option put in or taken out.

    Putting in *none of these* takes out everything else, and the other way round. With nothing
    chosen any more, the question is empty again.
    """
    chosen = set(answer.options) if answer and answer.state is State.ANSWERED else set()
    if not on:
        chosen.discard(option)
    elif option == NONE_OF_THESE:
        chosen = {option}
    else:
        chosen = (chosen - {NONE_OF_THESE}) | {option}
    if not chosen:
        return Answer(State.EMPTY)
    return Answer(State.ANSWERED, tidied(question, tuple(chosen)))


def gone(question: Question) -> Answer:
    """Return the answer that says: what was there in the last round is there no more."""
    if question.type is QuestionType.MULTIPLE:
        none = [option.id for option in question.options if option.id == NONE_OF_THESE]
        return Answer(State.ANSWERED, tuple(none))
    return Answer(State.ANSWERED, (question.options[0].id,))


def in_words(question: Question, answer: Answer | None, words: Mapping[State, str]) -> str:
    """Return an answer as people read it: its labels, or the name of its state."""
    state = answer.state if answer else State.EMPTY
    if state is not State.ANSWERED or answer is None:
        return words[state]
    labels = [option.label for option in question.options if option.id in answer.options]
    return "; ".join(labels) or words[State.ANSWERED]
