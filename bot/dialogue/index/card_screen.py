"""The card of one question: what it says and what can be tapped."""

from dataclasses import dataclass
from enum import StrEnum

from bot.dialogue.index.access import Desk
from bot.dialogue.index.facts import CardFacts
from bot.dialogue.index.words import answer_words, due, shortened
from bot.dialogue.rich import NOTHING, Piece, Rich, bold, italic, join, lines, quote
from bot.dialogue.screens import Button, Row, Screen, in_rows, screen
from bot.index.progress import bar
from bot.index.roles import Right
from index_engine import Answer, QuestionType, State

# More options than this stand two in a row, so that the controls below them stay in sight.
_ONE_A_ROW = 3
_CHOSEN = "✓ "


class Fold(StrEnum):
    """A part of the card that unfolds; the letter is what buttons carry."""

    WHY = "w"
    COUNTS = "c"
    EXAMPLE = "x"


@dataclass(frozen=True, slots=True)
class Look:
    """How a card is shown.

    Attributes:
        note: A line about what has just happened.
        fold: What is unfolded, if anything.
        unfolded: Its text.
        choosing: Whether the options are shown although the last round's answer waits.
    """

    note: Piece = ""
    fold: Fold | None = None
    unfolded: Piece = ""
    choosing: bool = False


def card_screen(desk: Desk, facts: CardFacts, look: Look) -> Screen:
    """Return the card of a question."""
    return screen(
        _head(desk, facts),
        italic(look.note),
        facts.question.text,
        _standing(desk, facts),
        _clash(desk, facts),
        _around(desk, facts),
        quote(look.unfolded) if look.unfolded else NOTHING,
        buttons=[*_answer_rows(desk, facts, look), *_control_rows(desk, facts, look)],
    )


def place_words(desk: Desk, facts: CardFacts) -> str:
    """Return where the question stands: its index (or sub-index), its place in it."""
    question, all_questions = facts.question, desk.questionnaire.questions
    group = [q for q in all_questions if q.group == question.group]
    area = desk.questionnaire.area(question.area)
    title = area.title
    for part in area.sub_areas:
        if part.id == question.sub_area:
            title = f"{area.title}: {part.title}"
    return desk.texts("card-place", index=title, place=group.index(question) + 1, of=len(group))


def _head(desk: Desk, facts: CardFacts) -> Rich:
    texts, counted = desk.texts, facts.counted
    number = texts("card-number", number=facts.question.number, of=counted.of)
    done = texts("card-progress", done=counted.done, of=counted.of, unknown=counted.unknown)
    return lines(bold(place_words(desk, facts)), number, f"{bar(counted.share)}  {done}")


def _standing(desk: Desk, facts: CardFacts) -> Rich:
    """What the answer is, or was in the last round."""
    texts, answer = desk.texts, facts.answer
    if facts.last_answer is not None:
        was = answer_words(texts, facts.question, facts.last_answer)
        reworded = texts("card-reworded") if facts.last and facts.last.review else ""
        return lines(texts("card-last-time", answer=was), reworded)
    if answer is None or answer.state is State.EMPTY or facts.is_clashing:
        return NOTHING
    words = answer_words(texts, facts.question, answer)
    reason = texts("card-reason", reason=shortened(answer.reason)) if answer.reason else ""
    return lines(texts("card-answer", answer=words), reason)


def _clash(desk: Desk, facts: CardFacts) -> Rich:
    clash = facts.book.clashes.get(facts.question.id)
    if clash is None:
        return NOTHING
    said = [
        texts_line
        for voice in clash.answers
        for texts_line in _voice(desk, facts, int(voice.author), voice.answer)
    ]
    key = "clash-yours-to-decide" if desk.may(Right.DECIDE) else "clash-both-kept"
    return lines(desk.texts(key), quote(lines(*said)))


def _voice(desk: Desk, facts: CardFacts, user_id: int, answer: Answer) -> list[Piece]:
    name = facts.names.get(user_id) or desk.texts("somebody")
    words = answer_words(desk.texts, facts.question, answer)
    reason = [f"   {shortened(answer.reason)}"] if answer.reason else []
    return [bold(name) + f": {words}", *reason]


def _around(desk: Desk, facts: CardFacts) -> Rich:
    texts = desk.texts
    parts: list[Piece] = []
    if facts.evidence:
        parts.append(texts("card-evidence", count=facts.evidence))
    if facts.comments:
        parts.append(texts("card-comments", count=facts.comments))
    if facts.holder:
        name = facts.holder.name
        held = texts("card-holder", name=name) if name else texts("card-holder-invited")
        parts.append(join([held, due(texts, facts.holder.assignment.due_on)], ", "))
    judged = [
        texts("card-approved" if row.approved else "card-changes-wanted", name=name)
        for row, name in facts.reviews
    ]
    return lines(join(parts, " · "), *judged)


def _answer_rows(desk: Desk, facts: CardFacts, look: Look) -> list[Row]:
    if desk.is_locked:
        return []
    texts, place = desk.texts, f"{desk.round.id}:{facts.question.number}"
    if desk.may(Right.REVIEW) and not desk.may(Right.ANSWER):
        yes, no = Button(texts("review-approve"), f"qv:{place}"), f"qw:{place}"
        return [(yes, Button(texts("review-ask-changes"), no))]
    if not desk.may(Right.ANSWER):
        return []
    if facts.is_clashing and desk.may(Right.DECIDE):
        return _decision_rows(desk, facts, place)
    if facts.last_answer is not None and not look.choosing:
        still, changed, gone = (
            Button(texts(f"last-{word}"), f"qs:{place}:{word}")
            for word in ("still", "changed", "gone")
        )
        had_something = facts.last_answer.state is State.ANSWERED
        return [(still, changed, gone) if had_something else (still, changed)]
    unknown, outside = texts("card-dont-know"), texts("card-not-applicable")
    state = facts.answer.state if facts.answer else State.EMPTY
    return [
        *_option_rows(facts, place),
        (
            Button(_marked(unknown, state is State.UNKNOWN), f"qd:{place}"),
            Button(_marked(outside, state is State.NOT_APPLICABLE), f"qn:{place}"),
        ),
    ]


def _option_rows(facts: CardFacts, place: str) -> list[Row]:
    question = facts.question
    chosen = facts.answer.options if facts.answer else ()
    buttons = []
    for index, option in enumerate(question.options):
        is_chosen = option.id in chosen
        data = f"qo:{place}:{index}"
        if question.type is QuestionType.MULTIPLE:
            # The button says what it makes of the option, so that tapping twice is harmless.
            data = f"qt:{place}:{index}:{int(not is_chosen)}"
        buttons.append(Button(_marked(option.label, is_chosen), data))
    return list(in_rows(buttons, 1 if len(buttons) <= _ONE_A_ROW else 2))


def _decision_rows(desk: Desk, facts: CardFacts, place: str) -> list[Row]:
    clash = facts.book.clashes[facts.question.id]
    rows: list[Row] = []
    for voice in clash.answers:
        name = facts.names.get(int(voice.author)) or desk.texts("somebody")
        words = answer_words(desk.texts, facts.question, voice.answer)
        label = shortened(f"{words} – {name}", 60)
        rows.append((Button(label, f"qz:{place}:{voice.author}"),))
    return rows[:_ONE_A_ROW]


def _control_rows(desk: Desk, facts: CardFacts, look: Look) -> list[Row]:
    texts, place = desk.texts, f"{desk.round.id}:{facts.question.number}"

    def fold(label: str, which: Fold) -> Button:
        return Button(_marked(texts(label), look.fold is which), f"qf:{place}:{which}")

    team = [Button(_counted(texts("card-button-evidence"), facts.evidence), f"qe:{place}")]
    if desk.may(Right.COMMENT):
        team.append(Button(_counted(texts("card-button-comment"), facts.comments), f"qc:{place}"))
    if desk.may(Right.ANSWER) and not desk.is_locked:
        team.append(Button(texts("card-button-hand-over"), f"qh:{place}"))
    return [
        (fold("card-button-why", Fold.WHY), fold("card-button-counts", Fold.COUNTS)),
        (
            fold("card-button-example", Fold.EXAMPLE),
            Button(texts("card-button-ask"), f"ql:{place}"),
        ),
        tuple(team),
        (
            Button(texts("card-button-back"), f"qb:{place}"),
            Button(texts("card-button-skip"), f"qk:{place}"),
            Button(texts("button-board"), f"index:{desk.round.id}"),
            Button(texts("card-button-next"), f"qx:{place}"),
        ),
    ]


def _marked(label: str, is_chosen: bool) -> str:
    return _CHOSEN + label if is_chosen else label


def _counted(label: str, count: int) -> str:
    return f"{label} ({count})" if count else label
